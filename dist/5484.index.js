export const id = 5484;
export const ids = [5484];
export const modules = {

/***/ 65484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   identitiesAt: () => (/* binding */ identitiesAt),
/* harmony export */   openAzureClient: () => (/* binding */ openAzureClient)
/* harmony export */ });
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60198);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58508);
/* harmony import */ var _azure_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63628);
/* harmony import */ var _json_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73774);
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75630);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90505);






/** Azure DevOps Services, and Server since 2022.1: https://learn.microsoft.com/azure/devops/integrate/concepts/rest-api-versioning */
const VERSION_OF_API = '7.1';
/** Obeys the environment's proxy, waits for limits and outages within `patience`, follows no redirects. Throws UsageError for a `caFile` that is none. */
async function openAzureClient(input) {
    const { token, caFile, log, signal, patience } = input;
    const authorities = caFile === '' ? undefined : (0,_network_js__WEBPACK_IMPORTED_MODULE_0__/* .authoritiesIn */ .R)(caFile);
    const network = await (0,_network_js__WEBPACK_IMPORTED_MODULE_0__/* .openNetwork */ .X)({ authorities, proxied: true });
    const patient = (0,_patience_js__WEBPACK_IMPORTED_MODULE_4__/* .patiently */ .d_)({ forge: 'Azure DevOps', log, signal, patience });
    const signedIn = token !== '';
    const request = async (asked) => {
        try {
            // https://learn.microsoft.com/azure/devops/integrate/concepts/rate-limits#api-client-experience
            return await patient(() => send(network, input, asked), _json_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .setbackOf */ .Dp);
        }
        catch (error) {
            signal.throwIfAborted();
            if (error instanceof _azure_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AzureError */ .M)
                throw error;
            const status = error instanceof _json_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR ? error.status : undefined;
            const route = `${asked.method ?? 'GET'} ${asked.path}`;
            throw (0,_azure_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .azureError */ .u)({ status, message: (0,_refusal_js__WEBPACK_IMPORTED_MODULE_5__/* .wordsOf */ .Z9)(error), route, signedIn }, error);
        }
    };
    return { request, signedIn, close: network.close };
}
async function send(network, { address, token, signal }, asked) {
    const { method = 'GET', body } = asked;
    const answer = await network.fetch(urlOf(address.api, asked), {
        method,
        headers: {
            accept: 'application/json',
            'user-agent': `ollamacode/${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .x}`,
            // Else a sign-in page is what answers: https://learn.microsoft.com/azure/devops/integrate/get-started/authentication/
            'x-tfs-fedauthredirect': 'Suppress',
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...(token === '' ? {} : { authorization: basic(token) }),
        },
        body: body === undefined ? null : JSON.stringify(body),
        signal,
    });
    return (await (0,_json_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonIn */ .Yf)(answer, { sentenceIn, isFailure })).body;
}
/** A sign-in page comes with 203, or as a redirect. */
function isFailure(status) {
    return status >= 300 || status === 203;
}
function urlOf(api, { path, project, query, service }) {
    const root = service === 'identities' ? identitiesAt(api) : api;
    const words = new URLSearchParams({ ...query, 'api-version': query?.['api-version'] ?? VERSION_OF_API });
    return `${root}${project === undefined ? '' : `/${project}`}/_apis/${path}?${words}`;
}
/** https://learn.microsoft.com/rest/api/azure/devops/ims/identities/read-identities */
function identitiesAt(api) {
    return api
        .replace(/^https:\/\/dev\.azure\.com\//, 'https://vssps.dev.azure.com/')
        .replace(/^https:\/\/([\w-]+)\.visualstudio\.com/, 'https://$1.vssps.visualstudio.com');
}
/** Any user name goes with every kind of token. https://learn.microsoft.com/rest/api/azure/devops/#assemble-the-request */
function basic(token) {
    return `Basic ${Buffer.from(`:${token}`).toString('base64')}`;
}
function sentenceIn(body) {
    const { message } = (body ?? {});
    return typeof message === 'string' ? message : '';
}


/***/ }),

/***/ 63628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ AzureError),
/* harmony export */   u: () => (/* binding */ azureError)
/* harmony export */ });
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90505);

/** What refusals of Azure DevOps mean, in words that say what to do. */
class AzureError extends _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_ {
}
function azureError(refused, cause) {
    // Who is not signed in gets the page of a sign-in, with 203 or a redirect.
    const isSignIn = refused.status === 203 || refused.status === 302;
    const problem = isSignIn ? 'token' : (0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOf */ .Zw)(refused.status);
    const told = isSignIn ? { ...refused, message: 'it wants a sign-in' } : refused;
    const isLacking = !refused.signedIn && ['token', 'permission', 'missing'].includes(problem);
    const advice = isLacking ? TOKEN_NEEDED : ADVICE[problem];
    return new AzureError(problem, `${(0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedWords */ .ET)('Azure DevOps', told)}. ${advice}`, { cause });
}
const TOKEN_NEEDED = 'Hand the job’s token over (env: SYSTEM_ACCESSTOKEN: $(System.AccessToken)), or give the option token.';
const ADVICE = {
    token: 'Give a token that is valid for this organization and has not expired.',
    permission: 'Allow the token to write: “Contribute to pull requests” for the build service in the security of the repository, or a token with the scope Code (Read & write).',
    missing: 'Check project, repository and number, and that the token may read them.',
    invalid: 'Nothing was changed by this request.',
    limit: 'Run it again later.',
    server: 'Run it again later; https://status.dev.azure.com tells of outages.',
    unreachable: 'Check the address, the proxy variables and `ca-file`.',
};


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
