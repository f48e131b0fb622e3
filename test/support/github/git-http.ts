import { type GitExchange, type GitVerdict, serveGit } from '../git-http.ts';
import { canSee, holds } from './call.ts';
import { observe } from './repositories.ts';
import { mayAtLeast, type Repo, type Token, type World } from './state.ts';

/** Who may read and push over git. */

type Actor = Token | undefined | 'unknown';

/** True when the request was one of git's. */
export function serveGitOf(world: World, exchange: GitExchange, actor: Actor): boolean {
  return serveGit(exchange[0].url ?? '/', exchange, ({ repository, isWriting }): GitVerdict => {
    const repo = world.repos.get(repository.toLowerCase());
    const status = refusalOf(repo, actor, isWriting);
    if (!repo || status !== undefined)
      return {
        status: status ?? 404,
        words: status === 403 ? 'Write access to repository not granted.' : 'Repository not found.',
      };
    const user = actor && actor !== 'unknown' ? actor.login : '';
    return { bare: repo.bare, user, pushed: () => observe(world, repo) };
  });
}

function refusalOf(repo: Repo | undefined, actor: Actor, isWriting: boolean): number | undefined {
  if (actor === 'unknown') return 401;
  if (!repo || !canSee(actor, repo)) return actor ? 404 : 401;
  if (isWriting) return actor && mayWrite(repo, actor) ? undefined : 403;
  if (repo.isPrivate && actor?.permissions && !holds(actor, 'contents', 'read')) return 404;
  return repo.isPrivate && !actor ? 401 : undefined;
}

function mayWrite(repo: Repo, actor: Token): boolean {
  return actor.permissions ? holds(actor, 'contents', 'write') : mayAtLeast(repo, actor.login, 'write');
}
