import { describe, expect, it } from 'vitest';
import type { Coverage, Review } from '../../../src/domain.ts';
import { readMarker, signerOf } from '../../../src/marker.ts';
import { summaryBody } from '../../../src/publish/summary.ts';
import { finding, print, review } from '../../support/findings.ts';

const model = {
  name: 'some-model:1b',
  digest: 'sha256:abc',
  serverVersion: '0.31.0',
  service: 'docker',
  warnings: [],
};
const coverage: Coverage[] = [
  entry({ looker: 'analyzers', start: 1, end: 100 }),
  entry({ start: 1, end: 50 }),
  entry({ start: 51, end: 60, state: 'cached' }),
  entry({ start: 61, end: 99, state: 'out-of-budget', why: 'out of time' }),
  entry({ start: 100, end: 100, state: 'failed', why: 'no answer' }),
  entry({ path: 'package-lock.json', start: 1, end: 900, state: 'excluded', why: 'lock file' }),
];
const hidden = finding({
  path: 'c.ts',
  title: 'Silenced',
  state: { kind: 'hidden', by: 'pragma', why: 'ignored in line 3: later', gated: true },
});
const full = review({
  coverage,
  model,
  findings: [
    finding({ path: 'b.ts', start: 4, end: 6, severity: 'low', title: 'Lesser' }),
    finding({ path: 'a.ts', start: 9, severity: 'high', end: 9, fingerprint: print(2) }),
    hidden,
    {
      ...hidden,
      title: 'Known',
      state: { kind: 'hidden', by: 'baseline', why: 'in the baseline', gated: false },
    },
  ],
  verdict: {
    outcome: 'findings',
    complete: false,
    blocking: 1,
    exitCode: 1,
    why: '2 findings; 1 fails the gate.',
  },
});

