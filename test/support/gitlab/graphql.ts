import {
  buildSchema,
  defaultFieldResolver,
  execute,
  type GraphQLFieldResolver,
  parse,
  validate,
} from 'graphql';
import { type Answer, canSee, Refusal } from './call.ts';
import { connection, type Paging } from './graphql-connection.ts';
import { requestNode, userNode } from './graphql-nodes.ts';
import { SDL } from './graphql-schema.ts';
import { observe } from './pushes.ts';
import type { Token, World } from './state.ts';

/** GraphQL: every document is held against GitLab's fields and carried out on the server's state. */

type Body = { readonly query?: string; readonly variables?: Readonly<Record<string, unknown>> };

const schema = buildSchema(SDL);

/** A job's token and one whose scopes do not reach count for nobody. */
export async function answerGraphql(
  world: World,
  { body, actor }: { readonly body: unknown; readonly actor: Token | undefined },
): Promise<Answer> {
  const { query = '', variables } = (body ?? {}) as Body;
  const faults = faultsOf(query);
  if (faults.length > 0) return violation(world, query, faults);
  for (const project of world.projects.values()) observe(world, project);
  const missing: string[] = [];
  const result = await execute({
    schema,
    document: parse(query),
    rootValue: rootOf(world, mayRead(actor) ? actor : undefined),
    ...(variables ? { variableValues: variables } : {}),
    fieldResolver: resolverThatTells(missing),
  });
  const unexpected = (result.errors ?? []).filter(({ originalError }) => !(originalError instanceof Refusal));
  const gaps = [...missing, ...unexpected.map(({ message }) => message)];
  if (gaps.length > 0) return violation(world, query, gaps);
  const errors = result.errors?.map(({ message, path, locations }) => ({ message, path, locations }));
  return { status: 200, body: { data: result.data, ...(errors ? { errors } : {}) } };
}

function mayRead(actor: Token | undefined): boolean {
  return !actor?.job && (actor?.scopes ?? []).some((scope) => scope === 'api' || scope === 'read_api');
}

function rootOf(world: World, actor: Token | undefined) {
  return {
    currentUser: () => (actor ? { ...userNode(world, actor.login), __typename: 'CurrentUser' } : null),
    project: ({ fullPath }: { readonly fullPath: string }) => {
      const project = world.projects.get(fullPath.toLowerCase());
      if (!project || !canSee(actor, project)) return null;
      return {
        id: `gid://gitlab/Project/${project.id}`,
        fullPath: project.fullPath,
        name: project.fullPath.split('/').at(-1),
        visibility: project.isPrivate ? 'private' : 'public',
        webUrl: `${world.url}/${project.fullPath}`,
        mergeRequest: ({ iid }: { readonly iid: string }) => {
          const request = project.requests.get(Number(iid));
          return request ? requestNode(world, request) : null;
        },
      };
    },
  };
}

function faultsOf(query: string): readonly string[] {
  try {
    return validate(schema, parse(query)).map(({ message }) => message);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** A field that the state does not have is a gap of this server, never null; lists become connections. */
function resolverThatTells(missing: string[]): GraphQLFieldResolver<unknown, unknown> {
  return (...asked) => {
    const [source, args, , info] = asked;
    if (typeof source === 'object' && source !== null && !(info.fieldName in source)) {
      missing.push(`${info.parentType.name}.${info.fieldName} is not made yet`);
      return null;
    }
    const value: unknown = defaultFieldResolver(...asked);
    return Array.isArray(value) && String(info.returnType).replace('!', '').endsWith('Connection')
      ? connection(args as Paging, value as readonly object[])
      : value;
  };
}

function violation(world: World, query: string, faults: readonly string[]): Answer {
  const words = `GraphQL: ${faults.join('; ')} in ${query.replace(/\s+/g, ' ').slice(0, 200)}`;
  world.violations.push(words);
  return { status: 200, body: { errors: faults.map((message) => ({ message })) } };
}
