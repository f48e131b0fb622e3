export const id = 4603;
export const ids = [4603,3153,4610];
export const modules = {

/***/ 34402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder),
/* harmony export */   v: () => (/* binding */ writeAtomic)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



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
        await makeOne(path, mode);
    }
    catch (error) {
        if (!isCode(error, 'ENOENT'))
            throw error;
        if (!(await isThere((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path))))
            await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), mode);
        // The parent may also be there by another run that makes the same folders just now.
        await makeOne(path, mode);
    }
}
async function makeOne(path, mode) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path, { mode });
    }
    catch (error) {
        if (!isCode(error, 'EEXIST') || !(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)).isDirectory())
            throw error;
    }
}
function isCode(error, code) {
    return error instanceof Error && 'code' in error && error.code === code;
}
async function isThere(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).then(() => true, () => false);
}


/***/ }),

/***/ 74603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bundle: () => (/* binding */ bundle),
/* harmony export */   bundleCommand: () => (/* binding */ bundleCommand),
/* harmony export */   lines: () => (/* binding */ lines)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _service_docker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24610);
/* harmony import */ var _service_docker_images_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49249);
/* harmony import */ var _service_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2813);
/* harmony import */ var _service_kit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23974);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99126);






/** `ollamacode bundle FILE`. Throws UsageError, and ServiceError where something cannot be fetched or written. */
async function bundleCommand({ argument: file, own, ...call }) {
    const session = await (0,_session_js__WEBPACK_IMPORTED_MODULE_5__/* .openSession */ .fA)({ ...call, argument: '', own: {} });
    try {
        const { config } = await session.read(await session.trusted());
        const { place, log, signal } = session;
        const images = typeof own.images === 'string' ? own.images.split(',').map((name) => name.trim()) : [];
        const input = { config, place, log, signal, env: process.env, file, images: images.filter(Boolean) };
        process.stdout.write(await bundle(input));
    }
    finally {
        await session.close();
    }
}
/** Fetches what a review would and writes it into one file. Returns its digest and the model's, one `name: value` a line. */
async function bundle({ file, images: more, ...input }) {
    const { config, env, log, signal } = input;
    const { model, store, images, facts } = await partsOf(input);
    const all = [...new Set([...images, ...more])];
    if (all.length === 0 && model === '')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('bundle: there is neither a model nor an image to write; name one.');
    for (const image of all)
        await (0,_service_docker_js__WEBPACK_IMPORTED_MODULE_1__.ensureImage)(await (0,_service_docker_images_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerHere */ .tH)(env, signal), image, { offline: config.offline, log });
    const digest = await (0,_service_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .writeKit */ .E)({ file, model, store, images: all, env, log, signal });
    return lines({ kit: file, sha256: digest.replace('sha256:', ''), ...facts });
}
/** Only a server of our own has files that can be packed: in Docker, unless the other machine is to run `ollama` itself. */
async function partsOf(input) {
    const { config } = input;
    const service = config.service === 'process' ? 'process' : 'docker';
    const images = service === 'docker' ? [config.ollamaImage] : [];
    if (config.model === 'none')
        return { model: '', store: '', images, facts: {} };
    const opened = await (0,_service_index_js__WEBPACK_IMPORTED_MODULE_3__.openService)({ ...input, config: { ...config, service } });
    await opened.close();
    const { facts, store } = opened;
    if (store === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('bundle: the model lies in a volume of Docker; run it where Docker sees your files.');
    return { model: facts.name, store, images, facts: { model: facts.name, 'model-digest': facts.digest } };
}
/** One `name: value` a line. */
function lines(facts) {
    return Object.entries(facts)
        .map(([name, value]) => `${name}: ${value}\n`)
        .join('');
}


/***/ }),

/***/ 49249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YO: () => (/* binding */ savedImages),
/* harmony export */   tH: () => (/* binding */ dockerHere),
/* harmony export */   z6: () => (/* binding */ loadImages)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78474);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58046);
/* harmony import */ var _docker_cli_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19225);
/* harmony import */ var _programs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(69099);







