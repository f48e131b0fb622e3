export const id = 1424;
export const ids = [1424,9043];
export const modules = {

/***/ 36596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ openPeople)
/* harmony export */ });
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53512);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56712);
/* harmony import */ var _github_standing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3395);
/* harmony import */ var _people_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87610);




/** Who may decide about a pull request, asked of GitHub itself. */
function openPeople(client, address) {
    return (0,_people_js__WEBPACK_IMPORTED_MODULE_3__/* .peopleBy */ .T)({
        mayWrite: (login) => hasWriteAccess(client, address, login),
        makers: () => makersOf(client, address).catch(unreadable),
    });
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
        const answer = await client.graphql(QUERY, { ...(0,_github_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .variablesOf */ .h)(address), after });
        const pull = answer.repository?.pullRequest;
        if (!pull?.author)
            return undefined;
        makers.add((0,_people_js__WEBPACK_IMPORTED_MODULE_3__/* .loginOf */ .D)(pull.author.login));
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
    return logins.includes(undefined) ? undefined : logins.map((login) => (0,_people_js__WEBPACK_IMPORTED_MODULE_3__/* .loginOf */ .D)(login ?? ''));
}


/***/ }),

/***/ 49868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ talkOf)
/* harmony export */ });
/* harmony import */ var _people_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87610);

function talkOf({ author, threads, comments }) {
    return {
        author,
        threads: threads.flatMap((thread) => threadOf(thread) ?? []),
        comments: comments.map(saidOf),
    };
}
function threadOf(raw) {
    const [first, ...replies] = raw.comments.nodes;
    if (!first)
        return undefined;
    return {
        said: [saidOf(first), ...replies.map(saidOf)],
        votes: votesOn(first),
        ...(raw.isResolved ? { resolution: resolutionOf(raw, first) } : {}),
        raw,
        first,
    };
}
function saidOf(comment) {
    const { id, fullDatabaseId, body, url, createdAt, lastEditedAt, author } = comment;
    return {
        id,
        serial: Number(fullDatabaseId),
        body,
        url,
        at: createdAt,
        edited: lastEditedAt !== null,
        who: author?.login ?? '',
        writer: writerOf(comment),
    };
}
function writerOf({ viewerDidAuthor, author }) {
    if (viewerDidAuthor)
        return 'us';
    return author?.__typename === 'User' ? 'person' : 'machine';
}
function votesOn({ reactions }) {
    return reactions.nodes
        .filter((vote) => vote.user?.__typename === 'User')
        .map(({ user, createdAt }) => ({ who: user.login, at: createdAt }));
}
/** GitHub does not tell when a thread was resolved: the last word in it is the nearest. */
function resolutionOf(raw, first) {
    const at = raw.comments.nodes.at(-1)?.createdAt ?? first.createdAt;
    const click = raw.resolvedBy ? { click: { who: raw.resolvedBy.login, at } } : {};
    return { byUs: isResolvedByUs(raw, first), ...click };
}
/** A token of a person cannot tell its own clicks from the person's: those count as the person's. */
function isResolvedByUs({ resolvedBy }, { author }) {
    return (resolvedBy !== null && author?.__typename === 'Bot' && (0,_people_js__WEBPACK_IMPORTED_MODULE_0__/* .loginOf */ .D)(resolvedBy.login) === (0,_people_js__WEBPACK_IMPORTED_MODULE_0__/* .loginOf */ .D)(author.login));
}


/***/ }),

/***/ 3395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ readStanding),
/* harmony export */   h: () => (/* binding */ variablesOf)
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


/***/ }),

/***/ 61424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findPull: () => (/* binding */ findPull),
  openGitHub: () => (/* binding */ openGitHub)
});

