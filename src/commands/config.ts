import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Call } from '../cli.ts';
import { fileKeyOf } from '../config/names.ts';
import { type OptionFacts, options } from '../config/options.ts';
import { configFor, type PathConfig } from '../config/paths.ts';
import { UsageError } from '../errors.ts';
import { oneLine } from '../plain-text.ts';
import { openSession } from './session.ts';

/** `ollamacode config [--for path] [--json]`. Throws `UsageError` as a review would, and for a path outside of the repository. */
export async function configCommand(call: Call): Promise<void> {
  const session = await openSession(call);
  try {
    const read = await session.read(await session.trusted());
    const path = call.own.for;
    const wanted = typeof path === 'string' ? configFor(read)(pathIn(session.git?.root, path)) : read;
    process.stdout.write(configText({ ...wanted, json: call.own.json === true }));
  } finally {
    await session.close();
  }
}

/** Relative to the root with `/`, as paths of a change are; without a repository as it is written. */
function pathIn(root: string | undefined, path: string): string {
  if (root === undefined) return path;
  const inside = relative(root, resolve(path)).split(sep).join('/');
  if (inside.startsWith('../') || isAbsolute(inside))
    throw new UsageError(`--for ${path} is outside of ${root}.`);
  return inside;
}

/** What is asked of `config`: the configuration of the whole run or of one path, as a table or as JSON. */
export type ConfigRequest = PathConfig & { readonly json: boolean };

/** Every option with its value and its origin, in schema order, line feed at the end. Secrets are said to be set or not. */
export function configText({ config, origins, json }: ConfigRequest): string {
  const rows = options.map((option) => {
    const { channel, name } = origins[option.name];
    return { option: fileKeyOf(option.name), value: visible(option, config[option.name]), channel, name };
  });
  if (json)
    return `${JSON.stringify(Object.fromEntries(rows.map(({ option, ...row }) => [option, row])), null, 2)}\n`;
  const origin = (row: (typeof rows)[number]) =>
    row.channel === 'default' ? 'default' : `${row.channel} ${row.name}`;
  return tableOf(rows.map((row) => [row.option, written(row.value), origin(row)]));
}

function visible(option: OptionFacts, value: unknown): unknown {
  if (!option.secret) return value;
  return value === '' ? '(not set)' : '(set)';
}

/** Texts bare, lists and mappings as JSON, nothing as a dash. */
function written(value: unknown): string {
  if (typeof value === 'string') return value === '' ? '-' : oneLine(value);
  return oneLine(JSON.stringify(value));
}

/** Columns as wide as their widest cell, up to 48 characters; what is longer pushes the rest of its line. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = [0, 1].map((column) =>
    Math.min(48, Math.max(...rows.map((row) => row[column]?.length ?? 0))),
  );
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
