export const id = 4635;
export const ids = [4635];
export const modules = {

/***/ 24635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   list: () => (/* binding */ list),
/* harmony export */   listCommand: () => (/* binding */ listCommand)
/* harmony export */ });
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58046);
/* harmony import */ var _review_selection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34871);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99126);



/** `ollamacode list`. Throws UsageError as a review would. */
async function listCommand(call) {
    const session = await (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .openSession */ .fA)(call);
    try {
        const subject = await session.forge.change();
        const { change } = subject;
        const selected = await (0,_review_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .selectedOf */ .J)(subject, await session.settings(subject.trusted));
        const write = (text) => void process.stdout.write(text);
        list({ change, selected, terminal: process.stdout.isTTY === true, write });
    }
    finally {
        await session.close();
    }
}
/** `ollamacode list`: every changed file, who will look at it, and which rule decided. */
function list({ write, ...input }) {
    write(listText(input));
}
function listText({ change, selected, terminal }) {
    const rows = selected.map(rowOf);
    if (!terminal)
        return rows.map((row) => `${row.join('\t')}\n`).join('');
    if (rows.length === 0)
        return `${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(change.title)}: nothing changed\n`;
    const title = `${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(change.title)}: ${rows.length} changed ${rows.length === 1 ? 'file' : 'files'}`;
    return `${title}\n\n${aligned([heading, ...rows])}`;
}
const heading = ['CHANGE', 'LINES', 'ANALYZERS', 'MODEL', 'FILE'];
function rowOf({ file, analyzers, model }) {
    return [file.status, linesOf(file), worded(analyzers), worded(model), pathOf(file)];
}
function worded({ look, rule }) {
    return (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(look ? 'yes' : `no (${rule})`);
}
function linesOf({ hunks }) {
    const kinds = hunks.flatMap((hunk) => hunk.lines.map(({ kind }) => kind));
    const count = (wanted) => kinds.filter((kind) => kind === wanted).length;
    return `+${count('added')} -${count('removed')}`;
}
function pathOf({ path, oldPath }) {
    return oldPath === undefined ? (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(path) : `${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(oldPath)} -> ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(path)}`;
}
/** Pads every column but the last to its widest cell. */
function aligned(rows) {
    const widths = heading.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
    const line = (row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
    return rows.map((row) => `${line(row).trimEnd()}\n`).join('');
}


/***/ }),

/***/ 34871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ selectedOf)
});

// EXTERNAL MODULE: ./build/globs.js
var globs = __webpack_require__(28927);
;// CONCATENATED MODULE: ./build/change/attributes.js

/**
 * Reads `.gitattributes` texts, outermost folder first; later lines win. https://git-scm.com/docs/gitattributes
 * `folder` is the path of the folder that holds the file, empty for the root.
 */
function attributesOf(texts) {
    const lines = texts.flatMap(({ folder, text }) => text.split(/\r?\n/).flatMap((line) => attributeLine(folder, line)));
    return (path, attribute) => lines.findLast(({ matches, values }) => values.has(attribute) && matches(path))?.values.get(attribute);
}
function attributeLine(folder, line) {
    const found = /^\s*("(?:[^"\\]|\\.)*"|[^\s#[]\S*)\s+(.+)$/.exec(line);
    const pattern = found?.[1]?.replace(/^"|"$/g, '');
    if (pattern === undefined || pattern.startsWith('!') || pattern.endsWith('/'))
        return [];
    const values = new Map((found?.[2] ?? '').trim().split(/\s+/).map(stateOf));
    return [{ matches: matcherIn(folder, pattern), values }];
}
/** `name`, `-name`, `name=true`, `name=false`; `!name` says nothing and is kept under another key. */
function stateOf(word) {
    if (word.startsWith('-'))
        return [word.slice(1), false];
    const [name = '', value] = word.split('=', 2);
    return [name, value !== 'false'];
}
function matcherIn(folder, pattern) {
    const matches = (0,globs/* matcherOf */.K)([pattern]);
    if (folder === '')
        return matches;
    return (path) => path.startsWith(`${folder}/`) && matches(path.slice(folder.length + 1));
}

