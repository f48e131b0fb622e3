export const id = 7281;
export const ids = [7281];
export const modules = {

/***/ 27019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ pullAt)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** What the server says of a pull request now. Throws GiteaError; UsageError for what is no number. */
async function pullAt({ get }, number) {
    if (!/^[1-9]\d{0,9}$/.test(number))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`change: ${number} is not the number of a pull request`);
    const found = await get(`pulls/${number}`);
    const { head, base } = found;
    return {
        head: head.sha,
        ...(found.merge_base ? { mergeBase: found.merge_base } : {}),
        targetBranch: base.ref,
        defaultBranch: base.repo.default_branch,
        request: {
            number,
            author: found.user?.login ?? '',
            draft: found.draft === true,
            labels: (found.labels ?? []).map(({ name }) => name),
            fork: head.repo?.full_name !== base.repo.full_name,
            url: found.html_url,
        },
    };
}


/***/ }),

/***/ 57281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGitea: () => (/* binding */ openGitea)
});

;// CONCATENATED MODULE: ./build/forges/gitea-posted.js
function talkOf(raw) {
    const reviews = grouped(raw.lines, ({ pull_request_review_id }) => String(pull_request_review_id));
    return {
        author: raw.author,
        threads: reviews.flatMap((review) => grouped(review, lineOf).flatMap((conversation) => threadsIn(raw, conversation, { single: review.length === 1 }))),
        comments: raw.comments.map((comment) => saidOf(raw, comment)),
    };
}
/** A review holds one conversation for each line. */
function lineOf({ path, position, original_position }) {
    return JSON.stringify([path, position, original_position]);
}
function grouped(items, key) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(key(item));
        if (group)
            group.push(item);
        else
            groups.set(key(item), [item]);
    }
    return [...groups.values()];
}
/** Several findings on one line share a conversation: each of our comments has what follows it up to our next one. */
function threadsIn(raw, conversation, { single }) {
    const [root] = conversation;
    const parts = [];
    for (const comment of conversation) {
        const part = parts.at(-1);
        if (part && comment.user?.login !== raw.self)
            part.push(comment);
        else
            parts.push([comment]);
    }
    const own = conversation.filter(({ user }) => user?.login === raw.self).length;
    const resolution = resolutionOf(conversation);
    return parts.map(([first, ...replies]) => ({
        said: [saidOf(raw, first), ...replies.map((reply) => saidOf(raw, reply))],
        votes: votesOf(raw.votes.get(first.id) ?? []),
        ...(resolution ? { resolution } : {}),
        root: String(root.id),
        review: root.pull_request_review_id,
        alone: own === 1,
        single,
    }));
}
/** The server does not tell when it was: the last word is the nearest. Our own resolving is told by the comment's text. */
function resolutionOf(conversation) {
    const [{ resolver, created_at }] = conversation;
    if (!resolver)
        return undefined;
    const at = conversation.at(-1)?.created_at ?? created_at;
    return { byUs: false, ...(isPerson(resolver) ? { click: { who: resolver.login, at } } : {}) };
}
function votesOf(reactions) {
    return reactions.flatMap(({ user, created_at }) => user && isPerson(user) ? [{ who: user.login, at: created_at }] : []);
}
function saidOf({ self }, comment) {
    const { id, body, html_url, created_at, updated_at, user } = comment;
    return {
        id: String(id),
        serial: id,
        body,
        url: html_url,
        at: created_at,
        edited: Date.parse(updated_at) !== Date.parse(created_at),
        who: isPerson(user) ? user.login : '',
        writer: user?.login === self ? 'us' : isPerson(user) ? 'person' : 'machine',
    };
}
/** The ghost of an account that is gone is -1, and the user of Actions -2. */
function isPerson(user) {
    return user !== null && user.id > 0;
}

// EXTERNAL MODULE: ./build/forges/gitea-pull.js
var gitea_pull = __webpack_require__(27019);
;// CONCATENATED MODULE: ./build/forges/gitea-standing.js

/** Throws GiteaError. */
async function readStanding(client, number) {
    const self = await client.self();
    const { request } = await (0,gitea_pull/* pullAt */.n)(client, number);
    const comments = await client.get(`issues/${number}/comments`);
    const reviews = await client.all(`pulls/${number}/reviews`);
    const lines = [];
    for (const { id, state, comments_count } of reviews)
        if (state !== 'PENDING' && comments_count > 0)
            lines.push(...(await commentsOf(client, { number, id })));
    const votes = new Map();
    for (const { id, user } of lines)
        if (user?.login === self)
            votes.set(id, await votesAgainst(client, id));
    return {
        author: request.author,
        self,
        comments: comments ?? [],
        lines: lines.toSorted((a, b) => a.id - b.id),
        votes,
    };
}
/** The comments of one review. */
async function commentsOf({ get }, { number, id }) {
    return (await get(`pulls/${number}/reviews/${id}/comments`)) ?? [];
}
async function votesAgainst({ get }, comment) {
    const reactions = await get(`issues/comments/${comment}/reactions`);
    return (reactions ?? []).filter(({ content }) => content === '-1');
}

