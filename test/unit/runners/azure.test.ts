import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import type { Annotation } from '../../../src/domain.ts';
import { azureRunner } from '../../../src/runners/azure.ts';
import { removeFolders, temporaryFolder } from '../../support/repository.ts';

vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  fstatSync: () => ({ isFile: () => isFile }),
}));

let isFile = false;

afterAll(removeFolders);
afterEach(() => {
  isFile = false;
  vi.restoreAllMocks();
});

function written(stream: NodeJS.WriteStream): string[] {
  const texts: string[] = [];
  vi.spyOn(stream, 'write').mockImplementation((text) => {
    texts.push(String(text));
    return true;
  });
  return texts;
}

const annotation: Annotation = {
  level: 'error',
  path: 'src/a;b].ts',
  start: 3,
  end: 4,
  title: 'Off by one',
  message: '100 %\n##vso[task.complete result=Succeeded]',
  fingerprint: 'v1:abc',
};

describe('what Azure Pipelines is told', () => {
  it('is an issue at its line, whatever text tries to be a command', () => {
    const texts = written(process.stdout);
    azureRunner({ env: {}, step: false }).annotate([annotation]);
    expect(texts).toEqual([
      '##vso[task.logissue type=error;sourcepath=src/a%3Bb%5D.ts;linenumber=3;code=v1:abc;]Off by one: 100 %AZP25 # #vso[task.complete result=Succeeded]\n',
    ]);
  });

  it('is nothing below a warning', () => {
    const texts = written(process.stdout);
    azureRunner({ env: {}, step: false }).annotate([{ ...annotation, level: 'notice' }]);
    expect(texts).toEqual([]);
  });

  it('is nothing in a file that holds a report', () => {
    isFile = true;
    const texts = written(process.stdout);
    azureRunner({ env: {}, step: false }).problem('no model');
    expect(texts).toEqual([]);
  });

  it('is a page of the run, where the agent names its folder', async () => {
    const texts = written(process.stdout);
    const folder = temporaryFolder();
    const runner = azureRunner({ env: { AGENT_TEMPDIRECTORY: folder }, step: false });
    await runner.summarize('# Review');
    const path = join(folder, 'OllamaCode.md');
    expect(readFileSync(path, 'utf8')).toBe('# Review');
    expect(texts).toEqual([`##vso[task.uploadsummary]${path}\n`]);
    expect(azureRunner({ env: {}, step: false }).summaryLimit).toBe(0);
  });

  it('is a variable for each output', async () => {
    const texts = written(process.stdout);
    await azureRunner({ env: {}, step: false }).outputs({
      outcome: 'pass',
      'summary-url': 'https://a?b=1%20',
    });
    expect(texts).toEqual([
      '##vso[task.setvariable variable=REVIEW_OUTCOME;isOutput=true;]pass\n',
      '##vso[task.setvariable variable=REVIEW_SUMMARY_URL;isOutput=true;]https://a?b=1%AZP2520\n',
    ]);
  });

  it('is no secret', () => {
    const texts = written(process.stdout);
    azureRunner({ env: {}, step: false }).mask('secret');
    expect(texts).toEqual([]);
  });

  it('folds the log, also when the work fails', async () => {
    const texts = written(process.stderr);
    const fails = () => Promise.reject(new Error('no'));
    await expect(azureRunner({ env: {}, step: false }).group('Pull', fails)).rejects.toThrow('no');
    expect(texts).toEqual(['##[group]Pull\n', '##[endgroup]\n']);
  });
});
