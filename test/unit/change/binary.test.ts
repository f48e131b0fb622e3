import { expect, it } from 'vitest';
import { binarySample, isBinary } from '../../../src/change/binary.ts';

const text = Buffer.from('text\n');
const withNul = Buffer.from('te\0xt\n');
const image = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff]);
const lateNul = Buffer.concat([Buffer.alloc(binarySample, 'a'), Buffer.from([0])]);
const cutCharacter = Buffer.concat([
  Buffer.from('\0'),
  Buffer.alloc(binarySample - 2, 'a'),
  Buffer.from('ü'),
]);

it.each([
  ['a new text', 'a', undefined, text, false],
  ['a new file with a NUL byte', 'a', undefined, withNul, true],
  ['new source with a NUL byte', 'a.js', undefined, withNul, false],
  ['a video that is named like source', 'a.ts', undefined, image, true],
  ['a NUL byte behind the sample', 'a', undefined, lateNul, false],
  ['a deleted text', 'a', text, undefined, false],
  ['a deleted binary', 'a', image, undefined, true],
  ['a changed binary', 'a', image, image, true],
  ['a binary that becomes text', 'a', image, text, false],
  ['a text that becomes an image', 'a', text, image, true],
  ['a text that gets a NUL byte', 'a', text, withNul, false],
  [
    'a text that gets a NUL byte and a character across the end of the sample',
    'a',
    text,
    cutCharacter,
    false,
  ],
  ['a binary that keeps its NUL byte', 'a', withNul, withNul, true],
  ['no file at all', 'a', undefined, undefined, false],
])('takes %s for what it is', (...[, path, before, after, binary]) => {
  expect(isBinary({ path, before, after })).toBe(binary);
});
