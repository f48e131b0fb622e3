import { configurationRules, findInConfiguration } from '../analyzers/configuration.ts';
import { type Analysis, type AnalyzedFile, analyze, importSarif } from '../analyzers/index.ts';
import { openSecrets } from '../analyzers/secrets.ts';
import type { Draft, Rule, Selected } from '../domain.ts';
import { modelRules } from '../model/answer.ts';
import { redactionOf, type Secret } from '../redact.ts';
import type { ReviewRequest } from '../review.ts';
import type { RawText } from './texts.ts';

export type Analyzed = Analysis & {
  /** Files that could not be searched for secrets: nobody else may see their text. */
  readonly unsafe: ReadonlySet<string>;
};

/** Everything but the model: analyzers, checks of the configuration, results of other tools. Everything said is redacted. */
export async function analyzeAll(
  texts: readonly RawText[],
  selected: readonly Selected[],
  request: ReviewRequest,
): Promise<Analyzed> {
  const looked = new Set(selected.filter(({ analyzers }) => analyzers.look).map(({ file }) => file.path));
  const files = texts.filter(({ file }) => looked.has(file.path)).map(analyzedFile);
  const analyses: Analysis[] = [];
  for (const [analyzers, group] of groupsOf(files, request))
    analyses.push(await analyze({ files: group, options: { analyzers, userRules: request.userRules } }));
  const failed = analyses.flatMap((analysis) => analysis.failed);
  const unread = texts.filter(lacksText);
  const secrets = [...analyses.flatMap((analysis) => analysis.secrets), ...(await hunkSecrets(unread))];
  const texted = new Map(texts.map(({ file, after }) => [file.path, after]));
  const textOf = (path: string) => texted.get(path);
  const imported = request.sarif.map((file) => importSarif({ ...file, root: request.root, textOf }));
  for (const note of imported.flatMap(({ notes }) => notes)) request.warn(note);
  const others = [
    ...findInConfiguration(
      selected.map(({ file }) => file),
      textOf,
    ),
    ...imported.flatMap(({ drafts }) => drafts),
  ].map(redacted(redactionOf(secrets)));
  return {
    after: [...analyses.flatMap(({ after }) => after), ...others],
    before: analyses.flatMap(({ before }) => before),
    rules: rulesOf([
      ...analyses.flatMap(({ rules }) => rules),
      ...configurationRules,
      ...imported.flatMap(({ rules }) => rules),
      ...modelRules(),
    ]),
    secrets,
    failed,
    unsafe: new Set(failed.filter(({ why }) => why.startsWith('secrets:')).map(({ path }) => path)),
  };
}

/** True where a side exists and its text is not at hand: of a bare diff only the hunks are known. */
function lacksText({ file, before, after }: RawText): boolean {
  return (
    (after === undefined && file.status !== 'deleted') || (before === undefined && file.status !== 'added')
  );
}

/** Secrets in the lines of the hunks themselves. */
async function hunkSecrets(texts: readonly RawText[]): Promise<Secret[]> {
  const scan = openSecrets();
  const found: Secret[] = [];
  for (const { file } of texts) {
    const lines = file.hunks.flatMap((hunk) => hunk.lines.map(({ text }) => text));
    found.push(...(await scan(file.path, lines.join('\n'))).secrets);
  }
  return found;
}

function analyzedFile({ file, before, after }: RawText): AnalyzedFile {
  return {
    path: file.path,
    ...(file.oldPath === undefined ? {} : { oldPath: file.oldPath }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

/** Files by the analyzers that are on for them; one group unless the configuration differs by path. */
function groupsOf(
  files: readonly AnalyzedFile[],
  { config, configOf }: ReviewRequest,
): [readonly string[], AnalyzedFile[]][] {
  const groups = new Map<string, [readonly string[], AnalyzedFile[]]>([
    [JSON.stringify(config.analyzers), [config.analyzers, []]],
  ]);
  for (const file of files) {
    const { analyzers } = configOf(file.path);
    const key = JSON.stringify(analyzers);
    const group = groups.get(key) ?? [analyzers, []];
    group[1].push(file);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function redacted(redact: (text: string) => string): (draft: Draft) => Draft {
  return (draft) => ({
    ...draft,
    title: redact(draft.title),
    message: redact(draft.message),
    quote: redact(draft.quote),
  });
}

/** Each once, by id. */
function rulesOf(rules: readonly Rule[]): Rule[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
