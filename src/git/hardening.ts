import { join } from 'node:path';
import { UsageError } from '../errors.ts';

/**
 * The configuration of a repository is hostile. What git could run on its word is switched off here, for every call.
 * https://git-scm.com/docs/git-config, https://git-scm.com/docs/git#_environment_variables
 */
const overrides = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.attributesFile=/dev/null',
  'core.sshCommand=false',
  'core.gitProxy=false',
  'core.askPass=false',
  'core.pager=cat',
  'core.alternateRefsCommand=false',
  'core.quotePath=true',
  'credential.helper=',
  'protocol.allow=never',
  'gpg.program=false',
  'diff.external=',
  'diff.autoRefreshIndex=true',
  'diff.suppressBlankEmpty=false',
  'diff.renameLimit=1000',
  'safe.bareRepository=explicit',
];

/**
 * Arguments before the verb; `drivers` are the filter drivers that the repository configures. The ignore file of the user
 * stays in force at its usual place: it can only name files, and without it editors' droppings would be reviewed.
 */
export function hardenedArguments(drivers: readonly string[], env: NodeJS.ProcessEnv): string[] {
  const folder = env.XDG_CONFIG_HOME || (env.HOME ? join(env.HOME, '.config') : '');
  const ignore = `core.excludesFile=${folder === '' ? '/dev/null' : join(folder, 'git', 'ignore')}`;
  const filters = drivers.flatMap((name) => [
    `filter.${name}.clean=`,
    `filter.${name}.smudge=`,
    `filter.${name}.process=`,
    `filter.${name}.required=false`,
  ]);
  return [
    '--no-pager',
    '--no-replace-objects',
    ...[ignore, ...overrides, ...filters].flatMap((pair) => ['-c', pair]),
  ];
}

/**
 * The whole environment of git: nothing of ours but what finds programs and temporary files.
 * `GIT_DIR` and `GIT_WORK_TREE` are given, so that neither `core.worktree` nor the owner of the folder matters
 * (a container often runs as another user; git asks for `safe.directory` only when it discovers a repository).
 * `GIT_ALLOW_PROTOCOL` stops the lazy fetch of a partial clone in versions that do not know `GIT_NO_LAZY_FETCH`.
 */
export function hardenedEnvironment(
  root: string,
  env: NodeJS.ProcessEnv,
  indexFile?: string,
): NodeJS.ProcessEnv {
  const kept = ['PATH', 'Path', 'SystemRoot', 'TMPDIR', 'TEMP', 'TMP', 'LD_LIBRARY_PATH'];
  return {
    ...Object.fromEntries(kept.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]))),
    ...(indexFile === undefined ? {} : { GIT_INDEX_FILE: indexFile }),
    LC_ALL: 'C',
    HOME: '/dev/null',
    XDG_CONFIG_HOME: '/dev/null',
    GIT_DIR: join(root, '.git'),
    GIT_WORK_TREE: root,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_PROTOCOL_FROM_USER: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: 'false',
    GIT_SSH_COMMAND: 'false',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: '/dev/null',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_FLUSH: '1',
  };
}

/**
 * Names of the filter drivers in `git config --list -z --name-only`. A driver would be run on files of the working tree.
 * Throws UsageError for a name with `=`, which `-c` cannot override.
 */
export function filterDrivers(names: Buffer): string[] {
  const keys = names.toString('utf8').split('\0');
  const drivers = keys.flatMap((key) => /^filter\.(.+)\.[^.]+$/s.exec(key)?.[1] ?? []);
  const unsafe = drivers.find((name) => name.includes('='));
  if (unsafe !== undefined)
    throw new UsageError(
      `the repository's .git/config names a filter driver "${unsafe}" that cannot be switched off: remove that section`,
    );
  return [...new Set(drivers)];
}
