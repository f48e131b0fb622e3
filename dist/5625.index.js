export const id = 5625;
export const ids = [5625];
export const modules = {

/***/ 34839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ tokensOf)
/* harmony export */ });
/**
 * Estimates the tokens that a coder model's byte-pair tokenizer makes of a text, from character classes.
 * Calibrated against cl100k with single digits (what Qwen 2.5 Coder's tokenizer is made from) over TypeScript,
 * JavaScript, Python, C, Perl, shell, JSON and Markdown: sums within 10 %, nine of ten files within 20 %.
 */
function tokensOf(text) {
    let tokens = 0;
    for (const [run] of text.matchAll(RUNS))
        tokens += costOf(run);
    return Math.ceil(tokens * SCALE);
}
/** Fitted together with the costs below. */
const SCALE = 0.94;
/** Letters, one digit, line ends with what is before them, blanks, one other character, marks. */
const RUNS = /[A-Za-z]+|\d|[^\S\n]*\n+|[^\S\n]+|[^\0-\x7f]|[^\sA-Za-z\d]+?(?=[\sA-Za-z\d]|[^\0-\x7f]|$)/g;
/** Letters of one camelCase part that are mostly one token, and letters of each further one. */
const WHOLE_PART = 7;
const FURTHER_PART = 6;
function costOf(run) {
    const code = run.charCodeAt(0);
    if (code > 0x7f)
        return 0.7; // letters with marks, and CJK, whose common words are one token
    if (isLetter(code))
        return wordCost(run);
    if (code >= 0x30 && code <= 0x39)
        return 1;
    if (run.endsWith('\n'))
        return 0.9;
    if (code === 0x20)
        return run.length === 1 ? 0.03 : 0.9; // one space belongs to the word after it
    if (code === 0x09)
        return 0.8;
    return 0.55 + run.length * 0.3;
}
function isLetter(code) {
    const lower = code | 0x20;
    return lower >= 0x61 && lower <= 0x7a;
}
function wordCost(word) {
    const parts = word.match(/[A-Z]*[a-z]+|[A-Z]+/g) ?? [];
    const letters = parts.reduce((sum, { length }) => sum + 1 + Math.max(0, length - WHOLE_PART) / FURTHER_PART, 0);
    return Math.max(1, letters - (parts.length - 1) * 0.25);
}


/***/ }),

/***/ 57371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ fileText),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   ZK: () => (/* binding */ scopesOf),
/* harmony export */   yZ: () => (/* binding */ collapsed)
/* harmony export */ });
/**
 * One side of a file for the passes. LF and CR LF end a line, and a final line end leaves an empty last line,
 * so that `lines.join('\n')` hashes like the file.
 */
function fileText(path, text, definitions) {
    return { path, lines: text.split(/\r?\n/), definitions };
}
/** A line without the white space that formatting changes: ends trimmed, runs as one space. */
function collapsed(line) {
    return line.replace(/\s+/g, ' ').trim();
}
/**
 * Dotted path of the innermost definition around each line, at index `line - 1`; empty at top level.
 * Where definitions cross, the one that begins later is the inner one. Linear in lines plus nesting.
 */
function scopesOf(text) {
    const scopes = new Array(text.lines.length).fill('');
    const outerFirst = text.definitions.toSorted((a, b) => a.start - b.start || b.end - a.end);
    const open = [];
    let next = 0;
    for (let line = 1; line <= scopes.length; line += 1) {
        for (let found = outerFirst[next]; found && found.start <= line; found = outerFirst[next]) {
            open.push(found);
            next += 1;
        }
        while (open.length > 0 && (open.at(-1)?.end ?? 0) < line)
            open.pop();
        scopes[line - 1] = open.at(-1)?.path ?? '';
    }
    return scopes;
}
/** Every word of a text that could be a name, keywords, comments and the words inside strings included. */
function wordsOf(text) {
    return new Set(text?.lines.flatMap((line) => line.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? []));
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


/***/ }),

/***/ 76529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SG: () => (/* binding */ redactTexts),
/* harmony export */   Z7: () => (/* binding */ readTexts),
/* harmony export */   a8: () => (/* binding */ languageIn),
/* harmony export */   it: () => (/* binding */ redactFile),
/* harmony export */   qZ: () => (/* binding */ openParser)
/* harmony export */ });
/* harmony import */ var _findings_texts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57371);
/* harmony import */ var _syntax_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88130);


