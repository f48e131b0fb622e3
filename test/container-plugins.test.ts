import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config/read.ts';
import { VERSION } from '../src/version.ts';
import { parseYaml } from '../src/yaml.ts';

/** The plugins that are our image and a few lines. */

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** What a page shows between fences. */
const shown = (page: string) =>
  [...read(page).matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);

it.each([
  ['docs/woodpecker.md', 'plugins/woodpecker/review.yaml'],
  ['plugins/woodpecker/docs.md', 'plugins/woodpecker/review.yaml'],
  ['docs/woodpecker.md', 'plugins/drone/review.yml'],
  ['docs/gitea.md', 'plugins/gitea/review.yml'],
])('%s shows the file %s', (page, file) => {
  expect(shown(page)).toContain(read(file));
});

type Settings = Readonly<Record<string, string | { readonly from_secret: string }>>;
type Pipeline = {
  readonly services: readonly { readonly name: string; readonly image: string }[];
  readonly steps: readonly { readonly name: string; readonly image: string; readonly settings: Settings }[];
};

describe.each([
  ['plugins/woodpecker/review.yaml', { CI: 'woodpecker' }],
  ['plugins/drone/review.yml', { DRONE: 'true' }],
])('%s', (file, ci) => {
  const { services, steps } = parseYaml(read(file)) as Pipeline;
  const [step] = steps;

  it('runs this version, beside an Ollama under the name that is looked for', () => {
    expect(steps).toHaveLength(1);
    expect(step?.image).toMatch(new RegExp(`^(docker\\.io/)?ollamacode/ollamacode:${VERSION}$`));
    expect(services.map(({ name }) => name)).toEqual(['ollama']);
  });

  it('gives settings that are options', () => {
    const env = Object.entries(step?.settings ?? {}).map(([name, value]) => [
      `PLUGIN_${name.toUpperCase().replaceAll('-', '_')}`,
      typeof value === 'string' ? value : 'a-secret',
    ]);
    const { config } = readConfig({ flags: {}, env: { ...ci, ...Object.fromEntries(env) } });
    expect(config).toMatchObject({ failOn: 'high', token: 'a-secret' });
  });
});

type Workflow = {
  readonly jobs: {
    readonly review: {
      readonly container: { readonly image: string };
      readonly services: Readonly<Record<string, unknown>>;
      readonly steps: readonly { readonly uses?: string; readonly env?: Readonly<Record<string, string>> }[];
    };
  };
};

describe('plugins/gitea/review.yml', () => {
  const { review } = (parseYaml(read('plugins/gitea/review.yml')) as Workflow).jobs;

  it('runs this version in its container', () => {
    expect(review.container.image).toBe(`ollamacode/ollamacode:${VERSION}`);
    expect(Object.keys(review.services)).toEqual(['ollama']);
  });

  it('takes actions by their whole address, since short names belong to another host there', () => {
    for (const { uses } of review.steps) expect(uses ?? 'https://').toMatch(/^https:\/\//);
  });

  it('gives variables that are options', () => {
    const env = Object.assign({}, ...review.steps.map((step) => step.env ?? {})) as Record<string, string>;
    const { config } = readConfig({ flags: {}, env });
    expect(config).toMatchObject({
      failOn: 'high',
      ollamaHost: 'http://ollama:11434',
      ollamaInsecure: true,
    });
  });
});
