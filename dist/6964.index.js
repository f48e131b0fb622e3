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
    const raw = await (0,github_standing/* readStanding */.ZY)(there.client, numbered(there));
    const said = [...raw.comments, ...raw.threads.flatMap(({ comments }) => comments.nodes)];
    const earlier = said.find((comment) => isAnswer(comment, there));
    return {
        threads: (0,github_posted/* ownComments */.D5)(raw, there.sign).map(ownThread),
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
function ownThread({ thread, comment, fingerprint }) {
    const resolvable = !thread.isResolved && thread.viewerCanResolve;
    return { id: thread.id, root: restId(comment), fingerprint, resolvable };
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


/***/ })

};
