import type { ForgeAddress } from '../domain.ts';
import { githubAt, gitlabAt } from './change-url.ts';

/** `git@host:path.git`, `ssh://git@host:22/path.git` */
const byKey = /^(?:ssh:\/\/)?[^@/]+@([^:/]+)(?::\d+(?=\/))?[:/](.+)$/;

/**
 * The forge behind the address of a clone, told by its host or by `provider`, the CI's own word for it; `undefined` where neither tells.
 * Whoever reaches a forge by key is taken to reach its API by https. Pure.
 */
export function forgeOfClone(url = '', provider = ''): ForgeAddress | undefined {
  const [, host, below = ''] = byKey.exec(url) ?? [];
  const address = host === undefined ? url : `https://${host}/${below}`;
  if (!/^https?:/.test(address) || !URL.canParse(address)) return undefined;
  const page = new URL(address);
  const path = page.pathname.slice(1).replace(/(\.git)?\/?$/, '');
  if (!/^[\w.-]+(\/[\w.-]+)+$/.test(path)) return undefined;
  const kind = /github|gitlab/.exec(page.host)?.[0] ?? /^github|^gitlab/.exec(provider)?.[0];
  if (kind === 'gitlab') return gitlabAt(page.origin, path);
  return kind === 'github' && path.split('/').length === 2 ? githubAt(page.origin, path) : undefined;
}
