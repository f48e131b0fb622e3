export const id = 758;
export const ids = [758];
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

/***/ 75764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ answersFolder),
/* harmony export */   KB: () => (/* binding */ hasAnswers),
/* harmony export */   PG: () => (/* binding */ saveAnswers),
/* harmony export */   m_: () => (/* binding */ restoreAnswers)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _last_review_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48832);



/** Begins every key; the number is the format of the folder. */
const PREFIX = 'ollamacode-answers-1-';
/** Folder of the answer cache. */
function answersFolder(config) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_last_review_js__WEBPACK_IMPORTED_MODULE_2__/* .cacheFolder */ .nF)(config), 'answers');
}
/**
 * Brings the answers of former runs: of the same change, else of any; a CI that keeps folders itself has brought them already.
 * Never throws.
 */
async function restoreAnswers({ config, place, runner, log }) {
    if (!runner || !config.cache)
        return;
    if (!runner.cache) {
        const count = (await answersIn(answersFolder(config))).length;
        return log.info(count === 0 ? 'No answers of former runs.' : `Answers of former runs: ${count}, in ${config.cacheDir}.`);
    }
    const own = `${PREFIX}${scopeOf(place)}-`;
    const { key, why } = await runner.cache.restore([answersFolder(config)], own, [own, PREFIX]);
    log.info(key === undefined ? `No answers of former runs: ${why}.` : `Answers of former runs: ${key}.`);
}
/** Keeps the answers if there is one that is newer than `since` (ms since the epoch). Never throws. */
async function saveAnswers(store, since) {
    const { config, place, runner, log } = store;
    const folder = answersFolder(config);
    if (!runner?.cache || !config.cache || !(await hasNew(folder, since)))
        return;
    const { key, why } = await runner.cache.save([folder], `${PREFIX}${scopeOf(place)}-${since}`);
    log.info(key === undefined ? `The answers are not kept: ${why}.` : `Kept the answers as ${key}.`);
}
/** True where any answer is kept. */
async function hasAnswers(config) {
    return config.cache && (await hasNew(answersFolder(config), 0));
}
function scopeOf({ change }) {
    return change === undefined ? 'branch' : `change-${change}`;
}
async function hasNew(folder, since) {
    try {
        for (const path of await answersIn(folder))
            if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).mtimeMs >= since)
                return true;
    }
    catch {
        // Another run is tidying up: there is nothing to keep.
    }
    return false;
}
/** Paths of the kept answers; none where nothing was asked yet. */
async function answersIn(folder) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { recursive: true }).catch(() => []);
    return names.filter((name) => name.endsWith('.json')).map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
}


/***/ }),

/***/ 75089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JC: () => (/* binding */ openAsker),
/* harmony export */   Pd: () => (/* binding */ QUEUE_WHY),
/* harmony export */   jp: () => (/* binding */ NOTHING_ASKED)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75764);
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68926);



/**
 * Finds or starts an Ollama and fetches the model, in a stage that ends before any code is read (promise 7).
 * What fails here does not end the review: the model's share of the change is `failed`, with the reason. Throws UsageError.
 */
