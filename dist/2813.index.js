export const id = 2813;
export const ids = [2813];
export const modules = {

/***/ 60198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ authoritiesIn),
/* harmony export */   X: () => (/* binding */ openNetwork)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41692);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



async function openNetwork(options) {
    const undici = await __webpack_require__.e(/* import() */ 6752).then(__webpack_require__.t.bind(__webpack_require__, 46752, 19));
    const tls = options.authorities === undefined ? {} : { ca: [...options.authorities] };
    const limits = options.patient === true ? { headersTimeout: 0, bodyTimeout: 0, connections: 1 } : {};
    const agent = options.proxied
        ? new undici.EnvHttpProxyAgent({ ...limits, connect: tls, requestTls: tls, proxyTls: tls })
        : new undici.Agent({ ...limits, connect: tls });
    return {
        fetch: async (url, { signal, ...request }) => {
            const init = { ...request, redirect: 'manual', dispatcher: agent };
            const answer = await undici.fetch(url, signal ? { ...init, signal } : init);
            return answer;
        },
        close: () => agent.destroy(),
    };
}
/** The built-in authorities and those of a PEM file. Throws UsageError when it cannot be read or holds no certificate. */
function authoritiesIn(caFile) {
    const pem = readPem(caFile);
    if (!pem.includes('-----BEGIN CERTIFICATE-----')) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`ca-file: ${caFile} holds no certificate; give a PEM file.`);
    }
    return [...node_tls__WEBPACK_IMPORTED_MODULE_1__.rootCertificates, pem];
}
function readPem(caFile) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(caFile, 'utf8');
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`ca-file: ${caFile} cannot be read (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}).`, { cause: error });
    }
}


/***/ }),

/***/ 59531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback),
/* harmony export */   c: () => (/* binding */ addressOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

const defaultPort = '11434';
/**
 * The base URL of a server from what people write: `host`, `host:port`, `:port`, `http(s)://host/path`.
 * Like Ollama itself: port 11434 without a scheme, 80 and 443 with one, and the listening address 0.0.0.0 is reached on loopback.
 * Throws UsageError for anything else, for credentials in the URL, and for plain http off loopback (DESIGN 8.10).
 */
function addressOf(text, { from, insecure }) {
    const url = parsed(text.trim(), from);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${from}: "${url.protocol}" is not a protocol of Ollama; write http:// or https://.`);
    }
    if (url.username !== '' || url.password !== '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${from}: take the credentials out of the URL and give a bearer token by OLLAMACODE_OLLAMA_TOKEN.`);
    }
    if (url.search !== '' || url.hash !== '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${from}: the URL of an Ollama server has no query and no fragment.`);
    }
    if (url.protocol === 'http:' && !insecure && !isLoopback(url.hostname)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${from}: ${url.host} is not on this machine and plain http would send the code unencrypted; use https://, or set ollama-insecure where that network is yours.`);
    }
    return `${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, '')}`;
}
/** True for `localhost`, 127.0.0.0/8 and ::1, as `URL.hostname` writes them. */
function isLoopback(hostname) {
    return (hostname === 'localhost' ||
        hostname.endsWith('.localhost') ||
        hostname === '[::1]' ||
        /^127(\.\d{1,3}){3}$/.test(hostname));
}
function parsed(text, from) {
    const withHost = text.startsWith(':') ? `127.0.0.1${text}` : text;
    const explicit = withHost.includes('://');
    if (!URL.canParse(explicit ? withHost : `http://${withHost}`)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${from}: "${text}" is not the URL of an Ollama server; write one like http://127.0.0.1:11434.`);
    }
    const url = new URL(explicit ? withHost : `http://${withHost}`);
    if (!explicit && !/:\d+(\/|$)/.test(withHost))
        url.port = defaultPort;
    if (url.hostname === '0.0.0.0')
        url.hostname = '127.0.0.1';
    if (url.hostname === '[::]')
        url.hostname = '[::1]';
    return url;
}


/***/ }),

/***/ 58233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ openOllama)
});

// UNUSED EXPORTS: canonicalBody

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/network.js
var build_network = __webpack_require__(60198);
// EXTERNAL MODULE: ./build/ollama/address.js
var address = __webpack_require__(59531);
;// CONCATENATED MODULE: ./build/ollama/answer.js
/** Puts the pieces together. Ends early, as `cut`, once `onText` returns false. */
async function collect(pieces, onText) {
    const began = performance.now();
    const tokens = [];
    let text = '';
    let count = 0;
    let first = began;
    for await (const piece of pieces) {
        const added = contentOf(piece);
        if (count === 0)
            first = performance.now();
        if (added !== '')
            count += 1;
        text += added;
        tokens.push(...(piece.logprobs ?? []).map(choiceOf));
        if (piece.done)
            return { text, tokens, cut: false, ...countsOf(piece) };
        if (added !== '' && onText?.(text) === false)
            break;
    }
    const now = performance.now();
    return {
        text,
        tokens,
        cut: true,
        promptTokens: 0,
        outputTokens: count,
        promptMs: first - began,
        outputMs: now - first,
        loadMs: 0,
        doneReason: 'cut',
    };
}
function contentOf({ message }) {
    return typeof message?.content === 'string' ? message.content : '';
}
function choiceOf({ token, logprob, top_logprobs }) {
    return {
        token,
        logprob,
        others: (top_logprobs ?? []).map((other) => ({ token: other.token, logprob: other.logprob })),
    };
}
function countsOf(piece) {
    return {
        promptTokens: piece.prompt_eval_count ?? 0,
        outputTokens: piece.eval_count ?? 0,
        promptMs: milliseconds(piece.prompt_eval_duration),
        outputMs: milliseconds(piece.eval_duration),
        loadMs: milliseconds(piece.load_duration),
        doneReason: piece.done_reason ?? 'stop',
    };
}
/** Ollama counts in nanoseconds. */
function milliseconds(nanoseconds) {
    return (nanoseconds ?? 0) / 1e6;
}

// EXTERNAL MODULE: ./build/plain-text.js
var plain_text = __webpack_require__(58046);
;// CONCATENATED MODULE: ./build/ollama/failures.js


/** Longest quotation of a server's words in a message, in characters. */
const quoteLimit = 300;
/** The failure behind an HTTP status that is not 2xx. `text` is the body, of which only the beginning is needed. */
function failureOfStatus(status, text, host) {
    const said = quoted(errorIn(text));
    if (status >= 300 && status < 400) {
        return new errors/* ModelError */.me('untrusted', `${host} redirects elsewhere (HTTP ${status}); redirects are not followed: give the final URL as ollama-host.`);
    }
    if (status === 401 || status === 403) {
        return new errors/* ModelError */.me('rejected', `${host} refused access (HTTP ${status}): check OLLAMACODE_OLLAMA_TOKEN.`);
    }
    return new errors/* ModelError */.me(kindOf(status, said), `${host} answered HTTP ${status}${said === '' ? '' : `: ${said}`}`);
}
/** The failure behind an error line inside a stream. */
function failureOfLine(text, host) {
    const kind = /file does not exist/.test(text) ? 'missing' : kindOf(500, text);
    return new errors/* ModelError */.me(kind, `${host} says: ${quoted(text)}`);
}
/** The failure behind something thrown by the connection; a ModelError stays what it is. */
function failureOf(error, host) {
    if (error instanceof errors/* ModelError */.me)
        return error;
    const root = rootOf(error);
    if (root instanceof errors/* ModelError */.me)
        return root;
    const code = codeOf(root);
    if (unreachable.has(code)) {
        return new errors/* ModelError */.me('refused', `Nothing answers at ${host} (${code}).`, { cause: error });
    }
    if ((0,errors/* messageOf */.bD)(root) === 'bad port') {
        return new errors/* ModelError */.me('refused', `${host} has a port that HTTP clients refuse to use; choose another.`);
    }
    if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_/.test(code)) {
        return new errors/* ModelError */.me('refused', `${host} shows a certificate that is not trusted (${code}): give its authority as ca-file.`, { cause: error });
    }
    return new errors/* ModelError */.me('cut', `${host} broke the connection off${code === '' ? '' : ` (${code})`}: ${quoted((0,errors/* messageOf */.bD)(root))}`, { cause: error });
}
const unreachable = new Set([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ETIMEDOUT',
    'EACCES',
    'EADDRNOTAVAIL',
    'UND_ERR_CONNECT_TIMEOUT',
]);
function kindOf(status, text) {
    if (status === 404)
        return 'missing';
    if (status === 503 || status === 429)
        return 'busy';
    // The words of 0.24, of its context shift, and of llama-server since 0.30.
    if (/exceed_context|(exceeds|longer than) the (available |currently available )?context/i.test(text))
        return 'too-long';
    return status >= 500 ? 'server' : 'rejected';
}
/** Ollama's errors are `{"error": "…"}`; a proxy's page is anything. */
function errorIn(text) {
    try {
        const value = JSON.parse(text);
        if (typeof value === 'object' && value !== null && 'error' in value && typeof value.error === 'string')
            return value.error;
        return text;
    }
    catch {
        return text; // not JSON: its words are quoted as they are
    }
}
/** One harmless line, so that a hostile server cannot write into a log or a terminal. */
function quoted(text) {
    const line = (0,plain_text/* logText */.kc)((0,plain_text/* oneLine */.TN)(text));
    return line.length > quoteLimit ? `${line.slice(0, quoteLimit)}…` : line;
}
function rootOf(error) {
    let at = error;
    for (let depth = 0; depth < 5; depth += 1) {
        if (at instanceof AggregateError && at.errors.length > 0)
            at = at.errors[0];
        else if (at instanceof Error && at.cause !== undefined)
            at = at.cause;
        else
            return at;
    }
    return at;
}
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
        ? error.code
        : '';
}

// EXTERNAL MODULE: ./build/ollama/request.js
var ollama_request = __webpack_require__(17590);
;// CONCATENATED MODULE: ./build/ollama/transport.js



