export const id = 1148;
export const ids = [1148];
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

/***/ 36596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ openPeople)
/* harmony export */ });
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56712);
/* harmony import */ var _github_standing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3395);


function openPeople(client, address) {
    const permissions = new Map();
    let makers;
    const mayWrite = (login) => {
        const known = permissions.get((0,_github_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .loginOf */ .DQ)(login)) ?? hasWriteAccess(client, address, login);
        permissions.set((0,_github_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .loginOf */ .DQ)(login), known);
        return known;
    };
    return {
        mayWrite,
        isTrusted: async (login) => {
            if (!(await mayWrite(login)))
                return false;
            makers ??= makersOf(client, address).catch(unreadable);
            const found = await makers;
            return found !== undefined && !found.has((0,_github_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .loginOf */ .DQ)(login));
        },
    };
}
async function hasWriteAccess(client, address, login) {
    const [owner = '', repo = ''] = address.repository.split('/');
    try {
        const { data } = await client.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
            owner,
            repo,
            username: login,
        });
        // `maintain` is told as `write`: https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user
        return data.permission === 'admin' || data.permission === 'write';
    }
    catch (error) {
        if ((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isProblem */ .AN)(error, 'missing', 'permission', 'invalid'))
            return false;
        throw error;
    }
}
/** Commits that the token may not read are not known. */
function unreadable(error) {
    if (!(0,_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isProblem */ .AN)(error, 'missing', 'permission', 'invalid'))
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
        const answer = await client.graphql(QUERY, { ...(0,_github_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .variablesOf */ .ht)(address), after });
        const pull = answer.repository?.pullRequest;
        if (!pull?.author)
            return undefined;
        makers.add((0,_github_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .loginOf */ .DQ)(pull.author.login));
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
    return logins.includes(undefined) ? undefined : logins.map((login) => (0,_github_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .loginOf */ .DQ)(login ?? ''));
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
    const [owner = '', name = ''] = repository.split('/');
    return { owner, name, number: Number(number) };
}
/** GraphQL names a bot without the `[bot]` that REST and people see. */
function loginOf(login) {
    return login.replace(/\[bot\]$/, '').toLowerCase();
}


/***/ }),

/***/ 31148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findPull: () => (/* binding */ findPull),
  openGitHub: () => (/* binding */ openGitHub)
});

;// CONCATENATED MODULE: ./build/forges/github-check.js
/** Annotations of one request: https://docs.github.com/rest/checks/runs#create-a-check-run. */
const PAGE = 50;
/** UTF-16 code units, below GitHub's 65,535 characters and 64 KB. */
const SUMMARY = 60_000;
const MESSAGE = 16_000;
const TITLE = 255;
const LEVELS = { notice: 'notice', warning: 'warning', error: 'failure' };
/** Adds a check run to a commit: the verdict with the first page, then the other annotations. Throws GitHubError. */
async function writeCheck(client, address, { head, check }) {
    const [owner = '', repo = ''] = address.repository.split('/');
    const output = { title: check.title.slice(0, TITLE), summary: check.summary.slice(0, SUMMARY) };
    const annotations = check.annotations.map(annotationView);
    const { data } = await client.request('POST /repos/{owner}/{repo}/check-runs', {
        owner,
        repo,
        name: 'OllamaCode',
        head_sha: head,
        status: 'completed',
        conclusion: check.conclusion,
        output: { ...output, annotations: annotations.slice(0, PAGE) },
    });
    for (let from = PAGE; from < annotations.length; from += PAGE)
        await client.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
            owner,
            repo,
            check_run_id: data.id,
            output: { ...output, annotations: annotations.slice(from, from + PAGE) },
        });
}
function annotationView({ level, path, start, end, title, message }) {
    return {
        path,
        start_line: start,
        end_line: Math.max(start, end),
        annotation_level: LEVELS[level],
        title: title.slice(0, TITLE),
        message: message.slice(0, MESSAGE),
    };
}

// EXTERNAL MODULE: ./build/forges/github-errors.js
var github_errors = __webpack_require__(56712);
// EXTERNAL MODULE: ./build/marker.js
var build_marker = __webpack_require__(77860);
// EXTERNAL MODULE: ./build/plain-text.js
var plain_text = __webpack_require__(58046);
// EXTERNAL MODULE: ./build/slash-command.js
var slash_command = __webpack_require__(44949);
// EXTERNAL MODULE: ./build/forges/github-standing.js
var github_standing = __webpack_require__(3395);
;// CONCATENATED MODULE: ./build/forges/github-posted.js




