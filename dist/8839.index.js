export const id = 8839;
export const ids = [8839];
export const modules = {

/***/ 88839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   handlers: () => (/* binding */ handlers)
/* harmony export */ });
/** Each command is loaded when it is called. */
const handlers = {
    review: async (call) => (await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(5861), __webpack_require__.e(8571), __webpack_require__.e(9126), __webpack_require__.e(758)]).then(__webpack_require__.bind(__webpack_require__, 20758))).reviewCommand(call),
    list: async (call) => (await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(5861), __webpack_require__.e(8571), __webpack_require__.e(9126), __webpack_require__.e(4635)]).then(__webpack_require__.bind(__webpack_require__, 24635))).listCommand(call),
    why: async (call) => (await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(5861), __webpack_require__.e(8571), __webpack_require__.e(9126), __webpack_require__.e(7425)]).then(__webpack_require__.bind(__webpack_require__, 97425))).whyCommand(call),
    config: async (call) => (await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(5861), __webpack_require__.e(8571), __webpack_require__.e(9126), __webpack_require__.e(4429)]).then(__webpack_require__.bind(__webpack_require__, 64429))).configCommand(call),
    doctor: async (call) => {
        const [{ doctorCommand }, { estimateOf }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(5861), __webpack_require__.e(8571), __webpack_require__.e(9126), __webpack_require__.e(2813), __webpack_require__.e(3264), __webpack_require__.e(9309)]).then(__webpack_require__.bind(__webpack_require__, 69194)),
            Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(3264), __webpack_require__.e(5625), __webpack_require__.e(4253)]).then(__webpack_require__.bind(__webpack_require__, 97349)),
        ]);
        await doctorCommand(call, estimateOf);
    },
    pull: async (call) => (await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(5861), __webpack_require__.e(8571), __webpack_require__.e(9126), __webpack_require__.e(2813), __webpack_require__.e(2928)]).then(__webpack_require__.bind(__webpack_require__, 92928))).pullCommand(call),
    bundle: async (call) => (await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(5861), __webpack_require__.e(8571), __webpack_require__.e(9126), __webpack_require__.e(2813), __webpack_require__.e(4603)]).then(__webpack_require__.bind(__webpack_require__, 74603))).bundleCommand(call),
    unbundle: async (call) => (await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(5861), __webpack_require__.e(8571), __webpack_require__.e(9126), __webpack_require__.e(2813), __webpack_require__.e(636)]).then(__webpack_require__.bind(__webpack_require__, 20636))).unbundleCommand(call),
    publish: async (call) => (await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(5861), __webpack_require__.e(8571), __webpack_require__.e(9126), __webpack_require__.e(2020)]).then(__webpack_require__.bind(__webpack_require__, 42020))).publishCommand(call),
    hook: async (call) => (await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(5861), __webpack_require__.e(8571), __webpack_require__.e(9126), __webpack_require__.e(758), __webpack_require__.e(2597)]).then(__webpack_require__.bind(__webpack_require__, 22597))).hookCommand(call),
};


/***/ })

};
