export const id = 4610;
export const ids = [4610,3153];
export const modules = {

/***/ 24610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ensureImage: () => (/* binding */ ensureImage),
/* harmony export */   modelVolume: () => (/* binding */ modelVolume),
/* harmony export */   startContainer: () => (/* binding */ startContainer)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _atomic_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34402);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _ollama_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58233);
/* harmony import */ var _docker_arguments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23807);
/* harmony import */ var _docker_cli_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19225);
/* harmony import */ var _docker_sweep_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15499);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(23276);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(23153);
/* harmony import */ var _programs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(69099);
/* harmony import */ var _ready_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(69263);
/* harmony import */ var _watched_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(75190);












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
        await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFolder */ .f)(options.store.folder);
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
        const version = await (0,_ready_js__WEBPACK_IMPORTED_MODULE_10__/* .untilReady */ .M)(ollama, { ...waiting(signal), dead: () => (0,_watched_js__WEBPACK_IMPORTED_MODULE_11__/* .lastWords */ .aN)(state.watched) });
        log.verbose(`Ollama ${version} listens at ${host} (container ${spec.name}).`);
        state.watched.release();
        return { host, insecure: true, close };
    }
    catch (error) {
        await close();
        throw error;
    }
}
function specOf({ reach, own = '', image, store, room, settings, daemon, docker, job = '' }, stage) {
    const run = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex');
    const lifetime = settings.lifetime / 1000;
    const user = daemon.rootless || store === undefined ? undefined : ownUser();
    return {
        name: `ollamacode-${run}`,
        image,
        stage,
        reach,
        store: store === undefined ? { kind: 'volume', source: modelVolume } : { kind: 'bind', source: store.source },
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
            container: own,
            job,
        }),
    };
}
function ownUser() {
    return process.getuid && process.getgid ? `${process.getuid()}:${process.getgid()}` : undefined;
}
function waiting(signal) {
    return { what: 'The Ollama container', limit: _process_js__WEBPACK_IMPORTED_MODULE_8__/* .startLimit */ .iP, ...(signal ? { signal } : {}) };
}
/** Asks until the container runs and has its address. */
async function addressOf({ docker, reach, signal }, name, watched) {
    return (0,_ready_js__WEBPACK_IMPORTED_MODULE_10__/* .until */ .T)(async () => {
        const words = (0,_watched_js__WEBPACK_IMPORTED_MODULE_11__/* .lastWords */ .aN)(watched);
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
