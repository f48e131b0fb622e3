import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { createRepository, removeFolders, temporaryFolder } from './support/repository.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const exec = promisify(execFile);

afterAll(removeFolders);

/** Code blocks of a page with one language. */
function blocks(text: string, language: string): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    (match) => match[1]?.trim() ?? '',
  );
}

/** Runs a command of the page as its reader would, on a machine with Node and git and nothing else. */
async function run(command: string, cwd: string): Promise<{ code: number; stdout: string; stderr: string }> {
  const [program = '', ...args] = command
    .split(' ')
    .map((word) => (word.endsWith('dist/main.js') ? join(root, 'dist/main.js') : word));
  const home = temporaryFolder();
  const env = {
    PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
    HOME: home,
    XDG_CACHE_HOME: home,
    OLLAMACODE_SERVICE: 'process',
  };
  return exec(program, args, { cwd, env }).then(
    (done) => ({ code: 0, ...done }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
}

describe('the README', () => {
  const commands = blocks(readme, 'sh');

  it('begins with a command that reviews the sample change on a machine without Ollama', async () => {
    const { code, stdout } = await run(commands[0] ?? '', root);
    expect(code).toBe(0);
    for (const line of (blocks(readme, 'text')[0] ?? '').split('\n')) expect(stdout).toContain(line.trim());
    expect(stdout).toContain('the model read 0 of');
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(
      /^✖ findings {2}\d findings; incomplete: the model did not review/,
    );
  });

  it('names the test command that package.json has', () => {
    const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts as Record<
      string,
      string
    >;
    expect(commands[1]).toBe('npm cit');
    expect(scripts.test).toMatch(/^vitest run/);
  });

  it('reviews a branch of one’s own and sets a gate, as the commands say', async () => {
    const repository = createRepository();
    repository.commit({ 'a.ts': 'export const a = 1;\n' });
    repository.branch('topic');
    repository.commit({ 'a.ts': 'export const isOdd = (n: number) => n === NaN;\n' });
    const plain = await run(commands[2] ?? '', repository.root);
    expect([plain.code, plain.stdout]).toEqual([0, expect.stringContaining('js/nan-compare')]);
    const gated = await run(commands[3] ?? '', repository.root);
    expect(gated.code).toBe(1);
    expect(readdirSync(repository.root)).toEqual(expect.arrayContaining(['review.sarif', 'review.xml']));
  });

  it('links to pages that exist', () => {
    const pages = [
      'README.md',
      'CONTRIBUTING.md',
      'SECURITY.md',
      ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`),
    ];
    const links = pages
      .filter((page) => page.endsWith('.md'))
      .flatMap((page) =>
        [...readFileSync(join(root, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) =>
          join(dirname(page), match[1] ?? ''),
        ),
      );
    expect(links.length).toBeGreaterThan(8);
    for (const link of links) expect(() => readFileSync(join(root, link)), link).not.toThrow();
  });
});

describe('the page about own rules', () => {
  it('shows a rule that works', async () => {
    const [rule = ''] = blocks(readFileSync(join(root, 'docs/own-rules.md'), 'utf8'), 'yaml');
    const repository = createRepository();
    repository.commit({ 'lint/price.yml': rule, '.ollamacode.yml': 'rules: lint\n', 'a.ts': 'export {};\n' });
    repository.branch('topic');
    repository.commit({
      'a.ts': 'export const tax = (price: number, taxRate: number) => price * taxRate;\n',
    });
    const { stdout } = await run('node dist/main.js review --model none', repository.root);
    expect(stdout).toContain('shop/no-raw-price');
  });
});