/** Reads both sides of every file that somebody looks at, one after the other: git answers in order anyway. */
async function readTexts(selected, source) {
    const texts = [];
    for (const { file, analyzers, model } of selected) {
        if (!analyzers.look && !model.look)
            continue;
        const before = file.status === 'added' ? undefined : await source.read('before', file.oldPath ?? file.path);
        const after = file.status === 'deleted' ? undefined : await source.read('after', file.path);
        texts.push({
            file,
            ...(before === undefined ? {} : { before }),
            ...(after === undefined ? {} : { after }),
        });
    }
    return texts;
}
/** The same with every secret replaced. Line counts stay. */
function redactTexts(texts, redact) {
    return texts.map(({ file, before, after }) => ({
        file: redactFile(file, redact),
        ...(before === undefined ? {} : { before: redact(before) }),
        ...(after === undefined ? {} : { after: redact(after) }),
    }));
}
/** A file's hunks with every secret replaced. */
function redactFile(file, redact) {
    const hunks = file.hunks.map((hunk) => ({
        ...hunk,
        lines: hunk.lines.map((line) => redactLine(line, redact)),
    }));
    return { ...file, hunks };
}
function redactLine(line, redact) {
    const text = redact(line.text);
    return text === line.text ? line : { ...line, text };
}
/** Loads the grammars that these texts need; a text without its grammar is looked at by lines. */
async function openParser(texts) {
    const languages = new Set();
    for (const { file, before, after } of texts)
        for (const [path, text] of [
            [file.path, after],
            [file.oldPath ?? file.path, before],
        ]) {
            const language = text === undefined ? undefined : languageIn(path, text);
            if (language)
                languages.add(language);
        }
    return parserOf(await (0,_syntax_index_js__WEBPACK_IMPORTED_MODULE_0__/* .openSyntax */ .MY)(languages));
}
function parserOf(syntax) {
    const withTree = (path, text, use) => {
        const tree = treeOf(syntax, path, text);
        try {
            return use(tree);
        }
        finally {
            tree?.free();
        }
    };
    return {
        withTree,
        fileText: (path, text) => withTree(path, text, (tree) => (0,_findings_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .fileText */ .CG)(path, text, tree?.definitions() ?? [])),
    };
}
/** A text that cannot be parsed is looked at without syntax: by lines, at top level. */
function treeOf(syntax, path, text) {
    const language = languageIn(path, text);
    if (!language)
        return undefined;
    try {
        return syntax.parse(language, text);
    }
    catch (error) {
        if (error instanceof Error && error.name === 'ParseError')
            return undefined;
        throw error;
    }
}
function languageIn(path, text) {
    return (0,_syntax_index_js__WEBPACK_IMPORTED_MODULE_0__/* .languageOf */ .eX)(path, text.slice(0, 200).split('\n', 1)[0]);
}


/***/ }),

/***/ 71235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ units_unitsOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/domain.js
var domain = __webpack_require__(39914);
;// CONCATENATED MODULE: ./build/change/hunk-groups.js
/** Lines of context around a group of changes, as git shows them. */
const CONTEXT = 3;
/** Groups the lines of a hunk that `isFree` leaves over. Changed lines of functions never stand in a group. */
function groupsOf(hunk, isFree) {
    const roles = hunk.lines.map((line) => line.kind === 'context' ? 'context' : isFree(line) ? 'free' : 'foreign');
    const clusters = [];
    roles.forEach((role, i) => {
        if (role !== 'free')
            return;
        const last = clusters.at(-1);
        const isNear = last && i - last.to <= 2 * CONTEXT && !roles.slice(last.to, i).includes('foreign');
        if (last && isNear)
            last.to = i;
        else
            clusters.push({ from: i, to: i });
    });
    return clusters.map(({ from, to }) => groupOf(hunk, from - reach(roles, from, -1), to + reach(roles, to, 1)));
}
/** Lines of context on one side of a cluster. */
function reach(roles, from, step) {
    let length = 0;
    while (length < CONTEXT && roles[from + step * (length + 1)] === 'context')
        length += 1;
    return length;
}
function groupOf(hunk, from, to) {
    const lines = hunk.lines.slice(from, to + 1);
    const earlier = hunk.lines.slice(0, from);
    return {
        before: lines.filter(({ old }) => old !== undefined),
        after: lines.filter((line) => line.new !== undefined),
        changed: lines.flatMap((line) => (line.kind === 'added' && line.new ? [line.new] : [])),
        removed: lines.flatMap((line) => (line.kind === 'removed' && line.old ? [line.old] : [])),
        oldStart: hunk.oldStart + earlier.filter(({ old }) => old !== undefined).length,
        start: hunk.newStart + earlier.filter((line) => line.new !== undefined).length,
    };
}

