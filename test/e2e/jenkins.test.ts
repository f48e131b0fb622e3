import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { VERSION } from '../../src/version.ts';
import {
  type Build,
  type BuildDone,
  type Jenkins,
  jenkinsParts,
  libraryFolder,
  startJenkins,
} from '../support/jenkins/index.ts';
import { removeFolders, temporaryFolder } from '../support/repository.ts';
import { bases, buildOllama, buildReviewer, mirror } from './support/gitlab-images.ts';
import { type Workspace, workspaceWithChange } from './support/jenkins-scene.ts';
import { docker, modelStore, part, reasonOf, valueIn } from './support/parts.ts';

const model = 'qwen2.5-coder:0.5b';
const store = await modelStore(model);
const daemon = await docker(...bases);
const parts = part(
  await jenkinsParts(),
  'Groovy with groovy-cps (grape install com.cloudbees groovy-cps 1.24)',
);
const missing = reasonOf(store, daemon, parts);

describe.skipIf(missing)(`the steps with Docker and Ollama${missing ? `: ${missing}` : ''}`, () => {
  let jenkins: Jenkins;
  let workspace: Workspace;
  let ollamaImage: string;
  beforeAll(() => {
    const program = valueIn(daemon);
    mirror(program, { [buildReviewer(program)]: `ollamacode/ollamacode:${VERSION}` });
    ollamaImage = buildOllama(program, { store: valueIn(store), model });
    jenkins = startJenkins(valueIn(parts), libraryFolder());
  });
  beforeEach(() => {
    workspace = workspaceWithChange();
  });
  afterEach(() => {
    expect(workspace.leftovers()).toEqual([]);
    expect(containersAndNetworks()).toEqual([]);
  });
  afterAll(() => {
    jenkins?.close();
    removeFolders();
  });

  async function run(jenkinsfile: string, more: Partial<Build> = {}): Promise<BuildDone> {
    const done = await jenkins.run({ jenkinsfile, workspace: workspace.root, ...more });
    expect(done.violations).toEqual([]);
    return done;
  }

  function containersAndNetworks(): string[] {
    const found = [
      ['ps', '--all', '--quiet', '--filter', 'label=ollamacode.jenkins'],
      ['ps', '--all', '--quiet', '--filter', 'name=ollamacode-review-'],
      ['network', 'ls', '--quiet', '--filter', 'label=ollamacode.jenkins'],
    ].map((args) => execFileSync(valueIn(daemon), args, { encoding: 'utf8' }).trim());
    return found.filter((text) => text !== '');
  }

  /** A PATH with everything but Node, in which every command line of Docker is written down. */
  function agentWithoutNode(): { readonly PATH: string; readonly commands: () => string } {
    const folder = join(temporaryFolder(), 'bin');
    const log = join(folder, 'docker.log');
    mkdirSync(folder);
    const without = new Set(['node', 'nodejs', 'npm', 'npx', 'ollama', 'ollamacode', 'docker']);
    for (const from of ['/usr/local/bin', '/usr/bin', '/bin'])
      for (const name of readdirSync(from).filter((one) => !without.has(one))) {
        without.add(name);
        symlinkSync(join(from, name), join(folder, name));
      }
    writeFileSync(
      join(folder, 'docker'),
      `#!/bin/sh\necho "$*" >>'${log}'\nexec '${valueIn(daemon)}' "$@"\n`,
    );
    chmodSync(join(folder, 'docker'), 0o755);
    return { PATH: folder, commands: () => readFileSync(log, 'utf8') };
  }

  it('run in our image where the agent has no Node, beside an Ollama, and no secret is in a command line', async () => {
    const agent = agentWithoutNode();
    const done = await run(
      `return ollamacodeReview(model: '${model}', ollamaImage: '${ollamaImage}', budget: '5m', credentialsId: 'bot')`,
      {
        env: { PATH: agent.PATH },
        credentials: { bot: { type: 'Secret text', secret: 'sesame-of-the-bot' } },
      },
    );
    expect(done.result, `${done.failure}\n${done.log}`).toBe('SUCCESS');
    const review = workspace.report();
    expect(review.model, done.log).toMatchObject({ name: model });
    expect(review.usage.asked, done.log).toBeGreaterThan(0);
    expect(review.findings.map(({ rule }) => rule)).toContain('js/off-by-one-loop');
    expect(done.returned).toMatchObject([{ outcome: 'findings' }]);
    expect(agent.commands()).toContain('--env OLLAMACODE_TOKEN');
    expect(agent.commands()).not.toContain('sesame');
    const { uid } = statSync(join(workspace.root, 'ollamacode-reports/ollamacode.json'));
    expect(uid).toBe(process.getuid?.());
  });

  it('run in the image that is named, without an Ollama where no model is wanted', async () => {
    const agent = agentWithoutNode();
    const done = await run(
      `ollamacodeReview(model: 'none', failOn: 'high', image: 'ollamacode/ollamacode:${VERSION}')`,
      { env: { PATH: agent.PATH } },
    );
    expect(done.result, done.log).toBe('UNSTABLE');
    expect(agent.commands()).not.toContain('network create');
  });

  it('give other steps an Ollama, and a review in its body uses it', async () => {
    const done = await run(`withOllama(ollamaImage: '${ollamaImage}') {
      sh 'wget -qO- "$OLLAMA_HOST/api/tags" || curl -sS "$OLLAMA_HOST/api/tags"'
      return ollamacodeReview(model: '${model}', budget: '5m')
    }`);
    expect(done.result, done.log).toBe('SUCCESS');
    expect(done.log).toContain(`"name":"${model}"`);
    expect(workspace.report().usage.asked, done.log).toBeGreaterThan(0);
    expect(done.returned).toMatchObject([{ outcome: 'findings' }]);
  });

  it('share that Ollama with a review in our image', async () => {
    const done = await run(
      `withOllama(ollamaImage: '${ollamaImage}') { ollamacodeReview(model: '${model}', image: 'ollamacode/ollamacode:${VERSION}') }`,
    );
    expect(done.result, done.log).toBe('SUCCESS');
    expect(workspace.report().usage.asked, done.log).toBeGreaterThan(0);
    expect(done.calls.filter(({ args }) => JSON.stringify(args).includes('Start Ollama'))).toHaveLength(1);
  });

  it.each([
    ["sh 'exit 7'", 'FAILURE', {}],
    ["sh 'echo waiting; sleep 60'", 'ABORTED', { abortAt: 'waiting' }],
  ])('remove Ollama however the body ends: %s', async (body, result, more) => {
    const done = await run(`withOllama(ollamaImage: '${ollamaImage}') { ${body} }`, more);
    expect(done.result, done.log).toBe(result);
  });

  it('remove what was made before Ollama could not start', async () => {
    const done = await run(`withOllama(ollamaImage: 'ollamacode/ollamacode:${VERSION}') { echo 'never' }`);
    expect(done.result).toBe('FAILURE');
    expect(done.log).not.toContain('never');
    expect(done.log).toContain('Ollama does not answer in its container');
  });

  it('end a review in our image with the build', async () => {
    const done = await run(
      `ollamacodeReview(model: '${model}', image: 'ollamacode/ollamacode:${VERSION}', ollamaImage: '${ollamaImage}')`,
      { abortAt: 'Using ' },
    );
    expect(done.result, done.log).toBe('ABORTED');
  });
});
