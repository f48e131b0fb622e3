import { describe, expect, it } from 'vitest';
import { type SlashCommand, slashCommandIn } from '../../src/slash-command.ts';

type Case = readonly [name: string, body: string, command: SlashCommand | undefined];

const dismiss = (reason: string, id?: string): SlashCommand => ({
  kind: 'dismiss',
  ...(id === undefined ? {} : { id }),
  reason,
});

const cases: readonly Case[] = [
  ['review', '/ollamacode review', { kind: 'review' }],
  ['another case, and more words', '/OllamaCode Review please', { kind: 'review' }],
  ['a line feed of Windows', 'Hello\r\n/ollamacode review\r\n', { kind: 'review' }],
  ['no verb', '/ollamacode', { kind: 'help' }],
  ['help', '   /ollamacode help', { kind: 'help' }],
  [
    'an id and a reason',
    '/ollamacode dismiss 3fa9c1d2 tested by hand',
    dismiss('tested by hand', '3fa9c1d2'),
  ],
  ['an id in backticks', '/ollamacode dismiss `3FA9C1D2`', dismiss('', '3fa9c1d2')],
  ['a whole fingerprint', `/ollamacode dismiss v1:${'ab'.repeat(16)} no`, dismiss('no', 'ab'.repeat(16))],
  ['a reason alone', '/ollamacode dismiss not a bug', dismiss('not a bug')],
  ['a short word of hex digits is a reason', '/ollamacode dismiss facade code', dismiss('facade code')],
  ['a reason with tabs and what hides', '/ollamacode dismiss\ta\tb\u202e', dismiss('a b<U+202E>')],
  ['an unknown verb', '/ollamacode frobnicate now', { kind: 'unknown', word: 'frobnicate' }],
  ['the first of two', '/ollamacode help\n/ollamacode review', { kind: 'help' }],
  ['text before it on its line', 'please /ollamacode review', undefined],
  ['a longer word', '/ollamacode-review', undefined],
  ['a path', '/ollamacode/review', undefined],
  ['a quote', '> /ollamacode review', undefined],
  ['an answer below a quote', '> what now?\n\n/ollamacode review', { kind: 'review' }],
  ['a code fence', '```\n/ollamacode review\n```', undefined],
  ['a fence of tildes', '~~~text\n/ollamacode review\n~~~', undefined],
  ['a fence with a shorter one inside', '````\n```\n/ollamacode review\n````', undefined],
  ['a fence that does not end', '```\ncode\n/ollamacode review', undefined],
  ['a line after a fence', '```\ncode\n```\n/ollamacode review', { kind: 'review' }],
  ['code of three backticks on one line', '```code```\n/ollamacode review', { kind: 'review' }],
  ['indented code', '    /ollamacode review', undefined],
  ['inline code', '`/ollamacode review`', undefined],
  ['a hidden comment', '<!--\n/ollamacode review\n-->', undefined],
  ['a hidden comment that does not end', 'hi <!--\n/ollamacode review', undefined],
  ['what follows a hidden comment on its line', '<!-- a -->/ollamacode review', undefined],
  ['a line after a hidden comment', '<!-- a -->\n/ollamacode review', { kind: 'review' }],
  ['nothing', '', undefined],
];

describe('a command in a comment', () => {
  it.each(cases)('%s', (_name, body, command) => {
    expect(slashCommandIn(body)).toEqual(command);
  });

  it('is cut to what can be said back', () => {
    const command = slashCommandIn(`/ollamacode dismiss ${'a b'.repeat(1000)}`);
    expect(command?.kind === 'dismiss' && command.reason.length).toBe(300);
    const unknown = slashCommandIn(`/ollamacode ${'x'.repeat(1000)}`);
    expect(unknown?.kind === 'unknown' && unknown.word.length).toBe(40);
  });

  it('is looked for in as much as a forge allows, and in linear time', () => {
    expect(slashCommandIn(`${'\n'.repeat(65_536)}/ollamacode review`)).toBeUndefined();
    const began = performance.now();
    for (const hostile of ['<!--', '`', '~', ' ', '/ollamacode'])
      slashCommandIn(hostile.repeat(60_000 / hostile.length));
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
