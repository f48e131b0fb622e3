export const id = 1384;
export const ids = [1384];
export const modules = {

/***/ 61384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openAtAzure: () => (/* binding */ openAtAzure)
/* harmony export */ });
/* harmony import */ var _forge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18888);

const FORM = { repository: /^[^/!]+\/[^/!]+$/, words: 'project/repository!number' };
/**
 * Opens API, reading and publishing; only where the change lives in Azure Repos is any of it loaded. Throws UsageError for a wrong
 * `ca-file`, and for a `change` that is neither a number nor `project/repository!number`.
 */
async function openAtAzure(given) {
    const [{ openAzureClient }, { openAzure }, { readAzure }] = await Promise.all([
        __webpack_require__.e(/* import() */ 5484).then(__webpack_require__.bind(__webpack_require__, 65484)),
        __webpack_require__.e(/* import() */ 3383).then(__webpack_require__.bind(__webpack_require__, 33383)),
        __webpack_require__.e(/* import() */ 9987).then(__webpack_require__.bind(__webpack_require__, 89987)),
    ]);
    const input = (0,_forge_js__WEBPACK_IMPORTED_MODULE_0__/* .atReference */ .b)(given, FORM);
    const { caFile } = input.config;
    const token = input.config.token || input.jobToken;
    const client = await openAzureClient({ ...input, token, caFile });
    const reading = readAzure({ ...input, token, client, caFile });
    return (0,_forge_js__WEBPACK_IMPORTED_MODULE_0__/* .atForge */ .$)(input, { client, reading, open: (request) => openAzure({ client, ...request }) });
}


/***/ }),

/***/ 18888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ atForge),
/* harmony export */   b: () => (/* binding */ atReference)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _forges_local_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22402);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77860);



/** The change at its forge: posting where there is a change request, else reading alone. */
function atForge(input, { client, reading, open }) {
    const { config, address, place, log } = input;
    const number = config.change || place.change;
    const { change, trusted } = reading;
    const close = async () => {
        await reading.close();
        await client.close();
    };
    if (number === undefined)
        return { forge: { ...(0,_forges_local_js__WEBPACK_IMPORTED_MODULE_1__/* .openLocal */ .qE)(input), change }, trusted, close };
    // One conversation: a signed marker that is copied to another one is worth nothing there.
    const scope = `${address.api}/${address.repository}#${number}`;
    const signed = config.cacheKey === '' ? {} : { sign: (0,_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .signerOf */ .Kv)(config.cacheKey, scope) };
    return { forge: open({ address, number, change, log, ...signed }), trusted, close, ...signed };
}
/**
 * With the repository that `change` names, which may be another one than the job's own: there, nothing of this clone holds. Throws
 * UsageError for a `change` that is neither a number nor such a reference.
 */
function atReference(input, { repository, words }) {
    const { config, place } = input;
    if (config.change === '')
        return input;
    const [, named, number] = /^(?:(.+)!)?(\d+)$/.exec(config.change) ?? [];
    if (number === undefined || (named !== undefined && !repository.test(named)))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`change: ${config.change} is neither a number nor ${words}`);
    const address = named === undefined ? input.address : { ...input.address, repository: named };
    const there = { ...input, address, config: { ...config, change: number } };
    if (address.repository === input.address.repository)
        return there;
    const { ci, historyHint, runUrl } = place;
    const elsewhere = { ci, historyHint, foreign: true, trusted: false, forge: address };
    return { ...there, git: undefined, place: { ...elsewhere, ...(runUrl === undefined ? {} : { runUrl }) } };
}


/***/ }),

/***/ 77860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kv: () => (/* binding */ signerOf),
/* harmony export */   R8: () => (/* binding */ summaryMarker),
/* harmony export */   iY: () => (/* binding */ findingMarker),
/* harmony export */   m_: () => (/* binding */ shortId),
/* harmony export */   rz: () => (/* binding */ answerMarker),
/* harmony export */   t7: () => (/* binding */ readMarker)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** `scope` is the one conversation that the signatures hold in: a marker that is copied to another one is worth nothing there. */
function signerOf(secret, scope) {
    return (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', secret).update(`${scope}\n${text}`).digest('hex').slice(0, 32);
}
/** First line of the one sticky summary. */
function summaryMarker(sign) {
    return written('summary', sign);
}
/** First line of a finding's comment. */
function findingMarker(fingerprint, { gone = false, sign } = {}) {
    return written(`finding ${fingerprint}${gone ? ' gone' : ''}`, sign);
}
/** First line of our answer to the comment with the id `to` (letters, digits, `-` and `_`). */
function answerMarker(to, sign) {
    return written(`answer ${to}`, sign);
}
/**
 * What the first line of a comment says it is; `undefined` for any other text. With a signer only its own signature counts;
 * without one, signed and unsigned markers are read alike.
 */
function readMarker(body, sign) {
    const [, text = '', signature] = MARKER.exec(body) ?? [];
    if (text === '' || (sign && signature !== sign(text)))
        return undefined;
    const [kind, name = '', gone] = text.split(' ');
    if (kind === 'finding')
        return { kind, fingerprint: name, gone: gone !== undefined };
    return kind === 'answer' ? { kind, to: name } : { kind: 'summary' };
}
/** The eight hex digits by which people name a finding: `3fa9c1d2`. */
function shortId(fingerprint) {
    return fingerprint.replace(/^v\d+:/, '').slice(0, 8);
}
const MARKER = /^<!-- ollamacode:1 (summary|finding v\d+:[0-9a-f]{8,64}(?: gone)?|answer [\w-]{1,64})(?: ([0-9a-f]{32}))? -->\r?(?:\n|$)/;
function written(text, sign) {
    return `<!-- ollamacode:1 ${text}${sign ? ` ${sign(text)}` : ''} -->`;
}


/***/ })

};