const lineLimit = 1024 * 1024;
const errorLimit = 64 * 1024;
/**
 * A `fetch` for one request: a connection of its own, so that ending it ends the server's work; no time limits of its own
 * (prompt evaluation on CPU takes minutes before the first byte, Node gives up after 300 s); no proxy, whatever the
 * environment says; no redirects; the bearer token; bounded answers. Everything that is not 2xx is thrown as ModelError.
 */
async function openTransport(connection, limits, signal) {
    const network = await (0,build_network/* openNetwork */.X)({ authorities: connection.authorities, patient: true });
    const guarded = async (input, init = {}) => {
        const headers = { ...init.headers, ...bearer(connection.token) };
        const response = await network.fetch(String(input), {
            method: init.method ?? 'GET',
            body: typeof init.body === 'string' ? init.body : null,
            headers,
            signal,
        });
        const { body } = response;
        if (!response.ok)
            throw failureOfStatus(response.status, await beginningOf(body), connection.host);
        return new Response(body?.pipeThrough(guard(limits, connection.host)) ?? null, {
            status: response.status,
        });
    };
    return { fetch: guarded, close: network.close };
}
function bearer(token) {
    return token === undefined || token === '' ? {} : { Authorization: `Bearer ${token}` };
}
async function beginningOf(body) {
    if (body === null)
        return '';
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        chunks.push(chunk);
        size += chunk.byteLength;
        if (size >= errorLimit)
            break;
    }
    return Buffer.concat(chunks).subarray(0, errorLimit).toString('utf8');
}
function guard(limits, host) {
    const decoder = new TextDecoder();
    let total = 0;
    let rest = '';
    return new TransformStream({
        transform(chunk, controller) {
            total += chunk.byteLength;
            if (total > limits.total)
                throw oversized(host, limits.total);
            if (limits.kind === 'lines')
                rest = checked(rest + decoder.decode(chunk, { stream: true }), host);
            controller.enqueue(chunk);
        },
        flush() {
            if (rest.trim() !== '')
                checked(`${rest}\n`, host);
        },
    });
}
/** Checks the complete lines and returns the incomplete last one. The client would print what it cannot parse. */
function checked(text, host) {
    const lines = text.split('\n');
    const rest = lines.pop() ?? '';
    if (rest.length > lineLimit)
        throw oversized(host, lineLimit);
    for (const line of lines)
        checkLine(line, host);
    return rest;
}
function checkLine(line, host) {
    const value = jsonOf(line);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new errors/* ModelError */.me('server', `${host} sent a line that is not a JSON object: it is no Ollama server, or a proxy stands before it.`);
    }
    if ('error' in value)
        throw failureOfLine(String(value.error), host);
}
function jsonOf(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined; // the caller names it
    }
}
function oversized(host, limit) {
    return new errors/* ModelError */.me('server', `${host} sent more than ${limit} bytes where an answer is far shorter.`);
}

;// CONCATENATED MODULE: ./build/ollama/client.js








const mebibyte = 1024 * 1024;
const whole = { total: 8 * mebibyte, kind: 'whole' };
const answerLines = { total: 32 * mebibyte, kind: 'lines' };
const pullLines = { total: 256 * mebibyte, kind: 'lines' };
/** ms for calls that only look something up. */
const lookUp = 30_000;
/** ms without a word during a pull; hashing a large model on a slow disk takes minutes. */
const pullStall = 600_000;
/** Opens no connection yet. Throws UsageError for a host or ca-file that cannot be used. */
function openOllama({ host, from = 'ollama-host', token, insecure, caFile }) {
    const connection = {
        host: (0,address/* addressOf */.c)(host, { from, insecure }),
        ...(token === undefined ? {} : { token }),
        ...(caFile === undefined || caFile === '' ? {} : { authorities: (0,build_network/* authoritiesIn */.R)(caFile) }),
    };
    const closing = new AbortController();
    const caller = (limits, control, run) => call({ connection, closing: closing.signal, limits, control }, run);
    return {
        host: connection.host,
        version: (signal) => caller(whole, timed(lookUp, signal), async ({ client }) => versionOf(await client.version())),
        tags: (signal) => caller(whole, timed(lookUp, signal), async ({ client }) => tagsOf(await client.list())),
        show: (model, signal) => caller(whole, timed(lookUp, signal), async ({ client }) => shownOf(await client.show({ model }))),
        pull: (model, onProgress, signal) => caller(pullLines, timed(pullStall, signal), pulling(model, onProgress)),
        chat: (request, control = {}) => caller(answerLines, control, chatting(request, connection.host)),
        unload: (model) => caller(whole, timed(lookUp), async ({ client }) => {
            await client.generate({ model, prompt: '', keep_alive: 0, stream: false });
        }),
        close: () => closing.abort(),
    };
}
function timed(deadline, signal) {
    return signal === undefined ? { deadline } : { deadline, signal };
}
/** One request over a connection of its own, which is gone afterwards however it ends. */
async function call({ connection, closing, limits, control }, run) {
    const stop = stopper([closing, ...(control.signal ? [control.signal] : [])], control.deadline);
    const transport = await openTransport(connection, limits, stop.signal);
    try {
        if (stop.why() !== undefined)
            throw stopped(stop.why(), connection.host);
        const { Ollama: Constructor } = await __webpack_require__.e(/* import() */ 266).then(__webpack_require__.bind(__webpack_require__, 40266));
        return await run({
            client: new Constructor({ host: connection.host, fetch: transport.fetch }),
            hurry: stop.again,
        });
    }
    catch (error) {
        throw stop.why() === undefined ? failureOf(error, connection.host) : stopped(stop.why(), connection.host);
    }
    finally {
        stop.clear();
        await transport.close();
    }
}
/** One signal of several and a time limit in ms, which `again` restarts; leaves no listener and no timer behind. */
function stopper(signals, deadline) {
    const controller = new AbortController();
    let why;
    const end = (reason) => {
        why ??= reason;
        controller.abort();
    };
    const onAbort = () => end('aborted');
    for (const signal of signals)
        signal.addEventListener('abort', onAbort);
    if (signals.some((signal) => signal.aborted))
        onAbort();
    const timer = deadline === undefined ? undefined : setTimeout(() => end('deadline'), deadline);
    return {
        signal: controller.signal,
        why: () => why,
        again: () => void timer?.refresh(),
        clear: () => {
            clearTimeout(timer);
            for (const signal of signals)
                signal.removeEventListener('abort', onAbort);
        },
    };
}
function stopped(why, host) {
    return why === 'deadline'
        ? new errors/* ModelError */.me('deadline', `${host} took longer than the time it was given.`)
        : new errors/* ModelError */.me('aborted', `The call to ${host} was ended.`);
}
function chatting(request, host) {
    return async ({ client }) => {
        const answer = await collect(await client.chat({ ...(0,ollama_request/* bodyOf */.E)(request), stream: true }), request.onText);
        if (answer.promptTokens >= request.options.num_ctx - 1) {
            throw new errors/* ModelError */.me('too-long', `${host} filled the whole context of ${request.options.num_ctx} tokens: it shortened the question instead of refusing it.`);
        }
        return answer;
    };
}
function pulling(model, onProgress) {
    return async ({ client, hurry }) => {
        const layers = new Map();
        for await (const { status, digest, completed, total } of await client.pull({ model, stream: true })) {
            hurry();
            if (digest)
                layers.set(digest, { done: completed ?? 0, total: total ?? 0 });
            onProgress({ status, done: sum(layers, 'done'), total: sum(layers, 'total') });
        }
    };
}
function sum(layers, key) {
    return [...layers.values()].reduce((all, layer) => all + layer[key], 0);
}
function versionOf(answer) {
    if (typeof answer.version === 'string')
        return answer.version;
    throw new errors/* ModelError */.me('server', 'The server does not tell its version: it is no Ollama server.');
}
function tagsOf(answer) {
    const models = Array.isArray(answer.models) ? answer.models : [];
    return models.filter(isRawTag).map(({ name, digest, size, remote_host }) => ({
        name,
        digest: digest.startsWith('sha256:') ? digest : `sha256:${digest}`,
        size: typeof size === 'number' ? size : 0,
        ...(remote_host ? { remoteHost: remote_host } : {}),
    }));
}
function isRawTag(value) {
    const { name, digest } = (value ?? {});
    return typeof name === 'string' && typeof digest === 'string';
}
function shownOf({ capabilities, details, model_info, remote_host }) {
    const info = Object.entries((model_info ?? {}));
    const length = info.find(([key]) => key.endsWith('.context_length'))?.[1];
    return {
        capabilities: capabilities ?? [],
        contextLength: typeof length === 'number' ? length : 0,
        ...(details?.parameter_size ? { parameterSize: details.parameter_size } : {}),
        ...(remote_host ? { remoteHost: remote_host } : {}),
    };
}


/***/ }),

/***/ 17590:
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


/***/ }),

/***/ 23807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HY: () => (/* binding */ labelFilter),
/* harmony export */   OL: () => (/* binding */ runArguments),
/* harmony export */   PC: () => (/* binding */ labelsOf),
/* harmony export */   k2: () => (/* binding */ readLabels),
/* harmony export */   rY: () => (/* binding */ networkArguments)
/* harmony export */ });
/* harmony import */ var _watched_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75190);

const label = 'ollamacode';
/** An address of the documentation range: names are resolved by nobody (before Docker 26 an internal network still resolved them). */
const nobody = '203.0.113.1';
const labelFilter = `label=${label}.run`;
/**
 * Labels by which a later run, perhaps in another container, can tell whether the owner lives. `until` in seconds since 1970; `job`
 * is whose later steps may remove it at once.
 */
