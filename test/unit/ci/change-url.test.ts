import { expect, it } from 'vitest';
import { changeAt } from '../../../src/ci/change-url.ts';

it.each([
  ['https://github.com/acme/shop/pull/7', '7', 'github', 'https://api.github.com', 'acme/shop'],
  ['https://github.com/acme/shop/pull/7/files', '7', 'github', 'https://api.github.com', 'acme/shop'],
  ['https://acme.ghe.com/acme/shop/pull/7', '7', 'github', 'https://api.acme.ghe.com', 'acme/shop'],
  ['https://ghe.example:8443/a/b.c/pull/12', '12', 'github', 'https://ghe.example:8443/api/v3', 'a/b.c'],
  ['https://gitlab.com/a/b/c/-/merge_requests/3', '3', 'gitlab', 'https://gitlab.com/api/v4', 'a/b/c'],
  ['https://git.example/a/b/merge_requests/3', '3', 'gitlab', 'https://git.example/api/v4', 'a/b'],
])('%s is the page of a request', (url, number, ...forge) => {
  const [kind, api, repository] = forge;
  expect(changeAt(url)).toEqual({ number, forge: { kind, api, web: new URL(url).origin, repository } });
});

it.each([
  ['https://api.github.com/repos/acme/shop/pulls/7', 'https://api.github.com', 'https://github.com'],
  ['https://api.a.ghe.com/repos/acme/shop/pulls/7', 'https://api.a.ghe.com', 'https://a.ghe.com'],
  ['https://ghe.example/api/v3/repos/acme/shop/pulls/7', 'https://ghe.example/api/v3', 'https://ghe.example'],
])('%s is a request in the API', (url, api, web) => {
  expect(changeAt(url)).toEqual({
    number: '7',
    forge: { kind: 'github', api, web, repository: 'acme/shop' },
  });
});

it.each([
  ['https://gitea.example/acme/shop/pulls/7', 'https://gitea.example'],
  ['https://gitea.example:3000/acme/shop/pulls/7/files', 'https://gitea.example:3000'],
  ['https://host.example/git/acme/shop/pulls/7', 'https://host.example/git'],
])('%s is the page of a request at a Gitea', (url, web) => {
  const forge = { kind: 'gitea', api: `${web}/api/v1`, web, repository: 'acme/shop' };
  expect(changeAt(url)).toEqual({ number: '7', forge });
});

it('knows a request at Bitbucket Cloud', () => {
  const [api, web] = ['https://api.bitbucket.org/2.0', 'https://bitbucket.org'];
  const forge = { kind: 'bitbucket', api, web, repository: 'acme/shop' };
  expect(changeAt('https://bitbucket.org/acme/shop/pull-requests/7/diff')).toEqual({ number: '7', forge });
});

it('knows only the number at a Bitbucket Data Center', () => {
  const url = 'https://bitbucket.example/projects/ACME/repos/shop/pull-requests/7/overview';
  expect(changeAt(url)).toEqual({ number: '7' });
});

it.each([
  undefined,
  '',
  '<nil>',
  '7',
  'https://github.com/acme/shop',
  'https://github.com/acme/shop/issues/7',
  'ftp://github.com/acme/shop/pull/7',
  'https://github.com/acme/shop/pull/x',
])('%s is no request', (url) => expect(changeAt(url)).toBeUndefined());

it.each([
  [
    'https://dev.azure.com/acme/Web%20Shop/_git/app/pullrequest/7',
    'https://dev.azure.com/acme',
    'Web Shop/app',
  ],
  [
    'https://acme.visualstudio.com/Shop/_git/app/pullrequest/7?_a=files',
    'https://acme.visualstudio.com',
    'Shop/app',
  ],
  [
    'https://tfs.example/tfs/Default/Shop/_git/app/pullrequest/7',
    'https://tfs.example/tfs/Default',
    'Shop/app',
  ],
])('%s is the page of a request in Azure Repos', (url, web, repository) => {
  expect(changeAt(url)).toEqual({ number: '7', forge: { kind: 'azure', api: web, web, repository } });
});
