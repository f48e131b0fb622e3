import type { ChangeReaders } from '../git/entry.ts';
import { isBinary } from './binary.ts';
import { diffReader } from './parse.ts';
import { parsePatch } from './patch.ts';
import { pathText } from './paths.ts';
import { addedFile, sidesOf } from './whole.ts';

/** Handed by `main` to the forges that read a clone: folders of one rank do not import each other. */
export const changeReaders: ChangeReaders = {
  diffReader,
  parsePatch,
  addedFile,
  sidesOf,
  isBinary,
  pathText,
};