function labelsOf(owner, extra) {
    return Object.fromEntries(Object.entries({ ...owner, ...extra }).map(([name, value]) => [`${label}.${name}`, String(value)]));
}
/** The owner in labels; an absent one is dead at once. */
function readLabels(labels) {
    const at = (name) => labels[`${label}.${name}`] ?? '';
    return {
        owner: { pid: Number(at('pid')), began: at('began'), boot: at('boot'), space: at('space') },
        until: Number(at('until')),
        container: at('container'),
        job: at('job'),
    };
}
/** `docker network create …`: without a way out while questions are answered. */
function networkArguments({ name, stage, reach, labels }) {
    const closed = reach.kind === 'direct' || reach.kind === 'joined';
    // An internal network publishes no ports; without address translation no answer finds its way back in.
    const wall = closed ? ['--internal'] : ['--opt', 'com.docker.network.bridge.enable_ip_masquerade=false'];
    return ['network', 'create', ...(stage === 'serve' ? wall : []), ...labelArguments(labels), name];
}
/** `docker run …` with all limits of DESIGN 8.13. */
function runArguments(spec) {
    const { name, image, stage, store, user, memory, cpus } = spec;
    return [
        ...['run', '--interactive', '--rm', '--name', name, '--network', name],
        ...labelArguments(spec.labels),
        ...['--read-only', '--tmpfs', '/tmp', '--cap-drop', 'ALL', '--security-opt', 'no-new-privileges'],
        ...['--memory', String(Math.floor(memory)), '--memory-swap', String(Math.floor(memory))],
        ...['--cpus', String(cpus), '--pids-limit', '512', '--ulimit', 'core=0'],
        ...(user === undefined ? [] : ['--user', user]),
        ...(stage === 'serve' ? ['--dns', nobody] : []),
        ...publishArguments(spec.reach),
        ...mount(store.kind, store.source, { target: '/models', readonly: stage === 'serve' }),
        ...(stage === 'fetch' && spec.caFile
            ? mount('bind', spec.caFile, { target: '/ca.pem', readonly: true })
            : []),
        ...environmentArguments(spec),
        ...['--entrypoint', '/bin/sh', image],
        ...['-c', _watched_js__WEBPACK_IMPORTED_MODULE_0__/* .watchScript */ .$6, 'ollamacode', String(Math.ceil(spec.lifetime)), 'ollama', 'serve'],
    ];
}
function labelArguments(labels) {
    return Object.entries(labels).flatMap(([name, value]) => ['--label', `${name}=${value}`]);
}
function publishArguments(reach) {
    if (reach.kind === 'published')
        return ['--publish', '127.0.0.1::11434'];
    return reach.kind === 'remote' ? ['--publish', '11434'] : [];
}
/** One CSV field each, quoted: a folder's name may hold commas. */
function mount(kind, source, { target, readonly }) {
    const fields = [`type=${kind}`, `source=${source}`, `target=${target}`, ...(readonly ? ['readonly'] : [])];
    return [
        '--mount',
        fields.map((field) => (/[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(','),
    ];
}
function environmentArguments({ environment, stage, caFile }) {
    const all = {
        HOME: '/tmp',
        OLLAMA_HOST: '0.0.0.0:11434',
        OLLAMA_MODELS: '/models',
        ...environment,
        ...(stage === 'fetch' && caFile ? { SSL_CERT_FILE: '/ca.pem' } : {}),
    };
    return Object.entries(all).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
}


/***/ }),

/***/ 19225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ dockerCli)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58046);
/* harmony import */ var _programs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69099);




/** Bytes of output that are kept. */
const outputLimit = 8 * 1024 * 1024;
/** What docker itself needs; no token of ours. */
const variables = [
    ..._programs_js__WEBPACK_IMPORTED_MODULE_3__/* .proxyVariables */ .eq,
    'PATH',
    'HOME',
    'DOCKER_HOST',
    'DOCKER_CONTEXT',
    'DOCKER_CONFIG',
    'DOCKER_CERT_PATH',
    'DOCKER_TLS_VERIFY',
    'DOCKER_API_VERSION',
    'XDG_RUNTIME_DIR',
    'XDG_CONFIG_HOME',
];
function dockerCli(file, parent, signal) {
    const env = (0,_programs_js__WEBPACK_IMPORTED_MODULE_3__/* .pick */ .Up)(parent, variables);
    return { file, env, run: (...args) => run(file, args, { env, ...(signal ? { signal } : {}) }) };
}
async function run(file, args, options) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = collected(child.stdout);
    const errors = collected(child.stderr);
    const code = await new Promise((resolve, reject) => {
        child.once('error', reject).once('close', resolve);
    }).catch((error) => {
        if (options.signal?.aborted)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModelError */ .me('aborted', `Interrupted during docker ${args[0]}.`, { cause: error });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._7(`${file} cannot be run.`, { cause: error });
    });
    if (code === 0)
        return output.text();
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._7(`docker ${args.slice(0, 2).join(' ')} failed: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(errors.text()).slice(-500) || `exit ${code}`}`);
}
function collected(stream) {
    const chunks = [];
    let size = 0;
    stream.on('data', (chunk) => {
        size += chunk.byteLength;
        if (size <= outputLimit)
            chunks.push(chunk);
    });
    return { text: () => Buffer.concat(chunks).toString('utf8') };
}


/***/ }),

/***/ 15499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zw: () => (/* binding */ removeNetwork),
/* harmony export */   nI: () => (/* binding */ sweepDocker),
/* harmony export */   od: () => (/* binding */ removeContainer)
/* harmony export */ });
/* harmony import */ var _docker_arguments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23807);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23276);


/**
 * Removes the containers and networks of runs that are dead, and those of `job`, which is over. Returns how many. Never touches
 * those of another run that may live.
 */
async function sweepDocker(docker, job = '') {
    const over = async (labels) => (job !== '' && labels.job === job) || (await isDead(docker, labels));
    const containers = await these(over, docker, {
        list: ['container', 'ls', '--all', '--quiet', '--no-trunc'],
        format: '{{json .Config.Labels}}',
    });
    for (const id of containers)
        await removeContainer(docker, id);
    const networks = await these(over, docker, {
        list: ['network', 'ls', '--quiet', '--no-trunc'],
        format: '{{json .Labels}}',
    });
    for (const id of networks)
        await removeNetwork(docker, id);
    return containers.length + networks.length;
}
/** Both may have gone by themselves, or by the sweep of another run, between two commands. */
async function removeContainer(docker, name) {
    await docker.run('container', 'rm', '--force', '--volumes', name).catch(unlessGone);
}
/** A reviewer's own container may still be in it. */
async function removeNetwork(docker, name) {
    const members = await docker
        .run('network', 'inspect', '--format', '{{range $id, $_ := .Containers}}{{$id}} {{end}}', name)
        .catch(unlessGone);
    for (const id of (members ?? '').trim().split(/\s+/).filter(Boolean)) {
        await docker.run('network', 'disconnect', '--force', name, id).catch(unlessGone);
    }
    await docker.run('network', 'rm', name).catch(unlessGone);
}
function unlessGone(error) {
    if (error instanceof Error && /no such|not found|is not connected|already in progress/i.test(error.message))
        return undefined;
    throw error;
}
async function these(over, docker, { list, format }) {
    const ids = (await docker.run(...list, '--filter', _docker_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .labelFilter */ .HY)).split('\n').filter(Boolean);
    const dead = [];
    for (const id of ids) {
        const kind = list[0] ?? 'container';
        const labels = await docker.run(kind, 'inspect', '--format', format, id).catch(unlessGone);
        if (labels !== undefined && (await over((0,_docker_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .readLabels */ .k2)(JSON.parse(labels) ?? {}))))
            dead.push(id);
    }
    return dead;
}
/** An owner that cannot be seen from here is dead once its container has stopped or its time is over. */
async function isDead(docker, { owner, until, container }) {
    const life = (0,_owner_js__WEBPACK_IMPORTED_MODULE_1__/* .lifeOf */ .c_)(owner);
    if (life !== 'unknown')
        return life === 'dead';
    if (!(until > Date.now() / 1000))
        return true;
    if (container === '')
        return false;
    const running = await docker
        .run('container', 'inspect', '--format', '{{.State.Running}}', container)
        .catch(unlessGone);
    return running?.trim() !== 'true';
}


/***/ }),

/***/ 75766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lR: () => (/* binding */ hardwareHere),
/* harmony export */   vd: () => (/* binding */ threadsFor)
/* harmony export */ });
/* unused harmony export hardwareOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);


/** Reads the cgroup (v1 and v2), which Node 20's `os` does not. */
function hardwareHere() {
    return hardwareOf({ read: readIfThere, cpus: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.cpus)().length, memory: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.totalmem)() });
}
/**
 * A limit holds for a group and all below it, so the smallest on the way to the root counts. Inside a container the path in
 * `/proc/self/cgroup` may be the host's and absent here: then the root of the mount is the container's own group.
 */
