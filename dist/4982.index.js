export const id = 4982;
export const ids = [4982];
export const modules = {

/***/ 87788:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

var map = {
	"./BurstyRateLimiter": [
		85860
	],
	"./BurstyRateLimiter.js": [
		85860
	],
	"./ExpressBruteFlexible": [
		83966,
		3966
	],
	"./ExpressBruteFlexible.js": [
		83966,
		3966
	],
	"./RLWrapperBlackAndWhite": [
		87383
	],
	"./RLWrapperBlackAndWhite.js": [
		87383
	],
	"./RLWrapperTimeouts": [
		24016
	],
	"./RLWrapperTimeouts.js": [
		24016
	],
	"./RateLimiterAbstract": [
		88569
	],
	"./RateLimiterAbstract.js": [
		88569
	],
	"./RateLimiterCluster": [
		10565
	],
	"./RateLimiterCluster.js": [
		10565
	],
	"./RateLimiterDrizzle": [
		50673
	],
	"./RateLimiterDrizzle.js": [
		50673
	],
	"./RateLimiterDrizzleNonAtomic": [
		75347
	],
	"./RateLimiterDrizzleNonAtomic.js": [
		75347
	],
	"./RateLimiterDynamo": [
		82309
	],
	"./RateLimiterDynamo.js": [
		82309
	],
	"./RateLimiterEtcd": [
		36481
	],
	"./RateLimiterEtcd.js": [
		36481
	],
	"./RateLimiterEtcdNonAtomic": [
		15299
	],
	"./RateLimiterEtcdNonAtomic.js": [
		15299
	],
	"./RateLimiterInsuredAbstract": [
		33847
	],
	"./RateLimiterInsuredAbstract.js": [
		33847
	],
	"./RateLimiterMemcache": [
		73250
	],
	"./RateLimiterMemcache.js": [
		73250
	],
	"./RateLimiterMemory": [
		24544
	],
	"./RateLimiterMemory.js": [
		24544
	],
	"./RateLimiterMongo": [
		28439
	],
	"./RateLimiterMongo.js": [
		28439
	],
	"./RateLimiterMySQL": [
		67793
	],
	"./RateLimiterMySQL.js": [
		67793
	],
	"./RateLimiterPostgres": [
		3740
	],
	"./RateLimiterPostgres.js": [
		3740
	],
	"./RateLimiterPrisma": [
		16323
	],
	"./RateLimiterPrisma.js": [
		16323
	],
	"./RateLimiterQueue": [
		52860
	],
	"./RateLimiterQueue.js": [
		52860
	],
	"./RateLimiterRedis": [
		54336
	],
	"./RateLimiterRedis.js": [
		54336
	],
	"./RateLimiterRes": [
		80449
	],
	"./RateLimiterRes.js": [
		80449
	],
	"./RateLimiterSQLite": [
		73283
	],
	"./RateLimiterSQLite.js": [
		73283
	],
	"./RateLimiterStoreAbstract": [
		65140
	],
	"./RateLimiterStoreAbstract.js": [
		65140
	],
	"./RateLimiterUnion": [
		10244
	],
	"./RateLimiterUnion.js": [
		10244
	],
	"./RateLimiterValkey": [
		32193
	],
	"./RateLimiterValkey.js": [
		32193
	],
	"./RateLimiterValkeyGlide": [
		53756
	],
	"./RateLimiterValkeyGlide.js": [
		53756
	],
	"./component/BlockedKeys": [
		38830
	],
	"./component/BlockedKeys/": [
		38830
	],
	"./component/BlockedKeys/BlockedKeys": [
		85202
	],
	"./component/BlockedKeys/BlockedKeys.js": [
		85202
	],
	"./component/BlockedKeys/index": [
		38830
	],
	"./component/BlockedKeys/index.js": [
		38830
	],
	"./component/MemoryStorage": [
		28178,
		8178
	],
	"./component/MemoryStorage/": [
		28178,
		8178
	],
	"./component/MemoryStorage/MemoryStorage": [
		81534
	],
	"./component/MemoryStorage/MemoryStorage.js": [
		81534
	],
	"./component/MemoryStorage/Record": [
		60749
	],
	"./component/MemoryStorage/Record.js": [
		60749
	],
	"./component/MemoryStorage/index": [
		28178,
		8178
	],
	"./component/MemoryStorage/index.js": [
		28178,
		8178
	],
	"./component/RateLimiterEtcdTransactionFailedError": [
		43184
	],
	"./component/RateLimiterEtcdTransactionFailedError.js": [
		43184
	],
	"./component/RateLimiterQueueError": [
		27948
	],
	"./component/RateLimiterQueueError.js": [
		27948
	],
	"./component/RateLimiterSetupError": [
		72922
	],
	"./component/RateLimiterSetupError.js": [
		72922
	],
	"./constants": [
		13880,
		3880
	],
	"./constants.js": [
		13880,
		3880
	]
};
function webpackAsyncContext(req) {
	if(!__webpack_require__.o(map, req)) {
		return Promise.resolve().then(() => {
			var e = new Error("Cannot find module '" + req + "'");
			e.code = 'MODULE_NOT_FOUND';
			throw e;
		});
	}

	var ids = map[req], id = ids[0];
	return Promise.all(ids.slice(1).map(__webpack_require__.e)).then(() => {
		return __webpack_require__.t(id, 7 | 16);
	});
}
webpackAsyncContext.keys = () => (Object.keys(map));
webpackAsyncContext.id = 87788;
module.exports = webpackAsyncContext;

/***/ }),

