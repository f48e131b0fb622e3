import { gitIn, headOf, type Inline, mergeBaseOf, type Pull, type World } from './state.ts';

/** A comment stands well only on lines that the diff shows. */
export function checkLines(world: World, pull: Pull, inline: Inline): void {
  const { path, from, to, start_from: startFrom, start_to: startTo } = inline;
  const hunks = hunksOf(pull, path);
  const isOld = to === undefined;
  const [start, end] = isOld ? [startFrom ?? from, from] : [startTo ?? to, to];
  const isMixed = (isOld && startTo !== undefined) || (!isOld && (from ?? startFrom) !== undefined);
  const isShown = hunks.some((hunk) => {
    const { begin, count } = isOld ? hunk.old : hunk.new;
    return start !== undefined && end !== undefined && begin <= start && start <= end && end < begin + count;
  });
  if (isMixed || !isShown)
    world.violations.push(`a comment on what the diff does not show: ${JSON.stringify(inline)}`);
}

type Lines = { readonly begin: number; readonly count: number };

function hunksOf(pull: Pull, path: string): readonly { readonly old: Lines; readonly new: Lines }[] {
  const head = headOf(pull);
  const base = mergeBaseOf(pull);
  const names = gitIn(pull.repo, 'diff', '--name-status', '-z', '-M', base, head).split('\0');
  const at = names.lastIndexOf(path);
  const before = at > 1 && /^R/.test(names[at - 2] ?? '') ? [names[at - 1] ?? ''] : [];
  const diff = gitIn(pull.repo, 'diff', '-M', base, head, '--', path, ...before);
  return [...diff.matchAll(/^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm)].map(
    ([, a = '0', b = '1', c = '0', d = '1']) => ({
      old: { begin: Number(a), count: Number(b) },
      new: { begin: Number(c), count: Number(d) },
    }),
  );
}
