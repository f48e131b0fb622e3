import { integerIn, isRecord, type Json, listIn, recordIn, textIn } from './sarif.ts';

type Path = { readonly path: string } | { readonly why: string };

/** Base ids may refer to one another; real files use two or three. */
const DEEPEST = 8;

/**
 * A SARIF artifactLocation as a path relative to the repository with `/` (SARIF 3.4, 3.14.14).
 * `root` is the repository's absolute path; a place outside it, or no file, gives the reason.
 */
export function pathOf(location: Json, run: Json, root: string): Path {
  const resolved = uriOf(viaIndex(location, run), run, 0);
  if (resolved === undefined) return { why: 'it has no place in a file' };
  const decoded = decode(resolved);
  if (decoded === undefined)
    return { why: `its place ${JSON.stringify(resolved.slice(0, 200))} is not a valid URI` };
  const local = /^file:/i.test(decoded) ? decoded.replace(/^file:(?:\/\/[^/]*)?/i, '') : decoded;
  if (/^[a-z][a-z0-9+.-]+:/i.test(local))
    return { why: `its place ${JSON.stringify(local.slice(0, 200))} is no file` };
  const path = within(local, root);
  return path === undefined
    ? { why: `its place ${JSON.stringify(local.slice(0, 200))} is outside the repository` }
    : { path };
}

/** A location may name only the index of an entry in the run's `artifacts`. */
function viaIndex(location: Json, run: Json): Json {
  if (textIn(location, 'uri') !== undefined) return location;
  const artifact = listIn(run, 'artifacts')[integerIn(location, 'index') ?? -1];
  return isRecord(artifact) ? recordIn(artifact, 'location') : {};
}

/** Puts the bases in front. A base without a known place (`SRCROOT`, `%SRCROOT%`) is the repository itself. */
function uriOf(location: Json, run: Json, depth: number): string | undefined {
  const uri = textIn(location, 'uri');
  const baseId = textIn(location, 'uriBaseId');
  const isAbsolute = uri !== undefined && /^(?:[a-z][a-z0-9+.-]*:|\/|\\)/i.test(uri);
  if (baseId === undefined || isAbsolute || depth >= DEEPEST) return uri;
  const base = uriOf(recordIn(recordIn(run, 'originalUriBaseIds'), baseId), run, depth + 1);
  if (base === undefined) return uri;
  return `${base.replace(/\/?$/, '/')}${uri ?? ''}`;
}

function decode(uri: string): string | undefined {
  try {
    const path = decodeURIComponent(uri).replaceAll('\\', '/');
    return path.includes('\0') ? undefined : path;
  } catch {
    // a malformed escape: the caller names the place
    return undefined;
  }
}

function within(path: string, root: string): string | undefined {
  const base = normal(root);
  const full = normal(path);
  const isAbsolute = /^(?:\/|[A-Za-z]:\/)/.test(path.replace(/^\/+(?=[A-Za-z]:\/)/, ''));
  if (!isAbsolute) return full === undefined || full === '' ? undefined : full;
  if (base === undefined || full === undefined) return undefined;
  const prefix = `${base}/`;
  const isWindows = /^[A-Za-z]:/.test(base);
  const isInside = isWindows ? full.toLowerCase().startsWith(prefix.toLowerCase()) : full.startsWith(prefix);
  return isInside && full.length > prefix.length ? full.slice(prefix.length) : undefined;
}

/** Without `.`, `..` and doubled slashes; undefined where `..` leads out. */
function normal(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '' && part !== '.' && part !== '..') parts.push(part);
  }
  return parts.join('/');
}
