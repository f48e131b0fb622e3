import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { parseYaml } from '../src/yaml.ts';
import { jobsOf, readComponent } from './support/gitlab-component.ts';
import { removeFolders, temporaryFolder } from './support/repository.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const component = readComponent(join(root, 'gitlab/templates/review/template.yml'));
const examples = readdirSync(join(root, 'examples/gitlab')).map((name) => `examples/gitlab/${name}`);
const pages = ['README.md', 'docs/gitlab.md', 'gitlab/README.md'];

type Entries = Parameters<typeof jobsOf>[1];
type Pipeline = Readonly<Record<string, NonNullable<Entries>>> & {
  readonly include?: readonly {
    readonly component?: string;
    readonly remote?: string;
    readonly inputs?: Entries;
  }[];
};

/** Keywords that are no jobs. https://docs.gitlab.com/ci/yaml/#keywords */
const GLOBAL = new Set(['include', 'variables', 'workflow', 'stages', 'spec']);

function blocksIn(page: string): readonly (readonly [string, string])[] {
  return [...read(page).matchAll(/^```yaml\n([\s\S]*?)^```$/gm)]
    .map((match, index) => [`${page}, block ${index + 1}`, match[1] ?? ''] as const)
    .filter(([, shown]) => /^(include|workflow):/m.test(shown));
}

/** The document with the jobs. */
const pipelineOf = (file: string) => parseYaml(file.split(/^---$/m).at(-1) ?? '') as Pipeline;

afterAll(removeFolders);

describe('every pipeline shown', () => {
  const all = [
    ...examples.map((path) => [path, read(path)] as const),
    ...pages.flatMap((page) => blocksIn(page)),
  ];

  it.each(all)(
    '%s includes the component with inputs that it takes, and names jobs that are there',
    (_, shown) => {
      const { include = [], ...rest } = pipelineOf(shown);
      const over = Object.fromEntries(Object.entries(rest).filter(([name]) => !GLOBAL.has(name)));
      for (const { component: name, remote, inputs } of include) {
        expect(name ?? remote).toMatch(
          /^(\$CI_SERVER_FQDN\/ollamacode\/components\/review@1(\.0\.0)?|https:\/\/raw\.githubusercontent\.com\/ollamacode\/ollamacode\/v1\/gitlab\/templates\/review\/template\.yml)$/,
        );
        const jobs = jobsOf(component, inputs, over);
        for (const [job, { script, needs = [] }] of Object.entries(jobs)) {
          expect(script, job).toBeTruthy();
          for (const other of needs as readonly string[]) expect(Object.keys(jobs), job).toContain(other);
        }
      }
    },
  );

  it('is the shortest one in the README, which is the tested file', () => {
    const [first] = blocksIn('README.md').map(([, shown]) => shown);
    expect(first).toBe(read('examples/gitlab/review.yml'));
  });

  it('is shown or linked', () => {
    const words = pages.map(read).join('\n');
    const blocks = pages.flatMap(blocksIn).map(([, shown]) => shown);
    for (const path of examples)
      expect(blocks.includes(read(path)) || words.includes(`(../${path})`), path).toBe(true);
  });
});

describe('the two steps', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  it('ask the other project for the merge request and the job at hand', async () => {
    const job = pipelineOf(read('examples/gitlab/two-steps-review.yml'))['publish-review'];
    const { api, requests } = await gitlabWith('{}');
    await run(job?.script, {
      CI_API_V4_URL: api,
      CI_MERGE_REQUEST_PROJECT_PATH: 'acme/shop',
      CI_MERGE_REQUEST_IID: '7',
      REVIEW_JOB_ID: '31',
      REVIEWS_TRIGGER: 'glptt-1',
    });
    const [{ method, url, body } = {}] = requests;
    expect([method, url]).toEqual(['POST', '/api/v4/projects/acme%2Freviews/trigger/pipeline']);
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      token: 'glptt-1',
      ref: 'main',
      'inputs[change]': 'acme/shop!7',
      'inputs[job]': '31',
    });
    expect(job).toMatchObject({ needs: ['ollamacode'], rules: [{ when: 'always' }] });
  });

  it('fetch that job’s report with the token and hand it to publish', async () => {
    const file = join(root, 'examples/gitlab/two-steps-publish.yml');
    const { publish } = jobsOf(readComponent(file), { change: 'acme/shop!7', job: 31 });
    const { api, requests } = await gitlabWith('{"format":1}');
    const script = (publish?.script ?? []).slice(0, -1);
    const cwd = await run(script, {
      ...(publish?.variables as Record<string, string>),
      CI_API_V4_URL: api,
      OLLAMACODE_TOKEN: 'glpat-1',
    });
    expect(requests).toMatchObject([
      {
        url: '/api/v4/projects/acme%2Fshop/jobs/31/artifacts/ollamacode-reports/ollamacode.json',
        headers: { authorization: 'Bearer glpat-1' },
      },
    ]);
    expect(readFileSync(join(cwd, 'ollamacode.json'), 'utf8')).toBe('{"format":1}');
    expect(publish?.script.at(-1)).toBe('ollamacode publish ollamacode.json');
    expect(publish?.variables.OLLAMACODE_CHANGE).toBe('acme/shop!7');
  });

  it('fail when GitLab refuses, and say so', async () => {
    const job = pipelineOf(read('examples/gitlab/two-steps-review.yml'))['publish-review'];
    const { api } = await gitlabWith('{}', 403);
    await expect(run(job?.script, { CI_API_V4_URL: api })).rejects.toThrow('acme/reviews answered 403.');
  });

  type Seen = Pick<IncomingMessage, 'method' | 'url' | 'headers'> & { readonly body: string };

  async function gitlabWith(answer: string, status = 200): Promise<{ api: string; requests: Seen[] }> {
    const requests: Seen[] = [];
    server = createServer(async (request, response) => {
      const body = await text(request);
      const { method, url, headers } = request;
      requests.push({ method, url, headers, body });
      response.writeHead(status).end(answer);
    });
    await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
    return { api: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v4`, requests };
  }

  /** Runs a script as the runner's shell does; gives its folder. */
  async function run(script: unknown, env: Readonly<Record<string, string>>): Promise<string> {
    const cwd = temporaryFolder();
    const { PATH } = process.env;
    await promisify(execFile)('sh', ['-ec', [script].flat().join('\n')], { cwd, env: { PATH, ...env } });
    return cwd;
  }
});
