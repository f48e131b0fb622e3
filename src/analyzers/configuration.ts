import { CONFIG_FILE, validateConfigFile } from '../config/file.ts';
import { addedLines, type Draft, type FileChange, type Rule, removedLines } from '../domain.ts';
import { matcherOf } from '../globs.ts';
import { linesOf } from './lines.ts';
import { draftOf, type Spot } from './spot.ts';

/** Files that say how and whether a review runs (DESIGN 8.14): a change that touches one says so, and nothing hides it. */
const isSteering = matcherOf([
  `/${CONFIG_FILE}`,
  '/.ollamacode-baseline.json',
  '/.github/workflows/',
  '/.gitea/workflows/',
  '/.forgejo/workflows/',
  '/.gitlab-ci.yml',
  'Jenkinsfile*',
  '/.circleci/',
  '/.woodpecker.y*ml',
  '/.woodpecker/',
  '/.drone.yml',
  '/bitbucket-pipelines.yml',
  '/azure-pipelines*.yml',
]);

const touched: Rule = {
  id: 'ollamacode/review-configuration',
  title: 'The change touches what decides how it is reviewed',
  category: 'security',
  severity: 'info',
  confidence: 'certain',
  consequence:
    'A pipeline that the change itself edits can skip or soften this review; configuration takes effect once merged.',
  check:
    'Read this file first, and require the workflow by the platform so that a change cannot edit it away.',
  source: 'analyzer',
};

const invalid: Rule = {
  id: 'ollamacode/invalid-configuration',
  title: 'The configuration file will be refused',
  category: 'correctness',
  severity: 'medium',
  confidence: 'certain',
  consequence: 'Once merged, every review of this repository ends with exit code 2.',
  check: 'Run `ollamacode config` on this branch.',
  source: 'analyzer',
};

/** The rules of this file; no option switches them off. */
export const configurationRules: readonly Rule[] = [touched, invalid];

/** One finding for each steering file that the change touches, and one for each error of a changed configuration file. */
export function findInConfiguration(
  files: readonly FileChange[],
  textOf: (path: string) => string | undefined,
): Draft[] {
  return files.flatMap((file) => {
    const path = [file.path, file.oldPath ?? file.path].find(isSteering);
    if (path === undefined) return [];
    const text = textOf(file.path) ?? '';
    const spots = [touchedSpot(file, path), ...(file.path === CONFIG_FILE ? errorSpots(text) : [])];
    const lines = linesOf(text);
    return spots.map((spot) => draftOf(spot, file.path, lines[spot.start - 1] ?? ''));
  });
}

function touchedSpot(file: FileChange, path: string): Spot {
  const line = addedLines(file)[0] ?? Math.max(1, (removedLines(file)[0] ?? 1) - 1);
  const verb = { added: 'added', deleted: 'removed', renamed: 'moved', copied: 'added' } as Record<
    string,
    string
  >;
  return {
    rule: touched,
    start: line,
    end: line,
    message: `${path} is ${verb[file.status] ?? 'changed'} here.`,
  };
}

function errorSpots(text: string): Spot[] {
  if (text === '') return [];
  return validateConfigFile(text, CONFIG_FILE).map(({ line, message }) => ({
    rule: invalid,
    start: line,
    end: line,
    message,
  }));
}
