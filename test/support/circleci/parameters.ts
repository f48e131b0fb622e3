import { type Entries, isEntries, mapped, type Node } from './pack.ts';

/** Values of an element's parameters. */
export type Values = Readonly<Record<string, Node>>;

type Declared = {
  readonly type?: string;
  readonly default?: Node;
  readonly enum?: readonly string[];
};

/**
 * The values that an element is used with: those given, checked by type, and the defaults. Throws with CircleCI's view of what is wrong.
 * https://circleci.com/docs/reference/reusing-config/#parameter-types
 */
export function valuesFor(declared: Node | undefined, given: Values, what: string): Values {
  const parameters = (declared ?? {}) as Readonly<Record<string, Declared>>;
  for (const name of Object.keys(given))
    if (!parameters[name]) throw new Error(`Unexpected argument(s): ${name} of ${what}`);
  return Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => {
      const value = given[name] ?? parameter.default;
      if (value === undefined) throw new Error(`Missing required argument: ${name} of ${what}`);
      const wrong = faultIn(value, parameter);
      if (wrong) throw new Error(`Type error for argument ${name} of ${what}: ${wrong}`);
      return [name, value];
    }),
  );
}

function faultIn(value: Node, { type = '', enum: choices = [] }: Declared): string | undefined {
  const expected = `expected type: ${type}, actual value: ${JSON.stringify(value)}`;
  switch (type) {
    case 'string':
      return typeof value === 'string' ? undefined : expected;
    case 'boolean':
      return typeof value === 'boolean' ? undefined : expected;
    case 'integer':
      return Number.isInteger(value) ? undefined : expected;
    case 'enum':
      return choices.some((choice) => choice === value) ? undefined : `${expected}, of ${choices.join(', ')}`;
    case 'env_var_name':
      return typeof value === 'string' && /^[A-Za-z_][A-Za-z0-9_]*$/.test(value) ? undefined : expected;
    case 'steps':
      return Array.isArray(value) ? undefined : expected;
    case 'executor':
      return typeof value === 'string' || isEntries(value) ? undefined : expected;
    default:
      return `there is no type ${type}`;
  }
}

const reference = /(\\?)<<\s*parameters\.([\w-]+)\s*>>/g;

/**
 * Puts values in the places of `<<parameters.name>>`. A text that is one alone takes the value's own type; `\<<` is a plain `<<`.
 * What comes out of a value is not looked at again. Throws for a parameter that the element does not have.
 */
export function filled(node: Node, values: Values): Node {
  if (typeof node !== 'string') return mapped(node, (entry) => filled(entry, values));
  const [whole, escaped, name = ''] = /^(\\?)<<\s*parameters\.([\w-]+)\s*>>$/.exec(node) ?? [];
  if (whole !== undefined && escaped === '') return argumentIn(name, values);
  return node
    .replace(reference, (text, mark: string, inner: string) =>
      mark === '' ? String(argumentIn(inner, values)) : text,
    )
    .replaceAll('\\<<', '<<');
}

function argumentIn(name: string, values: Values): Node {
  const value = values[name];
  if (value === undefined) throw new Error(`Unknown variable: parameters.${name}`);
  return value;
}

/** The element without its declarations, with all values in. */
export function instance(element: Entries, given: Values, what: string): Entries {
  const { parameters, description: _, ...body } = element;
  return filled(body, valuesFor(parameters, given, what)) as Entries;
}