function hardwareOf({ read, cpus, memory }) {
    const groups = groupsOf(read('/proc/self/cgroup') ?? '');
    const v2 = chain('/sys/fs/cgroup', groups.get('') ?? '/');
    const v1 = (name) => chain(`/sys/fs/cgroup/${name}`, groups.get(name) ?? '/');
    const quotas = [
        ...v2.map((folder) => quotaV2(read(`${folder}/cpu.max`))),
        ...[...v1('cpu'), ...v1('cpu,cpuacct')].map((folder) => quotaV1(read(`${folder}/cpu.cfs_quota_us`), read(`${folder}/cpu.cfs_period_us`))),
    ];
    const sets = [
        ...v2.map((folder) => setSize(read(`${folder}/cpuset.cpus.effective`))),
        ...v1('cpuset').map((folder) => setSize(read(`${folder}/cpuset.cpus`))),
    ];
    const limits = [
        ...v2.map((folder) => bytes(read(`${folder}/memory.max`))),
        ...v1('memory').map((folder) => bytes(read(`${folder}/memory.limit_in_bytes`))),
    ];
    const mine = smallest([memory, ...limits]);
    return {
        cpus: smallest([cpus, allowedCpus(read('/proc/self/status')), ...quotas, ...sets]),
        memory: mine,
        available: Math.min(mine, availableIn(read('/proc/meminfo')) ?? mine),
    };
}
/** Threads for a model: whole CPUs, at least one. A quota of 1.5 with two threads would be throttled. */
function threadsFor(cpus) {
    return Math.max(1, Math.floor(cpus));
}
function readIfThere(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch {
        return undefined; // absent on this kind of system; the machine's own figures remain
    }
}
/** Lines `4:memory:/a/b` by controller; version 2 has the empty name. */
function groupsOf(text) {
    const groups = new Map();
    for (const line of text.split('\n')) {
        const [, names, path] = /^\d+:([^:]*):(.+)$/.exec(line) ?? [];
        if (names === undefined || path === undefined)
            continue;
        for (const name of [names, ...names.split(',')])
            groups.set(name, path);
    }
    return groups;
}
/** The mount and every folder below it on the way to `path`. */
function chain(mount, path) {
    const parts = path.split('/').filter((part) => part !== '' && part !== '..');
    return [mount, ...parts.map((_, at) => `${mount}/${parts.slice(0, at + 1).join('/')}`)];
}
/** `200000 100000`, `max 100000`. */
function quotaV2(text) {
    const [quota, period] = (text ?? '').trim().split(/\s+/);
    return quotaV1(quota, period ?? '100000');
}
function quotaV1(quota, period) {
    const share = Number(quota) / Number(period);
    return Number.isFinite(share) && share > 0 ? share : undefined;
}
function allowedCpus(status) {
    return setSize(/^Cpus_allowed_list:\s*(\S+)$/m.exec(status ?? '')?.[1]);
}
/** `0-3,8` is five. */
function setSize(text) {
    const ranges = (text ?? '')
        .trim()
        .split(',')
        .filter((range) => /^\d+(-\d+)?$/.test(range));
    if (ranges.length === 0)
        return undefined;
    return ranges.reduce((sum, range) => {
        const [first = 0, last = first] = range.split('-').map(Number);
        return sum + last - first + 1;
    }, 0);
}
/** Version 1 writes "no limit" as a number near 2^63. */
function bytes(text) {
    const value = Number((text ?? '').trim() || 'none');
    return Number.isFinite(value) && value > 0 && value < 2 ** 60 ? value : undefined;
}
function availableIn(meminfo) {
    const kibibytes = /^MemAvailable:\s*(\d+) kB$/m.exec(meminfo ?? '')?.[1];
    return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
}
function smallest(values) {
    return Math.min(...values.filter((value) => value !== undefined));
}


/***/ }),

/***/ 2813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hasContainerMarks: () => (/* reexport */ hasContainerMarks),
  ollamaServices: () => (/* reexport */ ollamaServices),
  openService: () => (/* binding */ openService),
  removeLeftovers: () => (/* reexport */ removeLeftovers),
  slugOf: () => (/* reexport */ slugOf),
  storedModel: () => (/* reexport */ model_store/* storedModel */.z8)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/ollama/client.js + 3 modules
var client = __webpack_require__(58233);
// EXTERNAL MODULE: ./build/ollama/address.js
var ollama_address = __webpack_require__(59531);
// EXTERNAL MODULE: ./build/service/docker-cli.js
var docker_cli = __webpack_require__(19225);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/service/docker-daemon.js





/** Asks the daemon. Throws ServiceError when none answers. */
async function daemonOf(docker) {
    const info = JSON.parse(await docker.run('info', '--format', '{{json .}}'));
    if (info.ServerErrors?.length || !info.NCPU) {
        throw new errors/* ServiceError */._7(`No Docker daemon answers (${info.ServerErrors?.[0] ?? 'it tells nothing of itself'}).`);
    }
    const security = info.SecurityOptions ?? [];
    return {
        address: docker.env.DOCKER_HOST ??
            (await docker.run('context', 'inspect', '--format', '{{.Endpoints.docker.Host}}')).trim(),
        name: info.Name ?? '',
        cpus: info.NCPU,
        memory: info.MemTotal ?? 0,
        rootless: security.some((option) => option.includes('rootless')),
        virtual: /docker desktop|colima|orbstack|rancher/i.test(`${info.OperatingSystem} ${info.Name}`),
    };
}
/** Decides how to reach containers of that daemon. Throws ServiceError, naming the daemon, where prompts would leave this machine. */
function reachOf(daemon, around) {
    const remote = remoteHost(daemon.address);
    if (remote !== undefined)
        return remoteReach(daemon, remote, around.insecure);
    if (daemon.address.startsWith('tcp:'))
        return { kind: 'published' };
    if (around.inContainer)
        return insideReach(daemon, around.own);
    const elsewhere = around.platform !== 'linux' || daemon.virtual || daemon.rootless;
    return { kind: elsewhere ? 'published' : 'direct' };
}
function remoteReach(daemon, hostname, insecure) {
    if (insecure && daemon.address.startsWith('tcp:'))
        return { kind: 'remote', hostname };
    throw new errors/* ServiceError */._7(`The Docker daemon at ${daemon.address} is on another machine, so prompts would travel there unencrypted; give ollama-host, or set ollama-insecure where that network is yours.`);
}
function insideReach(daemon, own) {
    if (own)
        return own.hostNetwork ? { kind: 'direct' } : { kind: 'joined', container: own.id };
    throw new errors/* ServiceError */._7(`This job runs in a container that the Docker daemon at ${daemon.address} does not know; add Ollama as a service container and give its address as ollama-host.`);
}
function remoteHost(address) {
    if (/^(unix|npipe|fd):/.test(address))
        return undefined;
    if (!URL.canParse(address))
        throw new errors/* ServiceError */._7(`DOCKER_HOST: "${address}" is not the address of a Docker daemon.`);
    const { hostname } = new URL(address.replace(/^\w+:/, 'http:'));
    return (0,ollama_address/* isLoopback */.U)(hostname) && !address.startsWith('ssh:') ? undefined : hostname;
}
/**
 * True in a container. The marks of Docker, Podman, Kubernetes and LXC alone prove nothing, for virtual machines are made from
 * container images: there the daemon has the same host name as we do.
 */
