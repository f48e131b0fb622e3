export const id = 6499;
export const ids = [6499];
export const modules = {

/***/ 56499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   REPORT_FORMAT: () => (/* binding */ REPORT_FORMAT),
/* harmony export */   json: () => (/* binding */ json),
/* harmony export */   printable: () => (/* binding */ printable)
/* harmony export */ });
/** Of `schema/report.schema.json`. A new field keeps it; a changed or removed one raises it. */
const REPORT_FORMAT = 1;
/** The whole review with `formatVersion`: what `publish` and `why` read back, so nothing in it is reworded. */
function json(review) {
    return `${printable(JSON.stringify({ formatVersion: REPORT_FORMAT, ...review }, undefined, 2))}\n`;
}
/** Escapes what a terminal or an editor would obey or not show; the value that is read back is the same. */
function printable(text) {
    return text.replace(/[\p{DI}\p{Cf}\u007f-\u009f\u2028\u2029]/gu, escaped);
}
function escaped(character) {
    return character
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join('');
}


/***/ })

};
