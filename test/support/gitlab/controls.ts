import { randomBytes } from 'node:crypto';
import type { TestGitLab, TokenOptions } from './index.ts';
import { startJob } from './jobs.ts';
import { personAs } from './people.ts';
import { createProject, testRepository } from './projects.ts';
import { editRequest, openRequest } from './requests.ts';
import { accountOf, botOf, type Project, projectOf, requestOf, type World } from './state.ts';
import { requestSeen } from './views.ts';

/** What a test holds of the server besides its addresses. */
export function controls(
  world: World,
  folder: string,
): Omit<TestGitLab, 'url' | 'api' | 'graphql' | 'close'> {
  return {
    requests: world.requests,
    violations: world.violations,
    user: (login) => void accountOf(world, login),
    repository: (fullPath, options = {}) =>
      testRepository(world, createProject(world, { folder, fullPath }, options)),
    fork: (fullPath, owner) => {
      const parent = projectOf(world, fullPath);
      const path = `${owner}/${fullPath.split('/').at(-1)}`;
      accountOf(world, owner);
      return testRepository(world, createProject(world, { folder, fullPath: path, parent }, {}));
    },
    permit: (fullPath, login, level) => {
      accountOf(world, login);
      projectOf(world, fullPath).members.set(login.toLowerCase(), level);
    },
    token: (options) => makeToken(world, options),
    bot: (fullPath) => botOf(projectOf(world, fullPath)),
    open: (fullPath, options) => openRequest(world, fullPath, options),
    edit: (fullPath, number, changes) => editRequest(world, requestOf(world, fullPath, number), changes),
    mergeRequest: (fullPath, number) => requestSeen(world, requestOf(world, fullPath, number)),
    as: (login) => personAs(world, login),
    collapse: (fullPath, number, path) => void requestOf(world, fullPath, number).collapsed.add(path),
    failNext: (failure) => void world.failures.push({ failure, left: failure.times ?? 1 }),
    beforeNext: (match, work) => void world.hooks.push({ match, work, done: false }),
    job: (options) => startJob(world, options),
    keep: ({ id }, files) => {
      for (const [path, text] of Object.entries(files)) world.jobs.get(id)?.files.set(path, text);
    },
    trigger: (fullPath) => {
      const text = `glptt-${randomBytes(20).toString('hex')}`;
      world.triggers.set(text, projectOf(world, fullPath));
      return text;
    },
    triggered: world.triggered,
    pass: (seconds) => {
      world.now += seconds * 1000;
    },
  };
}

function makeToken(world: World, options: TokenOptions = {}): string {
  const { scopes = ['api'] } = options;
  const text = `glpat-${randomBytes(15).toString('base64url')}`;
  if (options.login !== undefined) {
    accountOf(world, options.login);
    world.tokens.set(text, { login: options.login, scopes });
    return text;
  }
  const project = options.repository === undefined ? firstOf(world) : projectOf(world, options.repository);
  const bot = botOf(project);
  accountOf(world, bot);
  project.members.set(bot, options.level ?? 'developer');
  world.tokens.set(text, { login: bot, scopes });
  return text;
}

function firstOf(world: World): Project {
  const [first] = world.projects.values();
  if (!first) throw new Error('A project access token needs a project.');
  return first;
}
