import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

/** GitHub's OpenAPI document: which operation a request is, and what is wrong with the request or its answer. */

export type Schema = {
  readonly $ref?: string;
  readonly type?: string;
  readonly nullable?: boolean;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly minItems?: number;
};

type Parameter = {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
};
type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

export type Operation = {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content } | { readonly $ref: string }>>;
};

type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

export type Found = {
  readonly operation: Operation;
  /** `get /repos/{owner}/{repo}`. */
  readonly name: string;
  readonly values: Readonly<Record<string, string>>;
};

let loaded: Document | undefined;

function document(): Document {
  const file = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json');
  loaded ??= JSON.parse(readFileSync(file, 'utf8')) as Document;
  return loaded;
}

let patterns: readonly { readonly path: string; readonly pattern: RegExp }[] | undefined;

/** Paths whose last parameter may hold slashes. */
const DEEP = ['/contents/{path}', '/git/ref/{ref}', '/compare/{basehead}', '/branches/{branch}'];

function pathPatterns(): readonly { readonly path: string; readonly pattern: RegExp }[] {
  patterns ??= Object.keys(document().paths)
    .sort((a, b) => (a.match(/\{/g)?.length ?? 0) - (b.match(/\{/g)?.length ?? 0))
    .map((path) => {
      const source = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{([^}]+)\}/g, (_, name: string) => {
        const isDeep = DEEP.some((end) => path.endsWith(end) && end.endsWith(`{${name}}`));
        return `(?<${name.replace(/[^a-z0-9_]/gi, '_')}>${isDeep ? '.+' : '[^/]+'})`;
      });
      return { path, pattern: new RegExp(`^${source}$`) };
    });
  return patterns;
}

