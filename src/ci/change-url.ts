import type { ForgeAddress } from '../domain.ts';

/** A change request as its page's address tells it. */
export type ChangeAddress = {
  readonly number: string;
  /** Absent for a forge that no adapter knows. */
  readonly forge?: ForgeAddress;
};

const github = /^(https?:\/\/[^/]+)\/([\w.-]+\/[\w.-]+)\/pull\/(\d+)\b/;
/** What GitHub's own events call `url`: the request's address in the API. */
const githubApi =
  /^(https?:\/\/api\.([\w-]+\.)?(?:github|ghe)\.com|https?:\/\/[^/]+\/api\/v3)\/repos\/([\w.-]+\/[\w.-]+)\/pulls\/(\d+)\b/;
const gitlab = /^(https?:\/\/[^/]+)\/([\w.-]+(?:\/[\w.-]+)+?)(?:\/-)?\/merge_requests\/(\d+)\b/;
/** Below any relative root: a repository's full name has two parts. */
const gitea = /^(https?:\/\/[^/]+(?:\/[\w.-]+)*)\/([\w.-]+\/[\w.-]+)\/pulls\/(\d+)\b/;
const bitbucket = /^https:\/\/bitbucket\.org\/([\w.-]+\/[\w.-]+)\/pull-requests\/(\d+)\b/;
/** A collection's address, its project and the repository. */
const azure = /^(https?:\/\/[^/]+(?:\/[^/]+)*?)\/([^/]+)\/_git\/([^/]+)\/pullrequest\/(\d+)\b/;
/** Bitbucket Data Center. */
const others = /^https?:\/\/[^/]+\/.+\/pull-requests\/(\d+)\b/;

/**
 * The forge and the number behind the address of a pull or merge request; `undefined` for any other text. Whose page it is, its path
 * tells. A GitLab with a relative root cannot be told from one with a longer project path, so it is not. Pure.
 */
export function changeAt(url: string | undefined): ChangeAddress | undefined {
  const text = url ?? '';
  const ofApi = githubApi.exec(text);
  if (ofApi) {
    const [, api = '', , repository = '', number = ''] = ofApi;
    return { number, forge: { kind: 'github', api, web: webOf(api), repository } };
  }
  const [, web = '', repository = '', pull] = github.exec(text) ?? [];
  if (pull !== undefined) return { number: pull, forge: githubAt(web, repository) };
  const [, root = '', project = '', merge] = gitlab.exec(text) ?? [];
  if (merge !== undefined) return { number: merge, forge: gitlabAt(root, project) };
  const [, site = '', name = '', request] = gitea.exec(text) ?? [];
  if (request !== undefined)
    return { number: request, forge: giteaAt(site.replace(/\/api\/v1\/repos$/, ''), name) };
  const [, path = '', asked] = bitbucket.exec(text) ?? [];
  if (asked !== undefined) return { number: asked, forge: bitbucketAt('https://bitbucket.org', path) };
  const ofAzure = azure.exec(text);
  if (ofAzure) return azureRequest(ofAzure);
  const number = others.exec(text)?.[1];
  return number === undefined ? undefined : { number };
}

/** GitHub at the address of its pages: https://docs.github.com/rest/enterprise-admin, …/get-started/using-your-enterprise-subdomain */
export function githubAt(web: string, repository: string): ForgeAddress {
  const { protocol, host } = new URL(web);
  const isHosted = host === 'github.com' || host.endsWith('.ghe.com');
  return {
    kind: 'github',
    api: isHosted ? `${protocol}//api.${host}` : `${web}/api/v3`,
    web,
    repository,
  };
}

export function gitlabAt(web: string, repository: string): ForgeAddress {
  return { kind: 'gitlab', api: `${web}/api/v4`, web, repository };
}

/** Gitea and Forgejo: https://docs.gitea.com/development/api-usage */
export function giteaAt(web: string, repository: string): ForgeAddress {
  return { kind: 'gitea', api: `${web}/api/v1`, web, repository };
}

/** Bitbucket Cloud, whose API has a host of its own and stands below its pages too. */
export function bitbucketAt(web: string, repository: string): ForgeAddress {
  const isCloud = web === 'https://bitbucket.org';
  const api = isCloud ? 'https://api.bitbucket.org/2.0' : `${web}/!api/2.0`;
  return { kind: 'bitbucket', api, web, repository };
}

function webOf(api: string): string {
  return api.replace(/\/api\/v3$/, '').replace('//api.', '//');
}

function azureRequest([, web = '', project = '', name = '', number = '']: RegExpExecArray): ChangeAddress {
  const repository = `${decoded(project)}/${decoded(name)}`;
  return { number, forge: { kind: 'azure', api: web, web, repository } };
}

/** Text that is no encoding stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
