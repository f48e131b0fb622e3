import { randomBytes } from 'node:crypto';
import { eventOf } from './events.ts';
import type { TestGitHub, TokenOptions } from './index.ts';
import { personAs } from './people.ts';
import { createRepo, openPull, testRepository } from './repositories.ts';
import { accountOf, pullOf, repoOf, tick, type World } from './state.ts';
import { pullSeen } from './views.ts';

/** What a test holds of the server besides its addresses. */
export function controls(
  world: World,
  folder: string,
): Omit<TestGitHub, 'url' | 'api' | 'graphql' | 'close'> {
  return {
    requests: world.requests,
    violations: world.violations,
    user: (login) => void accountOf(world, login),
    repository: (fullName, options = {}) =>
      testRepository(world, createRepo(world, { folder, fullName }, options)),
    fork: (fullName, owner) => {
      const parent = repoOf(world, fullName);
      const forkName = `${owner}/${fullName.split('/')[1]}`;
      return testRepository(world, createRepo(world, { folder, fullName: forkName, parent }, {}));
    },
    permit: (fullName, login, permission) => {
      accountOf(world, login);
      repoOf(world, fullName).permissions.set(login.toLowerCase(), permission);
    },
    token: (options) => makeToken(world, options),
    open: (fullName, options) => openPull(world, fullName, options),
    edit: (fullName, number, { base, ...changes }) => {
      tick(world);
      Object.assign(pullOf(world, fullName, number), changes, base === undefined ? {} : { baseBranch: base });
    },
    pull: (fullName, number) => pullSeen(world, pullOf(world, fullName, number)),
    as: (login) => personAs(world, login),
    failNext: (failure) => void world.failures.push({ failure, left: failure.times ?? 1 }),
    beforeNext: (match, work) => void world.hooks.push({ match, work, done: false }),
    event: (name, options) => eventOf(world, name, options),
    pass: (seconds) => {
      world.now += seconds * 1000;
    },
  };
}

function makeToken(world: World, options: TokenOptions = {}): string {
  const { login = 'github-actions[bot]' } = options;
  const { isBot } = accountOf(world, login);
  const usual = isBot ? ({ contents: 'read', pull_requests: 'write' } as const) : undefined;
  const token = `${isBot ? 'ghs' : 'ghp'}_${randomBytes(18).toString('hex')}`;
  world.tokens.set(token, { login, permissions: options.permissions ?? usual });
  return token;
}
