import { tokensOf } from '../change/tokens.ts';
import { newPace } from '../model/pace.ts';
import { unitPrompt } from '../model/prompt.ts';
import { usualOutput } from '../model/question.ts';
import { selectedOf } from '../review/selection.ts';
import { openParser, readTexts } from '../review/texts.ts';
import { unitsOf } from '../review/units.ts';
import type { Estimate } from './doctor.ts';
import type { Session } from './session.ts';

/** What a review of the session's change would ask without a cache, and how long that takes. Throws UsageError without a change. */
export function estimateOf(session: Session): Estimate {
  return async (speed) => {
    const subject = await session.forge.change();
    const selected = await selectedOf(subject, await session.settings(subject.trusted));
    const texts = await readTexts(selected, subject.source);
    const units = unitsOf(texts, selected, await openParser(texts));
    const pace = newPace(speed);
    const ms = units.reduce(
      (sum, unit) => sum + pace.predict({ prompt: tokensOf(unitPrompt(unit)), output: usualOutput }),
      0,
    );
    return { questions: units.length, ms };
  };
}
