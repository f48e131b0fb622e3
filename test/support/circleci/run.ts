import { stepOf } from './expand.ts';
import type { Entries, Node } from './pack.ts';

/** Where steps run: a container, or a folder of this machine. */
export type Place = {
  readonly exec: (
    command: readonly string[],
    options?: { readonly env?: Readonly<Record<string, string>>; readonly input?: Buffer },
  ) => Promise<{ readonly code: number; readonly stdout: Buffer; readonly log: string }>;
};

export type CacheEntry = { readonly key: string; readonly archive: Buffer };

export type JobRun = {
  readonly place: Place;
  readonly steps: readonly Node[];
  /** What CircleCI and the project set for the job. */
  readonly env: Readonly<Record<string, string>>;
  /** What earlier jobs have kept, oldest first; this one adds to it. */
  readonly cache: CacheEntry[];
  readonly checkout: () => Promise<void>;
  /** By default what CircleCI takes where the image has bash. */
  readonly shell?: readonly string[];
};

export type JobDone = {
  /** Exit code of the step that failed; 0 where none did. */
  readonly code: number;
  readonly log: string;
  /** Names of the steps that ran, in order. */
  readonly ran: readonly string[];
  /** `restore` or `save` and the key. */
  readonly cached: readonly string[];
  /** Folders that were stored, by what they are stored as. */
  readonly stored: Readonly<Record<string, string>>;
};

/** https://circleci.com/docs/reference/configuration-reference/#default-shell-options */
const BASH = ['/bin/bash', '-eo', 'pipefail', '-c'];

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type State = JobRun & {
  readonly done: Mutable<JobDone> & { ran: string[]; cached: string[]; stored: Record<string, string> };
};

/**
 * Runs the steps of an expanded job. After a failure only those with `when: always` and those that store results run.
 * https://circleci.com/docs/reference/configuration-reference/#the-when-attribute
 */
export async function runSteps(run: JobRun): Promise<JobDone> {
  const done = { code: 0, log: '', ran: [], cached: [], stored: {} };
  const state: State = { ...run, done };
  for (const step of run.steps) {
    const { kind, body } = stepOf(step);
    const always = body.when === 'always' || kind.startsWith('store_');
    if (done.code !== 0 && !always) continue;
    state.done.ran.push(typeof body.name === 'string' ? body.name : kind);
    await kinds[kind]?.(state, body);
  }
  return done;
}

const kinds: Readonly<Record<string, (state: State, body: Entries) => Promise<void>>> = {
  checkout: (state) => state.checkout(),
  run: async ({ place, env, done, shell = BASH }, { command, environment }) => {
    const own = Object.entries((environment ?? {}) as Entries).map(([name, value]) => [name, String(value)]);
    const { code, log } = await place.exec([...shell, String(command)], {
      env: { ...env, ...Object.fromEntries(own) },
    });
    done.log += log;
    if (done.code === 0) done.code = code;
  },
  restore_cache: async (state, { keys }) => {
    for (const template of keys as readonly string[]) {
      const key = await keyOf(state, template);
      const found = state.cache.findLast((entry) => entry.key.startsWith(key));
      if (!found) continue;
      const tar = ['tar', '--extract', '--absolute-names'];
      const { code, log } = await state.place.exec(tar, { input: found.archive });
      if (code !== 0) throw new Error(log);
      state.done.cached.push(`restore ${found.key}`);
      return;
    }
  },
  save_cache: async (state, { key: template, paths }) => {
    const key = await keyOf(state, String(template));
    if (state.cache.some((entry) => entry.key === key)) return;
    const files = await Promise.all((paths as readonly string[]).map((path) => homed(state, path)));
    const tar = ['tar', '--create', '--absolute-names', ...files];
    const { code, stdout, log } = await state.place.exec(tar);
    if (code !== 0) throw new Error(log);
    state.cache.push({ key, archive: stdout });
    state.done.cached.push(`save ${key}`);
  },
  store_test_results: async ({ done }, { path }) => {
    done.stored.tests = String(path);
  },
  store_artifacts: async ({ done }, { path, destination }) => {
    done.stored[String(destination)] = String(path);
  },
};

async function homed({ place, env }: State, path: string): Promise<string> {
  const home = (await place.exec(['sh', '-c', 'printf %s "$HOME"'], { env })).stdout.toString();
  return path.replace(/^~/, home);
}

/** https://circleci.com/docs/guides/optimize/caching/#using-keys-and-templates */
async function keyOf({ place, env }: State, template: string): Promise<string> {
  let key = template.replace('{{ .Branch }}', env.CIRCLE_BRANCH ?? '').replace('{{ arch }}', 'amd64');
  for (const [text, path = ''] of template.matchAll(/\{\{ checksum "([^"]+)" \}\}/g)) {
    const { code, stdout, log } = await place.exec(['sha256sum', path]);
    if (code !== 0) throw new Error(`error computing cache key: ${log}`);
    key = key.replace(text, stdout.toString().slice(0, 64));
  }
  if (key.includes('{{')) throw new Error(`What is ${key}?`);
  return key;
}