function inContainer(daemon) {
    return hasContainerMarks() && (0,external_node_os_.hostname)() !== daemon.name;
}
/** Without a daemon to ask: true in a container, and in some virtual machines. */
function hasContainerMarks() {
    return ((0,external_node_fs_.existsSync)('/.dockerenv') ||
        (0,external_node_fs_.existsSync)('/run/.containerenv') ||
        /\/(docker|kubepods|lxc)/.test(readText('/proc/1/cgroup')));
}
/** The daemon's name for a folder in our own container: a folder of its machine is mounted on it or above. */
async function pathOutside(docker, id, folder) {
    const mounts = await docker.run('inspect', '--type', 'container', '--format', '{{json .Mounts}}', id);
    return pathThrough(JSON.parse(mounts), folder);
}
/** The nearest mount decides: a volume or a folder that may only be read has no name outside that is of use. */
function pathThrough(mounts, folder) {
    const [nearest] = mounts
        .filter(({ Destination = '' }) => Destination !== '' && isWithin(folder, Destination))
        .sort((one, other) => (other.Destination ?? '').length - (one.Destination ?? '').length);
    if (nearest?.Type !== 'bind' || !nearest.RW || !nearest.Source)
        return undefined;
    return external_node_path_.posix.join(nearest.Source, external_node_path_.posix.relative(nearest.Destination ?? '/', folder));
}
function isWithin(path, folder) {
    return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
/** Our own container, by the id that its mounts or host name show, if the daemon confirms it. */
async function ownContainer(docker) {
    for (const id of ownIds(readText('/proc/self/mountinfo'), (0,external_node_os_.hostname)())) {
        const mode = await docker
            .run('inspect', '--type', 'container', '--format', '{{.HostConfig.NetworkMode}}', id)
            .catch(() => undefined);
        if (mode !== undefined)
            return { id, hostNetwork: mode.trim() === 'host' };
    }
    return undefined;
}
/**
 * Candidates, surest first. Docker mounts files of the container's folder on `/etc/hostname` and its like; on the machine itself the
 * same folders appear elsewhere, as mounts of other containers.
 */
function ownIds(mountinfo, name) {
    const mounted = /\/containers\/([0-9a-f]{64})\/\S+ \/etc\/(?:hostname|hosts|resolv\.conf) /.exec(mountinfo)?.[1];
    const named = /^[0-9a-f]{12}$/.exec(name)?.[0];
    return [mounted, named].filter((id) => id !== undefined);
}
function readText(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch {
        return ''; // not on this kind of system
    }
}

// EXTERNAL MODULE: ./build/service/docker-sweep.js
var docker_sweep = __webpack_require__(15499);
// EXTERNAL MODULE: ./build/service/hardware.js
var service_hardware = __webpack_require__(75766);
// EXTERNAL MODULE: ./build/service/programs.js
var programs = __webpack_require__(69099);
// EXTERNAL MODULE: ./build/service/model-store.js
var model_store = __webpack_require__(13981);
// EXTERNAL MODULE: ./build/service/models.js
var service_models = __webpack_require__(18628);
;// CONCATENATED MODULE: ./build/service/store.js



/**
 * `OLLAMA_MODELS`; else this user's store where it has the model; else, in a CI, a folder of the model's own, with what an earlier job
 * left of it. `undefined` where the server sees none of them. Throws ServiceError when no model fits the room.
 */
async function chooseStore({ env, model, models, room, seen, }) {
    const at = async (folder) => {
        const source = seen ? await seen(folder) : folder;
        return source === undefined ? undefined : { folder, source };
    };
    const users = (0,model_store/* storeFolder */.IS)(env);
    if (!models || env.OLLAMA_MODELS)
        return at(users);
    const name = model === 'auto' ? (0,service_models/* modelFor */.T1)(room).name : model;
    const usual = (await (0,model_store/* storeHas */.yt)(users, name)) ? await at(users) : undefined;
    if (usual)
        return usual;
    const own = (0,external_node_path_.join)(models.folder, slugOf(name));
    const store = await at(own);
    if (store && !(await (0,model_store/* storeHas */.yt)(own, name)))
        await models.restore({ folder: own, model: name });
    return store;
}
/** A model's name as the name of a folder: `qwen2.5-coder-1.5b`. Never empty, never a way up. */
function slugOf(model) {
    return model.replaceAll(/[^A-Za-z0-9._-]/g, '-').replace(/^\.+/, '');
}

;// CONCATENATED MODULE: ./build/service/docker-backend.js







const gibibyte = 1024 ** 3;
/** A container of our own; sweeps what dead runs left. Throws ServiceError without a daemon that prompts may go to. */
async function dockerBackend(context) {
    const { config, env, settings, job, log, signal } = context;
    const file = await (0,programs/* findProgram */.Kp)('docker', env);
    if (file === undefined)
        throw new errors/* ServiceError */._7('service: docker needs the program "docker" on the PATH.');
    const found = await foundDaemon((0,docker_cli/* dockerCli */.R)(file, env, signal), config);
    const { docker, daemon, reach } = found;
    const swept = await (0,docker_sweep/* sweepDocker */.nI)(docker);
    if (swept > 0)
        log.info(`Removed what dead runs had left in Docker: ${swept} containers and networks.`);
    const { ensureImage, modelVolume, startContainer } = await __webpack_require__.e(/* import() */ 4610).then(__webpack_require__.bind(__webpack_require__, 24610));
    const image = await ensureImage(docker, config.ollamaImage, { offline: config.offline, log });
    const room = dockerRoom(config, daemon, reach.kind === 'remote');
    const store = await storeOf(context, { ...found, room });
    const options = { docker, daemon, reach, image: config.ollamaImage, room, settings, log };
    const start = (stage) => startContainer({
        ...options,
        ...(store === undefined ? {} : { store }),
        ...(found.own ? { own: found.own.id } : {}),
        ...(job === undefined ? {} : { job }),
        ...(signal ? { signal } : {}),
    }, stage);
    return {
        kind: 'docker',
        what: reach.kind === 'remote' ? `an Ollama container at ${daemon.address}` : 'an Ollama container of our own',
        whose: 'it ends with this run',
        room,
        threads: (0,service_hardware/* threadsFor */.vd)(room.cpus),
        ...(store === undefined ? {} : { store: store.folder }),
        serve: () => start('serve'),
        fetch: () => start('fetch'),
        notes: dockerNotes({
            image: `${config.ollamaImage} (${image})`,
            reach: reach.kind,
            daemon: daemon.address,
            volume: store === undefined ? modelVolume : '',
        }),
    };
}
async function foundDaemon(docker, { ollamaInsecure: insecure }) {
    const daemon = await daemonOf(docker);
    const own = await ownContainer(docker);
    const inside = own !== undefined || inContainer(daemon);
    const around = { platform: process.platform, inContainer: inside, insecure };
    return { docker, daemon, own, reach: reachOf(daemon, own ? { ...around, own } : around) };
}
/** A daemon elsewhere sees no folder of ours; one that runs our own container sees what that has mounted. */
async function storeOf({ config, env, models }, { docker, daemon, own, room, }) {
    if (daemon.address.startsWith('tcp:'))
        return undefined;
    return chooseStore({
        env,
        model: config.model,
        room,
        ...(models ? { models } : {}),
        ...(own ? { seen: (folder) => pathOutside(docker, own.id, folder) } : {}),
    });
}
function dockerNotes(facts) {
    return [
        `The server runs in the image ${facts.image}.`,
        ...(facts.reach === 'remote'
            ? [`The Docker daemon is on another machine: prompts travel to ${facts.daemon}.`]
            : []),
        ...(facts.reach === 'published' || facts.reach === 'remote'
            ? [
                'This Docker publishes no ports on a network without a way out, so the container keeps one without address translation.',
            ]
            : []),
        ...(facts.volume === '' ? [] : [`Models are kept in the Docker volume ${facts.volume}.`]),
    ];
}
/** What the daemon has, within what our own cgroup leaves (1 GiB stays for the reviewer), within what the options say. */
function dockerRoom(config, daemon, remote) {
    const hardware = remote ? daemon : (0,service_hardware/* hardwareHere */.lR)();
    const cpus = Math.min(daemon.cpus, config.serviceCpus > 0 ? config.serviceCpus : hardware.cpus);
    const free = Math.max(gibibyte, Math.min(hardware.memory, daemon.memory) - gibibyte);
    return {
        cpus: Math.round(cpus * 100) / 100,
        memory: config.serviceMemory === '' ? free : bytesOf(config.serviceMemory),
    };
}
/** `6g`, `6000m` in bytes, as Docker reads them. */
function bytesOf(text) {
    const [, digits = '', unit = ''] = /^(\d+)([mg])$/.exec(text) ?? [];
    const bytes = Number(digits) * (unit === 'g' ? gibibyte : 1024 ** 2);
    if (bytes >= 512 * 1024 ** 2)
        return bytes;
    throw new errors/* UsageError */.eb(`service-memory: ${text} is too little for any model; give at least 1g.`);
}

// EXTERNAL MODULE: ./build/service/ready.js
var ready = __webpack_require__(69263);
;// CONCATENATED MODULE: ./build/service/choose.js









const localServer = '127.0.0.1:11434';
/** ms until a declared service answers; the CI starts it before the first step. */
const serviceLimit = 60_000;
const hour = 3_600_000;
/**
 * The way to an Ollama that `service` asks for. `auto` takes the first of: the given host; outside CI a server that runs here;
 * the `ollama` program; Docker. In CI a server that happens to run is nobody's we know, so it has to be declared (DESIGN 5).
 * What the pipeline declared as its service comes after the given host and before all else.
 * Throws ServiceError with what to install or set, UsageError for an address that cannot be used.
 */
async function chooseBackend(input) {
    const context = { ...input, env: input.env ?? process.env, settings: settingsOf(input) };
    const { service, ollamaHost, ollamaToken } = input.config;
    if (service === 'none')
        throw new errors/* ServiceError */._7('service: none switches the model off; rules alone look at the change.');
    if (service === 'shared')
        return sharedBackend(context);
    if (service === 'process')
        return processBackend(context);
    if (service === 'docker')
        return dockerBackend(context);
    if (service === 'host')
        return givenBackend(context, named(context) ?? (await declaredService(context)) ?? { text: localServer, from: 'service: host' });
    if (ollamaHost !== '')
        return givenBackend(context, { text: ollamaHost, from: 'ollama-host', token: ollamaToken });
    const ofJob = await declaredService(context);
    if (ofJob)
        return givenBackend(context, ofJob);
    return automatic(context);
}
async function automatic(context) {
    const running = context.place.ci === 'none' ? await runningServer(context) : undefined;
    if (running)
        return running;
    if (await (0,programs/* findProgram */.Kp)('ollama', context.env))
        return processBackend(context);
    if (!(await (0,programs/* findProgram */.Kp)('docker', context.env)))
        throw new errors/* ServiceError */._7(nothingHere(context.place, 'there is neither an "ollama" nor a "docker" program'));
    try {
        return await dockerBackend(context);
    }
    catch (error) {
        if (error instanceof errors/* ServiceError */._7)
            throw new errors/* ServiceError */._7(nothingHere(context.place, (0,errors/* messageOf */.bD)(error)), { cause: error });
        throw error;
    }
}
function nothingHere(place, why) {
    const remedy = place.ci === 'none'
        ? 'install Ollama (https://ollama.com/download) or Docker, or give ollama-host'
        : 'give ollama-host (a service container will do), or a runner image with Ollama or Docker';
    return `No Ollama to ask: ${why.replace(/\.$/, '')}; ${remedy}.`;
}
/** The first declared service that answers; a container just started may need a moment. Throws ServiceError when none does. */
async function declaredService({ declared = [], signal }) {
    if (declared.length === 0)
        return undefined;
    const what = `The service container for Ollama (${declared.join(', ')})`;
    return (0,ready/* until */.T)(async () => {
        const failures = [];
        for (const host of declared) {
            const ollama = (0,client/* openOllama */.r)({ host, insecure: true });
            const version = await ollama.version(AbortSignal.timeout(2000)).catch((error) => {
                // One that answers and refuses will not do otherwise later.
                if (error instanceof errors/* ModelError */.me && error.kind === 'rejected')
                    throw new errors/* ServiceError */._7(error.message, { cause: error });
                failures.push(error);
            });
            await ollama.close();
            if (version !== undefined)
                return { text: host, from: 'a service of this job', here: true };
        }
        throw new Error(failures.map(errors/* messageOf */.bD).join(' '));
    }, { what, limit: serviceLimit, ...(signal ? { signal } : {}) });
}
function named({ config, env }) {
    const token = config.ollamaToken;
    if (config.ollamaHost !== '')
        return { text: config.ollamaHost, from: 'ollama-host', token };
    return env.OLLAMA_HOST ? { text: env.OLLAMA_HOST, from: 'OLLAMA_HOST', token } : undefined;
}
/** A server of this user that answers now. `OLLAMA_HOST` is often a listening address, so on loopback its silence means nothing. */
async function runningServer(context) {
    const addresses = [named(context), { text: localServer, from: 'ollama-host' }].filter((address) => address !== undefined);
    for (const address of addresses) {
        const url = (0,ollama_address/* addressOf */.c)(address.text, { from: address.from, insecure: context.config.ollamaInsecure });
        if (!(0,ollama_address/* isLoopback */.U)(new URL(url).hostname))
            return givenBackend(context, address);
        const ollama = (0,client/* openOllama */.r)({
            host: url,
            insecure: false,
            ...(address.token ? { token: address.token } : {}),
        });
        const version = await ollama.version(AbortSignal.timeout(1500)).catch(() => undefined);
        if (version !== undefined)
            return givenBackend(context, address);
    }
    return undefined;
}
function givenBackend({ config, place }, { text, from, token, here: declared }) {
    const insecure = config.ollamaInsecure || declared === true;
    const host = (0,ollama_address/* addressOf */.c)(text, { from, insecure });
    const { hostname } = new URL(host);
    // A name without dots in CI is a service container: it shares this machine.
    const here = (0,ollama_address/* isLoopback */.U)(hostname) || (place.ci !== 'none' && !hostname.includes('.') && !hostname.startsWith('['));
    const hardware = (0,service_hardware/* hardwareHere */.lR)();
    return {
        kind: 'given',
        what: `the Ollama at ${host}`,
        whose: `named by ${from}`,
        ...(here ? { room: { cpus: hardware.cpus, memory: hardware.available } } : {}),
        threads: here ? (0,service_hardware/* threadsFor */.vd)(hardware.cpus) : 0,
        serve: async () => ({
            host,
            insecure,
            close: async () => { },
            ...(token ? { token } : {}),
        }),
        notes: [],
    };
}
async function processBackend(context) {
    const { env, settings, log, signal } = context;
    const binary = await ollamaProgram(env, 'process');
    const { startProcess } = await __webpack_require__.e(/* import() */ 3153).then(__webpack_require__.bind(__webpack_require__, 23153));
    const parts = localParts();
    const { config, models } = context;
    const kept = await chooseStore({
        env,
        model: config.model,
        room: parts.room,
        ...(models ? { models } : {}),
    });
    const store = kept?.folder ?? (0,model_store/* storeFolder */.IS)(env);
    const serve = () => startProcess({ binary, store, env, settings, log, ...(signal ? { signal } : {}) });
    return {
        ...parts,
        store,
        kind: 'process',
        what: 'an Ollama process of our own',
        whose: 'it ends with this run',
        serve,
    };
}
async function sharedBackend(context) {
    const { env, settings, log, signal } = context;
    const binary = await ollamaProgram(env, 'shared');
    const { joinShared } = await __webpack_require__.e(/* import() */ 6143).then(__webpack_require__.bind(__webpack_require__, 26143));
    const store = (0,model_store/* storeFolder */.IS)(env);
    const serve = () => joinShared({ binary, store, env, settings, log, ...(signal ? { signal } : {}) });
    return {
        ...localParts(),
        store,
        kind: 'shared',
        what: 'the Ollama that runs of this user share',
        whose: 'it ends with the last of them',
        serve,
    };
}
async function ollamaProgram(env, service) {
    const binary = await (0,programs/* findProgram */.Kp)('ollama', env);
    if (binary !== undefined)
        return binary;
    throw new errors/* ServiceError */._7(`service: ${service} needs the program "ollama" on the PATH; install it from https://ollama.com/download.`);
}
function localParts() {
    const { cpus, available } = (0,service_hardware/* hardwareHere */.lR)();
    return { room: { cpus, memory: available }, threads: (0,service_hardware/* threadsFor */.vd)(cpus), notes: [] };
}
/** A server outlives what the CI leaves for the job by minutes at most, and nothing outlives six hours. */
function settingsOf({ config, place }) {
    const lifetime = Math.min(6 * hour, (place.timeLeft ?? 6 * hour) + hour / 6);
    return { parallel: config.parallel, numCtx: config.numCtx, lifetime, caFile: config.caFile };
}

;// CONCATENATED MODULE: ./build/service/declared.js
/** The port that Ollama listens on in its image. */
const PORT = '11434';
/**
 * Where the Ollama answers that a job declared among its services, best first; empty without one. `jobServices` is GitHub's
 * `job.services` as JSON: `{ id: { id, network, ports: { "11434": "49153" } } }`; text that is something else names no service.
 * In a container job a service answers to its id, else on the port of this machine that it is mapped to.
 * https://docs.github.com/actions/reference/workflows-and-actions/contexts#job-context
 */
function ollamaServices(jobServices, { inContainer }) {
    const found = Object.entries(servicesIn(jobServices)).filter(([id, service]) => isOllama(id, service));
    return found.flatMap(([id, service]) => {
        const mapped = portsOf(service).get(PORT);
        const isName = /^[A-Za-z0-9_][A-Za-z0-9_-]{0,62}$/.test(id);
        return [
            ...(inContainer && isName ? [`http://${id}:${PORT}`] : []),
            ...(mapped === undefined ? [] : [`http://localhost:${mapped}`]),
        ];
    });
}
function servicesIn(text) {
    try {
        const services = JSON.parse(text);
        return isRecord(services) ? Object.fromEntries(Object.entries(services).filter(isService)) : {};
    }
    catch {
        return {}; // the platform gave nothing: a job without services
    }
}
function isService(entry) {
    return isRecord(entry[1]);
}
function isOllama(id, service) {
    const image = typeof service.image === 'string' ? service.image : '';
    return id === 'ollama' || /\bollama\b/.test(image) || portsOf(service).has(PORT);
}
/** Ports of this machine by ports of the container. */
function portsOf({ ports }) {
    if (!isRecord(ports))
        return new Map();
    const pairs = Object.entries(ports).map(([inside, outside]) => [inside.replace(/\/tcp$/, ''), String(outside)]);
    return new Map(pairs.filter(([, outside]) => /^\d{1,5}$/.test(outside)));
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/service/leftovers.js




/** ms for all of it; a CI gives the step after a cancelled job minutes at most. */
const PATIENCE = 60_000;
/** Removes what this job and dead runs left in Docker; what cannot be removed is a warning. A server of our own ends by itself. */
async function removeLeftovers({ job, log, env = process.env }) {
    const file = await (0,programs/* findProgram */.Kp)('docker', env);
    if (file === undefined)
        return;
    const docker = (0,docker_cli/* dockerCli */.R)(file, env, AbortSignal.timeout(PATIENCE));
    // A program without a daemon is usual, and nothing of ours is there then.
    const answers = await docker.run('info', '--format', '{{.ID}}').then(() => true, () => false);
    if (!answers)
        return log.verbose('No Docker daemon answers: nothing is left there.');
    try {
        const swept = await (0,docker_sweep/* sweepDocker */.nI)(docker, job);
        if (swept > 0)
            log.info(`Removed what was left in Docker: ${swept} containers and networks.`);
    }
    catch (error) {
        log.warn(`What was left in Docker could not be removed: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}

;// CONCATENATED MODULE: ./build/service/index.js










/**
 * Finds or starts an Ollama, fetches the model unless it is there, checks its digest and what a cache restored.
 * Throws ServiceError with the remedy, UsageError for bad options, ModelError `aborted` on the signal; nothing that was
 * started is left behind then.
 */
async function openService(input) {
    const { config, log, signal } = input;
    if (config.model === 'none')
        throw new errors/* ServiceError */._7('model: none switches the model off; rules alone look at the change.');
    if (config.model !== 'auto')
        (0,service_models/* parseModelName */.s_)(config.model);
    const began = performance.now();
    const backend = await chooseBackend(input);
    // In a CI's log a reader was not there to see what runs on that machine.
    const say = input.place.ci === 'none' ? log.verbose : log.info;
    say(`Chose ${backend.what} after ${seconds(began)} s: ${backend.whose}.`);
    const ready = await withModel(backend, input);
    const { running, ollama, tag } = ready;
    try {
        const shown = await ollama.show(tag.name, signal);
        if (shown.remoteHost !== undefined)
            throw (0,service_models/* cloudError */.EF)(tag.name, shown.remoteHost);
        const serverVersion = await ollama.version(signal);
        log.info(`Using ${tag.name} on ${backend.what}, Ollama ${serverVersion} (ready after ${seconds(began)} s).`);
        say(`Its digest is ${tag.digest}.`);
        return {
            ollama,
            facts: { name: tag.name, digest: tag.digest, serverVersion, service: backend.kind },
            threads: backend.threads,
            capabilities: shown.capabilities,
            contextLength: shown.contextLength,
            ...(backend.store === undefined ? {} : { store: backend.store }),
            notes: [...backend.notes, ...modelNotes(tag, backend)],
            close: once(() => closeAll(ollama, running)),
        };
    }
    catch (error) {
        await closeAll(ollama, running);
        throw wrapped(error, backend);
    }
}
/** What a server elsewhere is taken for. */
const SMALL = { cpus: 2, memory: 4e9 };
/** Starts the server and sees to the model: fetched in a stage of its own where the server that answers has no way out. */
async function withModel(backend, input) {
    const certainlyAbsent = backend.store !== undefined &&
        input.config.model !== 'auto' &&
        !(await (0,model_store/* storeHas */.yt)(backend.store, input.config.model));
    if (backend.fetch && certainlyAbsent)
        await fetchFirst(backend, input, input.config.model);
    const ready = await servedWith(backend, input);
    try {
        return await complete(ready, backend, input);
    }
    catch (error) {
        await closeAll(ready.ollama, ready.running);
        throw wrapped(error, backend);
    }
}
/** A server that may not write its store does not start in an empty one, as a volume is at first. */
async function servedWith(backend, input) {
    const { model } = input.config;
    try {
        return await served(backend, input);
    }
    catch (error) {
        const isEmpty = /mkdir .*read-only file system/i.test((0,errors/* messageOf */.bD)(error));
        if (!backend.fetch || !isEmpty || !(error instanceof errors/* ServiceError */._7))
            throw error;
        await fetchFirst(backend, input, model === 'auto' ? (0,service_models/* modelFor */.T1)(backend.room ?? SMALL).name : model);
        return served(backend, input);
    }
}
async function served(backend, input) {
    const began = performance.now();
    const running = await backend.serve();
    if (backend.kind !== 'given')
        input.log.verbose(`Started it in ${seconds(began)} s.`);
    return { running, ollama: clientOf(running, input) };
}
function clientOf({ host, insecure, token }, { config }) {
    return (0,client/* openOllama */.r)({ host, insecure, caFile: config.caFile, ...(token ? { token } : {}) });
}
async function complete(ready, backend, input) {
    const { config, place, signal, log } = input;
    const name = config.model === 'auto' ? await automaticModel(ready.ollama, backend) : config.model;
    (0,service_models/* parseModelName */.s_)(name);
    const there = await (0,model_store/* findTag */.IU)(ready.ollama, name, signal);
    if (there) {
        (0,model_store/* enforceDigest */.vX)(there, config.modelDigest);
        if (backend.store !== undefined && (place.ci !== 'none' || config.modelDigest !== ''))
            await verified(backend.store, there, log);
        return { ...ready, tag: there };
    }
    if (!backend.fetch) {
        refuseOffline(name, input);
        const tag = await (0,model_store/* pullModel */.ju)({ ollama: ready.ollama, model: name, log, ...(signal ? { signal } : {}) });
        (0,model_store/* enforceDigest */.vX)(tag, config.modelDigest);
        return { ...ready, tag };
    }
    await closeAll(ready.ollama, ready.running);
    await fetchFirst(backend, input, name);
    const again = await served(backend, input);
    try {
        return { ...again, tag: await demanded(again.ollama, name, input) };
    }
    catch (error) {
        await closeAll(again.ollama, again.running);
        throw error;
    }
}
async function demanded(ollama, name, { config, signal }) {
    const tag = await (0,model_store/* findTag */.IU)(ollama, name, signal);
    if (!tag)
        throw new errors/* ServiceError */._7(`${ollama.host} does not have ${name} though it was fetched; is its store somewhere else?`);
    (0,model_store/* enforceDigest */.vX)(tag, config.modelDigest);
    return tag;
}
/** The stage that may leave the machine: a server that knows no code, gone before one does. */
async function fetchFirst(backend, input, model) {
    refuseOffline(model, input);
    (0,service_models/* parseModelName */.s_)(model);
    const running = await (backend.fetch ?? backend.serve)();
    const ollama = clientOf(running, input);
    try {
        const tag = await (0,model_store/* pullModel */.ju)({
            ollama,
            model,
            log: input.log,
            ...(input.signal ? { signal: input.signal } : {}),
        });
        (0,model_store/* enforceDigest */.vX)(tag, input.config.modelDigest);
    }
    finally {
        await closeAll(ollama, running);
    }
}
function refuseOffline(model, { config }) {
    if (!config.offline)
        return;
    throw new errors/* ServiceError */._7(`The model ${model} is not there and offline forbids to fetch it; run "ollamacode pull" while online.`);
}
async function verified(store, tag, log) {
    const began = performance.now();
    await (0,model_store/* verifyModel */.HB)(store, tag);
    log.verbose(`Hashed the stored model ${tag.name} in ${seconds(began)} s: it is what its digest says.`);
}
/** Of a given server the largest model of our table that it has; else what fits this machine. */
async function automaticModel(ollama, backend) {
    if (backend.kind === 'given') {
        const there = new Set((await ollama.tags()).map(({ name }) => name));
        const best = service_models/* knownModels */.Q.filter(({ name, commercial }) => commercial && there.has(name)).at(-1);
        if (best)
            return best.name;
    }
    return (0,service_models/* modelFor */.T1)(backend.room ?? SMALL).name;
}
function modelNotes(tag, { room }) {
    const known = (0,service_models/* knownModel */.t0)((0,service_models/* fullName */.fq)(tag.name));
    const tight = room !== undefined && known !== undefined && known.memory > room.memory;
    return [
        ...(known && !known.commercial
            ? [`The licence of ${tag.name} (${known.licence}) forbids commercial use.`]
            : []),
        ...(tight
            ? [`${tag.name} wants ${(0,service_models/* gigabytes */.kN)(known.memory)} of memory and ${(0,service_models/* gigabytes */.kN)(room.memory)} are free.`]
            : []),
    ];
}
function wrapped(error, backend) {
    if (error instanceof errors/* ServiceError */._7 || error instanceof errors/* UsageError */.eb)
        return error;
    if (error instanceof errors/* ModelError */.me && error.kind === 'aborted')
        return error;
    return new errors/* ServiceError */._7(`${capital(backend.what)} cannot be used: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
async function closeAll(ollama, running) {
    ollama.close();
    await running.close();
}
function once(run) {
    let done;
    return () => {
        done ??= run();
        return done;
    };
}
function seconds(began) {
    return ((performance.now() - began) / 1000).toFixed(1);
}


/***/ }),

/***/ 13981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ verifyModel),
/* harmony export */   IS: () => (/* binding */ storeFolder),
/* harmony export */   IU: () => (/* binding */ findTag),
/* harmony export */   V4: () => (/* binding */ digestsIn),
/* harmony export */   ji: () => (/* binding */ manifestPath),
/* harmony export */   ju: () => (/* binding */ pullModel),
/* harmony export */   vX: () => (/* binding */ enforceDigest),
/* harmony export */   yt: () => (/* binding */ storeHas),
/* harmony export */   z8: () => (/* binding */ storedModel)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19473);
/* harmony import */ var _models_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18628);