// EXTERNAL MODULE: ./build/forges/github-client.js
var github_client = __webpack_require__(53512);
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
    const output = { title: check.title.slice(0, TITLE), summary: check.summary.slice(0, SUMMARY) };
    const annotations = check.annotations.map(annotationView);
    const { data } = await client.request('POST /repos/{owner}/{repo}/check-runs', {
        ...(0,github_client.ownerOf)(address),
        name: 'OllamaCode',
        head_sha: head,
        status: 'completed',
        conclusion: check.conclusion,
        output: { ...output, annotations: annotations.slice(0, PAGE) },
    });
    for (let from = PAGE; from < annotations.length; from += PAGE)
        await client.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
            ...(0,github_client.ownerOf)(address),
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

// EXTERNAL MODULE: ./build/forges/github-commits.js
var github_commits = __webpack_require__(88489);
// EXTERNAL MODULE: ./build/forges/github-errors.js
var github_errors = __webpack_require__(56712);
// EXTERNAL MODULE: ./build/forges/github-posted.js
var github_posted = __webpack_require__(49868);
// EXTERNAL MODULE: ./build/forges/github-standing.js
var github_standing = __webpack_require__(3395);
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
/** Rewords a comment of the conversation. */
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
    return { ...(0,github_client.ownerOf)(address), pull_number: Number(address.number) };
}
/** GitHub refuses a `start_line` that is the line itself. */
function linesOf({ side, start, end }) {
    const where = SIDES[side];
    const range = start < end ? { start_line: start, start_side: where } : {};
    return { line: end, side: where, ...range };
}

;// CONCATENATED MODULE: ./build/forges/github-apply.js






/** How a plan is carried out on a pull request. */
function gitHubHands(pull) {
    const { client, address } = pull;
    return {
        read: async () => (0,github_posted/* talkOf */.q)(await (0,github_standing/* readStanding */.Z)(client, address)),
        head: async () => (await (0,github_commits/* pullAt */.n)(client, address, address.number)).head,
        post: (head, comments) => postAll(pull, head, comments),
        settle: (thread, settling) => settleThread(pull, thread, settling),
        summarize: (body) => postSummary(pull, body),
        rewordSummary: ({ id }, body) => edit(pull, { id, body }),
        remove: (kind, { id }) => deleteComment(pull, { kind: kind === 'summary' ? 'issue' : 'review', id }),
        check: (head, check) => writeCheck(client, address, { head, check }),
    };
}
/** One review; where GitHub refuses it, it refuses all of it for one comment: then each comment stands or falls alone. */
async function postAll(pull, head, comments) {
    try {
        return { url: await postReview(pull, head, comments), lost: new Map() };
    }
    catch (error) {
        if (!(0,github_errors/* isProblem */.AN)(error, 'invalid'))
            throw error;
        const lost = new Map();
        for (const one of comments) {
            const why = await refusalOf(pull, head, one);
            if (why !== undefined)
                lost.set(one.fingerprint, why);
        }
        return { lost };
    }
}
async function refusalOf(pull, head, comment) {
    try {
        await postComment(pull, head, comment);
        return undefined;
    }
    catch (error) {
        if (!(0,github_errors/* isProblem */.AN)(error, 'invalid'))
            throw error;
        return error.message;
    }
}
/** Both in one request; the token may lose the right to resolve between reading and writing. */
async function settleThread(pull, { raw, first }, { verb, body }) {
    const isSo = raw.isResolved === (verb === 'resolve');
    const may = verb === 'resolve' ? raw.viewerCanResolve : !isSo && raw.viewerCanUnresolve;
    const reword = { id: first.id, body, by: undefined };
    if (!may) {
        await settle(pull, reword);
        return isSo;
    }
    try {
        await settle(pull, { ...reword, by: { verb, thread: raw.id } });
        return true;
    }
    catch (error) {
        if (!(0,github_errors/* isProblem */.AN)(error, 'permission'))
            throw error;
        await settle(pull, reword);
        return isSo;
    }
}

