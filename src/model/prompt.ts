import type { Line, Unit } from '../domain.ts';
import { excerpt, unitLines } from './prompt-lines.ts';
import { promptText } from './prompt-text.ts';
import { examples, fixPrompt, reviewPrompt } from './prompts/review.ts';

/**
 * How a conversation reaches the model: `roles` lets the server's chat template mark the turns, `plain` is for templates
 * that drop the system message, `chatml` marks the turns itself for models imported without a template.
 */
export type Frame = 'roles' | 'plain' | 'chatml';

export type PromptOptions = {
  readonly instructions: readonly string[];
  /** Language tag such as `de`; `en` needs no word. */
  readonly language: string;
  readonly suggestions: boolean;
};

type Message = { readonly role: 'system' | 'user' | 'assistant'; readonly content: string };

/** Characters of the project's own instructions that are sent; the option's description says so too. */
const instructionLimit = 2000;

/** The constant part of every question of a run. Nothing of the change, its title or its author is in it. */
export function systemPrompt({ instructions, language, suggestions }: PromptOptions): string {
  const own = promptText(instructions.join('\n')).slice(0, instructionLimit).trim();
  return [
    reviewPrompt,
    ...(suggestions ? [fixPrompt] : []),
    ...(language === 'en' ? [] : [`Write the texts in ${languageName(language)}.`]),
    ...(own === '' ? [] : [`About this project:\n${own}`]),
  ].join('\n');
}

/** What changes from unit to unit: path, headers, then both sides as one compact diff. */
export function unitPrompt(unit: Unit): string {
  const headers = promptText(unit.headers).replace(/\n+$/, '');
  return [promptText(unit.path), ...(headers === '' ? [] : [headers]), diffOf(unit)].join('\n');
}

/** Constant text first in every frame, so that the server's prefix cache holds it. */
export function messagesOf(system: string, user: string, frame: Frame): readonly Message[] {
  const turns: readonly Message[] = [...constantTurns(system), { role: 'user', content: user }];
  if (frame === 'roles') return turns;
  const content = frame === 'chatml' ? chatMl(turns) : plainText(turns);
  return [{ role: 'user', content }];
}

/** All that stands before the unit, as one text: for counting tokens. */
export function constantText(system: string): string {
  return constantTurns(system)
    .map(({ content }) => content)
    .join('\n');
}

function constantTurns(system: string): readonly Message[] {
  return [
    { role: 'system', content: system },
    ...examples.flatMap(({ change, answer }): Message[] => [
      { role: 'user', content: change },
      { role: 'assistant', content: answer },
    ]),
  ];
}

function chatMl(turns: readonly Message[]): string {
  const marked = turns.map(({ role, content }) => `<|im_start|>${role}\n${content}<|im_end|>\n`);
  return `${marked.join('')}<|im_start|>assistant\n`;
}

function plainText(turns: readonly Message[]): string {
  const titled = turns.map(({ role, content }) => `${titles[role]}${content}\n`);
  return `${titled.join('\n')}\n${titles.assistant}`;
}

const titles: Readonly<Record<Message['role'], string>> = {
  system: '',
  user: 'Change:\n',
  assistant: 'Answer: ',
};

function diffOf(unit: Unit): string {
  return excerpt(unitLines(unit))
    .map((line) => (line === undefined ? ' …' : `${marks[line.kind]}${promptText(line.text)}`))
    .join('\n');
}

const marks: Readonly<Record<Line['kind'], string>> = { added: '+', removed: '-', context: ' ' };

/** `de` → `German`: a small model knows names better than tags. */
function languageName(tag: string): string {
  const known = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag);
  return known
    ? (new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag)
    : promptText(tag).slice(0, 40);
}
