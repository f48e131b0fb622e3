export const id = 8411;
export const ids = [8411];
export const modules = {

/***/ 68411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGiteaClient: () => (/* binding */ openGiteaClient)
});

// EXTERNAL MODULE: ./build/network.js
var build_network = __webpack_require__(60198);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(58508);
// EXTERNAL MODULE: ./build/forges/refusal.js
var refusal = __webpack_require__(90505);
;// CONCATENATED MODULE: ./build/forges/gitea-errors.js

/** What the refusals of a Gitea or Forgejo mean, in words that say what to do. */
class GiteaError extends refusal/* Refusal */.P_ {
}
function giteaError(refused, cause) {
    const problem = (0,refusal/* problemOf */.Zw)(refused.status);
    return new GiteaError(problem, `${(0,refusal/* refusedWords */.ET)('Gitea', refused)}. ${adviceFor(problem, refused)}`, {
        cause,
    });
}
/** https://docs.gitea.com/development/oauth2-provider#scopes; what the user of the token may do limits them. */
const TOKEN = 'a token with the scopes `write:repository`, `write:issue` and `read:user` of a user who may write to this repository';
function adviceFor(problem, { authorized }) {
    if (!authorized && ['token', 'permission', 'missing'].includes(problem))
        return `Give the option token (OLLAMACODE_TOKEN) ${TOKEN}.`;
    return ADVICE[problem];
}
const ADVICE = {
    token: 'Give a token that is valid on this server.',
    permission: `Give ${TOKEN}.`,
    missing: 'Check the repository and number, and that the token may read them.',
    invalid: 'Nothing was changed by this request.',
    limit: 'Run it again later.',
    server: 'Run it again later; the log of the server tells why.',
    unreachable: 'Check the address, the proxy variables and `ca-file`.',
};
/** The sentence in an answer that is no success. */
function sentenceIn(body) {
    if (typeof body === 'string')
        return body;
    if (typeof body !== 'object' || body === null)
        return '';
    const { message, errors } = body;
    if (typeof message === 'string' && message !== '')
        return message;
    return Array.isArray(errors) ? errors.filter((one) => typeof one === 'string').join(', ') : '';
}

// EXTERNAL MODULE: ./build/forges/json-answer.js
var json_answer = __webpack_require__(73774);
// EXTERNAL MODULE: ./build/forges/patience.js
var forges_patience = __webpack_require__(75630);
;// CONCATENATED MODULE: ./build/forges/gitea-client.js






/** Items of a page; a server never gives more: https://docs.gitea.com/administration/config-cheat-sheet#api-api */
const PAGE = 50;
/** Pages of a list at most. */
const PAGES = 400;
/**
 * Obeys the environment's proxy, waits for limits and outages within `patience`, follows redirects on its own host only. Throws
 * UsageError for a `caFile` that is none.
 */
