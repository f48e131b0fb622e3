export const id = 3153;
export const ids = [3153];
export const modules = {

/***/ 23153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pw: () => (/* binding */ serverEnvironment),
/* harmony export */   iP: () => (/* binding */ startLimit),
/* harmony export */   pv: () => (/* binding */ serverVariables),
/* harmony export */   startProcess: () => (/* binding */ startProcess)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _ollama_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58233);
/* harmony import */ var _programs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69099);
/* harmony import */ var _ready_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69263);
/* harmony import */ var _watched_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75190);






/** ms until the server listens and answers; a cold disk takes seconds. */
const startLimit = 60_000;
/**
 * Starts `ollama serve` on a loopback port that the kernel chooses. It ends with `close`, with this process however that ends,
 * and after its lifetime. Throws ServiceError when it does not come up.
 */
async function startProcess({ binary, store, env, settings, log, signal, }) {
    const watched = await launch(binary, serverEnvironment(env, store, settings), settings.lifetime);
    try {
        const host = await addressOf(watched, signal);
        const ollama = (0,_ollama_client_js__WEBPACK_IMPORTED_MODULE_2__/* .openOllama */ .r)({ host, insecure: false });
        const version = await (0,_ready_js__WEBPACK_IMPORTED_MODULE_4__/* .untilReady */ .M)(ollama, { ...waiting(signal), dead: () => (0,_watched_js__WEBPACK_IMPORTED_MODULE_5__/* .lastWords */ .aN)(watched) });
        log.verbose(`Ollama ${version} listens at ${host} (process ${watched.pid}).`);
        watched.release();
        return { host, insecure: false, close: watched.close };
    }
    catch (error) {
        await watched.close();
        throw error;
    }
}
function waiting(signal) {
    return { what: 'The Ollama process', limit: startLimit, ...(signal ? { signal } : {}) };
}
async function launch(binary, env, lifetime) {
    const seconds = String(Math.max(1, Math.ceil(lifetime / 1000)));
    try {
        return await (0,_watched_js__WEBPACK_IMPORTED_MODULE_5__/* .startWatched */ .PQ)({
            file: '/bin/sh',
            args: ['-c', _watched_js__WEBPACK_IMPORTED_MODULE_5__/* .watchScript */ .$6, 'ollamacode', seconds, binary, 'serve'],
            env,
        });
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._7(`${binary} cannot be started; start Ollama yourself and give its address as ollama-host.`, { cause: error });
    }
}
/** With port 0 the kernel chooses, and Ollama says what: nobody can take the port in between. */
async function addressOf(watched, signal) {
    return (0,_ready_js__WEBPACK_IMPORTED_MODULE_4__/* .until */ .T)(async () => {
        const port = watched.said(/Listening on 127\.0\.0\.1:(\d+)/)?.[1];
        if (port !== undefined)
            return `http://127.0.0.1:${port}`;
        const words = (0,_watched_js__WEBPACK_IMPORTED_MODULE_5__/* .lastWords */ .aN)(watched);
        if (words !== undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._7(`The Ollama process ended at once: ${words}`);
        throw new Error(watched.tail());
    }, waiting(signal));
}
/** What reaches the server: no token of ours, nothing of the pipeline but the way out and the graphics card. */
function serverEnvironment(env, store, settings) {
    return {
        ...(0,_programs_js__WEBPACK_IMPORTED_MODULE_3__/* .pick */ .Up)(env, [
            ..._programs_js__WEBPACK_IMPORTED_MODULE_3__/* .proxyVariables */ .eq,
            'PATH',
            'TMPDIR',
            'LD_LIBRARY_PATH',
            'CUDA_VISIBLE_DEVICES',
            'HIP_VISIBLE_DEVICES',
            'ROCR_VISIBLE_DEVICES',
        ]),
        HOME: env.HOME ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(),
        OLLAMA_HOST: '127.0.0.1:0',
        OLLAMA_MODELS: store,
        ...serverVariables(settings),
        ...(settings.caFile === '' ? {} : { SSL_CERT_FILE: settings.caFile }),
    };
}
/** The same for a process and for a container. */
function serverVariables({ parallel, numCtx }) {
    return {
        OLLAMA_NO_CLOUD: '1',
        OLLAMA_NOPRUNE: '1',
        OLLAMA_NOHISTORY: '1',
        OLLAMA_KEEP_ALIVE: '-1',
        OLLAMA_MAX_LOADED_MODELS: '1',
        OLLAMA_NUM_PARALLEL: String(parallel),
        OLLAMA_CONTEXT_LENGTH: String(numCtx),
    };
}


/***/ })

};
