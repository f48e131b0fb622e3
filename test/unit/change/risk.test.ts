import { describe, expect, it } from 'vitest';
import { riskOf } from '../../../src/change/risk.ts';

type Sides = {
  readonly before?: string;
  readonly after?: string;
  readonly path?: string;
  readonly language?: string;
};

/** The risk of a unit all of whose lines changed. */
function risk({ before = '', after = '', path = 'src/a.ts', language = 'typescript' }: Sides): number {
  const lines = (text: string) => (text === '' ? [] : text.split('\n').map((_, i) => i + 1));
  return riskOf({
    id: '',
    path,
    language,
    scope: 'f',
    headers: '',
    before,
    after,
    start: 1,
    oldStart: 1,
    changed: lines(after),
    removed: lines(before),
  });
}

const PLAIN = risk({ before: 'label = "a";', after: 'label = "b";' });

describe('a change without logic', () => {
  it.each<[string, Sides]>([
    ['line comments', { before: '// one', after: '// two' }],
    ['a block comment', { after: '/**\n * Saves.\n */' }],
    ['Python comments', { after: '# note: if null', language: 'python', path: 'a.py' }],
    ['reindented lines', { before: 'if (a) {\nrun();\n}', after: '  if (a) {\n    run();\n  }' }],
    ['lines in another order', { before: 'a();\nb();', after: 'b();\na();' }],
    ['imports', { before: "import a from 'a';", after: "import b from 'b';" }],
    ['Python imports', { after: 'from os import exec\nimport sys', language: 'python', path: 'a.py' }],
    ['Go package lines', { after: 'import "os/exec"', language: 'go', path: 'a.go' }],
    ['includes', { after: '#include <stdlib.h>', language: 'cpp', path: 'a.cc' }],
    ['uses', { after: 'use std::process::Command;', language: 'rust', path: 'a.rs' }],
  ])('has hardly any risk: %s', (_what, sides) => {
    expect(risk(sides)).toBeLessThanOrEqual(0.05);
    expect(risk(sides)).toBeGreaterThan(0);
  });

  it.each<[string, Sides]>([
    ['blank lines', { after: '\n\n' }],
    ['a lone bracket', { before: '}', after: '  }' }],
  ])('has none: %s', (_what, sides) => {
    expect(risk(sides)).toBe(0);
  });
});

describe('a change of logic', () => {
  it.each<[string, Sides]>([
    ['a condition', { after: 'if (ready) run();' }],
    ['a boundary', { before: 'while (i < n) run(i);', after: 'while (i <= n) run(i);' }],
    ['an index', { after: 'return items[items.length - 1];' }],
    ['null', { after: 'return user?.name ?? null;' }],
    ['None', { after: 'return None', language: 'python', path: 'a.py' }],
    ['an error', { after: 'try { run(); } catch (error) {}' }],
    ['a resource', { after: 'const file = openSync(path);' }],
    ['concurrency', { after: 'await Promise.all(jobs);' }],
    ['a Go routine', { after: 'go run()', language: 'go', path: 'a.go' }],
    ['a query', { after: 'db.query("select " + name);' }],
    ['a shell', { after: 'exec(command);' }],
    ['a password', { after: 'check(password);' }],
  ])('is asked before a plain one: %s', (_what, sides) => {
    expect(risk(sides)).toBeGreaterThan(PLAIN);
    expect(risk(sides)).toBeLessThanOrEqual(1);
  });

  it('grows with what it touches', () => {
    const one = risk({ after: 'if (ready) run();' });
    const two = risk({ after: 'if (ready && user !== null) exec(user.command);' });
    expect(two).toBeGreaterThan(one);
  });

  it('grows with its amount', () => {
    expect(risk({ after: Array.from({ length: 20 }, (_, i) => `step${i}();`).join('\n') })).toBeGreaterThan(
      risk({ after: 'step();' }),
    );
  });

  it('is more when a check goes than when it comes', () => {
    const check = 'if (!isAllowed(user)) return;';
    expect(risk({ before: `${check}\nrun();`, after: 'go();' })).toBeGreaterThan(
      risk({ before: 'run();', after: `${check}\ngo();` }),
    );
  });

  it('counts the changed lines alone', () => {
    const unit = {
      id: '',
      path: 'a.ts',
      scope: '',
      headers: '',
      before: '',
      oldStart: 1,
      removed: [],
      start: 10,
    };
    const after = 'if (a === null) exec(a);\nlabel();';
    expect(riskOf({ ...unit, after, changed: [11] })).toBeLessThan(riskOf({ ...unit, after, changed: [10] }));
  });

  it.each<[string, Sides]>([
    ['tests', { path: 'test/a.test.ts' }],
    ['Go tests', { path: 'pkg/a_test.go', language: 'go' }],
    ['prose', { path: 'docs/a.md', language: 'markdown' }],
    ['data', { path: 'config/a.yml', language: 'yaml' }],
  ])('is asked later in %s', (_what, sides) => {
    const after = 'if (ready) exec(command);';
    expect(risk({ after, ...sides })).toBeLessThan(risk({ after }) * 0.6);
  });

  it('is asked later where a definition only goes', () => {
    const text = 'if (ready) exec(command);';
    expect(risk({ before: text })).toBeLessThan(risk({ after: text }));
  });

  it.each<[string, string]>([
    ['c', '#define SIZE (n + 1)'],
    ['rust', '#[allow(unsafe_code)]'],
    ['php', '#[Route("/admin")]'],
  ])('is none of the comments in %s: %s', (language, after) => {
    expect(risk({ after, language, path: `a.${language}` })).toBeGreaterThan(0.1);
  });

  it('ends at 1', () => {
    const all = 'if (a <= b[0] && (await lock(x?.token)) === null) throw exec(open(sql * 2));';
    expect(
      risk({ after: Array.from({ length: 200 }, () => all).join('\n'), before: all }),
    ).toBeLessThanOrEqual(1);
  });
});
