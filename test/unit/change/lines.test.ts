import { expect, it } from 'vitest';
import { lineCutter, linesOf } from '../../../src/change/lines.ts';

function cut(text: string, size: number): string[] {
  const lines: string[] = [];
  const cutter = lineCutter((line) => lines.push(line.toString()));
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) cutter.push(bytes.subarray(at, at + size));
  cutter.end();
  return lines;
}

it.each([
  ['', []],
  ['a', ['a']],
  ['a\n', ['a']],
  ['a\nb', ['a', 'b']],
  ['\n\n', ['', '']],
  ['ab\r\ncd\n', ['ab\r', 'cd']],
  ['ü\n😀\n', ['ü', '😀']],
])('cuts %j wherever its chunks end', (text, lines) => {
  for (const size of [1, 2, 3, 100]) expect(cut(text, size)).toEqual(lines);
});

it.each([
  ['', []],
  ['a', ['a']],
  ['a\n', ['a']],
  ['a\r\nb\r\n', ['a', 'b']],
  ['\n', ['']],
  ['a\rb\n', ['a\rb']],
])('finds the lines of %j', (text, lines) => expect(linesOf(text)).toEqual(lines));
