import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Who started something, so that a later run can tell whether that run still lives. All of it is text for labels and files. */
export type Owner = {
  readonly pid: number;
  /** Clock ticks after boot at which the process began: a pid alone is used again. Empty where `/proc` is absent. */
  readonly began: string;
  /** Changes with each boot. */
  readonly boot: string;
  /** The space in which `pid` means anything: machine and pid namespace. */
  readonly space: string;
};

export function ownerHere(): Owner {
  return {
    pid: process.pid,
    began: beganAt(process.pid) ?? '',
    boot: (readText('/proc/sys/kernel/random/boot_id') ?? '').trim(),
    space: `${hostname()} ${namespaceHere()}`,
  };
}

/** `unknown` where the owner's process cannot be seen from here: another machine or another container. */
export function lifeOf(owner: Owner): 'alive' | 'dead' | 'unknown' {
  const here = ownerHere();
  if (owner.space !== here.space) return 'unknown';
  if (owner.boot !== here.boot) return 'dead';
  return isRunning(owner.pid, owner.began) ? 'alive' : 'dead';
}

/** True when that very process runs, not a later one with its number. */
export function isRunning(pid: number, began: string): boolean {
  if (!Number.isSafeInteger(pid) || pid < 2) return false;
  if (began !== '') return beganAt(pid) === began;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Field 22 of `/proc/PID/stat`, counted after the command's closing parenthesis. A zombie has ended. */
export function beganAt(pid: number): string | undefined {
  const fields = readText(`/proc/${pid}/stat`)
    ?.replace(/^.*\)\s/s, '')
    .split(' ');
  return fields === undefined || fields[0] === 'Z' ? undefined : fields[19];
}

function namespaceHere(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return ''; // no namespaces on this kind of system
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined; // no such process, or no /proc: the callers say what that means
  }
}
