export const id = 4199;
export const ids = [4199];
export const modules = {

/***/ 44199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildkiteRunner: () => (/* binding */ buildkiteRunner)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58046);


/** Bytes of an annotation: https://buildkite.com/docs/agent/cli/reference/annotate */
const ANNOTATION_BYTES = 1024 * 1024;
/** One annotation for each build: whoever writes with the same context overwrites. */
const CONTEXT = 'ollamacode';
/**
 * Buildkite's channels: the agent's program shows the page above the log and keeps values for later steps, and lines of the log open
 * groups. In a container without that program the review stands in the log and in the reports.
 */
function buildkiteRunner({ env = process.env }) {
    const agent = (args, input) => run(args, { input, env });
    return {
        // The page lists the same lines.
        annotate: () => undefined,
        problem: () => undefined,
        summaryLimit: ANNOTATION_BYTES,
        summarize: (markdown) => agent(['annotate', '--context', CONTEXT, '--style', 'info'], markdown),
        outputs: async (values) => {
            // The agent takes no empty value; without it there is nobody to tell.
            const told = Object.entries(values).filter(([, value]) => value !== '');
            await Promise.allSettled(told.map(([name, value]) => agent(['meta-data', 'set', `${CONTEXT}:${name}`], value)));
        },
        // No step of ours follows the job.
        remember: () => undefined,
        recall: () => '',
        // The agent hides what its configuration names; our own log hides our secrets.
        mask: () => undefined,
        group,
    };
}
/** Lines that begin so open groups, and the next one closes the one before. https://buildkite.com/docs/pipelines/configure/managing-log-output */
async function group(title, work) {
    process.stderr.write(`--- ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(title)}\n`);
    try {
        return await work();
    }
    finally {
        process.stderr.write('+++ OllamaCode\n');
    }
}
/** The text goes by standard input: arguments have a limit and are seen by every process of the machine. */
function run(args, { input, env }) {
    return new Promise((resolve, reject) => {
        const agent = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('buildkite-agent', args, { env, stdio: ['pipe', 'ignore', 'ignore'] });
        agent.on('error', () => reject(new Error('there is no program buildkite-agent here')));
        agent.on('close', (code) => code === 0 ? resolve() : reject(new Error(`buildkite-agent ${args[0]} ended with ${code}`)));
        // An agent that ends early says why by its code.
        agent.stdin.on('error', () => undefined).end(input);
    });
}


/***/ })

};
