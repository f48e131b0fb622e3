import { schema as github } from '@octokit/graphql-schema';
import {
  buildSchema,
  defaultFieldResolver,
  execute,
  type GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  Kind,
  parse,
  validate,
} from 'graphql';
import { type Answer, Refusal } from './call.ts';
import { rootOf } from './graphql-root.ts';
import { observe } from './repositories.ts';
import type { Token, World } from './state.ts';

/** GraphQL: every document is held against GitHub's schema and carried out on the server's state. */

type Body = {
  readonly query?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
};

let built: GraphQLSchema | undefined;

function schema(): GraphQLSchema {
  built ??= buildSchema(github.idl, { assumeValidSDL: true });
  return built;
}

/** A refusal with the type that GitHub gives it: `FORBIDDEN`, `NOT_FOUND`, `UNPROCESSABLE`. */
export async function answerGraphql(
  world: World,
  { body, actor }: { readonly body: unknown; readonly actor: Token | undefined },
): Promise<Answer> {
  if (!actor) return { status: 401, body: { message: 'This endpoint requires you to be authenticated.' } };
  const { query = '', variables, operationName } = (body ?? {}) as Body;
  const faults = faultsOf(query);
  if (faults.length > 0) return violation(world, query, faults);
  for (const repo of world.repos.values()) observe(world, repo);
  const missing: string[] = [];
  const result = await execute({
    schema: schema(),
    document: parse(query),
    rootValue: rootOf({ world, actor }),
    ...(variables ? { variableValues: variables } : {}),
    ...(operationName ? { operationName } : {}),
    fieldResolver: resolverThatTells(missing),
    typeResolver: (value) => (value as { __typename: string }).__typename,
  });
  const unknown = (result.errors ?? []).filter(isUnexpected).map(({ message }) => message);
  if (missing.length + unknown.length > 0) return violation(world, query, [...missing, ...unknown]);
  const errors = result.errors?.map(errorView);
  return {
    status: 200,
    body: { ...(result.data ? { data: result.data } : {}), ...(errors ? { errors } : {}) },
  };
}

function faultsOf(query: string): readonly string[] {
  try {
    const document = parse(query);
    const isNameless = document.definitions.some(
      (one) => one.kind === Kind.OPERATION_DEFINITION && !one.name,
    );
    const faults = validate(schema(), document).map(({ message }) => message);
    return isNameless && faults.length > 0 ? ['an operation without a name', ...faults] : faults;
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** A field that the state does not have is a gap of this server, never null. */
function resolverThatTells(missing: string[]): GraphQLFieldResolver<unknown, unknown> {
  return (...asked) => {
    const [source, , , info] = asked;
    if (typeof source === 'object' && source !== null && !(info.fieldName in source)) {
      missing.push(`${info.parentType.name}.${info.fieldName} is not made yet`);
      return null;
    }
    return defaultFieldResolver(...asked);
  };
}

function isUnexpected({ originalError }: GraphQLError): boolean {
  return !(originalError instanceof Refusal);
}

const TYPES: Readonly<Record<number, string>> = { 403: 'FORBIDDEN', 404: 'NOT_FOUND', 422: 'UNPROCESSABLE' };

function errorView({ message, path, originalError, locations }: GraphQLError) {
  const status = originalError instanceof Refusal ? originalError.answer.status : 0;
  return { type: TYPES[status] ?? 'INTERNAL', path, locations, message };
}

function violation(world: World, query: string, faults: readonly string[]): Answer {
  const words = `GraphQL: ${faults.join('; ')} in ${query.replace(/\s+/g, ' ').slice(0, 200)}`;
  world.violations.push(words);
  return { status: 500, body: { message: `Not GitHub: ${words}` } };
}
