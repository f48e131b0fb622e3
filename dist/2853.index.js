export const id = 2853;
export const ids = [2853];
export const modules = {

/***/ 92853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubRunner: () => (/* binding */ githubRunner)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/runners/github-cache.js

/** ms for one answer of the cache service; 2 GB at 10 MB a second are 200 s. */
const PATIENCE = 300_000;
/** ms without a byte after which a download is given up. */
const SEGMENT_PATIENCE = 60_000;
/**
 * GitHub's cache service through its own client. It is missing on GitHub Enterprise Server and on many self-hosted runners,
 * read-only for untrusted events, and sometimes down: each verb then gives its reason and never throws.
 */
function githubCache(env, patience = PATIENCE) {
    const attempt = async (work) => {
        // The client takes 0.2 s to load: not for a service that is not there.
        if (!env.ACTIONS_CACHE_URL && !env.ACTIONS_RESULTS_URL)
            return { why: 'this runner has no cache service' };
        try {
            const service = await __webpack_require__.e(/* import() */ 1691).then(__webpack_require__.bind(__webpack_require__, 61691));
            if (!service.isFeatureAvailable())
                return { why: 'this runner has no cache service' };
            return await within(patience, work(service));
        }
        catch (error) {
            return { why: (0,errors/* messageOf */.bD)(error) };
        }
    };
    return {
        restore: (paths, key, prefixes) => attempt(async ({ restoreCache }) => {
            const options = { segmentTimeoutInMs: SEGMENT_PATIENCE, timeoutInMs: SEGMENT_PATIENCE };
            const found = await restoreCache([...paths], key, [...prefixes], options);
            return found === undefined ? { why: 'there is no entry yet' } : { key: found };
        }),
        save: (paths, key) => attempt(async ({ saveCache }) => {
            // -1: the service refused, for a key that exists or a token that may only read; the client has said why.
            const id = await saveCache([...paths], key);
            return id < 0 ? { why: 'the cache service did not take it' } : { key };
        }),
    };
}
async function within(ms, work) {
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`no end after ${Math.round(ms / 1000)} s`)), ms);
    });
    try {
        return await Promise.race([work, late]);
    }
    finally {
        clearTimeout(timer);
        work.catch(() => undefined); // it may still fail, and nobody waits any more
    }
}

;// CONCATENATED MODULE: ./build/runners/github.js



/** Bytes of a step's summary; a larger one is not shown at all. https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
const SUMMARY_BYTES = 1024 * 1024;
/** What the JSON of a page or the end of a line may still add. */
const SUMMARY_MARGIN = 4096;
/**
 * GitHub's channels for a step: workflow commands on standard output, and files that `GITHUB_OUTPUT`, `GITHUB_STATE` and
 * `GITHUB_STEP_SUMMARY` name. A channel that is not there is left out.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
function githubRunner({ env = process.env, step }) {
    const has = (file) => Boolean(env[file]);
    return {
        annotate: (annotations) => annotations.forEach(annotate),
        problem: (message) => core/* error */.z3(message, { title: 'OllamaCode' }),
        summaryLimit: SUMMARY_BYTES - SUMMARY_MARGIN,
        summarize: async (markdown) => {
            if (env.GITHUB_STEP_SUMMARY)
                await (0,promises_.appendFile)(env.GITHUB_STEP_SUMMARY, `${markdown}\n`);
        },
        outputs: async (values) => {
            if (has('GITHUB_OUTPUT'))
                for (const [name, value] of Object.entries(values))
                    core/* setOutput */.uH(name, value);
        },
        remember: (name, value) => {
            if (has('GITHUB_STATE'))
                core/* saveState */.LZ(name, value);
        },
        recall: (name) => env[`STATE_${name}`] ?? '',
        // In a shell, standard output may be a file: a secret or a fold has no business there.
        mask: (secret) => {
            if (step && secret !== '')
                core/* setSecret */.Pq(secret);
        },
        group: (title, work) => (step ? core/* group */.Os(title, work) : work()),
        cache: githubCache(env),
    };
}
const COMMANDS = { notice: core/* notice */.lm, warning: core/* warning */.$e, error: core/* error */.z3 };
function annotate({ level, path, start, end, title, message }) {
    COMMANDS[level](message, { title, file: path, startLine: start, endLine: end });
}


/***/ })

};
