export const id = 66;
export const ids = [66];
export const modules = {

/***/ 43287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AW: () => (/* binding */ assetBytes),
/* harmony export */   G_: () => (/* binding */ assetText),
/* harmony export */   Nt: () => (/* binding */ isBundled),
/* harmony export */   sU: () => (/* binding */ assetFiles)
/* harmony export */ });
/* unused harmony export SOURCES */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73136);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57975);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38522);






/**
 * The only place that knows where grammars, wasm runtimes and rule files are. An asset has one name everywhere
 * (`grammars/go.wasm`, `runtime/ast-grep.wasm`, `rules/go/x.yml`). In the bundle it lies in `assets/` beside the
 * code, wasm compressed as `.br` and all rules in one `rules.json`; in source it lies where its package or folder has it.
 */
const HERE = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_3__.fileURLToPath)(import.meta.url));
const BUNDLED = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(HERE, 'assets');
const PACKAGES = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(HERE, '..', 'node_modules');
/** Where each kind of asset lies in source; scripts/build.ts copies from here. */
const SOURCES = {
    'runtime/ast-grep.wasm': (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(PACKAGES, '@ast-grep', 'wasm', 'wasm_bg.wasm'),
    'runtime/tree-sitter.wasm': (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(PACKAGES, 'web-tree-sitter', 'web-tree-sitter.wasm'),
    grammars: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(PACKAGES, '@vscode', 'tree-sitter-wasm', 'wasm'),
    rules: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(HERE, '..', 'src', 'analyzers', 'rules'),
};
const decompress = (0,node_util__WEBPACK_IMPORTED_MODULE_4__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_5__.brotliDecompress);
/** The asset as text. Throws when the installation lacks it. */
async function assetText(name) {
    return Buffer.from(await assetBytes(name)).toString('utf8');
}
/** The asset's bytes, decompressed. Throws when the installation lacks it. */
async function assetBytes(name) {
    try {
        if (!isBundled())
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(sourceOf(name));
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(BUNDLED, name);
        return name.endsWith('.wasm') ? await decompress(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(`${file}.br`)) : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file);
    }
    catch (error) {
        throw new Error(`asset ${name} cannot be read; reinstall OllamaCode`, { cause: error });
    }
}
/** Names of all assets below a folder such as `rules`, sorted; empty when there is no such folder. */
async function assetFiles(folder) {
    const root = isBundled() ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(BUNDLED, folder) : sourceOf(folder);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(root))
        return [];
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(root, { recursive: true, withFileTypes: true });
    return entries
        .filter((entry) => entry.isFile())
        .map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name).slice(root.length + 1))
        .map((name) => `${folder}/${name.replaceAll('\\', '/').replace(/\.br$/, '')}`)
        .sort();
}
/** Whether this runs from the bundle. */
function isBundled() {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(BUNDLED);
}
/** `grammars/go.wasm` → the package's `tree-sitter-go.wasm`; folders and runtimes as the table says. */
function sourceOf(name) {
    const exact = SOURCES[name];
    if (exact !== undefined)
        return exact;
    const [kind = '', ...rest] = name.split('/');
    const root = SOURCES[kind];
    if (root === undefined || rest.includes('..'))
        throw new Error(`no asset is called ${name}`);
    return kind === 'grammars' ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, `tree-sitter-${rest.join('/')}`) : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, ...rest);
}


/***/ }),

