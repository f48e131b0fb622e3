export const id = 5700;
export const ids = [5700];
export const modules = {

/***/ 60328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ fromBitbucket),
/* harmony export */   z: () => (/* binding */ toBitbucket)
/* harmony export */ });
/**
 * Bitbucket shows HTML as text, so our bodies are written without any. A marker becomes the definition of a link that nothing
 * points to, which Markdown shows nowhere: https://spec.commonmark.org/0.31.2/#link-reference-definitions. All pure.
 */
const WRITTEN = /^<!-- (ollamacode:1 [^>\n]*) -->/;
const STANDS = /^\[ollamacode\]: # \((ollamacode:1 [^)\n]*)\)(?:\r?\n)?/;
/** What is posted for one of our bodies. */
function toBitbucket(body) {
    const [marker = '', said = ''] = WRITTEN.exec(body) ?? [];
    const text = withoutTags(body.slice(marker.length));
    // A definition ends at its line; without an empty one below, some readers take the next line for a part of it.
    return marker === '' ? text : `[ollamacode]: # (${said})\n${text}`;
}
/** The same body with its marker as all forges write it; what had HTML stays without. */
function fromBitbucket(raw) {
    return raw.replace(STANDS, '<!-- $1 -->');
}
/** Code stays as it is: blocks by their fences, and spans. */
const CODE = /(^(?:`{3,}|~{3,})[\s\S]*?^(?:`{3,}|~{3,})[^\n]*$|`[^`\n]+`)/m;
function withoutTags(text) {
    return text
        .split(CODE)
        .map((part, index) => (index % 2 === 1 ? part : plain(part)))
        .join('');
}
/** Only tags and entities that we write ourselves: all others are escaped long before. */
function plain(text) {
    return text
        .replace(/<details><summary>(.*?)<\/summary>/g, '**$1**\n')
        .replace(/<\/details>\n?/g, '')
        .replace(/<br>/g, ' ')
        .replace(/<\/?su[bp]>/g, '')
        .replace(/&(?:lt|gt|amp|#8203|#47|#61);/g, (entity) => CHARACTERS[entity] ?? entity);
}
/** A character of no width stands where one kept a forge from linking or obeying. */
const CHARACTERS = {
    '&lt;': '<',
    '&gt;': '\\>',
    '&amp;': '&',
    '&#8203;': '\u200b',
    '&#47;': '\u200b/',
    '&#61;': '\\=',
};


/***/ }),

/***/ 54082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Es: () => (/* binding */ readPull),
/* harmony export */   Gj: () => (/* binding */ viewerOf),
/* harmony export */   Gy: () => (/* binding */ postComment),
/* harmony export */   Lh: () => (/* binding */ pullPath),
/* harmony export */   QA: () => (/* binding */ editComment),
/* harmony export */   Tu: () => (/* binding */ deleteComment),
/* harmony export */   ZZ: () => (/* binding */ pageOf),
/* harmony export */   du: () => (/* binding */ commitAt),
/* harmony export */   fk: () => (/* binding */ resolveThread),
/* harmony export */   u5: () => (/* binding */ writeReport),
/* harmony export */   ym: () => (/* binding */ postOnLine)
/* harmony export */ });
/* harmony import */ var _bitbucket_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60328);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90505);


function pullPath({ address }) {
    return `repositories/${address.repository}/pullrequests/${address.number}`;
}
async function readPull(pull) {
    return pull.client.request('GET', pullPath(pull));
}
/** The whole commit id of one end; empty when it is gone. */
async function commitAt({ client, address }, end) {
    if (!end.commit)
        return '';
    const repository = end.repository?.full_name ?? address.repository;
    const path = `repositories/${repository}/commit/${end.commit.hash}`;
    return (await client.request('GET', path)).hash;
}
/** Whom the token acts as; an access token often may not ask. */
async function viewerOf({ client }) {
    try {
        return (await client.request('GET', 'user')).uuid;
    }
    catch (error) {
        if (!(0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .isProblem */ .AN)(error, 'permission', 'token', 'missing'))
            throw error;
        return undefined;
    }
}
/** A comment of the conversation; gives its page. */
async function postComment(pull, body) {
    const content = { raw: (0,_bitbucket_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .toBitbucket */ .z)(body) };
    const { id, links } = await pull.client.request('POST', `${pullPath(pull)}/comments`, { content });
    return links?.html?.href ?? `${pageOf(pull)}#comment-${id}`;
}
/** On its lines; tells why it does not stand. */
async function postOnLine(pull, comment) {
    const content = { raw: (0,_bitbucket_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .toBitbucket */ .z)(comment.body) };
    const inline = { path: comment.path, ...linesOf(comment) };
    try {
        await pull.client.request('POST', `${pullPath(pull)}/comments`, { content, inline });
        return undefined;
    }
    catch (error) {
        if (!(0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .isProblem */ .AN)(error, 'invalid'))
            throw error;
        return error.message;
    }
}
/** `to` is a line of the new side and `from` one of the old side; several lines begin at the other number. */
function linesOf({ side, start, end }) {
    const isRange = start < end;
    if (side === 'after')
        return { to: end, ...(isRange ? { start_to: start } : {}) };
    return { from: end, ...(isRange ? { start_from: start } : {}) };
}
async function editComment(pull, id, body) {
    const content = { raw: (0,_bitbucket_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .toBitbucket */ .z)(body) };
    await pull.client.request('PUT', `${pullPath(pull)}/comments/${id}`, { content });
}
/** What is gone already is fine. */
async function deleteComment(pull, id) {
    try {
        await pull.client.request('DELETE', `${pullPath(pull)}/comments/${id}`);
    }
    catch (error) {
        if (!(0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .isProblem */ .AN)(error, 'missing'))
            throw error;
    }
}
/** False where the token may not. A thread that is as wanted is refused as a conflict (409) or as missing. */
async function resolveThread(pull, id, resolved) {
    try {
        await pull.client.request(resolved ? 'POST' : 'DELETE', `${pullPath(pull)}/comments/${id}/resolve`);
        return true;
    }
    catch (error) {
        if ((0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .isProblem */ .AN)(error, resolved ? 'invalid' : 'missing'))
            return true;
        if (!(0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .isProblem */ .AN)(error, 'permission'))
            throw error;
        return false;
    }
}
/** https://developer.atlassian.com/cloud/bitbucket/rest/api-group-reports/: annotations of one request, and of one report. */
const PAGE = 100;
const MOST = 1000;
/** UTF-16 code units of a report's or annotation's texts. */
const SUMMARY = 450;
const DETAILS = 2000;
const RESULTS = { success: { result: 'PASSED' }, neutral: {}, failure: { result: 'FAILED' } };
const SEVERITIES = { notice: 'LOW', warning: 'MEDIUM', error: 'HIGH' };
/** A Code Insights report of the head: made anew, since annotations of an older one would stay. */
async function writeReport(pull, { head, check, url }) {
    const { client, address } = pull;
    const path = `repositories/${address.repository}/commit/${head}/reports/ollamacode`;
    await client.request('DELETE', path).catch((error) => {
        if (!(0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .isProblem */ .AN)(error, 'missing'))
            throw error;
    });
    await client.request('PUT', path, {
        title: 'OllamaCode',
        details: check.title.slice(0, DETAILS),
        report_type: 'BUG',
        reporter: 'OllamaCode',
        ...RESULTS[check.conclusion],
        ...(url === undefined ? {} : { link: url }),
    });
    const annotations = check.annotations.slice(0, MOST).map((annotation, index) => ({
        external_id: `ollamacode-${index + 1}`,
        annotation_type: 'BUG',
        path: annotation.path,
        line: annotation.start,
        summary: (annotation.title || annotation.message).slice(0, SUMMARY),
        details: annotation.message.slice(0, DETAILS),
        severity: SEVERITIES[annotation.level],
    }));
    for (let from = 0; from < annotations.length; from += PAGE)
        await client.request('POST', `${path}/annotations`, annotations.slice(from, from + PAGE));
}
function pageOf({ address: { web, repository, number } }) {
    return `${web}/${repository}/pull-requests/${number}`;
}


