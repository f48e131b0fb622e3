export const id = 1664;
export const ids = [1664];
export const modules = {

/***/ 1664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openAtGitHub: () => (/* binding */ openAtGitHub)
/* harmony export */ });
/* harmony import */ var _forges_local_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22402);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77860);


/** Opens API, reading and publishing; only where the change lives at GitHub is any of it loaded. Throws UsageError for a wrong `ca-file`. */
async function openAtGitHub(input) {
    const { config, address, place, log, signal } = input;
    const [{ openClient }, { openGitHub }, { readGitHub }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5194), __webpack_require__.e(3512)]).then(__webpack_require__.bind(__webpack_require__, 53512)),
        Promise.all(/* import() */[__webpack_require__.e(5194), __webpack_require__.e(8489), __webpack_require__.e(9043)]).then(__webpack_require__.bind(__webpack_require__, 61424)),
        Promise.all(/* import() */[__webpack_require__.e(5194), __webpack_require__.e(8489), __webpack_require__.e(6263)]).then(__webpack_require__.bind(__webpack_require__, 56263)),
    ]);
    const client = await openClient({ address, token: config.token, caFile: config.caFile, log, signal });
    const number = config.change || place.change;
    const reading = readGitHub({ ...input, token: config.token, client, caFile: config.caFile });
    const { change, trusted } = reading;
    const close = async () => {
        await reading.close();
        await client.close();
    };
    if (number === undefined)
        return { github: client, forge: { ...(0,_forges_local_js__WEBPACK_IMPORTED_MODULE_0__/* .openLocal */ .qE)(input), change }, trusted, close };
    // One conversation: a signed marker that is copied to another one is worth nothing there.
    const scope = `${address.api}/${address.repository}#${number}`;
    const signed = config.cacheKey === '' ? {} : { sign: (0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .signerOf */ .Kv)(config.cacheKey, scope) };
    const forge = openGitHub({ client, address, number, change, log, ...signed });
    return { github: client, forge, trusted, close, ...signed };
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