async function openAsker(input) {
    const { session, config } = input;
    if (config.model === 'none')
        return nobody('', () => NOTHING_ASKED);
    const { runner } = session;
    return runner ? runner.group('Ollama', () => startAsker(input)) : startAsker(input);
}
async function startAsker(input) {
    const { session, config } = input;
    try {
        await (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .restoreAnswers */ .m_)({ ...session, config });
        if (session.place.trigger === 'queue' && !(await (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .hasAnswers */ .KB)(config)))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._7(`${QUEUE_WHY}, and there are none`);
        const [{ openService }, { askService }, { jobParts }] = await Promise.all([
            __webpack_require__.e(/* import() */ 2813).then(__webpack_require__.bind(__webpack_require__, 2813)),
            Promise.all(/* import() */[__webpack_require__.e(3264), __webpack_require__.e(8136)]).then(__webpack_require__.bind(__webpack_require__, 28136)),
            Promise.all(/* import() */[__webpack_require__.e(2813), __webpack_require__.e(1713)]).then(__webpack_require__.bind(__webpack_require__, 31713)),
        ]);
        const { place, log } = session;
        const job = await jobParts({ ...session, config, env: process.env });
        const service = await (0,_budget_js__WEBPACK_IMPORTED_MODULE_2__/* .inTime */ .RN)((signal) => openService({ config, place, log, signal, ...job }), {
            signal: session.signal,
            timeLeft: (0,_budget_js__WEBPACK_IMPORTED_MODULE_2__/* .leftNow */ .KM)(place.timeLeft),
        });
        for (const note of service.notes)
            log.verbose(note);
        return { ask: (units) => askService(units, service, input), close: service.close };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._7) && !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelError */ .me))
            throw error;
        const why = reasonOf(error, session);
        session.log.warn(`The model is not asked: ${why}`);
        const { unasked } = await Promise.all(/* import() */[__webpack_require__.e(3264), __webpack_require__.e(1243)]).then(__webpack_require__.bind(__webpack_require__, 69676));
        return nobody(why, (units) => unasked(units, why));
    }
}
function reasonOf(error, { signal }) {
    if (signal.aborted)
        return 'interrupted before the model was asked';
    const late = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelError */ .me && error.kind === 'aborted';
    return late ? 'it was not ready when half of what the CI leaves for this job was over' : (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
}
/** Why the model is not asked in a merge queue. */
const QUEUE_WHY = 'a merge queue takes answers of former runs only';
const NOTHING_ASKED = {
    drafts: [],
    coverage: [],
    usage: { asked: 0, cached: 0, promptTokens: 0, outputTokens: 0 },
};
function nobody(why, answer) {
    const absent = why || 'model: none';
    return { ask: async (units) => ({ ...answer(units), absent }), close: async () => undefined };
}


/***/ }),

/***/ 68926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KM: () => (/* binding */ leftNow),
/* harmony export */   RN: () => (/* binding */ inTime),
/* harmony export */   nT: () => (/* binding */ budgetOf)
/* harmony export */ });
const MINUTE = 60_000;
const UNITS = { s: 1000, m: MINUTE, h: 60 * MINUTE };
/** Time for the model in ms: what the option says, else 10 minutes or half of what the CI leaves, the smaller (promise 5). */
function budgetOf(budget, timeLeft) {
    const [, number, unit] = /^([\d.]+)([smh])$/.exec(budget) ?? [];
    if (number !== undefined && unit !== undefined)
        return Number(number) * (UNITS[unit] ?? 0);
    return Math.min(10 * MINUTE, (timeLeft ?? Number.POSITIVE_INFINITY) / 2);
}
/** What is left by now of the ms that the CI left when this process began; `ran` are ms since then. */
function leftNow(timeLeft, ran = performance.now()) {
    return timeLeft === undefined ? undefined : Math.max(0, timeLeft - ran);
}
/**
 * Does `work` with a signal that aborts also when half of `timeLeft` ms is over: a job that the CI ends keeps no report.
 * What it gives may live on, for the signal is silent afterwards.
 */
async function inTime(work, { signal, timeLeft }) {
    if (timeLeft === undefined)
        return work(signal);
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), timeLeft / 2);
    try {
        return await work(AbortSignal.any([signal, late.signal]));
    }
    finally {
        clearTimeout(timer);
    }
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

/***/ 43617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xt: () => (/* binding */ FAILED_OUTPUTS),
/* harmony export */   Yz: () => (/* binding */ outputsOf),
/* harmony export */   rK: () => (/* binding */ OFF_OUTPUTS)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39914);


