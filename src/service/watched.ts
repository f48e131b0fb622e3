import { type ChildProcess, spawn } from 'node:child_process';

/**
 * A POSIX shell stands between us and what we start. It ends the command when its standard input ends, which the kernel does for us
 * however this process dies, and after a lifetime in seconds ($1). It works the same as the first process of a container.
 */
export const watchScript = `life=$1; shift
trap : TERM INT HUP
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
(trap - TERM; cat <&3 >/dev/null; rm -f "$note"; kill "$server"; sleep 5; kill -KILL 0) >/dev/null 2>&1 &
(trap - TERM; exec 3<&-; sleep "$life"; kill "$server"; sleep 5; kill -KILL 0) >/dev/null 2>&1 &
exec 3<&- </dev/null
wait "$server"
kill "$server" 2>/dev/null && wait "$server"
kill -KILL 0`;

/**
 * The same for a server that several runs share: $1 is a named pipe that each of them holds open for writing, so that the kernel
 * counts them; it ends with the last. $2 is the note by which runs find it, removed first.
 */
export const sharedWatchScript = `note=$2; exec <"$1"; shift 2\n${watchScript}`;

export type Watched = {
  readonly pid: number;
  /** True once it has ended. */
  readonly ended: () => boolean;
  /** The last words on standard error, for messages. */
  readonly tail: () => string;
  /** The first match in what it has written so far. */
  readonly said: (pattern: RegExp) => RegExpExecArray | null;
  /** Ends it and waits until it is gone, at most 10 s. */
  readonly close: () => Promise<void>;
  /** Lets this process end without it; the shell notices. */
  readonly release: () => void;
};

export type Command = {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
};

/** Characters of the server's log that are kept. */
const kept = 16_384;
/** ms between asking it to end and making it. */
const patience = 8000;

/** Starts a command in a process group of its own: Ctrl-C in the terminal is ours to answer. Rejects when it cannot be started. */
export async function startWatched({ file, args, env }: Command): Promise<Watched> {
  const child = spawn(file, args, { env, stdio: ['pipe', 'ignore', 'pipe'], detached: true });
  await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log = (log + text).slice(-kept);
  });
  // It may end before we do; what its input says then is of no use.
  child.stdin.on('error', () => {});
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  return {
    pid: child.pid ?? 0,
    ended,
    tail: () => log.trim().split('\n').slice(-5).join('\n'),
    said: (pattern) => pattern.exec(log),
    close: () => close(child, ended),
    release: () => {
      child.unref();
      for (const stream of [child.stdin, child.stderr])
        if ('unref' in stream && typeof stream.unref === 'function') stream.unref();
    },
  };
}

/** Why it ended, once it has: its last complaint, for a server says much else before. */
export function lastWords(watched: Watched | undefined): string | undefined {
  if (!watched?.ended()) return undefined;
  const lines = watched.tail().split('\n').filter(Boolean);
  const complaint = lines.findLast((line) => /^error\b/i.test(line)) ?? lines.at(-1);
  return complaint?.slice(0, 500) ?? 'it said nothing';
}

async function close(child: ChildProcess, ended: () => boolean): Promise<void> {
  if (ended()) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.ref();
  child.stdin?.end();
  const timer = setTimeout(() => kill(child.pid ?? 0), patience);
  await gone;
  clearTimeout(timer);
}

function kill(pid: number): void {
  try {
    if (pid > 1) process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // ESRCH: it went by itself in the meantime.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