/***/ }),

/***/ 85700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openBitbucket: () => (/* binding */ openBitbucket)
});

// EXTERNAL MODULE: ./build/forges/bitbucket-markdown.js
var bitbucket_markdown = __webpack_require__(60328);
;// CONCATENATED MODULE: ./build/forges/bitbucket-posted.js

async function readComments(client, pull) {
    return client.all(`${pull}/comments?pagelen=100`);
}
/** What stands, in the words of all forges. Comments that are answers stand in the thread of what they answer. */
function talkOf({ viewer, author, comments }, names) {
    const shown = comments.filter(({ pending }) => pending !== true);
    const say = (comment) => saidOf(comment, { viewer, names });
    const others = shown.filter((comment) => !isOnLine(comment, shown));
    return {
        author: author ? names.name(author) : '',
        threads: shown.filter(isThread).map((first) => ({
            said: [say(first), ...shown.filter((one) => one !== first && rootOf(one, shown) === first).map(say)],
            votes: [], // the API does not tell who likes a comment, and nobody can dislike one
            ...resolutionOf(first, { viewer, names }),
        })),
        comments: others.filter(({ deleted }) => deleted !== true).map(say),
    };
}
function isThread({ inline, parent, deleted }) {
    return inline !== undefined && parent === undefined && deleted !== true;
}
function isOnLine(comment, all) {
    return rootOf(comment, all).inline !== undefined;
}
/** An answer may answer an answer. */
function rootOf(comment, all) {
    const parent = comment.parent && all.find(({ id }) => id === comment.parent?.id);
    return parent === undefined ? comment : rootOf(parent, all);
}
/** ms between the two times of a comment that nobody edited. */
const MOMENT = 2000;
function saidOf(comment, { viewer, names }) {
    const { id, content, created_on: at, updated_on: changed = at, user, links } = comment;
    return {
        id: String(id),
        serial: id,
        body: (0,bitbucket_markdown/* fromBitbucket */.i)(content.raw),
        url: links?.html?.href ?? '',
        at: new Date(at).toISOString(),
        edited: Date.parse(changed) - Date.parse(at) > MOMENT,
        who: user ? names.name(user) : '',
        writer: writerOf(user, viewer),
    };
}
function writerOf(user, viewer) {
    if (!user)
        return 'machine';
    if (isOurs(user, viewer))
        return 'us';
    return user.type === 'user' ? 'person' : 'machine';
}
/** Access tokens and apps are accounts of their own kind, and nobody else can write as one. */
function isOurs({ uuid, type }, viewer) {
    return viewer === undefined ? type === 'app_user' : uuid === viewer;
}
function resolutionOf({ resolution }, { viewer, names }) {
    if (!resolution)
        return {};
    const { user, created_on: at = '' } = resolution;
    if (!user)
        return { resolution: { byUs: false } };
    return { resolution: { byUs: isOurs(user, viewer), click: { who: names.name(user), at } } };
}