// EXTERNAL MODULE: ./build/forges/github-people.js
var github_people = __webpack_require__(36596);
// EXTERNAL MODULE: ./build/forges/posting.js + 2 modules
var posting = __webpack_require__(39948);
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
    return {
        limits: LIMITS,
        suggestionStyle: 'github',
        canPost: client.authorized,
        change: input.change,
        ...(0,posting/* postingBy */.O)({ hands: gitHubHands({ client, address }), people, sign, log }),
    };
}
/** The number of the open pull request whose head is this commit of this branch now. Throws GitHubError. */
async function findPull(client, address, { headRepository, headBranch, headSha }) {
    const { data } = await client.request('GET /repos/{owner}/{repo}/pulls', {
        ...(0,github_client.ownerOf)(address),
        state: 'open',
        head: `${headRepository.split('/')[0]}:${headBranch}`,
        per_page: 100,
    });
    const pulls = data;
    const found = pulls.find(({ head }) => head.sha === headSha && head.repo?.full_name.toLowerCase() === headRepository.toLowerCase());
    return found === undefined ? undefined : String(found.number);
}


/***/ }),

/***/ 87610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ loginOf),
/* harmony export */   T: () => (/* binding */ peopleBy)
/* harmony export */ });
/** Who may decide about a change, asked of the forge itself. */
function peopleBy(asking) {
    const permissions = new Map();
    let makers;
    const mayWrite = (login) => {
        const known = permissions.get(loginOf(login)) ?? asking.mayWrite(login);
        permissions.set(loginOf(login), known);
        return known;
    };
    return {
        mayWrite,
        isTrusted: async (login) => {
            if (!(await mayWrite(login)))
                return false;
            makers ??= asking.makers();
            const found = await makers;
            return found !== undefined && !found.has(loginOf(login));
        },
    };
}
/** To compare logins by. GitHub's GraphQL names a bot without the `[bot]` that REST and people see. */
function loginOf(login) {
    return login.replace(/\[bot\]$/, '').toLowerCase();
}


/***/ }),

/***/ 39948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ postingBy)
});

// EXTERNAL MODULE: ./build/forges/refusal.js
var refusal = __webpack_require__(90505);
// EXTERNAL MODULE: ./build/forges/talk.js
var forges_talk = __webpack_require__(55875);
;// CONCATENATED MODULE: ./build/forges/apply.js


/**
 * Throws ForgeError when the forge fails. What it or the token refuses is told in `refused`; when the token may not write at
 * all, the first refusal ends the work.
 */
