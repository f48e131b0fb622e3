import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findProgram } from '../../src/service/programs.ts';
import {
  type Build,
  type BuildDone,
  type Jenkins,
  jenkinsParts,
  libraryFolder,
  startJenkins,
} from '../support/jenkins/index.ts';
import { removeFolders, temporaryFolder } from '../support/repository.ts';
import { nodeInstead, type Workspace, workspaceAt, workspaceWithChange } from './support/jenkins-scene.ts';
import { part, reasonOf, valueIn } from './support/parts.ts';

const parts = part(
  await jenkinsParts(),
  'Groovy with groovy-cps (grape install com.cloudbees groovy-cps 1.24)',
);
const missing = reasonOf(parts);
const shellcheck = part(await findProgram('shellcheck', process.env), 'the program shellcheck');
const unchecked = reasonOf(shellcheck);
const lint = part(groovyLint(), 'npm-groovy-lint');
const unlinted = reasonOf(lint);

describe.skipIf(missing)(`the steps, as Jenkins runs them${missing ? `: ${missing}` : ''}`, () => {
  let jenkins: Jenkins;
  let workspace: Workspace;
  beforeAll(() => {
    jenkins = startJenkins(valueIn(parts), libraryFolder());
  });
  beforeEach(() => {
    workspace = workspaceWithChange();
  });
  afterEach(() => expect(workspace.leftovers()).toEqual([]));
  afterAll(() => {
    jenkins?.close();
    removeFolders();
  });

  async function run(jenkinsfile: Build['jenkinsfile'], more: Partial<Build> = {}): Promise<BuildDone> {
    const done = await jenkins.run({ jenkinsfile, workspace: workspace.root, ...more });
    expect(done.violations).toEqual([]);
    return done;
  }
  const rulesOnly = (more = '') => `ollamacodeReview(model: 'none'${more})`;
  const stepsOf = ({ calls }: BuildDone, name: string) =>
    calls
      .filter((call) => call.name === name)
      .map(({ args }) => args[0] as Readonly<Record<string, unknown>>);
  const showing = ['recordIssues', 'publishChecks', 'junit', 'publishHTML', 'archiveArtifacts'];
  const shown = ({ calls }: BuildDone) =>
    calls.map(({ name }) => name).filter((name) => showing.includes(name));

  describe('what a build becomes', () => {
    it('a success when the review advises, with everything shown and told', async () => {
      const done = await run(`return ${rulesOnly()}`);
      expect(done.result, done.log).toBe('SUCCESS');
      expect(done.log).toContain('js/off-by-one-loop');
      expect(shown(done)).toEqual(['recordIssues', 'junit', 'publishHTML', 'archiveArtifacts']);
      expect(stepsOf(done, 'recordIssues')).toEqual([
        {
          tool: {
            symbol: 'sarif',
            pattern: 'ollamacode-reports/ollamacode.sarif',
            id: 'ollamacode',
            name: 'OllamaCode',
          },
          enabledForFailure: true,
          skipPublishingChecks: false,
        },
      ]);
      expect(done.returned[0]).toMatchObject({
        outcome: 'findings',
        complete: 'true',
        high: '1',
        summaryUrl: '',
      });
      expect(workspace.report().findings).toHaveLength(1);
    });

    it.each([
      ['UNSTABLE', ", failOn: 'high'", 'findings at or over failOn'],
      ['FAILURE', ", failOn: 'high', onFindings: 'FAILURE'", 'findings at or over failOn'],
      [
        'UNSTABLE',
        ", model: 'm', ollamaHost: 'http://127.0.0.1:1', analyzers: 'secrets', failOn: 'high', gateSources: 'model'",
        'incomplete',
      ],
      ['FAILURE', ", maxComments: 'many'", 'exit code 2'],
    ])('%s with%s', async (result, options, words) => {
      const done = await run(
        `ollamacodeReview(model: 'none'${options})`.replace("model: 'none', model", 'model'),
      );
      expect([done.result, `${done.failure} ${done.log}`], done.log).toEqual([
        result,
        expect.stringContaining(words),
      ]);
      expect(shown(done)).toContain('archiveArtifacts');
    });

    it('a failure that shows nothing of an earlier build', async () => {
      await run(rulesOnly());
      const done = await run(rulesOnly(", maxComments: 'many'"));
      expect(done.result).toBe('FAILURE');
      expect(done.log).toMatch(/OLLAMACODE_MAX_COMMENTS.*many/);
      expect(shown(done)).toEqual(['publishChecks', 'archiveArtifacts']);
    });

    it('aborted at once, with nothing left', async () => {
      const PATH = `${nodeInstead('[ "$2" = review ] && echo reviewing && exec sleep 60')}:${process.env.PATH}`;
      const done = await run(rulesOnly(), { env: { PATH }, abortAt: 'reviewing' });
      expect(done.result, done.log).toBe('ABORTED');
      expect(shown(done)).toEqual([]);
    });

    it('the same without any plugin', async () => {
      const done = await run(rulesOnly(", failOn: 'high'"), { plugins: [] });
      expect([done.result, done.failure]).toEqual(['UNSTABLE', null]);
    });

    it('a check where only that plugin is there', async () => {
      const done = await run(rulesOnly(", name: 'Our reviewer'"), { plugins: ['checks-api'] });
      expect(stepsOf(done, 'publishChecks')).toMatchObject([
        { name: 'Our reviewer', title: 'findings', conclusion: 'SUCCESS' },
      ]);
    });

    it('with quality gates of its own', async () => {
      const done = await run(rulesOnly(", qualityGates: [[threshold: 1, type: 'NEW']], name: 'Shop: web'"));
      expect(stepsOf(done, 'recordIssues')).toMatchObject([
        { qualityGates: [{ threshold: 1, type: 'NEW' }], tool: { id: 'shop-web', name: 'Shop: web' } },
      ]);
    });
  });

  describe('agents', () => {
    it('with Windows run it with bat alone', async () => {
      const done = await run(rulesOnly(", failOn: 'high'"), { unix: false });
      expect([done.result, done.log]).toEqual(['UNSTABLE', expect.stringContaining('js/off-by-one-loop')]);
      expect(done.calls.map(({ name }) => name)).not.toContain('sh');
    });

    it('with our program of the same version use it, and carry none to the agent', async () => {
      const folder = nodeInstead('');
      writeFileSync(
        join(folder, 'ollamacode'),
        `#!/bin/sh\nexec node '${process.cwd()}/dist/main.js' "$@"\n`,
        {
          mode: 0o755,
        },
      );
      const done = await run(rulesOnly(), { env: { PATH: `${folder}:${process.env.PATH}` } });
      expect(done.result, done.log).toBe('SUCCESS');
      expect(done.calls.map(({ name }) => name)).not.toContain('writeFile');
    });

    it('without Node and Docker are told so', async () => {
      const PATH = nodeInstead('exit 1');
      rmSync(join(PATH, 'node'));
      const done = await run(rulesOnly(), { env: { PATH } });
      expect(done.failure).toContain('neither Node (20.19 or newer) nor Docker');
    });

    it('share a workspace between branches of one build', async () => {
      const branch = (name: string) =>
        `return ${rulesOnly(`, reportDir: 'reports/${name}', name: '${name}'`)}`;
      const done = await run([branch('one'), branch('two')]);
      expect(done.result, done.log).toBe('SUCCESS');
      expect(done.returned).toMatchObject([{ findings: '1' }, { findings: '1' }]);
      const files = ['one', 'two'].map((name) => workspace.read(`reports/${name}/ollamacode.sarif`));
      expect(files[0]).toBeTruthy();
      expect(files[1]).toBe(files[0]);
    });
  });

  describe('changes', () => {
    const change = {
      CHANGE_ID: '7',
      CHANGE_URL: 'https://bitbucket.example/acme/shop/pull-requests/7',
      CHANGE_TARGET: 'main',
      CHANGE_BRANCH: 'feature',
      BRANCH_NAME: 'PR-7',
    };
    const heads = () => workspace.report().change;

    it('are reviewed at their own head below the merge that Jenkins made', async () => {
      const head = workspace.git('rev-parse', 'HEAD');
      workspace.git('checkout', '--quiet', 'refs/remotes/origin/main');
      writeFileSync(join(workspace.root, 'other.txt'), 'one\n');
      workspace.git('add', '.');
      workspace.git('commit', '--quiet', '--message', 'main went on');
      workspace.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
      workspace.git('merge', '--quiet', '--no-ff', head);
      const done = await run(rulesOnly(), { env: change });
      expect(done.result, done.log).toBe('SUCCESS');
      expect(heads().head).toBe(head);
    });

    it('keep a head that is a merge of its own', async () => {
      workspace.git('checkout', '--quiet', '--detach', 'refs/remotes/origin/main');
      workspace.git('commit', '--quiet', '--allow-empty', '--message', 'main went on');
      workspace.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
      workspace.git('checkout', '--quiet', 'feature');
      workspace.git('merge', '--quiet', '--no-ff', 'refs/remotes/origin/main');
      const head = workspace.git('rev-parse', 'HEAD');
      const done = await run(rulesOnly(), { env: { ...change, GIT_COMMIT: head } });
      expect(done.result, done.log).toBe('SUCCESS');
      expect(heads().head).toBe(head);
    });

    it('get a target branch that the clone lacks with the credentials of git', async () => {
      const origin = join(temporaryFolder(), 'origin.git');
      workspace.git('update-ref', 'refs/heads/main', 'refs/remotes/origin/main');
      workspace.git('clone', '--quiet', '--bare', workspace.root, origin);
      const root = join(temporaryFolder(), 'fetched');
      workspace.git('clone', '--quiet', '--single-branch', '--branch', 'feature', origin, root);
      const own = workspaceAt(root);
      const credentials = {
        git: { type: 'Username with password', user: 'bot', secret: 'sesame-1' },
      } as const;
      const env = { ...change, GIT_ALLOW_PROTOCOL: 'file' };
      const without = await run(rulesOnly(), { workspace: root, env });
      expect([without.result, without.log]).toEqual(['FAILURE', expect.stringContaining('gitCredentialsId')]);
      for (const unix of [true, false]) {
        const done = await run(rulesOnly(", gitCredentialsId: 'git'"), {
          workspace: root,
          env,
          credentials,
          unix,
        });
        expect(done.result, done.log).toBe('SUCCESS');
        expect(own.report().findings).toHaveLength(1);
      }
    });
  });

  it('would be seen to keep what Jenkins cannot put away', async () => {
    const done = await run("def matcher = ('x' =~ /x/)\nisUnix()\nreturn matcher.matches()");
    expect([done.result, done.failure]).toEqual(['FAILURE', expect.stringContaining('NotSerializable')]);
  });

  it('gives the SARIF of the program alone, byte for byte', async () => {
    const main = join(process.cwd(), 'dist/main.js');
    const args = ['review', '--model', 'none', '--reports', 'sarif=plain.sarif'];
    execFileSync(process.execPath, [main, ...args], { cwd: workspace.root, stdio: 'pipe' });
    await run(rulesOnly());
    expect(workspace.read('ollamacode-reports/ollamacode.sarif')).toBe(workspace.read('plain.sarif'));
  });
});

