export const id = 6837;
export const ids = [6837,3512];
export const modules = {

/***/ 53512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openClient: () => (/* binding */ openClient),
/* harmony export */   ownerOf: () => (/* binding */ ownerOf)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _octokit_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35194);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60198);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58508);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56712);





/** The two parts of `owner/name` as routes call them. */
function ownerOf({ repository }) {
    const [owner = '', repo = ''] = repository.split('/');
    return { owner, repo };
}
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
    const authorities = caFile === '' ? undefined : (0,_network_js__WEBPACK_IMPORTED_MODULE_1__/* .authoritiesIn */ .R)(caFile);
    const network = await (0,_network_js__WEBPACK_IMPORTED_MODULE_1__/* .openNetwork */ .X)({ authorities, proxied: true });
    const octokit = new _octokit_core__WEBPACK_IMPORTED_MODULE_4__/* .Octokit */ .E({
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
    const trust = place.trusted && place.head ? place.head : branchRef(defaultBranch);
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
    const name = config.base || place.targetBranch || (isId(base) ? (0,_local_revisions_js__WEBPACK_IMPORTED_MODULE_3__/* .short */ .h0)(base) : base);
    try {
        const { data } = await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
            ...(0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__.ownerOf)(address),
            basehead: `${base}...${head}`,
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
    if (isId(revision))
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
/** Names with characters that a refspec reads otherwise do not exist in git. */
function branchRef(branch) {
    if (branch === '' || /[\s:*?[\\^~]|\.\./.test(branch))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`the default branch has no name that git knows: ${JSON.stringify(branch)}`);
    return `refs/heads/${branch}`;
}
function isId(revision) {
    return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(revision);
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

/***/ 36596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ openPeople)
/* harmony export */ });
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53512);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56712);
/* harmony import */ var _github_standing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3395);



function openPeople(client, address) {
    const permissions = new Map();
    let makers;
    const mayWrite = (login) => {
        const known = permissions.get((0,_github_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .loginOf */ .DQ)(login)) ?? hasWriteAccess(client, address, login);
        permissions.set((0,_github_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .loginOf */ .DQ)(login), known);
        return known;
    };
    return {
        mayWrite,
        isTrusted: async (login) => {
            if (!(await mayWrite(login)))
                return false;
            makers ??= makersOf(client, address).catch(unreadable);
            const found = await makers;
            return found !== undefined && !found.has((0,_github_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .loginOf */ .DQ)(login));
        },
    };
}
async function hasWriteAccess(client, address, login) {
    try {
        const { data } = await client.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
            ...(0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__.ownerOf)(address),
            username: login,
        });
        // `maintain` is told as `write`: https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user
        return data.permission === 'admin' || data.permission === 'write';
    }
    catch (error) {
        if ((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isProblem */ .AN)(error, 'missing', 'permission', 'invalid'))
            return false;
        throw error;
    }
}
/** Commits that the token may not read are not known. */
function unreadable(error) {
    if (!(0,_github_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isProblem */ .AN)(error, 'missing', 'permission', 'invalid'))
        throw error;
}
const QUERY = `
query Commits($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      author { __typename login }
      commits(first: 100, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { commit {
          committer { user { login } }
          authors(first: 20) { totalCount nodes { user { login } } }
        } }
      }
    }
  }
}`;
/** Everybody who made the pull request or one of its commits; `undefined` when not all of them are known. */
async function makersOf(client, address) {
    const makers = new Set();
    let read = 0;
    let after = null;
    for (;;) {
        const answer = await client.graphql(QUERY, { ...(0,_github_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .variablesOf */ .ht)(address), after });
        const pull = answer.repository?.pullRequest;
        if (!pull?.author)
            return undefined;
        makers.add((0,_github_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .loginOf */ .DQ)(pull.author.login));
        for (const { commit } of pull.commits.nodes) {
            const known = makersOfCommit(commit);
            if (!known)
                return undefined;
            for (const login of known)
                makers.add(login);
        }
        read += pull.commits.nodes.length;
        // GitHub lists 250 commits of a pull request: https://docs.github.com/rest/pulls/pulls#list-commits-on-a-pull-request
        if (!pull.commits.pageInfo.hasNextPage)
            return read === pull.commits.totalCount && read < 250 ? makers : undefined;
        after = pull.commits.pageInfo.endCursor;
    }
}
function makersOfCommit({ committer, authors }) {
    if (authors.totalCount > authors.nodes.length)
        return undefined;
    const logins = [committer, ...authors.nodes].map((actor) => actor?.user?.login);
    return logins.includes(undefined) ? undefined : logins.map((login) => (0,_github_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .loginOf */ .DQ)(login ?? ''));
}


