/** What the wasm-bindgen glue of @ast-grep/wasm exports and the package leaves untyped. */
declare module '@ast-grep/wasm/wasm_bg.js' {
  export type Pos = { line: number; column: number; index: number; free(): void };
  export type Range = { start: Pos; end: Pos; free(): void };
  export type SgNode = {
    free(): void;
    text(): string;
    kind(): string;
    range(): Range;
    find(matcher: object): SgNode | undefined;
    findAll(matcher: object): SgNode[];
    getMatch(name: string): SgNode | undefined;
    getMultipleMatches(name: string): SgNode[];
  };
  export type SgRoot = { free(): void; root(): SgNode };

  export function __wbg_set_wasm(exports: WebAssembly.Exports): void;
  export function initializeTreeSitter(): Promise<void>;
  export function registerDynamicLanguage(
    map: Record<string, { libraryPath: string; expandoChar?: string }>,
  ): Promise<void>;
  export function parse(language: string, text: string): SgRoot;
}

/** Node has it; neither the es2023 library nor @types/node 20 declares it as a value. */
declare namespace WebAssembly {
  type Exports = Record<string, unknown>;
  class Memory {
    constructor(pages: { initial: number; maximum: number });
    readonly buffer: ArrayBuffer;
  }
  function compile(bytes: Uint8Array): Promise<object>;
  function instantiate(module: object, imports: Record<string, object>): Promise<{ exports: Exports }>;
}
