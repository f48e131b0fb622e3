export const id = 2065;
export const ids = [2065];
export const modules = {

/***/ 22065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   STARTED: () => (/* binding */ STARTED),
/* harmony export */   actionCommand: () => (/* binding */ actionCommand)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58046);
/* harmony import */ var _runners_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46168);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43617);
/* harmony import */ var _review_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20758);
/* harmony import */ var _surroundings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13570);






/** Word by which the post step knows that the step has begun. */
const STARTED = 'started';
const CALL = { flags: {}, argument: '', own: {} };
/** The action's own step: what its trigger asks for. Throws what is exit 2, after the outputs have said so. */
async function actionCommand() {
    const { env } = process;
    const place = (0,_surroundings_js__WEBPACK_IMPORTED_MODULE_5__/* .placeHere */ .AU)(env);
    const runner = await (0,_runners_index_js__WEBPACK_IMPORTED_MODULE_2__/* .runnerOf */ .m)(place, { env, step: true });
    runner?.remember(STARTED, String(Date.now()));
    try {
        if (place.trigger === 'report')
            await publishReport();
        else
            await (0,_review_js__WEBPACK_IMPORTED_MODULE_4__.reviewCommand)(CALL);
    }
    catch (error) {
        await runner?.outputs(_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .FAILED_OUTPUTS */ .Xt);
        runner?.problem((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)));
        throw error;
    }
}
async function publishReport() {
    const { publishCommand } = await __webpack_require__.e(/* import() */ 9639).then(__webpack_require__.bind(__webpack_require__, 42020));
    await publishCommand(CALL);
}


/***/ })

};
