export const id = 7425;
export const ids = [7425,6499];
export const modules = {

/***/ 34402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder),
/* harmony export */   v: () => (/* binding */ writeAtomic)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



const modes = { shared: 0o666, secret: 0o600 };
/**
 * Writes `bytes` beside `path`, flushes and renames: a reader sees the old file or the new one, never half of one.
 * The folder must be there. A link at `path` is replaced and never followed, and the name beside it is random and must
 * be new: a checkout can hold links under any name that can be guessed. (write-file-atomic 7 follows both.)
 * Throws Node's `ENOSPC`, `EACCES`, `EROFS`, `ENOENT`, `EISDIR`; nothing is left behind then.
 */
async function writeAtomic(path, bytes, access = 'shared') {
    const draft = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}.tmp`;
    try {
        await writeNew(draft, bytes, modes[access]);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { force: true });
        throw error;
    }
}
async function writeNew(path, bytes, mode) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'wx', mode);
    try {
        await file.writeFile(bytes);
        await file.sync();
    }
    finally {
        await file.close();
    }
}
/**
 * Like `mkdir -p`. Node's own never comes back below `/proc`, where a folder is refused with ENOENT although its parent is
 * there. Throws what `mkdir` throws.
 */
async function makeFolder(path, mode = 0o777) {
    try {
        await makeOne(path, mode);
    }
    catch (error) {
        if (!isCode(error, 'ENOENT'))
            throw error;
        if (!(await isThere((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path))))
            await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), mode);
        // The parent may also be there by another run that makes the same folders just now.
        await makeOne(path, mode);
    }
}
async function makeOne(path, mode) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path, { mode });
    }
    catch (error) {
        if (!isCode(error, 'EEXIST') || !(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)).isDirectory())
            throw error;
    }
}
function isCode(error, code) {
    return error instanceof Error && 'code' in error && error.code === code;
}
async function isThere(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).then(() => true, () => false);
}


/***/ }),

/***/ 48832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   is: () => (/* binding */ keepReview),
/* harmony export */   nF: () => (/* binding */ cacheFolder),
/* harmony export */   wQ: () => (/* binding */ lastReviewPath)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34402);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19473);
/* harmony import */ var _reporters_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90686);






/** `cache-dir`, else the place that the platform keeps for caches (XDG Base Directory; LOCALAPPDATA on Windows). */
function cacheFolder({ cacheDir }) {
    const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
    return cacheDir || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(LOCALAPPDATA || XDG_CACHE_HOME || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.cache'), 'ollamacode');
}
/** Where the last review of the repository at `root` is kept for `why`. */
function lastReviewPath(config, root) {
    const name = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(root).digest('hex').slice(0, 16);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cacheFolder(config), 'reviews', `${name}.json`);
}
/** Keeps the redacted json report for `why`, unless `cache` is off. A folder that cannot be written is a warning. */
async function keepReview(review, { config, root, log }) {
    if (!config.cache)
        return;
    const path = lastReviewPath(config, root);
    try {
        await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), 0o700);
        await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeAtomic */ .v)(path, await _reporters_index_js__WEBPACK_IMPORTED_MODULE_5__/* .reporters */ .R.json.render(review, { color: false, width: 100, code: true }), 'secret');
    }
    catch (error) {
        log.warn(`The review is not kept for \`ollamacode why\`: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`);
    }
}


/***/ }),

/***/ 97425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   why: () => (/* binding */ why),
/* harmony export */   whyCommand: () => (/* binding */ whyCommand)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _domain_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39914);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58046);
/* harmony import */ var _reporters_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(56499);
/* harmony import */ var _reporters_read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62941);
/* harmony import */ var _last_review_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48832);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(99126);









/** `ollamacode why`: reads the report where the same options would have written it. */
async function whyCommand({ argument, ...call }) {
    const session = await (0,_session_js__WEBPACK_IMPORTED_MODULE_6__/* .openSession */ .fA)({ ...call, argument });
    try {
        const write = (text) => void process.stdout.write(text);
        await why({
            target: argument,
            report: reportPath(session.early, session.git?.root ?? process.cwd()),
            write,
        });
    }
    finally {
        await session.close();
    }
}
/** The json report that the same options would have written, else the one that every review keeps. */
function reportPath(config, root) {
    const path = (0,_reporters_read_js__WEBPACK_IMPORTED_MODULE_4__/* .parseReports */ .j)(config.reports).find(({ format }) => format === 'json')?.path;
    if (path === undefined)
        return (0,_last_review_js__WEBPACK_IMPORTED_MODULE_5__/* .lastReviewPath */ .wQ)(config, root);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path) ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(config.reportDir, path);
}
/**
 * `ollamacode why <path[:line]>`: who looked at one place in the last review, and every finding there, shown or hidden
 * with its reason. Throws UsageError when there is no report or it cannot be read.
 */
