export const id = 610;
export const ids = [610,153];
export const modules = {

/***/ 4402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder),
/* harmony export */   v: () => (/* binding */ writeAtomic)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);



const modes = { shared: 0o666, secret: 0o600 };
/**
 * Writes `bytes` beside `path`, flushes and renames: a reader sees the old file or the new one, never half of one.
 * The folder must be there. A link at `path` is replaced and never followed, and the name beside it is random and must
 * be new: a checkout can hold links under any name that can be guessed. (write-file-atomic 7 follows both.)
 * Throws Node's `ENOSPC`, `EACCES`, `EROFS`, `ENOENT`, `EISDIR`; nothing is left behind then.
 */
async function writeAtomic(path, bytes, access = 'shared') {
    const draft = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}.tmp`;
    try {
        await writeNew(draft, bytes, modes[access]);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { force: true });
        throw error;
    }
}
async function writeNew(path, bytes, mode) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'wx', mode);
    try {
        await file.writeFile(bytes);
        await file.sync();
    }
    finally {
        await file.close();
    }
}
/**
 * Like `mkdir -p`. Node's own never comes back below `/proc`, where a folder is refused with ENOENT although its parent is
 * there. Throws what `mkdir` throws.
 */
async function makeFolder(path, mode = 0o777) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path, { mode });
    }
    catch (error) {
        if (isCode(error, 'EEXIST') && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)).isDirectory())
            return;
        if (!isCode(error, 'ENOENT') || (await isThere((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path))))
            throw error;
        await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), mode);
        await makeFolder(path, mode);
    }
}
function isCode(error, code) {
    return error instanceof Error && 'code' in error && error.code === code;
}
async function isThere(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).then(() => true, () => false);
}


/***/ }),

/***/ 4610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ensureImage: () => (/* binding */ ensureImage),
/* harmony export */   modelVolume: () => (/* binding */ modelVolume),
/* harmony export */   startContainer: () => (/* binding */ startContainer)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _atomic_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4402);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _ollama_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8233);
/* harmony import */ var _docker_arguments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3807);
/* harmony import */ var _docker_cli_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9225);
/* harmony import */ var _docker_sweep_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5499);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3276);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3153);
/* harmony import */ var _programs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9099);
/* harmony import */ var _ready_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9263);
/* harmony import */ var _watched_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5190);












/** The volume that keeps models where no folder can. */
const modelVolume = 'ollamacode-models';
/** Fetches the image unless it is there. Returns its id. Throws ServiceError when it may not be fetched or cannot be. */
async function ensureImage(docker, image, { offline, log }) {
    const inspect = () => docker.run('image', 'inspect', '--format', '{{.Id}}', image);
    const there = await inspect().catch(() => undefined);
    if (there !== undefined)
        return there.trim();
    if (offline) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ServiceError */ ._7(`The image ${image} is not there and offline forbids to fetch it; run "ollamacode pull" while online.`);
    }
    log.info(`Fetching the image ${image} …`);
    const began = performance.now();
    await docker.run('image', 'pull', '--quiet', image);
    log.info(`Fetched the image ${image} in ${Math.round((performance.now() - began) / 1000)} s.`);
    return (await inspect()).trim();
}
/**
 * Starts Ollama in a container of this run: limited, without privileges, and in the stage `serve` without a way out.
 * It ends with `close`, with this process however that ends (its standard input does), and after its lifetime.
 */
async function startContainer(options, stage) {
    const { docker, reach, log, signal } = options;
    const spec = specOf(options, stage);
    if (options.store !== undefined)
        await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFolder */ .f)(options.store);
    await docker.run(...(0,_docker_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .networkArguments */ .rY)(spec));
    const state = {};
    // The signal that ends a run must not end its cleaning.
    const cleaner = (0,_docker_cli_js__WEBPACK_IMPORTED_MODULE_5__/* .dockerCli */ .R)(docker.file, docker.env);
    const close = async () => {
        await state.watched?.close();
        await (0,_docker_sweep_js__WEBPACK_IMPORTED_MODULE_6__/* .removeContainer */ .od)(cleaner, spec.name);
        await (0,_docker_sweep_js__WEBPACK_IMPORTED_MODULE_6__/* .removeNetwork */ .Zw)(cleaner, spec.name);
    };
    try {
        if (reach.kind === 'joined')
            await docker.run('network', 'connect', spec.name, reach.container);
        state.watched = await (0,_watched_js__WEBPACK_IMPORTED_MODULE_11__/* .startWatched */ .PQ)({ file: docker.file, args: (0,_docker_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .runArguments */ .OL)(spec), env: docker.env });
        const host = await addressOf(options, spec.name, state.watched);
        const ollama = (0,_ollama_client_js__WEBPACK_IMPORTED_MODULE_3__/* .openOllama */ .r)({ host, insecure: true });
        const version = await (0,_ready_js__WEBPACK_IMPORTED_MODULE_10__/* .untilReady */ .M)(ollama, { ...waiting(signal), dead: () => lastWords(state.watched) });
        log.verbose(`Ollama ${version} listens at ${host} (container ${spec.name}).`);
        state.watched.release();
        return { host, insecure: true, close };
    }
    catch (error) {
        await close();
        throw error;
    }
}
function specOf({ reach, image, store, room, settings, daemon, docker }, stage) {
    const run = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex');
    const lifetime = settings.lifetime / 1000;
    const user = daemon.rootless || store === undefined ? undefined : ownUser();
    return {
        name: `ollamacode-${run}`,
        image,
        stage,
        reach,
        store: store === undefined ? { kind: 'volume', source: modelVolume } : { kind: 'bind', source: store },
        ...(user === undefined ? {} : { user }),
        memory: room.memory,
        cpus: room.cpus,
        lifetime,
        environment: {
            ...(0,_process_js__WEBPACK_IMPORTED_MODULE_8__/* .serverVariables */ .pv)(settings),
            ...(stage === 'fetch' ? (0,_programs_js__WEBPACK_IMPORTED_MODULE_9__/* .pick */ .Up)(docker.env, _programs_js__WEBPACK_IMPORTED_MODULE_9__/* .proxyVariables */ .eq) : {}),
        },
        ...(settings.caFile === '' ? {} : { caFile: settings.caFile }),
        labels: (0,_docker_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .labelsOf */ .PC)((0,_owner_js__WEBPACK_IMPORTED_MODULE_7__/* .ownerHere */ .Wr)(), {
            run,
            until: Math.ceil(Date.now() / 1000 + lifetime),
            container: reach.kind === 'joined' ? reach.container : '',
        }),
    };
}
function ownUser() {
    return process.getuid && process.getgid ? `${process.getuid()}:${process.getgid()}` : undefined;
}
function waiting(signal) {
    return { what: 'The Ollama container', limit: _process_js__WEBPACK_IMPORTED_MODULE_8__/* .startLimit */ .iP, ...(signal ? { signal } : {}) };
}
function lastWords(watched) {
    return watched?.ended() ? watched.tail() || 'it said nothing' : undefined;
}
/** Asks until the container runs and has its address. */
async function addressOf({ docker, reach, signal }, name, watched) {
    return (0,_ready_js__WEBPACK_IMPORTED_MODULE_10__/* .until */ .T)(async () => {
        const words = lastWords(watched);
        if (words !== undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ServiceError */ ._7(`The Ollama container ended at once: ${words}`);
        const settings = await docker
            .run('container', 'inspect', '--format', '{{json .NetworkSettings}}', name)
            .catch(later);
        const host = hostIn(JSON.parse(settings), reach, name);
        if (host === undefined)
            throw new Error('it has no address yet');
        return host;
    }, waiting(signal));
}
/** Before `docker run` has made it, the container is unknown: worth another look. */
function later(error) {
    throw new Error('it is not there yet', { cause: error });
}
function hostIn(settings, reach, name) {
    if (reach.kind === 'direct' || reach.kind === 'joined') {
        const address = settings.Networks?.[name]?.IPAddress;
        return address ? `http://${address}:11434` : undefined;
    }
    const port = settings.Ports?.['11434/tcp']?.[0]?.HostPort;
    return port ? `http://${reach.kind === 'remote' ? reach.hostname : '127.0.0.1'}:${port}` : undefined;
}


