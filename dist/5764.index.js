export const id = 5764;
export const ids = [5764];
export const modules = {

/***/ 79752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IB: () => (/* binding */ gitLabError),
/* harmony export */   YZ: () => (/* binding */ GitLabError),
/* harmony export */   ry: () => (/* binding */ sentenceIn)
/* harmony export */ });
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90505);

/** What GitLab's refusals mean, in words that say what to do. */
class GitLabError extends _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_ {
}
function gitLabError(refused, cause) {
    const problem = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOf */ .Zw)(refused.status);
    return new GitLabError(problem, `${(0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedWords */ .ET)('GitLab', refused)}. ${adviceFor(problem, refused)}`, {
        cause,
    });
}
/** Which token can post, wherever it is missing. https://docs.gitlab.com/ci/jobs/ci_job_token/#job-token-access */
const TOKEN_NEEDED = 'Give the option token (OLLAMACODE_TOKEN) a project or group access token with the scope `api` and the role Developer: CI_JOB_TOKEN may not do this.';
function adviceFor(problem, { access, message }) {
    if (access !== 'token' && ['token', 'permission', 'missing'].includes(problem))
        return TOKEN_NEEDED;
    if (problem === 'permission' && /insufficient_scope/.test(message))
        return 'Give a token with the scope `api`.';
    return ADVICE[problem];
}
const ADVICE = {
    token: 'Give a token that is valid for this project and has not expired.',
    permission: 'Give a token with the scope `api` and the role Developer in this project.',
    missing: 'Check the project and number, and that the token may read them.',
    invalid: 'Nothing was changed by this request.',
    limit: 'Run it again later.',
    server: 'Run it again later; an administrator of this GitLab knows of outages.',
    unreachable: 'Check the address, the proxy variables and `ca-file`.',
};
/** The sentence in an answer that is no success: a text, a list of them, or lists by field. */
function sentenceIn(body) {
    if (typeof body === 'string')
        return body;
    if (Array.isArray(body))
        return body.map(sentenceIn).join(', ');
    if (typeof body !== 'object' || body === null)
        return '';
    const { message, error, error_description: description } = body;
    if (message !== undefined)
        return sentenceIn(message);
    if (error !== undefined)
        return [error, description].map(sentenceIn).filter(Boolean).join(': ');
    return Object.entries(body)
        .map(([field, words]) => `${field} ${sentenceIn(words)}`)
        .join(', ');
}


/***/ }),

/***/ 25764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGitLab: () => (/* binding */ openGitLab)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/forges/gitlab-position.js

