export const id = 247;
export const ids = [247,590];
export const modules = {

/***/ 2928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pull: () => (/* binding */ pull),
/* harmony export */   pullCommand: () => (/* binding */ pullCommand)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _service_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(128);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7791);



/** `ollamacode pull`. Throws UsageError where nothing may be fetched, ServiceError where it fails. */
async function pullCommand(call) {
    const session = await (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .openSession */ .f)(call);
    try {
        const { config } = await session.read(await session.trusted());
        const { place, log, signal } = session;
        process.stdout.write(await pull({ config, place, log, signal }));
    }
    finally {
        await session.close();
    }
}
/**
 * Fetches image and model as a review would, shows that the server answers, and takes it down again.
 * Returns what to pin and what to keep, one `name: value` a line.
 */
async function pull(input) {
    const { config } = input;
    if (config.offline) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('offline: pull fetches from the network, which offline forbids; leave one of them out.');
    }
    if (config.model === 'none')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('model: none has nothing to fetch; name a model.');
    const service = await (0,_service_index_js__WEBPACK_IMPORTED_MODULE_1__.openService)(input);
    await service.close();
    const { facts, store, notes } = service;
    return [
        `model: ${facts.name}`,
        `model-digest: ${facts.digest}`,
        ...(store === undefined ? [] : [`store: ${store}`]),
        ...notes.map((note) => `note: ${note}`),
        '',
    ].join('\n');
}


/***/ }),

/***/ 7590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ bodyOf),
/* harmony export */   b: () => (/* binding */ canonicalBody)
/* harmony export */ });
/**
 * What decides the answer, as one line of JSON with keys in a fixed order: the part of the answer cache's key that is the question.
 * `num_thread` is not in it: it decides how fast an answer comes, and a cache is shared between machines.
 * The format keeps its own order of keys, because the grammar does.
 */
function canonicalBody(request) {
    const { num_thread: _, ...options } = optionsOf(request.options);
    return JSON.stringify({ ...fieldsOf(request), options });
}
/** The body of `POST /api/chat` without `stream`. Throws nothing; a prompt that does not fit is refused by the server. */
function bodyOf(request) {
    return { ...fieldsOf(request), options: optionsOf(request.options) };
}
function fieldsOf(request) {
    return {
        model: request.model,
        messages: request.messages.map(({ role, content }) => ({ role, content })),
        ...(request.format === undefined ? {} : { format: request.format }),
        ...(request.think === undefined ? {} : { think: request.think }),
        ...(request.logprobs ? { logprobs: true, top_logprobs: request.topLogprobs ?? 0 } : {}),
        // Without these two an oversized prompt is shortened in silence (DESIGN 5).
        truncate: false,
        shift: false,
    };
}
function optionsOf({ num_ctx, num_predict, num_thread, temperature, top_k, repeat_penalty, seed, }) {
    return { num_ctx, num_predict, num_thread, temperature, top_k, repeat_penalty, seed };
}


/***/ })

};
