import { styleText } from 'node:util';
import type { MultiBar, Options, SingleBar } from 'cli-progress';
import { messageOf, UsageError } from './errors.ts';
import type { Log, LogLevel, Progress } from './log.ts';
import { logText, oneLine } from './plain-text.ts';

/** What is asked of a stream; `process.stdout`, `process.stderr` and a test's own writable all fit. */
export type TextStream = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

export type TerminalOptions = {
  readonly stream: TextStream;
  readonly env: NodeJS.ProcessEnv;
  readonly level: LogLevel;
  /** A CI job: plain lines even where the CI pretends to be a terminal. */
  readonly ci: boolean;
  /** Values that are never printed. */
  readonly secrets?: readonly string[];
  /** ms since any moment. */
  readonly now?: () => number;
};

/**
 * Whether a stream gets colours. `NO_COLOR` (https://no-color.org) when it is not empty, then `FORCE_COLOR`
 * (`0` and `false` mean no), else only a terminal that is not `TERM=dumb`.
 */
export function colorOf(stream: TextStream, env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/** Columns to lay text out in: the terminal's up to 120, where lines are still easy to read; 100 in a file or a log. */
export function widthOf(stream: TextStream): number {
  return stream.isTTY === true ? Math.min(stream.columns || 80, 120) : 100;
}

/** A reader that went away, as in `| head`, is no error of ours: what is left to say is dropped. */
export function ignoreBrokenPipe(stream: NodeJS.WritableStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (!isGone(error) && !told.has(error)) throw error;
  });
}

/** Errors of a stream that whoever wrote has been told, before the stream tells everybody. */
const told = new WeakSet<Error>();

/** Writes a text and waits until it is out; a reader that went away is no error. Throws UsageError, for a full disk say. */
export async function print(stream: NodeJS.WritableStream, text: string): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      stream.write(text, (error) => {
        if (!error) return resolve();
        told.add(error);
        reject(error);
      });
    });
  } catch (error) {
    if (isGone(error)) return;
    throw new UsageError(`Standard output cannot be written: ${messageOf(error)}`, { cause: error });
  }
}

function isGone(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}

/** The Log of the command line: every line harmless for terminal and CI, a bar on a terminal, plain lines elsewhere. */
export function terminalLog(options: TerminalOptions): Log {
  const paint = paintOf(colorOf(options.stream, options.env));
  const screen = screenOf(options);
  const quiet = options.level === 'quiet';
  return {
    info: (text) => {
      if (!quiet) screen.print(safe(text, options));
    },
    warn: (text) => screen.print(`${paint('yellow', 'warning:')} ${safe(text, options)}`),
    verbose: (text) => {
      if (options.level === 'verbose') screen.print(paint('dim', safe(text, options)));
    },
    progress: (label) => (quiet ? { update() {}, end() {} } : screen.progress(safe(oneLine(label), options))),
  };
}

function paintOf(color: boolean) {
  return (format: 'yellow' | 'dim', text: string) =>
    color ? styleText(format, text, { validateStream: false }) : text;
}

function safe(text: string, { secrets = [] }: TerminalOptions): string {
  const masked = secrets.reduce(
    (rest, secret) => (secret === '' ? rest : rest.replaceAll(secret, '***')),
    text,
  );
  return logText(masked);
}

type Screen = {
  readonly print: (line: string) => void;
  readonly progress: (label: string) => Progress;
};

function screenOf(options: TerminalOptions): Screen {
  const { stream, env, ci } = options;
  return stream.isTTY === true && !ci && env.TERM !== 'dumb' ? barScreen(options) : lineScreen(options);
}

// ── a terminal ────────────────────────────────────────────────────────────────────────────────────

