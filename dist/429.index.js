export const id = 429;
export const ids = [429];
export const modules = {

/***/ 4429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   configCommand: () => (/* binding */ configCommand),
/* harmony export */   configText: () => (/* binding */ configText)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _config_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2855);
/* harmony import */ var _config_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8364);
/* harmony import */ var _config_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7147);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8046);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7791);







/** `ollamacode config [--for path] [--json]`. Throws `UsageError` as a review would, and for a path outside of the repository. */
async function configCommand(call) {
    const session = await (0,_session_js__WEBPACK_IMPORTED_MODULE_5__/* .openSession */ .f)(call);
    try {
        const read = await session.read(await session.trusted());
        const path = call.own.for;
        const wanted = typeof path === 'string' ? (0,_config_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .configFor */ .m)(read)(pathIn(session.git?.root, path)) : read;
        process.stdout.write(configText({ ...wanted, json: call.own.json === true }));
    }
    finally {
        await session.close();
    }
}
/** Relative to the root with `/`, as paths of a change are; without a repository as it is written. */
function pathIn(root, path) {
    if (root === undefined)
        return path;
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(path)).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
    if (inside.startsWith('../') || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(inside))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`--for ${path} is outside of ${root}.`);
    return inside;
}
/** Every option with its value and its origin, in schema order, line feed at the end. Secrets are said to be set or not. */
function configText({ config, origins, json }) {
    const rows = _config_options_js__WEBPACK_IMPORTED_MODULE_1__/* .options */ .fF.map((option) => {
        const { channel, name } = origins[option.name];
        return { option: (0,_config_names_js__WEBPACK_IMPORTED_MODULE_6__/* .fileKeyOf */ .zS)(option.name), value: visible(option, config[option.name]), channel, name };
    });
    if (json)
        return `${JSON.stringify(Object.fromEntries(rows.map(({ option, ...row }) => [option, row])), null, 2)}\n`;
    const origin = (row) => row.channel === 'default' ? 'default' : `${row.channel} ${row.name}`;
    return tableOf(rows.map((row) => [row.option, written(row.value), origin(row)]));
}
function visible(option, value) {
    if (!option.secret)
        return value;
    return value === '' ? '(not set)' : '(set)';
}
/** Texts bare, lists and mappings as JSON, nothing as a dash. */
function written(value) {
    if (typeof value === 'string')
        return value === '' ? '-' : (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(value);
    return (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(JSON.stringify(value));
}
/** Columns as wide as their widest cell, up to 48 characters; what is longer pushes the rest of its line. */
function tableOf(rows) {
    const widths = [0, 1].map((column) => Math.min(48, Math.max(...rows.map((row) => row[column]?.length ?? 0))));
    return rows
        .map((row) => `${row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}\n`)
        .join('');
}


/***/ }),

/***/ 7147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ configFor)
/* harmony export */ });
/* harmony import */ var _globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8927);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1125);


/**
 * The configuration of each path: what `paths` of the file says for it stands above the rest of the file and below
 * flags, environment and locks; of several entries that mean a path the last one wins, option by option.
 * Globs are compiled once; paths that no entry means share one object. Throws `UsageError` for an unreadable glob.
 */
function configFor(read) {
    const rules = read.pathRules.map(({ globs, entries }) => ({ matches: (0,_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .matcherOf */ .K)(globs), entries }));
    return (path) => rules.filter(({ matches }) => matches(path)).reduce(applied, read);
}
function applied(base, { entries }) {
    const changes = [...entries].filter(([option]) => yields(base.origins[option]));
    if (changes.length === 0)
        return base;
    const values = Object.fromEntries(changes.map(([option, { value }]) => [option, value]));
    const origins = Object.fromEntries(changes.map(([option, { name }]) => [option, { channel: 'file', name }]));
    return { config: { ...base.config, ...values }, origins: { ...base.origins, ...origins } };
}
function yields(origin) {
    return _read_js__WEBPACK_IMPORTED_MODULE_1__/* .CHANNELS */ .l.indexOf(origin.channel) >= _read_js__WEBPACK_IMPORTED_MODULE_1__/* .CHANNELS */ .l.indexOf('file');
}


/***/ }),

/***/ 8927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ matcherOf)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4006);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);


/**
 * Whether a path (relative, with `/`) is meant by a list of globs, read as a `.gitignore` is: a glob without a slash
 * matches at any depth, one with a slash from the root, both also everything below; the last glob that matches decides,
 * `!` turns its meaning around, and a list that begins with `!` begins with everything. Dot files are included.
 * An empty list means nothing. Throws `UsageError` for a glob that cannot be read.
 */
function matcherOf(globs) {
    const rules = globs.filter((glob) => glob.replace(/^!/, '') !== '').map(ruleOf);
    const start = rules[0]?.negated ?? false;
    return (path) => {
        const last = rules.findLast((rule) => rule.matches(path));
        return last ? !last.negated : start;
    };
}
function ruleOf(glob) {
    const negated = glob.startsWith('!');
    const pattern = anchored(negated ? glob.slice(1) : glob);
    try {
        return { negated, matches: picomatch__WEBPACK_IMPORTED_MODULE_1__([pattern, `${pattern}/**`], { dot: true, nonegate: true }) };
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`The glob ${JSON.stringify(glob.slice(0, 60))} cannot be read.`, { cause: error });
    }
}
function anchored(glob) {
    const pattern = glob.replace(/^\.\//, '').replace(/\/+$/, '') || '**';
    if (pattern.startsWith('/'))
        return pattern.slice(1);
    return pattern.includes('/') ? pattern : `**/${pattern}`;
}


/***/ })

};