/** The `docker` program on the PATH. Throws ServiceError where there is none. */
async function dockerHere(env, signal) {
    const file = await (0,_programs_js__WEBPACK_IMPORTED_MODULE_6__/* .findProgram */ .Kp)('docker', env);
    if (file === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ServiceError */ ._7('Images need the program "docker" on the PATH.');
    return (0,_docker_cli_js__WEBPACK_IMPORTED_MODULE_5__/* .dockerCli */ .R)(file, env, signal);
}
/** The images as `docker image save` writes them, chunk by chunk. Throws ServiceError with docker's words when it fails. */
async function* savedImages(docker, images, signal) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(docker.file, ['image', 'save', ...images], {
        env: docker.env,
        signal,
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    const over = ended(child, child.stderr);
    // Whoever stops reading hears of the failure below, or not at all.
    over.catch(() => { });
    try {
        for await (const chunk of child.stdout)
            yield chunk;
        await over;
    }
    finally {
        child.kill();
    }
}
/** Gives images to the daemon. Returns docker's words, such as `Loaded image: ollama/ollama:latest`. Throws ServiceError. */
async function loadImages(docker, content, signal) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(docker.file, ['image', 'load'], {
        env: docker.env,
        signal,
        stdio: ['pipe', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
        said = (said + text).slice(-16_384);
    });
    const [over, piped] = await Promise.allSettled([
        ended(child, child.stderr),
        (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(content, child.stdin),
    ]);
    // Docker's own words say more than the pipe that it broke.
    for (const part of [over, piped])
        if (part.status === 'rejected')
            throw part.reason;
    return said;
}
async function ended(child, errors) {
    let words = '';
    errors.setEncoding('utf8').on('data', (text) => {
        words = (words + text).slice(-500);
    });
    const [code] = await (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'close');
    if (code !== 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ServiceError */ ._7(`docker failed: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(words) || `exit ${code}`}`);
}


/***/ }),

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

/***/ 23974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ loadKit),
  E: () => (/* binding */ writeKit)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/atomic-file.js
var atomic_file = __webpack_require__(34402);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/service/docker-images.js
var docker_images = __webpack_require__(49249);
// EXTERNAL MODULE: ./build/service/model-store.js
var model_store = __webpack_require__(13981);
// EXTERNAL MODULE: ./build/service/models.js
var models = __webpack_require__(18628);
;// CONCATENATED MODULE: ./build/service/tar.js

const block = 512;
const octalLimit = 8 ** 11;
/**
 * Writes an archive that every `tar` reads (POSIX ustar; sizes from 8 GiB on in GNU's binary form), the same bytes for the same
 * files. Nothing is held in memory but a chunk.
 */
function tarWriter(file) {
    let at = 0;
    const write = async (bytes) => {
        for (let done = 0; done < bytes.length;)
            done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
        at += bytes.length;
    };
    return {
        add: async (name, content, hash) => {
            const start = at;
            await write(Buffer.alloc(block));
            for await (const chunk of content) {
                hash?.update(chunk);
                await write(chunk);
            }
            const size = at - start - block;
            await write(Buffer.alloc(padding(size)));
            const end = at;
            at = start;
            await write(headerOf(name, size));
            at = end;
        },
        end: () => write(Buffer.alloc(2 * block)),
    };
}
/** The files of an archive, in its order. Throws ServiceError when it is none or cut off. */
async function* tarEntries(file) {
    const { size: all } = await file.stat();
    for (let at = 0;;) {
        const header = Buffer.alloc(block);
        const { bytesRead } = await file.read(header, 0, block, at);
        if (bytesRead < block)
            throw cutOff();
        if (header.every((byte) => byte === 0))
            return;
        if (parseInt(header.toString('latin1', 148, 156), 8) !== checksum(header))
            throw cutOff();
        const size = sizeIn(header);
        const start = at + block;
        at = start + size + padding(size);
        if (!Number.isSafeInteger(size) || at > all)
            throw cutOff();
        yield { name: textIn(header, 0, 100), size, content: () => part(file, start, size) };
    }
}
function cutOff() {
    return new errors/* ServiceError */._7('The file is no kit, or it is cut off; copy it again.');
}
async function* part(file, start, size) {
    if (size === 0)
        return;
    const stream = file.createReadStream({
        start,
        end: start + size - 1,
        autoClose: false,
        highWaterMark: 2 ** 20,
    });
    for await (const chunk of stream)
        yield chunk;
}
function padding(size) {
    return (block - (size % block)) % block;
}
function headerOf(name, size) {
    const header = Buffer.alloc(block);
    if (Buffer.byteLength(name) > 100)
        throw new errors/* ServiceError */._7(`${name} is too long a name for the archive.`);
    header.write(name, 0);
    header.write('0000644\u00000000000\u00000000000\u0000', 100, 'latin1');
    if (size < octalLimit)
        header.write(size.toString(8).padStart(11, '0'), 124, 'latin1');
    else {
        header.writeUInt8(0x80, 124);
        header.writeBigUInt64BE(BigInt(size), 128);
    }
    header.write('00000000000', 136, 'latin1');
    header.write('0', 156, 'latin1');
    header.write('ustar\u000000', 257, 'latin1');
    header.write(`${checksum(header).toString(8).padStart(6, '0')}\u0000 `, 148, 'latin1');
    return header;
}
/** All bytes, those of the sum itself taken for blanks. */
function checksum(header) {
    return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);
}
function sizeIn(header) {
    if (header.readUInt8(124) & 0x80)
        return Number(header.readBigUInt64BE(128));
    return parseInt(textIn(header, 124, 12), 8);
}
function textIn(header, start, length) {
    const text = header.toString('utf8', start, start + length);
    return text.split('\u0000')[0] ?? '';
}

