export const id = 3512;
export const ids = [3512];
export const modules = {

/***/ 53512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openClient: () => (/* binding */ openClient),
/* harmony export */   ownerOf: () => (/* binding */ ownerOf)
/* harmony export */ });
/* harmony import */ var _octokit_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35194);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60198);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58508);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56712);
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75630);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90505);






/** The two parts of `owner/name` as routes call them. */
function ownerOf({ repository }) {
    const [owner = '', repo = ''] = repository.split('/');
    return { owner, repo };
}
/**
 * The way to GitHub's API, github.com or an Enterprise Server by its address. Obeys the environment's proxy, waits for limits
 * and outages within `patience`, follows redirects on its own host only. Throws UsageError for a `caFile` that is none.
 */
async function openClient(input) {
    const { address, token, caFile } = input;
    const authorities = caFile === '' ? undefined : (0,_network_js__WEBPACK_IMPORTED_MODULE_0__/* .authoritiesIn */ .R)(caFile);
    const network = await (0,_network_js__WEBPACK_IMPORTED_MODULE_0__/* .openNetwork */ .X)({ authorities, proxied: true });
    const octokit = new _octokit_core__WEBPACK_IMPORTED_MODULE_5__/* .Octokit */ .E({
        baseUrl: address.api,
        userAgent: `ollamacode/${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .x}`,
        ...(token === '' ? {} : { auth: token }),
        log: quiet(input.log),
        request: { fetch: fetching(network.fetch, input.signal) },
    });
    const patient = (0,_patience_js__WEBPACK_IMPORTED_MODULE_3__/* .patiently */ .d_)({ ...input, forge: 'GitHub' });
    octokit.hook.wrap('request', async (request, options) => {
        try {
            return await patient(async () => request(options), setback);
        }
        catch (error) {
            input.signal.throwIfAborted();
            throw named(error, `${options.method} ${options.url}`);
        }
    });
    return {
        request: octokit.request,
        graphql: (query, variables) => askGraphql(octokit, query, variables),
        authorized: token !== '',
        close: network.close,
    };
}
/** What Octokit calls. */
function fetching(fetch, signal) {
    return (url, init) => (0,_refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .fetchOnHost */ .WK)(fetch, url, {
        method: init.method ?? 'GET',
        headers: init.headers,
        body: typeof init.body === 'string' ? init.body : null,
        signal,
    });
}
function setback(error, attempt) {
    return { pause: pauseOf(error, attempt), words: (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(error) };
}
/** ms; `undefined` when the same request would be refused again. */
function pauseOf(error, attempt) {
    const { status, response } = error;
    const headers = response?.headers ?? {};
    const after = (0,_patience_js__WEBPACK_IMPORTED_MODULE_3__/* .retryAfter */ .P9)(headers['retry-after']);
    if ((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isLimit */ .S4)(status, (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(error)) || (status === 403 && after)) {
        if (after !== undefined)
            return after;
        const reset = Number(headers['x-ratelimit-reset']) * 1000 - Date.now();
        return headers['x-ratelimit-remaining'] === '0' && reset > 0 ? reset : _patience_js__WEBPACK_IMPORTED_MODULE_3__/* .LIMIT_PAUSE */ .bd;
    }
    if (status === undefined || status < 500)
        return undefined;
    // Octokit gives what never got an answer the status 500 and no response: once more, then it is an address or a certificate.
    if (response === undefined)
        return attempt === 0 ? _patience_js__WEBPACK_IMPORTED_MODULE_3__/* .OUTAGE_PAUSES */ .iS[0] : undefined;
    return after ?? _patience_js__WEBPACK_IMPORTED_MODULE_3__/* .OUTAGE_PAUSES */ .iS[attempt];
}
function named(error, route) {
    if (error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .Refusal */ .P_)
        return error;
    const inner = error instanceof Error ? error.cause : undefined;
    if (inner instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .Refusal */ .P_)
        return inner;
    const { status, response } = error;
    return (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .gitHubError */ .Mj)({ status: response ? status : undefined, message: (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(error), route }, error);
}
const STATUSES = {
    FORBIDDEN: 403,
    INSUFFICIENT_SCOPES: 403,
    NOT_FOUND: 404,
    RATE_LIMITED: 429,
};
async function askGraphql(octokit, query, variables) {
    try {
        return await octokit.graphql(query, variables);
    }
    catch (error) {
        if (error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .Refusal */ .P_)
            throw error;
        const first = error.errors?.[0];
        const route = /^\s*(?:query|mutation) (\w+)/.exec(query)?.[1] ?? 'GraphQL';
        throw (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .gitHubError */ .Mj)({ status: STATUSES[first?.type ?? ''] ?? 422, message: first?.message ?? (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(error), route }, error);
    }
}
function quiet(log) {
    return { debug() { }, info: log.verbose, warn: log.verbose, error: log.verbose };
}


/***/ }),

/***/ 56712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* reexport safe */ _refusal_js__WEBPACK_IMPORTED_MODULE_0__.AN),
/* harmony export */   Mj: () => (/* binding */ gitHubError),
/* harmony export */   S4: () => (/* binding */ isLimit),
/* harmony export */   Z9: () => (/* reexport safe */ _refusal_js__WEBPACK_IMPORTED_MODULE_0__.Z9)
/* harmony export */ });
/* unused harmony export GitHubError */
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90505);


/** What GitHub's refusals mean, in words that say what to do. */
class GitHubError extends _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_ {
}
function gitHubError(refused, cause) {
    const problem = isLimit(refused.status, refused.message) ? 'limit' : (0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOf */ .Zw)(refused.status);
    return new GitHubError(problem, `${(0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedWords */ .ET)('GitHub', refused)}. ${ADVICE[problem](refused.route)}`, {
        cause,
    });
}
/** A limit on how much or how fast, which passes: primary and secondary limits answer 403 or 429. */
function isLimit(status, message) {
    return status === 429 || (status === 403 && /rate limit|abuse detection/i.test(message));
}
const ADVICE = {
    token: () => 'Give a token that is valid for this repository.',
    permission: (route) => `Add \`${permissionFor(route)}\` under \`permissions:\` in the workflow.`,
    missing: () => 'Check the repository and number, and that the token may read them.',
    invalid: () => 'Nothing was changed by this request.',
    limit: () => 'Run it again later.',
    server: () => 'Run it again; https://www.githubstatus.com tells of outages.',
    unreachable: () => 'Check the address, the proxy variables and `ca-file`.',
};
/** The line of a workflow's `permissions:` that a request needs. */
function permissionFor(route) {
    if (route.includes('/check-'))
        return 'checks: write';
    if (/^GET .*\/(compare|commits|contents|git)\b/.test(route))
        return 'contents: read';
    return /^GET |Standing|Commits/.test(route) ? 'pull-requests: read' : 'pull-requests: write';
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
