import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jobDefaults } from '../src/commands/job-defaults.ts';
import { readConfig } from '../src/config/read.ts';
import { VERSION } from '../src/version.ts';
import { parseYaml } from '../src/yaml.ts';

const read = (path: string) => readFileSync(join(import.meta.dirname, '..', path), 'utf8');
const file = 'plugins/bitbucket/bitbucket-pipelines.yml';

type Step = {
  readonly image: { readonly name: string };
  readonly size: string;
  readonly 'max-time': number;
  readonly clone: { readonly depth: string };
  readonly services: readonly string[];
  readonly caches: readonly string[];
  readonly script: readonly string[];
  readonly artifacts: readonly string[];
};

type Pipelines = {
  readonly definitions: {
    readonly services: Readonly<Record<string, { readonly image: string; readonly memory: number }>>;
    readonly caches: Readonly<Record<string, string>>;
  };
  readonly pipelines: {
    readonly 'pull-requests': Readonly<Record<string, readonly [{ readonly step: Step }]>>;
  };
};

describe('the step for Bitbucket Pipelines', () => {
  const { definitions, pipelines } = parseYaml(read(file)) as Pipelines;
  const step = pipelines['pull-requests']['**']?.[0].step;

  it('is what the page shows', () => {
    const shown = [...read('docs/bitbucket.md').matchAll(/^```yaml\n([\s\S]*?)^```$/gm)];
    expect(shown.map(([, text]) => text)).toEqual([read(file)]);
  });

  it('runs this version', () => {
    expect(step?.image.name).toBe(`ollamacode/ollamacode:${VERSION}`);
  });

  it('uses only services and caches that are defined', () => {
    expect(step?.services).toEqual(Object.keys(definitions.services));
    expect(step?.caches).toEqual(Object.keys(definitions.caches));
    expect(step?.script.at(-1)).toContain(` --cache-dir ${definitions.caches.ollamacode} `);
  });

  it('leaves the step 1 GB of what its size has', () => {
    expect(step?.size).toBe('2x');
    expect(definitions.services.ollama?.memory).toBeLessThanOrEqual(8192 - 1024);
  });

  it('gives flags that are options, and keeps what the review writes', () => {
    const command = step?.script.at(-1)?.split(' ') ?? [];
    expect(command.slice(0, 2)).toEqual(['ollamacode', 'review']);
    const pairs = command.slice(2).map((word) => word.replace(/^--/, ''));
    const flags = Object.fromEntries(
      pairs.flatMap((word, index) => (index % 2 === 0 ? [[word, pairs[index + 1] ?? '']] : [])),
    );
    const usual = jobDefaults({ BITBUCKET_BUILD_NUMBER: '1' });
    const { config } = readConfig({ flags, env: {}, action: false, usual });
    expect(config).toMatchObject({ service: 'host', publish: ['review', 'summary', 'check'] });
    expect(step?.artifacts).toEqual([`${config.reportDir}/**`]);
    expect(Number(config.budget) / 60_000).toBeLessThan(step?.['max-time'] ?? 0);
  });
});
