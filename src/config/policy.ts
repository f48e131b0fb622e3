import { readFileSync } from 'node:fs';
import { messageOf, UsageError } from '../errors.ts';
import { isMapping, openDocument, throwProblems } from './document.ts';
import { type Entries, type Inspected, inspectMapping, type Mapping, problemAt } from './mapping.ts';
import { envOf } from './names.ts';
import type { OptionFacts } from './options.ts';
import type { Problem } from './words.ts';
import { keyOf, shown } from './words.ts';

/** What an organisation says for all repositories: values that win over everything, and values that win over nothing. */
export type Policy = {
  readonly file: string;
  readonly locked: Entries;
  readonly defaults: Entries;
  readonly notes: readonly string[];
};

/** In the runner or the image. No option moves it: whoever could move it could leave it. */
export const POLICY_FILE = '/etc/ollamacode/policy.yml';

/** Reads the policy; `undefined` when there is none. Throws `UsageError` when there is one that cannot be read or is wrong. */
export function readPolicy(file: string = POLICY_FILE): Policy | undefined {
  const text = textOf(file);
  return text === undefined ? undefined : parsePolicy(text, file);
}

/** Throws `UsageError`, one sentence a line, each with `file:line`. */
export function parsePolicy(text: string, file: string): Policy {
  const opened = openDocument(text);
  if ('unreadable' in opened)
    throw new UsageError(
      `${file}:${opened.unreadable.line}: the policy cannot be read: ${opened.unreadable.message}.`,
    );
  const top: Mapping = { ...opened, file, at: [], besides: SECTIONS, refusal: refusalInPolicy };
  const defaults = inspectSection(top, 'defaults');
  const locked = inspectSection(top, 'locked');
  const enabled = inspectSwitch(top);
  throwProblems([...unknownSections(top), ...enabled.problems, ...defaults.problems, ...locked.problems]);
  return {
    file,
    defaults: defaults.entries,
    locked: new Map([...locked.entries, ...enabled.entries]),
    notes: [...defaults.notes, ...locked.notes],
  };
}

const SECTIONS = ['enabled', 'defaults', 'locked'];

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new UsageError(`The policy ${file} cannot be read: ${messageOf(error)}.`, { cause: error });
  }
}

function inspectSection(top: Mapping, section: string): Inspected {
  const value = top.value[section] ?? {};
  if (isMapping(value)) return inspectMapping({ ...top, at: [section], value, besides: [] });
  return faulty(top, section, `${shown(value)} is not a mapping of options to values`);
}

/** `enabled: false` at the top switches every repository off; `true` is what holds anyway and locks nothing. */
function inspectSwitch(top: Mapping): Inspected {
  const value = top.value.enabled ?? true;
  if (typeof value !== 'boolean') return faulty(top, 'enabled', `${shown(value)} is not true or false`);
  if (value) return NOTHING;
  const name = `${top.file}:${top.document.lineOf(['enabled'])}`;
  return { ...NOTHING, entries: new Map([['enabled', { value, name }]]) };
}

const NOTHING: Inspected = { entries: new Map(), problems: [], notes: [] };

function faulty(top: Mapping, option: string, complaint: string): Inspected {
  return { ...NOTHING, problems: [problemAt(top, [option], { option, complaint })] };
}

function unknownSections(top: Mapping): Problem[] {
  return Object.keys(top.value)
    .filter((key) => !SECTIONS.includes(key))
    .map((key) => ({
      ...problemAt(top, [key], { option: keyOf(key), complaint: `a policy has ${SECTIONS.join(', ')} only` }),
      instead: SECTIONS,
    }));
}

function refusalInPolicy(option: OptionFacts): string | undefined {
  return option.secret
    ? `it is a secret and is read from the environment only, as ${envOf(option.name)}`
    : undefined;
}