;// CONCATENATED MODULE: ./build/change/path-rules.js
/** Written by package managers, exact names only. */
const lockFiles = new Set([
    ...[
        'package-lock.json',
        'npm-shrinkwrap.json',
        'yarn.lock',
        'pnpm-lock.yaml',
        'bun.lock',
        'bun.lockb',
        'deno.lock',
    ],
    ...[
        'Cargo.lock',
        'go.sum',
        'go.work.sum',
        'Gemfile.lock',
        'composer.lock',
        'poetry.lock',
        'Pipfile.lock',
        'uv.lock',
    ],
    ...[
        'pdm.lock',
        'packages.lock.json',
        'paket.lock',
        'gradle.lockfile',
        'mix.lock',
        'pubspec.lock',
        'Podfile.lock',
    ],
    ...[
        'Package.resolved',
        'flake.lock',
        '.terraform.lock.hcl',
        'conan.lock',
        'MODULE.bazel.lock',
        'Chart.lock',
    ],
]);
const vendorFolder = /^(?:.*\/)?(?:vendor|vendored|third_party|third-party|node_modules|bower_components|Pods|Godeps)(?=\/)/;
const generatedFolder = /^(?:.*\/)?(?:dist|__generated__|generated)(?=\/)/;
const generatedName = /(?:\.(?:pb|pb2|pb\.gw|g|generated|gen|designer)\.[a-z]+|_pb2(?:_grpc)?\.pyi?|_pb\.(?:js|d\.ts)|\.pb\.(?:cc|h|go)|_generated\.[a-z]+|_gen\.go)$/i;
const minifiedName = /(?:[.-]min\.(?:js|mjs|cjs|css|html)|\.bundle\.js|\.(?:js|css)\.map)$/i;
const snapshotName = /(?:^|\/)__snapshots__\/|\.(?:snap|ambr)$/;
/** The first rule that a path falls under. */
function pathRule(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (lockFiles.has(name))
        return { rule: 'lock file' };
    if (snapshotName.test(path))
        return { rule: 'snapshot' };
    const vendored = vendorFolder.exec(path)?.[0];
    if (vendored !== undefined)
        return { rule: 'vendored', needs: { folder: vendored } };
    if (minifiedName.test(name))
        return { rule: 'minified', needs: { file: path } };
    const generated = generatedFolder.exec(path)?.[0];
    if (generated !== undefined)
        return { rule: 'generated path', needs: { folder: generated } };
    return generatedName.test(name) ? { rule: 'generated path', needs: { file: path } } : undefined;
}

;// CONCATENATED MODULE: ./build/change/marks.js


/** Only these lines are searched for a generator's header. */
const headerLines = 20;
/**
 * True when a text says in its first 20 lines that it is generated: Go's form (https://go.dev/s/generatedcode), and
 * `@generated`.
 */
function isMarkedGenerated(text) {
    const head = text.slice(0, 4000).split('\n', headerLines).join('\n');
    return /\bcode generated\b.*\bdo not edit\b|@generated\b|<auto-generated\b/i.test(head);
}
/**
 * Finds the marks of changed files. A mark that only the change itself sets is none: attributes, names and headers count
 * when the trust ref has them too.
 */