/** Bars in the last lines; what is printed meanwhile goes above them. */
function barScreen(options: TerminalOptions): Screen {
  const { stream } = options;
  let bars: MultiBar | undefined;
  let open = 0;
  const print = (line: string) => {
    if (!bars) return void stream.write(`${line}\n`);
    bars.log(`${line}\n`);
    bars.update();
  };
  const close = () => {
    if (--open > 0) return;
    bars?.stop();
    bars = undefined;
  };
  const make = async () => {
    const { MultiBar } = await import('cli-progress');
    bars ??= new MultiBar(barOptions(stream));
    return bars;
  };
  return {
    print,
    progress(label) {
      open++;
      return bar({ label, options, make, close });
    },
  };
}

type BarParts = {
  readonly label: string;
  readonly options: TerminalOptions;
  readonly make: () => Promise<MultiBar>;
  readonly close: () => void;
};

/** cli-progress takes 30 ms to load: it comes with the first bar, and the work does not wait for it. */
function bar({ label, options, make, close }: BarParts): Progress {
  const started = clock(options)();
  const state = { done: 0, total: 1, note: '', ended: false };
  let shown: SingleBar | undefined;
  make().then((bars) => {
    if (state.ended) close();
    else shown = bars.create(state.total, state.done, { label, note: state.note });
  });
  return {
    update(done, total, note) {
      const text = note ?? timeLeft({ done, total, ms: clock(options)() - started });
      Object.assign(state, { done, total: Math.max(1, total), note: safe(oneLine(text), options) });
      shown?.setTotal(state.total);
      shown?.update(done, { label, note: state.note });
    },
    end() {
      if (state.ended) return;
      state.ended = true;
      if (shown) close();
    },
  };
}

function barOptions(stream: TextStream): Options {
  return {
    stream,
    format: '{label} [{bar}] {percentage}% {note}',
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    clearOnComplete: true,
    // Ways to hide the cursor or stop wrapping would stay behind when the process is killed.
    hideCursor: false,
    linewrap: true,
  };
}

// ── a log ─────────────────────────────────────────────────────────────────────────────────────────

const LINE_EVERY_MS = 10_000;
const LINE_EVERY_PERCENT = 10;
/** CircleCI ends a step that is silent for 10 minutes; one question to a slow model can take long. */
const STILL_EVERY_MS = 60_000;

/** One line each 10 % or each 10 s with news, one each minute without, so that no CI takes the job for dead. */
function lineScreen(options: TerminalOptions): Screen {
  const print = (line: string) => void options.stream.write(`${line}\n`);
  return { print, progress: (label) => lines(label, print, options) };
}

function lines(label: string, print: (line: string) => void, options: TerminalOptions): Progress {
  const now = clock(options);
  const started = now();
  let said = { ms: started, percent: 0 };
  let latest = '';
  const say = (percent: number) => {
    said = { ms: now(), percent };
    print(latest);
  };
  const still = setInterval(() => {
    if (now() - said.ms >= STILL_EVERY_MS) say(said.percent);
  }, STILL_EVERY_MS).unref();
  latest = `${label}: still running`;
  return {
    update(done, total, note) {
      const percent = total > 0 ? Math.min(100, Math.floor((100 * done) / total)) : 0;
      const text = note ?? timeLeft({ done, total, ms: now() - started });
      latest = safe(`${label}: ${percent} %${text === '' ? '' : `, ${oneLine(text)}`}`, options);
      const news = percent > said.percent;
      const due = percent >= said.percent + LINE_EVERY_PERCENT || now() - said.ms >= LINE_EVERY_MS;
      if (news && due) say(percent);
    },
    end: () => clearInterval(still),
  };
}

/** What is left when the rest goes as fast as what is done; empty where nothing can be said. */
function timeLeft({ done, total, ms }: { done: number; total: number; ms: number }): string {
  if (done <= 0 || done >= total || ms <= 0) return '';
  const seconds = Math.ceil(((ms / done) * (total - done)) / 1000);
  return seconds < 60 ? `${seconds} s left` : `${Math.floor(seconds / 60)} min ${seconds % 60} s left`;
}

function clock({ now }: TerminalOptions): () => number {
  return now ?? (() => performance.now());
}
