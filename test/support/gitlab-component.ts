import { readFileSync } from 'node:fs';
import { parseYaml } from '../../src/yaml.ts';

type Json = null | boolean | number | string | readonly Json[] | Entries;
type Entries = { readonly [key: string]: Json };

export type InputSpec = {
  readonly description?: string;
  readonly type?: 'string' | 'boolean' | 'number' | 'array';
  readonly options?: readonly Json[];
  readonly default?: Json;
};

/** A file with `spec:inputs` before the line of dashes and jobs after it. */
export type Component = {
  readonly inputs: Readonly<Record<string, InputSpec>>;
  readonly config: Entries;
};

/** Reads a component's file. Throws what the YAML parser throws. */
export function readComponent(path: string): Component {
  const [header = '', config = ''] = readFileSync(path, 'utf8').split(/^---$/m);
  const { spec } = parseYaml(header) as { spec: { inputs: Component['inputs'] } };
  return { inputs: spec.inputs, config: parseYaml(config) as Entries };
}

/** A job as GitLab sees it once all is put together; only what tests look at. */
export type ComponentJob = Entries & { readonly variables: Entries; readonly script: readonly string[] };

/**
 * The jobs that a component makes of inputs, by name: values checked as GitLab checks them, put in their places, `extends` merged.
 * An empty job of the including file may change them afterwards, as GitLab merges what has the same name.
 * Throws an error with GitLab's words for an input that GitLab refuses.
 * https://docs.gitlab.com/ci/inputs/ https://docs.gitlab.com/ci/yaml/#extends
 */
export function jobsOf(component: Component, given: Entries = {}, over: Entries = {}) {
  const values = valuesOf(component.inputs, given);
  const config = merged(replaced(component.config, values) as Entries, over) as Record<string, Entries>;
  const shown = Object.keys(config).filter((name) => !name.startsWith('.'));
  return Object.fromEntries(shown.map((name) => [name, extended(config, name) as ComponentJob]));
}

function valuesOf(inputs: Component['inputs'], given: Entries): Entries {
  for (const name of Object.keys(given))
    if (!inputs[name]) throw new Error(`unknown input arguments: ${name}`);
  return Object.fromEntries(
    Object.entries(inputs).map(([name, spec]) => {
      const value = given[name] ?? spec.default;
      if (value === undefined) throw new Error(`\`${name}\` input: required value has not been provided`);
      const { type = 'string', options } = spec;
      if ((Array.isArray(value) ? 'array' : typeof value) !== type)
        throw new Error(`\`${name}\` input: provided value is not a ${type}`);
      if (options && !options.includes(value))
        throw new Error(
          `\`${name}\` input: \`${value}\` cannot be used because it is not in the list of allowed options`,
        );
      return [name, value];
    }),
  );
}

const block = /\$\[\[\s*inputs\.([\w-]+)\s*\]\]/g;

/** A text that is one block alone takes the value's own type; of two keys that become the same the later counts. */
function replaced(node: Json, values: Entries): Json {
  if (Array.isArray(node)) return node.map((entry) => replaced(entry, values));
  if (typeof node === 'object' && node !== null)
    return Object.fromEntries(
      Object.entries(node as Entries).map(([key, entry]) => [
        String(replaced(key, values)),
        replaced(entry, values),
      ]),
    );
  if (typeof node !== 'string') return node;
  const [whole, name = ''] = /^\$\[\[\s*inputs\.([\w-]+)\s*\]\]$/.exec(node) ?? [];
  if (whole) return values[name] ?? null;
  return node.replace(block, (_, inner: string) => {
    const value = values[inner];
    return typeof value === 'string' ? value : JSON.stringify(value);
  });
}

function extended(config: Readonly<Record<string, Entries>>, name: string): Entries {
  const { extends: parents = [], ...own } = config[name] ?? fail(`there is no job ${name}`);
  const bases = [parents].flat() as string[];
  return [...bases.map((base) => extended(config, base)), own].reduce<Entries>(
    (all, one) => merged(all, one) as Entries,
    {},
  );
}

function fail(message: string): never {
  throw new Error(message);
}

function merged(under: Json | undefined, over: Json): Json {
  if (!isEntries(under) || !isEntries(over)) return over;
  const both = Object.entries(over).map(([key, value]) => [key, merged(under[key], value)] as const);
  return { ...under, ...Object.fromEntries(both) };
}

function isEntries(node: Json | undefined): node is Entries {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}