// EXTERNAL MODULE: ./build/marker.js
var marker = __webpack_require__(77860);
// EXTERNAL MODULE: ./build/forges/refusal.js
var refusal = __webpack_require__(90505);
;// CONCATENATED MODULE: ./build/forges/gitea-write.js



/** A review that only comments; gives its page. */
async function postReview({ client, number }, head, comments) {
    const { html_url } = await client.send('POST', `pulls/${number}/reviews`, {
        body: '',
        commit_id: head,
        event: 'COMMENT',
        comments: comments.map(({ path, body, side, end }) => ({
            path,
            body,
            // These are line numbers, whatever they are called; 0 means the other side.
            new_position: side === 'after' ? end : 0,
            old_position: side === 'before' ? end : 0,
        })),
    });
    return html_url;
}
/**
 * The server adds comments to the review that the account has begun and not sent, and sends all of it. True when there is none by
 * now: what a run of ours left behind is deleted, a person's stays.
 */
async function clearPending({ client, number }, sign) {
    const self = await client.self();
    const reviews = await client.all(`pulls/${number}/reviews`);
    for (const { id, state, user } of reviews) {
        if (state !== 'PENDING' || user?.login !== self)
            continue;
        const comments = await commentsOf(client, { number, id });
        if (!comments.every(({ body }) => (0,marker/* readMarker */.t7)(body, sign)?.kind === 'finding'))
            return false;
        await deleteReview({ client, number }, id);
    }
    return true;
}
/** With its comments: no other request deletes a comment on a line. */
async function deleteReview({ client, number }, id) {
    await client.send('DELETE', `pulls/${number}/reviews/${id}`).catch(unlessMissing);
}
/** A comment of the conversation; gives its page. */
async function postComment({ client, number }, body) {
    const path = `issues/${number}/comments`;
    return (await client.send('POST', path, { body })).html_url;
}
/** Rewords a comment, on a line or not. */
async function editComment({ client }, id, body) {
    await client.send('PATCH', `issues/comments/${id}`, { body });
}
/** Of the conversation. */
async function deleteComment({ client }, id) {
    await client.send('DELETE', `issues/comments/${id}`).catch(unlessMissing);
}
/** False where the server or the token cannot. */
async function resolveComment({ client }, id, verb) {
    if (!(await client.canResolve()))
        return false;
    try {
        await client.send('POST', `pulls/comments/${id}/${verb}`);
        return true;
    }
    catch (error) {
        if (!(0,refusal/* isProblem */.AN)(error, 'permission', 'missing', 'invalid'))
            throw error;
        return false;
    }
}
/** Where a status is required, only `success` lets merge: https://docs.gitea.com/usage/access-control/protected-branches. */
const STATES = { success: 'success', neutral: 'warning', failure: 'failure' };
/** UTF-16 code units that are shown of a description. */
const LONGEST = 255;
async function writeStatus({ client }, head, { check, url }) {
    await client.send('POST', `statuses/${head}`, {
        context: 'OllamaCode',
        state: STATES[check.conclusion],
        description: check.title.slice(0, LONGEST),
        ...(url === undefined ? {} : { target_url: url }),
    });
}
function unlessMissing(error) {
    if (!(0,refusal/* isProblem */.AN)(error, 'missing'))
        throw error;
}

;// CONCATENATED MODULE: ./build/forges/gitea-apply.js