async function applyPlan(input, plan) {
    const done = {
        created: 0,
        resolved: 0,
        checked: false,
        wrote: false,
        lost: new Map(),
        closed: new Set(),
        reopened: new Set(),
        refused: [],
    };
    const moved = await allowed(done, () => write(input, plan, done));
    const url = done.url ?? done.reviewUrl;
    return {
        ...(url === undefined ? {} : { url }),
        commented: moved === false ? commentedBy(input, plan, done) : commentedBefore(input),
        created: done.created,
        resolved: done.resolved,
        checked: done.checked,
        moved: moved === true,
        refused: [...done.lost.values(), ...done.refused],
    };
}
/** What an adapter answers that could not even read what stands: it would write what is there already. */
function refusedAll(why) {
    return { commented: [], created: 0, resolved: 0, checked: false, moved: false, refused: [why] };
}
/** True when the head is another one by now. */
async function write(input, plan, done) {
    const { hands } = input;
    const head = await hands.head();
    if (plan.head !== undefined && plan.head !== head)
        return true;
    await postAll(input, { head, create: plan.create }, done);
    for (const one of plan.resolve)
        await apply_close(input, one, done);
    for (const one of plan.reopen)
        await reopen(input, one, done);
    const { summary, check } = plan;
    if (summary !== undefined)
        await allowed(done, () => writeSummary(input, summary, done));
    if (check) {
        const checked = await allowed(done, () => hands.check(head, check, done.url ?? done.reviewUrl).then(() => true));
        done.checked = checked === true;
    }
    if (done.wrote)
        await removeDoubles(input, done);
    return false;
}
/** What the token may not do, or the forge does not take, is one sentence; `undefined` then. */
async function allowed(done, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(0,refusal/* isProblem */.AN)(error, 'permission', 'invalid'))
            throw error;
        if (!done.refused.includes(error.message))
            done.refused.push(error.message);
        return undefined;
    }
}
async function postAll({ hands }, { head, create }, done) {
    if (create.length === 0)
        return;
    done.wrote = true;
    const { url, lost } = await hands.post(head, create);
    if (url !== undefined)
        done.reviewUrl = url;
    done.created = create.length - lost.size;
    for (const { fingerprint, path, start } of create) {
        const why = lost.get(fingerprint);
        if (why === undefined)
            continue;
        done.lost.set(fingerprint, `The comment on ${path}:${start} is not posted. ${why}`);
    }
}
/** The comment says it in any case, so that our own resolving is told from a person's. */
async function apply_close(input, one, done) {
    const own = find(input, one.id);
    if (!own || (await settled(input, own, { verb: 'resolve', body: one.body })) === undefined)
        return;
    done.closed.add(one.id);
    done.resolved += 1;
}
async function reopen(input, one, done) {
    const own = find(input, one.id);
    if (own && (await settled(input, own, { verb: 'unresolve', body: one.body })) === true)
        done.reopened.add(one.id);
}
/** `undefined` for a comment that a person deleted meanwhile. */
async function settled({ hands }, { thread }, settling) {
    try {
        return await hands.settle(thread, settling);
    }
    catch (error) {
        if ((0,refusal/* isProblem */.AN)(error, 'missing'))
            return undefined;
        throw error;
    }
}
async function writeSummary(input, body, done) {
    const [stands] = (0,forges_talk/* ownSummaries */.p)(input.talk, input.sign);
    if (!stands) {
        done.url = await input.hands.summarize(body);
        done.wrote = true;
        return;
    }
    done.url = stands.url;
    if (!isSameText(stands.body, body))
        await input.hands.rewordSummary(stands, body);
}
function isSameText(a, b) {
    return a.replace(/\r\n/g, '\n').trim() === b.replace(/\r\n/g, '\n').trim();
}
/** Two runs at once for one head each write; each then sees both, and the older stays. */
async function removeDoubles({ hands, sign }, done) {
    const now = await hands.read();
    const [summary, ...summaries] = (0,forges_talk/* ownSummaries */.p)(now, sign);
    for (const one of summaries)
        await hands.remove('summary', one);
    if (summary && done.url !== undefined)
        done.url = summary.url;
    const seen = new Set();
    for (const { fingerprint, open, thread } of (0,forges_talk/* ownComments */.D)(now, sign)) {
        if (!open)
            continue;
        // The answer was lost, or another run has posted it.
        if (done.lost.delete(fingerprint))
            done.created += 1;
        if (seen.has(fingerprint) && thread.said.length === 1)
            await hands.remove('thread', thread.said[0]);
        seen.add(fingerprint);
    }
}
function find({ talk, sign }, id) {
    return (0,forges_talk/* ownComments */.D)(talk, sign).find((one) => one.id === id);
}
function commentedBefore({ talk, sign }) {
    return (0,forges_talk/* ownComments */.D)(talk, sign).flatMap(({ open, fingerprint }) => (open ? [fingerprint] : []));
}
function commentedBy({ talk, sign }, plan, { lost, closed, reopened }) {
    const stands = (0,forges_talk/* ownComments */.D)(talk, sign).filter(({ id, open }) => (open && !closed.has(id)) || reopened.has(id));
    const made = plan.create.filter(({ fingerprint }) => !lost.has(fingerprint));
    return [...new Set([...stands, ...made].map(({ fingerprint }) => fingerprint))];
}

