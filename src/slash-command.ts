import { oneLine } from './plain-text.ts';

/** What a person asks of us in a comment. */
export type SlashCommand =
  | { readonly kind: 'review' }
  | { readonly kind: 'help' }
  | {
      readonly kind: 'dismiss';
      /** The beginning of a finding's hash as `shortId` writes it, lower case; absent where the thread says which one. */
      readonly id?: string;
      /** Plain text on one line; empty when none was given. */
      readonly reason: string;
    }
  | { readonly kind: 'unknown'; readonly word: string };

/** UTF-16 code units of a comment that are looked at, of a reason, and of a word that is said back. */
const LONGEST_BODY = 65_536;
const LONGEST_REASON = 300;
const LONGEST_WORD = 40;

/**
 * The command of a comment: its first line that begins with `/ollamacode`, outside of quotes, code and HTML comments. Nothing
 * else on the other lines counts, so a command that is quoted, explained or hidden is none. Pure; linear in the text.
 */
export function slashCommandIn(body: string): SlashCommand | undefined {
  const line = spokenLines(body.slice(0, LONGEST_BODY)).find((spoken) => COMMAND.test(spoken));
  if (line === undefined) return undefined;
  const [, verb = '', ...rest] = oneLine(line).split(/\s+/);
  return commandOf(verb, rest);
}

// Four spaces would be code.
const COMMAND = /^ {0,3}\/ollamacode(?=\s|$)/i;

function commandOf(verb: string, rest: readonly string[]): SlashCommand {
  switch (verb.toLowerCase()) {
    case 'review':
      return { kind: 'review' };
    case '':
    case 'help':
      return { kind: 'help' };
    case 'dismiss':
      return dismissal(rest);
    default:
      return { kind: 'unknown', word: verb.slice(0, LONGEST_WORD) };
  }
}

/** An id is eight hex digits or more, as our comments show it: with or without backticks, or as a whole fingerprint. */
const ID = /^`?(?:v\d{1,4}:)?([0-9a-f]{8,64})`?$/i;

function dismissal(words: readonly string[]): SlashCommand {
  const [first = '', ...others] = words;
  const id = ID.exec(first)?.[1]?.toLowerCase();
  const reason = (id === undefined ? words : others).join(' ').slice(0, LONGEST_REASON);
  return { kind: 'dismiss', ...(id === undefined ? {} : { id }), reason };
}

/** Lines that stand for themselves: no fenced code and nothing that is not rendered. */
function spokenLines(body: string): string[] {
  const lines: string[] = [];
  let fence: string | undefined;
  for (const line of withoutComments(body).split(/\r\n|\r|\n/)) {
    const found = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    const [mark = '', info = ''] = found ? found.slice(1) : [];
    if (fence === undefined && opensFence(mark, info)) fence = mark;
    else if (fence === undefined) lines.push(line);
    else if (mark.startsWith(fence) && info.trim() === '') fence = undefined;
  }
  return lines;
}

/** A line with backticks after its mark is code on one line, as in ```` ```a``` ````. */
function opensFence(mark: string, info: string): boolean {
  return mark !== '' && !(mark.startsWith('`') && info.includes('`'));
}

/** Keeps the line feeds, so that what follows a comment does not come to stand at a line's beginning. */
function withoutComments(body: string): string {
  return body.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => `\u0000${comment.replace(/[^\n]/g, '')}`);
}
