import type { IncomingHttpHeaders } from 'node:http';
import { type GitExchange, type GitVerdict, serveGit } from '../git-http.ts';
import { canSee, isDeveloper } from './call.ts';
import { observe } from './pushes.ts';
import type { Project, Token, World } from './state.ts';

/** Who may read and push over git. */

/** True when the request was one of git's; `url` is without the root. */
export function serveGitOf(world: World, url: string, exchange: GitExchange): boolean {
  return serveGit(url, exchange, ({ repository, isWriting }): GitVerdict => {
    const actor = actorOf(world, exchange[0].headers);
    const project = world.projects.get(repository.toLowerCase());
    const refused = refusalOf(project, actor, isWriting);
    if (refused) return refused;
    if (!project) return UNKNOWN;
    const user = actor && actor !== 'unknown' ? actor.login : '';
    return { bare: project.bare, user, pushed: () => observe(world, project, user || undefined) };
  });
}

type Actor = Token | undefined | 'unknown';

/** A job's token goes with the name `gitlab-ci-token`, any other with any name. */
function actorOf(world: World, { authorization }: IncomingHttpHeaders): Actor {
  if (authorization === undefined || authorization === '') return undefined;
  const [kind = '', value = ''] = authorization.split(' ', 2);
  if (kind.toLowerCase() !== 'basic') return 'unknown';
  const [, login = '', password = ''] =
    /^([^:]*):(.*)$/s.exec(Buffer.from(value, 'base64').toString('utf8')) ?? [];
  const token = world.tokens.get(password);
  const isJob = login === 'gitlab-ci-token';
  if (!token || isJob !== (token.job !== undefined) || login === '') return 'unknown';
  return token;
}

const UNKNOWN = {
  status: 404,
  words: "The project you were looking for could not be found or you don't have permission to view it.",
} as const;
const DENIED = { status: 401, words: 'HTTP Basic: Access denied.' } as const;

type Refused = { readonly status: number; readonly words: string };

function refusalOf(project: Project | undefined, actor: Actor, isWriting: boolean): Refused | undefined {
  if (actor === 'unknown') return DENIED;
  if (!actor) return !project || project.isPrivate || isWriting ? DENIED : undefined;
  if (!project) return UNKNOWN;
  if (!canSee(actor, project)) {
    if (!actor.job) return UNKNOWN;
    const words = `Authentication by CI/CD job token not allowed from ${nameOf(actor.job)} to ${nameOf(project)}.`;
    return { status: 403, words };
  }
  const wanted = isWriting ? ['write_repository'] : ['read_repository', 'write_repository'];
  const reaches = ['api', ...wanted].some((scope) => actor.scopes.some((one) => one === scope));
  if (isWriting && (actor.job || !isDeveloper(project, actor.login)))
    return { status: 403, words: 'You are not allowed to push code to this project.' };
  return actor.job || reaches ? undefined : DENIED;
}

function nameOf({ fullPath }: Project): string {
  return fullPath.split('/').at(-1) ?? '';
}
