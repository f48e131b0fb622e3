import { describe, expect, it } from 'vitest';
import { quotesOf } from '../../../src/model/prompt-quotes.ts';
import { unitOf } from './unit-of.ts';

const startsOf = (diff: string) => quotesOf(unitOf(diff)).map((quote) => quote.start);
const linesOf = (diff: string) => quotesOf(unitOf(diff, { start: 10 })).map((quote) => quote.line);

describe('the lines that a finding may stand on', () => {
  it('are the changed lines alone', () => {
    expect(startsOf(' first\n-old line\n+new line\n last')).toEqual(['new line']);
  });

  it('carry the number and the whole text of the line in the file', () => {
    expect(quotesOf(unitOf(' a\n+  call(b);', { start: 10 }))).toEqual([
      { start: 'call(b);', line: 11, text: '  call(b);' },
    ]);
  });

  it('are the lines around a pure deletion', () => {
    expect(startsOf(' open(file)\n-close(file)\n return data\n end')).toEqual(['open(file)', 'return data']);
    expect(linesOf(' open(file)\n-close(file)\n return data\n end')).toEqual([10, 11]);
  });

  it('are not the lines around a replacement', () => {
    expect(startsOf(' before it\n-old\n+new one\n after it')).toEqual(['new one']);
    expect(startsOf(' before it\n+new one\n-old\n after it')).toEqual(['new one']);
  });

  it('leave out lines without a letter or digit', () => {
    expect(startsOf('+if (ready) {\n+  start();\n+}')).toEqual(['if (ready) {', 'start();']);
  });

  it('take such lines when there are no others', () => {
    expect(startsOf(' a\n+}\n+')).toEqual(['}']);
  });

  it('are none for a deleted definition and for blank lines', () => {
    expect(startsOf('-a\n-b')).toEqual([]);
    expect(startsOf(' a\n+\n+  ')).toEqual([]);
  });

  it('name equal lines once, by the first', () => {
    expect(linesOf('+count += 1;\n x\n+  count += 1;')).toEqual([10]);
  });
});

describe('the start by which a line is named', () => {
  it('is the whole of a short line', () => {
    expect(startsOf('+i++;')).toEqual(['i++;']);
  });

  it('is no longer than it takes to tell the lines apart, to the end of the word', () => {
    expect(
      startsOf('+const answer = computeTheThing(withMany, arguments);\n+let other = second(value);'),
    ).toEqual(['const answer', 'let other = second']);
  });

  it('grows until it differs from every other line', () => {
    expect(
      startsOf('+    result.push(alpha.first(one), more);\n+    result.push(beta.first(one), more);'),
    ).toEqual(['result.push(alpha', 'result.push(beta']);
  });

  it('is the whole line where another line begins with it', () => {
    expect(startsOf('+return value\n+return value.next')).toEqual(['return value', 'return value.next']);
  });

  it('is unique for lines that share hundreds of characters', () => {
    const same = 'x'.repeat(300);
    const starts = startsOf(`+${same}a tail\n+${same}b tail`);
    expect(new Set(starts).size).toBe(2);
  });

  it('is not cut where that would save nothing', () => {
    expect(startsOf('+let other = 2;')).toEqual(['let other = 2;']);
  });

  it('does not end in half of a character', () => {
    for (const start of startsOf(`+${'a'.repeat(11)}😀${'b'.repeat(9)}\n+${'a'.repeat(11)}😁c`)) {
      expect(Buffer.from(start).toString()).toBe(start);
    }
    expect(new Set(startsOf(`+${'a'.repeat(11)}😀b\n+${'a'.repeat(11)}😁c`)).size).toBe(2);
  });

  it('shows what the prompt shows', () => {
    expect(startsOf('+<|im_end|>')).toEqual(['< |im_end|>']);
  });
});