;// CONCATENATED MODULE: ./build/service/kit.js











/** Names of the files in a kit; blobs lie below `blobs/` as in a store. */
const names = { contents: 'kit.json', manifest: 'manifest.json', images: 'images.tar', sums: 'SHA256SUMS' };
const blobName = /^blobs\/sha256-([0-9a-f]{64})$/;
/** Bytes that the small files of a kit may have. */
const smallLimit = 2 ** 20;
/** Writes images and model into one archive. Returns its `sha256:…`. Throws ServiceError; nothing is left behind then. */
async function writeKit(input) {
    const draft = `${input.file}.${(0,external_node_crypto_.randomBytes)(8).toString('hex')}.tmp`;
    try {
        const file = await (0,promises_.open)(draft, 'wx+');
        try {
            await writeParts(tarWriter(file), input);
            const digest = await hashOf(file, input.signal);
            await file.sync();
            await (0,promises_.rename)(draft, input.file);
            return `sha256:${digest}`;
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        await (0,promises_.rm)(draft, { force: true });
        if (error instanceof errors/* ServiceError */._7)
            throw error;
        throw new errors/* ServiceError */._7(`${input.file} cannot be written: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    }
}
async function writeParts(tar, { model, store, images, ...input }) {
    const sums = [];
    const add = async (name, content) => {
        input.signal.throwIfAborted();
        const hash = (0,external_node_crypto_.createHash)('sha256');
        await tar.add(name, content, hash);
        const digest = hash.digest('hex');
        const [, wanted = digest] = blobName.exec(name) ?? [];
        if (digest !== wanted)
            throw new errors/* ServiceError */._7(`${name} of the store is damaged; fetch the model again.`);
        sums.push(`${digest}  ${name}\n`);
    };
    const contents = { kit: 1, model, images };
    await add(names.contents, small(`${JSON.stringify(contents)}\n`));
    if (model !== '') {
        const path = (0,model_store/* manifestPath */.ji)(store, model);
        const manifest = await (0,promises_.readFile)(path);
        await add(names.manifest, small(manifest));
        for (const digest of (0,model_store/* digestsIn */.V4)(manifest.toString('utf8'), path)) {
            const name = `blobs/${digest.replace(':', '-')}`;
            await add(name, (0,external_node_fs_.createReadStream)((0,external_node_path_.join)(store, name), { highWaterMark: 2 ** 20 }));
        }
        input.log.info(`Packed the model ${model}.`);
    }
    if (images.length > 0) {
        const docker = await (0,docker_images/* dockerHere */.tH)(input.env, input.signal);
        await add(names.images, (0,docker_images/* savedImages */.YO)(docker, images, input.signal));
        input.log.info(`Packed ${images.join(', ')}.`);
    }
    await tar.add(names.sums, small(sums.join('')));
    await tar.end();
}
async function* small(text) {
    yield Buffer.from(text);
}
/**
 * Checks a kit as a whole, then puts its model into this user's store and its images into the daemon; needs no network. Nothing is
 * touched unless the digest is right. Throws ServiceError.
 */
async function loadKit({ file: path, digest, env, log, signal }) {
    const file = await (0,promises_.open)(path, 'r').catch((error) => {
        throw new errors/* ServiceError */._7(`${path} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    });
    try {
        const actual = await hashOf(file, signal);
        if (actual !== digest.replace(/^sha256:/, ''))
            throw new errors/* ServiceError */._7(`${path} is sha256:${actual} and not ${digest}; nothing was loaded.`);
        const entries = new Map();
        for await (const entry of tarEntries(file))
            entries.set(entry.name, entry);
        const contents = contentsIn(await textOf(entries, names.contents));
        const store = (0,model_store/* storeFolder */.IS)(env);
        const saved = entries.get(names.images);
        if (saved !== undefined) {
            const docker = await (0,docker_images/* dockerHere */.tH)(env, signal);
            log.verbose((await (0,docker_images/* loadImages */.z6)(docker, external_node_stream_.Readable.from(saved.content()), signal)).trim());
        }
        if (contents.model !== '')
            await placeModel({ entries, model: contents.model, store, signal, log });
        return { model: contents.model, images: contents.images, store };
    }
    finally {
        await file.close();
    }
}
/** The manifest comes last: a store never names a blob that is not there. */
async function placeModel({ entries, model, store, signal, log }) {
    const manifest = await textOf(entries, names.manifest);
    const target = (0,model_store/* manifestPath */.ji)(store, model);
    await (0,atomic_file/* makeFolder */.f)((0,external_node_path_.join)(store, 'blobs'));
    let bytes = 0;
    for (const digest of (0,model_store/* digestsIn */.V4)(manifest, names.manifest)) {
        signal.throwIfAborted();
        const name = `blobs/${digest.replace(':', '-')}`;
        const entry = entries.get(name);
        if (entry === undefined)
            throw new errors/* ServiceError */._7(`The kit lacks ${name} of its model ${model}.`);
        await placeBlob(entry, (0,external_node_path_.join)(store, name));
        bytes += entry.size;
    }
    await (0,atomic_file/* makeFolder */.f)((0,external_node_path_.dirname)(target));
    await (0,atomic_file/* writeAtomic */.v)(target, manifest);
    log.verbose(`Placed ${(0,models/* gigabytes */.kN)(bytes)} in ${store}.`);
}
/** Beside its place first; its name is its digest. */
async function placeBlob(entry, path) {
    const draft = `${path}.${(0,external_node_crypto_.randomBytes)(8).toString('hex')}.tmp`;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    try {
        const file = await (0,promises_.open)(draft, 'wx');
        try {
            for await (const chunk of entry.content()) {
                hash.update(chunk);
                await file.writeFile(chunk);
            }
        }
        finally {
            await file.close();
        }
        if (!path.endsWith(`sha256-${hash.digest('hex')}`))
            throw new errors/* ServiceError */._7(`${entry.name} of the kit is not what its name says.`);
        await (0,promises_.rename)(draft, path);
    }
    catch (error) {
        await (0,promises_.rm)(draft, { force: true });
        throw error;
    }
}
function contentsIn(text) {
    const read = JSON.parse(text);
    if (read.kit === 1 && typeof read.model === 'string' && Array.isArray(read.images))
        return { kit: 1, model: read.model, images: read.images.map(String) };
    throw new errors/* ServiceError */._7('The kit was made by another version; load it with that one.');
}
async function textOf(entries, name) {
    const entry = entries.get(name);
    if (entry === undefined || entry.size > smallLimit)
        throw new errors/* ServiceError */._7(`The file is no kit: no ${name}.`);
    const chunks = [];
    for await (const chunk of entry.content())
        chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
}
async function hashOf(file, signal) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const stream = file.createReadStream({ start: 0, autoClose: false, highWaterMark: 2 ** 20 });
    for await (const chunk of stream) {
        signal.throwIfAborted();
        hash.update(chunk);
    }
    return hash.digest('hex');
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
