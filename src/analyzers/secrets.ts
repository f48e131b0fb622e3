import type { Rule } from '../domain.ts';
import type { Secret } from '../redact.ts';
import { positionsOf } from './lines.ts';
import { mayHoldSecret } from './secret-hints.ts';
import { secretRule } from './secret-kinds.ts';
import { findByPattern, type Hit } from './secret-patterns.ts';
import type { Spot } from './spot.ts';

export type SecretsFound = { readonly spots: readonly Spot[]; readonly secrets: readonly Secret[] };
export type SecretScan = (path: string, text: string) => Promise<SecretsFound>;

/** secretlint's message ids by our kinds. */
const KIND_OF: Readonly<Record<string, string>> = {
  AWSSecretAccessKey: 'aws-secret-key',
  PrivateKey: 'private-key',
  PackageJSON_xOauthToken: 'github-token',
  Npmrc_authToken: 'npm-token',
  NPM_ACCESS_TOKEN: 'npm-token',
  BasicAuth: 'url-credentials',
  SLACK_TOKEN: 'slack-token',
  IncomingWebhook: 'slack-webhook',
  SENDGRID_KEY: 'sendgrid-key',
  SHOPIFY_KEY: 'shopify-key',
  GITHUB_TOKEN: 'github-token',
  OPENAI_TOKEN: 'openai-key',
  ANTHROPIC_API_KEY: 'anthropic-key',
  LINEAR_API_TOKEN: 'linear-token',
  OPS_TOKEN: '1password-token',
  MongoDBConnection: 'database-credentials',
  MySQLConnection: 'database-credentials',
  PostgreSQLConnection: 'database-credentials',
};

/** Switching off by a comment in the change itself would let the change silence us; gcp's rule names whole files. */
const LEFT_OUT = /filter-comments$|rule-gcp$/;

/** Gives the function that scans one text. secretlint's rules are heavy: the first text that needs them loads them. */
export function openSecrets(): SecretScan {
  let opening: Promise<Scanner> | undefined;
  return async (path, text) => {
    const own = findByPattern(text);
    if (!mayHoldSecret(text)) return foundOf(text, own);
    opening ??= openRules();
    const scan = await opening;
    return foundOf(text, [...(await scan(path, text)), ...own]);
  };
}

type Scanner = (path: string, text: string) => Promise<Hit[]>;

/** The preset's rules that are used. */
export async function usedRules() {
  const { rules } = await import('@secretlint/secretlint-rule-preset-recommend');
  return rules.filter((rule) => !LEFT_OUT.test(rule.meta.id));
}

/**
 * The rules run without @secretlint/core, whose profiler keeps several entries for every file and searches them all for
 * each new one.
 */
async function openRules(): Promise<Scanner> {
  const used = await usedRules();
  let reported: Reported[] = [];
  const context: Parameters<(typeof used)[number]['create']>[0] = {
    sharedOptions: {},
    createTranslator: () => (messageId) => ({ message: '', messageId: String(messageId), data: undefined }),
    report: ({ message, range }) => reported.push({ id: message.messageId, range }),
    ignore() {},
  };
  const scanners = used.map((rule) => rule.create(context, {}));
  return async (path, text) => {
    reported = [];
    const source = sourceOf(path, text);
    for (const scanner of scanners) await scanner.file?.(source);
    return reported.flatMap(({ id, range }) => hitOf(id, range, text));
  };
}

type Reported = { readonly id: string; readonly range: readonly [number, number] };

/** Of a source the preset's rules read only path and content. */
function sourceOf(path: string, content: string) {
  const positionOf = positionsOf(content);
  const indexToPosition = (index: number) => {
    const { line, column } = positionOf(index);
    return { line, column: column - 1 };
  };
  return {
    hasBOM: false,
    content,
    filePath: path,
    physicalFilePath: undefined,
    contentType: 'text' as const,
    ext: '',
    getFilePath: () => path,
    getPhysicalFilePath: () => undefined,
    indexToPosition,
    rangeToLocation: ([start, end]: readonly [number, number]) => ({
      start: indexToPosition(start),
      end: indexToPosition(end),
    }),
    locationToRange: notAsked,
    positionToIndex: notAsked,
  };
}

function notAsked(): never {
  throw new Error('a secretlint rule asks for a position that is not offered');
}

function hitOf(messageId: string, range: readonly number[], text: string): Hit[] {
  const kind = KIND_OF[messageId] ?? messageId.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const offset = range[0] ?? 0;
  const value = trimmed(kind, text.slice(offset, range[1]));
  return isPlausible(kind, value) ? [{ kind, value, offset }] : [];
}

/** The preset's URL patterns run to the next blank, over the closing quote and what follows it. */
function trimmed(kind: string, value: string): string {
  return kind.endsWith('-credentials') ? value.replace(/["'`<>\\].*$/s, '') : value;
}

/** What the preset's wide patterns also match in ordinary code. */
function isPlausible(kind: string, value: string): boolean {
  if (kind === 'sendgrid-key') return value.length >= 50;
  if (kind === 'slack-token') return value.length >= 24 && /\d{6}/.test(value);
  if (kind === 'npm-token') return /[A-Za-z0-9_-]{32,}/.test(value);
  if (kind.endsWith('-credentials')) return !isPublicUrl(value);
  return !/EXAMPLE/.test(value);
}

const OWN_MACHINE = /@(?:\[?::1|127\.|0\.0\.0\.0|localhost\b|host\.docker\.internal\b)/i;
/** Names reserved for documentation and tests, RFC 2606 and 6761. */
const RESERVED_NAME = /@(?:[^/:?]*\.)?(?:example(?:\.(?:com|org|net))?|test|invalid|localhost)(?:[/:?]|$)/i;
const PLACEHOLDER =
  /^(?:pass(?:word|wd)?|pwd|secret|user(?:name)?|postgres|mysql|mongo(?:db)?|root|admin|guest|test(?:ing)?|foo|bar|changeme|token|xx+|\*+|\.+|[$%{<[].*|.*[>}])\d{0,3}$/i;

/** A URL whose password is a placeholder, the user's own name, or good on this machine only. */
function isPublicUrl(url: string): boolean {
  const credentials = /:\/\/([^:@/]*):([^@]*)@/.exec(url);
  const [, user = '', password = ''] = credentials ?? [];
  return OWN_MACHINE.test(url) || RESERVED_NAME.test(url) || PLACEHOLDER.test(password) || user === password;
}

function foundOf(text: string, hits: readonly Hit[]): SecretsFound {
  if (hits.length === 0) return { spots: [], secrets: [] };
  const positionOf = positionsOf(text);
  const kept = withoutOverlaps(hits);
  return {
    spots: kept.map((hit) => {
      const rule = secretRule(hit.kind);
      const start = positionOf(hit.offset).line;
      const end = positionOf(hit.offset + hit.value.length - 1).line;
      return { rule, start, end, message: messageOf(rule) };
    }),
    secrets: kept.map(({ kind, value }) => ({ kind, value })),
  };
}

/** Of several at one place the first one's word counts: the preset's patterns are narrower than ours. */
function withoutOverlaps(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits.toSorted((a, b) => a.offset - b.offset)) {
    const last = kept.at(-1);
    if (last === undefined || hit.offset >= last.offset + last.value.length) kept.push(hit);
  }
  return kept;
}

/** Never holds anything of the secret itself. */
function messageOf(rule: Rule): string {
  return `${rule.title} in the source.`;
}
