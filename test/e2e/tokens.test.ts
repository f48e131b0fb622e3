import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokensOf } from '../../src/change/tokens.ts';
import { modelStore, ollamaBinary, reasonOf, valueIn } from './support/parts.ts';
import { type RealOllama, startOllama } from './support/server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const model = 'qwen2.5-coder:0.5b';
const [binary, store] = [await ollamaBinary(), await modelStore(model)];

/** Texts of this repository in several languages, each short enough for one prompt. */
const samples: readonly (readonly [name: string, text: string])[] = [
  ...['src/review.ts', 'src/git/hardening.ts', 'src/plain-text.ts', 'README.md', '.ci/run', 'action.yml'].map(
    fileSample,
  ),
  ...['python', 'go', 'java', 'c', 'ruby', 'php', 'rust', 'csharp', 'bash'].map(
    (name) => [name, codeOf(name)] as const,
  ),
];

describe.skipIf(reasonOf(binary, store))('the estimate of tokens', () => {
  let ollama: RealOllama;
  beforeAll(async () => {
    ollama = await startOllama(valueIn(binary), valueIn(store));
  });
  afterAll(() => ollama.close());

  it('is near what Ollama counts: each text within 30 %, all together within 15 %', async () => {
    const sums = { estimated: 0, counted: 0 };
    for (const [name, text] of samples) {
      const counted = await countedBy(ollama.url, text);
      const ratio = tokensOf(text) / counted;
      expect(ratio, `${name}: ${tokensOf(text)} estimated, ${counted} counted`).toBeGreaterThan(0.7);
      expect(ratio, `${name}: ${tokensOf(text)} estimated, ${counted} counted`).toBeLessThan(1.3);
      sums.estimated += tokensOf(text);
      sums.counted += counted;
    }
    expect(sums.counted).toBeGreaterThan(3000);
    expect(Math.abs(sums.estimated / sums.counted - 1)).toBeLessThan(0.15);
  });
});

function fileSample(path: string): readonly [string, string] {
  return [path, readFileSync(join(root, path), 'utf8').slice(0, 2000)];
}

/** The samples of all rules for a language, as one text. */
function codeOf(language: string): string {
  const folder = join(root, 'src/analyzers/rules', language);
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  return texts
    .map((text) => text.slice(text.indexOf('samples:')))
    .join('\n')
    .slice(0, 2000);
}

async function countedBy(url: string, prompt: string): Promise<number> {
  const body = { model, prompt, raw: true, stream: false, options: { num_predict: 1, num_ctx: 4096 } };
  const response = await fetch(`${url}/api/generate`, { method: 'POST', body: JSON.stringify(body) });
  const { prompt_eval_count: counted } = (await response.json()) as { prompt_eval_count: number };
  return counted;
}
