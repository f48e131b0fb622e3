import { createHash } from 'node:crypto';
import type { Change, Draft, FileText, Finding } from '../domain.ts';
import { lineHashes } from './line-hash.ts';
import { collapsed, scopesOf } from './texts.ts';

export type IdentityContext = {
  /** Redacted texts of the side on which the drafts stand, by path. */
  readonly texts: ReadonlyMap<string, FileText>;
  /** Path → path before a rename or copy. */
  readonly oldPaths: ReadonlyMap<string, string>;
};

/**
 * Gives each draft what a finding has besides: scope, fingerprint, the fingerprint under its old path, line hash, and the
 * state `shown`. Same order, same length. Linear in drafts plus the lines of the files in which they stand.
 *
 * A fingerprint is `v1:` and 32 hex digits of the SHA-256 of rule (`model` for all of the model's), path, scope, the line with
 * white space collapsed, and the ordinal of that line among its equals of the scope. So it survives edits above it, other
 * words and another category; two findings of one rule on one line share it, and the duplicate pass folds them.
 */
export function identify(drafts: readonly Draft[], context: IdentityContext): Finding[] {
  const places = placesOf(drafts, context.texts);
  return drafts.map((draft) => identified(draft, places.get(draft.path), context.oldPaths.get(draft.path)));
}

/** The fingerprint of a rule at one place; `rule` is a rule id, or `model`. */
export function fingerprintOf(place: {
  readonly rule: string;
  readonly path: string;
  readonly scope: string;
  readonly line: string;
  readonly ordinal: number;
}): string {
  const { rule, path, scope, line, ordinal } = place;
  const text = JSON.stringify([rule, path, scope, collapsed(line), ordinal]);
  return `v1:${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
}

/** What a fingerprint says of the rule: another category of the model's keeps it. */
export function ruleKey(draft: Draft): string {
  return draft.source === 'model' ? 'model' : draft.rule;
}

/** What identity needs of one file, at index `line - 1`. */
export type Lines = {
  readonly text: FileText;
  readonly scopes: readonly string[];
  /** 0 for the first of the lines that are equal within a scope. */
  readonly ordinals: readonly number[];
};

/** Scopes and ordinals of all lines of a file. Definitions of one name, such as overloads, count as one scope. */
export function linesOf(text: FileText): Lines {
  const scopes = scopesOf(text);
  const counts = new Map<string, number>();
  const ordinals = text.lines.map((line, index) => {
    const key = `${scopes[index]}\n${collapsed(line)}`;
    const ordinal = counts.get(key) ?? 0;
    counts.set(key, ordinal + 1);
    return ordinal;
  });
  return { text, scopes, ordinals };
}

type Place = Lines & { readonly hashes: ReadonlyMap<number, string> };

function placesOf(drafts: readonly Draft[], texts: ReadonlyMap<string, FileText>): Map<string, Place> {
  const wanted = new Map<string, Set<number>>();
  for (const { path, start } of drafts) {
    const lines = wanted.get(path);
    if (lines) lines.add(start);
    else wanted.set(path, new Set([start]));
  }
  return new Map(
    [...wanted].flatMap(([path, lines]) => {
      const text = texts.get(path);
      return text
        ? [[path, { ...linesOf(text), hashes: lineHashes(text.lines.join('\n'), lines) }] as const]
        : [];
    }),
  );
}

function identified(draft: Draft, place: Place | undefined, oldPath: string | undefined): Finding {
  const index = draft.start - 1;
  const line = place?.text.lines[index];
  const scope = place?.scopes[index] ?? '';
  const spot = {
    rule: ruleKey(draft),
    scope,
    line: line ?? draft.quote,
    ordinal: place?.ordinals[index] ?? 0,
  };
  return {
    ...draft,
    // An analyzer saw the text before redaction; what is kept is the redacted line.
    quote: draft.source === 'analyzer' && line !== undefined ? line : draft.quote,
    scope,
    lineHash: place?.hashes.get(draft.start) ?? lineHashes(draft.quote, new Set([1])).get(1) ?? '',
    fingerprint: fingerprintOf({ ...spot, path: draft.path }),
    aka: oldPath === undefined ? [] : [fingerprintOf({ ...spot, path: oldPath })],
    state: { kind: 'shown' },
  };
}

/** Path → path before a rename. What stands in a copy is said of the copy: its original still has its own. */
export function oldPathsOf({ files }: Pick<Change, 'files'>): ReadonlyMap<string, string> {
  return new Map(
    files.flatMap(({ path, oldPath, status }) =>
      oldPath !== undefined && status === 'renamed' ? [[path, oldPath] as const] : [],
    ),
  );
}
