export const id = 738;
export const ids = [738];
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

/***/ 35118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ writeReports)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _atomic_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34402);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);




/**
 * Writes every report atomically below `dir`, making folders as needed, and gives the absolute paths.
 * Nothing leaves `dir`, neither by `..` nor through a link in a folder's place: the checkout under review can hold both.
 * `dir` itself is the user's word and may be a link. What can be written is written; then one UsageError names the rest.
 */
async function writeReports(files, { dir }) {
    if (files.length === 0)
        return [];
    const root = await readyFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(dir));
    const settled = await Promise.allSettled(files.map((file) => writeReport(root, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(dir), file)));
    const failures = settled.flatMap((one) => (one.status === 'rejected' ? [(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(one.reason)] : []));
    if (failures.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(failures.join('\n'));
    return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}
async function readyFolder(dir) {
    try {
        await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .makeFolder */ .f)(dir);
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(dir);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`The report folder ${dir} cannot be used: ${reasonOf(error)}`, { cause: error });
    }
}
/** `root` is `dir` without links. */
async function writeReport(root, dir, { path, text }) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(dir, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(dir, path));
    if (inside === '' || inside === '..' || inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(inside)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`The report ${path} is outside the report folder ${dir}; choose a path below it or set report-dir.`);
    }
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, inside);
    try {
        await makeFolders(root, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(inside));
        await refuseFolder(target);
        await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writeAtomic */ .v)(target, text);
        return target;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`The report ${target} could not be written: ${reasonOf(error)}`, { cause: error });
    }
}
/** One folder after the other, each looked at before it is entered. */
async function makeFolders(root, folders) {
    let folder = root;
    for (const name of folders.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).filter((part) => part !== '.')) {
        folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder).catch(refuseUnlessThere);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(folder);
        if (found.isSymbolicLink()) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`${folder} is a link, and reports are not written through links; choose another path.`);
        }
        if (!found.isDirectory()) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`${folder} is a file, so no report can be written below it; choose another path.`);
        }
    }
}
function refuseUnlessThere(error) {
    if (codeOf(error) !== 'EEXIST')
        throw error;
}
async function refuseFolder(target) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(target).catch((error) => {
        if (codeOf(error) === 'ENOENT')
            return undefined;
        throw error;
    });
    if (found?.isDirectory()) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`The report ${target} is a folder; name a file in it or remove it.`);
    }
}
const REASONS = {
    ENOSPC: 'the disk is full; free some space or set report-dir to another disk.',
    EDQUOT: 'the disk quota is used up; free some space or set report-dir to another disk.',
    EACCES: 'permission is denied; let this user write there or set report-dir to another folder.',
    EPERM: 'permission is denied; let this user write there or set report-dir to another folder.',
    EROFS: 'the file system is read-only; set report-dir to a folder that can be written.',
    ENOENT: 'its parent takes no folders; set report-dir to another one.',
    ENOTDIR: 'a part of the path is a file; choose another path.',
    EEXIST: 'a file is in its place; choose another path.',
    ENAMETOOLONG: 'the name is too long; choose a shorter one.',
};
function reasonOf(error) {
    return REASONS[codeOf(error)] ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error);
}
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : '';
}


/***/ }),

/***/ 50738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jenkinsRunner: () => (/* binding */ jenkinsRunner)
/* harmony export */ });
/* harmony import */ var _report_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35118);

/** Read by the step `ollamacodeReview`. */
const VALUES_FILE = 'ollamacode.env';
/**
 * Jenkins' plugins read the reports; the shared library hands them over and learns what came of the review from a file of lines
 * `REVIEW_NAME=value`. The store of credentials hides secrets in the log.
 */
function jenkinsRunner({ reportDir }) {
    return {
        annotate: () => undefined,
        problem: () => undefined,
        summarize: async () => undefined,
        summaryLimit: 0,
        outputs: async (values) => {
            if (reportDir === undefined)
                return;
            await (0,_report_files_js__WEBPACK_IMPORTED_MODULE_0__/* .writeReports */ .L)([{ path: VALUES_FILE, text: linesOf(values) }], { dir: reportDir });
        },
        remember: () => undefined,
        recall: () => '',
        mask: () => undefined,
        group: (_title, work) => work(),
    };
}
function linesOf(values) {
    return Object.entries(values)
        .map(([name, value]) => `REVIEW_${name.replaceAll('-', '_').toUpperCase()}=${oneLine(value)}\n`)
        .join('');
}
/** A value with a line end would make two. */
function oneLine(value) {
    return /[\r\n]/.test(value) ? '' : value;
}


/***/ })

};
