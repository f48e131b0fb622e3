import { openCache } from '../../../src/cache.ts';
import type { Log } from '../../../src/log.ts';
import type { AskContext } from '../../../src/model/context.ts';
import { openOllama } from '../../../src/ollama/client.ts';
import {
  coder,
  type Script,
  type ScriptedOllama,
  startScriptedOllama,
} from '../../support/scripted-ollama.ts';

export type Said = { readonly warnings: string[]; readonly notes: string[] };

/** A real client on a scripted server, with what `ask` and the warm-up need around it. */
export type Bench = { readonly context: AskContext; readonly server: ScriptedOllama; readonly said: Said };

const open: { close: () => unknown }[] = [];

/** For `afterEach`. */
export async function closeAll() {
  for (const thing of open.splice(0)) await thing.close();
}

export async function benchOf(script: Script, changes: Partial<AskContext> = {}): Promise<Bench> {
  const server = await startScriptedOllama({ answer: () => '[]', ...script });
  const ollama = openOllama({ host: server.url, insecure: false });
  open.push(ollama, server);
  const said: Said = { warnings: [], notes: [] };
  return { server, said, context: { ...defaults(said, ollama.chat), ...changes } };
}

/** A cache in `folder` whose entries are of `run`. */
export function cacheIn(folder: string, run = 'this run') {
  return openCache({ folder, run, now: Date.now, log: logTo({ warnings: [], notes: [] }) });
}

export function logTo({ warnings, notes }: Said): Log {
  return {
    info() {},
    warn: (text) => warnings.push(text),
    verbose() {},
    progress: () => ({
      update: (done, total, note = '') => notes.push(`${done}/${total} ${note}`),
      end() {},
    }),
  };
}

function defaults(said: Said, chat: AskContext['server']['chat']): AskContext {
  const now = () => performance.now();
  return {
    server: {
      chat,
      name: coder.name,
      digest: `sha256:${coder.digest}`,
      serverVersion: '0.24.0',
      threads: 2,
      capabilities: ['completion'],
    },
    config: { instructions: [], language: 'en', suggestions: true, numCtx: 4096, seed: 7, parallel: 1 },
    frame: 'roles',
    speed: { promptPerSecond: 1000, outputPerSecond: 1000 },
    tokensOf: (text) => Math.ceil(text.length / 3.5),
    deadline: now() + 60_000,
    now,
    log: logTo(said),
    pause: 5,
  };
}
