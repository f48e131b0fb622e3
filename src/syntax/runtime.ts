import * as glue from '@ast-grep/wasm/wasm_bg.js';
import { Language as Grammar, Node, Parser, Tree, TreeCursor } from 'web-tree-sitter';
import { assetBytes } from '../assets.ts';
import { grammarOf, type Language } from './languages.ts';

export type { SgNode } from '@ast-grep/wasm/wasm_bg.js';
export type { Node, TreeCursor } from 'web-tree-sitter';

/** One parsed text in wasm memory: ast-grep's view for rules and tree-sitter's for walks. */
export type Parsed = { readonly root: glue.SgNode; readonly tree: Tree; readonly free: () => void };

/** ms for one text; the grammars need about 100 ms per 100 kB, so only hostile texts come here. */
const PARSE_MS = 5_000;

/**
 * Pages of 64 KiB for all trees together. A parse that would take more than `PARSE_PAGES` is ended: at `MOST_PAGES`
 * the runtime would abort and be of no use for the files after it.
 */
const FIRST_PAGES = 512;
const PARSE_PAGES = 4_096;
const MOST_PAGES = 16_384;
const PAGE = 65_536;

/** Grammars that read `$NAME` as one name; for all others ast-grep writes a pattern's `$` as `µ`. */
const DOLLAR_LANGUAGES: ReadonlySet<Language> = new Set([
  'typescript',
  'tsx',
  'javascript',
  'java',
  'php',
  'bash',
]);

let started: Promise<void> | undefined;
const grammars = new Map<string, Promise<Grammar>>();
const registered = new Map<Language, Promise<void>>();
/** Cursors of a match and trees of its patterns: ast-grep opens them and never frees them. */
const leftOpen: { delete: () => void }[] = [];

/** Loads the runtimes once per process, and each grammar once. */
export async function loadLanguages(languages: Iterable<Language>): Promise<void> {
  started ??= start();
  await started;
  for (const language of languages) {
    const done = registered.get(language) ?? register(language);
    registered.set(language, done);
    await done;
  }
}

/** Parses; throws when the time limit ends it. Free it when done: wasm memory is not collected. */
export function parseText(language: Language, text: string): Parsed {
  const sgRoot = glue.parse(language, text);
  const tree = leftOpen.pop();
  if (!(tree instanceof Tree)) throw new Error('ast-grep parsed without its parser');
  const root = sgRoot.root();
  const free = () => {
    freeLeftOpen();
    root.free();
    sgRoot.free();
    tree.delete();
  };
  return { root, tree, free };
}

/** Frees what a walk or a match left open. */
export function freeLeftOpen(): void {
  for (const each of leftOpen.splice(0)) each.delete();
}

async function start(): Promise<void> {
  const memory = new WebAssembly.Memory({ initial: FIRST_PAGES, maximum: MOST_PAGES });
  const treeSitter = await WebAssembly.compile(new Uint8Array(await assetBytes('runtime/tree-sitter.wasm')));
  let stack: Stack | undefined;
  const instantiateWasm = (
    imports: Record<string, object>,
    done: (instance: object, module: object) => void,
  ) => {
    void WebAssembly.instantiate(treeSitter, imports).then((instance) => {
      stack = stackOf(instance.exports);
      done(instance, treeSitter);
    });
    return {};
  };
  await Parser.init({ wasmMemory: memory, instantiateWasm, printErr: () => {} } as object);
  adaptTreeSitter(memory, stack ?? NO_STACK);
  const module = await WebAssembly.compile(new Uint8Array(await assetBytes('runtime/ast-grep.wasm')));
  const instance = await WebAssembly.instantiate(module, { './wasm_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  const begin = instance.exports.__wbindgen_start;
  if (typeof begin === 'function') begin();
  await glue.initializeTreeSitter();
}

type Stack = { readonly get: () => number; readonly set: (top: number) => void };
const NO_STACK: Stack = { get: () => 0, set: () => {} };

/** The runtime's own stack of C calls: a trap leaves it where it was. */
function stackOf(exports: WebAssembly.Exports): Stack {
  const get = exports.emscripten_stack_get_current;
  const set = exports._emscripten_stack_restore;
  if (typeof get !== 'function' || typeof set !== 'function') return NO_STACK;
  return { get: () => get(), set: (top) => set(top) };
}

/** ast-grep would fetch files by itself and free nothing: give it our bytes and keep account of what it opens. */
function adaptTreeSitter(memory: WebAssembly.Memory, stack: Stack): void {
  const load = Grammar.load.bind(Grammar);
  Parser.init = async () => {};
  Grammar.load = (name) => grammarNamed(String(name), load);
  boundParse(memory, stack);
  const walk = Node.prototype.walk;
  Node.prototype.walk = function (this: Node) {
    return kept(walk.call(this));
  };
  const copy = TreeCursor.prototype.copy;
  TreeCursor.prototype.copy = function (this: TreeCursor) {
    return kept(copy.call(this));
  };
}

/**
 * A parse that was ended would go on with the next text of its language, so the parser forgets it; so does one that
 * trapped, most often because `MOST_PAGES` were not enough, and the stack goes back to where it was.
 */
function boundParse(memory: WebAssembly.Memory, stack: Stack): void {
  const parse = Parser.prototype.parse;
  Parser.prototype.parse = function (this: Parser, input, oldTree) {
    const deadline = performance.now() + PARSE_MS;
    const most = Math.max(memory.buffer.byteLength, PARSE_PAGES * PAGE);
    const progressCallback = () => performance.now() > deadline || memory.buffer.byteLength > most;
    const top = stack.get();
    let tree: Tree | null = null;
    try {
      tree = parse.call(this, input, oldTree, { progressCallback });
    } finally {
      stack.set(top);
      if (tree === null) this.reset();
    }
    return tree && kept(tree);
  };
}

function kept<T extends { delete: () => void }>(opened: T): T {
  leftOpen.push(opened);
  return opened;
}

function grammarNamed(name: string, load: (bytes: Uint8Array) => Promise<Grammar>): Promise<Grammar> {
  const known = grammars.get(name);
  if (known !== undefined) return known;
  const loading = assetBytes(`grammars/${name}.wasm`).then((bytes) => load(new Uint8Array(bytes)));
  grammars.set(name, loading);
  return loading;
}

async function register(language: Language): Promise<void> {
  const libraryPath = grammarOf(language);
  const expandoChar = DOLLAR_LANGUAGES.has(language) ? '$' : 'µ';
  await glue.registerDynamicLanguage({ [language]: { libraryPath, expandoChar } });
}