// EXTERNAL MODULE: ./build/forges/bitbucket-write.js
var bitbucket_write = __webpack_require__(54082);
;// CONCATENATED MODULE: ./build/forges/bitbucket-apply.js



/** How a plan is carried out on a pull request of Bitbucket. */
function bitbucketHands(pull, names) {
    let viewer;
    return {
        read: async () => {
            viewer ??= (0,bitbucket_write/* viewerOf */.Gj)(pull);
            const { author } = await (0,bitbucket_write/* readPull */.Es)(pull);
            const comments = await readComments(pull.client, (0,bitbucket_write/* pullPath */.Lh)(pull));
            return talkOf({ viewer: await viewer, author, comments }, names);
        },
        head: async () => (0,bitbucket_write/* commitAt */.du)(pull, (await (0,bitbucket_write/* readPull */.Es)(pull)).source),
        post: (_head, comments) => postAll(pull, comments),
        settle: (thread, settling) => settle(pull, thread, settling),
        summarize: (body) => (0,bitbucket_write/* postComment */.Gy)(pull, body),
        rewordSummary: (summary, body) => reword(pull, summary, body),
        remove: (_kind, { id }) => (0,bitbucket_write/* deleteComment */.Tu)(pull, id),
        check: (head, check, url) => (0,bitbucket_write/* writeReport */.u5)(pull, { head, check, url }),
    };
}
/** One by one: Bitbucket has no reviews. */
async function postAll(pull, comments) {
    const lost = new Map();
    for (const comment of comments) {
        const why = await (0,bitbucket_write/* postOnLine */.ym)(pull, comment);
        if (why !== undefined)
            lost.set(comment.fingerprint, why);
    }
    return { url: (0,bitbucket_write/* pageOf */.ZZ)(pull), lost };
}
/** What stands has no HTML, so it is compared as it would be posted. */
async function reword(pull, { id, body: stands }, body) {
    if ((0,bitbucket_markdown/* toBitbucket */.z)(stands).trim() !== (0,bitbucket_markdown/* toBitbucket */.z)(body).trim())
        await (0,bitbucket_write/* editComment */.QA)(pull, id, body);
}
/** The words first: they tell our own resolving from a person's. */
async function settle(pull, thread, { verb, body }) {
    const { id } = thread.said[0];
    await (0,bitbucket_write/* editComment */.QA)(pull, id, body);
    const resolved = verb === 'resolve';
    if ((thread.resolution !== undefined) === resolved)
        return true;
    return (0,bitbucket_write/* resolveThread */.fk)(pull, id, resolved);
}

// EXTERNAL MODULE: ./build/forges/people.js
var people = __webpack_require__(87610);
;// CONCATENATED MODULE: ./build/forges/bitbucket-names.js

