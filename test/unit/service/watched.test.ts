import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { beganAt, isRunning, lifeOf, ownerHere } from '../../../src/service/owner.ts';
import { startWatched, type Watched, watchScript } from '../../../src/service/watched.ts';

const open: Watched[] = [];
afterEach(async () => {
  for (const watched of open.splice(0)) await watched.close();
});

/** Starts a command under the watching shell; it tells its own process id first. */
async function start(command: string, life = '60'): Promise<{ watched: Watched; pid: number }> {
  const args = ['-c', watchScript, 'test', life, '/bin/sh', '-c', `echo pid $$ >&2; ${command}`];
  const watched = await startWatched({ file: '/bin/sh', args, env: process.env });
  open.push(watched);
  const pid = await vi.waitFor(() => Number(watched.said(/pid (\d+)/)?.[1] ?? expect.fail()));
  return { watched, pid };
}

const gone = (pid: number) => vi.waitFor(() => expect(beganAt(pid)).toBeUndefined(), 15_000);

describe('a watched command', () => {
  test('is gone after close', async () => {
    const { watched, pid } = await start('exec sleep 60');
    expect(watched.ended()).toBe(false);
    await watched.close();
    await gone(pid);
    expect(watched.ended()).toBe(true);
  });

  test('is gone after close though it does not listen to TERM', async () => {
    const { watched, pid } = await start('trap "" TERM; sleep 60 & wait; sleep 60');
    await watched.close();
    await gone(pid);
  });

  test('ends with its lifetime', async () => {
    const { pid } = await start('exec sleep 60', '1');
    await gone(pid);
  });

  test('that ends by itself is seen, with its last words', async () => {
    const { watched } = await start('echo no such model >&2; exit 3');
    await vi.waitFor(() => expect(watched.ended()).toBe(true));
    expect(watched.tail()).toMatch(/no such model$/);
    await watched.close();
  });

  test('dies with a reviewer that was killed', async () => {
    const script = `
      import { startWatched, watchScript } from ${JSON.stringify(new URL('../../../src/service/watched.ts', import.meta.url).href)};
      const args = ['-c', watchScript, 'test', '60', '/bin/sh', '-c', 'echo pid $$ >&2; exec sleep 60'];
      const watched = await startWatched({ file: '/bin/sh', args, env: process.env });
      while (!watched.said(/pid (\\d+)/)) await new Promise((resolve) => setTimeout(resolve, 10));
      console.log(watched.said(/pid (\\d+)/)[1]);
      setInterval(() => {}, 1000);`;
    const reviewer = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [output] = await once(reviewer.stdout, 'data');
    const pid = Number(String(output));
    expect(isRunning(pid, beganAt(pid) ?? '')).toBe(true);
    reviewer.kill('SIGKILL');
    await gone(pid);
  });

  test('leaves no process of its group when the watching shell itself is killed', async () => {
    const { watched, pid } = await start('exec sleep 60');
    process.kill(watched.pid, 'SIGKILL');
    await gone(pid);
    await vi.waitFor(() => expect(() => process.kill(-watched.pid, 0)).toThrow('ESRCH'), 15_000);
  });

  test('that cannot be started is an error', async () => {
    await expect(startWatched({ file: '/nowhere/sh', args: [], env: {} })).rejects.toThrow(/ENOENT/);
  });

  test('does not keep its starter running once released', async () => {
    const script = `
      import { startWatched, watchScript } from ${JSON.stringify(new URL('../../../src/service/watched.ts', import.meta.url).href)};
      const watched = await startWatched({ file: '/bin/sh', args: ['-c', watchScript, 'test', '60', 'sleep', '60'], env: process.env });
      watched.release();`;
    const starter = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      stdio: 'inherit',
    });
    const [code] = await once(starter, 'exit');
    expect(code).toBe(0);
  });
});

describe('an owner', () => {
  test('of this process is alive', () => {
    expect(lifeOf(ownerHere())).toBe('alive');
  });

  test.each([
    ['a process that has ended', { pid: 999_999_999 }, 'dead'],
    ['a later process with its number', { began: '1' }, 'dead'],
    ['an earlier boot', { boot: 'earlier' }, 'dead'],
    ['another machine or container', { space: 'elsewhere pid:[1]' }, 'unknown'],
  ] as const)('%s is %s', (_, change, life) => {
    expect(lifeOf({ ...ownerHere(), ...change })).toBe(life);
  });

  test.each([0, 1, -1, Number.NaN])('process %d is never taken for one of ours', (pid) => {
    expect(isRunning(pid, '')).toBe(false);
  });

  test('without a time of birth the number alone decides', () => {
    expect(isRunning(process.pid, '')).toBe(true);
    expect(isRunning(999_999_999, '')).toBe(false);
  });
});
