export const id = 6964;
export const ids = [6964];
export const modules = {

/***/ 76964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  respond: () => (/* binding */ respond)
});

// EXTERNAL MODULE: ./build/ci/facts.js
var facts = __webpack_require__(27786);
;// CONCATENATED MODULE: ./build/ci/github-comment.js

/**
 * The comment of an `issue_comment` or `pull_request_review_comment` event; `undefined` for an issue's, an edited or deleted
 * one, a bot's, and for every other event. Pure. https://docs.github.com/webhooks/webhook-events-and-payloads
 */
function commentOf(event) {
    const comment = (0,facts/* valueAt */.fK)(event, 'comment');
    const id = wholeAt(comment, 'id');
    const writer = (0,facts/* textAt */.$6)(comment, 'user', 'login');
    const when = Date.parse((0,facts/* textAt */.$6)(comment, 'created_at') ?? '');
    if ((0,facts/* textAt */.$6)(event, 'action') !== 'created' || (0,facts/* textAt */.$6)(comment, 'user', 'type') !== 'User')
        return undefined;
    if (id === undefined || writer === undefined || Number.isNaN(when))
        return undefined;
    const place = placeOf(event, comment, id);
    return place && { ...place, id, writer, body: (0,facts/* textAt */.$6)(comment, 'body') ?? '', at: when };
}
function placeOf(event, comment, id) {
    const pull = wholeAt(event, 'pull_request', 'number');
    if (pull !== undefined) {
        const head = (0,facts/* textAt */.$6)(event, 'pull_request', 'head', 'sha');
        const root = wholeAt(comment, 'in_reply_to_id') ?? id;
        return { kind: 'line', pull, root, ...(head === undefined ? {} : { head }) };
    }
    const issue = wholeAt(event, 'issue', 'number');
    const isPull = (0,facts/* isRecord */.u4)((0,facts/* valueAt */.fK)(event, 'issue', 'pull_request'));
    return issue === undefined || !isPull ? undefined : { kind: 'conversation', pull: issue };
}
function wholeAt(value, ...keys) {
    const found = (0,facts/* valueAt */.fK)(value, ...keys);
    return Number.isSafeInteger(found) ? Number(found) : undefined;
}

// EXTERNAL MODULE: ./build/marker.js
var build_marker = __webpack_require__(77860);
// EXTERNAL MODULE: ./build/forges/github-client.js
var github_client = __webpack_require__(53512);
// EXTERNAL MODULE: ./build/forges/github-commits.js
var github_commits = __webpack_require__(88489);
// EXTERNAL MODULE: ./build/forges/github-errors.js
var github_errors = __webpack_require__(56712);
// EXTERNAL MODULE: ./build/forges/github-people.js
var github_people = __webpack_require__(36596);
// EXTERNAL MODULE: ./build/forges/github-posted.js
var github_posted = __webpack_require__(49868);
// EXTERNAL MODULE: ./build/forges/github-standing.js
var github_standing = __webpack_require__(3395);
// EXTERNAL MODULE: ./build/forges/talk.js
var talk = __webpack_require__(55875);
;// CONCATENATED MODULE: ./build/forges/github-conversation.js








function openConversation(input) {
    const there = { ...input, ...(0,github_client.ownerOf)(input.address) };
    return {
        mayWrite: () => (0,github_people/* openPeople */.g)(there.client, numbered(there)).mayWrite(there.comment.writer),
        acknowledge: () => acknowledge(there),
        head: () => headOf(there),
        own: () => ownWords(there),
        answer: (markdown, own) => answer(there, markdown, own),
        resolve: ({ id }) => resolve(there, id),
    };
}
/** True for what the token may not do, which is no failure of the forge. */
function isForbidden(error) {
    return (0,github_errors/* isProblem */.AN)(error, 'permission');
}
function numbered({ address, comment }) {
    return { ...address, number: String(comment.pull) };
}
async function acknowledge({ client, owner, repo, comment }) {
    const list = comment.kind === 'line' ? 'pulls' : 'issues';
    const route = `POST /repos/{owner}/{repo}/${list}/comments/{comment_id}/reactions`;
    await client.request(route, { owner, repo, comment_id: comment.id, content: 'eyes' });
}
async function headOf(there) {
    const pull = await (0,github_commits/* pullAt */.n)(there.client, there.address, String(there.comment.pull));
    const pushed = await pushTime(there, { sha: pull.head, branch: pull.headBranch });
    return { sha: pull.head, since: pushed ?? (await commitTime(there, pull.head)) };
}
/**
 * When the head came to its branch, by the forge's own clock: apps get a check suite with each push. Suites of other branches
 * tell nothing, since the commit may have stood there for long. `undefined` where there are none or the token may not see them.
 */
