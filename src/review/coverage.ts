import type { Analysis } from '../analyzers/index.ts';
import type { Change, Coverage, ModelFacts, Selected, Usage } from '../domain.ts';
import { type Account, coverageFor, unaccounted } from '../findings/coverage.ts';
import type { Asked } from '../model/ask.ts';
import type { RawText } from './texts.ts';

/** What the model made of the units; `absent` says why nobody was asked. */
export type Opinion = Asked & { readonly model?: ModelFacts; readonly absent?: string };

type Looked = {
  readonly change: Change;
  readonly selected: readonly Selected[];
  readonly texts: readonly RawText[];
  readonly analysis: Pick<Analysis, 'failed'>;
  readonly opinion: Opinion;
};

/** Both lookers' account of every changed line; what nobody accounts for is `failed`, never silence. */
export function coverageOfAll({ change, selected, texts, analysis, opinion }: Looked): Coverage[] {
  const failures = new Map(analysis.failed.map(({ path, why }) => [path, why]));
  const read = new Map(texts.map((text) => [text.file.path, text]));
  const coverage = selected.flatMap((one) => [
    ...coverageFor(one.file, analyzersAccount(one, failures.get(one.file.path), read.get(one.file.path))),
    ...(one.model.look
      ? []
      : coverageFor(one.file, { looker: 'model', state: 'excluded', why: one.model.rule })),
  ]);
  const accounted = [...coverage, ...opinion.coverage];
  return [...accounted, ...unaccounted(change, accounted)];
}

function analyzersAccount(
  { file, analyzers }: Selected,
  failure: string | undefined,
  text: RawText | undefined,
): Account {
  const account = { looker: 'analyzers' } as const;
  if (!analyzers.look) return { ...account, state: 'excluded', why: analyzers.rule };
  if (failure !== undefined) return { ...account, state: 'failed', why: failure };
  if (file.status !== 'deleted' && text?.after === undefined)
    return { ...account, state: 'failed', why: 'only the diff is at hand, not the whole file' };
  return { ...account, state: 'reviewed', why: '' };
}

/** Usage with the time of each stage in ms; the caller adds what lies outside the review. */
export function usageOf({ usage }: Opinion, ms: Readonly<Record<string, number>>): Usage {
  return { ...usage, ms };
}