// EXTERNAL MODULE: ./build/change/lines.js
var lines = __webpack_require__(18246);
;// CONCATENATED MODULE: ./build/change/owners.js
/** A function within a function that is shorter is read with the one around it: alone it says too little. */
const SMALL_LINES = 6;
/** The named function that a line belongs to; undefined for class bodies, top level and texts without grammar. */
function ownerOf(definitions, line) {
    const around = definitions.filter((one) => one.kind === 'function' && one.start <= line && line <= one.end);
    const wide = around.findLast((one, i) => i === 0 || one.end - one.start + 1 >= SMALL_LINES);
    return wide ?? around.at(-1);
}
/** Everything named around a definition or a line, outermost first. */
function enclosing(definitions, inner) {
    return definitions.filter((one) => one !== inner && one.start <= inner.start && inner.end <= one.end && !isSame(one, inner));
}
function isSame(one, inner) {
    return 'path' in inner && one.start === inner.start && one.end === inner.end && one.path === inner.path;
}
/** Matches by path (the nth of several by the same path), then, for renamed ones, by the hunk they share. */
function pairsOf(touched, file) {
    const [left, right] = [ranked(touched.allBefore), ranked(touched.allAfter)];
    const [beforeBy, afterBy] = [inverse(left), inverse(right)];
    const pairs = [];
    const lone = [];
    for (const after of touched.after) {
        const before = beforeBy.get(right.get(after) ?? '');
        if (before)
            pairs.push({ before, after });
        else
            lone.push(after);
    }
    const gone = touched.before.filter((before) => !afterBy.has(left.get(before) ?? ''));
    const taken = new Set();
    for (const after of lone) {
        const before = gone.find((one) => !taken.has(one) && shareHunk(file.hunks, one, after));
        if (before)
            taken.add(before);
        pairs.push(before ? { before, after } : { after });
    }
    const known = new Set(pairs.map(({ before }) => before));
    for (const before of touched.before) {
        const after = afterBy.get(left.get(before) ?? '');
        if (!known.has(before))
            pairs.push(after ? { before, after } : { before });
    }
    return pairs;
}
/** Path and number among those of the same path: overloads keep their order. */
function ranked(definitions) {
    const seen = new Map();
    return new Map(definitions.map((one) => {
        const count = seen.get(one.path) ?? 0;
        seen.set(one.path, count + 1);
        return [one, `${one.path}#${count}`];
    }));
}
function inverse(ranks) {
    return new Map([...ranks].map(([one, rank]) => [rank, one]));
}
/** True where one hunk takes a line from the first's header and puts one into the second's. */
function shareHunk(hunks, before, after) {
    return hunks.some((hunk) => hunk.lines.some(({ kind, old }) => kind === 'removed' && old !== undefined && isIn(old, before)) &&
        hunk.lines.some(({ kind, new: now }) => kind === 'added' && now !== undefined && isIn(now, after)) &&
        hunk.lines.some(({ kind, old, new: now }) => kind === 'context' &&
            old !== undefined &&
            now !== undefined &&
            isIn(old, before) &&
            isIn(now, after)));
}
function isIn(line, { start, end }) {
    return start <= line && line <= end;
}

// EXTERNAL MODULE: ./build/change/tokens.js
var change_tokens = __webpack_require__(34839);
;// CONCATENATED MODULE: ./build/change/pieces.js

/**
 * Cuts a block into pieces of at most `limit` tokens where a statement begins, as far out and as late as it can.
 * A single line over the limit stays whole.
 */
function cut(block, statements, limit) {
    const depths = new Map(statements.map(({ line, depth }) => [line, depth]));
    const end = block.start + block.lines.length - 1;
    const pieces = [];
    for (let start = block.start; start <= end; start = (pieces.at(-1)?.end ?? end) + 1) {
        const most = lastThatFits(block, start, limit);
        pieces.push({ start, end: most >= end ? end : breakBefore(depths, start, most) });
    }
    return pieces;
}
function lastThatFits(block, start, limit) {
    let tokens = 0;
    for (let line = start; line < block.start + block.lines.length; line += 1) {
        tokens += (0,change_tokens/* tokensOf */.k)(block.lines[line - block.start] ?? '') + 1;
        if (tokens > limit)
            return Math.max(start, line - 1);
    }
    return block.start + block.lines.length - 1;
}
/** The last line before the outermost statement that begins in the second half of what fits. */
function breakBefore(depths, start, most) {
    let best = most;
    let bestDepth = Number.POSITIVE_INFINITY;
    for (let line = start + Math.ceil((most - start) / 2) + 1; line <= most + 1; line += 1) {
        const depth = depths.get(line);
        if (depth !== undefined && depth <= bestDepth)
            [best, bestDepth] = [line - 1, depth];
    }
    return best;
}
/**
 * The old-side line that stands where the new side's `line` does. Lines that were removed directly above added ones
 * count to these, so that a cut never parts a replaced line from what replaced it.
 */
