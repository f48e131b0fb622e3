import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/domain.ts';
import { claim } from '../../../src/findings/claim.ts';
import { contextOf, draft, found, modelDraft } from '../../support/findings.ts';

const path = 'src/a.ts';
const where = contextOf(
  path,
  [
    " import { readFile } from 'node:fs';",
    ' const limit = 10;',
    '-import { parse } from "./parse.ts";',
    '-unlock(limit);',
    '+export function load(file, options) {',
    '+  // user_name comes from the header',
    '+  return parse(readFile(file), options.depth, "x-token");',
    ' }',
    ' report(limit);',
  ],
  {
    identifiers: () => new Set(['readFile', 'limit', 'load', 'file', 'options', 'parse', 'depth', 'report']),
  },
);

describe('claim, on symbols', () => {
  it.each([
    'The result of `readFile` is not awaited.',
    'Reads `options.depth` without a check.',
    '`options?.depth` may be null.',
    'Calls `load(file, options)` twice.',
    'The header `user_name` is trusted.',
    '`unlock` is gone, so the lock is never released.',
    'Returns `undefined` or throws a `TypeError`, an `IOException` or `None`.',
    'There is no `await` here; use `fs.promises.readFile` instead.',
    'The function never calls `close()`.',
    'It should call `Number.isNaN`.',
    'Compares it with "admin" and \'guest\'.',
    "It doesn't check what 'the caller' isn't giving.",
    'The key `a b` and the pattern `[a-z]+` are not names.',
    'No name at all.',
  ])('keeps: %s', (message) => expect(stateOf({ message })).toEqual({ kind: 'shown' }));

  it.each([
    ['The result of `fetchUser` is not checked.', 'fetchUser'],
    ['`options.retries` overflows.', 'retries'],
    ["The call of 'saveAll()' fails.", 'saveAll'],
    ['The field "last_login" is null.', 'last_login'],
    ['`Parser::next` returns null.', 'Parser'],
    ['`parse` is fine but `lex` leaks.', 'lex'],
  ])('hides: %s', (message, symbol) =>
    expect(stateOf({ message })).toEqual({
      kind: 'hidden',
      by: 'claim',
      why: `it names ${symbol}, which the file does not have`,
      gated: false,
    }),
  );

  it('reads the title too', () => expect(stateOf({ title: 'Leak in `frobnicate`' }).kind).toBe('hidden'));

  it('leaves analyzers and other tools alone', () => {
    const message = 'The result of `fetchUser` is not checked.';
    const others = found(where, draft({ message }), draft({ message, source: 'imported' }));
    expect(claim(others, where)).toEqual(others);
  });

  it('leaves a hidden finding alone', () => {
    const state = { kind: 'hidden', by: 'new', why: 'x', gated: false } as const;
    const hidden = found(where, modelDraft({ message: '`nope` leaks.' })).map((one) => ({ ...one, state }));
    expect(claim(hidden, where)).toEqual(hidden);
  });
});

describe('claim, on what is said to be missing', () => {
  it.each([
    ['`readFile` is not imported.', 'declares or imports it'],
    ['Missing import for `readFile`.', 'declares or imports it'],
    ['Undefined variable `limit`.', 'declares or imports it'],
    ['options is not defined in this scope.', 'declares or imports it'],
    ['`load` is used before being defined.', 'declares or imports it'],
    ['Cannot find name `file`.', 'declares or imports it'],
    ["'report' is undeclared.", 'used it before the change'],
    ['The function `report` is not declared.', 'used it before the change'],
  ])('hides the false claim: %s', (message, why) => {
    const state = stateOf({ message });
    expect(state).toMatchObject({
      kind: 'hidden',
      by: 'claim',
      gated: false,
      why: expect.stringContaining(why),
    });
  });

  it.each([
    ['`parse` is not imported.', 'the import was taken out by this change'],
    ['Missing import for `zip`.', 'the file neither has nor had it'],
    ['`options.depth` may be undefined.', 'it speaks of a value'],
    ['It is not defined what happens then.', 'it names nothing'],
  ])('keeps: %s (%s)', (message) => expect(stateOf({ message })).toEqual({ kind: 'shown' }));
});

function stateOf(over: Partial<Draft>) {
  const [result] = claim(found(where, modelDraft({ title: 'A problem', ...over })), where);
  if (!result) throw new Error('the pass lost a finding');
  return result.state;
}
