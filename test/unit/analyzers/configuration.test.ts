import { describe, expect, it } from 'vitest';
import { findInConfiguration } from '../../../src/analyzers/configuration.ts';
import type { FileChange, FileStatus } from '../../../src/domain.ts';

function change(path: string, status: FileStatus = 'modified', oldPath?: string): FileChange {
  const lines = [
    { kind: 'context', text: 'a', old: 1, new: 1 },
    { kind: 'added', text: 'b', new: 2 },
  ] as const;
  const hunk = { oldStart: 1, oldLines: 1, newStart: 1, newLines: 2, lines };
  return { path, ...(oldPath ? { oldPath } : {}), status, kind: 'text', hunks: [hunk] };
}

const found = (file: FileChange, text = 'a\nb\n') => findInConfiguration([file], () => text);

describe('findInConfiguration', () => {
  it.each([
    '.github/workflows/ci.yml',
    '.gitea/workflows/review.yaml',
    '.gitlab-ci.yml',
    'Jenkinsfile',
    'ci/Jenkinsfile.review',
    '.circleci/config.yml',
    '.woodpecker.yaml',
    '.woodpecker/review.yml',
    '.drone.yml',
    'bitbucket-pipelines.yml',
    'azure-pipelines-pr.yml',
    '.ollamacode-baseline.json',
  ])('says that a change touches %s, on its first changed line', (path) => {
    expect(found(change(path))).toMatchObject([
      { rule: 'ollamacode/review-configuration', path, start: 2, quote: 'b', severity: 'info' },
    ]);
  });

  it.each(['src/workflows/ci.yml', 'docs/.gitlab-ci.yml', 'Jenkins.md', 'packages/a/.ollamacode.yml'])(
    'says nothing of %s',
    (path) => {
      expect(found(change(path))).toEqual([]);
    },
  );

  it('sees a steering file that is moved away', () => {
    expect(found(change('old/ci.yml', 'renamed', '.github/workflows/ci.yml'))[0]?.message).toBe(
      '.github/workflows/ci.yml is moved here.',
    );
  });

  it('checks a changed configuration file as data and puts each error on its line', () => {
    const drafts = found(change('.ollamacode.yml'), 'fail-on: high\nmax-findings: lots\nfail-onn: low\n');
    expect(drafts.map(({ rule, start, severity }) => [rule, start, severity])).toEqual([
      ['ollamacode/review-configuration', 2, 'info'],
      ['ollamacode/invalid-configuration', 2, 'medium'],
      ['ollamacode/invalid-configuration', 3, 'medium'],
    ]);
    expect(drafts[2]?.message).toContain('fail-on');
  });

  it('finds no error in a valid configuration file, nor in a removed one', () => {
    expect(found(change('.ollamacode.yml'), 'fail-on: high\n')).toHaveLength(1);
    expect(found(change('.ollamacode.yml', 'deleted'), '')).toHaveLength(1);
  });
});