function oldLineAt(hunks, line) {
    let shift = 0;
    for (const hunk of hunks) {
        if (line < hunk.newStart || (line === hunk.newStart && hunk.newLines === 0))
            break;
        const within = line < hunk.newStart + hunk.newLines;
        if (within)
            return oldLineIn(hunk, line);
        shift = hunk.oldStart + hunk.oldLines - (hunk.newStart + hunk.newLines) + zeroLines(hunk);
    }
    return line + shift;
}
/** git gives the line above as the start of a side without lines. */
function zeroLines(hunk) {
    return (hunk.oldLines === 0 ? 1 : 0) - (hunk.newLines === 0 ? 1 : 0);
}
function oldLineIn(hunk, line) {
    let old = hunk.oldStart + (hunk.oldLines === 0 ? 1 : 0);
    let run = old;
    for (const each of hunk.lines) {
        if (each.kind === 'context')
            run = old;
        if (each.new === line)
            return each.kind === 'added' ? run : old;
        if (each.old !== undefined)
            old = each.old + 1;
        if (each.kind === 'context')
            run = old;
        if (each.kind === 'added')
            run = old;
    }
    return old;
}

// EXTERNAL MODULE: ./build/syntax/index.js + 1 modules
var syntax = __webpack_require__(88130);
;// CONCATENATED MODULE: ./build/change/risk.js

