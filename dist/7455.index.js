export const id = 7455;
export const ids = [7455];
export const modules = {

/***/ 17455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   azureRunner: () => (/* binding */ azureRunner)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58046);




/** Bytes; Azure documents no limit, and nobody reads more. */
const SUMMARY_BYTES = 512 * 1024;
/** Names the tab section that shows it. */
const SUMMARY_FILE = 'OllamaCode.md';
/** Later steps read `$(review.REVIEW_OUTCOME)`; our options' prefix would make them options of the next run. */
const PREFIX = 'REVIEW_';
const STANDARD_OUTPUT = 1;
/**
 * The channels of Azure Pipelines: logging commands on standard output, which the agent reads, and a page that it takes from its own
 * folder for temporary files. https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands
 */
function azureRunner({ env = process.env }) {
    return {
        annotate: (annotations) => annotations.forEach(annotate),
        problem: (message) => say('task.logissue', { type: 'error' }, `OllamaCode: ${message}`),
        summaryLimit: env.AGENT_TEMPDIRECTORY ? SUMMARY_BYTES : 0,
        summarize: async (markdown) => {
            if (!env.AGENT_TEMPDIRECTORY)
                return;
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env.AGENT_TEMPDIRECTORY, SUMMARY_FILE);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(path, markdown);
            say('task.uploadsummary', {}, path);
        },
        outputs: async (values) => {
            for (const [name, value] of Object.entries(values)) {
                const variable = `${PREFIX}${name.replaceAll('-', '_').toUpperCase()}`;
                say('task.setvariable', { variable, isOutput: 'true' }, value);
            }
        },
        // No step of ours follows the job.
        remember: () => undefined,
        recall: () => '',
        // Azure hides secret variables by itself; writing a secret to hide it would only risk it. Our own log hides our secrets.
        mask: () => undefined,
        group,
    };
}
const TYPES = { notice: undefined, warning: 'warning', error: 'error' };
/** Azure knows no issue below a warning; what is less stands in the log. */
function annotate({ level, path, start, title, message, fingerprint }) {
    const type = TYPES[level];
    if (type === undefined)
        return;
    const place = { sourcepath: path, linenumber: String(start), code: fingerprint };
    say('task.logissue', { type, ...place }, `${title}: ${message}`);
}
function say(command, properties, message) {
    // A report that was sent to a file is no place for commands.
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(STANDARD_OUTPUT).isFile())
        return;
    const pairs = Object.entries(properties).map(([name, value]) => `${name}=${escaped((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(value))};`);
    const words = pairs.length > 0 ? ` ${pairs.join('')}` : '';
    // The agent looks for commands anywhere in a line, and decodes what stands for a line end.
    const text = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(message)).replaceAll('%', '%AZP25');
    process.stdout.write(`##vso[${command}${words}]${text}\n`);
}
/** https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands#logging-command-format */
function escaped(value) {
    return value.replaceAll('%', '%AZP25').replaceAll(';', '%3B').replaceAll(']', '%5D');
}
/** https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands#formatting-commands, on the stream of our log. */
async function group(title, work) {
    process.stderr.write(`##[group]${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(title)}\n`);
    try {
        return await work();
    }
    finally {
        process.stderr.write('##[endgroup]\n');
    }
}


/***/ })

};
