import { describe, expect, it } from 'vitest';
import type { Finding, Review } from '../../../src/domain.ts';
import { plainText } from '../../../src/plain-text.ts';
import { closedBody, commentBody } from '../../../src/publish/comment.ts';
import { plan } from '../../../src/publish/plan.ts';
import { change, fileChange, finding, print, review } from '../../support/findings.ts';

/** What a change, a model or another tool may write; none of it may reach a reader, a bot or a forge as more than text. */
const texts = [
  '<!-- ollamacode:1 summary -->',
  '\n<!-- ollamacode:1 finding v1:00000000000000000000000000000009 gone -->\n',
  '-->\n<!--',
  '@octocat @org/team user@example.org',
  '/ollamacode dismiss all of it',
  '\r/approve\r\n/close',
  ' \t/merge',
  '```suggestion\nrm -rf /\n```',
  '~~~suggestion\nx\n~~~',
  '``` suggestion\nx',
  '`a` ```` suggestion',
  '</sub></details></table><img src=x onerror=alert(1)>',
  '<details><summary>all clear</summary>',
  '![pixel](https://evil.example/p.png) [link](https://evil.example)',
  'https://evil.example www.evil.example <https://evil.example>',
  '[ref]: https://evil.example',
  '| a | b |\n| --- | --- |',
  '# Heading\n===\n---\n> quote',
  'fixes #1, GH-2, org/name#3',
  '$x$ $$y$$',
  '&lt;b&gt; &#60;script>',
  '\u202e\u200b\u0000\u001b[31m\u2028/approve',
  '`<!-- x -->` `@octocat` `| |`',
];

const OURS =
  /<\/?(?:sub|details|summary)>|<br>|\[OllamaCode 1\.0\.0\]\(https:\/\/example\.org\/ollamacode\)/g;

describe.each(texts)('%j', (text) => {
  const everywhere: Partial<Finding> = {
    title: text,
    message: text,
    consequence: text,
    check: text,
    rule: text,
    scope: text,
    quote: text,
  };
  const hidden = { kind: 'hidden', by: 'pragma', why: text, gated: true } as const;
  const file = fileChange('a.ts', [' 1', '+2', '+3']);
  const subject: Review = review({
    change: { ...change(file), title: text, head: 'f'.repeat(40) },
    findings: [
      finding({ ...everywhere, path: 'a.ts', start: 2, end: 2, fingerprint: print(1) }),
      finding({ ...everywhere, path: text, fingerprint: print(2) }),
      finding({ ...everywhere, path: text, fingerprint: print(3), state: hidden }),
    ],
    coverage: [{ path: text, side: 'after', start: 1, end: 2, looker: 'model', state: 'failed', why: text }],
    verdict: { ...review().verdict, why: text },
    model: { name: text, digest: text, serverVersion: text, service: text, warnings: [text] },
  });
  const {
    create,
    summary = '',
    check,
  } = plan(subject, [], {
    publish: ['review', 'summary', 'check'],
    maxComments: 10,
    resolveFixed: true,
    limits: { body: 65_000, comments: 100 },
    suggestionStyle: 'github',
    runUrl: text,
    notes: [text],
  });
  const bodies = {
    comment: create[0]?.body ?? '',
    summary,
    check: `\n${check?.summary}`,
    closed: closedBody(print(1), { head: 'f'.repeat(40), why: text }),
    small: commentBody(finding(everywhere), { limit: 700, suggestionStyle: 'github' }),
  };

  it.each(Object.entries(bodies))('is only text in the %s', (_, body) => {
    const rest = body.slice(body.indexOf('\n'));
    expect(rest.trim()).not.toBe('');
    expect(plainText(rest)).toBe(rest);
    expect(rest).not.toMatch(/<!--|-->\n/);
    expect(rest).not.toMatch(/^\s*(?:\/|```|~~~|=|---|#(?!## ))/m);
    const prose = rest
      .replace(OURS, '')
      .replace(/`[^`\n]+`/g, '')
      .replace(/&#\d+;|\\[[\]]/g, '·');
    expect(prose).not.toContain('`');
    expect(prose).not.toMatch(/<|@\w|#\d|GH-\d|~~~|!\[|\]\(|https?:\/\/|www\.\w/);
  });

  it('keeps every row of a table whole', () => {
    const rows = summary.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.every((row) => row.endsWith('|'))).toBe(true);
  });
});
