import { readFileSync } from 'node:fs';
import { parseYaml } from '../../src/yaml.ts';

/** A template of Azure Pipelines as Azure expands it, as far as ours goes: https://learn.microsoft.com/azure/devops/pipelines/process/template-expressions */

type Json = null | boolean | number | string | readonly Json[] | Entries;
type Entries = { readonly [key: string]: Json };

export type Parameter = { readonly name: string; readonly type: string; readonly default?: Json };

export type Step = Entries & {
  readonly bash?: string;
  readonly task?: string;
  readonly env?: Readonly<Record<string, string>>;
};
export type Job = Entries & { readonly steps: readonly Step[] };

export type Template = {
  readonly parameters: readonly Parameter[];
  /** The jobs with these values; throws for a parameter that the template does not have, or of another type. */
  readonly jobs: (given?: Entries) => readonly Job[];
};

export function readTemplate(path: string): Template {
  const { parameters, jobs } = parseYaml(readFileSync(path, 'utf8')) as {
    parameters: readonly Parameter[];
    jobs: Json;
  };
  return {
    parameters,
    jobs: (given = {}) => expanded(jobs, { parameters: valuesOf(parameters, given) }) as readonly Job[],
  };
}

function valuesOf(parameters: readonly Parameter[], given: Entries): Entries {
  for (const [name, value] of Object.entries(given)) {
    const type = parameters.find((one) => one.name === name)?.type;
    if (type === undefined) throw new Error(`Unexpected parameter '${name}'`);
    if (type !== 'object' && type !== typeof value)
      throw new Error(`The '${name}' parameter is not a valid ${type}.`);
  }
  return Object.fromEntries(
    parameters.map((one) => [one.name, given[one.name] ?? one.default ?? ('' as Json)]),
  );
}

type Scope = Readonly<Record<string, Json>>;

function expanded(value: Json, scope: Scope): Json {
  if (typeof value === 'string') return textOf(value, scope);
  if (Array.isArray(value)) return value.map((one) => expanded(one, scope));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => entriesOf(key, inner, scope)));
}

/** `if` and `each` stand where a key would. */
function entriesOf(key: string, inner: Json, scope: Scope): [string, Json][] {
  const [, condition] = /^\$\{\{ if (.+) \}\}$/.exec(key) ?? [];
  if (condition !== undefined)
    return resultOf(condition, scope) === true ? Object.entries(expanded(inner, scope) as Entries) : [];
  const [, name = '', list] = /^\$\{\{ each (\w+) in (.+) \}\}$/.exec(key) ?? [];
  if (list === undefined) return [[String(textOf(key, scope)), expanded(inner, scope)]];
  return Object.entries(resultOf(list, scope) as Entries).flatMap(([of, value]) =>
    Object.entries(expanded(inner, { ...scope, [name]: { key: of, value } }) as Entries),
  );
}

/** An expression alone keeps its type. */
function textOf(text: string, scope: Scope): Json {
  const [, only] = /^\$\{\{ ([^}]+) \}\}$/.exec(text) ?? [];
  if (only !== undefined) return resultOf(only, scope);
  return text.replace(/\$\{\{ ([^}]+) \}\}/g, (_all, one: string) => String(resultOf(one, scope)));
}

function resultOf(expression: string, scope: Scope): Json {
  const [, text] = /^'([^']*)'$/.exec(expression) ?? [];
  if (text !== undefined) return text;
  const [, name, inside = ''] = /^(\w+)\((.*)\)$/.exec(expression) ?? [];
  if (name === undefined) return reached(expression, scope);
  const args = argumentsOf(inside).map((one) => resultOf(one, scope));
  const [first = '', second = '', third = ''] = args.map(String);
  if (name === 'upper') return first.toUpperCase();
  if (name === 'replace') return first.replaceAll(second, third);
  if (name === 'ne') return first !== second;
  throw new Error(`Unrecognized function: ${name}`);
}

function argumentsOf(text: string): string[] {
  let depth = 0;
  const parts = [''];
  for (const letter of text) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (letter === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim());
}

function reached(path: string, scope: Scope): Json {
  let at: Json = scope;
  for (const name of path.split('.')) {
    const next: Json | undefined = (at as Entries)[name];
    if (next === undefined) throw new Error(`Unexpected symbol: ${path}`);
    at = next;
  }
  return at;
}
