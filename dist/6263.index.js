export const id = 6263;
export const ids = [6263];
export const modules = {

/***/ 56263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readGitHub: () => (/* binding */ readGitHub)
/* harmony export */ });
/* harmony import */ var _github_commits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88489);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48167);


/** The change of a repository at GitHub; which commits are meant is asked of the API. */
function readGitHub(input) {
    return (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .readAt */ .m6)(input, {
        place: () => placeWithPull(input),
        commits: (place) => (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .commitsAt */ .g)({ ...input, place }),
        fetch: (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchFrom */ .pL)(input, [{ user: 'x-access-token', token: input.token }]),
    });
}
/** With what GitHub says of the change request, where the event does not: a number by option, a commented conversation. */
async function placeWithPull(input) {
    const { config, place, client, address } = input;
    const number = config.change || place.change;
    if (number === undefined)
        return place;
    const isOfEvent = number === place.change;
    if (isOfEvent && place.request && place.head && place.base)
        return place;
    const pull = await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .pullAt */ .n)(client, address, number).catch((error) => (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .untold */ .r_)(input, error));
    if (!pull)
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutRequest */ .O6)(place);
    return {
        ...place,
        change: number,
        request: pull.request,
        targetBranch: pull.targetBranch,
        defaultBranch: place.defaultBranch ?? pull.defaultBranch,
        trusted: false,
        head: (isOfEvent ? place.head : undefined) ?? pull.head,
        base: pull.base,
    };
}


/***/ })

};