/***/ 616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openGitLabClient: () => (/* binding */ openGitLabClient)
/* harmony export */ });
/* harmony import */ var _gitbeaker_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65833);
/* harmony import */ var _gitbeaker_requester_utils__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33888);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60198);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58508);
/* harmony import */ var _gitlab_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79752);
/* harmony import */ var _json_answer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73774);
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75630);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90505);








/**
 * The way to the API of a GitLab. Obeys the environment's proxy, waits for limits and outages within `patience`, follows
 * redirects on its own host only. Throws UsageError for a `caFile` that is none.
 */
async function openGitLabClient(input) {
    const { address, token, jobToken, caFile } = input;
    const authorities = caFile === '' ? undefined : (0,_network_js__WEBPACK_IMPORTED_MODULE_2__/* .authoritiesIn */ .R)(caFile);
    const network = await (0,_network_js__WEBPACK_IMPORTED_MODULE_2__/* .openNetwork */ .X)({ authorities, proxied: true });
    const access = token !== '' ? 'token' : jobToken !== '' ? 'job' : 'none';
    const send = sending(input, { fetch: network.fetch, access });
    const host = address.api.replace(/\/api\/v4$/, '');
    return {
        api: apiOf(host, send),
        graphql: (query, variables) => askGraphql(send, `${host}/api/graphql`, { query, variables, access }),
        access,
        close: network.close,
    };
}
/** Typed resources over our own network; their own time limits and limiters are left out, since ours are shared by all requests. */
function apiOf(host, send) {
    const requesterFn = (0,_gitbeaker_requester_utils__WEBPACK_IMPORTED_MODULE_1__/* .createRequesterFn */ .PD)(async (_, request) => request, (endpoint, request) => {
        const { prefixUrl, ...sent } = request;
        return send(`${prefixUrl.replace(/\/+$/, '')}/${endpoint}`, sent);
    });
    const options = { host, requesterFn, queryTimeout: null, rateLimits: {} };
    return {
        branches: new _gitbeaker_core__WEBPACK_IMPORTED_MODULE_0__/* .Branches */ .PRz(options),
        commits: new _gitbeaker_core__WEBPACK_IMPORTED_MODULE_0__/* .Commits */ .f7P(options),
        discussions: new _gitbeaker_core__WEBPACK_IMPORTED_MODULE_0__/* .MergeRequestDiscussions */ .dOz(options),
        drafts: new _gitbeaker_core__WEBPACK_IMPORTED_MODULE_0__/* .MergeRequestDraftNotes */ .iWI(options),
        emojis: new _gitbeaker_core__WEBPACK_IMPORTED_MODULE_0__/* .MergeRequestNoteAwardEmojis */ .Iwe(options),
        members: new _gitbeaker_core__WEBPACK_IMPORTED_MODULE_0__/* .ProjectMembers */ .rRD(options),
        mergeRequests: new _gitbeaker_core__WEBPACK_IMPORTED_MODULE_0__/* .MergeRequests */ .nPt(options),
        notes: new _gitbeaker_core__WEBPACK_IMPORTED_MODULE_0__/* .MergeRequestNotes */ .vxy(options),
        projects: new _gitbeaker_core__WEBPACK_IMPORTED_MODULE_0__/* .Projects */ .JtL(options),
        repositories: new _gitbeaker_core__WEBPACK_IMPORTED_MODULE_0__/* .Repositories */ .PBp(options),
        users: new _gitbeaker_core__WEBPACK_IMPORTED_MODULE_0__/* .Users */ .zWC(options),
    };
}
/** Sends one request until it is answered or not worth another try. */
function sending(input, way) {
    const { log, signal, patience } = input;
    const patient = (0,_patience_js__WEBPACK_IMPORTED_MODULE_6__/* .patiently */ .d_)({ forge: 'GitLab', log, signal, patience });
    const common = { accept: 'application/json', 'user-agent': `ollamacode/${_version_js__WEBPACK_IMPORTED_MODULE_3__/* .VERSION */ .x}`, ...credential(input) };
    return async (at, request) => {
        const { method = 'GET', headers = {}, searchParams: query, body } = request;
        const url = query ? `${at}?${query}` : at;
        const init = {
            method,
            headers: { ...headers, ...common },
            body: typeof body === 'string' ? body : null,
            signal,
        };
        try {
            return await patient(async () => answerOf(await (0,_refusal_js__WEBPACK_IMPORTED_MODULE_7__/* .fetchOnHost */ .WK)(way.fetch, url, init)), (error, attempt) => (0,_json_answer_js__WEBPACK_IMPORTED_MODULE_5__/* .setbackOf */ .Dp)(error, attempt, limitPause));
        }
        catch (error) {
            signal.throwIfAborted();
            throw named(error, { route: `${method} ${at.replace(/^.*\/api\/(v4\/)?/, '')}`, access: way.access });
        }
    };
}
/** https://docs.gitlab.com/api/rest/authentication/ */
function credential({ token, jobToken }) {
    if (token !== '')
        return { 'private-token': token };
    return jobToken === '' ? {} : { 'job-token': jobToken };
}
async function answerOf(answer) {
    const { headers, ...rest } = await (0,_json_answer_js__WEBPACK_IMPORTED_MODULE_5__/* .jsonIn */ .Yf)(answer, { sentenceIn: _gitlab_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .sentenceIn */ .ry });
    return { ...rest, headers: Object.fromEntries(headers) };
}
/**
 * A limit says when it ends: https://docs.gitlab.com/administration/settings/user_and_ip_rate_limits/#response-headers. Where
 * requests remain, the limit is another one than the header speaks of.
 */
