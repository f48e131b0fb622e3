import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { createRepository, removeFolders } from '../support/repository.ts';
import { gitlabCiLocal } from './support/gitlab-run.ts';
import { reasonOf, valueIn } from './support/parts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const program = gitlabCiLocal();
const missing = reasonOf(program);

const examples = readdirSync(join(root, 'examples/gitlab')).map((name) => `examples/gitlab/${name}`);
/** What this file's own `spec:inputs` asks for. */
const inputs: Readonly<Record<string, readonly string[]>> = {
  'examples/gitlab/two-steps-publish.yml': ['change=acme/shop!12', 'job=31'],
};

describe.skipIf(missing)(`GitLab’s own schema${missing ? `: ${missing}` : ''}`, () => {
  afterAll(removeFolders);

  it.each([...examples, 'gitlab/.gitlab-ci.yml'])(
    'allows %s with the component that it includes',
    async (path) => {
      const repository = createRepository();
      const { root: cwd, git } = repository;
      git('remote', 'add', 'origin', 'https://gitlab.example/acme/shop.git');
      const template = 'templates/review/template.yml';
      const here = read(path).replace(/(component|remote): .*/, `local: ${template}`);
      repository.commit({ '.gitlab-ci.yml': here, [template]: read(`gitlab/${template}`) });
      const [node, script] = valueIn(program);
      const given = (inputs[path] ?? []).flatMap((input) => ['--input', input]);
      const { stdout } = await promisify(execFile)(node, [script, '--preview', ...given], { cwd });
      expect(stdout).toMatch(/^ {2}script:$/m);
    },
  );
});
