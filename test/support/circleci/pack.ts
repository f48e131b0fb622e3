import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseYaml } from '../../../src/yaml.ts';

/** Anything that YAML has. */
export type Node = null | boolean | number | string | readonly Node[] | Entries;
export type Entries = { readonly [key: string]: Node };

/** An orb in one file, as `circleci orb pack` makes it of a folder. */
export type Orb = Entries & {
  readonly commands: Elements;
  readonly jobs: Elements;
  readonly executors: Elements;
  readonly examples: Elements;
};
type Elements = Readonly<Record<string, Entries>>;

const KINDS = ['commands', 'jobs', 'executors', 'examples'] as const;

/**
 * Puts the files of an orb's source together: each file is an element named like it, and `<<include(path)>>`, which has to be the whole
 * text, is that file's text. Throws for what is included and is not there.
 * https://circleci.com/docs/orbs/author/orb-concepts/#orb-packing
 */
export function packOrb(source: string): Orb {
  const parts = KINDS.map((kind) => [kind, elementsIn(join(source, kind), source)] as const);
  const root = parseYaml(readFileSync(join(source, '@orb.yml'), 'utf8')) as Entries;
  return { ...root, ...Object.fromEntries(parts) } as Orb;
}

function elementsIn(folder: string, source: string): Elements {
  const files = readdirSync(folder).sort();
  return Object.fromEntries(
    files.map((file) => {
      const element = parseYaml(readFileSync(join(folder, file), 'utf8')) as Entries;
      return [basename(file, '.yml'), included(element, source) as Entries];
    }),
  );
}

const include = /<<\s*include\(([\w./-]+)\)\s*>>/;

function included(node: Node, source: string): Node {
  if (typeof node === 'string') {
    const [found, path = ''] = include.exec(node) ?? [];
    if (found === undefined) return node;
    if (found !== node.trim()) throw new Error(`include has to be all of the text: ${node}`);
    return readFileSync(join(source, path), 'utf8');
  }
  return mapped(node, (entry) => included(entry, source));
}

/** The same list or map with each value made anew; anything else as it is. */
export function mapped(node: Node, make: (node: Node) => Node): Node {
  if (Array.isArray(node)) return node.map(make);
  if (!isEntries(node)) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, make(value)]));
}

export function isEntries(node: Node | undefined): node is Entries {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}
