import { collectComplaint, GitFailure, type Launch, start } from './process.ts';

export type GitObject = { readonly oid: string; readonly type: string; readonly bytes: Buffer };

/**
 * Reads objects through one `git cat-file --batch`, which is started on first use and answers in order.
 * A name is anything git resolves: an object id, `origin/main^{commit}`, `<commit>:<path>`.
 */
export type ObjectReader = {
  /** `undefined` when there is no such object. `limit` keeps only that many bytes; the rest goes by. */
  readonly read: (name: string, limit?: number) => Promise<GitObject | undefined>;
  readonly close: () => Promise<void>;
};

type Question = {
  readonly limit: number;
  readonly resolve: (object: GitObject | undefined) => void;
  readonly reject: (error: Error) => void;
};

type Incoming = {
  readonly oid: string;
  readonly type: string;
  readonly chunks: Buffer[];
  /** Bytes to come, with the line feed that ends the body. */
  left: number;
  /** Bytes still to keep. */
  room: number;
};

/** Who waits, and what is being received for the first of them: a header line, or the body that it announced. */
type State = { readonly questions: Question[]; readonly header: Buffer[]; object?: Incoming };

export function objectReader(launch: Launch): ObjectReader {
  let batch: ReturnType<typeof openBatch> | undefined;
  return {
    read: async (name, limit = Number.POSITIVE_INFINITY) => {
      if (/[\n\0]/.test(name) || name === '') return undefined; // the protocol is one name a line
      batch ??= openBatch(launch);
      return batch.ask(name, limit);
    },
    close: async () => batch?.close(),
  };
}

function openBatch(launch: Launch) {
  const child = start(launch, ['cat-file', '--batch']);
  const complaint = collectComplaint(child);
  const state: State = { questions: [], header: [] };
  let ended: Error | undefined;
  const fail = (error: Error) => {
    ended ??= error;
    for (const question of state.questions.splice(0)) question.reject(ended);
  };
  child.stdout.on('data', (chunk: Buffer) => receive(state, chunk));
  child.on('error', (error) => fail(new GitFailure(`git could not be started: ${error.message}`, '')));
  const closed = new Promise<void>((resolve) =>
    child.on('close', () => {
      const said = complaint();
      fail(new GitFailure(`git cat-file ended early${said ? `: ${said.split('\n').at(-1)}` : ''}`, said));
      resolve();
    }),
  );
  child.stdin.on('error', () => undefined); // the close event rejects what is open
  return {
    ask: (name: string, limit: number) =>
      new Promise<GitObject | undefined>((resolve, reject) => {
        if (ended) return reject(ended);
        state.questions.push({ limit, resolve, reject });
        child.stdin.write(`${name}\n`);
      }),
    close: async () => {
      child.stdin.end();
      await closed;
    },
  };
}

/** Feeds one chunk: `<oid> <type> <size>\n<bytes>\n`, or `<name> missing\n`. */
function receive(state: State, chunk: Buffer): void {
  let at = 0;
  while (at < chunk.length)
    at = state.object ? takeBody(state, state.object, chunk.subarray(at)) + at : takeHeader(state, chunk, at);
}

function takeHeader(state: State, chunk: Buffer, at: number): number {
  const end = chunk.indexOf(10, at);
  state.header.push(chunk.subarray(at, end === -1 ? chunk.length : end));
  if (end === -1) return chunk.length;
  const line = Buffer.concat(state.header.splice(0)).toString('utf8');
  const found = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/.exec(line);
  if (found) {
    const [, oid = '', type = '', size] = found;
    state.object = { oid, type, left: Number(size) + 1, chunks: [], room: state.questions[0]?.limit ?? 0 };
  } else state.questions.shift()?.resolve(undefined);
  return end + 1;
}

/** Answers how many bytes of `rest` belong to the body. */
function takeBody(state: State, object: Incoming, rest: Buffer): number {
  const taken = Math.min(rest.length, object.left);
  const kept = Math.min(taken, object.left - 1, object.room);
  if (kept > 0) object.chunks.push(Buffer.from(rest.subarray(0, kept)));
  object.room -= kept;
  object.left -= taken;
  if (object.left > 0) return taken;
  delete state.object;
  state.questions
    .shift()
    ?.resolve({ oid: object.oid, type: object.type, bytes: Buffer.concat(object.chunks) });
  return taken;
}