describe.skipIf(unchecked)(`the scripts of the library${unchecked ? `: ${unchecked}` : ''}`, () => {
  it('have nothing that shellcheck warns of', () => {
    const folder = 'jenkins/resources/ollamacode';
    const scripts = readdirSync(folder).filter((name) => name.endsWith('.sh'));
    expect(scripts.length).toBeGreaterThan(0);
    execFileSync(valueIn(shellcheck), scripts, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  });
});

describe.skipIf(unlinted)(`the Groovy of the library${unlinted ? `: ${unlinted}` : ''}`, () => {
  it('has nothing that npm-groovy-lint speaks of', () => {
    const [node, main] = valueIn(lint);
    const args = [main, '--path', 'jenkins', '--files', '**/*.groovy', '--noserver', '--failon', 'info'];
    const { status, stdout } = spawnSync(node, args, { encoding: 'utf8' });
    expect(status, stdout).toBe(0);
    expect(stdout).toMatch(/6\S* linted files/);
  });
});

/** A Node that is new enough for it, and its main file. */
function groovyLint(): readonly [string, string] | undefined {
  const tools = process.env.OLLAMACODE_TOOLS || join(homedir(), '.cache/ollamacode-tools');
  const node = join(tools, 'bin/node24');
  const main = join(tools, 'groovy-lint/node_modules/npm-groovy-lint/lib/index.js');
  return existsSync(node) && existsSync(main) ? [node, main] : undefined;
}