async function pushTime({ client, owner, repo }, { sha, branch }) {
    const route = 'GET /repos/{owner}/{repo}/commits/{ref}/check-suites';
    try {
        const { data } = await client.request(route, { owner, repo, ref: sha, per_page: 100 });
        const times = data.check_suites
            .filter(({ head_branch }) => head_branch === null || head_branch === branch)
            .map(({ created_at }) => Date.parse(created_at ?? ''))
            .filter((time) => !Number.isNaN(time));
        return times.length === 0 ? undefined : Math.min(...times);
    }
    catch (error) {
        if ((0,github_errors/* isProblem */.AN)(error, 'permission', 'missing'))
            return undefined;
        throw error;
    }
}
/** The committer's own word, which is the best there is without check suites; a commit without a date counts as new. */
async function commitTime({ client, owner, repo }, sha) {
    const route = 'GET /repos/{owner}/{repo}/commits/{ref}';
    const { data } = await client.request(route, { owner, repo, ref: sha });
    const time = Date.parse(data.commit.committer?.date ?? '');
    return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
}
async function ownWords(there) {
    const raw = await (0,github_standing/* readStanding */.Z)(there.client, numbered(there));
    const said = [...raw.comments, ...raw.threads.flatMap(({ comments }) => comments.nodes)];
    const earlier = said.find((comment) => isAnswer(comment, there));
    return {
        threads: (0,talk/* ownComments */.D)((0,github_posted/* talkOf */.q)(raw), there.sign).map(ownThread),
        ...(earlier ? { answer: { id: restId(earlier), body: earlier.body } } : {}),
    };
}
function isAnswer({ viewerDidAuthor, body }, { comment, sign }) {
    const marker = viewerDidAuthor ? (0,build_marker/* readMarker */.t7)(body, sign) : undefined;
    return marker?.kind === 'answer' && marker.to === nameOf(comment);
}
/** Comments on lines and comments of the conversation are counted apart. */
function nameOf({ kind, id }) {
    return `${kind}-${id}`;
}
function ownThread({ thread: { raw, first }, fingerprint }) {
    const resolvable = !raw.isResolved && raw.viewerCanResolve;
    return { id: raw.id, root: restId(first), fingerprint, resolvable };
}
/** Of a comment, as REST and events count. */
function restId({ fullDatabaseId }) {
    return Number(fullDatabaseId);
}
async function answer(there, markdown, { answer: earlier }) {
    const { client, owner, repo, comment, sign } = there;
    const body = `${(0,build_marker/* answerMarker */.rz)(nameOf(comment), sign)}\n${markdown}`;
    if (earlier?.body === body)
        return;
    const list = comment.kind === 'line' ? 'pulls' : 'issues';
    if (earlier) {
        const route = `PATCH /repos/{owner}/{repo}/${list}/comments/{comment_id}`;
        await client.request(route, { owner, repo, comment_id: earlier.id, body });
    }
    else if (comment.kind === 'line') {
        const route = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies';
        await client.request(route, {
            owner,
            repo,
            pull_number: comment.pull,
            comment_id: comment.root ?? comment.id,
            body,
        });
    }
    else {
        const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
        await client.request(route, { owner, repo, issue_number: comment.pull, body });
    }
}
async function resolve({ client }, threadId) {
    const mutation = 'mutation OllamaCodeResolve($threadId: ID!) { resolveReviewThread(input: { threadId: $threadId }) { thread { id } } }';
    await client.graphql(mutation, { threadId });
}

// EXTERNAL MODULE: ./build/plain-text.js
var plain_text = __webpack_require__(58046);
// EXTERNAL MODULE: ./build/slash-command.js
var slash_command = __webpack_require__(44949);
;// CONCATENATED MODULE: ./build/commands/respond-words.js

/** The Markdown of our answers to commands. Words of people stand in it harmless. Pure. */
const COMMANDS = [
    '- `/ollamacode review` reviews the change as it stands now.',
    '- `/ollamacode dismiss <id> <reason>` puts a finding aside; the id stands in our comment, and a reply to that comment needs none.',
    '- `/ollamacode help` shows this.',
].join('\n');
function helpWords() {
    return `These commands are obeyed from people with write access, at the beginning of a line:\n\n${COMMANDS}`;
}
function unknownWords(word) {
    return `There is no command ${(0,plain_text/* codeSpan */.SS)(word)}. ${helpWords()}`;
}
/** `page` is this run's. */
function reviewWords(head, page) {
    const where = page === undefined ? '' : ` ([run](${page}))`;
    return `Reviewing ${(0,plain_text/* codeSpan */.SS)(head.slice(0, 12))}${where}. The summary will tell the outcome.`;
}
function newerHeadWords(head) {
    return `The change got the commit ${(0,plain_text/* codeSpan */.SS)(head.slice(0, 12))} after this comment or at the same moment, so nothing is reviewed: look at it, and comment again.`;
}
function whichWords() {
    return 'Say which finding: `/ollamacode dismiss <id> <reason>` with the id that stands in our comment, or reply to that comment.';
}
function noSuchWords(id) {
    return `None of our comments on this change has the id ${(0,plain_text/* codeSpan */.SS)(id)}: copy the one that stands in the comment.`;
}
function severalWords(id) {
    return `Several of our comments have an id that begins with ${(0,plain_text/* codeSpan */.SS)(id)}: reply to the one that is meant.`;
}
/** What the dismissal does from the next review on. */
function dismissedWords({ id, reason, trusted }) {
    const why = reason === '' ? 'No reason was given.' : `Reason: ${(0,plain_text/* markdownText */.p7)(reason)}`;
    const effect = trusted
        ? `From the next review on ${(0,plain_text/* codeSpan */.SS)(id)} is dismissed: it is not said again and does not count in the gate; who, when and why stand in every report.`
        : `From the next review on ${(0,plain_text/* codeSpan */.SS)(id)} is not said again, but it still counts in the gate: whoever opened the change or wrote a commit of it cannot take a finding out. Somebody else with write access can.`;
    return `${effect}\n\n${why}`;
}

