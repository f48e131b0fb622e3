import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/yaml.ts';
import { removeFolders } from '../support/repository.ts';
import { type InputRow, type Inputs, onStage, type Seen } from './inputs-stage.ts';
import { inputRows } from './table-inputs.ts';

afterEach(removeFolders);

type Looked = { readonly seen: unknown; readonly run: Seen };

/** One run of a row on a stage of its own. */
function lookedAt(row: InputRow, withIt: boolean): Promise<Looked> {
  return onStage(row.stage ?? {}, async (stage) => {
    const value = typeof row.value === 'string' ? row.value : row.value(stage);
    await row.before?.(stage);
    const model: Inputs = row.asks ? { 'ollama-host': stage.ollama.url } : { model: 'none' };
    const inputs = { ...('model' in (row.besides ?? {}) ? {} : model), ...row.besides };
    const run = await stage.run(withIt ? { ...inputs, [row.input]: value } : inputs, row.options?.(stage));
    return { seen: row.look(run), run };
  });
}

const plain = new Map<string, Promise<Looked>>();

/** Without the input; rows with the same stage share that run. */
async function lookedWithout(row: InputRow): Promise<unknown> {
  if (row.before || row.options) return (await lookedAt(row, false)).seen;
  const key = JSON.stringify([row.stage, row.besides, row.asks]);
  const run = plain.get(key) ?? lookedAt(row, false);
  plain.set(key, run);
  return row.look((await run).run);
}

describe('an input of the action', () => {
  it.each(inputRows)('$input changes what the step does', async (row) => {
    const { seen, run } = await lookedAt(row, true);
    expect(seen, `exit ${run.exit}\n${run.log}`).toEqual(row.gives);
    expect(await lookedWithout(row)).not.toEqual(row.gives);
  });

  it('is in this table', () => {
    const path = fileURLToPath(new URL('../../action.yml', import.meta.url));
    const { inputs } = parseYaml(readFileSync(path, 'utf8')) as { readonly inputs: object };
    expect(inputRows.map(({ input }) => input).sort()).toEqual(Object.keys(inputs).sort());
  });
});
