export const id = 8363;
export const ids = [8363];
export const modules = {

/***/ 48363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRuleFile: () => (/* binding */ readRuleFile),
/* harmony export */   ruleFields: () => (/* binding */ ruleFields)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73705);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53234);



/** Most of one rule file, in bytes. */
const MAX_BYTES = 1 << 18;
/** Reads one rule file. Throws `RuleFileError` with `path` and the field that is wrong. */
function readRuleFile(path, text) {
    return (0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .patternOf */ .Id)(path, ruleFields(path, text));
}
/** The fields of a rule file as YAML has them, unchecked. Throws `RuleFileError` for what is no mapping. */
function ruleFields(path, text) {
    try {
        const parsed = (0,_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .hN)(text, { maxBytes: MAX_BYTES });
        if ((0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(parsed))
            return parsed;
    }
    catch (error) {
        throw new _pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .RuleFileError */ .$H(`${path}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
    throw new _pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .RuleFileError */ .$H(`${path}: is not a mapping of fields such as id, language and rule`);
}


/***/ })

};
