import type { Change, Coverage, ModelFacts, Selected, Usage } from '../domain.ts';
import { type Account, coverageFor, unaccounted } from '../findings/coverage.ts';
import type { Asked } from '../model/ask.ts';
import type { Analyzed } from './analysis.ts';
import type { RawText } from './texts.ts';

/** What the model made of the units; `absent` says why nobody was asked. */
export type Opinion = Asked & { readonly model?: ModelFacts; readonly absent?: string };

type Looked = {
  readonly change: Change;
  readonly selected: readonly Selected[];
  readonly texts: readonly RawText[];
  readonly analysis: Pick<Analyzed, 'failed' | 'unsafe'>;
  readonly opinion: Opinion;
};

/** Both lookers' account of every changed line; what nobody accounts for is `failed`, never silence. */
export function coverageOfAll({ change, selected, texts, analysis, opinion }: Looked): Coverage[] {
  const failures = new Map(analysis.failed.map(({ path, why }) => [path, why]));
  const read = new Map(texts.map((text) => [text.file.path, text]));
  const coverage = selected.flatMap((one) => [
    ...coverageFor(one.file, analyzersAccount(one, failures.get(one.file.path), read.get(one.file.path))),
    ...modelAccounts(one, analysis.unsafe),
  ]);
  const accounted = [...coverage, ...opinion.coverage];
  return [...accounted, ...unaccounted(change, accounted)];
}

/** What is known of the model before it is asked; the rest is in its answer. */
function modelAccounts({ file, model }: Selected, unsafe: ReadonlySet<string>): Coverage[] {
  const state = model.later ? 'out-of-budget' : 'excluded';
  if (!model.look) return coverageFor(file, { looker: 'model', state, why: model.rule });
  if (!unsafe.has(file.path)) return [];
  return coverageFor(file, {
    looker: 'model',
    state: 'failed',
    why: 'it could not be searched for secrets, so it was not shown',
  });
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
