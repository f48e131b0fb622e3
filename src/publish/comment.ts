import type { Finding, Suggestion } from '../domain.ts';
import { findingMarker } from '../marker.ts';
import { codeFence, codeSpan, markdownText, oneLine, plainText } from '../plain-text.ts';
import { clipped, pageWithin, type Section } from './page.ts';

/** How a forge writes a replacement: GitHub's fence, GitLab's with its line offsets, or a diff for reading only. */
export type SuggestionStyle = 'github' | 'gitlab' | 'diff';

/** UTF-16 code units of one part of a comment; texts of other tools can be of any length. */
const LONGEST_PART = 2000;

/**
 * The Markdown of one inline comment, at most `limit` UTF-16 code units by whole paragraphs: marker, title, message, consequence,
 * check, replacement, and who says it how surely.
 */
export function commentBody(
  finding: Finding,
  options: { readonly limit: number; readonly suggestionStyle: SuggestionStyle },
): string {
  const lead = `${findingMarker(finding.fingerprint)}\n**${words(oneLine(finding.title))}**\n`;
  return pageWithin(
    { lead, sections: paragraphs(finding, options.suggestionStyle), foot: signature(finding) },
    options.limit,
  );
}

/** Text of a looker as Markdown of at most `LONGEST_PART` code units before escaping. */
function words(text: string): string {
  return markdownText(clipped(text, LONGEST_PART));
}

function paragraphs(finding: Finding, style: SuggestionStyle): Section[] {
  const { message, consequence, check, suggestion } = finding;
  const texts = [
    message && words(message),
    consequence && `**Consequence:** ${words(consequence)}`,
    check && `**Check:** ${words(check)}`,
    suggestion && replacement(suggestion, style),
  ];
  return texts.flatMap((text) => (text ? [paragraph(`\n${text}\n`)] : []));
}

function paragraph(text: string): Section {
  return { before: '', rows: [text], after: '', omitted: () => '' };
}

/** A block that a click applies. Code that shows otherwise than it is would not be what a reader agreed to, and gets no block. */
function replacement(suggestion: Suggestion, style: SuggestionStyle): string {
  const { before, after, start, end } = suggestion;
  if (plainText(after) !== after) return '';
  if (style === 'diff') return codeFence(diffOf(before, after), 'diff');
  return codeFence(after, style === 'gitlab' ? `suggestion:-${end - start}+0` : 'suggestion');
}

function diffOf(before: string, after: string): string {
  const marked = (text: string, mark: string) => text.split('\n').map((line) => mark + line);
  return [...marked(before, '-'), ...(after === '' ? [] : marked(after, '+'))].join('\n');
}

function signature({ severity, confidence, source, rule }: Finding): string {
  const who = source === 'model' ? 'the model says so, nothing confirms it' : `found by ${codeSpan(rule)}`;
  return `\n*${severity}, confidence ${confidence}; ${who}.*\n`;
}
