import { expect, it } from 'vitest';
import { attributesOf } from '../../../src/change/attributes.ts';

const generated = 'linguist-generated';

it.each([
  ['*.pb.go linguist-generated', 'a/b.pb.go', true],
  ['*.pb.go linguist-generated=true', 'b.pb.go', true],
  ['*.pb.go linguist-generated=false', 'b.pb.go', false],
  ['*.pb.go -linguist-generated', 'b.pb.go', false],
  ['*.pb.go linguist-generated', 'b.go', undefined],
  ['*.go text eol=lf linguist-generated diff', 'b.go', true],
  ['*.go linguist-vendored', 'b.go', undefined],
  ['/dist/** linguist-generated', 'dist/a/b.js', true],
  ['dist/** linguist-generated', 'x/dist/a.js', undefined],
  ['"with space.js" linguist-generated', 'with space.js', true],
  ['# *.js linguist-generated', 'a.js', undefined],
  ['[attr]x linguist-generated', 'x', undefined],
  ['!*.js linguist-generated', 'a.js', undefined],
  ['*.js linguist-generated\n*.js -linguist-generated', 'a.js', false],
  ['*.js linguist-generated\r\n*.ts text', 'a.js', true],
  ['*.js', 'a.js', undefined],
])('reads %j for %s', (...[text, path, value]) => {
  expect(attributesOf([{ folder: '', text }])(path, generated)).toBe(value);
});

it('lets the file of a folder speak for that folder only, over the one above', () => {
  const attributes = attributesOf([
    { folder: '', text: '*.js linguist-generated' },
    { folder: 'src', text: '/*.js -linguist-generated' },
  ]);
  expect(attributes('a.js', generated)).toBe(true);
  expect(attributes('src/a.js', generated)).toBe(false);
  expect(attributes('src/deep/a.js', generated)).toBe(true);
  expect(attributes('srcs/a.js', generated)).toBe(true);
});