async function why({ target, report, write }) {
    write(whyText(await readReport(report), target));
}
async function readReport(path) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch((cause) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`the report ${path} cannot be read (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(cause)}): run ollamacode review first`, { cause });
    });
    const report = parsed(text, path);
    if (report.formatVersion !== _reporters_json_js__WEBPACK_IMPORTED_MODULE_7__.REPORT_FORMAT)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`the report ${path} is not a review of format ${_reporters_json_js__WEBPACK_IMPORTED_MODULE_7__.REPORT_FORMAT}: run ollamacode review again`);
    return report;
}
function parsed(text, path) {
    try {
        return Object(JSON.parse(text));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`the report ${path} is not JSON: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(cause)}`, { cause });
    }
}
function whyText(review, target) {
    const paths = new Set(review.change.files.flatMap(({ path, oldPath }) => [path, ...(oldPath ? [oldPath] : [])]));
    const spot = spotOf(target, paths);
    if (!paths.has(spot.path))
        return `${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(spot.path)} is not part of the last review (${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(review.change.title)}): nobody looked at it\n`;
    const coverage = review.coverage.filter((entry) => entry.path === spot.path);
    const findings = review.findings.filter((finding) => finding.path === spot.path && covers(finding, spot.line));
    const lines = [
        spot.line === undefined ? (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(spot.path) : `${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(spot.path)}:${spot.line}`,
        ..._domain_js__WEBPACK_IMPORTED_MODULE_8__/* .LOOKERS */ .wk.flatMap((looker) => lookerLines({ looker, coverage, spot, review })),
        ...(findings.length === 0 ? ['  no findings here'] : findings.map(findingLine)),
    ];
    return `${lines.join('\n')}\n`;
}
/** A path may itself end in a colon and digits. */
function spotOf(target, paths) {
    const plain = target.replace(/^\.\//, '');
    const found = /^(.+):(\d+)$/s.exec(plain);
    if (paths.has(plain) || !found)
        return { path: plain };
    return { path: found[1] ?? plain, line: Number(found[2]) };
}
function covers({ start, end }, line) {
    return line === undefined || (start <= line && line <= end);
}
function lookerLines({ looker, coverage, spot, review }) {
    const own = coverage.filter((entry) => entry.looker === looker);
    if (own.length === 0) {
        const absent = looker === 'model' && review.modelAbsent ? (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(review.modelAbsent) : 'did not look at this file';
        return [`  ${looker}: ${absent}`];
    }
    const here = own.filter((entry) => isHere(entry, spot.line));
    if (here.length === 0)
        return [`  ${looker}: line ${spot.line} was not changed, so it was not asked about`];
    return here.map((entry) => `  ${looker}: ${stateText(entry)}`);
}
/** An entry 0–0 stands for a whole file; removed lines have numbers of the other side. */
function isHere(entry, line) {
    if (line === undefined || entry.end === 0)
        return true;
    return entry.side === 'after' && covers(entry, line);
}
function stateText({ side, start, end, state, why: reason }) {
    const range = start === end ? `line ${start}` : `lines ${start}-${end}`;
    const where = end === 0 ? '' : ` ${side === 'before' ? 'removed ' : ''}${range}`;
    return `${state}${where}${reason ? ` (${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(reason)})` : ''}`;
}
function findingLine(finding) {
    const { start, severity, rule, title, state } = finding;
    const gate = state.kind === 'hidden' && state.gated ? ', still counted in the gate' : '';
    const shown = state.kind === 'shown' ? 'shown' : `hidden by ${state.by}: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(state.why)}${gate}`;
    return `  ${start}: ${severity} ${rule}: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(title)} [${shown}]`;
}


/***/ }),

/***/ 90686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ reporters)
});

;// CONCATENATED MODULE: ./build/reporters/without-text.js
/**
 * The review with paths, lines, rules and counts only: no source text, no word of a model or of another tool.
 * What an embedded rule says about itself stays; it was known before the change was.
 */
function withoutText(review) {
    const titles = new Map(review.rules.filter(isOurs).map((rule) => [rule.id, rule.title]));
    return {
        ...review,
        change: { ...review.change, files: review.change.files.map(bareFile) },
        findings: review.findings.map((finding) => bareFinding(finding, titles.get(finding.rule))),
        rules: review.rules.filter(isOurs),
    };
}
function isOurs(named) {
    return named.source === 'analyzer';
}
function bareFinding(finding, title = finding.rule) {
    const { suggestion, state, ...rest } = finding;
    return {
        ...rest,
        title,
        message: '',
        consequence: '',
        check: '',
        quote: '',
        scope: '',
        state: state.kind === 'shown' ? state : { ...state, why: '' },
    };
}
function bareFile(file) {
    const hunks = file.hunks.map((hunk) => ({
        ...hunk,
        lines: hunk.lines.map((line) => ({ ...line, text: '' })),
    }));
    return { ...file, hunks };
}

;// CONCATENATED MODULE: ./build/reporters/index.js

