import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VERSION } from '../../src/version.ts';
import { brokenSum, sum } from '../scenarios/fixtures.ts';
import { createRepository, removeFolders, temporaryFolder } from '../support/repository.ts';
import { buildReviewer } from './support/gitlab-images.ts';
import { docker, reasonOf, valueIn } from './support/parts.ts';

const page = fileURLToPath(new URL('../../plugins/image/README.md', import.meta.url));
const program = await docker('node:24-bookworm-slim');

describe.skipIf(reasonOf(program))('the image', () => {
  let image: string;
  beforeAll(() => {
    image = buildReviewer(valueIn(program));
  });
  afterAll(removeFolders);

  const run = (options: readonly string[], ...command: readonly string[]) =>
    execFileSync(valueIn(program), ['run', '--rm', ...options, image, ...command], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  it('is the program of this version, and says so outside too', () => {
    expect(run([], '--version').trim()).toBe(VERSION);
    const format = '{{index .Config.Labels "org.opencontainers.image.version"}}';
    const label = execFileSync(valueIn(program), ['image', 'inspect', '--format', format, image]);
    expect(label.toString().trim()).toBe(VERSION);
  });

  it('has what jobs of CI systems start', () => {
    const line = 'id -u; git --version; node --version; command -v ollamacode; ls -d /etc/ssl/certs';
    expect(run([], 'bash', '-c', line)).toMatch(
      /^1000\ngit version 2\..*\nv24\..*\n\/usr\/local\/bin\/ollamacode\n\/etc\/ssl\/certs\n$/,
    );
    expect(run([], 'cat', '/dev/null')).toBe('');
  });

  it.each([
    ['its own user', []],
    ['root', ['--user', '0:0']],
    ['a user that nobody knows', ['--user', '4711:4711']],
    ['a file system that cannot be written', ['--read-only', '--cap-drop', 'ALL', '--network', 'none']],
  ])('reviews a checkout of somebody else as %s', (_name, options) => {
    const repository = createRepository();
    repository.commit({ 'src/sum.ts': sum });
    repository.branch('feature');
    repository.commit({ 'src/sum.ts': brokenSum });
    chmodSync(repository.root, 0o755);
    const mount = ['--volume', `${repository.root}:/work:ro`, '--workdir', '/work'];
    expect(run([...options, ...mount], '--base', 'main', '--model', 'none')).toContain('js/off-by-one-loop');
  });

  it('obeys the policy that an image of one’s own brings, built as its page says', () => {
    const [, text = ''] = /```dockerfile\n([^`]*)```/.exec(readFileSync(page, 'utf8')) ?? [];
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'Dockerfile'), text.replace(/^FROM .*/m, `FROM ${image}`));
    writeFileSync(join(folder, 'policy.yml'), 'locked: { fail-on: high }\n');
    const own = 'ollamacode/ollamacode:test-policy';
    execFileSync(valueIn(program), ['build', '--quiet', '--tag', own, folder], { stdio: 'pipe' });
    const shown = ['run', '--rm', '--workdir', '/tmp', own, 'sh', '-c', 'git init -q . && ollamacode config'];
    expect(execFileSync(valueIn(program), shown, { encoding: 'utf8' })).toMatch(/^fail-on +high +policy/m);
  });
});