/** The operation of a path without query; the one with the fewest parameters wins. */
export function findOperation(method: string, path: string): Found | undefined {
  for (const { path: template, pattern } of pathPatterns()) {
    const match = pattern.exec(path);
    const operation = match && document().paths[template]?.[method.toLowerCase()];
    if (!operation) continue;
    const values = Object.fromEntries(
      Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
    return { operation, name: `${method.toLowerCase()} ${template}`, values };
  }
  return undefined;
}

/** What the document has against a query. */
export function queryFaults({ operation }: Found, query: URLSearchParams): readonly string[] {
  const known = new Map(parametersOf(operation).map((one) => [one.name, one]));
  const missing = [...known.values()]
    .filter((one) => one.in === 'query' && one.required && !query.has(one.name))
    .map(({ name }) => `the query has no ${name}`);
  const wrong = [...query].flatMap(([name, value]) => {
    const parameter = known.get(name);
    if (parameter?.in !== 'query') return [`the query may not have ${name}`];
    const check = validatorOf(parameter.schema ?? {}, true);
    return check(typed(value, parameter.schema)) ? [] : [`${name} in the query ${wordsOf(check)}`];
  });
  return [...missing, ...wrong];
}

function parametersOf(operation: Operation): readonly Parameter[] {
  return (operation.parameters ?? []).map((one) => ('$ref' in one ? (resolved(one.$ref) as Parameter) : one));
}

function typed(value: string, schema: Schema | undefined): unknown {
  if (schema?.type === 'integer' || schema?.type === 'number') return Number(value);
  if (schema?.type === 'boolean') return value === 'true';
  return value;
}

export type BodyFaults = {
  /** Longer or more than is allowed: GitHub refuses it with 422. */
  readonly tooMuch: readonly string[];
  /** Against the document: a mistake of the client. */
  readonly wrong: readonly string[];
};

/** What the document has against a request's body. */
export function bodyFaults({ operation }: Found, body: unknown): BodyFaults {
  const schema = operation.requestBody?.content['application/json']?.schema;
  if (!schema) return { tooMuch: [], wrong: body === undefined ? [] : ['there may be no body'] };
  if (body === undefined) {
    return { tooMuch: [], wrong: operation.requestBody?.required ? ['the body is missing'] : [] };
  }
  const check = validatorOf(schema, true);
  check(body);
  const errors = check.errors ?? [];
  const isTooMuch = ({ keyword }: ErrorObject) => keyword === 'maxItems' || keyword === 'maxLength';
  return {
    tooMuch: errors.filter(isTooMuch).map(sentence),
    wrong: errors.filter((error) => !isTooMuch(error)).map(sentence),
  };
}

/** The schema of an answer; undefined where the document says nothing of this status. */
export function answerSchema({ operation }: Found, status: number): Schema | undefined {
  const response = operation.responses[String(status)];
  const answer =
    response && '$ref' in response ? (resolved(response.$ref) as { content?: Content }) : response;
  return (answer as { content?: Content } | undefined)?.content?.['application/json']?.schema;
}

export function documentsStatus({ operation }: Found, status: number): boolean {
  return String(status) in operation.responses;
}

export function answerFaults(schema: Schema, body: unknown): readonly string[] {
  const check = validatorOf(schema, false);
  return check(body) ? [] : [wordsOf(check)];
}

export function resolved(ref: string): unknown {
  const [, , group = '', name = ''] = ref.split('/');
  return document().components[group]?.[name];
}

let ajv: Ajv | undefined;
const validators = new Map<Schema, ValidateFunction>();

/** `closed`: objects may hold nothing but what is documented. */
function validatorOf(schema: Schema, closed: boolean): ValidateFunction {
  ajv ??= addFormats.default(
    new Ajv({ strict: false, logger: false, allErrors: true, validateSchema: false, unicodeRegExp: false }),
  );
  const known = validators.get(schema);
  if (known) return known;
  const made = ajv.compile(convert(schema, { ajv, closed }) as object);
  validators.set(schema, made);
  return made;
}

type Conversion = { readonly ajv: Ajv; readonly closed: boolean };

/** From OpenAPI 3.0 to JSON Schema: `nullable`, and components by their own name. */
function convert(value: unknown, conversion: Conversion): unknown {
  if (Array.isArray(value)) return value.map((one) => convert(one, conversion));
  if (typeof value !== 'object' || value === null) return value;
  const schema = value as Schema & Record<string, unknown>;
  if (typeof schema.$ref === 'string') return { $ref: component(schema.$ref, conversion.ajv) };
  const { nullable, example, examples, description, discriminator, ...rest } = schema;
  const plain = Object.fromEntries(
    Object.entries(rest).map(([key, one]) => [key, convertIn(key, one, conversion)]),
  );
  const isOpen =
    !conversion.closed || !rest.properties || 'additionalProperties' in rest || rest.anyOf || rest.oneOf;
  const closed = isOpen ? plain : { ...plain, additionalProperties: false };
  return nullable === true ? { anyOf: [{ type: 'null' }, closed] } : closed;
}

/** Below `properties` every key is a name, also `description`. */
function convertIn(key: string, value: unknown, conversion: Conversion): unknown {
  if (key === 'enum' || key === 'default' || key === 'required') return value;
  if (key !== 'properties') return convert(value, conversion);
  return Object.fromEntries(
    Object.entries(value as object).map(([name, one]) => [name, convert(one, conversion)]),
  );
}

function component(ref: string, into: Ajv): string {
  const id = `components.${ref.split('/').at(-1)}`;
  if (!into.schemas[id]) {
    into.addSchema({}, id); // a schema may name itself
    const schema = convert(resolved(ref), { ajv: into, closed: false }) as object;
    into.removeSchema(id);
    into.addSchema(schema, id);
  }
  return id;
}

function wordsOf({ errors }: ValidateFunction): string {
  return (errors ?? []).slice(0, 5).map(sentence).join('; ');
}

function sentence({ instancePath, message, params }: ErrorObject): string {
  return `${instancePath || 'it'} ${message ?? ''} ${JSON.stringify(params)}`;
}