/** What a change touches, and how much more often such lines hide a bug than others do (ranks, not probabilities). */
const SIGNALS = [
    // conditions
    {
        weight: 0.12,
        pattern: /\b(if|elif|elsif|else|unless|while|until|for|foreach|switch|match|case|when)\b|&&|\|\||\?[^.?:]*:/,
    },
    // boundaries
    {
        weight: 0.12,
        pattern: /<=|>=|[^=-]>[^>]|[^<]<[^<]|[+-] ?1\b|\b(len|length|size|count|index|offset|limit|slice|substr\w*|range)\b|%/i,
    },
    // null
    {
        weight: 0.12,
        pattern: /\b(null|nil|None|undefined|nullptr|NULL|Optional|Some|unwrap|expect)\b|\?\.|\?\?|!\./,
    },
    // errors
    {
        weight: 0.1,
        pattern: /\b(try|catch|except|rescue|finally|ensure|defer|throws?|raise|panic|recover|err|error|Err|reject|errno)\b/,
    },
    // resources
    {
        weight: 0.1,
        pattern: /\b\w*(open|close|free|malloc|alloc|release|dispose|connect|cursor|stream|socket|acquire|subscribe|setInterval|retain|unlink)\w*\s*[({]/i,
    },
    // concurrency
    {
        weight: 0.14,
        pattern: /\b(async|await|lock|unlock|mutex|thread|atomic|synchronized|volatile|chan|go|spawn|promise|futures?|concurrent\w*|semaphore|transaction)\b/i,
    },
    // security
    {
        weight: 0.18,
        pattern: /\b\w*(exec|eval|system|shell|sql|query|password|passwd|secret|token|crypt|auth|permission|privilege|admin|role|html|escape|sanitiz|redirect|serializ|pickle|cert|verify|signature|chmod|sudo|cookie|session|cors|upload|innerhtml)\w*/i,
    },
    // arithmetic and conversion
    {
        weight: 0.06,
        pattern: /[^/*]\*[^/*]|[^/*]\/[^/*]|\b(parse\w*|cast|convert|round|floor|ceil|int|float|Number|as)\b|<<|>>/,
    },
];
const TESTS = /(^|\/)(tests?|spec|specs|__tests__|testdata|fixtures|mocks?|__mocks__|e2e)\/|[._-](test|spec)\.\w+$|(^|\/)test_[^/]*$|_test\.\w+$|Tests?\.\w+$/;
const PROSE = /\.(md|mdx|rst|adoc|txt|csv|svg|po|pot|strings)$|(^|\/)(LICENSE|CHANGELOG|README|NOTICE)[^/]*$/i;
const DATA = /\.(json5?|ya?ml|toml|ini|cfg|conf|properties|xml|css|scss|less)$/;
const IMPORT = /^(import\b|from\s+\S+\s+import\b|export\s+(\*|\{[^}]*\})\s+from\b|using\s+[\w.=\s]+;|#\s*include\b|require(_once|_relative)?\b|use\s+[\w\\:{},\s*]+;|package\s|(const|let|var)\s+[\w{},\s]+=\s*require\(|extern\s+crate\b|source\s)/;
/** At least this much for anything that may run, at most this much for what cannot. */
const LOGIC = 0.2;
const NO_LOGIC = 0.02;
const IMPORTS_ONLY = 0.05;
/** A check that goes is worse than one that comes. */
const GUARD_LOST = 0.12;
/**
 * How soon a unit is asked, 0..1: what its changed lines touch, how much logic they are, where they stand. Comments,
 * moved lines and imports are near 0, and 0 is for blank lines and brackets alone. An order: it hides no finding.
 */
function riskOf(unit) {
    const { added, removed } = logicOf(unit);
    const lines = [...added, ...removed];
    if (lines.length === 0)
        return isBlank(unit) ? 0 : NO_LOGIC;
    if (lines.every((line) => IMPORT.test(line)))
        return IMPORTS_ONLY;
    const touched = SIGNALS.reduce((sum, { weight, pattern }) => sum + weight * share(lines, pattern), 0);
    const amount = Math.min(0.15, Math.log2(1 + lines.length) * 0.03);
    const lost = guards(removed) > guards(added) ? GUARD_LOST : 0;
    const risk = (LOGIC + touched + amount + lost) * placeFactor(unit);
    return Math.round(Math.min(1, risk) * 1000) / 1000;
}
/** Nothing but blank lines and brackets changed: there is nothing to ask. */
function isBlank(unit) {
    const lines = [
        ...picked(unit.after, unit.start, unit.changed),
        ...picked(unit.before, unit.oldStart, unit.removed),
    ];
    return lines.every((line) => /^[\s{}()[\];,]*$/.test(line));
}
/** 0 where no line matches, and nearer to 1 with each that does. */
function share(lines, pattern) {
    const hits = lines.filter((line) => pattern.test(line)).length;
    return 1 - 0.4 ** hits;
}
function guards(lines) {
    return lines.filter((line) => /\b(if|unless|catch|except|rescue|finally|assert\w*|guard|lock)\b|\?\./.test(line)).length;
}
function placeFactor({ path, after }) {
    if (PROSE.test(path))
        return 0.1;
    const place = TESTS.test(path) ? 0.35 : DATA.test(path) ? 0.5 : 1;
    return after === '' ? place * 0.5 : place;
}
/** Changed lines without blanks, comments and lone brackets; a line that only moved or was reindented is in neither. */
function logicOf(unit) {
    const added = picked(unit.after, unit.start, unit.changed);
    const removed = picked(unit.before, unit.oldStart, unit.removed);
    const isLogic = logicTest(unit.language);
    const pure = {
        added: added.map(collapsed).filter(isLogic),
        removed: removed.map(collapsed).filter(isLogic),
    };
    return { added: without(pure.added, pure.removed), removed: without(pure.removed, pure.added) };
}
function picked(text, start, lines) {
    const all = text.split('\n');
    return lines.flatMap((line) => all[line - start] ?? []);
}
function collapsed(line) {
    return line.trim().replace(/\s+/g, ' ');
}
function without(lines, others) {
    const left = new Map();
    for (const line of others)
        left.set(line, (left.get(line) ?? 0) + 1);
    return lines.filter((line) => {
        const count = left.get(line) ?? 0;
        left.set(line, count - 1);
        return count <= 0;
    });
}
function logicTest(language) {
    const known = syntax/* LANGUAGES */.Yj.find((each) => each === language);
    const starts = known ? commentStarts(known) : ['//', '#', '/*', '*', '<!--', '--'];
    return (line) => /[\p{L}\p{N}]/u.test(line) && !starts.some((start) => isComment(line, start));
}
function commentStarts(language) {
    const { line, open, close } = (0,syntax/* commentStyle */.xJ)(language);
    return [
        ...line,
        ...(open && close ? [open, close, '* '] : []),
        ...(language === 'python' ? ['"""', "'''"] : []),
    ];
}
/** In languages with `#` for comments alone; `#include` and `#[attribute]` begin otherwise. */
function isComment(line, start) {
    return line.startsWith(start) && !(start === '#' && line.startsWith('#['));
}

;// CONCATENATED MODULE: ./build/change/units.js









/** Tokens of one unit's two sides together, above which it is cut: what a small model reads in about a minute. */
const MAX_UNIT_TOKENS = 1_500;
/**
 * Every changed line in exactly one unit, riskiest units first (DESIGN 3): the innermost named function around a
 * change with both its sides; hunk groups for the rest. `maxTokens` bounds a unit's two sides together.
 */
function split(files, maxTokens = MAX_UNIT_TOKENS) {
    return files.flatMap((file) => unitsOf(sidesOf(file), maxTokens)).sort(byRisk);
}
function byRisk(a, b) {
    return b.risk - a.risk || compare(a.path, b.path) || a.start - b.start || a.oldStart - b.oldStart;
}
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
function sidesOf({ file, language, before, after }) {
    return {
        file,
        ...(language === undefined ? {} : { language }),
        before: sideOf(before),
        after: sideOf(after),
        changed: (0,domain/* addedLines */.u4)(file),
        removed: (0,domain/* removedLines */.ws)(file),
    };
}
function sideOf(side) {
    const { definitions = [], statements = [] } = side?.outline ?? {};
    return { lines: side ? (0,lines/* linesOf */.Dx)(side.text) : [], definitions, statements };
}
function unitsOf(sides, maxTokens) {
    const [before, after] = [ownersOf(sides.before, sides.removed), ownersOf(sides.after, sides.changed)];
    const touched = {
        before: [...new Set(before.values())],
        after: [...new Set(after.values())],
        allBefore: functionsOf(sides.before),
        allAfter: functionsOf(sides.after),
    };
    const functions = pairsOf(touched, sides.file).map((pair) => functionPart(pair, sides, { before, after }));
    const isFree = (line) => line.kind === 'added' ? !after.has(line.new ?? 0) : !before.has(line.old ?? 0);
    const groups = sides.file.hunks
        .flatMap((hunk) => groupsOf(hunk, isFree))
        .map((group) => groupPart(group, sides));
    return [...functions, ...groups]
        .flatMap((part) => piecesOf(part, sides, maxTokens))
        .map((part) => finished(part, sides));
}
function functionsOf({ definitions }) {
    return definitions.filter(({ kind }) => kind === 'function');
}
/** Changed lines of a side to the function each belongs to. */
function ownersOf(side, lines) {
    const owned = lines.map((line) => [line, ownerOf(side.definitions, line)]);
    const owners = new Map(owned.flatMap(([line, owner]) => (owner ? [[line, owner]] : [])));
    return new Map([...owners].map(([line, owner]) => [line, outermost(owner, side, new Set(owners.values()))]));
}
/** Where the function around it changes too, both are one question. */
function outermost(owner, side, changed) {
    const around = enclosing(side.definitions, owner).find((one) => changed.has(one) && (0,change_tokens/* tokensOf */.k)(textOf(side, one).join('\n')) <= MAX_UNIT_TOKENS / 2);
    return around ?? owner;
}
function functionPart({ before, after }, sides, owners) {
    const place = after ? { side: sides.after, one: after } : { side: sides.before, one: before };
    return {
        scope: place.one?.path ?? '',
        headers: place.one ? headersOf(enclosing(place.side.definitions, place.one)) : '',
        before: before ? textOf(sides.before, before).join('\n') : '',
        after: after ? textOf(sides.after, after).join('\n') : '',
        start: after?.start ?? 1,
        oldStart: before?.start ?? 1,
        changed: sides.changed.filter((line) => after !== undefined && owners.after.get(line) === after),
        removed: sides.removed.filter((line) => before !== undefined && owners.before.get(line) === before),
    };
}
function groupPart(group, sides) {
    const [line, side] = group.changed[0] === undefined ? [group.removed[0], sides.before] : [group.changed[0], sides.after];
    const around = enclosing(side.definitions, { start: line ?? 1, end: line ?? 1 });
    return {
        scope: around.at(-1)?.path ?? '',
        headers: headersOf(around.filter(({ start }) => start < (side === sides.after ? group.start : group.oldStart))),
        before: group.before.map(({ text }) => text).join('\n'),
        after: group.after.map(({ text }) => text).join('\n'),
        start: group.after.length > 0 ? group.start : 1,
        oldStart: group.before.length > 0 ? group.oldStart : 1,
        changed: group.changed,
        removed: group.removed,
    };
}
function textOf(side, { start, end }) {
    return side.lines.slice(start - 1, end);
}
/** One header a line. */
function headersOf(definitions) {
    return definitions.map(({ header }) => header.trim().replace(/\s*\n\s*/g, ' ')).join('\n');
}
function piecesOf(part, sides, maxTokens) {
    if ((0,change_tokens/* tokensOf */.k)(part.before) + (0,change_tokens/* tokensOf */.k)(part.after) <= maxTokens)
        return [part];
    const after = { lines: part.after === '' ? [] : part.after.split('\n'), start: part.start };
    const before = { lines: part.before === '' ? [] : part.before.split('\n'), start: part.oldStart };
    const pieces = after.lines.length > 0
        ? cut(after, sides.after.statements, maxTokens / 2).map((range, i, all) => ({
            now: range,
            was: wasOf({ range, isFirst: i === 0, isLast: i === all.length - 1 }, before, sides.file),
        }))
        : cut(before, sides.before.statements, maxTokens / 2).map((range) => ({ now: undefined, was: range }));
    return pieces
        .map(({ now, was }) => pieceOf(part, { after, before, now, was }))
        .filter(({ changed, removed }) => changed.length + removed.length > 0);
}
/** The lines of the old side that stand where a piece of the new side does; first and last reach to the ends. */
function wasOf({ range, isFirst, isLast }, before, file) {
    const last = before.start + before.lines.length - 1;
    const start = isFirst ? before.start : within(oldLineAt(file.hunks, range.start), before);
    const end = isLast ? last : within(oldLineAt(file.hunks, range.end + 1), before) - 1;
    return { start, end };
}
function within(line, { start, lines }) {
    return Math.min(Math.max(line, start), start + lines.length);
}
function pieceOf(part, { after, before, now, was }) {
    const isIn = (range) => (line) => range !== undefined && range.start <= line && line <= range.end;
    const own = now && now.start > after.start ? (after.lines[0] ?? '').trim() : '';
    return {
        scope: part.scope,
        headers: [part.headers, own].filter(Boolean).join('\n'),
        before: before.lines.slice(was.start - before.start, was.end - before.start + 1).join('\n'),
        after: now ? after.lines.slice(now.start - after.start, now.end - after.start + 1).join('\n') : '',
        start: now?.start ?? 1,
        oldStart: was.end >= was.start ? was.start : 1,
        changed: part.changed.filter(isIn(now)),
        removed: part.removed.filter(isIn(was)),
    };
}
function finished(part, { file, language }) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update([file.path, part.scope, part.before, part.after].join('\0'));
    const unit = {
        ...part,
        id: hash.digest('hex').slice(0, 32),
        path: file.path,
        ...(language && { language }),
    };
    return { ...unit, risk: riskOf(unit) };
}

// EXTERNAL MODULE: ./build/review/texts.js
var review_texts = __webpack_require__(76529);
;// CONCATENATED MODULE: ./build/review/units.js


/** The units of the files that the model looks at, riskiest first. Texts must be redacted. */
function units_unitsOf(texts, selected, parser) {
    const asked = new Set(selected.filter(({ model }) => model.look).map(({ file }) => file.path));
    const files = texts
        .filter(({ file }) => asked.has(file.path))
        .map((text) => {
        const { file, before, after } = text;
        const language = after === undefined ? undefined : (0,review_texts/* languageIn */.a8)(file.path, after);
        return {
            file,
            ...(language === undefined ? {} : { language }),
            ...(before === undefined ? {} : { before: units_sideOf(file.oldPath ?? file.path, before, parser) }),
            ...(after === undefined ? {} : { after: units_sideOf(file.path, after, parser) }),
        };
    });
    return split(files);
}
function units_sideOf(path, text, parser) {
    return parser.withTree(path, text, (tree) => (tree ? { text, outline: tree.outline() } : { text }));
}


/***/ }),

/***/ 88130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Yj: () => (/* reexport */ languages/* LANGUAGES */.Yj),
  xJ: () => (/* reexport */ languages/* commentStyle */.xJ),
  eX: () => (/* reexport */ languages/* languageOf */.eX),
  MY: () => (/* binding */ openSyntax)
});