;// CONCATENATED MODULE: ./build/commands/respond.js






const DONE = { next: 'done' };
/**
 * Obeys the command in a comment, when a person with write access wrote it: shows 👀, answers where it was written, and says
 * whether a review is to follow. Everybody else and everything else gets a line in the log and nothing on the forge. Throws
 * ForgeError when the forge fails; what the token may not do is a warning.
 */
async function respond(input) {
    const { log } = input;
    const comment = commentOf(input.event);
    const command = comment && (0,slash_command/* slashCommandIn */.U)(comment.body);
    if (!comment || !command) {
        log.info('Nothing to do: the event is no new comment of a person on a pull request with a command to us.');
        return DONE;
    }
    const conversation = openConversation({ ...input, comment });
    if (!(await conversation.mayWrite())) {
        log.info((0,plain_text/* logText */.kc)(`The command of ${comment.writer} is not obeyed: it takes write access to this repository.`));
        return DONE;
    }
    if (!(await input.enabled())) {
        log.info('The command is not obeyed: enabled is false.');
        return DONE;
    }
    await permitted(log, 'react with 👀', conversation.acknowledge);
    return obey(command, { ...input, comment, conversation });
}
async function obey(command, task) {
    if (command.kind === 'review')
        return startReview(task);
    const own = await task.conversation.own();
    if (command.kind === 'dismiss')
        await dismiss(command, task, own);
    else
        await say(task, command.kind === 'help' ? helpWords() : unknownWords(command.word), own);
    return DONE;
}
/** A person asks for what they see, so a head that came after their words is not reviewed. */
async function startReview(task) {
    const { conversation, comment, runUrl } = task;
    const { sha, since } = await conversation.head();
    const isNewer = since >= comment.at || (comment.head !== undefined && comment.head !== sha);
    await say(task, isNewer ? newerHeadWords(sha) : reviewWords(sha, runUrl), await conversation.own());
    return isNewer ? DONE : { next: 'review', head: sha };
}
async function dismiss({ id, reason }, task, own) {
    const { comment, conversation, log } = task;
    const meant = meantBy(id, comment, own.threads);
    const [first] = meant;
    if (!first)
        return say(task, id === undefined ? whichWords() : noSuchWords(id), own);
    const { fingerprint } = first;
    if (meant.some((thread) => thread.fingerprint !== fingerprint))
        return say(task, severalWords(id ?? ''), own);
    const { dismissals } = await task.posted();
    const trusted = dismissals.some((one) => isTheirs(one, { fingerprint, who: comment.writer }) && one.trusted);
    await say(task, dismissedWords({ id: (0,build_marker/* shortId */.m_)(fingerprint), reason, trusted }), own);
    if (!trusted)
        return;
    for (const thread of meant.filter(({ resolvable }) => resolvable))
        await permitted(log, `resolve the thread of ${(0,plain_text/* codeSpan */.SS)((0,build_marker/* shortId */.m_)(fingerprint))}`, () => conversation.resolve(thread));
}
/** Threads by the id, or the one that the command was written in. */
function meantBy(id, { root }, threads) {
    if (id === undefined)
        return threads.filter((thread) => thread.root === root);
    return threads.filter(({ fingerprint }) => fingerprint.replace(/^v\d+:/, '').startsWith(id));
}
function isTheirs(one, { fingerprint, who }) {
    return one.fingerprint === fingerprint && one.who.toLowerCase() === who.toLowerCase();
}
async function say({ conversation, log }, markdown, own) {
    await permitted(log, 'answer', () => conversation.answer(markdown, own));
}
/** Does what a token may lack the permission for. */
async function permitted(log, what, work) {
    try {
        await work();
    }
    catch (error) {
        if (!isForbidden(error))
            throw error;
        log.warn(`The token may not ${what}: give the job "permissions: pull-requests: write".`);
    }
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
