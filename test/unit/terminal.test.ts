import { spawn } from 'node:child_process';
import { Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import {
  colorOf,
  ignoreBrokenPipe,
  print,
  type TerminalOptions,
  terminalLog,
  widthOf,
} from '../../src/terminal.ts';

/** A stream that keeps what was written to it. */
function recorder(isTTY: boolean) {
  const kept = { isTTY, columns: 80, text: '' };
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      stream.text += chunk.toString();
      done();
    },
  }) as Writable & typeof kept;
  return Object.assign(stream, kept);
}

describe('colours', () => {
  test.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { NO_COLOR: '0' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [false, { FORCE_COLOR: '' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [true, { FORCE_COLOR: 'false' }, false],
    [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    [true, { TERM: 'dumb' }, false],
  ])('on a terminal: %s, with %j: %s', (isTTY, env, expected) => {
    expect(colorOf(recorder(isTTY), env)).toBe(expected);
  });
});

describe('width', () => {
  test.each([
    [{ isTTY: true, columns: 80 }, 80],
    [{ isTTY: true, columns: 200 }, 120],
    [{ isTTY: true, columns: 0 }, 80],
    [{ isTTY: true }, 80],
    [{ isTTY: false, columns: 40 }, 100],
  ])('of %j is %d', (facts, width) => {
    expect(widthOf(Object.assign(new Writable(), facts))).toBe(width);
  });
});

describe('levels', () => {
  test.each([
    ['quiet', 'warning: w\n'],
    ['normal', 'i\nwarning: w\n'],
    ['verbose', 'i\nwarning: w\nv\n'],
  ] as const)('%s says %j', (level, expected) => {
    const { log, stream } = logTo({ level });
    log.info('i');
    log.warn('w');
    log.verbose('v');
    expect(stream.text).toBe(expected);
  });

  test('quiet shows no progress', () => {
    const { log, stream } = logTo({ level: 'quiet' });
    const progress = log.progress('model');
    progress.update(1, 2);
    progress.end();
    expect(stream.text).toBe('');
  });
});

describe('every line is harmless', () => {
  test.each([
    ['::error::x', ': :error::x\n'],
    ['a\n::error::x', 'a\n: :error::x\n'],
    ['##[group]x', '# #[group]x\n'],
    ['\u001b[2J\r', '␛[2J␍\n'],
  ])('%j', (text, expected) => {
    const { log, stream } = logTo();
    log.info(text);
    expect(stream.text).toBe(expected);
  });

  test('also as the label and note of a progress', () => {
    const { log, stream } = logTo();
    log.progress('::x\n::y').update(1, 1, '##[z]\u001b');
    expect(stream.text).toBe(': :x ::y: 100 %, # #[z]␛\n');
  });

  test('and holds no secret', () => {
    const { log, stream } = logTo({ secrets: ['hunter2', ''] });
    log.info('token hunter2 is hunter2');
    log.progress('hunter2').update(1, 1, 'hunter2');
    expect(stream.text).toBe('token *** is ***\n***: 100 %, ***\n');
  });
});

describe('warnings', () => {
  test('are yellow where there are colours', () => {
    const { log, stream } = logTo({ env: { FORCE_COLOR: '1' } });
    log.warn('w');
    expect(stream.text).toBe('\u001b[33mwarning:\u001b[39m w\n');
  });
});

describe('progress in a log', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance', 'Date'] });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  test('is one line for each ten percent when it is fast', () => {
    const { log, stream } = logTo();
    const progress = log.progress('pull');
    for (let done = 1; done <= 1000; done++) progress.update(done, 1000);
    progress.end();
    const percents = stream.text.split('\n').filter(Boolean);
    expect(percents).toHaveLength(10);
    expect(percents[0]).toMatch(/^pull: 10 %/);
    expect(percents.at(-1)).toBe('pull: 100 %');
  });

  test('is one line for each ten seconds when it is slow, with the time that is left', () => {
    const { log, stream } = logTo();
    const progress = log.progress('model');
    for (let second = 1; second <= 30; second++) {
      vi.advanceTimersByTime(1000);
      progress.update(second, 1000);
    }
    progress.end();
    expect(stream.text.split('\n').filter(Boolean)).toEqual([
      'model: 1 %, 16 min 30 s left',
      'model: 2 %, 16 min 20 s left',
      'model: 3 %, 16 min 10 s left',
    ]);
  });

  test('says what the caller notes instead of its own guess', () => {
    const { log, stream } = logTo();
    log.progress('pull').update(1, 2, '12 MB/s');
    expect(stream.text).toBe('pull: 50 %, 12 MB/s\n');
  });

  test('gives a sign of life each minute while nothing moves, until it ends', () => {
    const { log, stream } = logTo();
    const progress = log.progress('model');
    progress.update(1, 4, 'src/a.ts');
    vi.advanceTimersByTime(185_000);
    progress.end();
    vi.advanceTimersByTime(600_000);
    expect(stream.text).toBe('model: 25 %, src/a.ts\n'.repeat(4));
  });

  test('that has not begun to count says that it runs', () => {
    const { log, stream } = logTo();
    const progress = log.progress('service');
    vi.advanceTimersByTime(61_000);
    progress.end();
    expect(stream.text).toBe('service: still running\n');
  });

  test('of nothing at all is silent', () => {
    const { log, stream } = logTo();
    log.progress('x').update(0, 0);
    expect(stream.text).toBe('');
  });

  test('is lines as well where a CI pretends to be a terminal, and on a dumb one', () => {
    for (const options of [{ ci: true }, { env: { TERM: 'dumb' } }]) {
      const { log, stream } = logTo({ ...options, isTTY: true });
      log.progress('x').update(1, 1);
      expect(stream.text).toBe('x: 100 %\n');
    }
  });
});