// UNUSED EXPORTS: MAX_TEXT

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/syntax/matching.js
const matchers = new WeakMap();
/** What ast-grep takes, made once for each rule object. */
function matcherOf(rule) {
    const known = matchers.get(rule);
    if (known !== undefined)
        return known;
    const config = 'rule' in rule ? pick(rule, ['rule', 'constraints', 'utils', 'transform']) : { rule };
    const matcher = { config, variables: variablesOf(config), accepted: new Set() };
    matchers.set(rule, matcher);
    return matcher;
}
function pick(rule, keys) {
    return Object.fromEntries(Object.entries(rule).filter(([key]) => keys.includes(key)));
}
/**
 * False where the rule asks for a node kind that the text does not have: a walk for each rule is what costs.
 * True says nothing.
 */
function couldMatch(config, kinds) {
    return 'rule' in config && possible(config.rule, kinds);
}
function possible(rule, kinds) {
    if (typeof rule !== 'object' || rule === null)
        return true;
    const { kind, all, any, has, inside } = rule;
    if (typeof kind === 'string' && /^\w+$/.test(kind) && !kinds.has(kind) && kind !== 'ERROR')
        return false;
    if (Array.isArray(all) && !all.every((each) => possible(each, kinds)))
        return false;
    if (Array.isArray(any) && any.length > 0 && !any.some((each) => possible(each, kinds)))
        return false;
    return possible(has, kinds) && possible(inside, kinds);
}
function variablesOf(config) {
    const names = JSON.stringify(config).matchAll(/\$\$?\$?([A-Z][A-Z0-9_]*)/g);
    return [...new Set([...names].map(([, name = '']) => name))];
}
/** Reads a match out of wasm memory and frees it. */
function readMatch(node, matcher, text) {
    const { from, to, ...place } = spanOf(node);
    const variables = {};
    for (const name of matcher.variables) {
        const value = variableOf(node, name, text);
        if (value !== undefined)
            variables[name] = value;
    }
    node.free();
    return { ...place, text: text.slice(from, to), variables };
}
function variableOf(node, name, text) {
    const one = node.getMatch(name);
    const nodes = one ? [one] : node.getMultipleMatches(name);
    const spans = nodes.map(spanOf);
    for (const each of nodes)
        each.free();
    const [first, last] = [spans[0], spans.at(-1)];
    return first && last ? text.slice(first.from, last.to) : undefined;
}
function spanOf(node) {
    const range = node.range();
    const { start, end } = range;
    const span = {
        start: start.line + 1,
        end: end.line + 1,
        startColumn: start.column + 1,
        endColumn: end.column + 1,
        from: start.index,
        to: end.index,
    };
    for (const each of [start, end, range])
        each.free();
    return span;
}

