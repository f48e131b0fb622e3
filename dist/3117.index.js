export const id = 3117;
export const ids = [3117];
export const modules = {

/***/ 63117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  respond: () => (/* binding */ respond)
});

;// CONCATENATED MODULE: ./build/forges/github-comment-event.js
/**
 * The comment of an `issue_comment` or `pull_request_review_comment` event; `undefined` for an issue's, an edited or deleted
 * one, a bot's, and for every other event. Pure. https://docs.github.com/webhooks/webhook-events-and-payloads
 */
function commentOf(event) {
    const comment = at(event, 'comment');
    const id = numberAt(comment, 'id');
    const writer = textAt(comment, 'user', 'login');
    const when = Date.parse(textAt(comment, 'created_at') ?? '');
    if (textAt(event, 'action') !== 'created' || textAt(comment, 'user', 'type') !== 'User')
        return undefined;
    if (id === undefined || writer === undefined || Number.isNaN(when))
        return undefined;
    const place = placeOf(event, comment, id);
    return place && { ...place, id, writer, body: textAt(comment, 'body') ?? '', at: when };
}
function placeOf(event, comment, id) {
    const pull = numberAt(event, 'pull_request', 'number');
    if (pull !== undefined) {
        const head = textAt(event, 'pull_request', 'head', 'sha');
        const root = numberAt(comment, 'in_reply_to_id') ?? id;
        return { kind: 'line', pull, root, ...(head === undefined ? {} : { head }) };
    }
    const issue = numberAt(event, 'issue', 'number');
    const isPull = typeof at(event, 'issue', 'pull_request') === 'object';
    return issue === undefined || !isPull ? undefined : { kind: 'conversation', pull: issue };
}
/** The value under a path of keys; `undefined` where one is missing or null. */
function at(value, ...keys) {
    let found = value;
    for (const key of keys)
        found = isRecord(found) ? found[key] : undefined;
    return found ?? undefined;
}
function textAt(value, ...keys) {
    const found = at(value, ...keys);
    return typeof found === 'string' ? found : undefined;
}
function numberAt(value, ...keys) {
    const found = at(value, ...keys);
    return Number.isSafeInteger(found) ? Number(found) : undefined;
}
function listAt(value, ...keys) {
    const found = at(value, ...keys);
    return Array.isArray(found) ? found : [];
}
function isRecord(value) {
    return typeof value === 'object' && value !== null;
}

// EXTERNAL MODULE: ./build/marker.js
var build_marker = __webpack_require__(77860);
// EXTERNAL MODULE: ./build/forges/github-errors.js
var github_errors = __webpack_require__(56712);
// EXTERNAL MODULE: ./build/forges/github-people.js
var github_people = __webpack_require__(36596);
;// CONCATENATED MODULE: ./build/forges/github-conversation.js




function openConversation(input) {
    const there = { ...input, ...repositoryOf(input.address) };
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
function repositoryOf({ repository }) {
    const [owner = '', repo = ''] = repository.split('/');
    return { owner, repo };
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
    const { client, owner, repo, comment } = there;
    const pull = await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
        owner,
        repo,
        pull_number: comment.pull,
    });
    const sha = textAt(pull.data, 'head', 'sha') ?? '';
    const pushed = await pushTime(there, { sha, branch: textAt(pull.data, 'head', 'ref') ?? '' });
    return { sha, since: pushed ?? (await commitTime(there, sha)) };
}
/**
 * When the head came to its branch, by the forge's own clock: apps get a check suite with each push. Suites of other branches
 * tell nothing, since the commit may have stood there for long. `undefined` where there are none or the token may not see them.
 */
async function pushTime({ client, owner, repo }, { sha, branch }) {
    const route = 'GET /repos/{owner}/{repo}/commits/{ref}/check-suites';
    try {
        const { data } = await client.request(route, { owner, repo, ref: sha, per_page: 100 });
        const times = listAt(data, 'check_suites')
            .filter((suite) => [branch, undefined].includes(textAt(suite, 'head_branch')))
            .map((suite) => Date.parse(textAt(suite, 'created_at') ?? ''))
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
    const time = Date.parse(textAt(data, 'commit', 'committer', 'date') ?? '');
    return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
}
/** Pages of 100 threads; a pull request with more is answered by what stands on the first ones. */
const MOST_PAGES = 30;
const OWN = `query OllamaCodeConversation($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) {
    comments(last: 100) { nodes { databaseId body viewerDidAuthor } }
    reviewThreads(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id isResolved viewerCanResolve
        begin: comments(first: 1) { nodes { databaseId body viewerDidAuthor } }
        end: comments(last: 20) { nodes { databaseId body viewerDidAuthor } }
      }
    }
  } }
}`;
async function ownWords(there) {
    const { client, owner, repo, comment, sign } = there;
    const threads = [];
    const texts = [];
    let after;
    for (let page = 0; page < MOST_PAGES; page++) {
        const answered = await client.graphql(OWN, { owner, repo, number: comment.pull, after: after ?? null });
        const pull = at(answered, 'repository', 'pullRequest');
        if (page === 0)
            texts.push(...listAt(pull, 'comments', 'nodes'));
        threads.push(...listAt(pull, 'reviewThreads', 'nodes'));
        after = textAt(pull, 'reviewThreads', 'pageInfo', 'endCursor');
        if (at(pull, 'reviewThreads', 'pageInfo', 'hasNextPage') !== true)
            break;
    }
    texts.push(...threads.flatMap((thread) => listAt(thread, 'end', 'nodes')));
    const earlier = texts.find((text) => isAnswer(text, there));
    const [id, body] = [numberAt(earlier, 'databaseId'), textAt(earlier, 'body')];
    return {
        threads: threads.flatMap((thread) => ownThread(thread, sign)),
        ...(id === undefined || body === undefined ? {} : { answer: { id, body } }),
    };
}
function isAnswer(text, { comment, sign }) {
    if (at(text, 'viewerDidAuthor') !== true)
        return false;
    const marker = (0,build_marker/* readMarker */.t7)(textAt(text, 'body') ?? '', sign);
    return marker?.kind === 'answer' && marker.to === nameOf(comment);
}
/** Comments on lines and comments of the conversation are counted apart. */
function nameOf({ kind, id }) {
    return `${kind}-${id}`;
}
function ownThread(thread, sign) {
    const [first] = listAt(thread, 'begin', 'nodes');
    const marker = at(first, 'viewerDidAuthor') === true ? (0,build_marker/* readMarker */.t7)(textAt(first, 'body') ?? '', sign) : undefined;
    const [id, root] = [textAt(thread, 'id'), numberAt(first, 'databaseId')];
    if (marker?.kind !== 'finding' || id === undefined || root === undefined)
        return [];
    const resolvable = at(thread, 'isResolved') === false && at(thread, 'viewerCanResolve') === true;
    return [{ id, root, fingerprint: marker.fingerprint, resolvable }];
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
