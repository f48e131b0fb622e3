import type { Review } from '../domain.ts';

/** `1 line`, `2 lines`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const MARKS = { pass: '✅', findings: '🔎', inconclusive: '⚠️' } as const;

/** `❌ OllamaCode: 2 findings`, `✅ OllamaCode: no findings`; what is incomplete or untrusted is never headed by a tick. */
export function headline(
  { verdict, findings }: Review,
  { untrusted }: { readonly untrusted: boolean },
): string {
  const { outcome, exitCode, complete } = verdict;
  const shown = findings.filter(({ state }) => state.kind === 'shown').length;
  const kind = untrusted && outcome === 'pass' ? 'findings' : outcome;
  const mark = exitCode === 0 ? MARKS[kind] : '❌';
  const found = shown === 0 ? 'no findings' : counted(shown, 'finding');
  return `${mark} OllamaCode: ${found}${complete ? '' : ', review incomplete'}`;
}
