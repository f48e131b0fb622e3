export const id = 1216;
export const ids = [1216];
export const modules = {

/***/ 61216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   teamcityRunner: () => (/* binding */ teamcityRunner)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58046);


/** Characters: https://www.jetbrains.com/help/teamcity/service-messages.html */
const TEXT_LIMIT = 4000;
/** Later steps read `%ollamacode.outcome%`. */
const PREFIX = 'ollamacode.';
/** True for a report that was sent to a file, which is no place for messages. */
const isRedirected = () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(1).isFile();
/**
 * TeamCity's channels: service messages on standard output. Lines are shown on the tab Inspections; a page of its own is an artifact,
 * which the configuration publishes.
 */
function teamcityRunner(redirected = isRedirected) {
    return {
        annotate: (annotations) => {
            if (annotations.length > 0)
                say('inspectionType', TYPE);
            for (const annotation of annotations)
                say('inspection', inspectionOf(annotation));
        },
        problem: (message) => say('buildProblem', { identity: 'ollamacode', description: message }),
        summarize: async () => undefined,
        summaryLimit: 0,
        outputs: async (values) => {
            if (redirected())
                return;
            for (const [name, value] of Object.entries(values))
                say('setParameter', { name: `${PREFIX}${name}`, value });
        },
        // No step of ours follows the build.
        remember: () => undefined,
        recall: () => '',
        // Values of parameters of the type password are hidden; our own log hides our secrets.
        mask: () => undefined,
        // Our log is on standard error, where a block would not hold it.
        group: (_title, work) => work(),
    };
}
/** https://www.jetbrains.com/help/teamcity/service-messages.html#Inspection+Type */
const TYPE = {
    id: 'ollamacode',
    name: 'OllamaCode',
    category: 'Code review',
    description: 'Findings of a review of changes',
};
const SEVERITIES = { notice: 'INFO', warning: 'WARNING', error: 'ERROR' };
function inspectionOf({ level, path, start, title, message }) {
    return {
        typeId: TYPE.id,
        message: `${title}: ${message}`,
        file: path,
        line: String(start),
        SEVERITY: SEVERITIES[level],
    };
}
function say(name, values) {
    const pairs = Object.entries(values).map(([key, value]) => ` ${key}='${escaped(value)}'`);
    process.stdout.write(`##teamcity[${name}${pairs.join('')}]\n`);
}
/** Everything outside of ASCII by its number, since agents read the stream in the machine's own charset. */
function escaped(value) {
    return (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(value)
        .slice(0, TEXT_LIMIT)
        .replace(/[|'[\]]/g, '|$&')
        .replace(/[^ -~]/g, (unit) => `|0x${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}


/***/ })

};