// EXTERNAL MODULE: ./build/syntax/languages.js
var languages = __webpack_require__(63937);
;// CONCATENATED MODULE: ./build/syntax/index.js



/** Longest text that is parsed, in UTF-16 code units; longer ones are generated or data. */
const MAX_TEXT = 1 << 19;
/** Loads the runtime and the grammars of these languages, each once per process; without a language nothing. */
async function openSyntax(languages) {
    if ([...languages].length === 0)
        return { parse: refuseParse };
    const runtime = await Promise.all(/* import() */[__webpack_require__.e(2285), __webpack_require__.e(66)]).then(__webpack_require__.bind(__webpack_require__, 70066));
    const { outlineOf, MAX_DEPTH } = await __webpack_require__.e(/* import() */ 9830).then(__webpack_require__.bind(__webpack_require__, 69830));
    await runtime.loadLanguages(languages);
    function outlineOrFree(parsed, text) {
        try {
            return attempt(() => outlineOf(parsed.tree.walk(), text, parsed.tree.language.types));
        }
        catch (error) {
            parsed.free();
            throw error;
        }
    }
    function parse(language, text) {
        if (text.length > MAX_TEXT)
            throw new errors/* ParseError */.mB(`longer than ${MAX_TEXT} characters`);
        if (bracketDepth(text) > MAX_DEPTH)
            throw new errors/* ParseError */.mB(`nested deeper than ${MAX_DEPTH} levels`);
        const parsed = attempt(() => runtime.parseText(language, text));
        const outline = outlineOrFree(parsed, text);
        return {
            find: (rule) => attempt(() => find(rule)),
            definitions: () => outline.definitions,
            errors: () => outline.errors,
            outline: () => outline,
            identifiers: () => identifiersOf(text),
            free: parsed.free,
        };
        function find(rule) {
            const matcher = matcherOf(rule);
            if (matcher.accepted.has(language) && !couldMatch(matcher.config, outline.kinds))
                return [];
            try {
                const nodes = parsed.root.findAll(matcher.config);
                matcher.accepted.add(language);
                return nodes.map((node) => readMatch(node, matcher, text));
            }
            finally {
                runtime.freeLeftOpen();
            }
        }
    }
    return { parse };
}
function refuseParse(language) {
    throw new Error(`the grammar of ${language} was not loaded`);
}
function attempt(work) {
    try {
        return work();
    }
    catch (error) {
        if (error instanceof errors/* ParseError */.mB)
            throw error;
        throw new errors/* ParseError */.mB(`the parser failed: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    }
}
/** Most brackets open at once, also in strings: a cheap look before the parser spends memory on each of them. */
function bracketDepth(text) {
    let [depth, most] = [0, 0];
    for (let i = 0; i < text.length; i += 1) {
        const code = text.charCodeAt(i);
        if (code === 0x28 || code === 0x5b || code === 0x7b)
            depth += 1;
        else if (code === 0x29 || code === 0x5d || code === 0x7d)
            depth = Math.max(0, depth - 1);
        if (depth > most)
            most = depth;
    }
    return most;
}
/** Words that may be names in any of the languages; cheaper than a walk and right for what passes ask. */
function identifiersOf(text) {
    return new Set(text.match(/[\p{ID_Start}_$][\p{ID_Continue}$]*/gu) ?? []);
}


/***/ })

};
