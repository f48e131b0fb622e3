import { holds } from './call.ts';
import type { Scope } from './index.ts';
import { mayAtLeast, type Thread, type Token, type World } from './state.ts';

/** Who looks: what is shown and allowed depends on the token. */
export type Eyes = { readonly world: World; readonly actor: Token };

/** An app's token may write there. */
export function mayWrite({ actor }: Eyes, scope: Scope): boolean {
  return holds(actor, scope, 'write');
}

/**
 * Resolving a thread: an app needs to write contents and pull requests, a person write access or the pull request.
 * Source: https://github.com/orgs/community/discussions/44650.
 */
export function canResolve(eyes: Eyes, { pull }: Thread): boolean {
  const { actor } = eyes;
  if (actor.permissions) return mayWrite(eyes, 'contents') && mayWrite(eyes, 'pull_requests');
  return actor.login === pull.author || mayAtLeast(pull.repo, actor.login, 'write');
}