describe('progress on a terminal', () => {
  test('is a bar that is gone when it ends, with lines printed above it', async () => {
    const { log, stream } = logTo({ isTTY: true });
    const progress = log.progress('model');
    progress.update(1, 4, 'src/a.ts');
    await expect.poll(() => stream.text).toContain('model [');
    expect(stream.text).toContain('25% src/a.ts');
    log.info('a line between');
    expect(stream.text).toContain('a line between\n');
    progress.update(4, 4, 'src/d.ts');
    progress.end();
    expect(screenOf(stream.text)).toEqual(['a line between']);
  });

  test('that ends before it could be drawn leaves nothing and keeps no timer', async () => {
    const { log, stream } = logTo({ isTTY: true });
    const progress = log.progress('model');
    progress.update(1, 2);
    progress.end();
    progress.end();
    await wait(200);
    log.info('after');
    expect(screenOf(stream.text)).toEqual(['after']);
  });

  test('can be started again', async () => {
    const { log, stream } = logTo({ isTTY: true });
    for (const label of ['pull', 'model']) {
      const progress = log.progress(label);
      progress.update(1, 2);
      await expect.poll(() => stream.text).toContain(`${label} [`);
      progress.end();
      log.info(`${label} done`);
    }
    expect(screenOf(stream.text)).toEqual(['pull done', 'model done']);
  });
});

describe('print', () => {
  function failing(code: string) {
    const stream = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })),
    });
    ignoreBrokenPipe(stream);
    return stream;
  }

  test('is done when the text is out', async () => {
    const stream = recorder(false);
    await print(stream, 'text');
    expect(stream.text).toBe('text');
  });

  test('tells its caller alone of a full disk', async () => {
    await expect(print(failing('ENOSPC'), 'text')).rejects.toThrow(UsageError);
  });

  test('is content with a reader that went away', async () => {
    await expect(print(failing('EPIPE'), 'text')).resolves.toBeUndefined();
  });
});

describe('a reader that goes away', () => {
  test('is no error', () => {
    const stream = recorder(false);
    ignoreBrokenPipe(stream);
    expect(() => stream.emit('error', Object.assign(new Error('gone'), { code: 'EPIPE' }))).not.toThrow();
  });

  test('hides no other error', () => {
    const stream = recorder(false);
    ignoreBrokenPipe(stream);
    expect(() => stream.emit('error', Object.assign(new Error('full'), { code: 'ENOSPC' }))).toThrow('full');
  });

  test('ends a real process with its own exit code and without a stack trace', async () => {
    const script = `
      import { ignoreBrokenPipe } from ${JSON.stringify(new URL('../../src/terminal.ts', import.meta.url).href)};
      ignoreBrokenPipe(process.stdout);
      process.exitCode = 3;
      for (let line = 0; line < 20000; line++) process.stdout.write('x'.repeat(100) + '\\n');
    `;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, errors }).toEqual({ code: 3, errors: '' });
  });
});

function logTo({ isTTY = false, ...options }: Partial<TerminalOptions> & { isTTY?: boolean } = {}) {
  const stream = recorder(isTTY);
  return { stream, log: terminalLog({ stream, env: {}, level: 'normal', ci: false, ...options }) };
}

const ESCAPE = '\u001b';
const TERMINAL_PARTS = new RegExp(`${ESCAPE}\\[\\d*[A-Z]|\\n|[^${ESCAPE}\\n]+`, 'gi');

/** What a terminal shows in the end: lines, with cursor moves inside a line and erasing obeyed. */
function screenOf(text: string): string[] {
  const rows = [''];
  let row = 0;
  let column = 0;
  for (const [part = ''] of text.matchAll(TERMINAL_PARTS)) {
    const line = rows[row] ?? '';
    if (part === '\n') {
      row++;
      column = 0;
      rows[row] ??= '';
    } else if (!part.startsWith(ESCAPE)) {
      rows[row] = line.slice(0, column).padEnd(column) + part + line.slice(column + part.length);
      column += part.length;
    } else if (part.endsWith('A')) row -= Number(part.slice(2, -1) || 1);
    else if (part.endsWith('G')) column = Number(part.slice(2, -1) || 1) - 1;
    else if (part.endsWith('K')) rows[row] = part.includes('2') ? '' : line.slice(0, column);
    else if (part.endsWith('J')) rows.splice(row, rows.length, line.slice(0, column));
  }
  return rows.filter((line) => line.trim() !== '');
}