/***/ }),

/***/ 49868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D5: () => (/* binding */ ownComments),
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   pi: () => (/* binding */ ownSummaries)
/* harmony export */ });
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77860);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58046);
/* harmony import */ var _slash_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44949);
/* harmony import */ var _github_standing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3395);




/** Our inline comments, oldest first. */
function ownComments({ threads }, sign) {
    return threads
        .flatMap((thread) => ownComment(thread, sign) ?? [])
        .toSorted((a, b) => byAge(a.comment, b.comment));
}
/** Our summaries, oldest first. */
function ownSummaries({ comments }, sign) {
    return comments
        .filter((comment) => comment.viewerDidAuthor && (0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .readMarker */ .t7)(comment.body, sign)?.kind === 'summary')
        .toSorted(byAge);
}
/** All that stands, with each dismissal once; `people` is asked only where somebody dismissed something. */
async function standingOf(raw, { people, sign }) {
    const own = ownComments(raw, sign);
    const dismissals = [];
    for (const claim of claimsIn(raw, own)) {
        const decided = await decide(claim, { people, author: raw.author });
        if (decided && !dismissals.some((one) => isSame(one, decided)))
            dismissals.push(decided);
    }
    const comments = own.map(({ thread: _thread, comment: _comment, ...posted }) => posted);
    return { comments, dismissals };
}
function byAge(a, b) {
    return a.createdAt.localeCompare(b.createdAt) || Number(a.fullDatabaseId) - Number(b.fullDatabaseId);
}
function ownComment(thread, sign) {
    const [comment, ...replies] = thread.comments.nodes;
    const marker = comment?.viewerDidAuthor ? (0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .readMarker */ .t7)(comment.body, sign) : undefined;
    if (!comment || marker?.kind !== 'finding')
        return undefined;
    const open = !(thread.isResolved || marker.gone);
    return {
        id: comment.id,
        fingerprint: marker.fingerprint,
        open,
        ...(open ? {} : { closedBy: marker.gone || isResolvedByUs(thread, comment) ? 'us' : 'person' }),
        answered: replies.some((reply) => isByPerson(reply)),
        thread,
        comment,
    };
}
/** A token of a person cannot tell its own clicks from the person's: those count as the person's. */
function isResolvedByUs({ resolvedBy }, { author }) {
    return (resolvedBy !== null && author?.__typename === 'Bot' && (0,_github_standing_js__WEBPACK_IMPORTED_MODULE_3__/* .loginOf */ .DQ)(resolvedBy.login) === (0,_github_standing_js__WEBPACK_IMPORTED_MODULE_3__/* .loginOf */ .DQ)(author.login));
}
function isByPerson({ viewerDidAuthor, author }) {
    return !viewerDidAuthor && author?.__typename === 'User';
}
function claimsIn(raw, own) {
    return [
        ...own.flatMap((one) => [...commandsIn(one.thread.comments.nodes, own, one), ...clicksOn(one)]),
        ...commandsIn(raw.comments, own),
    ];
}
/** Commands of people. An edited comment may hold somebody else's words and is none. */
function commandsIn(said, own, thread) {
    return said
        .filter((comment) => isByPerson(comment) && comment.lastEditedAt === null)
        .flatMap((comment) => {
        const command = (0,_slash_command_js__WEBPACK_IMPORTED_MODULE_2__/* .slashCommandIn */ .U)(comment.body);
        if (command?.kind !== 'dismiss' || !comment.author)
            return [];
        const target = command.id === undefined ? thread : ownById(own, command.id);
        if (!target)
            return [];
        const why = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(command.reason) || 'dismissed by comment';
        return [claim(target, { who: comment.author.login, at: comment.createdAt, why, kind: 'command' })];
    });
}
/** A beginning that fits several findings names none. */
function ownById(own, id) {
    const found = own.filter(({ fingerprint }) => fingerprint.replace(/^v\d+:/, '').startsWith(id.toLowerCase()));
    return found.every(({ fingerprint }) => fingerprint === found[0]?.fingerprint) ? found[0] : undefined;
}
function clicksOn(one) {
    const { thread, comment, closedBy } = one;
    const votes = comment.reactions.nodes
        .filter((vote) => vote.user !== null)
        .filter(({ user }) => user.__typename === 'User')
        .map(({ user, createdAt }) => claim(one, { who: user.login, at: createdAt, why: 'voted the comment down', kind: 'click' }));
    if (closedBy !== 'person' || !thread.resolvedBy)
        return votes;
    // GitHub does not tell when a thread was resolved: the last word in it is the nearest.
    const at = thread.comments.nodes.at(-1)?.createdAt ?? comment.createdAt;
    const who = thread.resolvedBy.login;
    return [...votes, claim(one, { who, at, why: 'resolved the conversation', kind: 'click' })];
}
function claim({ fingerprint }, words) {
    return { fingerprint, ...words };
}
/** What is allowed to be quieter, and what may open the gate. */
async function decide({ fingerprint, who, at, why, kind }, { people, author }) {
    const isAuthor = (0,_github_standing_js__WEBPACK_IMPORTED_MODULE_3__/* .loginOf */ .DQ)(who) === (0,_github_standing_js__WEBPACK_IMPORTED_MODULE_3__/* .loginOf */ .DQ)(author);
    if (!(kind === 'click' && isAuthor) && !(await people.mayWrite(who)))
        return undefined;
    const trusted = !isAuthor && (await people.isTrusted(who));
    return { fingerprint, who, when: at.slice(0, 10), why, trusted };
}
function isSame(a, b) {
    return a.fingerprint === b.fingerprint && a.who === b.who;
}


