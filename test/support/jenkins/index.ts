import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { packed } from '../../../scripts/targets/jenkins-bundle.ts';
import { findProgram } from '../../../src/service/programs.ts';
import { temporaryFolder } from '../repository.ts';

/** A Jenkins without a server: Groovy 2.4, the transformation that Jenkins puts pipelines through, and steps that really run. */

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));

/** One build. */
export type Build = {
  /** Several are branches of one build, which take their steps in turn. */
  readonly jenkinsfile: string | readonly string[];
  readonly workspace: string;
  /** Of the build and its agent; by default PATH, a home of its own and JENKINS_URL. */
  readonly env?: Readonly<Record<string, string>>;
  /** By default all that the library knows. */
  readonly plugins?: readonly string[];
  readonly credentials?: Readonly<Record<string, Credentials>>;
  /** False for an agent with Windows. */
  readonly unix?: boolean;
  /** A part of a line of the log at which the build is aborted. */
  readonly abortAt?: string;
};

export type Credentials = {
  readonly type: 'Secret text' | 'Username with password';
  readonly user?: string;
  readonly secret: string;
};

type Call = { readonly name: string; readonly args: readonly unknown[] };

export type BuildDone = {
  readonly result: 'SUCCESS' | 'UNSTABLE' | 'FAILURE' | 'ABORTED';
  /** What ended it, as Java writes an exception. */
  readonly failure: string | null;
  /** Of each Jenkinsfile. */
  readonly returned: readonly unknown[];
  /** As a reader sees it, with secrets masked. */
  readonly log: string;
  readonly calls: readonly Call[];
  /** What no library may do: a secret in a script, a body that stays open. */
  readonly violations: readonly string[];
};

export type Jenkins = {
  readonly run: (build: Build) => Promise<BuildDone>;
  readonly close: () => void;
};

/** Programs and classes that these builds need. */
export type Parts = { readonly groovy: string; readonly java: string; readonly classes: readonly string[] };

/**
 * Groovy and the transformation, which `grape install com.cloudbees groovy-cps 1.24` brings; `undefined` where one of them is not here.
 */
export async function jenkinsParts(): Promise<Parts | undefined> {
  const groovy = await findProgram('groovy', process.env);
  const java = await findProgram('java', process.env);
  const grapes = join(homedir(), '.groovy/grapes');
  const classes = existsSync(grapes) ? jarsBelow(grapes) : [];
  if (!groovy || !java || !classes.some((name) => name.includes('groovy-cps'))) return undefined;
  return { groovy, java: dirname(dirname(realpathSync(java))), classes };
}

function jarsBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const wanted = /[/\\](groovy-cps-[\d.]+|guava-[\d.]+)\.jar$/;
  return names.filter((name) => wanted.test(name)).map((name) => join(folder, name));
}

/** The library as an administrator checks it out, with the program of this tree in it. */
export function libraryFolder(): string {
  const library = join(temporaryFolder(), 'jenkins');
  cpSync(join(root, 'jenkins'), library, { recursive: true });
  const params = { [constants.BROTLI_PARAM_QUALITY]: 1 };
  const bundle = brotliCompressSync(packed(join(root, 'dist')), { params });
  writeFileSync(join(library, 'resources/ollamacode/bundle.br'), bundle);
  return library;
}

const allPlugins = ['warnings-ng', 'checks-api', 'junit', 'htmlpublisher', 'core'] as const;

/** Starts one process for builds one after another. */
export function startJenkins({ groovy, java, classes }: Parts, library: string): Jenkins {
  const classpath = [here, ...classes].join(delimiter);
  const child = spawn(groovy, ['-cp', classpath, join(here, 'main.groovy'), library], {
    env: { ...process.env, JAVA_HOME: java },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const home = join(temporaryFolder(), 'home');
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (build) => {
      const { PATH = '' } = process.env;
      const env = { PATH, HOME: home, LC_ALL: 'C.UTF-8', JENKINS_URL: 'https://ci.example/', ...build.env };
      const line = JSON.stringify({ unix: true, plugins: allPlugins, credentials: {}, ...build, env });
      const done = last.then(() => exchange(child, lines, line));
      last = done.catch(() => undefined);
      return done;
    },
    close: () => void child.kill(),
  };
}

async function exchange(child: ChildProcess, lines: AsyncIterator<string>, line: string): Promise<BuildDone> {
  child.stdin?.write(`${line}\n`);
  const { value, done } = await lines.next();
  if (done) throw new Error('Groovy ended; its standard error says why.');
  return JSON.parse(value) as BuildDone;
}
