export const id = 8489;
export const ids = [8489,3512];
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

/***/ 88489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ commitsAt),
/* harmony export */   n: () => (/* binding */ pullAt)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53512);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56712);
/* harmony import */ var _local_revisions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47241);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48167);





/** What GitHub says of a pull request now. Throws GitHubError; UsageError for what is no number. */
async function pullAt(client, address, number) {
    if (!/^[1-9]\d{0,9}$/.test(number))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`change: ${number} is not the number of a pull request`);
    const { data } = await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
        ...(0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__.ownerOf)(address),
        pull_number: Number(number),
    });
    const { head, base } = data;
    // Null once the fork is gone, whatever the types say.
    const from = head.repo?.full_name;
    const author = data.user.login;
    return {
        head: head.sha,
        headBranch: head.ref,
        base: base.sha,
        targetBranch: base.ref,
        defaultBranch: base.repo.default_branch,
        request: {
            number,
            author,
            draft: data.draft === true,
            labels: data.labels.flatMap(({ name }) => (name === undefined ? [] : [name])),
            fork: from !== base.repo.full_name || author === 'dependabot[bot]',
            url: data.html_url,
        },
    };
}
/** Head, merge base and trust ref as a clone with all history would say. Throws GitHubError and UsageError. */
async function commitsAt(input) {
    const { config, place } = input;
    const defaultBranch = place.defaultBranch ?? (await defaultBranchOf(input));
    const head = await commitOf(input, config.head || place.head || `heads/${defaultBranch}`);
    // What the option names is under review, and no more trusted for it.
    const trust = place.trusted && place.head ? place.head : (0,_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .branchRef */ .Mi)(defaultBranch);
    if (config.scope === 'all')
        return { title: `all files of ${(0,_local_revisions_js__WEBPACK_IMPORTED_MODULE_3__/* .short */ .h0)(head)}`, head, trust };
    const base = config.base || place.base || place.targetBranch || (place.trusted ? undefined : defaultBranch);
    const found = base === undefined ? undefined : await mergeBaseOf(input, { base, head, otherwise: defaultBranch });
    const isOwnBase = found?.mergeBase === head && place.trusted && config.base === '';
    if (found && !isOwnBase)
        return { title: `${found.name}...${(0,_local_revisions_js__WEBPACK_IMPORTED_MODULE_3__/* .short */ .h0)(head)}`, head, mergeBase: found.mergeBase, trust };
    const parent = await parentOf(input, head);
    if (parent === undefined)
        return { title: (0,_local_revisions_js__WEBPACK_IMPORTED_MODULE_3__/* .short */ .h0)(head), head, trust };
    return { title: `${(0,_local_revisions_js__WEBPACK_IMPORTED_MODULE_3__/* .short */ .h0)(parent)}...${(0,_local_revisions_js__WEBPACK_IMPORTED_MODULE_3__/* .short */ .h0)(head)}`, head, mergeBase: parent, trust };
}
/** The former commit of a forced push is often gone: then the default branch, or the parent where that is the branch. */
async function mergeBaseOf(input, { base, head, otherwise }) {
    const { client, address, config, place } = input;
    const name = config.base || place.targetBranch || ((0,_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .isId */ .eQ)(base) ? (0,_local_revisions_js__WEBPACK_IMPORTED_MODULE_3__/* .short */ .h0)(base) : base);
    try {
        // A tag may have the name of a branch, and everybody who may push may make one.
        const from = base === config.base || (0,_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .isId */ .eQ)(base) ? base : await commitOf(input, `heads/${base}`);
        const { data } = await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
            ...(0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__.ownerOf)(address),
            basehead: `${from}...${head}`,
            per_page: 1,
            // Files come with the first page only.
            page: 2,
        });
        return { name, mergeBase: data.merge_base_commit.sha };
    }
    catch (error) {
        const isGone = (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isProblem */ .AN)(error, 'missing') && config.base === '' && place.change === undefined;
        if (!isGone || base !== place.base)
            throw error;
        return place.trusted
            ? undefined
            : mergeBaseOf(input, { base: place.targetBranch ?? otherwise, head, otherwise });
    }
}
async function commitOf({ client, address }, revision) {
    if ((0,_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .isId */ .eQ)(revision))
        return revision;
    const { data } = await client.request('GET /repos/{owner}/{repo}/commits/{ref}', {
        ...(0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__.ownerOf)(address),
        ref: revision,
    });
    return data.sha;
}
async function parentOf({ client, address }, head) {
    const { data } = await client.request('GET /repos/{owner}/{repo}/commits/{ref}', {
        ...(0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__.ownerOf)(address),
        ref: head,
    });
    return data.parents[0]?.sha;
}
async function defaultBranchOf({ client, address }) {
    const { data } = await client.request('GET /repos/{owner}/{repo}', (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__.ownerOf)(address));
    return data.default_branch;
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

/***/ 48167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Mi: () => (/* binding */ branchRef),
  pL: () => (/* binding */ fetchFrom),
  eQ: () => (/* binding */ isId),
  m6: () => (/* binding */ readAt),
  r_: () => (/* binding */ untold),
  O6: () => (/* binding */ withoutRequest)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/git.js + 2 modules
var build_git = __webpack_require__(18120);
// EXTERNAL MODULE: ./build/git/hardening.js
var hardening = __webpack_require__(98501);
// EXTERNAL MODULE: ./build/git/locate.js
var locate = __webpack_require__(71889);
// EXTERNAL MODULE: ./build/git/process.js
var git_process = __webpack_require__(59658);
;// CONCATENATED MODULE: ./build/git/fetch.js







/**
 * Fetches single commits, or histories without files, into a repository of its own in a temporary folder; nothing is checked out.
 * Only the host of `url` is asked and no redirect followed. Throws GitFailure, a UsageError.
 */
async function fetchCommits(input) {
    const env = input.env ?? process.env;
    const root = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'ollamacode-fetch-'));
    const remove = () => (0,promises_.rm)(root, { recursive: true, force: true });
    try {
        const launch = await launchFor(input, root, env);
        // A template of the machine could bring hooks and configuration.
        await (0,git_process/* collect */.Fo)(launch, ['init', '--quiet', '--template=']);
        const depth = input.history === true ? '--filter=tree:0' : '--depth=1';
        for (const [url, specs] of specsByUrl(input))
            await (0,git_process/* collect */.Fo)(launch, ['fetch', depth, ...how, '--end-of-options', url, ...specs]);
        const git = await (0,build_git/* openGit */.z)(root, { env, ...(input.signal ? { interruption: input.signal } : {}) });
        const close = async () => {
            await git.close();
            await remove();
        };
        return { git, close };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
function specsByUrl({ url, headUrl = url, wanted }) {
    const specs = new Map();
    for (const [name, source] of Object.entries(wanted)) {
        const from = name === 'head' ? headUrl : url;
        specs.set(from, [...(specs.get(from) ?? []), `+${source}:refs/ollamacode/${name}`]);
    }
    return specs;
}
const how = [
    ...['--quiet', '--no-tags', '--no-recurse-submodules'],
    ...['--no-write-fetch-head', '--no-auto-maintenance'],
];
async function launchFor(input, root, env) {
    const { protocol } = new URL(input.url);
    return {
        program: await (0,locate/* gitProgram */.V)(env),
        prefix: (0,hardening/* hardenedArguments */.KX)([], env),
        cwd: root,
        env: {
            ...(0,hardening/* hardenedEnvironment */.jm)(root, env),
            ...proxies(env),
            GIT_ALLOW_PROTOCOL: protocol.replace(':', ''),
            ...configuration([
                ['http.followRedirects', 'false'],
                ['http.saveCookies', 'false'],
                ...(await authorityLines(input, root)),
                ...tokenLines(input),
            ]),
        },
        ...(input.signal ? { interruption: input.signal } : {}),
    };
}
/** By environment: arguments are seen by every process of the machine, and files stay. Known to git from 2.31. */
function configuration(lines) {
    return Object.fromEntries([
        ['GIT_CONFIG_COUNT', String(lines.length)],
        ...lines.flatMap(([key, value], index) => [
            [`GIT_CONFIG_KEY_${index}`, key],
            [`GIT_CONFIG_VALUE_${index}`, value],
        ]),
    ]);
}
/** A token is the password of a name that the forge has chosen. */
function tokenLines({ url, token, user = 'x-access-token' }) {
    if (token === '')
        return [];
    const basic = Buffer.from(`${user}:${token}`).toString('base64');
    return [[`http.${new URL(url).origin}/.extraHeader`, `Authorization: Basic ${basic}`]];
}
async function authorityLines({ authorities }, root) {
    if (authorities === undefined)
        return [];
    const path = (0,external_node_path_.join)(root, 'authorities.pem');
    await (0,promises_.writeFile)(path, authorities.join('\n'));
    return [['http.sslCAInfo', path]];
}
/** curl reads `http_proxy` in lower case only; GitHub's runners may set either. */
function proxies(env) {
    const named = ['http_proxy', 'https_proxy', 'all_proxy', 'no_proxy'];
    const found = named.map((name) => [name, env[name] || env[name.toUpperCase()]]);
    const stores = ['GIT_SSL_CAINFO', 'SSL_CERT_FILE', 'SSL_CERT_DIR'].map((name) => [name, env[name]]);
    return Object.fromEntries([...found, ...stores].filter(([, value]) => value));
}

// EXTERNAL MODULE: ./build/network.js
var network = __webpack_require__(60198);
// EXTERNAL MODULE: ./build/forges/local.js + 6 modules
var forges_local = __webpack_require__(22402);
;// CONCATENATED MODULE: ./build/forges/reading.js





/**
 * The change of a repository at a forge: from the clone where it has head, merge base and trust ref with all their files; else
 * these commits are fetched into a folder of their own. Nothing of them is ever checked out.
 */
function readAt(input, ways) {
    let opened;
    const open = () => {
        opened ??= openReading(input, ways);
        return opened;
    };
    return {
        trusted: async () => (0,forges_local/* openTrusted */.Q5)((await open()).local),
        change: async () => {
            const { local, request } = await open();
            const subject = await (0,forges_local/* openLocal */.qE)(local).change();
            return request === undefined ? subject : { ...subject, request };
        },
        git: async () => (await open()).local.git,
        close: async () => {
            const one = await opened?.catch(() => undefined);
            await one?.close();
        },
    };
}
async function openReading(given, ways) {
    const place = await ways.place();
    const input = { ...given, place };
    const { request } = place;
    const clone = { local: input, request, close: async () => undefined };
    const lack = await (0,forges_local/* lackOf */.Zs)(input);
    if (lack === undefined && !place.stale)
        return clone;
    try {
        input.log.verbose(`Fetching the commits of the change, since ${lack ?? 'the clone may be of an earlier job'}.`);
        return { ...(await fetchKnown(input, ways)), request };
    }
    catch (cause) {
        if (!(cause instanceof errors/* ForgeError */.Q8 || cause instanceof errors/* UsageError */.eb))
            throw cause;
        const why = `it could not be fetched from ${new URL(input.address.web).host}: ${cause.message.replace(/\.$/, '')}`;
        if (lack !== undefined)
            throw new errors/* UsageError */.eb(`${lack}, and ${why}. Check it out: ${place.historyHint}`, { cause });
        input.log.warn(`The trusted configuration is that of the clone, which may be older: ${why}.`);
        return clone;
    }
}
async function fetchKnown(input, ways) {
    const { trust, ...commits } = await ways.commits(input.place);
    const base = commits.mergeBase === undefined ? {} : { base: commits.mergeBase };
    const { git, close } = await ways.fetch({ head: commits.head, ...base, trust });
    return { local: { ...input, git, known: { ...commits, trustRef: await trustRefIn(git) } }, close };
}
async function trustRefIn(git) {
    const found = await git.object('refs/ollamacode/trust^{commit}', 0);
    if (found)
        return found.oid;
    throw new errors/* UsageError */.eb('the default branch, whose configuration is obeyed, is not among what was fetched');
}
/** A CI that hands out no token may name a request which nobody may read without one; what a person named has to be read. */
function untold({ config, token, log }, error) {
    if (!(error instanceof errors/* ForgeError */.Q8) || token !== '' || config.change !== '')
        throw error;
    const why = error.message.replace(/\.$/, '');
    log.warn(`Without a token the request cannot be read, so the base is that of the branch. ${why}.`);
}
/** As a branch that nobody asked to merge. */
function withoutRequest({ change: _, request: __, ...place }) {
    return { ...place, trusted: false };
}
/** Fetches from the forge with the first of these that it takes. */
function fetchFrom(input, credentials) {
    const { address, caFile, signal, headUrl } = input;
    const url = input.gitUrl ?? `${address.web}/${address.repository}.git`;
    return async (wanted, history = false) => {
        const authorities = caFile === '' ? undefined : (0,network/* authoritiesIn */.R)(caFile);
        const attempts = credentials.map((one) => () => fetchCommits({ ...one, url, headUrl, wanted, history, authorities, signal }));
        return firstTaken(attempts);
    };
}
/** What the first one is refused with tells most. */
async function firstTaken(attempts) {
    let first;
    for (const attempt of attempts) {
        try {
            return await attempt();
        }
        catch (error) {
            first ??= error;
            if (!isRefused(error))
                break;
        }
    }
    throw first ?? new errors/* UsageError */.eb('there is no way to fetch');
}
/** Git's words for a host that wants somebody else. */
function isRefused(error) {
    const words = /authentication failed|could not read (username|password)|returned error: 40[134]|repository .* not found/i;
    return error instanceof build_git/* GitFailure */.X && words.test(error.stderr);
}
/** Names with characters that a refspec reads otherwise do not exist in git. Throws UsageError. */
function branchRef(branch) {
    if (branch === '' || /[\s:*?[\\^~]|\.\./.test(branch))
        throw new errors/* UsageError */.eb(`the default branch has no name that git knows: ${JSON.stringify(branch)}`);
    return `refs/heads/${branch}`;
}
function isId(revision) {
    return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(revision);
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
