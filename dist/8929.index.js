export const id = 8929;
export const ids = [8929];
export const modules = {

/***/ 58929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dryRun: () => (/* binding */ dryRun)
/* harmony export */ });
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58046);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3749);


/**
 * What publishing would have done, for the log: what the gate would have said first, then one line per comment.
 * Holds paths, lines, rules and titles, no code. Ends with a line feed.
 */
function dryRun(review, plan) {
    const findings = new Map(review.findings.map((finding) => [finding.fingerprint, finding]));
    const comments = plan.create.map((comment) => commentLine(comment, findings.get(comment.fingerprint)));
    return [
        `Would have posted ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(plan.create.length, 'comment')}${posts(plan)}; ${gateWords(review)}.`,
        ...standing(plan),
        (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .kc)((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(review.verdict.why)),
        ...comments,
        '',
    ].join('\n');
}
function posts({ summary, check }) {
    return `${summary === undefined ? '' : ' and the summary'}${check ? ' and a check run' : ''}`;
}
function standing({ keep, resolve, reopen }) {
    if (keep.length + resolve.length + reopen.length === 0)
        return [];
    const again = reopen.length > 0 ? ` and opened ${reopen.length} again` : '';
    return [`Would have left ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(keep.length, 'comment')} and resolved ${resolve.length}${again}.`];
}
function gateWords({ verdict }) {
    if (verdict.exitCode === 1)
        return `the gate would have failed on ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(verdict.blocking, 'finding')}`;
    return verdict.exitCode === 3
        ? 'the gate would have failed because the review is incomplete'
        : 'the gate would have passed';
}
function commentLine({ path, start, end }, finding) {
    const lines = start === end ? `${start}` : `${start}-${end}`;
    const what = finding ? `  ${finding.severity}  ${finding.title} (${finding.rule})` : '';
    return `  ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .kc)((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(`${path}:${lines}${what}`))}`;
}


/***/ }),

/***/ 3749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ headline),
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** `1 line`, `2 lines`. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
const MARKS = { pass: '✅', findings: '🔎', inconclusive: '⚠️' };
/** `❌ OllamaCode: 2 findings`, `✅ OllamaCode: no findings`; what is incomplete or untrusted is never headed by a tick. */
function headline({ verdict, findings }, { untrusted }) {
    const { outcome, exitCode, complete } = verdict;
    const shown = findings.filter(({ state }) => state.kind === 'shown').length;
    const kind = untrusted && outcome === 'pass' ? 'findings' : outcome;
    const mark = exitCode === 0 ? MARKS[kind] : '❌';
    const found = shown === 0 ? 'no findings' : counted(shown, 'finding');
    return `${mark} OllamaCode: ${found}${complete ? '' : ', review incomplete'}`;
}


/***/ })

};