/**
 * Bitbucket's accounts have no login: a nickname is chosen freely, and somebody else's too. So the first one keeps it, and a second
 * account of that name is told by its id.
 */
function openNames() {
    const owners = new Map();
    return {
        name: (account) => {
            const nickname = account.nickname || account.display_name || account.uuid;
            const owner = owners.get((0,people/* loginOf */.D)(nickname)) ?? account.uuid;
            const name = owner === account.uuid ? nickname : `${nickname} ${account.uuid}`;
            owners.set((0,people/* loginOf */.D)(name), account.uuid);
            return name;
        },
        uuid: (name) => owners.get((0,people/* loginOf */.D)(name)),
    };
}

// EXTERNAL MODULE: ./build/forges/refusal.js
var refusal = __webpack_require__(90505);
;// CONCATENATED MODULE: ./build/forges/bitbucket-people.js



/** Who may decide about a pull request, asked of Bitbucket itself. */
function openPeople(pull, names) {
    return (0,people/* peopleBy */.T)({
        mayWrite: (name) => hasWriteAccess(pull, names.uuid(name)),
        makers: () => makersOf(pull, names).catch(unreadable),
    });
}
/** Only a token that may administer the repository is told; without that right nobody counts. */
async function hasWriteAccess(pull, uuid) {
    if (uuid === undefined)
        return false;
    return (await hasByAnyWay(pull, uuid)) ?? (await hasByName(pull, uuid)) ?? false;
}
/** By groups and projects too; `undefined` where the token may not ask. */
async function hasByAnyWay({ client, address }, uuid) {
    const [workspace = '', slug = ''] = address.repository.split('/');
    const query = new URLSearchParams({ q: `user.uuid="${uuid}"`, pagelen: '100' });
    const path = `workspaces/${workspace}/permissions/repositories/${slug}?${query}`;
    const rows = await client.all(path).catch(unreadable);
    return rows?.some(({ permission, user }) => user?.uuid === uuid && mayWrite(permission));
}
/** Of those who are named in the repository's own settings. */
async function hasByName({ client, address }, uuid) {
    const path = `repositories/${address.repository}/permissions-config/users/${encodeURIComponent(uuid)}`;
    const found = await client.request('GET', path).catch(unreadable);
    return found && mayWrite(found.permission);
}
function mayWrite(permission) {
    return permission === 'admin' || permission === 'write';
}
/** What the token may not read is not known. */
function unreadable(error) {
    if (!(0,refusal/* isProblem */.AN)(error, 'missing', 'permission', 'invalid'))
        throw error;
}
async function makersOf(pull, names) {
    const { author } = await pull.client.request('GET', (0,bitbucket_write/* pullPath */.Lh)(pull));
    const commits = await pull.client.all(`${(0,bitbucket_write/* pullPath */.Lh)(pull)}/commits?pagelen=100`);
    return makersIn(author ?? null, commits, names);
}
/** Everybody who made the pull request or one of its commits; `undefined` when not all of them are known. Pure but for the names. */
function makersIn(author, commits, names) {
    if (!author || commits.length === 0 || !commits.every(isKnown))
        return undefined;
    const makers = [author, ...commits.flatMap(({ author: by, committer }) => [by?.user, committer?.user])];
    return new Set(makers.flatMap((account) => (account ? [(0,people/* loginOf */.D)(names.name(account))] : [])));
}
/** Who is named in a message by an address alone is nobody that Bitbucket knows. */
function isKnown({ author, committer, message = '' }) {
    const isCommitterKnown = committer === undefined || committer.user !== undefined;
    return author?.user !== undefined && isCommitterKnown && !/^co-authored-by:/im.test(message);
}

// EXTERNAL MODULE: ./build/forges/posting.js + 2 modules
var posting = __webpack_require__(39948);
;// CONCATENATED MODULE: ./build/forges/bitbucket.js




/** 32,768 characters are taken, of which our own words for what is not shown need some. */
const LIMITS = { body: 30_000, comments: 100 };
/** A pull request on Bitbucket Cloud, whose comments have no blocks that a click applies: a replacement is shown as a diff. */
function openBitbucket(input) {
    const { client, sign, log } = input;
    const pull = { client, address: { ...input.address, number: input.number } };
    const names = openNames();
    return {
        limits: LIMITS,
        suggestionStyle: 'diff',
        canPost: client.canWrite,
        change: input.change,
        ...(0,posting/* postingBy */.O)({ hands: bitbucketHands(pull, names), people: openPeople(pull, names), sign, log }),
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
