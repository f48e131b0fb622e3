export const id = 1601;
export const ids = [1601,2065,1713];
export const modules = {

/***/ 22065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   STARTED: () => (/* binding */ STARTED),
/* harmony export */   actionCommand: () => (/* binding */ actionCommand)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58046);
/* harmony import */ var _runners_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46168);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43617);
/* harmony import */ var _review_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20758);
/* harmony import */ var _surroundings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13570);






/** Word by which the post step knows that the step has begun. */
const STARTED = 'started';
const CALL = { flags: {}, argument: '', own: {} };
/** The action's own step: what its trigger asks for. Throws what is exit 2, after the outputs have said so. */
async function actionCommand() {
    const { env } = process;
    const place = (0,_surroundings_js__WEBPACK_IMPORTED_MODULE_5__/* .placeHere */ .AU)(env);
    const runner = await (0,_runners_index_js__WEBPACK_IMPORTED_MODULE_2__/* .runnerOf */ .m)(place, { env, step: true });
    runner?.remember(STARTED, String(Date.now()));
    try {
        if (place.trigger === 'report')
            await publishReport();
        else
            await (0,_review_js__WEBPACK_IMPORTED_MODULE_4__.reviewCommand)(CALL);
    }
    catch (error) {
        await runner?.outputs(_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .FAILED_OUTPUTS */ .Xt);
        runner?.problem((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)));
        throw error;
    }
}
async function publishReport() {
    const { publishCommand } = await __webpack_require__.e(/* import() */ 9639).then(__webpack_require__.bind(__webpack_require__, 42020));
    await publishCommand(CALL);
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

/***/ 81601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   postCommand: () => (/* binding */ postCommand)
/* harmony export */ });
/* harmony import */ var _config_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98389);
/* harmony import */ var _config_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1125);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _runners_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46168);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22065);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75764);
/* harmony import */ var _model_cache_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31713);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(99126);
/* harmony import */ var _surroundings_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(13570);









/**
 * The action's step after the job, also after failure and cancellation: removes what the step may have left, keeps answers and model.
 * Throws UsageError for options that the step has refused already; what it cannot clean or keep is a warning.
 */
async function postCommand() {
    const env = (0,_surroundings_js__WEBPACK_IMPORTED_MODULE_8__/* .takeSecrets */ .Ps)(process.env);
    const place = (0,_surroundings_js__WEBPACK_IMPORTED_MODULE_8__/* .placeHere */ .AU)(env);
    const input = { flags: {}, env, action: true, policy: (0,_config_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .readPolicy */ .T4)(), usual: (0,_surroundings_js__WEBPACK_IMPORTED_MODULE_8__/* .actionDefaults */ .ti)(env) };
    const { config } = (0,_config_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readConfig */ .X)(input);
    const log = (0,_session_js__WEBPACK_IMPORTED_MODULE_7__/* .logOf */ .Gs)(config, place, { step: true });
    const runner = await (0,_runners_index_js__WEBPACK_IMPORTED_MODULE_3__/* .runnerOf */ .m)(place, { env, step: true });
    if (!runner)
        return;
    const works = [
        () => (0,_model_cache_js__WEBPACK_IMPORTED_MODULE_6__.afterJob)({ place, runner, log, env }),
        () => (0,_answers_js__WEBPACK_IMPORTED_MODULE_5__/* .saveAnswers */ .PG)({ config, place, runner, log }, Number(runner.recall(_action_js__WEBPACK_IMPORTED_MODULE_4__.STARTED)) || Date.now()),
    ];
    for (const work of works)
        await work().catch((error) => log.warn(`After the job: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`));
}


/***/ })

};
