export const id = 2928;
export const ids = [2928,1713];
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

/***/ 12293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ jobServices)
/* harmony export */ });
/* unused harmony export nameInJob */
/* harmony import */ var node_dns_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71553);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77030);
/* harmony import */ var _config_platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94496);
/* harmony import */ var _service_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2813);





/** Where an Ollama answers that this job declared among its services, best first; empty without one. */
async function jobServices({ config, place, env, lookup }) {
    if (place.ci === 'github')
        return (0,_service_index_js__WEBPACK_IMPORTED_MODULE_4__.ollamaServices)((0,_config_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .githubInput */ .gI)('jobServices', env), { inContainer: (0,_service_index_js__WEBPACK_IMPORTED_MODULE_4__.hasContainerMarks)() });
    const wanted = config.ollamaHost === '' && (config.service === 'auto' || config.service === 'host');
    return byName.has(place.ci) && wanted ? namedServices(lookup ?? nameInJob()) : [];
}
/** Where a job reaches its services by their names. */
const byName = new Set(['gitlab', 'woodpecker', 'drone']);
/** The name that our templates give, and what GitLab calls the image `ollama/ollama` without one. */
const NAMES = ['ollama', 'ollama-ollama'];
/**
 * These CIs tell a job nothing of its services: they have names in its network, so whoever has such a name was declared.
 * https://docs.gitlab.com/ci/services/#accessing-the-services, https://woodpecker-ci.org/docs/usage/services
 */
async function namedServices(lookup) {
    for (const name of NAMES)
        if ((await lookup(name)).some(isHere))
            return [`http://${name}:11434`];
    return [];
}
/** ms for the DNS of the job's network, which is on this machine. */
const DNS_PATIENCE = 1000;
/**
 * Links and Kubernetes write the hosts file; a network of the job's own has a DNS. That is asked for the bare name: with the search
 * domains of a company, `ollama` could be a machine that no job declared.
 */
function nameInJob(hostsFile = '/etc/hosts') {
    return async (name) => {
        const hosts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(hostsFile, 'utf8').catch(() => '');
        const written = hosts.split('\n').flatMap((line) => {
            const [address, ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
            return address && names.includes(name) ? [address] : [];
        });
        if (written.length > 0)
            return written;
        const dns = new node_dns_promises__WEBPACK_IMPORTED_MODULE_0__.Resolver({ timeout: DNS_PATIENCE, tries: 1 });
        const asked = await Promise.allSettled([dns.resolve4(name), dns.resolve6(name)]);
        return asked.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    };
}
/** Ranges that no route leads to from outside: https://www.iana.org/assignments/iana-ipv4-special-registry */
const here = new node_net__WEBPACK_IMPORTED_MODULE_2__.BlockList();
here.addSubnet('127.0.0.0', 8);
here.addSubnet('10.0.0.0', 8);
here.addSubnet('172.16.0.0', 12);
here.addSubnet('192.168.0.0', 16);
here.addSubnet('100.64.0.0', 10);
here.addSubnet('fc00::', 7, 'ipv6');
here.addAddress('::1', 'ipv6');
/** Some name servers answer for names that do not exist, with an address of theirs. */
function isHere(address) {
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_2__.isIP)(address);
    return version !== 0 && here.check(address, version === 6 ? 'ipv6' : 'ipv4');
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

/***/ 31713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   afterJob: () => (/* binding */ afterJob),
/* harmony export */   jobParts: () => (/* binding */ jobParts)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _service_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2813);
/* harmony import */ var _job_services_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12293);
/* harmony import */ var _last_review_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48832);





/** Words remembered for the step after the job. */
const WORDS = {
    job: 'service-job',
    folder: 'model-folder',
    model: 'model-name',
    restored: 'model-key',
};
/** Bytes that a pull request may take of the cache, which its repository shares and only that pull request reads back. */
const OWN_LIMIT = 2e9;
/**
 * What a service needs to know of a CI's job, and where its model is kept until the next one. Outside of a CI's job: nothing.
 * Where the CI has no cache that we write, a server of our own uses the store of this user, which lasts as long as its machine.
 */
async function jobParts(input) {
    const { config, runner, log } = input;
    const declared = await (0,_job_services_js__WEBPACK_IMPORTED_MODULE_3__/* .jobServices */ .O)(input);
    if (!runner)
        return declared.length > 0 ? { declared } : {};
    const { cache } = runner;
    if (!cache)
        return { declared };
    const job = runner.recall(WORDS.job) || (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    runner.remember(WORDS.job, job);
    return {
        declared,
        models: {
            folder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_last_review_js__WEBPACK_IMPORTED_MODULE_4__/* .cacheFolder */ .nF)(config), 'models'),
            restore: (kept) => restoreModel(kept, { runner, cache, log }),
        },
        job,
    };
}
/**
 * The step after the job: removes what the job left in Docker and keeps the model. A push, schedule or button may save always, for
 * their entries serve every branch; a pull request only what nobody has yet. Never throws.
 */
