import { describe, expect, it } from 'vitest';
import { collapsed, fileText, scopesOf, wordsOf } from '../../../src/findings/texts.ts';
import { definition, text } from '../../support/findings.ts';

describe('fileText', () => {
  it('drops line ends of both kinds and keeps the empty last line', () => {
    expect(fileText('a', 'x\r\ny\n', []).lines).toEqual(['x', 'y', '']);
  });
});

describe('collapsed', () => {
  it.each([
    ['  a \t b  ', 'a b'],
    ['', ''],
    ['\u00a0a', 'a'],
  ])('makes %j %j', (line, expected) => expect(collapsed(line)).toBe(expected));
});

describe('scopesOf', () => {
  it('gives each line its innermost definition', () => {
    const file = text('a', '1\n2\n3\n4\n5\n6\n7', [
      definition('Store.save', [3, 4]),
      definition('Store', [2, 6]),
      definition('Store.load', [5, 5]),
    ]);
    expect(scopesOf(file)).toEqual(['', 'Store', 'Store.save', 'Store.save', 'Store.load', 'Store', '']);
  });

  it('gives the smaller of two that begin on one line, and the later of two that cross', () => {
    const file = text('a', '1\n2\n3\n4', [
      definition('in', [1, 1]),
      definition('out', [1, 3]),
      definition('x', [3, 4]),
    ]);
    expect(scopesOf(file)).toEqual(['in', 'out', 'x', 'x']);
  });

  it('finds its way with a definition that ends behind the file', () => {
    expect(scopesOf(text('a', '1\n2', [definition('f', [2, 99])]))).toEqual(['', 'f']);
  });
});

describe('wordsOf', () => {
  it('finds names of every script, in code, strings and comments', () => {
    expect(wordsOf(text('a', 'größe = "b_1" # c$\n日本(1)'))).toEqual(
      new Set(['größe', 'b_1', 'c$', '日本']),
    );
  });

  it('finds none without text', () => expect(wordsOf(undefined)).toEqual(new Set()));
});
