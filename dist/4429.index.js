export const id = 4429;
export const ids = [4429];
export const modules = {

/***/ 64429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   configCommand: () => (/* binding */ configCommand),
/* harmony export */   configText: () => (/* binding */ configText)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _config_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52855);
/* harmony import */ var _config_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58364);
/* harmony import */ var _config_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97147);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58046);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99126);







/** `ollamacode config [--for path] [--json]`. Throws `UsageError` as a review would, and for a path outside of the repository. */
async function configCommand(call) {
    const session = await (0,_session_js__WEBPACK_IMPORTED_MODULE_5__/* .openSession */ .fA)(call);
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


/***/ })

};