/** Our inline comments, oldest first. */
function ownComments({ threads }, sign) {
    return threads
        .flatMap((thread) => ownComment(thread, sign) ?? [])
        .toSorted((a, b) => byAge(a.comment, b.comment));
}
/** Our summaries, oldest first. */
function ownSummaries({ comments }, sign) {
    return comments
        .filter((comment) => comment.viewerDidAuthor && (0,build_marker/* readMarker */.t7)(comment.body, sign)?.kind === 'summary')
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
    const marker = comment?.viewerDidAuthor ? (0,build_marker/* readMarker */.t7)(comment.body, sign) : undefined;
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
    return (resolvedBy !== null && author?.__typename === 'Bot' && (0,github_standing/* loginOf */.DQ)(resolvedBy.login) === (0,github_standing/* loginOf */.DQ)(author.login));
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
        const command = (0,slash_command/* slashCommandIn */.U)(comment.body);
        if (command?.kind !== 'dismiss' || !comment.author)
            return [];
        const target = command.id === undefined ? thread : ownById(own, command.id);
        if (!target)
            return [];
        const why = (0,plain_text/* oneLine */.TN)(command.reason) || 'dismissed by comment';
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
    const isAuthor = (0,github_standing/* loginOf */.DQ)(who) === (0,github_standing/* loginOf */.DQ)(author);
    if (!(kind === 'click' && isAuthor) && !(await people.mayWrite(who)))
        return undefined;
    const trusted = !isAuthor && (await people.isTrusted(who));
    return { fingerprint, who, when: at.slice(0, 10), why, trusted };
}
function isSame(a, b) {
    return a.fingerprint === b.fingerprint && a.who === b.who;
}

;// CONCATENATED MODULE: ./build/forges/github-write.js

const SIDES = { before: 'LEFT', after: 'RIGHT' };
/** A review that only comments; gives its page. */
async function postReview(pull, head, comments) {
    const { data } = await pull.client.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
        ...placeOf(pull),
        commit_id: head,
        event: 'COMMENT',
        comments: comments.map((comment) => ({
            path: comment.path,
            body: comment.body,
            ...linesOf(comment),
        })),
    });
    return data.html_url;
}
async function postComment(pull, head, comment) {
    await pull.client.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/comments', {
        ...placeOf(pull),
        commit_id: head,
        path: comment.path,
        body: comment.body,
        ...linesOf(comment),
    });
}
/** Gives the comment's page. */
async function postSummary(pull, body) {
    const { owner, repo, pull_number } = placeOf(pull);
    const { data } = await pull.client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        owner,
        repo,
        issue_number: pull_number,
        body,
    });
    return data.html_url;
}
/** Rewords a comment, and resolves its thread or opens it again, in one request. */
async function settle({ client }, { id, body, by }) {
    const verb = by ? `${by.verb}ReviewThread(input: { threadId: $thread }) { thread { id } }` : '';
    const variables = by ? { id, body, thread: by.thread } : { id, body };
    await client.graphql(`mutation Settle($id: ID!, $body: String!${by ? ', $thread: ID!' : ''}) {
      ${verb}
      updatePullRequestReviewComment(input: { pullRequestReviewCommentId: $id, body: $body }) {
        pullRequestReviewComment { id }
      }
    }`, variables);
}
async function edit({ client }, { id, body }) {
    await client.graphql(`mutation Edit($id: ID!, $body: String!) {
      updateIssueComment(input: { id: $id, body: $body }) { issueComment { id } }
    }`, { id, body });
}
/** A comment that is gone already is fine. */
async function deleteComment({ client }, { kind, id }) {
    const field = kind === 'issue' ? 'deleteIssueComment' : 'deletePullRequestReviewComment';
    try {
        await client.graphql(`mutation Delete($id: ID!) { ${field}(input: { id: $id }) { clientMutationId } }`, {
            id,
        });
    }
    catch (error) {
        if (!(0,github_errors/* isProblem */.AN)(error, 'missing'))
            throw error;
    }
}
function placeOf({ address }) {
    const [owner = '', repo = ''] = address.repository.split('/');
    return { owner, repo, pull_number: Number(address.number) };
}
/** GitHub refuses a `start_line` that is the line itself. */
function linesOf({ side, start, end }) {
    const where = SIDES[side];
    const range = start < end ? { start_line: start, start_side: where } : {};
    return { line: end, side: where, ...range };
}