/** Where Ollama keeps models for this user: `OLLAMA_MODELS`, else `~/.ollama/models`. */
function storeFolder(env) {
    return env.OLLAMA_MODELS || (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(env.HOME || (0,node_os__WEBPACK_IMPORTED_MODULE_3__.homedir)(), '.ollama', 'models');
}
/** True when the store has a manifest of that name; its blobs are not looked at. */
async function storeHas(folder, model) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.access)(manifestPath(folder, model)).then(() => true, () => false);
}
/** What the store holds of a model when each of its files is there in its full size; nothing is hashed but the manifest. */
async function storedModel(folder, model) {
    const path = manifestPath(folder, model);
    const manifest = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path).catch(() => undefined);
    if (manifest === undefined)
        return undefined;
    try {
        const { config, layers = [] } = JSON.parse(manifest.toString('utf8'));
        const files = [...(config ? [config] : []), ...layers];
        for (const { digest, size } of files)
            if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, 'blobs', digest.replace(':', '-')))).size !== size)
                return undefined;
        return {
            digest: `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(manifest).digest('hex')}`,
            size: files.reduce((sum, file) => sum + (file.size ?? 0), 0),
        };
    }
    catch {
        return undefined; // a download that was cut off, or no manifest at all
    }
}
/** The server's entry for a model. Throws ServiceError when the server would only forward to somebody else. */
async function findTag(ollama, model, signal) {
    const tag = (await ollama.tags(signal)).find(({ name }) => name === (0,_models_js__WEBPACK_IMPORTED_MODULE_6__/* .fullName */ .fq)(model));
    if (tag?.remoteHost !== undefined)
        throw (0,_models_js__WEBPACK_IMPORTED_MODULE_6__/* .cloudError */ .EF)(model, tag.remoteHost);
    return tag;
}
/** Lets the server fetch a model, with a progress bar. The registry is named before it is contacted. */
async function pullModel({ ollama, model, log, signal }) {
    const { host } = (0,_models_js__WEBPACK_IMPORTED_MODULE_6__/* .parseModelName */ .s_)(model);
    log.info(`Fetching the model ${model} from ${host} …`);
    const began = performance.now();
    const progress = log.progress(`Fetching ${model}`);
    try {
        await ollama.pull(model, ({ done, total }) => total > 0 && progress.update(done, total, (0,_models_js__WEBPACK_IMPORTED_MODULE_6__/* .gigabytes */ .kN)(total)), signal);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ServiceError */ ._7(pullRemedy(model, host, (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)), { cause: error });
    }
    finally {
        progress.end();
    }
    const tag = await findTag(ollama, model, signal);
    if (!tag)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ServiceError */ ._7(`${ollama.host} fetched ${model} and does not have it now.`);
    log.info(`Fetched ${model} (${(0,_models_js__WEBPACK_IMPORTED_MODULE_6__/* .gigabytes */ .kN)(tag.size)}) in ${Math.round((performance.now() - began) / 1000)} s.`);
    return tag;
}
function pullRemedy(model, host, why) {
    return `The model ${model} could not be fetched from ${host}: ${why.replace(/\.$/, '')}. Check the name and the way out, or run "ollamacode pull" where there is one.`;
}
/** Throws ServiceError unless the model's digest is the one that the configuration asks for; empty asks for none. */
function enforceDigest(tag, wanted) {
    if (wanted === '' || tag.digest === `sha256:${wanted.replace(/^sha256:/, '')}`)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ServiceError */ ._7(`model-digest: ${tag.name} is ${tag.digest} and not ${wanted}; nothing was sent to it.`);
}
/**
 * Hashes the manifest and every blob of a model and compares them with their names; Ollama does so after a download only, and
 * what a cache restored is anybody's. Throws ServiceError naming the first file that differs.
 */
