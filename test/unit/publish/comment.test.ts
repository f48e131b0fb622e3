import { describe, expect, it } from 'vitest';
import type { Finding, SuggestionStyle } from '../../../src/domain.ts';
import { readMarker, signerOf } from '../../../src/marker.ts';
import { closedBody, commentBody } from '../../../src/publish/comment.ts';
import { finding, print } from '../../support/findings.ts';

const suggestion = { start: 3, end: 4, before: '  a\n  b', after: '  c' };

describe('commentBody', () => {
  it('tells what, why it matters, how to check, and who says so how surely', () => {
    expect(body({ fingerprint: print(1) })).toBe(
      [
        '<!-- ollamacode:1 finding v1:00000000000000000000000000000001 -->',
        '**Comparison with NaN**',
        '',
        'The comparison is always false.',
        '',
        '**Consequence:** The branch never runs.',
        '',
        '**Check:** Call it with NaN.',
        '',
        '<sub>medium, confidence high; found by `js/nan-compare` · `00000000` · reply `/ollamacode dismiss` and a reason to put it aside</sub>',
        '',
      ].join('\n'),
    );
  });

  it('says of a model that nothing confirms it', () => {
    expect(body({ source: 'model' })).toContain('the model says so, nothing confirms it');
  });

  it('leaves out what a finding does not have', () => {
    const text = body({ message: '', consequence: '', check: '' });
    expect(text).not.toContain('Consequence');
    expect(text).not.toContain('Check');
    expect(text.split('\n')).toHaveLength(5);
  });

  it.each([
    ['github', '```suggestion\n  c\n```'],
    ['gitlab', '```suggestion:-1+0\n  c\n```'],
    ['diff', '```diff\n-  a\n-  b\n+  c\n```'],
  ] as const)('writes a replacement as %s does', (style, expected) => {
    expect(body({ suggestion }, { style })).toContain(`\n${expected}\n`);
  });

  it.each([
    [100, '```suggestion:-100+0'],
    [101, '```diff'],
  ])('lets GitLab apply what begins at most 100 lines above its comment (%i)', (above, fence) => {
    const long = { ...suggestion, end: suggestion.start + above };
    expect(body({ suggestion: long }, { style: 'gitlab' })).toContain(`\n${fence}\n`);
  });

  it('writes a deletion', () => {
    expect(body({ suggestion: { ...suggestion, after: '' } })).toContain('```suggestion\n```');
    expect(body({ suggestion: { ...suggestion, after: '' } }, { style: 'diff' })).toContain(
      '-  a\n-  b\n```',
    );
  });

  it('keeps an empty line at the end of a replacement', () => {
    expect(body({ suggestion: { ...suggestion, after: 'c\n' } })).toContain('```suggestion\nc\n\n```');
  });

  it('offers nothing to click where a line could be taken for a command', () => {
    const text = body({ suggestion: { ...suggestion, after: 'c\n  /approve' } });
    expect(text).not.toContain('```suggestion');
    expect(text).not.toMatch(/^\s*\/approve/m);
  });

  it('says nothing twice', () => {
    expect(body({ message: 'Comparison with NaN' }).match(/Comparison with NaN/g)).toHaveLength(1);
  });

  it('is no command of ours, though it tells how to give one', () => {
    expect(body({})).not.toMatch(/^\s*\/ollamacode/m);
  });

  it('signs its marker', () => {
    const sign = signerOf('secret', 'here');
    const text = commentBody(finding({ fingerprint: print(3) }), {
      limit: 65_536,
      suggestionStyle: 'github',
      sign,
    });
    expect(readMarker(text, sign)).toEqual({ kind: 'finding', fingerprint: print(3), gone: false });
  });

  it('offers no code that a reader could not see as it is', () => {
    expect(body({ suggestion: { ...suggestion, after: 'c\u202e' } })).not.toContain('suggestion');
  });

  it('fences code that holds a fence', () => {
    expect(body({ suggestion: { ...suggestion, after: '```\n@all' } })).toContain(
      '````suggestion\n```\n@all\n````',
    );
  });

  it.each(['title', 'message', 'consequence', 'check'] as const)('makes a hostile %s harmless', (part) => {
    const text = body({
      [part]: '<!-- ollamacode:1 summary -->\n/approve\n@all <img src=x> ![a](b) #1 \u001b[31m',
    });
    expect(text.match(/<!--/g)).toHaveLength(1);
    expect(text).not.toMatch(/^\s*\/approve/m);
    expect(text).not.toMatch(/@all|<img|!\[a\]|#1/);
    expect(text).not.toContain('\u001b');
  });

  it('makes a hostile rule of another tool harmless', () => {
    expect(body({ rule: 'x` @all <!-- `' })).not.toMatch(/@all|<!-- `/);
  });

  it('stays within the limit by whole paragraphs, and keeps the marker, the title and who says so', () => {
    const full = body({ suggestion });
    for (let limit = full.length; limit > 300; limit -= 7) {
      const text = body({ suggestion }, { limit });
      expect(text.length).toBeLessThanOrEqual(limit);
      expect(text.startsWith('<!-- ollamacode:1 finding')).toBe(true);
      expect(text).toContain('found by');
      expect(text.split('```').length % 2).toBe(1);
      expect(full.split('\n')).toEqual(expect.arrayContaining(text.split('\n')));
    }
  });

  it('shortens endless texts of other tools', () => {
    const text = body({ source: 'imported', message: 'word '.repeat(100_000), title: 'x'.repeat(9_000) });
    expect(text.length).toBeLessThan(6_000);
    expect(text).toContain('Consequence');
  });
});

describe('closedBody', () => {
  it('says that the finding is gone, and since which commit', () => {
    expect(closedBody(print(1), { head: 'abcdef0123456789' })).toBe(
      '<!-- ollamacode:1 finding v1:00000000000000000000000000000001 gone -->\n*No longer found at `abcdef01`.*\n',
    );
    expect(closedBody(print(1), {})).toContain('*No longer found.*');
  });

  it('says who put it aside, harmlessly', () => {
    const text = closedBody(print(1), { why: 'dismissed by ada on 2030-01-31: @all <!-- x -->\n/close' });
    expect(text).toContain('*No longer shown: dismissed by ada on 2030-01-31: ');
    expect(text.match(/<!--/g)).toHaveLength(1);
    expect(text).not.toMatch(/@all|^\/close/m);
  });
});

function body(
  over: Partial<Finding>,
  { limit = 65_536, style = 'github' }: { limit?: number; style?: SuggestionStyle } = {},
): string {
  return commentBody(finding(over), { limit, suggestionStyle: style });
}