;// CONCATENATED MODULE: ./build/forges/github-apply.js





/**
 * Throws GitHubError when GitHub fails. What it or the token refuses is told in `refused`; when the token may not write
 * at all, the first refusal ends the work.
 */
async function applyPlan(input, plan) {
    const done = {
        created: 0,
        resolved: 0,
        wrote: false,
        lost: new Set(),
        closed: new Set(),
        reopened: new Set(),
        refused: [],
    };
    const moved = await allowed(done, () => write(input, plan, done));
    return {
        ...urlOf(done),
        commented: moved === false ? commentedBy(input, plan, done) : commentedBefore(input),
        created: done.created,
        resolved: done.resolved,
        moved: moved === true,
        refused: done.refused,
    };
}
/** True when the head is another one by now. */
async function write(input, plan, done) {
    const head = await headOf(input);
    if (plan.head !== undefined && plan.head !== head)
        return true;
    await writeReview(input, { head, create: plan.create }, done);
    for (const one of plan.resolve)
        await github_apply_close(input, one, done);
    for (const one of plan.reopen)
        await reopen(input, one, done);
    const { summary, check } = plan;
    if (summary !== undefined)
        await allowed(done, () => writeSummary(input, summary, done));
    if (check)
        await allowed(done, () => writeCheck(input.client, input.address, { head, check }));
    if (done.wrote)
        await removeDoubles(input, done);
    return false;
}
async function headOf({ client, address }) {
    const [owner = '', repo = ''] = address.repository.split('/');
    const { data } = await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
        owner,
        repo,
        pull_number: Number(address.number),
    });
    return data.head.sha;
}
/** What the token may not do, or GitHub does not take, is one sentence; `undefined` then. */
async function allowed(done, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(0,github_errors/* isProblem */.AN)(error, 'permission', 'invalid'))
            throw error;
        if (!done.refused.includes(error.message))
            done.refused.push(error.message);
        return undefined;
    }
}
/** One review; where GitHub refuses it, it refuses all of it for one comment: then each comment stands or falls alone. */
async function writeReview(input, review, done) {
    if (review.create.length === 0)
        return;
    done.wrote = true;
    try {
        done.reviewUrl = await postReview(input, review.head, review.create);
        done.created = review.create.length;
    }
    catch (error) {
        for (const one of review.create)
            done.lost.add(one.fingerprint);
        if (!(0,github_errors/* isProblem */.AN)(error, 'invalid'))
            throw error;
        for (const one of review.create)
            await writeAlone(input, { head: review.head, one }, done);
    }
}
async function writeAlone(input, { head, one }, done) {
    try {
        await postComment(input, head, one);
        done.lost.delete(one.fingerprint);
        done.created += 1;
    }
    catch (error) {
        if (!(0,github_errors/* isProblem */.AN)(error, 'invalid'))
            throw error;
        done.refused.push(`The comment on ${one.path}:${one.start} is not posted. ${error.message}`);
    }
}
async function github_apply_close(input, { id, body }, done) {
    const own = find(input, id);
    if (!own)
        return;
    const { thread } = own;
    const by = thread.viewerCanResolve ? { verb: 'resolve', thread: thread.id } : undefined;
    if (!(await settled(input, { id, body, by }, done)))
        return;
    done.closed.add(id);
    done.resolved += 1;
}
async function reopen(input, { id, body }, done) {
    const own = find(input, id);
    if (!own)
        return;
    const { thread } = own;
    const isOpened = !thread.isResolved || thread.viewerCanUnresolve;
    const by = thread.isResolved && thread.viewerCanUnresolve
        ? { verb: 'unresolve', thread: thread.id }
        : undefined;
    if ((await settled(input, { id, body, by }, done)) && isOpened)
        done.reopened.add(id);
}
/** The comment says it in any case, so that our own resolving is told from a person's; the token may lose a right between. */
async function settled(input, settling, done) {
    try {
        await settle(input, settling);
        return true;
    }
    catch (error) {
        if ((0,github_errors/* isProblem */.AN)(error, 'missing'))
            return false; // a person deleted it meanwhile
        if (!(0,github_errors/* isProblem */.AN)(error, 'permission') || !settling.by)
            throw error;
        const reworded = await allowed(done, () => settle(input, { ...settling, by: undefined }).then(() => true));
        return reworded === true;
    }
}
async function writeSummary(input, body, done) {
    const [stands] = ownSummaries(input.standing, input.sign);
    if (!stands) {
        done.url = await postSummary(input, body);
        done.wrote = true;
        return;
    }
    done.url = stands.url;
    if (sameText(stands.body, body))
        return;
    await edit(input, { kind: 'issue', id: stands.id, body });
}
function sameText(a, b) {
    return a.replace(/\r\n/g, '\n').trim() === b.replace(/\r\n/g, '\n').trim();
}
/** Two runs at once for one head each write; each then sees both, and the older stays. */
async function removeDoubles(input, done) {
    const now = await (0,github_standing/* readStanding */.ZY)(input.client, input.address);
    const [summary, ...summaries] = ownSummaries(now, input.sign);
    for (const { id } of summaries)
        await deleteComment(input, { kind: 'issue', id });
    if (summary && done.url !== undefined)
        done.url = summary.url;
    const seen = new Set();
    for (const { fingerprint, id, open, thread } of ownComments(now, input.sign)) {
        if (!open)
            continue;
        if (seen.has(fingerprint) && thread.comments.nodes.length === 1)
            await deleteComment(input, { kind: 'review', id });
        seen.add(fingerprint);
    }
}
function find({ standing, sign }, id) {
    return ownComments(standing, sign).find((one) => one.id === id);
}
function commentedBefore({ standing, sign }) {
    return ownComments(standing, sign).flatMap(({ open, fingerprint }) => (open ? [fingerprint] : []));
}
function commentedBy(input, plan, { lost, closed, reopened }) {
    const stands = ownComments(input.standing, input.sign).filter(({ id, open }) => (open && !closed.has(id)) || reopened.has(id));
    const made = plan.create.filter(({ fingerprint }) => !lost.has(fingerprint));
    return [...new Set([...stands, ...made].map(({ fingerprint }) => fingerprint))];
}
function urlOf({ url, reviewUrl }) {
    const known = url ?? reviewUrl;
    return known === undefined ? {} : { url: known };
}

