export const id = 839;
export const ids = [839];
export const modules = {

/***/ 8839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   handlers: () => (/* binding */ handlers)
/* harmony export */ });
/** Each command is loaded when it is called. */
const handlers = {
    review: async (call) => (await Promise.all(/* import() */[__webpack_require__.e(6), __webpack_require__.e(861), __webpack_require__.e(571), __webpack_require__.e(791), __webpack_require__.e(171)]).then(__webpack_require__.bind(__webpack_require__, 2171))).reviewCommand(call),
    list: async (call) => (await Promise.all(/* import() */[__webpack_require__.e(6), __webpack_require__.e(861), __webpack_require__.e(571), __webpack_require__.e(791), __webpack_require__.e(635)]).then(__webpack_require__.bind(__webpack_require__, 4635))).listCommand(call),
    why: async (call) => (await Promise.all(/* import() */[__webpack_require__.e(6), __webpack_require__.e(861), __webpack_require__.e(571), __webpack_require__.e(791), __webpack_require__.e(425)]).then(__webpack_require__.bind(__webpack_require__, 7425))).whyCommand(call),
    config: async (call) => (await Promise.all(/* import() */[__webpack_require__.e(6), __webpack_require__.e(861), __webpack_require__.e(571), __webpack_require__.e(791), __webpack_require__.e(429)]).then(__webpack_require__.bind(__webpack_require__, 4429))).configCommand(call),
    doctor: async (call) => {
        const [{ doctorCommand }, { estimateOf }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(6), __webpack_require__.e(861), __webpack_require__.e(571), __webpack_require__.e(791), __webpack_require__.e(264), __webpack_require__.e(128), __webpack_require__.e(309)]).then(__webpack_require__.bind(__webpack_require__, 9194)),
            Promise.all(/* import() */[__webpack_require__.e(6), __webpack_require__.e(264), __webpack_require__.e(625), __webpack_require__.e(330)]).then(__webpack_require__.bind(__webpack_require__, 7349)),
        ]);
        await doctorCommand(call, estimateOf);
    },
    pull: async (call) => (await Promise.all(/* import() */[__webpack_require__.e(6), __webpack_require__.e(861), __webpack_require__.e(571), __webpack_require__.e(791), __webpack_require__.e(128), __webpack_require__.e(247)]).then(__webpack_require__.bind(__webpack_require__, 2928))).pullCommand(call),
};


/***/ })

};
