export const id = 4697;
export const ids = [4697];
export const modules = {

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

/***/ 4697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readGitHub: () => (/* binding */ readGitHub)
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
 * Fetches single commits, without history, into a repository of its own in a temporary folder; nothing is checked out.
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
        const specs = Object.entries(input.wanted).map(([name, source]) => `+${source}:refs/ollamacode/${name}`);
        await (0,git_process/* collect */.Fo)(launch, ['fetch', ...how, '--end-of-options', input.url, ...specs]);
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
const how = [
    ...['--depth=1', '--quiet', '--no-tags', '--no-recurse-submodules'],
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
/** GitHub takes a token as the password of this name. */
function tokenLines({ url, token }) {
    if (token === '')
        return [];
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
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

// EXTERNAL MODULE: ./build/ollama/transport.js
var transport = __webpack_require__(11858);
// EXTERNAL MODULE: ./build/forges/github-errors.js
var github_errors = __webpack_require__(56712);
// EXTERNAL MODULE: ./build/forges/local-revisions.js
var local_revisions = __webpack_require__(47241);
;// CONCATENATED MODULE: ./build/forges/github-commits.js



/** What GitHub says of a pull request now. Throws GitHubError; UsageError for what is no number. */
async function pullAt(client, address, number) {
    if (!/^[1-9]\d{0,9}$/.test(number))
        throw new errors/* UsageError */.eb(`change: ${number} is not the number of a pull request`);
    const { data } = await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
        ...named(address),
        pull_number: Number(number),
    });
    const { head, base } = data;
    // Null once the fork is gone, whatever the types say.
    const from = head.repo?.full_name;
    const author = data.user.login;
    return {
        head: head.sha,
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
    const trust = place.trusted && place.head ? place.head : branchRef(defaultBranch);
    if (config.scope === 'all')
        return { title: `all files of ${(0,local_revisions/* short */.h0)(head)}`, head, trust };
    const base = config.base || place.base || place.targetBranch || (place.trusted ? undefined : defaultBranch);
    const found = base === undefined ? undefined : await mergeBaseOf(input, { base, head, otherwise: defaultBranch });
    const isOwnBase = found?.mergeBase === head && place.trusted && config.base === '';
    if (found && !isOwnBase)
        return { title: `${found.name}...${(0,local_revisions/* short */.h0)(head)}`, head, mergeBase: found.mergeBase, trust };
    const parent = await parentOf(input, head);
    if (parent === undefined)
        return { title: (0,local_revisions/* short */.h0)(head), head, trust };
    return { title: `${(0,local_revisions/* short */.h0)(parent)}...${(0,local_revisions/* short */.h0)(head)}`, head, mergeBase: parent, trust };
}
/** The former commit of a forced push is often gone: then the default branch, or the parent where that is the branch. */
async function mergeBaseOf(input, { base, head, otherwise }) {
    const { client, address, config, place } = input;
    const name = config.base || place.targetBranch || (isId(base) ? (0,local_revisions/* short */.h0)(base) : base);
    try {
        const { data } = await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
            ...named(address),
            basehead: `${base}...${head}`,
            per_page: 1,
            // Files come with the first page only.
            page: 2,
        });
        return { name, mergeBase: data.merge_base_commit.sha };
    }
    catch (error) {
        const isGone = (0,github_errors/* isProblem */.AN)(error, 'missing') && config.base === '' && place.change === undefined;
        if (!isGone || base !== place.base)
            throw error;
        return place.trusted
            ? undefined
            : mergeBaseOf(input, { base: place.targetBranch ?? otherwise, head, otherwise });
    }
}
async function commitOf({ client, address }, revision) {
    if (isId(revision))
        return revision;
    const { data } = await client.request('GET /repos/{owner}/{repo}/commits/{ref}', {
        ...named(address),
        ref: revision,
    });
    return data.sha;
}
async function parentOf({ client, address }, head) {
    const { data } = await client.request('GET /repos/{owner}/{repo}/commits/{ref}', {
        ...named(address),
        ref: head,
    });
    return data.parents[0]?.sha;
}
async function defaultBranchOf({ client, address }) {
    const { data } = await client.request('GET /repos/{owner}/{repo}', named(address));
    return data.default_branch;
}
/** Names with characters that a refspec reads otherwise do not exist in git. */
function branchRef(branch) {
    if (branch === '' || /[\s:*?[\\^~]|\.\./.test(branch))
        throw new errors/* UsageError */.eb(`the default branch has no name that git knows: ${JSON.stringify(branch)}`);
    return `refs/heads/${branch}`;
}
function isId(revision) {
    return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(revision);
}
function named({ repository }) {
    const [owner = '', repo = ''] = repository.split('/');
    return { owner, repo };
}

// EXTERNAL MODULE: ./build/forges/local.js + 6 modules
var forges_local = __webpack_require__(22402);
;// CONCATENATED MODULE: ./build/forges/github-reading.js





/**
 * The change of a repository at GitHub: from the clone where it has head, merge base and trust ref with all their files; else
 * these commits are asked of the API and fetched into a folder of their own. Nothing of them is ever checked out.
 */
function readGitHub(input) {
    let opened;
    const open = () => {
        opened ??= openReading(input);
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
async function openReading(given) {
    const place = await placeWithPull(given);
    const input = { ...given, place };
    const { request } = place;
    const lack = await (0,forges_local/* lackOf */.Zs)(input);
    if (lack === undefined)
        return { local: input, request, close: async () => undefined };
    input.log.verbose(`Fetching the commits of the change, since ${lack}.`);
    try {
        const commits = await commitsAt(input);
        const { git, close } = await fetchAll(input, commits);
        const known = { ...commits, trustRef: await trustRefIn(git) };
        return { local: { ...input, git, known }, request, close };
    }
    catch (cause) {
        if (!(cause instanceof errors/* ForgeError */.Q8 || cause instanceof errors/* UsageError */.eb))
            throw cause;
        throw new errors/* UsageError */.eb(`${lack}, and it could not be fetched from ${new URL(input.address.web).host}: ${cause.message.replace(/\.$/, '')}. Check it out: ${place.historyHint}`, { cause });
    }
}
/** With what GitHub says of the change request, where the event does not: a number by option, a commented conversation. */
async function placeWithPull({ config, place, client, address }) {
    const number = config.change || place.change;
    if (number === undefined)
        return place;
    const isOfEvent = number === place.change;
    if (isOfEvent && place.request && place.head && place.base)
        return place;
    const pull = await pullAt(client, address, number);
    return {
        ...place,
        change: number,
        request: pull.request,
        targetBranch: pull.targetBranch,
        defaultBranch: place.defaultBranch ?? pull.defaultBranch,
        trusted: false,
        head: (isOfEvent ? place.head : undefined) ?? pull.head,
        base: pull.base,
    };
}
async function fetchAll(input, commits) {
    const { address, token, caFile, signal } = input;
    return fetchCommits({
        url: `${address.web}/${address.repository}.git`,
        token,
        wanted: {
            head: commits.head,
            ...(commits.mergeBase === undefined ? {} : { base: commits.mergeBase }),
            trust: commits.trust,
        },
        authorities: caFile === '' ? undefined : (0,transport/* authoritiesIn */.R)(caFile),
        signal,
    });
}
async function trustRefIn(git) {
    const found = await git.object('refs/ollamacode/trust^{commit}', 0);
    if (found)
        return found.oid;
    throw new errors/* UsageError */.eb('the default branch, whose configuration is obeyed, is not among what was fetched');
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