async function openGiteaClient(input) {
    const { address, token, caFile } = input;
    const authorities = caFile === '' ? undefined : (0,build_network/* authoritiesIn */.R)(caFile);
    const network = await (0,build_network/* openNetwork */.X)({ authorities, proxied: true });
    const send = sending(input, network.fetch);
    const below = (path) => `${address.api}/repos/${address.repository}/${path}`;
    const get = async (path) => (await send('GET', below(path))).body;
    let self;
    let resolves;
    return {
        get,
        all: async (path) => readPages((query) => send('GET', below(`${path}?${query}`))),
        send: async (method, path, body) => (await send(method, below(path), body)).body,
        self: () => {
            self ??= send('GET', `${address.api}/user`).then(({ body }) => body.login);
            return self;
        },
        canResolve: () => {
            resolves ??= send('GET', `${address.web}/swagger.v1.json`).then(({ body }) => '/repos/{owner}/{repo}/pulls/comments/{id}/resolve' in (body?.paths ?? {}), () => false);
            return resolves;
        },
        authorized: token !== '',
        close: network.close,
    };
}
async function readPages(page) {
    const items = [];
    for (let number = 1; number <= PAGES; number += 1) {
        const { body, headers } = await page(`limit=${PAGE}&page=${number}`);
        items.push(...(body ?? []));
        // A server may give shorter pages than it is asked for.
        const total = headers.get('x-total-count');
        const isLast = total === null ? (body ?? []).length < PAGE : items.length >= Number(total);
        if (isLast || (body ?? []).length === 0)
            return items;
    }
    throw new GiteaError('invalid', 'A list of this pull request is longer than can be read.');
}
/** Sends one request until it is answered or not worth another try. */
function sending({ log, signal, patience, token }, fetch) {
    const patient = (0,forges_patience/* patiently */.d_)({ forge: 'Gitea', log, signal, patience });
    const headers = {
        accept: 'application/json',
        'content-type': 'application/json',
        'user-agent': `ollamacode/${version/* VERSION */.x}`,
        ...(token === '' ? {} : { authorization: `token ${token}` }),
    };
    return async (method, url, body) => {
        const text = body === undefined ? null : JSON.stringify(body);
        const request = { method, headers, body: text, signal };
        try {
            return await patient(async () => (0,json_answer/* jsonIn */.Yf)(await (0,refusal/* fetchOnHost */.WK)(fetch, url, request), { sentenceIn: sentenceIn }), (error, attempt) => setback(error, { attempt, method }));
        }
        catch (error) {
            signal.throwIfAborted();
            throw named(error, {
                route: `${method} ${url.replace(/^.*\/api\/v1\//, '')}`,
                authorized: token !== '',
            });
        }
    };
}
/** A server that failed over a review may have written a part of it, so that is told to the caller and not sent again. */
function setback(error, { attempt, method }) {
    const wrote = method === 'POST' && error instanceof json_answer/* Failure */.HR && error.status === 500;
    return wrote ? { pause: undefined, words: (0,refusal/* wordsOf */.Z9)(error) } : (0,json_answer/* setbackOf */.Dp)(error, attempt);
}
function named(error, where) {
    if (error instanceof refusal/* Refusal */.P_)
        return new GiteaError(error.problem, error.message, { cause: error });
    const status = error instanceof json_answer/* Failure */.HR ? error.status : undefined;
    return giteaError({ ...where, status, message: (0,refusal/* wordsOf */.Z9)(error) }, error);
}


/***/ }),

/***/ 73774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dp: () => (/* binding */ setbackOf),
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   Yf: () => (/* binding */ jsonIn)
/* harmony export */ });
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75630);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90505);


/** Answers of a JSON API, and what their failures say about another try; for clients that a library does not make. */
/** An answer that is no success. */
class Failure extends Error {
    status;
    headers;
    constructor({ status, headers }, message) {
        super(message);
        this.status = status;
        this.headers = headers;
    }
}
/** `body` is `undefined` for an answer without one. Throws Failure, also for what is no JSON. */
async function jsonIn(answer, { sentenceIn, isFailure = (status) => status >= 400 }) {
    const { status, headers } = answer;
    const text = await answer.text();
    const body = parsed(text);
    if (isFailure(status))
        throw new Failure(answer, sentenceIn(body) || answer.statusText || 'without a word');
    if (body === undefined && text !== '')
        throw new Failure(answer, 'the answer is no JSON, so this is not the address of an API');
    return { body: body, status, headers };
}
/** `undefined` for what is no JSON: the page of a proxy, or nothing. */
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** By status and `Retry-After`; what never got an answer is tried once more: then it is an address or a certificate. */
function setbackOf(error, attempt, limit = () => undefined) {
    const words = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(error);
    if (error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_)
        return { pause: undefined, words };
    if (!(error instanceof Failure))
        return { pause: attempt === 0 ? _patience_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTAGE_PAUSES */ .iS[0] : undefined, words };
    const { status, headers } = error;
    const after = (0,_patience_js__WEBPACK_IMPORTED_MODULE_0__/* .retryAfter */ .P9)(headers.get('retry-after'));
    if (status === 429)
        return { pause: after ?? limit(headers) ?? _patience_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMIT_PAUSE */ .bd, words };
    return { pause: status < 500 ? undefined : (after ?? _patience_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTAGE_PAUSES */ .iS[attempt]), words };
}