/***/ }),

/***/ 3395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ loginOf),
/* harmony export */   ZY: () => (/* binding */ readStanding),
/* harmony export */   ht: () => (/* binding */ variablesOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53512);


// 50 threads of 100 comments with 10 reactions stay far below GitHub's 500,000 nodes a query.
const QUERY = `
query Standing($owner: String!, $name: String!, $number: Int!, $threads: String, $comments: String, $moreThreads: Boolean!, $moreComments: Boolean!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      author { __typename login }
      reviewThreads(first: 50, after: $threads) @include(if: $moreThreads) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id isResolved viewerCanResolve viewerCanUnresolve
          resolvedBy { login }
          comments(first: 100) { nodes { ...Said } }
        }
      }
      comments(first: 100, after: $comments) @include(if: $moreComments) {
        pageInfo { hasNextPage endCursor }
        nodes { ...Said }
      }
    }
  }
}
fragment Said on Comment {
  id body createdAt lastEditedAt viewerDidAuthor
  author { __typename login }
  ... on IssueComment { fullDatabaseId url }
  ... on PullRequestReviewComment { fullDatabaseId url }
  ... on Reactable { reactions(first: 10, content: THUMBS_DOWN) { nodes { createdAt user { __typename login } } } }
}`;
/** Pages at most: 20,000 comments. */
const PAGES = 200;
async function readStanding(client, address) {
    const threads = [];
    const comments = [];
    let at = { moreThreads: true, moreComments: true };
    for (let page = 0; page < PAGES; page += 1) {
        const answer = await client.graphql(QUERY, { ...variablesOf(address), ...at });
        const pull = answer.repository?.pullRequest;
        if (!pull)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ForgeError */ .Q8(`${address.repository} has no pull request ${address.number}.`);
        threads.push(...(pull.reviewThreads?.nodes ?? []));
        comments.push(...(pull.comments?.nodes ?? []));
        at = after(pull.reviewThreads, pull.comments);
        if (!at.moreThreads && !at.moreComments)
            return { author: pull.author?.login ?? '', threads, comments };
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ForgeError */ .Q8(`Pull request ${address.number} holds more comments than can be read.`);
}
function after(threads, comments) {
    return {
        moreThreads: threads?.pageInfo.hasNextPage === true,
        moreComments: comments?.pageInfo.hasNextPage === true,
        threads: threads?.pageInfo.endCursor ?? null,
        comments: comments?.pageInfo.endCursor ?? null,
    };
}
/** What every query about the pull request is asked with. */
function variablesOf({ repository, number }) {
    const { owner, repo } = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__.ownerOf)({ repository });
    return { owner, name: repo, number: Number(number) };
}
/** GraphQL names a bot without the `[bot]` that REST and people see. */
function loginOf(login) {
    return login.replace(/\[bot\]$/, '').toLowerCase();
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


/***/ }),