describe('summaryBody', () => {
  it('begins with the marker, the outcome and the verdict', () => {
    expect(body(full).split('\n').slice(0, 5)).toEqual([
      '<!-- ollamacode:1 summary -->',
      '### ❌ OllamaCode: 2 findings, review incomplete',
      '',
      '2 findings; 1 fails the gate.',
      '',
    ]);
  });

  it('draws how much each looker saw, without what a rule left out', () => {
    expect(body(full)).toContain(`- analyzers \`${'█'.repeat(20)}\` 100 % of 100 changed lines\n`);
    expect(body(full)).toContain(`- model \`${'█'.repeat(12)}${'░'.repeat(8)}\` 60 % of 100 changed lines\n`);
  });

  it('never rounds up to a whole bar', () => {
    const almost = [entry({ start: 1, end: 999 }), entry({ start: 1000, end: 1000, state: 'failed' })];
    expect(body(review({ coverage: almost }))).toContain(`${'█'.repeat(19)}░\` 99 % of 1000 changed lines`);
  });

  it('draws no bar for a looker that had nothing to see', () => {
    expect(body(review({ coverage: [entry({ start: 0, end: 0 })] }))).not.toContain('█');
  });

  it('lists the findings, the worst first', () => {
    const rows = body(full)
      .split('\n')
      .filter((line) => line.includes('js/nan-compare'))
      .slice(0, 2);
    expect(rows).toEqual([
      '| high | `a.ts:9` | **Comparison with NaN** The branch never runs.<br><sub>`js/nan-compare` · `00000000`</sub> |',
      '| low | `b.ts:4-6` | **Lesser** The branch never runs.<br><sub>`js/nan-compare` · `00000000`</sub> |',
    ]);
  });

  it('lists what was not reviewed and why', () => {
    expect(body(full)).toContain('<summary>2 places not reviewed</summary>');
    expect(body(full)).toContain('| `a.ts:61-99` | model | out of time |');
    expect(body(full)).toContain('| `a.ts:100` | model | no answer |');
  });

  it('folds what is hidden, with who hid it, why, and whether it still counts', () => {
    expect(body(full)).toContain('<summary>2 findings hidden</summary>');
    expect(body(full)).toContain(
      '| medium | `c.ts:1` | Silenced<br><sub>`js/nan-compare` · `00000000`</sub> | pragma: ignored in line 3: later; counts in the gate |',
    );
    expect(body(full)).toContain('| baseline: in the baseline |');
  });

  it('only counts what its own filter took out', () => {
    const by = (name: 'claim' | 'new', number: number) =>
      finding({
        fingerprint: print(number),
        title: 'Noise',
        state: { kind: 'hidden', by: name, why: 'x', gated: false },
      });
    const noise = [by('new', 1), by('new', 2), by('claim', 3)];
    const counts = 'Taken out by the filter: 2 by new, 1 by claim; the reports list them.';
    const alone = body(review({ findings: noise }));
    expect(alone).toContain(`<summary>3 findings hidden</summary>\n\n${counts}\n\n</details>`);
    const mixed = body(review({ findings: [...noise, hidden] }));
    expect(mixed).toContain('<summary>4 findings hidden</summary>');
    expect(mixed).toContain(`counts in the gate |\n\n${counts}\n\n</details>`);
    expect(alone + mixed).not.toContain('Noise');
  });

  it('closes with minutes, model, digest, whose Ollama and version', () => {
    expect(body(full).trimEnd().split('\n').at(-1)).toBe(
      '<sub>1.5 minutes · `some-model:1b` `sha256:abc`, Ollama 0.31.0 (docker), 3 questions, 1 from the cache · [OllamaCode 1.0.0](https://example.org/ollamacode)</sub>',
    );
  });

  it.each([
    [{}, 'no model asked ·'],
    [{ modelAbsent: 'model: none' }, 'no model asked: model: none ·'],
  ])('says why no model was asked: %j', (over, expected) => {
    expect(body(review(over))).toContain(expected);
  });

  it('repeats what the warm-up saw', () => {
    expect(body(review({ model: { ...model, warnings: ['it missed the planted bug'] } }))).toContain(
      '- it missed the planted bug\n',
    );
  });

  it('has no table and no fold when there is nothing to list', () => {
    expect(body(review())).not.toMatch(/\||details/);
  });

  it('makes hostile paths, titles and reasons harmless', () => {
    const evil = '| x <!-- ollamacode:1 finding --> @all\n/close\n# h';
    const text = body(
      review({
        findings: [
          finding({ path: `a${evil}.ts`, title: evil, consequence: evil, rule: evil }),
          { ...hidden, title: evil, state: { kind: 'hidden', by: 'pragma', why: evil, gated: true } },
        ],
        coverage: [entry({ path: evil, state: 'failed', why: evil })],
        verdict: { ...full.verdict, why: evil },
        modelAbsent: evil,
      }),
    );
    expect(text.match(/<!--/g)).toHaveLength(1);
    expect(text).not.toMatch(/@all|^\/close|^# h/m);
    const cells = text
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) => line.split(' | ').length);
    expect(new Set(cells)).toEqual(new Set([3, 4]));
  });

  it('stays within the limit by whole rows, and says how many are left out', () => {
    const many = review({
      ...full,
      findings: Array.from({ length: 500 }, (_, index) =>
        finding({ path: `src/${index}.ts`, fingerprint: print(index) }),
      ),
    });
    const text = body(many, 8_000);
    expect(text.length).toBeLessThanOrEqual(8_000);
    expect(text).toMatch(/\n\d+ of these had no room here; the reports list all\.\n/);
    expect(text).toContain('some-model:1b');
    const rows = text.split('\n').filter((line) => line.startsWith('| medium'));
    expect(rows.length + Number(/(\d+) of these/.exec(text)?.[1])).toBe(500);
    expect(rows.every((row) => row.endsWith('|'))).toBe(true);
  });

  it('folds what is more than a reader takes in at a glance', () => {
    const findings = Array.from({ length: 14 }, (_, index) => finding({ path: `src/${index}.ts` }));
    const [open = '', more = ''] = body(review({ findings })).split('<details><summary>4 more</summary>');
    expect(open.split('\n').filter((line) => line.startsWith('| medium'))).toHaveLength(10);
    expect(more.split('\n').filter((line) => line.startsWith('| medium'))).toHaveLength(4);
  });

  it('marks what closes the gate', () => {
    const verdict = { ...full.verdict, blockers: [print(2)] };
    expect(body({ ...full, verdict })).toContain('| high ⛔ | `a.ts:9` |');
  });

  it.each([
    [{ outcome: 'pass', complete: true, exitCode: 0 }, {}, '### ✅ OllamaCode: no findings'],
    [
      { outcome: 'inconclusive', complete: false, exitCode: 0 },
      {},
      '### ⚠️ OllamaCode: no findings, review incomplete',
    ],
    [
      { outcome: 'inconclusive', complete: false, exitCode: 3 },
      {},
      '### ❌ OllamaCode: no findings, review incomplete',
    ],
    [{ outcome: 'pass', complete: true, exitCode: 0 }, { untrusted: true }, '### 🔎 OllamaCode: no findings'],
  ] as const)('is headed by how it ended: %j %j', (verdict, options, expected) => {
    const of = review({ verdict: { ...review().verdict, ...verdict } });
    expect(summaryBody(of, { limit: 9_999, ...options })).toContain(`\n${expected}\n`);
  });

  it('tells notes first, and links the run and the commit', () => {
    const of = review({ change: { title: 'x', head: 'abcdef0123456789', files: [] } });
    const text = summaryBody(of, {
      limit: 9_999,
      notes: ['From a <fork>'],
      runUrl: 'https://ci.example/o/r/runs/1',
    });
    expect(text).toMatch(/findings\n\n> From a &lt;fork&gt;\n\nNo findings\.\n/);
    expect(text).toContain('`abcdef01` · 1.5 minutes');
    expect(text).toContain(' · [run](https://ci.example/o/r/runs/1) · ');
    const odd = summaryBody(of, { limit: 9_999, runUrl: 'https://ci.example/) @all' });
    expect(odd).not.toMatch(/@all|\[run\]/);
  });

  it('shortens a digest and signs its marker', () => {
    const digest = `sha256:${'ab'.repeat(32)}`;
    const sign = signerOf('secret', 'here');
    const text = summaryBody(review({ model: { ...model, digest } }), { limit: 9_999, sign });
    expect(text).toContain('`sha256:abababababab`');
    expect(readMarker(text, sign)).toEqual({ kind: 'summary' });
    expect(summaryBody(review(), { limit: 300, sign }).length).toBeLessThanOrEqual(300);
  });

  it('closes each fold that it shortens', () => {
    const many = review({ findings: Array.from({ length: 500 }, () => hidden) });
    const text = body(many, 5_000);
    expect(text.match(/<details>/g)).toHaveLength(1);
    expect(text.match(/<\/details>/g)).toHaveLength(1);
  });
});

function body(of: Review, limit = 65_536): string {
  return summaryBody(of, { limit });
}

function entry(over: Partial<Coverage>): Coverage {
  return {
    path: 'a.ts',
    side: 'after',
    start: 1,
    end: 1,
    looker: 'model',
    state: 'reviewed',
    why: 'asked',
    ...over,
  };
}