async function verifyModel(folder, tag) {
    const path = manifestPath(folder, tag.name);
    const manifest = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path).catch(() => undefined);
    if (manifest === undefined)
        throw damaged(tag.name, path);
    if (`sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(manifest).digest('hex')}` !== tag.digest)
        throw damaged(tag.name, path);
    for (const digest of digestsIn(manifest.toString('utf8'), path)) {
        const blob = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, 'blobs', digest.replace(':', '-'));
        if ((await hashOf(blob)) !== digest)
            throw damaged(tag.name, blob);
    }
}
function damaged(model, path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ServiceError */ ._7(`The stored model ${model} is not what its digests say (${path}); delete the model store or the CI's cache of it and fetch it again.`);
}
/** `sha256:…` of all blobs of a model. Throws ServiceError naming `path` for anything but a manifest. */
function digestsIn(manifest, path) {
    const found = new Set();
    try {
        const { config, layers } = JSON.parse(manifest);
        for (const { digest } of [...(config ? [config] : []), ...(layers ?? [])])
            found.add(digest);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ServiceError */ ._7(`${path} is not a model's manifest (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}).`, { cause: error });
    }
    const all = [...found];
    if (all.length === 0 || !all.every((digest) => /^sha256:[0-9a-f]{64}$/.test(digest))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ServiceError */ ._7(`${path} is not a model's manifest: it names no blobs by their digests.`);
    }
    return all;
}
async function hashOf(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    try {
        for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: 1024 * 1024 }))
            hash.update(chunk);
    }
    catch {
        return undefined; // absent or unreadable: it differs from what its name says
    }
    return `sha256:${hash.digest('hex')}`;
}
/** Where a store has a model's manifest. Throws ServiceError for what is no model's name. */
function manifestPath(folder, model) {
    const { host, namespace, model: name, tag } = (0,_models_js__WEBPACK_IMPORTED_MODULE_6__/* .parseModelName */ .s_)(model);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, 'manifests', host, namespace, name, tag);
}


