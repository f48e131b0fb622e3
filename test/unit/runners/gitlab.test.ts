import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { outputs } from '../../../src/config/platform.ts';
import { UsageError } from '../../../src/errors.ts';
import { gitlabRunner } from '../../../src/runners/gitlab.ts';
import { runnerOf } from '../../../src/runners/index.ts';
import { removeFolders, temporaryFolder } from '../../support/repository.ts';

afterEach(() => {
  vi.restoreAllMocks();
  removeFolders();
});

/** Clears a line from here on; GitLab takes no other way to write it. */
const CLEAR = '\u001b[0K';

/** What went to standard error while `work` ran. */
async function saidBy(work: () => Promise<unknown>): Promise<string> {
  const said: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.push(String(text));
    return true;
  });
  await work().catch(() => undefined);
  return said.join('');
}

/** Writes outputs in a project and gives the two files. */
async function told(values: Readonly<Record<string, string>>, project = temporaryFolder()) {
  const reportDir = join(project, 'reports');
  const runner = gitlabRunner({ env: { CI_PROJECT_DIR: project }, step: false, reportDir });
  await runner.outputs(values);
  const text = (file: string) => readFileSync(join(reportDir, file), 'utf8');
  return { variables: text('ollamacode.env'), links: JSON.parse(text('ollamacode.links.json')) };
}

test('is what a job of GitLab has', async () => {
  const place = { ci: 'gitlab', trusted: false, historyHint: '' } as const;
  const runner = await runnerOf(place, { env: {}, step: false });
  expect([runner?.summaryLimit, runner?.cache]).toEqual([0, undefined]);
});

describe('a section', () => {
  test('folds what is logged, by the marks that the log obeys', async () => {
    const runner = gitlabRunner({ env: {}, step: false });
    const said = await saidBy(() =>
      runner.group('Ollama', async () => void process.stderr.write('between\n')),
    );
    expect(said.replace(/:\d{10}:/g, ':0:')).toBe(
      `${CLEAR}section_start:0:ollamacode_ollama[collapsed=true]\r${CLEAR}Ollama\nbetween\n${CLEAR}section_end:0:ollamacode_ollama\r${CLEAR}\n`,
    );
  });

  test('has a name that the log takes, whatever the title', async () => {
    const runner = gitlabRunner({ env: {}, step: false });
    const said = await saidBy(() => runner.group('A: b\u001b[0K\r', async () => undefined));
    for (const [, name] of said.matchAll(/section_\w+:\d+:(.*?)[[\r]/g)) expect(name).toMatch(/^[\w.-]+$/);
    expect(said.match(/section_/g)).toHaveLength(2);
  });

  test('gives what the work gives', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(await gitlabRunner({ env: {}, step: false }).group('Ollama', async () => 5)).toBe(5);
  });

  test('ends also when the work fails', async () => {
    const runner = gitlabRunner({ env: {}, step: false });
    const said = await saidBy(() => runner.group('Ollama', () => Promise.reject(new Error('no'))));
    expect(said).toContain('section_end:');
  });
});