async function afterJob(after) {
    const { runner, log } = after;
    if (!runner)
        return;
    await (0,_service_index_js__WEBPACK_IMPORTED_MODULE_2__.removeLeftovers)({ job: runner.recall(WORDS.job), log });
    if (runner.cache)
        await saveModel({ ...after, runner, cache: runner.cache });
}
async function restoreModel({ folder, model }, { runner, cache, log }) {
    runner.remember(WORDS.folder, folder);
    runner.remember(WORDS.model, model);
    const began = performance.now();
    const prefix = prefixOf(model);
    const { key, why } = await cache.restore([folder], prefix, [prefix]);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    if (key === undefined)
        return log.info(`No model ${model} of an earlier job: ${why}.`);
    runner.remember(WORDS.restored, key);
    log.info(`Restored the model ${model} of an earlier job in ${seconds} s (${key}).`);
}
async function saveModel({ place, runner, cache, log, env }) {
    const [folder, model, restored] = [WORDS.folder, WORDS.model, WORDS.restored].map(runner.recall);
    if (!folder || !model)
        return;
    const stored = await (0,_service_index_js__WEBPACK_IMPORTED_MODULE_2__.storedModel)(folder, model);
    if (!stored)
        return log.verbose(`The model ${model} is not kept: it is not complete.`);
    const key = `${prefixOf(model)}${stored.digest.replace('sha256:', '').slice(0, 16)}`;
    const why = restored === key ? 'the cache has it' : refusal(place, { restored, size: stored.size, env });
    if (why !== undefined)
        return log.verbose(`The model ${model} is not kept: ${why}.`);
    const kept = await cache.save([folder], key);
    log.info(kept.key === undefined
        ? `The model ${model} is not kept: ${kept.why}.`
        : `Kept the model as ${kept.key}.`);
}
/** The sign is in no folder's name, so that no model's prefix is the beginning of another's. */
function prefixOf(model) {
    return `ollamacode-model-${(0,_service_index_js__WEBPACK_IMPORTED_MODULE_2__.slugOf)(model)}@`;
}
/** Why a run may not save; a run of a pull request writes for that pull request alone, and some events may only read. */
function refusal({ trigger }, { restored, size, env }) {
    if (trigger === 'push' || trigger === 'schedule' || trigger === 'manual')
        return undefined;
    // https://docs.github.com/actions/reference/workflows-and-actions/dependency-caching
    if (trigger !== 'change' || env.GITHUB_EVENT_NAME === 'pull_request_target')
        return 'this event may only read the cache';
    if (restored)
        return 'the default branch has one';
    return size > OWN_LIMIT ? 'it is larger than 2 GB; let a scheduled run fetch it' : undefined;
}


/***/ }),

/***/ 92928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pull: () => (/* binding */ pull),
/* harmony export */   pullCommand: () => (/* binding */ pullCommand)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _service_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2813);
/* harmony import */ var _model_cache_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31713);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99126);




/** `ollamacode pull`. Throws UsageError where nothing may be fetched, ServiceError where it fails. */
async function pullCommand(call) {
    const session = await (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .openSession */ .fA)(call);
    try {
        const { config } = await session.read(await session.trusted());
        const { place, log, signal } = session;
        const job = await (0,_model_cache_js__WEBPACK_IMPORTED_MODULE_2__.jobParts)({ ...session, config, env: process.env });
        process.stdout.write(await pull({ config, place, log, signal, ...job }));
    }
    finally {
        await session.close();
    }
}
/**
 * Fetches image and model as a review would, shows that the server answers, and takes it down again.
 * Returns what to pin and what to keep, one `name: value` a line.
 */
async function pull(input) {
    const { config } = input;
    if (config.offline) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('offline: pull fetches from the network, which offline forbids; leave one of them out.');
    }
    if (config.model === 'none')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('model: none has nothing to fetch; name a model.');
    const service = await (0,_service_index_js__WEBPACK_IMPORTED_MODULE_1__.openService)(input);
    await service.close();
    const { facts, store, notes } = service;
    return [
        `model: ${facts.name}`,
        `model-digest: ${facts.digest}`,
        ...(store === undefined ? [] : [`store: ${store}`]),
        ...notes.map((note) => `note: ${note}`),
        '',
    ].join('\n');
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


/***/ })

};
