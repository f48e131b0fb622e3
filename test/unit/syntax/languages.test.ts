import { describe, expect, it } from 'vitest';
import { commentStyle, LANGUAGES, languageOf } from '../../../src/syntax/index.ts';

describe('languageOf', () => {
  it.each([
    ['src/a.ts', 'typescript'],
    ['a.mts', 'typescript'],
    ['a.tsx', 'tsx'],
    ['a.jsx', 'javascript'],
    ['a.cjs', 'javascript'],
    ['a.pyi', 'python'],
    ['A.java', 'java'],
    ['a.go', 'go'],
    ['a.c', 'c'],
    ['a.h', 'c'],
    ['a.HPP', 'cpp'],
    ['a.cs', 'csharp'],
    ['lib/tasks/a.rake', 'ruby'],
    ['Gemfile', 'ruby'],
    ['a.php', 'php'],
    ['a.rs', 'rust'],
    ['a.sh', 'bash'],
    ['home/.bashrc', 'bash'],
  ])('knows %s by its name', (path, language) => {
    expect(languageOf(path)).toBe(language);
  });

  it.each([
    ['#!/bin/sh', 'bash'],
    ['#!/usr/bin/env bash', 'bash'],
    ['#! /usr/bin/env -S FOO=1 python3 -u', 'python'],
    ['#!/usr/bin/python2.7', 'python'],
    ['#!/usr/bin/env node', 'javascript'],
    ['#!/usr/bin/ruby', 'ruby'],
    ['#!/usr/bin/perl', undefined],
    ['print 1', undefined],
    ['', undefined],
  ])('knows a script without extension by %s', (line, language) => {
    expect(languageOf('bin/run', line)).toBe(language);
  });

  it.each(['README.md', 'a.json', 'a.tar.gz', 'dir.ts/notes', 'ts', '.ts'])(
    'has no grammar for %s',
    (path) => {
      expect(languageOf(path)).toBeUndefined();
    },
  );

  it('believes an extension more than a first line', () => {
    expect(languageOf('a.txt', '#!/bin/sh')).toBeUndefined();
  });
});

describe('commentStyle', () => {
  it('gives every language a line comment', () => {
    for (const language of LANGUAGES) expect(commentStyle(language).line.length, language).toBeGreaterThan(0);
  });

  it.each([
    ['go', '//'],
    ['python', '#'],
    ['php', '#'],
    ['ruby', '#'],
  ] as const)('of %s knows %s', (language, start) => {
    expect(commentStyle(language).line).toContain(start);
  });
});
