import { codeSpan, markdownText } from '../plain-text.ts';

/** The Markdown of our answers to commands. Words of people stand in it harmless. Pure. */

const COMMANDS = [
  '- `/ollamacode review` reviews the change as it stands now.',
  '- `/ollamacode dismiss <id> <reason>` puts a finding aside; the id stands in our comment, and a reply to that comment needs none.',
  '- `/ollamacode help` shows this.',
].join('\n');

export function helpWords(): string {
  return `These commands are obeyed from people with write access, at the beginning of a line:\n\n${COMMANDS}`;
}

export function unknownWords(word: string): string {
  return `There is no command ${codeSpan(word)}. ${helpWords()}`;
}

/** `page` is this run's. */
export function reviewWords(head: string, page: string | undefined): string {
  const where = page === undefined ? '' : ` ([run](${page}))`;
  return `Reviewing ${codeSpan(head.slice(0, 12))}${where}. The summary will tell the outcome.`;
}

export function newerHeadWords(head: string): string {
  return `The change got the commit ${codeSpan(head.slice(0, 12))} after this comment or at the same moment, so nothing is reviewed: look at it, and comment again.`;
}

export function whichWords(): string {
  return 'Say which finding: `/ollamacode dismiss <id> <reason>` with the id that stands in our comment, or reply to that comment.';
}

export function noSuchWords(id: string): string {
  return `None of our comments on this change has the id ${codeSpan(id)}: copy the one that stands in the comment.`;
}

export function severalWords(id: string): string {
  return `Several of our comments have an id that begins with ${codeSpan(id)}: reply to the one that is meant.`;
}

type Dismissed = {
  /** As `shortId` gives it. */
  readonly id: string;
  readonly reason: string;
  readonly trusted: boolean;
};

/** What the dismissal does from the next review on. */
export function dismissedWords({ id, reason, trusted }: Dismissed): string {
  const why = reason === '' ? 'No reason was given.' : `Reason: ${markdownText(reason)}`;
  const effect = trusted
    ? `From the next review on ${codeSpan(id)} is dismissed: it is not said again and does not count in the gate; who, when and why stand in every report.`
    : `From the next review on ${codeSpan(id)} is not said again, but it still counts in the gate: whoever opened the change or wrote a commit of it cannot take a finding out. Somebody else with write access can.`;
  return `${effect}\n\n${why}`;
}
