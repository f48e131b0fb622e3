export const id = 3512;
export const ids = [3512];
export const modules = {

/***/ 53512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openClient: () => (/* binding */ openClient)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _octokit_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35194);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60198);
/* harmony import */ var _ollama_transport_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11858);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58508);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56712);






const PATIENCE = 120_000;
/** Where GitHub does not say how long a secondary limit lasts: https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api. */
const LIMIT_PAUSE = 60_000;
const OUTAGE_PAUSES = [1000, 4000, 9000];
const REDIRECTS = 3;
/**
 * The way to GitHub's API, github.com or an Enterprise Server by its address. Obeys the environment's proxy, waits for limits
 * and outages within `patience`, follows redirects on its own host only. Throws UsageError for a `caFile` that is none.
 */
async function openClient(input) {
    const { address, token, caFile } = input;
    const authorities = caFile === '' ? undefined : (0,_ollama_transport_js__WEBPACK_IMPORTED_MODULE_1__/* .authoritiesIn */ .R)(caFile);
    const network = await (0,_network_js__WEBPACK_IMPORTED_MODULE_4__/* .openNetwork */ .X)({ authorities, proxied: true });
    const octokit = new _octokit_core__WEBPACK_IMPORTED_MODULE_5__/* .Octokit */ .E({
        baseUrl: address.api,
        userAgent: `ollamacode/${_version_js__WEBPACK_IMPORTED_MODULE_2__/* .VERSION */ .x}`,
        ...(token === '' ? {} : { auth: token }),
        log: quiet(input.log),
        request: { fetch: fetching(network.fetch, input.signal) },
    });
    const wait = waiting(input);
    octokit.hook.wrap('request', async (request, options) => {
        for (let attempt = 0;; attempt += 1) {
            try {
                return await request(options);
            }
            catch (error) {
                input.signal.throwIfAborted();
                if (!(await wait(error, attempt)))
                    throw named(error, `${options.method} ${options.url}`);
            }
        }
    });
    return {
        request: octokit.request,
        graphql: (query, variables) => askGraphql(octokit, query, variables),
        authorized: token !== '',
        close: network.close,
    };
}
/** What Octokit calls: a redirect is followed with the same method, but never off the host that the token is for. */
function fetching(fetch, signal) {
    return async (url, init) => {
        const request = {
            method: init.method ?? 'GET',
            headers: init.headers,
            body: typeof init.body === 'string' ? init.body : null,
            signal,
        };
        let at = url;
        for (let redirects = 0;; redirects += 1) {
            const answer = await fetch(at, request);
            const location = answer.headers.get('location');
            if (![301, 302, 307, 308].includes(answer.status) || location === null)
                return answer;
            await answer.body?.cancel();
            at = next(at, location, redirects);
        }
    };
}
function next(from, location, redirects) {
    const to = new URL(location, from);
    if (redirects < REDIRECTS && to.origin === new URL(from).origin)
        return to.href;
    throw new _github_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GitHubError */ .y_('unreachable', `${new URL(from).host} redirects to ${to.host}, where the token does not go. Check the address of the API.`);
}
/** True when the same request may be sent again, after a wait that the limits allow. */
function waiting({ log, signal, patience = PATIENCE }) {
    let left = patience;
    return async (error, attempt) => {
        const pause = pauseOf(error, attempt);
        if (pause === undefined || pause > left || attempt >= OUTAGE_PAUSES.length)
            return false;
        left -= pause;
        log.verbose(`GitHub asks for patience (${(0,_github_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .wordsOf */ .Z9)(error)}): trying again in ${pause} ms.`);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pause, undefined, { signal });
        return true;
    };
}
/** ms; `undefined` when the same request would be refused again. */
function pauseOf(error, attempt) {
    const { status, response } = error;
    const headers = response?.headers ?? {};
    const after = Number(headers['retry-after']);
    if ((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isLimit */ .S4)(status, (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .wordsOf */ .Z9)(error)) || (status === 403 && after > 0)) {
        if (Number.isFinite(after))
            return after * 1000;
        const reset = Number(headers['x-ratelimit-reset']) * 1000 - Date.now();
        return headers['x-ratelimit-remaining'] === '0' && reset > 0 ? reset : LIMIT_PAUSE;
    }
    if (status === undefined || status < 500)
        return undefined;
    // Octokit gives what never got an answer the status 500 and no response: once more, then it is an address or a certificate.
    if (response === undefined)
        return attempt === 0 ? OUTAGE_PAUSES[0] : undefined;
    return Number.isFinite(after) ? after * 1000 : OUTAGE_PAUSES[attempt];
}
function named(error, route) {
    if (error instanceof _github_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GitHubError */ .y_)
        return error;
    const inner = error instanceof Error ? error.cause : undefined;
    if (inner instanceof _github_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GitHubError */ .y_)
        return inner;
    const { status, response } = error;
    return (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .gitHubError */ .Mj)({ status: response ? status : undefined, message: (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .wordsOf */ .Z9)(error), route }, error);
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
        if (error instanceof _github_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GitHubError */ .y_)
            throw error;
        const first = error.errors?.[0];
        const route = /^\s*(?:query|mutation) (\w+)/.exec(query)?.[1] ?? 'GraphQL';
        throw (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .gitHubError */ .Mj)({ status: STATUSES[first?.type ?? ''] ?? 422, message: first?.message ?? (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .wordsOf */ .Z9)(error), route }, error);
    }
}
function quiet(log) {
    return { debug() { }, info: log.verbose, warn: log.verbose, error: log.verbose };
}