// EXTERNAL MODULE: ./build/forges/github-people.js
var github_people = __webpack_require__(36596);
;// CONCATENATED MODULE: ./build/forges/github.js





/**
 * Below the 65,536 characters of a body. GitHub documents no number of comments a review; a hundred has always been taken.
 */
const LIMITS = { body: 65_000, comments: 100 };
/** A pull request on GitHub or GitHub Enterprise Server. */
function openGitHub(input) {
    const { client, sign, log } = input;
    const address = { ...input.address, number: input.number };
    const people = (0,github_people/* openPeople */.g)(client, address);
    /** What was read last, or why the token may not read: then nothing is written, since it might be there already. */
    let last;
    const posted = async () => {
        try {
            last = await (0,github_standing/* readStanding */.ZY)(client, address);
            return await standingOf(last, { people, sign });
        }
        catch (error) {
            if (!(0,github_errors/* isProblem */.AN)(error, 'permission'))
                throw error;
            log.verbose(`What stands on the pull request is not known. ${error.message}`);
            last = error;
            return { comments: [], dismissals: [] };
        }
    };
    const apply = async (plan) => {
        try {
            if (last instanceof github_errors/* GitHubError */.y_)
                throw last;
            const standing = last ?? (await (0,github_standing/* readStanding */.ZY)(client, address));
            return await applyPlan({ client, address, sign, standing }, plan);
        }
        catch (error) {
            if (!(0,github_errors/* isProblem */.AN)(error, 'permission'))
                throw error;
            return { commented: [], created: 0, resolved: 0, moved: false, refused: [error.message] };
        }
        finally {
            last = undefined; // what stands is another now
        }
    };
    return {
        limits: LIMITS,
        suggestionStyle: 'github',
        canPost: client.authorized,
        change: input.change,
        posted,
        apply,
    };
}
/** The number of the open pull request whose head is this commit of this branch now. Throws GitHubError. */
async function findPull(client, address, { headRepository, headBranch, headSha }) {
    const [owner = '', repo = ''] = address.repository.split('/');
    const { data } = await client.request('GET /repos/{owner}/{repo}/pulls', {
        owner,
        repo,
        state: 'open',
        head: `${headRepository.split('/')[0]}:${headBranch}`,
        per_page: 100,
    });
    const pulls = data;
    const found = pulls.find(({ head }) => head.sha === headSha && head.repo?.full_name.toLowerCase() === headRepository.toLowerCase());
    return found === undefined ? undefined : String(found.number);
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
