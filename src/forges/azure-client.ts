import type { ForgeAddress } from '../domain.ts';
import type { Log } from '../log.ts';
import { authoritiesIn, type Network, openNetwork } from '../network.ts';
import { VERSION } from '../version.ts';
import { AzureError, azureError } from './azure-errors.ts';
import { Failure, jsonIn, setbackOf } from './json-answer.ts';
import { patiently } from './patience.ts';
import { wordsOf } from './refusal.ts';

/** The REST API of Azure DevOps Services and Server, as much as reading and posting take. */

export type AzureRequest = {
  /** Default GET. */
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `_apis/`; percent-encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Path segments of a project before `_apis`; absent for the whole collection. Percent-encoded. */
  readonly project?: string;
  /** `identities` are served by another host of Azure DevOps Services. */
  readonly service?: 'identities';
};

export type AzureClient = {
  /** The answer's JSON. Throws AzureError. */
  readonly request: <T>(request: AzureRequest) => Promise<T>;
  readonly signedIn: boolean;
  readonly close: () => Promise<void>;
};

export type AzureClientInput = {
  readonly address: Pick<ForgeAddress, 'api'>;
  /** Personal access token, token of a service principal, or System.AccessToken; empty for none. */
  readonly token: string;
  /** PEM file with authorities besides the built-in ones; empty for none. */
  readonly caFile: string;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** ms to wait for a limit or an outage at most, over all requests; default two minutes. */
  readonly patience?: number | undefined;
};

/** Azure DevOps Services, and Server since 2022.1: https://learn.microsoft.com/azure/devops/integrate/concepts/rest-api-versioning */
const VERSION_OF_API = '7.1';

/** Obeys the environment's proxy, waits for limits and outages within `patience`, follows no redirects. Throws UsageError for a `caFile` that is none. */
export async function openAzureClient(input: AzureClientInput): Promise<AzureClient> {
  const { token, caFile, log, signal, patience } = input;
  const authorities = caFile === '' ? undefined : authoritiesIn(caFile);
  const network = await openNetwork({ authorities, proxied: true });
  const patient = patiently({ forge: 'Azure DevOps', log, signal, patience });
  const signedIn = token !== '';
  const request = async <T>(asked: AzureRequest): Promise<T> => {
    try {
      // https://learn.microsoft.com/azure/devops/integrate/concepts/rate-limits#api-client-experience
      return await patient(() => send<T>(network, input, asked), setbackOf);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof AzureError) throw error;
      const status = error instanceof Failure ? error.status : undefined;
      const route = `${asked.method ?? 'GET'} ${asked.path}`;
      throw azureError({ status, message: wordsOf(error), route, signedIn }, error);
    }
  };
  return { request, signedIn, close: network.close };
}

async function send<T>(
  network: Pick<Network, 'fetch'>,
  { address, token, signal }: AzureClientInput,
  asked: AzureRequest,
): Promise<T> {
  const { method = 'GET', body } = asked;
  const answer = await network.fetch(urlOf(address.api, asked), {
    method,
    headers: {
      accept: 'application/json',
      'user-agent': `ollamacode/${VERSION}`,
      // Else a sign-in page is what answers: https://learn.microsoft.com/azure/devops/integrate/get-started/authentication/
      'x-tfs-fedauthredirect': 'Suppress',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === '' ? {} : { authorization: basic(token) }),
    },
    body: body === undefined ? null : JSON.stringify(body),
    signal,
  });
  return (await jsonIn<T>(answer, { sentenceIn, isFailure })).body;
}

/** A sign-in page comes with 203, or as a redirect. */
function isFailure(status: number): boolean {
  return status >= 300 || status === 203;
}

function urlOf(api: string, { path, project, query, service }: AzureRequest): string {
  const root = service === 'identities' ? identitiesAt(api) : api;
  const words = new URLSearchParams({ ...query, 'api-version': query?.['api-version'] ?? VERSION_OF_API });
  return `${root}${project === undefined ? '' : `/${project}`}/_apis/${path}?${words}`;
}

/** https://learn.microsoft.com/rest/api/azure/devops/ims/identities/read-identities */
export function identitiesAt(api: string): string {
  return api
    .replace(/^https:\/\/dev\.azure\.com\//, 'https://vssps.dev.azure.com/')
    .replace(/^https:\/\/([\w-]+)\.visualstudio\.com/, 'https://$1.vssps.visualstudio.com');
}

/** Any user name goes with every kind of token. https://learn.microsoft.com/rest/api/azure/devops/#assemble-the-request */
function basic(token: string): string {
  return `Basic ${Buffer.from(`:${token}`).toString('base64')}`;
}

function sentenceIn(body: unknown): string {
  const { message } = (body ?? {}) as { readonly message?: unknown };
  return typeof message === 'string' ? message : '';
}