/***/ }),

/***/ 56712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ isProblem),
/* harmony export */   Mj: () => (/* binding */ gitHubError),
/* harmony export */   S4: () => (/* binding */ isLimit),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   y_: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58046);


class GitHubError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ForgeError */ .Q8 {
    problem;
    constructor(problem, message, options) {
        super(message, options);
        this.problem = problem;
    }
}
function gitHubError(refused, cause) {
    const problem = problemOf(refused);
    const said = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(refused.message).slice(0, 300);
    const what = `GitHub refused ${refused.route}${refused.status === undefined ? '' : ` (${refused.status})`}: ${said}`;
    return new GitHubError(problem, `${what.replace(/[.\s]*$/, '')}. ${ADVICE[problem](refused.route)}`, {
        cause,
    });
}
/** A limit on how much or how fast, which passes: primary and secondary limits answer 403 or 429. */
function isLimit(status, message) {
    return status === 429 || (status === 403 && /rate limit|abuse detection/i.test(message));
}
function isProblem(error, ...problems) {
    return error instanceof GitHubError && problems.includes(error.problem);
}
function problemOf({ status, message }) {
    if (status === undefined)
        return 'unreachable';
    if (isLimit(status, message))
        return 'limit';
    return PROBLEMS[status] ?? (status >= 500 ? 'server' : 'invalid');
}
const PROBLEMS = { 401: 'token', 403: 'permission', 404: 'missing' };
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
/** The words of whatever a request was rejected with; the network's own cause is the telling one. */
function wordsOf(error) {
    const { cause } = error instanceof Error ? error : { cause: undefined };
    return cause instanceof Error ? `${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}: ${wordsOf(cause)}` : (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
}


/***/ }),

/***/ 60198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ openNetwork)
/* harmony export */ });
/** The one way to the network over http(s): no redirects, the authorities that the caller names, a proxy only where it is asked for. */
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


/***/ }),

/***/ 76036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cG: () => (/* binding */ failureOfLine),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   wU: () => (/* binding */ failureOfStatus)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58046);


/** Longest quotation of a server's words in a message, in characters. */
const quoteLimit = 300;
/** The failure behind an HTTP status that is not 2xx. `text` is the body, of which only the beginning is needed. */
function failureOfStatus(status, text, host) {
    const said = quoted(errorIn(text));
    if (status >= 300 && status < 400) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelError */ .me('untrusted', `${host} redirects elsewhere (HTTP ${status}); redirects are not followed: give the final URL as ollama-host.`);
    }
    if (status === 401 || status === 403) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelError */ .me('rejected', `${host} refused access (HTTP ${status}): check OLLAMACODE_OLLAMA_TOKEN.`);
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelError */ .me(kindOf(status, said), `${host} answered HTTP ${status}${said === '' ? '' : `: ${said}`}`);
}
/** The failure behind an error line inside a stream. */
function failureOfLine(text, host) {
    const kind = /file does not exist/.test(text) ? 'missing' : kindOf(500, text);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelError */ .me(kind, `${host} says: ${quoted(text)}`);
}
/** The failure behind something thrown by the connection; a ModelError stays what it is. */
function failureOf(error, host) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelError */ .me)
        return error;
    const root = rootOf(error);
    if (root instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelError */ .me)
        return root;
    const code = codeOf(root);
    if (unreachable.has(code)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelError */ .me('refused', `Nothing answers at ${host} (${code}).`, { cause: error });
    }
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(root) === 'bad port') {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelError */ .me('refused', `${host} has a port that HTTP clients refuse to use; choose another.`);
    }
    if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_/.test(code)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelError */ .me('refused', `${host} shows a certificate that is not trusted (${code}): give its authority as ca-file.`, { cause: error });
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelError */ .me('cut', `${host} broke the connection off${code === '' ? '' : ` (${code})`}: ${quoted((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(root))}`, { cause: error });
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
    const line = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text));
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


/***/ }),

/***/ 11858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ authoritiesIn),
/* harmony export */   g: () => (/* binding */ openTransport)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41692);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60198);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76036);





const lineLimit = 1024 * 1024;
const errorLimit = 64 * 1024;
/**
 * A `fetch` for one request: a connection of its own, so that ending it ends the server's work; no time limits of its own
 * (prompt evaluation on CPU takes minutes before the first byte, Node gives up after 300 s); no proxy, whatever the
 * environment says; no redirects; the bearer token; bounded answers. Everything that is not 2xx is thrown as ModelError.
 */
async function openTransport(connection, limits, signal) {
    const network = await (0,_network_js__WEBPACK_IMPORTED_MODULE_4__/* .openNetwork */ .X)({ authorities: connection.authorities, patient: true });
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
            throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .failureOfStatus */ .wU)(response.status, await beginningOf(body), connection.host);
        return new Response(body?.pipeThrough(guard(limits, connection.host)) ?? null, {
            status: response.status,
        });
    };
    return { fetch: guarded, close: network.close };
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ModelError */ .me('server', `${host} sent a line that is not a JSON object: it is no Ollama server, or a proxy stands before it.`);
    }
    if ('error' in value)
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .failureOfLine */ .cG)(String(value.error), host);
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ModelError */ .me('server', `${host} sent more than ${limit} bytes where an answer is far shorter.`);
}


/***/ })

};
