export const id = 1713;
export const ids = [1713];
export const modules = {

/***/ 31713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   afterJob: () => (/* binding */ afterJob),
/* harmony export */   jobParts: () => (/* binding */ jobParts)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _config_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94496);
/* harmony import */ var _service_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87943);
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
/** What a service needs to know of a CI's job, and where its model is kept until the next one. Outside of a CI's step: nothing. */
function jobParts({ config, runner, log, env, }) {
    if (!runner)
        return {};
    const job = runner.recall(WORDS.job) || (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    runner.remember(WORDS.job, job);
    const inContainer = (0,_service_index_js__WEBPACK_IMPORTED_MODULE_3__.hasContainerMarks)();
    return {
        declared: (0,_service_index_js__WEBPACK_IMPORTED_MODULE_3__.ollamaServices)((0,_config_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .githubInput */ .gI)('jobServices', env), { inContainer }),
        models: {
            folder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_last_review_js__WEBPACK_IMPORTED_MODULE_4__/* .cacheFolder */ .nF)(config), 'models'),
            restore: (kept) => restoreModel(kept, { runner, log }),
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
    await (0,_service_index_js__WEBPACK_IMPORTED_MODULE_3__.removeLeftovers)({ job: runner.recall(WORDS.job), log });
    await saveModel({ ...after, runner });
}
async function restoreModel({ folder, model }, { runner, log }) {
    runner.remember(WORDS.folder, folder);
    runner.remember(WORDS.model, model);
    const began = performance.now();
    const prefix = prefixOf(model);
    const { key, why } = await runner.cache.restore([folder], prefix, [prefix]);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    if (key === undefined)
        return log.info(`No model ${model} of an earlier job: ${why}.`);
    runner.remember(WORDS.restored, key);
    log.info(`Restored the model ${model} of an earlier job in ${seconds} s (${key}).`);
}
async function saveModel({ place, runner, log, env }) {
    const [folder, model, restored] = [WORDS.folder, WORDS.model, WORDS.restored].map(runner.recall);
    if (!folder || !model)
        return;
    const stored = await (0,_service_index_js__WEBPACK_IMPORTED_MODULE_3__.storedModel)(folder, model);
    if (!stored)
        return log.verbose(`The model ${model} is not kept: it is not complete.`);
    const key = `${prefixOf(model)}${stored.digest.replace('sha256:', '').slice(0, 16)}`;
    const why = restored === key ? 'the cache has it' : refusal(place, { restored, size: stored.size, env });
    if (why !== undefined)
        return log.verbose(`The model ${model} is not kept: ${why}.`);
    const kept = await runner.cache.save([folder], key);
    log.info(kept.key === undefined
        ? `The model ${model} is not kept: ${kept.why}.`
        : `Kept the model as ${kept.key}.`);
}
/** The sign is in no folder's name, so that no model's prefix is the beginning of another's. */
function prefixOf(model) {
    return `ollamacode-model-${(0,_service_index_js__WEBPACK_IMPORTED_MODULE_3__.slugOf)(model)}@`;
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


/***/ })

};
