export const id = 3774;
export const ids = [3774];
export const modules = {

/***/ 53774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readReport: () => (/* binding */ readReport)
/* harmony export */ });
/* harmony import */ var _config_validate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27249);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58046);
/* harmony import */ var _report_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68966);




/**
 * Reads a json report that anybody may have written: bounded, of the right shape, and every text plain, one line where a line is
 * meant. `name` is what a sentence calls it. Throws UsageError for anything else; no value of the file is quoted.
 */
function readReport(text, name) {
    if (text.length > _report_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .LONGEST_REPORT */ .u)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${name}: the report is longer than ${_report_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .LONGEST_REPORT */ .u} characters and is not read.`);
    const value = parsed(text, name);
    const complaint = (0,_config_validate_js__WEBPACK_IMPORTED_MODULE_0__/* .compiledSchema */ .zt)(_report_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .reportSchema */ .Q)(value);
    if (complaint !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${name} is no json report that this version can publish: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(complaint)}.`);
    return plainReport(value);
}
function parsed(text, name) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${name}: the report is not JSON (${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)).slice(0, 80)}).`, {
            cause: error,
        });
    }
}
function plainReport({ findings, coverage, usage, model, modelAbsent, change }) {
    const { asked, cached, promptTokens, outputTokens, ms } = usage;
    return {
        findings: findings.map(plainFinding),
        coverage: coverage.map(plainEntry),
        usage: { asked, cached, promptTokens, outputTokens, ms: { total: ms.total ?? 0 } },
        ...(model ? { model: plainModel(model) } : {}),
        ...(modelAbsent === undefined ? {} : { modelAbsent: (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(modelAbsent) }),
        ...(change.head === undefined ? {} : { head: change.head }),
    };
}
/** Field by field, so that nothing that the schema does not name gets any further. */
function plainFinding(written) {
    const { category, severity, confidence, source, path, start, end, lineHash, fingerprint } = written;
    const { aka, state, suggestion, cwe, startColumn, endColumn } = written;
    return {
        rule: (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(written.rule),
        ...{ category, severity, confidence, source, path, start, end, lineHash, fingerprint },
        title: (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(written.title),
        message: (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .wh)(written.message),
        consequence: (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .wh)(written.consequence),
        check: (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .wh)(written.check),
        quote: written.quote,
        scope: (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(written.scope),
        aka: [...aka],
        state: plainState(state),
        ...(suggestion ? { suggestion: plainSuggestion(suggestion) } : {}),
        ...(startColumn === undefined ? {} : { startColumn }),
        ...(endColumn === undefined ? {} : { endColumn }),
        ...(cwe === undefined ? {} : { cwe }),
    };
}
function plainState(state) {
    if (state.kind === 'shown')
        return { kind: 'shown' };
    return { kind: 'hidden', by: state.by, why: (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(state.why), gated: state.gated };
}
function plainSuggestion({ start, end, before, after }) {
    return { start, end, before, after };
}
function plainEntry({ path, side, start, end, looker, state, why }) {
    return { path, side, start, end, looker, state, why: (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(why) };
}
function plainModel(model) {
    return {
        name: (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(model.name),
        digest: (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(model.digest),
        serverVersion: (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(model.serverVersion),
        service: (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(model.service),
        warnings: model.warnings.map(_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN),
    };
}


/***/ })

};