/** How a plan is carried out on a pull request. */
function giteaHands(pull) {
    const { client, number } = pull;
    let last;
    return {
        read: async () => {
            last = talkOf(await readStanding(client, number));
            return last;
        },
        head: async () => (await (0,gitea_pull/* pullAt */.n)(client, number)).head,
        post: (head, comments) => postAll(pull, head, comments),
        settle: (thread, settling) => settle(pull, thread, settling),
        summarize: (body) => postComment(pull, body),
        rewordSummary: ({ id }, body) => editComment(pull, id, body),
        remove: (kind, comment) => kind === 'summary' ? deleteComment(pull, comment.id) : removeThread(pull, last, comment),
        check: (head, check, url) => writeStatus(pull, head, { check, url }),
    };
}
/** One review; where the server fails over it, each comment stands or falls alone. */
async function postAll(pull, head, comments) {
    if (!(await clearPending(pull, pull.sign)))
        return { lost: new Map(comments.map(notSent)) };
    try {
        return { url: await postReview(pull, head, comments), lost: new Map() };
    }
    catch (error) {
        if (!(0,refusal/* isProblem */.AN)(error, 'invalid', 'server'))
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
function notSent({ fingerprint }) {
    return [
        fingerprint,
        'The account of the token has a review of this pull request that is begun and not sent: send it, or give the token of another account.',
    ];
}
async function refusalOf(pull, head, comment) {
    await clearPending(pull, pull.sign);
    try {
        await postReview(pull, head, [comment]);
        return undefined;
    }
    catch (error) {
        if (!(0,refusal/* isProblem */.AN)(error, 'invalid', 'server'))
            throw error;
        await clearPending(pull, pull.sign);
        return error.message;
    }
}
/** The words first: they tell our own resolving from a person's, and are all there is where the server cannot resolve. */
async function settle(pull, thread, { verb, body }) {
    await editComment(pull, thread.said[0].id, body);
    const isResolved = thread.resolution !== undefined;
    if (isResolved === (verb === 'resolve'))
        return true;
    return thread.alone && (await resolveComment(pull, thread.root, verb));
}
/** A comment on a line goes with its review alone; in company it stays, as a word that is said twice. */
async function removeThread(pull, talk, { id }) {
    const thread = talk?.threads.find(({ said }) => said[0].id === id);
    if (thread?.single)
        await deleteReview(pull, thread.review);
    else
        await editComment(pull, id, 'This is said twice.');
}

// EXTERNAL MODULE: ./build/forges/people.js
var people = __webpack_require__(87610);
;// CONCATENATED MODULE: ./build/forges/gitea-people.js



/** Who may decide about a pull request, asked of the server itself. */
function openPeople(client, number) {
    return (0,people/* peopleBy */.T)({
        mayWrite: (login) => hasWriteAccess(client, login),
        makers: () => makersOf(client, number).catch(unreadable),
    });
}
/** The server tells it to administrators of the repository only: without that, nobody counts. */
async function hasWriteAccess({ get }, login) {
    try {
        const path = `collaborators/${encodeURIComponent(login)}/permission`;
        const { permission } = await get(path);
        return ['owner', 'admin', 'write'].includes(permission);
    }
    catch (error) {
        return unreadable(error) ?? false;
    }
}
/** What the token may not read is not known. */
function unreadable(error) {
    if (!(0,refusal/* isProblem */.AN)(error, 'missing', 'permission', 'invalid'))
        throw error;
}
async function makersOf(client, number) {
    const { request } = await (0,gitea_pull/* pullAt */.n)(client, number);
    if (request.author === '')
        return undefined;
    const commits = await client.all(`pulls/${number}/commits`);
    const makers = makersIn(commits);
    return makers && new Set([(0,people/* loginOf */.D)(request.author), ...makers]);
}
/** Everybody who made a commit; `undefined` when the account of an author, committer or co-author is not known. Pure. */
function makersIn(commits) {
    const known = new Map();
    for (const { author, committer, commit } of commits) {
        if (!author || !committer)
            return undefined;
        known.set(commit.author.email.toLowerCase(), (0,people/* loginOf */.D)(author.login));
        known.set(commit.committer.email.toLowerCase(), (0,people/* loginOf */.D)(committer.login));
    }
    const others = commits.flatMap(({ commit }) => coAuthorsIn(commit.message));
    return others.every((address) => known.has(address)) ? new Set(known.values()) : undefined;
}
function coAuthorsIn(message) {
    const trailers = message.matchAll(/^co-authored-by:[^\n<]*<([^>\n]*)>/gim);
    return [...trailers].map(([, address = '']) => address.trim().toLowerCase());
}

// EXTERNAL MODULE: ./build/forges/posting.js + 2 modules
var posting = __webpack_require__(39948);
;// CONCATENATED MODULE: ./build/forges/gitea.js



/** No limits are documented; these are GitHub's, and every comment costs the server a look into history. */
const LIMITS = { body: 65_000, comments: 100 };
/** A pull request on a Gitea or Forgejo. It shows replacements as code and has no button that applies them. */
function openGitea({ client, number, sign, change, log }) {
    return {
        limits: LIMITS,
        suggestionStyle: 'diff',
        canPost: client.authorized,
        change,
        ...(0,posting/* postingBy */.O)({
            hands: giteaHands({ client, number, sign }),
            people: openPeople(client, number),
            sign,
            log,
        }),
    };
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