async function marksOf(files, { source, trusted }) {
    const texts = files.filter(({ kind, status }) => kind === 'text' && status !== 'deleted');
    const attributes = await trustedAttributes(texts, trusted);
    const known = lazyPaths(trusted);
    const marks = new Map();
    for (const { path } of texts) {
        const rule = (await namedRule(path, attributes, known)) ?? (await headerRule(path, source, trusted));
        if (rule)
            marks.set(path, rule);
    }
    return marks;
}
/** Attributes that are unset by name take a built-in rule back. */
async function namedRule(path, attributes, known) {
    if (attributes(path, 'linguist-generated'))
        return 'linguist-generated';
    if (attributes(path, 'linguist-vendored'))
        return 'linguist-vendored';
    const named = pathRule(path);
    if (!named?.needs)
        return named?.rule;
    const attribute = named.rule === 'vendored' ? 'linguist-vendored' : 'linguist-generated';
    if (attributes(path, attribute) === false)
        return undefined;
    const { folder, file } = named.needs;
    const paths = await known();
    const isKnown = folder === undefined ? paths.includes(file ?? '') : paths.some((at) => at.startsWith(`${folder}/`));
    return isKnown ? named.rule : undefined;
}
async function headerRule(path, source, trusted) {
    if (!isMarkedGenerated((await source.read('after', path)) ?? ''))
        return undefined;
    return isMarkedGenerated((await trusted.read(path)) ?? '') ? 'generated header' : undefined;
}
/** The list is long and seldom needed. */
function lazyPaths(trusted) {
    let paths;
    return () => {
        paths ??= trusted.list('');
        return paths;
    };
}
async function trustedAttributes(files, trusted) {
    const folders = [...new Set(files.flatMap(({ path }) => foldersAbove(path)))].sort();
    const texts = [];
    for (const folder of folders) {
        const text = await trusted.read(folder === '' ? '.gitattributes' : `${folder}/.gitattributes`);
        if (text !== undefined)
            texts.push({ folder, text });
    }
    return attributesOf(texts);
}
function foldersAbove(path) {
    const parts = path.split('/').slice(0, -1);
    return ['', ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))];
}

;// CONCATENATED MODULE: ./build/change/select.js

/** Decides for every file who looks at it and names the rule. Nothing is left out of the list. */
function select_select(files, selection) {
    const rules = fileRules(selection);
    return files.map((file) => {
        const nobody = rules.flatMap((rule) => rule(file) ?? [])[0];
        if (nobody !== undefined)
            return { file, analyzers: no(nobody), model: no(nobody) };
        const asked = modelRule(file, selection);
        return { file, analyzers: look, model: asked === undefined ? (selection.aside ?? look) : no(asked) };
    });
}
/**
 * Whether the model is asked about a change request at all. Who its author is, the author cannot choose; that it is a draft
 * or has a label, many can: then its lines stay open, and no gate takes them for reviewed.
 */
function asideFor(request, { skipDrafts, skipAuthors, skipLabels }) {
    if (!request)
        return undefined;
    const { author, draft, labels } = request;
    if (author !== undefined && skipAuthors.some((login) => same(login, author)))
        return no(`skip-authors: ${author}`);
    if (draft && skipDrafts)
        return later('draft: the model is asked once the change is ready for review');
    const label = skipLabels.find((name) => labels.some((one) => same(one, name)));
    return label === undefined ? undefined : later(`skip-labels: ${label}`);
}
function later(rule) {
    return { ...no(rule), later: true };
}
function same(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
const look = { look: true, rule: 'changed' };
function no(rule) {
    return { look: false, rule };
}
/** Rules that hold for both lookers, the strongest word first. Marks of the change itself are not among them. */
function fileRules({ include, exclude, disabled }) {
    const included = (0,globs/* matcherOf */.K)(include);
    const excluded = (0,globs/* matcherOf */.K)(exclude);
    const each = exclude.map((glob) => ({ glob, matches: (0,globs/* matcherOf */.K)([glob]) }));
    return [
        ({ path }) => (include.length > 0 && !included(path) ? 'include' : undefined),
        ({ path }) => excluded(path)
            ? `exclude: ${each.findLast(({ matches }) => matches(path))?.glob ?? exclude.join(' ')}`
            : undefined,
        ({ path }) => disabled?.(path),
        ({ kind }) => (kind === 'text' ? undefined : kind === 'symlink' ? 'symbolic link' : kind),
        ({ hunks }) => (hunks.length === 0 ? 'no changed lines' : undefined),
    ];
}
function modelRule(file, { model, marks }) {
    if (model === 'none')
        return 'model: none';
    if (file.status === 'deleted')
        return 'deleted file';
    return marks.get(file.path);
}

;// CONCATENATED MODULE: ./build/review/selection.js


/** Who looks at which file of the change, by the configuration and by the marks that the trust ref has too. */
async function selectedOf({ change, source, trusted, request }, { config, configOf }) {
    const marks = await marksOf(change.files, { source, trusted });
    const disabled = (path) => (configOf(path).enabled ? undefined : 'enabled: false');
    return select_select(change.files, { ...config, marks, disabled, aside: asideFor(request, config) });
}


/***/ })

};