/***/ 70066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   freeLeftOpen: () => (/* binding */ freeLeftOpen),
/* harmony export */   loadLanguages: () => (/* binding */ loadLanguages),
/* harmony export */   parseText: () => (/* binding */ parseText)
/* harmony export */ });
/* harmony import */ var _ast_grep_wasm_wasm_bg_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72285);
/* harmony import */ var web_tree_sitter__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40033);
/* harmony import */ var _assets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43287);
/* harmony import */ var _languages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63937);




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
const DOLLAR_LANGUAGES = new Set([
    'typescript',
    'tsx',
    'javascript',
    'java',
    'php',
    'bash',
]);
let started;
const grammars = new Map();
const registered = new Map();
/** Cursors of a match and trees of its patterns: ast-grep opens them and never frees them. */
const leftOpen = [];
/** Loads the runtimes once per process, and each grammar once. */
async function loadLanguages(languages) {
    started ??= start();
    await started;
    for (const language of languages) {
        const done = registered.get(language) ?? register(language);
        registered.set(language, done);
        await done;
    }
}
/** Parses; throws when the time limit ends it. Free it when done: wasm memory is not collected. */
function parseText(language, text) {
    const sgRoot = _ast_grep_wasm_wasm_bg_js__WEBPACK_IMPORTED_MODULE_3__.parse(language, text);
    const tree = leftOpen.pop();
    if (!(tree instanceof web_tree_sitter__WEBPACK_IMPORTED_MODULE_0__/* .Tree */ .PH))
        throw new Error('ast-grep parsed without its parser');
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
function freeLeftOpen() {
    for (const each of leftOpen.splice(0))
        each.delete();
}
async function start() {
    const memory = new WebAssembly.Memory({ initial: FIRST_PAGES, maximum: MOST_PAGES });
    const treeSitter = await WebAssembly.compile(new Uint8Array(await (0,_assets_js__WEBPACK_IMPORTED_MODULE_1__/* .assetBytes */ .AW)('runtime/tree-sitter.wasm')));
    let stack;
    const instantiateWasm = (imports, done) => {
        void WebAssembly.instantiate(treeSitter, imports).then((instance) => {
            stack = stackOf(instance.exports);
            done(instance, treeSitter);
        });
        return {};
    };
    await web_tree_sitter__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX.init({ wasmMemory: memory, instantiateWasm, printErr: () => { } });
    adaptTreeSitter(memory, stack ?? NO_STACK);
    const module = await WebAssembly.compile(new Uint8Array(await (0,_assets_js__WEBPACK_IMPORTED_MODULE_1__/* .assetBytes */ .AW)('runtime/ast-grep.wasm')));
    const instance = await WebAssembly.instantiate(module, { './wasm_bg.js': _ast_grep_wasm_wasm_bg_js__WEBPACK_IMPORTED_MODULE_3__ });
    _ast_grep_wasm_wasm_bg_js__WEBPACK_IMPORTED_MODULE_3__.__wbg_set_wasm(instance.exports);
    const begin = instance.exports.__wbindgen_start;
    if (typeof begin === 'function')
        begin();
    await _ast_grep_wasm_wasm_bg_js__WEBPACK_IMPORTED_MODULE_3__.initializeTreeSitter();
}
const NO_STACK = { get: () => 0, set: () => { } };
/** The runtime's own stack of C calls: a trap leaves it where it was. */
function stackOf(exports) {
    const get = exports.emscripten_stack_get_current;
    const set = exports._emscripten_stack_restore;
    if (typeof get !== 'function' || typeof set !== 'function')
        return NO_STACK;
    return { get: () => get(), set: (top) => set(top) };
}
/** ast-grep would fetch files by itself and free nothing: give it our bytes and keep account of what it opens. */
function adaptTreeSitter(memory, stack) {
    const load = web_tree_sitter__WEBPACK_IMPORTED_MODULE_0__/* .Language */ .TM.load.bind(web_tree_sitter__WEBPACK_IMPORTED_MODULE_0__/* .Language */ .TM);
    web_tree_sitter__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX.init = async () => { };
    web_tree_sitter__WEBPACK_IMPORTED_MODULE_0__/* .Language */ .TM.load = (name) => grammarNamed(String(name), load);
    boundParse(memory, stack);
    const walk = web_tree_sitter__WEBPACK_IMPORTED_MODULE_0__/* .Node */ .bP.prototype.walk;
    web_tree_sitter__WEBPACK_IMPORTED_MODULE_0__/* .Node */ .bP.prototype.walk = function () {
        return kept(walk.call(this));
    };
    const copy = web_tree_sitter__WEBPACK_IMPORTED_MODULE_0__/* .TreeCursor */ .dh.prototype.copy;
    web_tree_sitter__WEBPACK_IMPORTED_MODULE_0__/* .TreeCursor */ .dh.prototype.copy = function () {
        return kept(copy.call(this));
    };
}
/**
 * A parse that was ended would go on with the next text of its language, so the parser forgets it; so does one that
 * trapped, most often because `MOST_PAGES` were not enough, and the stack goes back to where it was.
 */
function boundParse(memory, stack) {
    const parse = web_tree_sitter__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX.prototype.parse;
    web_tree_sitter__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX.prototype.parse = function (input, oldTree) {
        const deadline = performance.now() + PARSE_MS;
        const most = Math.max(memory.buffer.byteLength, PARSE_PAGES * PAGE);
        const progressCallback = () => performance.now() > deadline || memory.buffer.byteLength > most;
        const top = stack.get();
        let tree = null;
        try {
            tree = parse.call(this, input, oldTree, { progressCallback });
        }
        finally {
            stack.set(top);
            if (tree === null)
                this.reset();
        }
        return tree && kept(tree);
    };
}
function kept(opened) {
    leftOpen.push(opened);
    return opened;
}
function grammarNamed(name, load) {
    const known = grammars.get(name);
    if (known !== undefined)
        return known;
    const loading = (0,_assets_js__WEBPACK_IMPORTED_MODULE_1__/* .assetBytes */ .AW)(`grammars/${name}.wasm`).then((bytes) => load(new Uint8Array(bytes)));
    grammars.set(name, loading);
    return loading;
}
async function register(language) {
    const libraryPath = (0,_languages_js__WEBPACK_IMPORTED_MODULE_2__/* .grammarOf */ .Le)(language);
    const expandoChar = DOLLAR_LANGUAGES.has(language) ? '$' : 'µ';
    await _ast_grep_wasm_wasm_bg_js__WEBPACK_IMPORTED_MODULE_3__.registerDynamicLanguage({ [language]: { libraryPath, expandoChar } });
}


/***/ })

};