/** What a step tells those after it. */
function outputsOf({ verdict, findings }, { sarif, url, reportDir }) {
    const shown = findings.filter(({ state }) => state.kind === 'shown');
    const counts = _domain_js__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC.map((severity) => [
        severity,
        String(shown.filter((finding) => finding.severity === severity).length),
    ]);
    return {
        outcome: verdict.outcome,
        complete: String(verdict.complete),
        findings: String(shown.length),
        ...Object.fromEntries(counts),
        'sarif-file': sarif ?? '',
        'report-dir': (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(reportDir),
        'summary-url': url ?? '',
    };
}
/** Of a run that could not do its job. */
const FAILED_OUTPUTS = {
    outcome: 'error',
    complete: 'false',
};
/** Of a run that `enabled: false` ended. */
const OFF_OUTPUTS = {
    outcome: 'off',
    complete: 'false',
    findings: '0',
};


/***/ }),

/***/ 64770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Su: () => (/* binding */ planOptions),
/* harmony export */   YJ: () => (/* binding */ publishReview),
/* harmony export */   qz: () => (/* binding */ tell)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _token_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37534);


/**
 * Posts a review where `publish` says: comments, summary and check run to the forge, annotations and page to the CI. What the
 * forge or the token refuses is one line in the log, since it stands elsewhere. Throws nothing for what a forge does.
 */
