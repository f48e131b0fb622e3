import type { ChangeRequest, Decision, FileChange, Selected } from '../domain.ts';
import { matcherOf } from '../globs.ts';
import type { Marks } from './marks.ts';

export type Selection = {
  /** Globs; empty means all. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly marks: Marks;
  /** Model name, or `none`. */
  readonly model: string;
  /** False for a path that the configuration switches off; names the entry. */
  readonly disabled?: (path: string) => string | undefined;
  /** Why the model is not asked about any file of this change. */
  readonly aside?: Decision | undefined;
};

/** Decides for every file who looks at it and names the rule. Nothing is left out of the list. */
export function select(files: readonly FileChange[], selection: Selection): readonly Selected[] {
  const rules = fileRules(selection);
  return files.map((file) => {
    const nobody = rules.flatMap((rule) => rule(file) ?? [])[0];
    if (nobody !== undefined) return { file, analyzers: no(nobody), model: no(nobody) };
    const asked = modelRule(file, selection);
    return { file, analyzers: look, model: asked === undefined ? (selection.aside ?? look) : no(asked) };
  });
}

export type Skips = {
  readonly skipDrafts: boolean;
  /** Login names; GitHub does not tell upper from lower case. */
  readonly skipAuthors: readonly string[];
  readonly skipLabels: readonly string[];
};

/**
 * Whether the model is asked about a change request at all. Who its author is, the author cannot choose; that it is a draft
 * or has a label, many can: then its lines stay open, and no gate takes them for reviewed.
 */
export function asideFor(
  request: Pick<ChangeRequest, 'author' | 'draft' | 'labels'> | undefined,
  { skipDrafts, skipAuthors, skipLabels }: Skips,
): Decision | undefined {
  if (!request) return undefined;
  const { author, draft, labels } = request;
  if (author !== undefined && skipAuthors.some((login) => same(login, author)))
    return no(`skip-authors: ${author}`);
  if (draft && skipDrafts) return later('draft: the model is asked once the change is ready for review');
  const label = skipLabels.find((name) => labels.some((one) => same(one, name)));
  return label === undefined ? undefined : later(`skip-labels: ${label}`);
}

function later(rule: string): Decision {
  return { ...no(rule), later: true };
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

const look: Decision = { look: true, rule: 'changed' };

function no(rule: string): Decision {
  return { look: false, rule };
}

type FileRule = (file: FileChange) => string | undefined;

/** Rules that hold for both lookers, the strongest word first. Marks of the change itself are not among them. */
function fileRules({ include, exclude, disabled }: Selection): readonly FileRule[] {
  const included = matcherOf(include);
  const excluded = matcherOf(exclude);
  const each = exclude.map((glob) => ({ glob, matches: matcherOf([glob]) }));
  return [
    ({ path }) => (include.length > 0 && !included(path) ? 'include' : undefined),
    ({ path }) =>
      excluded(path)
        ? `exclude: ${each.findLast(({ matches }) => matches(path))?.glob ?? exclude.join(' ')}`
        : undefined,
    ({ path }) => disabled?.(path),
    ({ kind }) => (kind === 'text' ? undefined : kind === 'symlink' ? 'symbolic link' : kind),
    ({ hunks }) => (hunks.length === 0 ? 'no changed lines' : undefined),
  ];
}

function modelRule(file: FileChange, { model, marks }: Selection): string | undefined {
  if (model === 'none') return 'model: none';
  if (file.status === 'deleted') return 'deleted file';
  return marks.get(file.path);
}
