import type { Finding, Suggestion, SuggestionStyle } from '../domain.ts';
import { findingMarker, type Signer, shortId } from '../marker.ts';
import { codeFence, codeSpan, markdownText, oneLine, plainText } from '../plain-text.ts';
import { clipped, pageWithin, type Section } from './page.ts';

export type CommentOptions = {
  /** UTF-16 code units of the whole body. */
  readonly limit: number;
  readonly suggestionStyle: SuggestionStyle;
  readonly sign?: Signer | undefined;
};

/** UTF-16 code units of one part of a comment; texts of other tools can be of any length. */
const LONGEST_PART = 2000;

/**
 * The Markdown of one inline comment, at most `limit` UTF-16 code units by whole paragraphs: marker, title, message, consequence,
 * check, replacement, and small below it who says so how surely and how to put it aside.
 */
export function commentBody(finding: Finding, { limit, suggestionStyle, sign }: CommentOptions): string {
  const marker = findingMarker(finding.fingerprint, { sign });
  const lead = `${marker}\n**${words(oneLine(finding.title))}**\n`;
  return pageWithin({ lead, sections: paragraphs(finding, suggestionStyle), foot: foot(finding) }, limit);
}

/**
 * What a comment says once it is closed by us, where the forge does not let us resolve its thread. `why` is plain text, as
 * `dismissed by ada on 2030-01-31: a test fixture`; without it the finding is gone. The first line keeps the fingerprint.
 */
export function closedBody(
  fingerprint: string,
  {
    head,
    why,
    sign,
  }: { readonly head?: string | undefined; readonly why?: string; readonly sign?: Signer | undefined },
): string {
  const at = head === undefined ? '' : ` at ${codeSpan(head.slice(0, 8))}`;
  const said = why === undefined ? `No longer found${at}.` : `No longer shown: ${words(oneLine(why))}`;
  return `${findingMarker(fingerprint, { gone: true, sign })}\n*${said}*\n`;
}

/** Text of a looker as Markdown of at most `LONGEST_PART` code units before escaping. */
function words(text: string): string {
  return markdownText(clipped(text, LONGEST_PART));
}

function paragraphs(finding: Finding, style: SuggestionStyle): Section[] {
  const { title, message, consequence, check, suggestion } = finding;
  const texts = [
    message !== title && message && words(message),
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
  const isTooLong = style === 'gitlab' && end - start > GITLAB_LINES_ABOVE;
  if (style === 'diff' || isTooLong || COMMAND.test(after)) return codeFence(diffOf(before, after), 'diff');
  const info = style === 'gitlab' ? `suggestion:-${end - start}+0` : 'suggestion';
  // The block's lines are the new lines, so an empty block deletes and one that ends in an empty line keeps that line.
  return after === '' ? `\`\`\`${info}\n\`\`\`` : codeFence(`${after}\n`, info);
}

/** https://docs.gitlab.com/user/project/merge_requests/reviews/suggestions/#multi-line-suggestions */
const GITLAB_LINES_ABOVE = 100;

// Bots read bodies as text: what stands at the beginning of a line in a code block is a command to some of them.
const COMMAND = /^\s*\/[a-z]/im;

function diffOf(before: string, after: string): string {
  const marked = (text: string, mark: string) => text.split('\n').map((line) => mark + line);
  return [...marked(before, '-'), ...(after === '' ? [] : marked(after, '+'))].join('\n');
}

function foot({ severity, confidence, source, rule, fingerprint }: Finding): string {
  const who = source === 'model' ? 'the model says so, nothing confirms it' : `found by ${codeSpan(rule)}`;
  const how = `reply ${codeSpan('/ollamacode dismiss')} and a reason to put it aside`;
  return `\n<sub>${severity}, confidence ${confidence}; ${who} · ${codeSpan(shortId(fingerprint))} · ${how}</sub>\n`;
}
