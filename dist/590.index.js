export const id = 590;
export const ids = [590];
export const modules = {

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
