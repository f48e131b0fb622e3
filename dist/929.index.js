export const id = 929;
export const ids = [929];
export const modules = {

/***/ 8929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dryRun: () => (/* binding */ dryRun)
/* harmony export */ });
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8046);

/**
 * What publishing would have done, for the log: what the gate would have said first, then one line per comment.
 * Holds paths, lines, rules and titles, no code. Ends with a line feed.
 */
function dryRun(review, plan) {
    const findings = new Map(review.findings.map((finding) => [finding.fingerprint, finding]));
    const comments = plan.create.map((comment) => commentLine(comment, findings.get(comment.fingerprint)));
    return [
        `Would have posted ${counted(plan.create.length, 'comment')} and the summary; ${gateWords(review)}.`,
        ...(plan.keep.length + plan.resolve.length > 0
            ? [`Would have left ${counted(plan.keep.length, 'comment')} and resolved ${plan.resolve.length}.`]
            : []),
        (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .kc)((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(review.verdict.why)),
        ...comments,
        '',
    ].join('\n');
}
function gateWords({ verdict }) {
    if (verdict.exitCode === 1)
        return `the gate would have failed on ${counted(verdict.blocking, 'finding')}`;
    return verdict.exitCode === 3
        ? 'the gate would have failed because the review is incomplete'
        : 'the gate would have passed';
}
function commentLine({ path, start, end }, finding) {
    const lines = start === end ? `${start}` : `${start}-${end}`;
    const what = finding ? `  ${finding.severity}  ${finding.title} (${finding.rule})` : '';
    return `  ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .kc)((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(`${path}:${lines}${what}`))}`;
}
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}


/***/ })

};