// EXTERNAL MODULE: ./build/plain-text.js
var plain_text = __webpack_require__(58046);
// EXTERNAL MODULE: ./build/slash-command.js
var slash_command = __webpack_require__(44949);
// EXTERNAL MODULE: ./build/forges/people.js
var forges_people = __webpack_require__(87610);
;// CONCATENATED MODULE: ./build/forges/claims.js



/** What people decided about our comments. */
/** All that stands, with each dismissal once; `people` is asked only where somebody dismissed something. */
async function standingIn(talk, { own, people }) {
    const dismissals = [];
    for (const claim of claimsIn(talk, own)) {
        const decided = await decide(claim, { people, author: talk.author });
        if (decided && !dismissals.some((one) => isSame(one, decided)))
            dismissals.push(decided);
    }
    return { comments: own.map(({ thread: _thread, ...posted }) => posted), dismissals };
}
function claimsIn({ comments }, own) {
    return [
        ...own.flatMap((one) => [...commandsIn(one.thread.said, own, one), ...clicksOn(one)]),
        ...commandsIn(comments, own),
    ];
}
/** Commands of people. An edited comment may hold somebody else's words and is none. */
function commandsIn(said, own, thread) {
    return said
        .filter(({ writer, edited }) => writer === 'person' && !edited)
        .flatMap(({ body, who, at }) => {
        const command = (0,slash_command/* slashCommandIn */.U)(body);
        if (command?.kind !== 'dismiss')
            return [];
        const target = command.id === undefined ? thread : ownById(own, command.id);
        if (!target)
            return [];
        const why = (0,plain_text/* oneLine */.TN)(command.reason) || 'dismissed by comment';
        return [claim(target, { who, at, why, kind: 'command' })];
    });
}
/** A beginning that fits several findings names none. */
function ownById(own, id) {
    const found = own.filter(({ fingerprint }) => fingerprint.replace(/^v\d+:/, '').startsWith(id.toLowerCase()));
    return found.every(({ fingerprint }) => fingerprint === found[0]?.fingerprint) ? found[0] : undefined;
}
function clicksOn(one) {
    const { votes, resolution } = one.thread;
    const against = votes.map((vote) => claim(one, { ...vote, why: 'voted the comment down', kind: 'click' }));
    if (one.closedBy !== 'person' || !resolution?.click)
        return against;
    const resolved = claim(one, { ...resolution.click, why: 'resolved the conversation', kind: 'click' });
    return [...against, resolved];
}
function claim({ fingerprint }, words) {
    return { fingerprint, ...words };
}
/** What is allowed to be quieter, and what may open the gate. */
async function decide({ fingerprint, who, at, why, kind }, { people, author }) {
    const isAuthor = (0,forges_people/* loginOf */.D)(who) === (0,forges_people/* loginOf */.D)(author);
    if (!(kind === 'click' && isAuthor) && !(await people.mayWrite(who)))
        return undefined;
    const trusted = !isAuthor && (await people.isTrusted(who));
    return { fingerprint, who, when: at.slice(0, 10), why, trusted };
}
function isSame(a, b) {
    return a.fingerprint === b.fingerprint && a.who === b.who;
}

;// CONCATENATED MODULE: ./build/forges/posting.js




/** Reading and writing what stands on a change request, by the hands of one forge. */
function postingBy(input) {
    const { hands, people, sign, log } = input;
    /** What was read last, or why the token may not read: then nothing is written, since it might be there already. */
    let last;
    const posted = async () => {
        try {
            const talk = await hands.read();
            last = talk;
            return await standingIn(talk, { own: (0,forges_talk/* ownComments */.D)(talk, sign), people });
        }
        catch (error) {
            if (!(0,refusal/* isProblem */.AN)(error, 'permission'))
                throw error;
            log.verbose(`What stands on the change is not known. ${error.message}`);
            last = error;
            return { comments: [], dismissals: [] };
        }
    };
    const apply = async (plan) => {
        try {
            if (last instanceof refusal/* Refusal */.P_)
                throw last;
            return await applyPlan({ hands, sign, talk: last ?? (await hands.read()) }, plan);
        }
        catch (error) {
            if (!(0,refusal/* isProblem */.AN)(error, 'permission'))
                throw error;
            return refusedAll(error.message);
        }
        finally {
            last = undefined; // what stands is another now
        }
    };
    return { posted, apply };
}