function limitPause(headers) {
    const reset = Number(headers.get('ratelimit-reset')) * 1000 - Date.now();
    return headers.get('ratelimit-remaining') === '0' && reset > 0 ? reset : undefined;
}
function named(error, { route, access }) {
    if (error instanceof _gitlab_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .GitLabError */ .YZ)
        return error;
    if (error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_7__/* .Refusal */ .P_)
        return new _gitlab_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .GitLabError */ .YZ(error.problem, error.message, { cause: error });
    const status = error instanceof _json_answer_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR ? error.status : undefined;
    return (0,_gitlab_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .gitLabError */ .IB)({ status, message: (0,_refusal_js__WEBPACK_IMPORTED_MODULE_7__/* .wordsOf */ .Z9)(error), route, access }, error);
}
/** GitLab says in words alone that a permission is missing. */
async function askGraphql(send, url, { query, variables, access }) {
    const { body } = await send(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
    });
    const message = body.errors?.[0]?.message;
    if (message === undefined && body.data)
        return body.data;
    const route = /^\s*(?:query|mutation) (\w+)/.exec(query)?.[1] ?? 'GraphQL';
    const status = /permission|not authorized|insufficient/i.test(message ?? '') ? 403 : 422;
    throw (0,_gitlab_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .gitLabError */ .IB)({ status, message: message ?? 'no data', route, access }, undefined);
}


/***/ }),

/***/ 79752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IB: () => (/* binding */ gitLabError),
/* harmony export */   YZ: () => (/* binding */ GitLabError),
/* harmony export */   ry: () => (/* binding */ sentenceIn)
/* harmony export */ });
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90505);

/** What GitLab's refusals mean, in words that say what to do. */
class GitLabError extends _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_ {
}
function gitLabError(refused, cause) {
    const problem = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOf */ .Zw)(refused.status);
    return new GitLabError(problem, `${(0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedWords */ .ET)('GitLab', refused)}. ${adviceFor(problem, refused)}`, {
        cause,
    });
}
/** Which token can post, wherever it is missing. https://docs.gitlab.com/ci/jobs/ci_job_token/#job-token-access */
const TOKEN_NEEDED = 'Give the option token (OLLAMACODE_TOKEN) a project or group access token with the scope `api` and the role Developer: CI_JOB_TOKEN may not do this.';
function adviceFor(problem, { access, message }) {
    if (access !== 'token' && ['token', 'permission', 'missing'].includes(problem))
        return TOKEN_NEEDED;
    if (problem === 'permission' && /insufficient_scope/.test(message))
        return 'Give a token with the scope `api`.';
    return ADVICE[problem];
}
const ADVICE = {
    token: 'Give a token that is valid for this project and has not expired.',
    permission: 'Give a token with the scope `api` and the role Developer in this project.',
    missing: 'Check the project and number, and that the token may read them.',
    invalid: 'Nothing was changed by this request.',
    limit: 'Run it again later.',
    server: 'Run it again later; an administrator of this GitLab knows of outages.',
    unreachable: 'Check the address, the proxy variables and `ca-file`.',
};
/** The sentence in an answer that is no success: a text, a list of them, or lists by field. */
function sentenceIn(body) {
    if (typeof body === 'string')
        return body;
    if (Array.isArray(body))
        return body.map(sentenceIn).join(', ');
    if (typeof body !== 'object' || body === null)
        return '';
    const { message, error, error_description: description } = body;
    if (message !== undefined)
        return sentenceIn(message);
    if (error !== undefined)
        return [error, description].map(sentenceIn).filter(Boolean).join(': ');
    return Object.entries(body)
        .map(([field, words]) => `${field} ${sentenceIn(words)}`)
        .join(', ');
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