async function publishReview(done, conclusion) {
    const { session, read } = conclusion;
    const wanted = read.config.publish.filter((target) => target !== 'none');
    const rehearses = read.config.publish.includes('none');
    if (rehearses && read.origins.publish.channel !== 'default')
        await rehearse(done, conclusion);
    if (!rehearses)
        sayWithoutToken(session, wanted);
    const posted = rehearses || !session.forge.canPost ? undefined : await post(done, conclusion);
    const applied = posted?.applied;
    // A check run shows the same annotations: two of each would be noise.
    if (!rehearses && wanted.includes('annotations') && applied?.checked !== true)
        await annotate(done, { ...conclusion, commented: applied?.commented ?? [] });
    await showPage(done, conclusion, applied?.refused ?? []);
    const url = applied?.url;
    return { failed: posted?.failed === true, ...(url === undefined ? {} : { url }) };
}
/** Whoever waits for comments has to know why there are none. */
function sayWithoutToken({ forge, place, log }, wanted) {
    const onForge = wanted.some((target) => target !== 'annotations');
    if (forge.canPost || !onForge || !place.forge || place.change === undefined)
        return;
    log.warn((0,_token_words_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutToken */ ._)(place));
}
/** Reads what stands anew: minutes may have passed since the dismissals were asked for. */
async function post(done, { session, read }) {
    const { forge, log } = session;
    if (session.signal.aborted) {
        log.warn('Nothing is posted: the run was interrupted.');
        return { failed: false };
    }
    try {
        const { plan } = await __webpack_require__.e(/* import() */ 7312).then(__webpack_require__.bind(__webpack_require__, 17312));
        const standing = await forge.posted();
        const applied = await forge.apply(plan(done, standing.comments, planOptions(session, read.config)));
        tell(applied, log);
        return { applied, failed: false };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ForgeError */ .Q8))
            throw error;
        log.warn(`The review is not posted: ${error.message}`);
        session.runner?.problem(`The review is not posted: ${error.message}`);
        return { failed: true };
    }
}
/** What the configuration and the forge say of a plan. */
function planOptions({ forge, sign, place }, config) {
    return {
        publish: config.publish,
        maxComments: config.maxComments,
        resolveFixed: config.resolveFixed,
        limits: forge.limits,
        suggestionStyle: forge.suggestionStyle,
        ...(sign ? { sign } : {}),
        ...(place.runUrl === undefined ? {} : { runUrl: place.runUrl }),
    };
}
/** What came of a plan, and a line for each part that was refused. */
function tell({ refused, moved, created, resolved, url }, log) {
    for (const sentence of refused)
        log.warn(sentence);
    const where = url === undefined ? '' : ` ${url}`;
    log.info(moved
        ? 'Nothing is posted: the change has a newer commit by now, whose own run will tell.'
        : `Posted ${created} new ${created === 1 ? 'comment' : 'comments'}, resolved ${resolved}.${where}`);
}
/** `publish: none`, asked for by somebody: what would have been posted. */
async function rehearse(done, { session, read }) {
    const [{ dryRun }, { plan }] = await Promise.all([
        __webpack_require__.e(/* import() */ 8929).then(__webpack_require__.bind(__webpack_require__, 58929)),
        __webpack_require__.e(/* import() */ 7312).then(__webpack_require__.bind(__webpack_require__, 17312)),
    ]);
    const { comments } = await standingOf(session);
    const options = planOptions(session, read.config);
    process.stderr.write(dryRun(done, plan(done, comments, { ...options, publish: ['review', 'summary'] })));
}
/** A rehearsal tells what it can without a forge. */
async function standingOf({ forge, log }) {
    const nothing = { comments: [], dismissals: [] };
    if (!forge.canPost)
        return nothing;
    return forge.posted().catch((error) => {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ForgeError */ .Q8))
            throw error;
        log.warn(`What stands posted is not known: ${error.message}`);
        return nothing;
    });
}
/** Standard output that holds a machine's report is no place for workflow commands. */
async function annotate(done, { session, requests, commented }) {
    const { runner } = session;
    if (!runner || requests.some(({ format, path }) => path === undefined && format !== 'text'))
        return;
    const { annotationsOf } = await __webpack_require__.e(/* import() */ 354).then(__webpack_require__.bind(__webpack_require__, 90354));
    runner.annotate(annotationsOf(done, { commented, gateFails: done.verdict.exitCode === 1 }));
}
/** The page is a report: it stands whatever `publish` says. */
async function showPage(done, { session }, notes) {
    const { runner, log } = session;
    if (!runner || runner.summaryLimit === 0)
        return;
    const [{ stepSummary }, { markdownPage }] = await Promise.all([
        __webpack_require__.e(/* import() */ 6217).then(__webpack_require__.bind(__webpack_require__, 86217)),
        __webpack_require__.e(/* import() */ 9132).then(__webpack_require__.bind(__webpack_require__, 49132)),
    ]);
    try {
        await runner.summarize(stepSummary(markdownPage(done), { limit: runner.summaryLimit, notes }));
    }
    catch (error) {
        log.warn(`The summary page of this run is not written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
    }
}


/***/ }),

/***/ 20758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reviewCommand: () => (/* binding */ reviewCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/baseline.js

/** The baseline file's format; a later one is refused with a sentence, an older one is read for ever. */
const BASELINE_FORMAT = 1;
/**
 * Reads `{ "format": 1, "findings": { "v1:…": "why it is accepted" } }` into fingerprint → reason.
 * Throws UsageError that names the file for anything else.
 */
function baselineIn(text, path) {
    const { format, findings } = recordOf(parsed(text, path));
    if (format !== BASELINE_FORMAT)
        throw new errors/* UsageError */.eb(`${path}: the baseline has format ${String(format)}; this version reads format ${BASELINE_FORMAT}.`);
    const entries = Object.entries(recordOf(findings));
    const wrong = entries.find(([fingerprint, why]) => !/^v\d+:[0-9a-f]{8,64}$/.test(fingerprint) || typeof why !== 'string');
    if (wrong)
        throw new errors/* UsageError */.eb(`${path}: findings must map fingerprints to reasons; ${JSON.stringify(wrong[0].slice(0, 60))} does not.`);
    return new Map(entries.map(([fingerprint, why]) => [fingerprint, String(why)]));
}
function parsed(text, path) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new errors/* UsageError */.eb(`${path}: the baseline is not JSON; correct it or remove it.`, { cause: error });
    }
}
function recordOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

// EXTERNAL MODULE: ./build/reporters/read.js
var reporters_read = __webpack_require__(62941);
// EXTERNAL MODULE: ./build/commands/surroundings.js + 14 modules
var surroundings = __webpack_require__(13570);
;// CONCATENATED MODULE: ./build/commands/asked.js

/**
 * The session that a review is asked for in. Where a comment started the run, only its command counts: what else it asks for is
 * answered here, and `undefined` says that no review follows. Throws ForgeError and UsageError.
 */
async function askedSession(session) {
    const { place, github, forge, log, sign } = session;
    if (place.trigger !== 'comment')
        return session;
    if (!place.forge || !github) {
        log.warn('A comment started this run, and nobody can be asked whether its writer may command: nothing is done.');
        return undefined;
    }
    const { respond } = await Promise.all(/* import() */[__webpack_require__.e(5194), __webpack_require__.e(8489), __webpack_require__.e(6964)]).then(__webpack_require__.bind(__webpack_require__, 76964));
    const { runUrl, forge: address } = place;
    const event = (0,surroundings/* eventOf */.A6)(process.env);
    const enabled = async () => (await session.read(await session.trusted())).config.enabled;
    const asked = { event, address, client: github, posted: forge.posted, enabled, sign, runUrl, log };
    const answer = await respond(asked);
    return answer.next === 'review' ? session.at({ head: answer.head }) : undefined;
}

// EXTERNAL MODULE: ./build/commands/asker.js
var commands_asker = __webpack_require__(75089);
// EXTERNAL MODULE: ./build/report-files.js
var report_files = __webpack_require__(35118);
// EXTERNAL MODULE: ./build/reporters/index.js + 1 modules
var reporters = __webpack_require__(90686);
// EXTERNAL MODULE: ./build/terminal.js
var terminal = __webpack_require__(39394);
// EXTERNAL MODULE: ./build/commands/last-review.js
var last_review = __webpack_require__(48832);
// EXTERNAL MODULE: ./build/commands/outputs.js
var commands_outputs = __webpack_require__(43617);
// EXTERNAL MODULE: ./build/commands/publishing.js
var publishing = __webpack_require__(64770);
;// CONCATENATED MODULE: ./build/commands/conclude.js






/** An interrupted run could not do its job, whatever it had found by then. */
const INTERRUPTED = 2;
/** Asked to publish, and the forge failed. */
const UNPUBLISHED = 2;
/**
 * Prints, writes and publishes a review, and sets the exit code. Whatever fails here, the rest of what was found is still said:
 * then the first failure is thrown.
 */
async function conclude(done, conclusion) {
    const { session, read, requests } = conclusion;
    const { config } = read;
    const code = session.place.ci === 'none' || config.logCode;
    const rendered = await Promise.all(requests.map((request) => renderedOf(done, request, code)));
    process.exitCode = session.signal.aborted ? INTERRUPTED : done.verdict.exitCode;
    const shown = rendered.flatMap(({ path, text }) => (path === undefined ? [text] : []));
    const files = rendered.flatMap(({ format, path, text }) => path === undefined ? [] : [{ format, path, text }]);
    const printed = await Promise.allSettled(shown.map((text) => (0,terminal/* print */.yy)(process.stdout, text)));
    await (0,last_review/* keepReview */.is)(done, { config, root: session.git?.root ?? process.cwd(), log: session.log });
    const [written] = await Promise.allSettled([writtenFiles(files, conclusion)]);
    const { url, failed } = await (0,publishing/* publishReview */.YJ)(done, conclusion);
    if (failed)
        process.exitCode ||= UNPUBLISHED;
    const outputs = (0,commands_outputs/* outputsOf */.Yz)(done, { sarif: sarifIn(written), url, reportDir: config.reportDir });
    const [told] = await Promise.allSettled([session.runner?.outputs(outputs)]);
    for (const one of [...printed, written, told])
        if (one.status === 'rejected')
            throw one.reason;
}
/** Of the flavours that may have been asked for, the plain one. */
function sarifIn(written) {
    if (written.status === 'rejected')
        return undefined;
    const { value } = written;
    return value.sarif ?? value['sarif-gitlab'] ?? value['sarif-azure'];
}
async function writtenFiles(files, { session, read }) {
    const paths = await (0,report_files/* writeReports */.L)(files, { dir: read.config.reportDir });
    for (const path of paths)
        session.log.verbose(`Wrote ${path}.`);
    return Object.fromEntries(files.map(({ format }, at) => [format, paths[at]]).toReversed());
}
/** `code`: standard output may show source and model text. A file may always. */
async function renderedOf(done, { format, path }, code) {
    if (path !== undefined) {
        const text = await reporters/* reporters */.R[format].render(done, { color: false, width: 100, code: true });
        return { format, path, text };
    }
    const { stdout } = process;
    const options = { color: (0,terminal/* colorOf */.HN)(stdout, process.env), width: (0,terminal/* widthOf */.qz)(stdout), code };
    return { format, text: await reporters/* reporters */.R[format].render(done, options) };
}

// EXTERNAL MODULE: ./build/commands/job-defaults.js
var job_defaults = __webpack_require__(30087);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/commands/checkout-paths.js


/** Folders of ours that lie in the checkout, which the change under review fills too. */
/** Relative to the root, with `/`; `undefined` for the root itself and for a folder outside. The folder need not be there yet. */
async function placeInCheckout({ root }, folder) {
    const path = (0,external_node_path_.resolve)(folder);
    return placeBelow(root, path) ?? placeBelow(root, await withoutLinks(path));
}
function placeBelow(root, folder) {
    const place = (0,external_node_path_.relative)(root, folder);
    const outside = place === '' || place === '..' || place.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(place);
    return outside ? undefined : place.split(external_node_path_.sep).join('/');
}
/** Only the folder that holds it is there for sure. */
async function withoutLinks(folder) {
    return (0,promises_.realpath)((0,external_node_path_.dirname)(folder)).then((parent) => (0,external_node_path_.join)(parent, (0,external_node_path_.basename)(folder)), () => folder);
}
/**
 * Tracked paths at or below `place`, and links, files and submodules above it, in whatever case, since some file systems fold it:
 * as far as they are the same they are spelled as `place` is. Throws GitFailure.
 */
async function trackedAt(git, place) {
    const wanted = `${place}/`.toLowerCase();
    const names = (await git.run(['ls-files', '-z'])).toString().split('\0').filter(Boolean);
    return names.flatMap((name) => {
        const folded = `${name}/`.toLowerCase();
        if (folded.startsWith(wanted))
            return [place + name.slice(place.length)];
        return wanted.startsWith(folded) ? [place.slice(0, name.length)] : [];
    });
}

;// CONCATENATED MODULE: ./build/commands/planted-cache.js



/**
 * Whether `cache-dir` may be used: not where the checkout itself brings it, for then the change under review could answer in the
 * model's place, or lead what we write elsewhere (promise 8). Says so where it may not. Throws GitFailure.
 */
async function ownCache(config, { git, log }) {
    if (!config.cache || !git)
        return config.cache;
    const folder = (0,external_node_path_.resolve)((0,last_review/* cacheFolder */.nF)(config));
    const place = await placeInCheckout(git, folder);
    if (place === undefined || (await trackedAt(git, place)).length === 0)
        return true;
    log.warn(`The cache in ${folder} is not used: the checkout itself has files there, which could answer for the model. Remove them or set cache-dir.`);
    return false;
}

;// CONCATENATED MODULE: ./build/commands/planted-reports.js




/**
 * Removes from the checkout what the change itself brings where a job's reports go: the CI would collect it as ours, also where the
 * job ends before we write, and a link would lead what we write elsewhere (promise 9). A link or file in the folder's place goes in
 * any case, other files only if git tracks them. Says so. Throws UsageError for what cannot be removed, and GitFailure.
 */
async function clearReportFolder(reportDir, { git, log }) {
    const place = git && (await placeInCheckout(git, reportDir));
    if (!git || place === undefined)
        return;
    const removed = [];
    for (const path of new Set([place, ...(await trackedAt(git, place))]))
        if (await removeFrom(git.root, { path, place }))
            removed.push(path);
    if (removed.length === 0)
        return;
    const [first, ...others] = removed;
    const rest = others.length === 0 ? '' : ` and ${others.length} more`;
    log.warn(`Removed from this checkout, since the reports go there: ${first}${rest}. Remove it from the repository or set report-dir.`);
}
/** The first link or file on the way to a path, which may be itself; `undefined` where folders lead there, or nothing is there. */
async function obstacleIn(root, path) {
    const parts = path.split('/');
    for (let length = 1; length <= parts.length; length += 1) {
        const part = parts.slice(0, length).join('/');
        const found = await (0,promises_.lstat)((0,external_node_path_.join)(root, part)).catch(() => undefined);
        if (!found?.isDirectory())
            return found && part;
    }
    return undefined;
}
/** Never through a link. The folders that are empty then go too, since one may have a report's name. */
async function removeFrom(root, { path, place }) {
    if ((await obstacleIn(root, path)) !== path)
        return false;
    try {
        await (0,promises_.rm)((0,external_node_path_.join)(root, path));
    }
    catch (error) {
        throw new errors/* UsageError */.eb(`The checkout brings ${path}, where the reports go, and it cannot be removed: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    }
    for (let folder = (0,external_node_path_.dirname)(path); folder.startsWith(`${place}/`); folder = (0,external_node_path_.dirname)(folder))
        await (0,promises_.rmdir)((0,external_node_path_.join)(root, folder)).catch(() => undefined);
    return true;
}

// EXTERNAL MODULE: ./build/commands/session.js + 10 modules
var commands_session = __webpack_require__(99126);
;// CONCATENATED MODULE: ./build/commands/review.js












/** `ollamacode review`. Sets the exit code to the verdict's; throws for what is exit 2. */
async function reviewCommand(call) {
    const began = performance.now();
    // The pipeline loads while git answers.
    const [opened, { review }] = await Promise.all([(0,commands_session/* openSession */.fA)(call), Promise.all(/* import() */[__webpack_require__.e(5625), __webpack_require__.e(4131)]).then(__webpack_require__.bind(__webpack_require__, 94131))]);
    try {
        if ((0,job_defaults/* jobDefaults */.i)(process.env))
            await clearReportFolder(opened.early.reportDir, opened);
        if (!opened.early.enabled)
            return await switchedOff(opened);
        const session = await askedSession(opened);
        if (!session)
            return;
        const requests = (0,reporters_read/* parseReports */.j)(session.early.reports);
        const read = await readFor(session);
        const { config } = read;
        if (!config.enabled)
            return await switchedOff(session);
        const { configOf } = (0,commands_session/* settingsOf */.f5)(read);
        const asker = await (0,commands_asker/* openAsker */.JC)({ session, config, configOf });
        const done = await reviewed({ session, config, configOf, asker, review }).finally(asker.close);
        await conclude(withTotal(done, began), { session, read, requests });
    }
    catch (error) {
        // What failed is told, also where this fails too.
        await opened.runner?.outputs(commands_outputs/* FAILED_OUTPUTS */.Xt).catch(() => undefined);
        throw error;
    }
    finally {
        await opened.close();
    }
}
/** By policy or option already before anybody is answered, else by the file at the trust ref. */
async function switchedOff({ log, runner }) {
    log.info('The review is switched off: enabled is false.');
    await runner?.outputs(commands_outputs/* OFF_OUTPUTS */.rK);
}
/** What holds for this run, with the file at the trust ref. */
async function readFor(session) {
    const read = await session.read(await session.trusted());
    return { ...read, config: { ...read.config, cache: await ownCache(read.config, session) } };
}
async function reviewed({ session, config, configOf, asker, review }) {
    const subject = await session.forge.change();
    const request = {
        config,
        configOf,
        ask: asker.ask,
        ...(await trustedParts(subject, config)),
        dismissals: () => dismissalsOf(session),
        sarif: await Promise.all(config.sarifIn.map(async (name) => ({ name, text: await textOf(name) }))),
        root: session.git?.root ?? '',
        today: new Date().toISOString().slice(0, 10),
        warn: session.log.warn,
        now: () => performance.now(),
    };
    return review(subject, request);
}
/** Rules and baseline, as the trust ref has them. */
async function trustedParts({ trusted }, config) {
    const baseline = config.baseline === '' ? undefined : await trusted.read(config.baseline);
    const paths = config.rules === '' ? [] : (await trusted.list(config.rules)).filter((path) => /\.ya?ml$/.test(path));
    if (config.rules !== '' && paths.length === 0)
        throw new errors/* UsageError */.eb(`rules: the folder ${config.rules} has no .yml file at the trust ref; correct the path or leave the option out.`);
    const userRules = await Promise.all(paths.map(async (path) => ({ path, text: (await trusted.read(path)) ?? '' })));
    return { userRules, baseline: baseline === undefined ? new Map() : baselineIn(baseline, config.baseline) };
}
/** Without them nothing is silenced, so a forge that does not answer makes the review louder and never greener. */
async function dismissalsOf({ forge, log }) {
    if (!forge.canPost)
        return [];
    try {
        return (await forge.posted()).dismissals;
    }
    catch (error) {
        if (!(error instanceof errors/* ForgeError */.Q8))
            throw error;
        log.warn(`What people dismissed is not known: ${error.message}`);
        return [];
    }
}
async function textOf(name) {
    return (0,promises_.readFile)(name, 'utf8').catch((error) => {
        throw new errors/* UsageError */.eb(`sarif-in: ${name} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    });
}
function withTotal(done, began) {
    return { ...done, usage: { ...done.usage, ms: { ...done.usage.ms, total: performance.now() - began } } };
}


/***/ }),

/***/ 37534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ withoutToken)
/* harmony export */ });
/** Why nothing is posted without a token, and what to do about it. Plain text. */
function withoutToken({ ci, forge, foreign }) {
    if (ci === 'azure' && forge?.kind === 'azure')
        return `Nothing is posted to the pull request: there is no token. ${AZURE} Everything else stands in the reports of this job.`;
    if (forge?.kind === 'gitea')
        return `Nothing is posted to the pull request: there is no token. ${GITEA} Everything stands in the files and in the log.`;
    // What GitLab's own pipelines have, another CI does not.
    if (ci !== 'gitlab' || forge?.kind !== 'gitlab')
        return 'Nothing is posted to the change: there is no token. Everything stands in the files and on the page of this run.';
    return `Nothing is posted to the merge request: there is no token. ${foreign === true ? FORK : TOKEN} Everything else stands in the reports of this job.`;
}
/**
 * Merge request pipelines get protected variables in few cases only, so the variable that works has no such protection.
 * https://docs.gitlab.com/ci/variables/#protect-a-cicd-variable
 */
const TOKEN = 'To post, it takes a project or group access token with the role Developer and the scope api, as the masked variable OLLAMACODE_TOKEN that is not protected; then everyone who can push to this project can read it. CI_JOB_TOKEN can only read.';
/** https://docs.gitlab.com/ci/pipelines/merge_request_pipelines/#run-pipelines-in-the-parent-project */
const FORK = 'A pipeline in a fork gets none of the project that the merge request goes to: a member of that project can run the pipeline there, or its own pipeline can post the json report with `ollamacode publish`.';
/** https://learn.microsoft.com/azure/devops/pipelines/build/variables#systemaccesstoken */
const AZURE = 'Hand the job’s own over to the step (env: SYSTEM_ACCESSTOKEN: $(System.AccessToken)), and allow the build service to “Contribute to pull requests” in the security of the repository.';
/** https://docs.gitea.com/development/oauth2-provider#scopes */
const GITEA = 'To post, it takes an access token with the scopes write:repository, write:issue and read:user, of a user who may write to the repository, as a secret in OLLAMACODE_TOKEN or the setting token.';


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