/***/ }),

/***/ 55875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ ownComments),
/* harmony export */   p: () => (/* binding */ ownSummaries)
/* harmony export */ });
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77860);

/** Our inline comments, oldest first. */
function ownComments({ threads }, sign) {
    return threads
        .flatMap((thread) => ownComment(thread, sign) ?? [])
        .toSorted((a, b) => byAge(a.thread.said[0], b.thread.said[0]));
}
/** Our summaries, oldest first. */
function ownSummaries({ comments }, sign) {
    return comments
        .filter(({ writer, body }) => writer === 'us' && (0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .readMarker */ .t7)(body, sign)?.kind === 'summary')
        .toSorted(byAge);
}
function ownComment(thread, sign) {
    const [first, ...replies] = thread.said;
    const marker = first.writer === 'us' ? (0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .readMarker */ .t7)(first.body, sign) : undefined;
    if (marker?.kind !== 'finding')
        return undefined;
    const open = !(thread.resolution || marker.gone);
    const closedBy = marker.gone || thread.resolution?.byUs ? 'us' : 'person';
    return {
        id: first.id,
        fingerprint: marker.fingerprint,
        open,
        ...(open ? {} : { closedBy }),
        answered: replies.some(({ writer }) => writer === 'person'),
        thread,
    };
}
function byAge(a, b) {
    return a.at.localeCompare(b.at) || a.serial - b.serial;
}


/***/ }),

/***/ 77860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kv: () => (/* binding */ signerOf),
/* harmony export */   R8: () => (/* binding */ summaryMarker),
/* harmony export */   iY: () => (/* binding */ findingMarker),
/* harmony export */   m_: () => (/* binding */ shortId),
/* harmony export */   rz: () => (/* binding */ answerMarker),
/* harmony export */   t7: () => (/* binding */ readMarker)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** `scope` is the one conversation that the signatures hold in: a marker that is copied to another one is worth nothing there. */
function signerOf(secret, scope) {
    return (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', secret).update(`${scope}\n${text}`).digest('hex').slice(0, 32);
}
/** First line of the one sticky summary. */
function summaryMarker(sign) {
    return written('summary', sign);
}
/** First line of a finding's comment. */
function findingMarker(fingerprint, { gone = false, sign } = {}) {
    return written(`finding ${fingerprint}${gone ? ' gone' : ''}`, sign);
}
/** First line of our answer to the comment with the id `to` (letters, digits, `-` and `_`). */
function answerMarker(to, sign) {
    return written(`answer ${to}`, sign);
}
/**
 * What the first line of a comment says it is; `undefined` for any other text. With a signer only its own signature counts;
 * without one, signed and unsigned markers are read alike.
 */
function readMarker(body, sign) {
    const [, text = '', signature] = MARKER.exec(body) ?? [];
    if (text === '' || (sign && signature !== sign(text)))
        return undefined;
    const [kind, name = '', gone] = text.split(' ');
    if (kind === 'finding')
        return { kind, fingerprint: name, gone: gone !== undefined };
    return kind === 'answer' ? { kind, to: name } : { kind: 'summary' };
}
/** The eight hex digits by which people name a finding: `3fa9c1d2`. */
function shortId(fingerprint) {
    return fingerprint.replace(/^v\d+:/, '').slice(0, 8);
}
const MARKER = /^<!-- ollamacode:1 (summary|finding v\d+:[0-9a-f]{8,64}(?: gone)?|answer [\w-]{1,64})(?: ([0-9a-f]{32}))? -->\r?(?:\n|$)/;
function written(text, sign) {
    return `<!-- ollamacode:1 ${text}${sign ? ` ${sign(text)}` : ''} -->`;
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
