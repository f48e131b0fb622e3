import { expect, it } from 'vitest';
import { headerName, pathText } from '../../../src/change/paths.ts';

it.each([
  [Buffer.from('plain/a.txt'), 'plain/a.txt'],
  [Buffer.from('ünï😀.txt'), 'ünï😀.txt'],
  [Buffer.from('latin\xe9.txt', 'latin1'), 'latin\\xe9.txt'],
  [Buffer.from('\xff\xfeü', 'latin1'), '\\xff\\xfe\\xfc'],
  [Buffer.concat([Buffer.from('ü'), Buffer.from([0xc3])]), 'ü\\xc3'],
  [Buffer.from([0xf0, 0x9f, 0x98]), '\\xf0\\x9f\\x98'],
  [Buffer.from('new\nline'), 'new\nline'],
])('shows %j', (bytes, text) => expect(pathText(bytes)).toBe(text));

it.each([
  ['a/plain', 'a/plain'],
  ['a/with space\t', 'a/with space'],
  ['a/dated\t2024-01-01 00:00:00', 'a/dated'],
  ['"a/new\\nline" "b/new\\nline"', 'a/new\nline'],
  ['"a/l\\303\\274"', 'a/lü'],
  ['"a/quo\\"te\\\\"', 'a/quo"te\\'],
  ['"a/\\a\\b\\t\\v\\f\\r"', 'a/\x07\b\t\v\f\r'],
])('reads the header name %j', (text, name) => expect(headerName(text).toString()).toBe(name));