/** Every format, loaded when it is asked for. A new one is one file and one line here. */
const reporters = {
    text: reporter('ollamacode.txt', async () => (await __webpack_require__.e(/* import() */ 7074).then(__webpack_require__.bind(__webpack_require__, 7074))).text),
    json: reporter('ollamacode.json', async () => (await __webpack_require__.e(/* import() */ 6499).then(__webpack_require__.bind(__webpack_require__, 56499))).json),
    sarif: reporter('ollamacode.sarif', async () => (await __webpack_require__.e(/* import() */ 1940).then(__webpack_require__.bind(__webpack_require__, 31940))).sarif),
    'sarif-gitlab': reporter('ollamacode.gitlab.sarif', async () => (await __webpack_require__.e(/* import() */ 1940).then(__webpack_require__.bind(__webpack_require__, 31940))).sarifGitlab),
    'sarif-azure': reporter('ollamacode.azure.sarif', async () => (await __webpack_require__.e(/* import() */ 1940).then(__webpack_require__.bind(__webpack_require__, 31940))).sarifAzure),
    markdown: reporter('ollamacode.md', async () => (await __webpack_require__.e(/* import() */ 9132).then(__webpack_require__.bind(__webpack_require__, 49132))).markdown),
    junit: reporter('ollamacode.junit.xml', async () => (await __webpack_require__.e(/* import() */ 1964).then(__webpack_require__.bind(__webpack_require__, 21964))).junit),
    codequality: reporter('gl-code-quality-report.json', async () => (await __webpack_require__.e(/* import() */ 6675).then(__webpack_require__.bind(__webpack_require__, 56675))).codequality),
    rdjson: reporter('ollamacode.rdjson', async () => (await __webpack_require__.e(/* import() */ 5889).then(__webpack_require__.bind(__webpack_require__, 55889))).rdjson),
    metrics: reporter('ollamacode.metrics.txt', async () => (await __webpack_require__.e(/* import() */ 6581).then(__webpack_require__.bind(__webpack_require__, 26581))).metrics),
};
function reporter(fileName, load) {
    return {
        fileName,
        render: async (review, options) => (await load())(options.code ? review : withoutText(review), options),
    };
}


/***/ }),

/***/ 56499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   REPORT_FORMAT: () => (/* binding */ REPORT_FORMAT),
/* harmony export */   json: () => (/* binding */ json),
/* harmony export */   printable: () => (/* binding */ printable)
/* harmony export */ });
/** Of `schema/report.schema.json`. A new field keeps it; a changed or removed one raises it. */
const REPORT_FORMAT = 1;
/** The whole review with `formatVersion`: what `publish` and `why` read back, so nothing in it is reworded. */
function json(review) {
    return `${printable(JSON.stringify({ formatVersion: REPORT_FORMAT, ...review }, undefined, 2))}\n`;
}
/** Escapes what a terminal or an editor would obey or not show; the value that is read back is the same. */
function printable(text) {
    return text.replace(/[\p{DI}\p{Cf}\u007f-\u009f\u2028\u2029]/gu, escaped);
}
function escaped(character) {
    return character
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join('');
}


/***/ }),

/***/ 62941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ parseReports)
/* harmony export */ });
/* harmony import */ var _config_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49445);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90686);



const FORMATS = Object.keys(_index_js__WEBPACK_IMPORTED_MODULE_1__/* .reporters */ .R).filter(isFormat);
/**
 * `text`, `sarif`, `sarif=path`, `json=-` to what is to be written. Text goes to standard output and others to their own
 * file unless a path is given; `-` is standard output.
 * Throws UsageError for an unknown format, an empty path, two reports in one file or two on standard output.
 */
function parseReports(texts) {
    const requests = texts.map((text) => parseReport(text.trim()));
    refuseSharedPlaces(requests);
    return requests;
}
function parseReport(text) {
    const [format = '', ...rest] = text.split('=');
    if (!isFormat(format))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(unknownFormat(format));
    const path = rest.join('=');
    if (rest.length > 0 && path === '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`reports: "${text}" has no path after the equals sign; write ${format} or ${format}=FILE.`);
    }
    if (path === '-' || (format === 'text' && path === ''))
        return { format };
    return { format, path: path || _index_js__WEBPACK_IMPORTED_MODULE_1__/* .reporters */ .R[format].fileName };
}
function unknownFormat(format) {
    const meant = (0,_config_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(format, FORMATS);
    const hint = meant ? ` Did you mean ${meant}?` : '';
    return `reports: "${format}" is not a report format.${hint} Formats: ${FORMATS.join(', ')}.`;
}
function isFormat(name) {
    return Object.hasOwn(_index_js__WEBPACK_IMPORTED_MODULE_1__/* .reporters */ .R, name);
}
function refuseSharedPlaces(requests) {
    const taken = new Map();
    for (const { format, path = '-' } of requests) {
        const other = taken.get(path);
        if (other) {
            const place = path === '-' ? 'standard output' : path;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`reports: ${other} and ${format} both go to ${place}; give one of them a file, ${format}=FILE.`);
        }
        taken.set(path, format);
    }
}


/***/ })

};