describe('outputs', () => {
  test('are variables of later jobs that no run of this tool takes for options', async () => {
    const { variables } = await told({ outcome: 'findings', 'summary-url': '' });
    expect(variables).toBe('REVIEW_OUTCOME=findings\nREVIEW_SUMMARY_URL=\nREVIEW_JOB_ID=\n');
  });

  test('name the job, so that another pipeline can fetch its artifacts', async () => {
    const reportDir = temporaryFolder();
    await gitlabRunner({ env: { CI_JOB_ID: '77' }, step: false, reportDir }).outputs({});
    expect(readFileSync(join(reportDir, 'ollamacode.env'), 'utf8')).toBe('REVIEW_JOB_ID=77\n');
  });

  test('fit in what an instance takes: 20 variables, 5 KB, no empty line, no comment', async () => {
    const long = Object.fromEntries(Object.keys(outputs).map((name) => [name, 'x'.repeat(200)]));
    const { variables } = await told(long);
    const lines = variables.split('\n').slice(0, -1);
    expect(lines.length).toBeLessThanOrEqual(20);
    expect(variables.length).toBeLessThan(5 * 1024);
    for (const line of lines) expect(line).toMatch(/^[A-Z0-9_]+=\S*$/);
  });

  test('name paths as a later job has them', async () => {
    const project = temporaryFolder();
    const values = {
      'sarif-file': join(project, 'reports/a.sarif'),
      'report-dir': project,
      other: '/elsewhere',
    };
    const { variables } = await told(values, project);
    expect(variables).toBe(
      'REVIEW_SARIF_FILE=reports/a.sarif\nREVIEW_REPORT_DIR=.\nREVIEW_OTHER=/elsewhere\nREVIEW_JOB_ID=\n',
    );
  });

  test('name paths so too where the project is reached by a link', async () => {
    const real = temporaryFolder();
    const project = join(temporaryFolder(), 'link');
    symlinkSync(real, project);
    const { variables } = await told({ 'sarif-file': join(real, 'reports/a.sarif') }, project);
    expect(variables).toMatch(/^REVIEW_SARIF_FILE=reports\/a\.sarif\n/);
  });

  test.each(['a\nREVIEW_OUTCOME=pass', 'a\rb', '$CI_JOB_TOKEN'])('leave %j out', async (value) => {
    expect((await told({ 'report-dir': value })).variables).toMatch(/^REVIEW_REPORT_DIR=\nREVIEW_JOB_ID=\n$/);
  });

  test('link to the posted summary', async () => {
    const url = 'https://gitlab.example/o/r/-/merge_requests/1#note_5';
    expect((await told({ 'summary-url': url })).links).toEqual({
      OllamaCode: [{ external_link: { label: 'Review in the merge request', url } }],
    });
  });

  test('link to the page of the text report, where it is written', async () => {
    const project = temporaryFolder();
    const reportDir = join(project, 'my reports');
    mkdirSync(reportDir);
    writeFileSync(join(reportDir, 'ollamacode.txt'), 'fine\n');
    const env = { CI_PROJECT_DIR: project, CI_JOB_URL: 'https://gitlab.example/o/r/-/jobs/7' };
    await gitlabRunner({ env, step: false, reportDir }).outputs({ outcome: 'pass' });
    const url = 'https://gitlab.example/o/r/-/jobs/7/artifacts/file/my%20reports/ollamacode.txt';
    expect(JSON.parse(readFileSync(join(reportDir, 'ollamacode.links.json'), 'utf8'))).toEqual({
      OllamaCode: [{ external_link: { label: 'Report of the review', url } }],
    });
  });

  test('write the file of links also without one, since a report that is missing is an error in the log', async () => {
    expect((await told({ outcome: 'error' })).links).toEqual({ OllamaCode: [] });
  });

  test('follow no link that the checkout brings', async () => {
    const [project, elsewhere] = [temporaryFolder(), temporaryFolder()];
    symlinkSync(join(elsewhere, 'target'), join(project, 'ollamacode.env'));
    mkdirSync(join(elsewhere, 'folder'));
    const runner = gitlabRunner({ env: {}, step: false, reportDir: project });
    await runner.outputs({ outcome: 'pass' });
    expect(readFileSync(join(project, 'ollamacode.env'), 'utf8')).toMatch(/^REVIEW_OUTCOME=pass\n/);
    expect(() => readFileSync(join(elsewhere, 'target'))).toThrow('ENOENT');
  });

  test('say in one sentence that they cannot be written', async () => {
    const runner = gitlabRunner({ env: {}, step: false, reportDir: '/dev/null/reports' });
    await expect(runner.outputs({ outcome: 'pass' })).rejects.toThrow(UsageError);
  });

  test('are told to nobody without a folder', async () => {
    await expect(
      gitlabRunner({ env: {}, step: false }).outputs({ outcome: 'pass' }),
    ).resolves.toBeUndefined();
  });
});

test('what has no channel at GitLab says nothing', async () => {
  const said = await saidBy(async () => {
    const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const runner = gitlabRunner({ env: {}, step: false });
    runner.annotate([]);
    runner.problem('No model.');
    runner.mask('hidden');
    runner.remember('a', 'b');
    await runner.summarize('# A');
    expect([runner.recall('a'), out.mock.calls]).toEqual(['', []]);
  });
  expect(said).toBe('');
});
