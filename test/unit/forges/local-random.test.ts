import { expect, it } from 'vitest';
import { changeReaders } from '../../../src/change/readers.ts';
import { changeOf, closeAfterAll } from '../../support/local-change.ts';
import { createRepository } from '../../support/repository.ts';

closeAfterAll();

const pieces = [
  ...['a', 'b', '', '', '-- x', '++ y', '@@ -1 +1 @@', 'diff --git a/x b/x', '\\ No newline at end of file'],
  ...[' ', '\t', 'ü', '\r', 'x\r', 'index 1..2', '--- a/x', '+++ b/x', '\f', '\u2028', 'c'],
];

/** Numbers below `limit` that depend on the seed alone; linear congruence as in C's reference rand. */
function randomOf(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * limit);
  };
}

function makeText(random: (limit: number) => number): string {
  const lines = Array.from({ length: random(30) }, () => pieces[random(pieces.length)]);
  return lines.join('\n') + (random(2) === 0 ? '\n' : '');
}

function edited(text: string, random: (limit: number) => number): string {
  const lines = text.split('\n');
  for (let count = random(5); count >= 0; count--) {
    const added = Array.from({ length: random(3) }, () => pieces[random(pieces.length)] ?? '');
    lines.splice(random(lines.length + 1), random(3), ...added);
  }
  return lines.join('\n');
}

function normal(text: string | undefined): string {
  return (text ?? '').replace(/\r\n/g, '\n').replace(/\r?\n?$/, '');
}

it.each([1, 2, 3])(
  'finds hunks that lead from one side to the other, and so does a bare diff: seed %d',
  async (seed) => {
    const random = randomOf(seed);
    const repository = createRepository();
    const before = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`f ${n}`, makeText(random)]));
    repository.commit({ ...before, '.gitattributes': seed % 2 ? '* -diff\n' : '* text\n' });
    repository.branch('feature');
    for (const [name, text] of Object.entries(before)) {
      const what = random(6);
      if (what < 2) repository.remove(name);
      if (what > 0 && what < 5) repository.write(what === 1 ? `moved ${name}` : name, edited(text, random));
    }
    repository.commit({ new: makeText(random) });
    const { change, source } = await changeOf(repository);
    for (const file of change.files) {
      const after = await source.read('after', file.path);
      const sides = changeReaders.sidesOf(file, after);
      expect([normal(sides?.before), normal(sides?.after)]).toEqual([
        normal(await source.read('before', file.oldPath ?? file.path)),
        normal(after),
      ]);
    }
    const bare = changeReaders.parsePatch(
      Buffer.from(`${repository.git('diff', '--text', '-C', 'main', 'feature')}\n`),
    );
    const content = ({ path, oldPath, status, hunks }: (typeof bare)[number]) => ({
      path,
      oldPath,
      status,
      hunks,
    });
    expect(bare.map(content)).toEqual(change.files.map(content));
  },
);
