import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { Finding, Review } from '../../src/domain.ts';
import { measured } from './measure.ts';
import { changeRepository } from './repositories.ts';

type Expected = {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly terms: readonly string[];
};
type Case = {
  readonly id: string;
  readonly clean: boolean;
  readonly expected: readonly Expected[];
  readonly acceptable?: readonly Expected[];
};
type Score = {
  hits: number;
  falseAlarms: number;
  onClean: number;
  seconds: number;
  prompt: number;
  output: number;
  asked: number;
  failed: number;
};

/** Reviews every case of an evaluation set with a real model and scores it: one-to-one hits by place and words. */
export async function evalTable(main: string, folder: string, args: readonly string[]): Promise<string> {
  const score: Score = {
    hits: 0,
    falseAlarms: 0,
    onClean: 0,
    seconds: 0,
    prompt: 0,
    output: 0,
    asked: 0,
    failed: 0,
  };
  const cases = readdirSync(join(folder, 'cases')).sort();
  const cache = mkdtempSync(join(tmpdir(), 'ollamacode-bench-cache-')); // so that the server check is paid once
  let expected = 0;
  let clean = 0;
  for (const id of cases) {
    const known = JSON.parse(readFileSync(join(folder, 'cases', id, 'case.json'), 'utf8')) as Case;
    const repository = caseRepository(join(folder, 'cases', id));
    const run = await measured(
      [process.execPath, main, 'review', '--cache-dir', cache, '--reports', 'json=report.json', ...args],
      { cwd: repository },
    );
    const review = JSON.parse(readFileSync(join(repository, 'report.json'), 'utf8')) as Review;
    rmSync(repository, { recursive: true });
    expected += known.expected.length;
    clean += known.clean ? 1 : 0;
    add(score, known, { review, seconds: run.ms / 1000 });
  }
  rmSync(cache, { recursive: true });
  return tableOf(score, { cases: cases.length, expected, clean });
}

/** The two sides of a case as a repository with a branch. */
export function caseRepository(folder: string): string {
  return changeRepository(textsBelow(join(folder, 'files_before')), textsBelow(join(folder, 'files')));
}

function textsBelow(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')];
    }),
  );
}

function add(score: Score, known: Case, { review, seconds }: { review: Review; seconds: number }): void {
  const shown = review.findings.filter((finding) => finding.state.kind === 'shown');
  const open = [...known.expected];
  let falseAlarms = 0;
  for (const finding of shown) {
    const hit = open.findIndex((place) => isHit(finding, place));
    if (hit >= 0) {
      open.splice(hit, 1);
      score.hits += 1;
    } else if (![...(known.acceptable ?? []), ...known.expected].some((place) => isLocated(finding, place)))
      falseAlarms += 1;
  }
  score.falseAlarms += falseAlarms;
  score.onClean += known.clean ? falseAlarms : 0;
  score.seconds += seconds;
  score.prompt += review.usage.promptTokens;
  score.output += review.usage.outputTokens;
  score.asked += review.usage.asked;
  score.failed += review.coverage.some((part) => part.state === 'failed') ? 1 : 0;
}

function isHit(finding: Finding, place: Expected): boolean {
  const words = `${finding.title} ${finding.message}`;
  return isLocated(finding, place) && place.terms.every((term) => new RegExp(term, 'i').test(words));
}

function isLocated(finding: Finding, place: Expected): boolean {
  if (finding.path !== place.path) return false;
  const end = place.endLine - place.startLine > 20 ? place.startLine : place.endLine;
  return finding.start - 3 <= end && finding.end + 3 >= place.startLine;
}

function tableOf(score: Score, set: { cases: number; expected: number; clean: number }): string {
  const precision = score.hits / Math.max(1, score.hits + score.falseAlarms);
  const per = (value: number, digits = 0) => (value / set.cases).toFixed(digits);
  return [
    '| cases | hits | false alarms | precision | false alarms a clean change | seconds a case | questions a case | prompt tokens a case | output tokens a case | cases with a failed unit |',
    '| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    `| ${set.cases} | ${score.hits} of ${set.expected} | ${score.falseAlarms} | ${precision.toFixed(2)} | ${(score.onClean / Math.max(1, set.clean)).toFixed(1)} | ${per(score.seconds, 1)} | ${per(score.asked, 1)} | ${per(score.prompt)} | ${per(score.output)} | ${score.failed} |`,
  ].join('\n');
}