/***/ 44949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ slashCommandIn)
/* harmony export */ });
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58046);

/** UTF-16 code units of a comment that are looked at, of a reason, and of a word that is said back. */
const LONGEST_BODY = 65_536;
const LONGEST_REASON = 300;
const LONGEST_WORD = 40;
/**
 * The command of a comment: its first line that begins with `/ollamacode`, outside of quotes, code and HTML comments. Nothing
 * else on the other lines counts, so a command that is quoted, explained or hidden is none. Pure; linear in the text.
 */
function slashCommandIn(body) {
    const line = spokenLines(body.slice(0, LONGEST_BODY)).find((spoken) => COMMAND.test(spoken));
    if (line === undefined)
        return undefined;
    const [, verb = '', ...rest] = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(line).split(/\s+/);
    return commandOf(verb, rest);
}
// Four spaces would be code.
const COMMAND = /^ {0,3}\/ollamacode(?=\s|$)/i;
function commandOf(verb, rest) {
    switch (verb.toLowerCase()) {
        case 'review':
            return { kind: 'review' };
        case '':
        case 'help':
            return { kind: 'help' };
        case 'dismiss':
            return dismissal(rest);
        default:
            return { kind: 'unknown', word: verb.slice(0, LONGEST_WORD) };
    }
}
/** An id is eight hex digits or more, as our comments show it: with or without backticks, or as a whole fingerprint. */
const ID = /^`?(?:v\d{1,4}:)?([0-9a-f]{8,64})`?$/i;
function dismissal(words) {
    const [first = '', ...others] = words;
    const id = ID.exec(first)?.[1]?.toLowerCase();
    const reason = (id === undefined ? words : others).join(' ').slice(0, LONGEST_REASON);
    return { kind: 'dismiss', ...(id === undefined ? {} : { id }), reason };
}
/** Lines that stand for themselves: no fenced code and nothing that is not rendered. */
function spokenLines(body) {
    const lines = [];
    let fence;
    for (const line of withoutComments(body).split(/\r\n|\r|\n/)) {
        const found = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
        const [mark = '', info = ''] = found ? found.slice(1) : [];
        if (fence === undefined && opensFence(mark, info))
            fence = mark;
        else if (fence === undefined)
            lines.push(line);
        else if (mark.startsWith(fence) && info.trim() === '')
            fence = undefined;
    }
    return lines;
}
/** A line with backticks after its mark is code on one line, as in ```` ```a``` ````. */
function opensFence(mark, info) {
    return mark !== '' && !(mark.startsWith('`') && info.includes('`'));
}
/** Keeps the line feeds, so that what follows a comment does not come to stand at a line's beginning. */
function withoutComments(body) {
    return body.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => `\u0000${comment.replace(/[^\n]/g, '')}`);
}


/***/ })

};
