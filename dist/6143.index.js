export const id = 6143;
export const ids = [6143,3153];
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


/***/ }),

/***/ 26143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   joinShared: () => (/* binding */ joinShared)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76760);
/* harmony import */ var _atomic_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34402);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19473);
/* harmony import */ var _ollama_client_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(58233);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(23153);
/* harmony import */ var _ready_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(69263);
/* harmony import */ var _watched_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(75190);












/** ms in which the watching shell has surely removed its note once the last lease ended. */
const farewell = 200;
/**
 * One server for all runs of this user with the same store and settings; each holds a lease on it and the last one ends it. A lease is
 * an open named pipe: the kernel ends it with the process, so no crash leaves one behind.
 */
async function joinShared(options) {
    const files = filesIn(folderOf(options));
    await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_6__/* .makeFolder */ .f)(files.folder, 0o700);
    const leased = await (0,_ready_js__WEBPACK_IMPORTED_MODULE_10__/* .until */ .T)(() => joinOrStart(files, options), {
        what: 'The shared Ollama',
        limit: 2 * _process_js__WEBPACK_IMPORTED_MODULE_9__/* .startLimit */ .iP,
        ...(options.signal ? { signal: options.signal } : {}),
    });
    options.log.verbose(`Sharing the Ollama at ${leased.host}.`);
    return { host: leased.host, insecure: false, close: () => leased.lease.close() };
}
function folderOf({ env, store, binary, settings }) {
    const base = env.XDG_CACHE_HOME || (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(env.HOME || (0,node_os__WEBPACK_IMPORTED_MODULE_4__.homedir)(), '.cache');
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)('sha256')
        .update(JSON.stringify([store, binary, settings.parallel, settings.numCtx]))
        .digest('hex');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(base, 'ollamacode', 'shared', key.slice(0, 16));
}
function filesIn(folder) {
    const at = (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(folder, name);
    return { folder, pipe: at('lease'), note: at('server.json'), lock: at('starting'), log: at('server.log') };
}
async function joinOrStart(files, options) {
    const joined = await joinIn(files);
    if (joined)
        return joined;
    if (!(await locked(files.lock)))
        throw new Error('another run is starting it');
    try {
        return await start(files, options);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rmdir)(files.lock);
    }
}
/** Takes a lease on a server that runs; opening the pipe fails where nobody reads it. */
async function joinIn({ pipe, note }) {
    const lease = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.open)(pipe, node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_NONBLOCK).catch(() => undefined);
    if (!lease)
        return undefined;
    await new Promise((resolve) => setTimeout(resolve, farewell));
    const host = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.readFile)(note, 'utf8').then(hostIn, () => undefined);
    if (host !== undefined)
        return { host, lease };
    await lease.close();
    return undefined;
}
function hostIn(text) {
    const { host } = JSON.parse(text);
    return typeof host === 'string' && /^http:\/\/127\.0\.0\.1:\d+$/.test(host) ? host : undefined;
}
/** A lock that is older than any start belongs to a run that died in it. */
async function locked(lock) {
    const make = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.mkdir)(lock).then(() => true, () => false);
    if (await make())
        return true;
    const age = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.stat)(lock).then(({ mtimeMs }) => Date.now() - mtimeMs, () => 0);
    if (age < 2 * _process_js__WEBPACK_IMPORTED_MODULE_9__/* .startLimit */ .iP)
        return false;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rm)(lock, { recursive: true, force: true });
    return make();
}
async function start(files, options) {
    await Promise.all([files.note, files.pipe].map((path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rm)(path, { force: true })));
    await run('mkfifo', ['-m', '600', files.pipe]);
    await launch(files, options);
    // Opening waits for the reader, which is the shell just started.
    const lease = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.open)(files.pipe, 'w');
    try {
        const host = await (0,_ready_js__WEBPACK_IMPORTED_MODULE_10__/* .until */ .T)(() => addressIn(files.log), waiting(options));
        await (0,_ready_js__WEBPACK_IMPORTED_MODULE_10__/* .untilReady */ .M)((0,_ollama_client_js__WEBPACK_IMPORTED_MODULE_8__/* .openOllama */ .r)({ host, insecure: false }), waiting(options));
        await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_6__/* .writeAtomic */ .v)(files.note, JSON.stringify({ host }), 'secret');
        return { host, lease };
    }
    catch (error) {
        await lease.close();
        throw error;
    }
}
async function launch({ pipe, note, log }, { binary, store, env, settings }) {
    const output = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.open)(log, 'w', 0o600);
    const seconds = String(Math.ceil(settings.lifetime / 1000));
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('/bin/sh', ['-c', _watched_js__WEBPACK_IMPORTED_MODULE_11__/* .sharedWatchScript */ .UZ, 'ollamacode', pipe, note, seconds, binary, 'serve'], {
        env: (0,_process_js__WEBPACK_IMPORTED_MODULE_9__/* .serverEnvironment */ .Pw)(env, store, settings),
        stdio: ['ignore', 'ignore', output.fd],
        detached: true,
    });
    await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    child.unref();
    await output.close();
}
async function addressIn(log) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.readFile)(log, 'utf8');
    const port = /Listening on 127\.0\.0\.1:(\d+)/.exec(text)?.[1];
    if (port !== undefined)
        return `http://127.0.0.1:${port}`;
    throw new Error(text.trim().split('\n').slice(-3).join(' '));
}
function waiting({ signal }) {
    return { what: 'The shared Ollama', limit: _process_js__WEBPACK_IMPORTED_MODULE_9__/* .startLimit */ .iP, ...(signal ? { signal } : {}) };
}
async function run(file, args) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, { stdio: 'ignore' });
    const code = await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject));
    if (code !== 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .ServiceError */ ._7(`service: shared needs named pipes, and ${file} failed here; use service: process.`);
}


/***/ })

};
