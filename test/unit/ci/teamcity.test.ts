import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { placeOf } from '../../../src/ci/index.ts';
import { propertiesIn } from '../../../src/ci/properties.ts';
import { placeHere } from '../../../src/commands/surroundings.ts';
import { removeFolders, temporaryFolder } from '../../support/repository.ts';

afterEach(removeFolders);

const head = 'a'.repeat(40);
const env = { TEAMCITY_VERSION: '2025.11', BUILD_VCS_NUMBER: head };
const github = {
  kind: 'github',
  api: 'https://api.github.com',
  web: 'https://github.com',
  repository: 'acme/shop',
};
const both = { ci: 'teamcity', trusted: false, forge: github, head, stale: true, defaultBranch: 'main' };
const root = { 'vcsroot.url': 'https://github.com/acme/shop.git', 'vcsroot.branch': 'refs/heads/main' };
const origin = { repository: 'acme/shop', branch: 'topic' };

it.each([
  [
    'the default branch',
    { ...root, 'teamcity.build.branch.is_default': 'true', 'teamcity.build.branch': 'main' },
    { ...both, trigger: 'push', trusted: true },
  ],
  [
    'another branch',
    { ...root, 'teamcity.build.branch.is_default': 'false', 'teamcity.build.branch': 'refs/heads/topic' },
    { ...both, trigger: 'push', origin },
  ],
  [
    'a pull request',
    {
      ...root,
      'teamcity.build.branch': 'pull/7',
      'teamcity.pullRequest.number': '7',
      'teamcity.pullRequest.target.branch': 'refs/heads/next',
    },
    { ...both, trigger: 'change', change: '7', targetBranch: 'next' },
  ],
  [
    'a pull request whose page is known',
    {
      'teamcity.pullRequest.number': '7',
      'teamcity.pullRequest.url': 'https://github.com/acme/shop/pull/7',
      'teamcity.pullRequest.author': 'ann',
    },
    {
      ...both,
      defaultBranch: undefined,
      trigger: 'change',
      change: '7',
      request: {
        number: '7',
        url: 'https://github.com/acme/shop/pull/7',
        author: 'ann',
        draft: false,
        labels: [],
        fork: false,
      },
    },
  ],
  [
    'no file of parameters',
    undefined,
    { ci: 'teamcity', trusted: false, head, stale: true, trigger: 'push' },
  ],
])('%s', (_name, event, place) => {
  const { historyHint, ...found } = placeOf({ env, event });
  expect(found).toEqual(place);
  expect(historyHint).toContain('fetchAllHeads');
});

it('finds the parameters by the file that names their file', () => {
  const folder = temporaryFolder();
  const [first, second] = [join(folder, 'build.properties'), join(folder, 'config.properties')];
  writeFileSync(first, `#TeamCity\nteamcity.configuration.properties.file=${second}\n`);
  writeFileSync(second, 'teamcity.pullRequest.number=7\nvcsroot.url=https\\://github.com/acme/shop\n');
  const place = placeHere({ ...env, TEAMCITY_BUILD_PROPERTIES_FILE: first });
  expect(place).toMatchObject({ change: '7', forge: github });
  expect(placeHere({ ...env, TEAMCITY_BUILD_PROPERTIES_FILE: join(folder, 'none') })).not.toHaveProperty(
    'change',
  );
});

it('reads what Java writes', () => {
  const text = '#c\n!c\na=1\r\nb\\:c\\ d=x\\=y\\u00e9\\\\\\n\n\n e : f = g\nonly\n';
  expect(propertiesIn(text)).toEqual({ a: '1', 'b:c d': 'x=yé\\\n', e: 'f = g', only: '' });
});