/***/ }),

/***/ 18628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EF: () => (/* binding */ cloudError),
/* harmony export */   Q: () => (/* binding */ knownModels),
/* harmony export */   T1: () => (/* binding */ modelFor),
/* harmony export */   fq: () => (/* binding */ fullName),
/* harmony export */   kN: () => (/* binding */ gigabytes),
/* harmony export */   s_: () => (/* binding */ parseModelName),
/* harmony export */   t0: () => (/* binding */ knownModel)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

const gigabyte = 1e9;
/** Smallest first. Sizes as Ollama's library lists them; memory = size + context + 0.7 GB for the server, rounded up. */
const knownModels = [
    known('qwen2.5-coder:0.5b', [0.4, 1.2, 1], 'Apache-2.0'),
    known('qwen2.5-coder:1.5b', [1.0, 2, 2], 'Apache-2.0'),
    { ...known('qwen2.5-coder:3b', [1.9, 3.3, 2], 'Qwen Research'), commercial: false },
    known('qwen2.5-coder:7b', [4.7, 6.5, 8], 'Apache-2.0'),
    known('qwen2.5-coder:14b', [9, 11.5, 16], 'Apache-2.0'),
];
function known(name, [size, memory, cpus], licence) {
    return { name, size: size * gigabyte, memory: memory * gigabyte, cpus, licence, commercial: true };
}
/**
 * What `model: auto` means: the largest model of the table that may be used at work and fits memory (bytes) and CPUs.
 * Throws ServiceError when not even the smallest fits.
 */
function modelFor({ memory, cpus }) {
    const fitting = knownModels.filter((model) => model.commercial && model.memory <= memory && model.cpus <= Math.max(1, cpus));
    const best = fitting.at(-1);
    if (best)
        return best;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._7(`No model fits ${gigabytes(memory)} of memory; give the job more, or set model: none for rules only.`);
}
/** The table's entry; `latest` and an absent tag are not in it. */
function knownModel(name) {
    return knownModels.find((model) => model.name === name);
}
/** `1.5 GB`. */
function gigabytes(bytes) {
    return `${(bytes / gigabyte).toFixed(1)} GB`;
}
/** Parts begin with a letter, digit or underscore, so that no part is `..` and no name is an option of a command. */
const part = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,79}$/;
const hostPart = /^[A-Za-z0-9][A-Za-z0-9.-]{0,252}(:\d{1,5})?$/;
/** Takes `[host/][namespace/]model[:tag]` apart. Throws ServiceError for anything else and for models of Ollama's cloud. */
function parseModelName(name) {
    const pieces = name.split('/');
    const [model = '', tag = 'latest', ...more] = (pieces.pop() ?? '').split(':');
    const namespace = pieces.pop() ?? 'library';
    const host = pieces.pop() ?? 'registry.ollama.ai';
    const good = [model, tag, namespace].every((piece) => part.test(piece)) && hostPart.test(host);
    if (!good || more.length > 0 || pieces.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._7(`model: "${name}" is not the name of an Ollama model; write one like qwen2.5-coder:1.5b.`);
    }
    if (tag === 'cloud' || tag.endsWith('-cloud'))
        throw cloudError(name, 'ollama.com');
    return { host, namespace, model, tag };
}
/** The name with its tag, as the server's tag list writes it. */
function fullName(name) {
    return /:[^/]*$/.test(name) ? name : `${name}:latest`;
}
function cloudError(model, host) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._7(`model: ${model} runs at ${host}, so the code would leave your machines; choose a local model.`);
}


/***/ }),

/***/ 23276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wr: () => (/* binding */ ownerHere),
/* harmony export */   c_: () => (/* binding */ lifeOf)
/* harmony export */ });
/* unused harmony exports isRunning, beganAt */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);


function ownerHere() {
    return {
        pid: process.pid,
        began: beganAt(process.pid) ?? '',
        boot: (readText('/proc/sys/kernel/random/boot_id') ?? '').trim(),
        space: `${(0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)()} ${namespaceHere()}`,
    };
}
/** `unknown` where the owner's process cannot be seen from here: another machine or another container. */
function lifeOf(owner) {
    const here = ownerHere();
    if (owner.space !== here.space)
        return 'unknown';
    if (owner.boot !== here.boot)
        return 'dead';
    return isRunning(owner.pid, owner.began) ? 'alive' : 'dead';
}
/** True when that very process runs, not a later one with its number. */
function isRunning(pid, began) {
    if (!Number.isSafeInteger(pid) || pid < 2)
        return false;
    if (began !== '')
        return beganAt(pid) === began;
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        // EPERM: it runs and belongs to somebody else.
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
}
/** Field 22 of `/proc/PID/stat`, counted after the command's closing parenthesis. A zombie has ended. */
function beganAt(pid) {
    const fields = readText(`/proc/${pid}/stat`)
        ?.replace(/^.*\)\s/s, '')
        .split(' ');
    return fields === undefined || fields[0] === 'Z' ? undefined : fields[19];
}
function namespaceHere() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)('/proc/self/ns/pid');
    }
    catch {
        return ''; // no namespaces on this kind of system
    }
}
function readText(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch {
        return undefined; // no such process, or no /proc: the callers say what that means
    }
}


/***/ }),

/***/ 69099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kp: () => (/* binding */ findProgram),
/* harmony export */   Up: () => (/* binding */ pick),
/* harmony export */   eq: () => (/* binding */ proxyVariables)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/**
 * The first executable of that name on the PATH. Relative entries are skipped: in a checkout they would be files of the change
 * under review (DESIGN 8.2).
 */
async function findProgram(name, env) {
    for (const folder of (env.PATH ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter).filter(node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
        if (await isProgram(path))
            return path;
    }
    return undefined;
}
async function isProgram(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)).isFile();
    }
    catch {
        return false; // absent or not ours to run: the next folder may have it
    }
}
/** Copies of the named variables, those that are set. */
function pick(env, names) {
    return Object.fromEntries(names.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
}
/** What a download needs to find its way out. */
const proxyVariables = [
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
    'http_proxy',
    'https_proxy',
    'no_proxy',
];


/***/ }),

/***/ 69263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ untilReady),
/* harmony export */   T: () => (/* binding */ until)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

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


/***/ }),

/***/ 75190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ watchScript),
/* harmony export */   PQ: () => (/* binding */ startWatched),
/* harmony export */   UZ: () => (/* binding */ sharedWatchScript),
/* harmony export */   aN: () => (/* binding */ lastWords)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);

/**
 * A POSIX shell stands between us and what we start. It ends the command when its standard input ends, which the kernel does for us
 * however this process dies, and after a lifetime in seconds ($1). It works the same as the first process of a container.
 */
const watchScript = `life=$1; shift
trap : TERM INT HUP
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
(trap - TERM; cat <&3 >/dev/null; rm -f "$note"; kill "$server"; sleep 5; kill -KILL 0) >/dev/null 2>&1 &
(trap - TERM; exec 3<&-; sleep "$life"; kill "$server"; sleep 5; kill -KILL 0) >/dev/null 2>&1 &
exec 3<&- </dev/null
wait "$server"
kill "$server" 2>/dev/null && wait "$server"
kill -KILL 0`;
/**
 * The same for a server that several runs share: $1 is a named pipe that each of them holds open for writing, so that the kernel
 * counts them; it ends with the last. $2 is the note by which runs find it, removed first.
 */
const sharedWatchScript = `note=$2; exec <"$1"; shift 2\n${watchScript}`;
/** Characters of the server's log that are kept. */
const kept = 16_384;
/** ms between asking it to end and making it. */
const patience = 8000;
/** Starts a command in a process group of its own: Ctrl-C in the terminal is ours to answer. Rejects when it cannot be started. */
async function startWatched({ file, args, env }) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, { env, stdio: ['pipe', 'ignore', 'pipe'], detached: true });
    await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    let log = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
        log = (log + text).slice(-kept);
    });
    // It may end before we do; what its input says then is of no use.
    child.stdin.on('error', () => { });
    const ended = () => child.exitCode !== null || child.signalCode !== null;
    return {
        pid: child.pid ?? 0,
        ended,
        tail: () => log.trim().split('\n').slice(-5).join('\n'),
        said: (pattern) => pattern.exec(log),
        close: () => close(child, ended),
        release: () => {
            child.unref();
            for (const stream of [child.stdin, child.stderr])
                if ('unref' in stream && typeof stream.unref === 'function')
                    stream.unref();
        },
    };
}
/** Why it ended, once it has: its last complaint, for a server says much else before. */
function lastWords(watched) {
    if (!watched?.ended())
        return undefined;
    const lines = watched.tail().split('\n').filter(Boolean);
    const complaint = lines.findLast((line) => /^error\b/i.test(line)) ?? lines.at(-1);
    return complaint?.slice(0, 500) ?? 'it said nothing';
}
async function close(child, ended) {
    if (ended())
        return;
    const gone = new Promise((resolve) => child.once('exit', () => resolve()));
    child.ref();
    child.stdin?.end();
    const timer = setTimeout(() => kill(child.pid ?? 0), patience);
    await gone;
    clearTimeout(timer);
}
function kill(pid) {
    try {
        if (pid > 1)
            process.kill(-pid, 'SIGKILL');
    }
    catch (error) {
        // ESRCH: it went by itself in the meantime.
        if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH'))
            throw error;
    }
}


/***/ })

};
