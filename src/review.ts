import type { Dismissal, Draft, Review, Selected, Subject, Unit } from './domain.ts';
import { identify, oldPathsOf } from './findings/fingerprint.ts';
import { filter } from './findings/passes.ts';
import { judge } from './findings/verdict.ts';
import { redactionOf } from './redact.ts';
import { analyzeAll } from './review/analysis.ts';
import { contextOf } from './review/context.ts';
import { coverageOfAll, type Opinion, usageOf } from './review/coverage.ts';
import { type Settings, selectedOf } from './review/selection.ts';
import { openParser, type RawText, readTexts, redactFile, redactTexts } from './review/texts.ts';
import { unitsOf } from './review/units.ts';
import { TOOL } from './version.ts';

export type { Opinion } from './review/coverage.ts';

export type ReviewRequest = Settings & {
  /** Asks the model about redacted units. */
  readonly ask: (units: readonly Unit[]) => Promise<Opinion>;
  /** Rule files of the repository, read at the trust ref. */
  readonly userRules: readonly { readonly path: string; readonly text: string }[];
  readonly baseline: ReadonlyMap<string, string>;
  /** What people put aside on the forge; asked once, after the model, since people go on while it thinks. */
  readonly dismissals: () => Promise<readonly Dismissal[]>;
  /** Texts of the files of `sarif-in`. */
  readonly sarif: readonly { readonly name: string; readonly text: string }[];
  /** Absolute path of the repository; empty outside of one. */
  readonly root: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Told what could not be read of another tool's results, a sentence each. */
  readonly warn: (text: string) => void;
  /** ms on any clock that does not jump. */
  readonly now: () => number;
};

/**
 * The product's sentence: select, analyze, redact, split, ask, filter, judge. From `redact` on nothing holds a secret.
 * Throws UsageError for wrong rules or SARIF files; what fails while looking is coverage, not an error.
 */
export async function review(subject: Subject, request: ReviewRequest): Promise<Review> {
  const { change, source } = subject;
  const { config, now } = request;
  const began = now();
  const selected = await selectedOf(subject, request);
  const texts = await readTexts(selected, source);
  const analysis = await analyzeAll(texts, selected, request);
  const analyzed = now();

  const redact = redactionOf(analysis.secrets);
  const seen = seenFiles(selected, analysis.unsafe);
  const safeChange = {
    ...change,
    files: change.files.map((file) => redactFile(file, seen.has(file.path) ? redact : blank)),
  };
  const safeTexts = redactTexts(
    texts.filter(({ file }) => seen.has(file.path)),
    redact,
  );
  const parser = await openParser(parsedTexts(safeTexts, selected, analysis.after));
  const units = unitsOf(safeTexts, selected, parser);
  const opinion = await request.ask(units);

  const dismissed = await request.dismissals();

  const drafts = [...analysis.after, ...opinion.drafts];
  const context = contextOf({
    change: safeChange,
    texts: safeTexts,
    drafts,
    before: analysis.before,
    dismissed,
    parser,
    request,
  });
  const found = identify(drafts, { texts: context.texts, oldPaths: oldPathsOf(safeChange) });
  const findings = filter(found, context);
  const coverage = coverageOfAll({ change: safeChange, selected, texts, analysis, opinion });
  const verdict = judge(findings, coverage, config);
  return {
    change: safeChange,
    findings,
    coverage,
    verdict,
    ...(opinion.model ? { model: opinion.model } : {}),
    ...(opinion.absent === undefined ? {} : { modelAbsent: opinion.absent }),
    usage: usageOf(opinion, { analyzers: analyzed - began, model: now() - analyzed }),
    rules: analysis.rules,
    tool: TOOL,
  };
}

/** Only a text that was searched for secrets is shown to anyone: to the model, in a report, in a log. */
function seenFiles(selected: readonly Selected[], unsafe: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    selected.flatMap(({ file, analyzers }) => (analyzers.look && !unsafe.has(file.path) ? [file.path] : [])),
  );
}

function blank(): string {
  return '';
}

/** Nobody asks for the syntax of a file that the model does not see and of which no analyzer says anything. */
function parsedTexts(
  texts: readonly RawText[],
  selected: readonly Selected[],
  drafts: readonly Draft[],
): RawText[] {
  const paths = new Set(selected.filter(({ model }) => model.look).map(({ file }) => file.path));
  for (const { path } of drafts) paths.add(path);
  return texts.filter(({ file }) => paths.has(file.path));
}