/***/ }),

/***/ 3153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pw: () => (/* binding */ serverEnvironment),
/* harmony export */   iP: () => (/* binding */ startLimit),
/* harmony export */   pv: () => (/* binding */ serverVariables),
/* harmony export */   startProcess: () => (/* binding */ startProcess)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _ollama_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8233);
/* harmony import */ var _programs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9099);
/* harmony import */ var _ready_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9263);
/* harmony import */ var _watched_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5190);






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
        const version = await (0,_ready_js__WEBPACK_IMPORTED_MODULE_4__/* .untilReady */ .M)(ollama, { ...waiting(signal), dead: () => lastWords(watched) });
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
        const words = lastWords(watched);
        if (words !== undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._7(`The Ollama process ended at once: ${words}`);
        throw new Error(watched.tail());
    }, waiting(signal));
}
function lastWords(watched) {
    return watched.ended() ? watched.tail() || 'it said nothing' : undefined;
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

/***/ 9263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ untilReady),
/* harmony export */   T: () => (/* binding */ until)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** ms between two looks: short at first, a process is there in 100 ms. */
const pauses = [20, 50, 100, 200, 300, 500];
/** Asks for the version until it comes. Throws ServiceError with the last reason, ModelError `aborted` on the signal. */
async function untilReady(ollama, { what, limit, signal, dead }) {
    return until(async () => {
        const reason = dead?.();
        if (reason !== undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._7(`${what} ended at once: ${reason}`);
        return ollama.version(AbortSignal.any([AbortSignal.timeout(2000), ...(signal ? [signal] : [])]));
    }, { what, limit, ...(signal ? { signal } : {}) });
}
/** Repeats `look` until it returns a value; a ServiceError ends it, other failures are tried again. */
async function until(look, { what, limit, signal }) {
    const end = performance.now() + limit;
    for (let at = 0;; at += 1) {
        if (signal?.aborted)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelError */ .me('aborted', `Interrupted while waiting for ${what}.`);
        try {
            return await look();
        }
        catch (error) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._7)
                throw error;
            if (performance.now() > end) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._7(`${what} was not ready after ${Math.round(limit / 1000)} s: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`, { cause: error });
            }
        }
        await new Promise((resolve) => setTimeout(resolve, pauses[Math.min(at, pauses.length - 1)]));
    }
}


/***/ })

};