/** The position of a comment in the change's own diff; `undefined` where the diff does not show its lines. Pure. */
function positionOf(change, comment, refs) {
    const file = change.files.find(({ path }) => path === comment.path);
    const [start, end] = [comment.start, comment.end].map((line) => spotAt(file, comment, line));
    if (!file || !start || !end)
        return undefined;
    const range = comment.start < comment.end ? { start: rangeEnd(file, start), end: rangeEnd(file, end) } : undefined;
    return {
        position_type: 'text',
        base_sha: refs.base,
        start_sha: refs.start,
        head_sha: refs.head,
        old_path: isCopy(file) ? file.path : (file.oldPath ?? file.path),
        new_path: file.path,
        ...numbersOf(end),
        ...(range ? { line_range: range } : {}),
    };
}
/** GitLab looks for renames and not for copies: it sees a new file, with added lines only. */
function isCopy({ status }) {
    return status === 'copied';
}
function spotAt(file, { side }, line) {
    const other = side === 'after' ? 'removed' : 'added';
    const number = side === 'after' ? 'new' : 'old';
    const spot = file && spotsOf(file).find(({ kind, ...at }) => kind !== other && at[number] === line);
    return spot && file && isCopy(file) ? { kind: 'added', old: 0, new: spot.new } : spot;
}
function spotsOf({ hunks }) {
    return hunks.flatMap(({ oldStart, newStart, lines }) => {
        let [before, after] = [oldStart, newStart];
        return lines.map(({ kind }) => {
            const spot = { kind, old: before, new: after };
            if (kind !== 'added')
                before += 1;
            if (kind !== 'removed')
                after += 1;
            return spot;
        });
    });
}
function numbersOf(spot) {
    return {
        ...(spot.kind === 'added' ? {} : { old_line: spot.old }),
        ...(spot.kind === 'removed' ? {} : { new_line: spot.new }),
    };
}
/** https://docs.gitlab.com/api/discussions/#line-code: the hash of the new path, and both counters. */
function rangeEnd({ path }, spot) {
    const hash = (0,external_node_crypto_.createHash)('sha1').update(path).digest('hex');
    const type = spot.kind === 'added' ? 'new' : 'old';
    return { line_code: `${hash}_${spot.old}_${spot.new}`, type, ...numbersOf(spot) };
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/forges/gitlab-standing.js

// Pages are of 100 at most: https://docs.gitlab.com/api/graphql/#limits.
const QUERY = `
query Standing($project: ID!, $iid: String!, $after: String) {
  currentUser { id }
  project(fullPath: $project) {
    mergeRequest(iid: $iid) {
      author { username }
      discussions(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id resolved resolvedAt
          resolvedBy { id username bot }
          notes(first: 100) { nodes {
            id body url system createdAt lastEditedAt
            author { id username bot }
            awardEmoji(first: 100) { nodes { name user { id username bot } } }
          } }
        }
      }
    }
  }
}`;
/** GitLab takes 5,000 comments, besides its own remarks: https://docs.gitlab.com/administration/instance_limits/. */
const PAGES = 200;
async function readStanding(client, address) {
    const discussions = [];
    let after = null;
    for (let page = 0; page < PAGES; page += 1) {
        const answer = await client.graphql(QUERY, { ...variablesOf(address), after });
        const found = answer.project?.mergeRequest;
        if (!found)
            throw new errors/* ForgeError */.Q8(`${address.repository} has no merge request ${address.number}.`);
        discussions.push(...found.discussions.nodes);
        const { hasNextPage, endCursor } = found.discussions.pageInfo;
        if (!hasNextPage)
            return { viewer: answer.currentUser?.id ?? '', author: found.author?.username ?? '', discussions };
        after = endCursor;
    }
    throw new errors/* ForgeError */.Q8(`Merge request ${address.number} holds more comments than can be read.`);
}
/** What every query about the merge request is asked with. */
function variablesOf({ repository, number }) {
    return { project: repository, iid: number };
}
/** The part of a global id that REST knows: https://docs.gitlab.com/api/graphql/#global-ids. */
function restId(globalId) {
    return globalId.slice(globalId.lastIndexOf('/') + 1);
}

;// CONCATENATED MODULE: ./build/forges/gitlab-posted.js

/** Comments on lines are threads; all other discussions are the conversation. */
function talkOf(raw, times) {
    const onLines = raw.discussions.filter(isOnLine);
    const others = raw.discussions.filter((discussion) => !isOnLine(discussion));
    return {
        author: raw.author,
        threads: onLines.flatMap((discussion) => threadOf(discussion, raw.viewer, times) ?? []),
        comments: others.flatMap(({ notes }) => notes.nodes.map((note) => saidOf(note, raw.viewer))),
    };
}
/** Our notes on lines that somebody voted down; when is told by REST alone. */
function voted({ discussions, viewer }) {
    return discussions
        .filter(isOnLine)
        .flatMap(({ notes: { nodes } }) => nodes.slice(0, 1))
        .filter((note) => note.author?.id === viewer && downVotes(note).length > 0)
        .map(({ id }) => restId(id));
}
function isOnLine({ id }) {
    return id.includes('/DiffDiscussion/');
}
function threadOf(raw, viewer, times) {
    const [first, ...replies] = raw.notes.nodes;
    if (!first)
        return undefined;
    const said = [first, ...replies].map((note) => saidOf(note, viewer));
    const at = times.get(restId(first.id));
    return {
        said: [saidOf(first, viewer), ...said.slice(1)],
        votes: downVotes(first).map(({ username }) => ({
            who: username,
            at: at?.get(username) ?? first.createdAt,
        })),
        ...(raw.resolved ? { resolution: resolutionOf(raw, viewer) } : {}),
        discussion: restId(raw.id),
    };
}
function saidOf(note, viewer) {
    return {
        id: restId(note.id),
        serial: Number(restId(note.id)),
        body: note.body,
        url: note.url ?? '',
        at: note.createdAt,
        edited: note.lastEditedAt !== null,
        who: note.author?.username ?? '',
        writer: writerOf(note, viewer),
    };
}
function writerOf({ system, author }, viewer) {
    if (system || !author)
        return 'machine';
    if (author.id === viewer)
        return 'us';
    return author.bot ? 'machine' : 'person';
}
/** Of people; other skin tones are other names. */
function downVotes({ awardEmoji }) {
    const votes = awardEmoji?.nodes ?? [];
    return votes
        .filter(({ name, user }) => /^thumbsdown(_tone\d)?$/.test(name) && !user.bot)
        .map(({ user }) => user);
}
function resolutionOf(raw, viewer) {
    const by = raw.resolvedBy;
    const byUs = (by?.bot === true && by.id === viewer) || isResolvedByPush(raw);
    const click = by ? { who: by.username, at: raw.resolvedAt ?? '' } : undefined;
    return { byUs, ...(click ? { click } : {}) };
}
/** Seconds between the two, which GitLab writes one after the other. */
const MOMENT = 5000;
/**
 * Where a project wants it, GitLab resolves threads on lines that a push changed, in the name of who pushed:
 * https://docs.gitlab.com/user/project/merge_requests/#automatically-resolve-outdated-threads. Its remark follows at once, and
 * nobody decided anything about the finding.
 */
function isResolvedByPush({ resolvedBy, resolvedAt, notes }) {
    const resolved = Date.parse(resolvedAt ?? '');
    return notes.nodes.some(({ system, author, createdAt }) => {
        const after = Date.parse(createdAt) - resolved;
        return system && author?.id === resolvedBy?.id && after >= 0 && after <= MOMENT;
    });
}

// EXTERNAL MODULE: ./build/marker.js
var marker = __webpack_require__(77860);
// EXTERNAL MODULE: ./build/forges/gitlab-errors.js
var gitlab_errors = __webpack_require__(79752);
// EXTERNAL MODULE: ./build/forges/refusal.js
var refusal = __webpack_require__(90505);
;// CONCATENATED MODULE: ./build/forges/gitlab-write.js



/** The newest version of its diff. */
async function newestVersion({ client, address }) {
    const { diff_refs } = await client.api.mergeRequests.show(address.repository, Number(address.number));
    // Null until GitLab has made the diff, whatever the types say.
    const refs = diff_refs;
    if (!refs)
        throw new gitlab_errors/* GitLabError */.YZ('invalid', 'GitLab has not made the diff of the merge request yet.');
    return { base: refs.base_sha, start: refs.start_sha, head: refs.head_sha };
}
/** By login, when it voted this note down. */
async function voteTimes({ client, address }, note) {
    try {
        const { repository, number } = address;
        const emojis = await client.api.emojis.all(repository, Number(number), Number(note), { perPage: 100 });
        const down = emojis.filter(({ name }) => name.startsWith('thumbsdown'));
        return new Map(down.map(({ user, created_at }) => [user.username, created_at]));
    }
    catch (error) {
        if (!(0,refusal/* isProblem */.AN)(error, 'missing', 'permission'))
            throw error;
        return new Map();
    }
}
/** Deletes what a run that was cut off left; a person's own drafts are shown to a token of that person too, and stay. */
async function deleteStaleDrafts(mr, sign) {
    const { repository, number } = mr.address;
    const drafts = await mr.client.api.drafts.all(repository, Number(number), { perPage: 100 });
    for (const { id, note } of drafts)
        if ((0,marker/* readMarker */.t7)(note, sign)?.kind === 'finding')
            await deleteDraft(mr, id);
}
/**
 * Posts a thread as a draft that is published at once; tells why there is none. GitLab takes a draft for a line that its diff
 * does not have, gives it no line code, and throws it away when it is published.
 */
async function postThread(mr, { body, position }) {
    const { drafts } = mr.client.api;
    const [project, number] = [mr.address.repository, Number(mr.address.number)];
    let draft;
    try {
        const made = await drafts.create(project, number, body, { position: typed(position) });
        draft = made.id;
        if (made.line_code)
            await drafts.publish(project, number, draft);
        else
            await deleteDraft(mr, draft);
        return made.line_code ? undefined : 'GitLab does not find the line in the diff.';
    }
    catch (error) {
        if (draft !== undefined)
            await deleteDraft(mr, draft).catch(() => undefined);
        // What is wrong with one draft is nothing against the next one.
        const own = draft === undefined ? ['invalid'] : ['invalid', 'missing', 'server'];
        if (!(0,refusal/* isProblem */.AN)(error, ...own))
            throw error;
        return error.message;
    }
}
/** The library's types take a number for the range, and texts for lines. */
function typed(position) {
    return position;
}
async function deleteDraft({ client, address }, id) {
    await client.api.drafts.remove(address.repository, Number(address.number), id).catch(unlessMissing);
}
/** A note of the conversation; gives its page. */
async function postNote({ client, address }, body) {
    const { id } = await client.api.notes.create(address.repository, Number(address.number), body);
    return `${pageOf(address)}#note_${id}`;
}
/** Rewords a note, on a line or not. */
async function editNote({ client, address }, id, body) {
    await client.api.notes.edit(address.repository, Number(address.number), Number(id), { body });
}
/** A note that is gone already is fine. */
async function deleteNote({ client, address }, id) {
    await client.api.notes.remove(address.repository, Number(address.number), Number(id)).catch(unlessMissing);
}
/** False where the token may not: that takes the role Developer, or being the author. */
async function resolveDiscussion({ client, address }, discussion, resolved) {
    try {
        await client.api.discussions.resolve(address.repository, Number(address.number), discussion, resolved);
        return true;
    }
    catch (error) {
        if (!(0,refusal/* isProblem */.AN)(error, 'permission'))
            throw error;
        return false;
    }
}
/** `skipped` neither lets a pipeline pass nor fail: https://docs.gitlab.com/api/commits/#set-commit-pipeline-status. */
const STATES = { success: 'success', neutral: 'skipped', failure: 'failed' };
/** UTF-16 code units of a description or an address: https://docs.gitlab.com/api/commits/#set-commit-pipeline-status. */
const LONGEST = 255;
/** A status in the pipeline that runs, which is the one that the merge request shows; else of the head alone. */
async function writeStatus(mr, status) {
    const { head, check, url, pipeline } = status;
    const options = {
        name: 'OllamaCode',
        description: check.title.slice(0, LONGEST),
        ...(url !== undefined && url.length <= LONGEST ? { targetUrl: url } : {}),
    };
    const { commits } = mr.client.api;
    // The library's type does not know `skipped` yet.
    const state = STATES[check.conclusion];
    const write = (sha, more = {}) => commits.editStatus(mr.address.repository, sha, state, { ...options, ...more });
    try {
        // GitLab takes it for the pipeline's own commit only, which is a merge in pipelines of merged results.
        await (pipeline ? write(pipeline.sha, { pipelineId: Number(pipeline.id) }) : write(head));
    }
    catch (error) {
        if (!(0,refusal/* isProblem */.AN)(error, 'missing'))
            throw error;
        // The pipeline of a fork is none of the project, nor is its commit in any branch there.
        await (pipeline ? write(head) : Promise.reject(error)).catch(asInvalid);
    }
}
function asInvalid(error) {
    if (!(0,refusal/* isProblem */.AN)(error, 'missing'))
        throw error;
    throw new gitlab_errors/* GitLabError */.YZ('invalid', `The commit status is not written. ${error.message}`, { cause: error });
}
function pageOf({ web, repository, number }) {
    return `${web}/${repository}/-/merge_requests/${number}`;
}
function unlessMissing(error) {
    if (!(0,refusal/* isProblem */.AN)(error, 'missing'))
        throw error;
}

;// CONCATENATED MODULE: ./build/forges/gitlab-apply.js




/** How a plan is carried out on a merge request. */
function gitLabHands(mr) {
    let newest;
    return {
        read: () => read(mr),
        head: async () => {
            newest = await newestVersion(mr);
            return newest.head;
        },
        post: async (_head, comments) => postAll(mr, newest ?? (await newestVersion(mr)), comments),
        settle: (thread, settling) => settle(mr, thread, settling),
        summarize: (body) => postNote(mr, body),
        rewordSummary: ({ id }, body) => editNote(mr, id, body),
        remove: (_kind, { id }) => deleteNote(mr, id),
        check: (head, check, url) => writeStatus(mr, { head, check, url, pipeline: mr.pipeline }),
    };
}
async function read(mr) {
    const raw = await readStanding(mr.client, mr.address);
    const times = new Map();
    for (const note of voted(raw))
        times.set(note, await voteTimes(mr, note));
    return talkOf(raw, times);
}
/** One by one: publishing all drafts would publish those of the person whose token it is. */
async function postAll(mr, refs, comments) {
    const change = await mr.change();
    await deleteStaleDrafts(mr, mr.sign);
    const lost = new Map();
    for (const comment of comments) {
        const position = positionOf(change, comment, refs);
        const why = position
            ? await postThread(mr, { body: comment.body, position })
            : 'The diff does not show its lines.';
        if (why !== undefined)
            lost.set(comment.fingerprint, why);
    }
    return { url: pageOf(mr.address), lost };
}
/** The words first: they tell our own resolving from a person's. */
async function settle(mr, thread, { verb, body }) {
    await editNote(mr, thread.said[0].id, body);
    const resolved = verb === 'resolve';
    if ((thread.resolution !== undefined) === resolved)
        return true;
    return resolveDiscussion(mr, thread.discussion, resolved);
}

// EXTERNAL MODULE: ./build/forges/people.js
var people = __webpack_require__(87610);
;// CONCATENATED MODULE: ./build/forges/gitlab-people.js



/** Who may decide about a merge request, asked of GitLab itself. */
function openPeople(client, address) {
    return (0,people/* peopleBy */.T)({
        mayWrite: (login) => hasWriteAccess(client, address, login),
        makers: () => makersOf(client, address).catch(unreadable),
    });
}
/** The role that may push: https://docs.gitlab.com/api/members/#roles. */
const DEVELOPER = 30;
/** Also by a group above the project or by one that was invited. */
async function hasWriteAccess({ api }, { repository }, login) {
    try {
        // GitLab looks for the words in names and addresses too.
        const members = await api.members.all(repository, { includeInherited: true, query: login, perPage: 100 });
        return members.some(({ username, access_level }) => (0,people/* loginOf */.D)(username) === (0,people/* loginOf */.D)(login) && access_level >= DEVELOPER);
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
const gitlab_people_QUERY = `
query Commits($project: ID!, $iid: String!, $after: String) {
  project(fullPath: $project) {
    mergeRequest(iid: $iid) {
      author { username }
      commitCount
      committers(first: 100) { nodes { username } }
      commits(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { author { username } authorEmail committerEmail message }
      }
    }
  }
}`;
/** Everybody who made the merge request or one of its commits; `undefined` when not all of them are known. */
async function makersOf(client, address) {
    const commits = [];
    let after = null;
    for (;;) {
        const answer = await client.graphql(gitlab_people_QUERY, { ...variablesOf(address), after });
        const found = answer.project?.mergeRequest;
        if (!found?.author)
            return undefined;
        commits.push(...found.commits.nodes);
        const { hasNextPage, endCursor } = found.commits.pageInfo;
        if (!hasNextPage) {
            if (commits.length !== found.commitCount)
                return undefined;
            const makers = makersIn(commits, found.committers.nodes);
            return makers && new Set([(0,people/* loginOf */.D)(found.author.username), ...makers]);
        }
        after = endCursor;
    }
}
/**
 * GitLab names the author of each commit, and the committers of all of them in one list that leaves out whom it does not know. An
 * address belongs to one account, so all are known when there are as many accounts as addresses that are no author's.
 */
function makersIn(commits, committers) {
    const authors = commits.map(({ author }) => author && (0,people/* loginOf */.D)(author.username));
    const addresses = new Set(commits.map(({ authorEmail }) => authorEmail?.toLowerCase()));
    const others = new Set(commits.flatMap(othersIn).filter((address) => !addresses.has(address)));
    const makers = new Set(authors);
    const known = new Set(committers.map(({ username }) => (0,people/* loginOf */.D)(username)).filter((login) => !makers.has(login)));
    if (makers.has(null) || others.size !== known.size)
        return undefined;
    return new Set([...authors, ...known].filter((login) => login !== null));
}
/** Addresses of who had a part in a commit besides its author. */
function othersIn({ committerEmail, message }) {
    const trailers = (message ?? '').matchAll(/^co-authored-by:[^\n<]*<([^>\n]*)>/gim);
    return [committerEmail ?? '', ...[...trailers].map(([, address = '']) => address)].map((address) => address.trim().toLowerCase());
}

// EXTERNAL MODULE: ./build/forges/posting.js + 2 modules
var posting = __webpack_require__(39948);
;// CONCATENATED MODULE: ./build/forges/gitlab.js



/**
 * GitLab takes a million characters and any number of comments, and shows neither well:
 * https://docs.gitlab.com/administration/instance_limits/#size-of-comments-and-descriptions-of-issues-merge-requests-and-epics.
 */
const LIMITS = { body: 65_000, comments: 100 };
/** A merge request on a GitLab. CI_JOB_TOKEN can post nothing. */
function openGitLab(input) {
    const { client, sign, pipeline, log } = input;
    const address = { ...input.address, number: input.number };
    const people = openPeople(client, address);
    const change = async () => (await input.change()).change;
    const hands = gitLabHands({ client, address, sign, pipeline, change });
    return {
        limits: LIMITS,
        suggestionStyle: 'gitlab',
        canPost: client.access === 'token',
        change: input.change,
        ...(0,posting/* postingBy */.O)({ hands, people, sign, log }),
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
