import type { Finding } from '../domain.ts';
import { matcherOf } from '../globs.ts';
import { type ChangedLines, changedLines } from './changed-lines.ts';
import { changeShown, type FilterContext, hidden, type Pass } from './context.ts';
import { mark, stepBack, trustedSilence } from './silences.ts';
import { collapsed } from './texts.ts';

/**
 * Obeys `ollamacode-ignore[rule]: reason` in a comment on the finding's first line or the line above. Several rules are
 * separated by commas, `*` stands for any text, `model` for all of the model's. A pragma is trusted only when the change left
 * its line alone: the same line stands on the before side. One without a reason is refused, and the finding says so.
 */
export const pragma: Pass = (findings, context) => {
  const changed = changedLines(context.change);
  const trusted = trustedSilence(context);
  return changeShown(findings, (finding) => {
    const pragmas = pragmasAt(finding, context);
    const obeyed = pragmas
      .filter(({ reason }) => reason !== '')
      .map(({ line, reason }) => {
        const isOld = stoodBefore(line, finding.path, { context, changed });
        return mark(`ignored in line ${line}: ${reason}`, isOld);
      })
      .toSorted((a, b) => Number(a.gated) - Number(b.gated))[0];
    if (!obeyed) return pragmas[0] ? refused(finding, pragmas[0].line) : finding;
    const kept = stepBack(obeyed, finding, trusted);
    return kept ? hidden(finding, 'pragma', kept) : finding;
  });
};

type Pragma = { readonly line: number; readonly reason: string };

// What opens or continues a comment in any language, then the pragma.
const PRAGMA =
  /(?:\/\/+|\/\*+|#+|--|;+|%+|<!--|\(\*|\{-|"""|'''|\*|'|\brem\b)\s*ollamacode-ignore\[([\w*/.@, -]{1,200})\](?:\s*:\s*(.*))?/i;

function pragmasAt(finding: Finding, context: FilterContext): Pragma[] {
  const lines = context.texts.get(finding.path)?.lines ?? [];
  return [finding.start, finding.start - 1].flatMap((line) => {
    const match = PRAGMA.exec(lines[line - 1] ?? '');
    const rules = (match?.[1] ?? '').split(',').map((rule) => rule.trim());
    return match && rules.some((rule) => rule !== '' && matcherOf([rule])(finding.rule))
      ? [{ line, reason: reasonOf(match[2] ?? '') }]
      : [];
  });
}

/** Without what closes the comment; a reason has at least one letter or digit. */
function reasonOf(text: string): string {
  const reason = text.replace(/(?:\*\/|-->|\*\)|-\}|"""|''').*$/, '').trim();
  return /[\p{L}\p{N}]/u.test(reason) ? reason : '';
}

function refused(finding: Finding, line: number): Finding {
  const note = `The ignore comment in line ${line} gives no reason and is not obeyed.`;
  return { ...finding, message: `${finding.message} ${note}`.trim() };
}

function stoodBefore(
  line: number,
  path: string,
  { context, changed }: { context: FilterContext; changed: (path: string) => ChangedLines | undefined },
): boolean {
  const lines = changed(path);
  const old = lines?.oldLine(line);
  const before = context.beforeTexts.get(lines?.file.oldPath ?? path)?.lines[(old ?? 0) - 1];
  const after = context.texts.get(path)?.lines[line - 1];
  return before !== undefined && after !== undefined && collapsed(before) === collapsed(after);
}