/***/ }),

/***/ 75630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P9: () => (/* binding */ retryAfter),
/* harmony export */   bd: () => (/* binding */ LIMIT_PAUSE),
/* harmony export */   d_: () => (/* binding */ patiently),
/* harmony export */   iS: () => (/* binding */ OUTAGE_PAUSES)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const PATIENCE = 120_000;
/** ms before the second, third and fourth try of what failed without a reason to wait for. */
const OUTAGE_PAUSES = [1000, 4000, 9000];
/** Where a forge does not say how long a limit lasts; GitHub and GitLab count by the minute. */
const LIMIT_PAUSE = 60_000;
/** Repeats a request while its failures are worth waiting for; rejects with the last failure. Rejects at once when aborted. */
function patiently({ forge, patience = PATIENCE, log, signal }) {
    let left = patience;
    return async (request, setback) => {
        for (let attempt = 0;; attempt += 1) {
            try {
                return await request();
            }
            catch (error) {
                signal.throwIfAborted();
                const { pause, words } = setback(error, attempt);
                if (pause === undefined || pause > left || attempt >= OUTAGE_PAUSES.length)
                    throw error;
                left -= pause;
                log.verbose(`${forge} asks for patience (${words}): trying again in ${pause} ms.`);
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pause, undefined, { signal });
            }
        }
    };
}
/** ms by a `Retry-After` header, in seconds or as a date; `undefined` without one. */
function retryAfter(header, now = Date.now()) {
    if (header === null || header === undefined || header === '')
        return undefined;
    const seconds = Number(header);
    if (Number.isFinite(seconds))
        return Math.max(0, seconds * 1000);
    const date = Date.parse(String(header));
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}


/***/ }),

/***/ 90505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ isProblem),
/* harmony export */   ET: () => (/* binding */ refusedWords),
/* harmony export */   P_: () => (/* binding */ Refusal),
/* harmony export */   WK: () => (/* binding */ fetchOnHost),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   Zw: () => (/* binding */ problemOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58046);


/** Says what was refused and what to do about it. */
class Refusal extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ForgeError */ .Q8 {
    problem;
    constructor(problem, message, options) {
        super(message, options);
        this.problem = problem;
    }
}
function isProblem(error, ...problems) {
    return error instanceof Refusal && problems.includes(error.problem);
}
/** By HTTP status, which is absent when no answer came. */
function problemOf(status) {
    if (status === undefined)
        return 'unreachable';
    return PROBLEMS[status] ?? (status >= 500 ? 'server' : 'invalid');
}
const PROBLEMS = {
    401: 'token',
    403: 'permission',
    404: 'missing',
    429: 'limit',
};
/** What a forge refused, in one sentence without its full stop. */
function refusedWords(forge, { status, message, route }) {
    const what = status === undefined ? `gave no answer to ${route}` : `refused ${route} (${status})`;
    return `${forge} ${what}: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(message).slice(0, 300)}`.replace(/[.\s]*$/, '');
}
/** The words of whatever a request was rejected with; the network's own cause is the telling one. */
function wordsOf(error) {
    const { cause } = error instanceof Error ? error : { cause: undefined };
    return cause instanceof Error ? `${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}: ${wordsOf(cause)}` : (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
}
const REDIRECTS = 3;
/** Follows a redirect with the same method, but never off the host that the token is for. Throws Refusal, and as `fetch` does. */
async function fetchOnHost(fetch, url, request) {
    let at = url;
    for (let redirects = 0;; redirects += 1) {
        const answer = await fetch(at, request);
        const location = answer.headers.get('location');
        if (![301, 302, 307, 308].includes(answer.status) || location === null)
            return answer;
        await answer.body?.cancel();
        at = next(at, location, redirects);
    }
}
function next(from, location, redirects) {
    const to = new URL(location, from);
    if (redirects < REDIRECTS && to.origin === new URL(from).origin)
        return to.href;
    throw new Refusal('unreachable', `${new URL(from).host} redirects to ${to.host}, where the token does not go. Check the address of the API.`);
}


/***/ }),

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


/***/ })

};
