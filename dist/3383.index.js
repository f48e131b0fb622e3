export const id = 3383;
export const ids = [3383];
export const modules = {

/***/ 63628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ AzureError),
/* harmony export */   u: () => (/* binding */ azureError)
/* harmony export */ });
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90505);

/** What refusals of Azure DevOps mean, in words that say what to do. */
class AzureError extends _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_ {
}
function azureError(refused, cause) {
    // Who is not signed in gets the page of a sign-in, with 203 or a redirect.
    const isSignIn = refused.status === 203 || refused.status === 302;
    const problem = isSignIn ? 'token' : (0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOf */ .Zw)(refused.status);
    const told = isSignIn ? { ...refused, message: 'it wants a sign-in' } : refused;
    const isLacking = !refused.signedIn && ['token', 'permission', 'missing'].includes(problem);
    const advice = isLacking ? TOKEN_NEEDED : ADVICE[problem];
    return new AzureError(problem, `${(0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedWords */ .ET)('Azure DevOps', told)}. ${advice}`, { cause });
}
const TOKEN_NEEDED = 'Hand the job’s token over (env: SYSTEM_ACCESSTOKEN: $(System.AccessToken)), or give the option token.';
const ADVICE = {
    token: 'Give a token that is valid for this organization and has not expired.',
    permission: 'Allow the token to write: “Contribute to pull requests” for the build service in the security of the repository, or a token with the scope Code (Read & write).',
    missing: 'Check project, repository and number, and that the token may read them.',
    invalid: 'Nothing was changed by this request.',
    limit: 'Run it again later.',
    server: 'Run it again later; https://status.dev.azure.com tells of outages.',
    unreachable: 'Check the address, the proxy variables and `ca-file`.',
};


/***/ }),

/***/ 39649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sd: () => (/* binding */ newestIteration),
/* harmony export */   Xj: () => (/* binding */ loginIn),
/* harmony export */   ZZ: () => (/* binding */ pageOf),
/* harmony export */   Zo: () => (/* binding */ inPull),
/* harmony export */   c8: () => (/* binding */ gitAt),
/* harmony export */   fo: () => (/* binding */ requestOf),
/* harmony export */   nw: () => (/* binding */ pullAt),
/* harmony export */   qW: () => (/* binding */ iterationsOf),
/* harmony export */   uw: () => (/* binding */ repositoryAt)
/* harmony export */ });
/* unused harmony export inRepository */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _azure_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63628);


/** What all requests about a repository begin with. */
function inRepository({ repository }, path = '') {
    const [project = '', name = ''] = repository.split('/', 2);
    return {
        project: encodeURIComponent(project),
        path: `git/repositories/${encodeURIComponent(name)}${path}`,
    };
}
function inPull({ address, number }, path = '') {
    return inRepository(address, `/pullRequests/${number}${path}`);
}
/** Throws AzureError; UsageError for what is no number. */
async function pullAt(pull) {
    if (!/^[1-9]\d{0,9}$/.test(pull.number))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`change: ${pull.number} is not the number of a pull request`);
    return pull.client.request(inPull(pull));
}
function repositoryAt(client, address) {
    return client.request(inRepository(address));
}
async function iterationsOf(pull) {
    return (await pull.client.request(inPull(pull, '/iterations'))).value;
}
/** Throws AzureError. */
async function newestIteration(pull) {
    const newest = (await iterationsOf(pull)).toSorted((a, b) => a.id - b.id).at(-1);
    if (newest)
        return newest;
    throw new _azure_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AzureError */ .M('invalid', 'Azure DevOps has not made the diff of the pull request yet.');
}
/** Login by which the person signs in; empty for an account without one. */
function loginIn(identity) {
    return identity?.uniqueName ?? '';
}
/** The words for a change request. */
function requestOf(raw, { address, number }) {
    return {
        number,
        author: loginIn(raw.createdBy),
        draft: raw.isDraft === true,
        labels: (raw.labels ?? []).filter(({ active }) => active !== false).map(({ name }) => name),
        fork: raw.forkSource !== undefined && raw.forkSource !== null,
        url: pageOf(address, number),
    };
}
function pageOf(address, number) {
    return `${gitAt(address)}/pullrequest/${number}`;
}
/** Where git is served and the pages of the repository are. */
function gitAt({ web, repository }) {
    const [project = '', name = ''] = repository.split('/', 2).map(encodeURIComponent);
    return `${web}/${project}/_git/${name}`;
}


/***/ }),

/***/ 33383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openAzure: () => (/* binding */ openAzure)
});

// EXTERNAL MODULE: ./build/forges/azure-errors.js
var azure_errors = __webpack_require__(63628);
// EXTERNAL MODULE: ./build/forges/azure-requests.js
var azure_requests = __webpack_require__(39649);
;// CONCATENATED MODULE: ./build/forges/azure-posted.js

/** Threads on files are threads; all others are the conversation. */
async function readTalk(pull) {
    const { client } = pull;
    // https://learn.microsoft.com/javascript/api/azure-devops-extension-api/connectiondata
    const viewing = client.request({
        path: 'connectionData',
        query: { 'api-version': '7.1-preview' },
    });
    const listing = client.request((0,azure_requests/* inPull */.Zo)(pull, '/threads'));
    const [{ authenticatedUser }, { value }, { createdBy }] = await Promise.all([
        viewing,
        listing,
        (0,azure_requests/* pullAt */.nw)(pull),
    ]);
    return talkOf(pull, value, { viewer: authenticatedUser.id, author: (0,azure_requests/* loginIn */.Xj)(createdBy) });
}
function talkOf(pull, raw, { viewer, author }) {
    const threads = [];
    const comments = [];
    for (const thread of raw.filter(({ isDeleted }) => isDeleted !== true)) {
        const said = thread.comments
            .filter(({ isDeleted }) => isDeleted !== true)
            .map((comment) => saidOf(pull, thread, { comment, viewer }));
        const [first, ...replies] = said;
        if (first && thread.threadContext)
            threads.push({ ...standOf(thread), said: [first, ...replies], votes: [], thread: thread.id });
        else
            comments.push(...said);
    }
    return { author, threads, comments };
}
/** Azure does not tell who closed a thread, so a click decides nothing about the gate; likes are its only votes. */
function standOf({ status }) {
    const isOpen = status === undefined || ['active', 'pending', 'unknown'].includes(status);
    return { status, ...(isOpen ? {} : { resolution: { byUs: false } }) };
}
function saidOf({ address, number }, thread, { comment, viewer }) {
    const { id, content = '', author, publishedDate, lastContentUpdatedDate = publishedDate } = comment;
    return {
        id: `${thread.id}/${id}`,
        serial: thread.id,
        body: content,
        url: `${(0,azure_requests/* pageOf */.ZZ)(address, number)}?discussionId=${thread.id}`,
        at: publishedDate,
        edited: Date.parse(lastContentUpdatedDate) > Date.parse(publishedDate),
        who: (0,azure_requests/* loginIn */.Xj)(author),
        writer: writerOf(comment, viewer),
    };
}
/** Build services and groups have no login with an address in it. */
function writerOf({ commentType, author }, viewer) {
    if (commentType === 'system')
        return 'machine';
    if (author.id === viewer)
        return 'us';
    return /[@\\]/.test((0,azure_requests/* loginIn */.Xj)(author)) && !/^(Build|Agent|ServiceIdentity)\\/i.test((0,azure_requests/* loginIn */.Xj)(author))
        ? 'person'
        : 'machine';
}

// EXTERNAL MODULE: ./build/forges/refusal.js
var refusal = __webpack_require__(90505);
;// CONCATENATED MODULE: ./build/forges/azure-apply.js




/** How a plan is carried out on a pull request. https://learn.microsoft.com/rest/api/azure/devops/git/pull-request-threads?view=azure-devops-rest-7.1 */
function azureHands(pull) {
    let newest;
    return {
        read: () => readTalk(pull),
        head: async () => {
            newest = await (0,azure_requests/* newestIteration */.Sd)(pull);
            return newest.sourceRefCommit.commitId;
        },
        post: async (_head, comments) => postAll(pull, newest ?? (await (0,azure_requests/* newestIteration */.Sd)(pull)), comments),
        settle: (thread, settling) => settle(pull, thread, settling),
        summarize: (body) => postSummary(pull, body),
        rewordSummary: ({ id }, body) => reword(pull, id, body),
        remove: (_kind, said) => remove(pull, said),
        check: async (head, check, url) => {
            const iteration = newest?.sourceRefCommit.commitId === head ? newest : await (0,azure_requests/* newestIteration */.Sd)(pull);
            await writeStatus(pull, check, { url, iteration: iteration.id });
        },
    };
}
async function postAll(pull, iteration, comments) {
    const [change, tracking] = await Promise.all([pull.change(), changesOf(pull, iteration.id)]);
    const lost = new Map();
    for (const comment of comments) {
        const why = await postThread(pull, comment, {
            change,
            iteration: iteration.id,
            changeTrackingId: tracking.get(comment.path),
        });
        if (why !== undefined)
            lost.set(comment.fingerprint, why);
    }
    return { url: (0,azure_requests/* pageOf */.ZZ)(pull.address, pull.number), lost };
}
/** Files of a page, which are 2,000 at most. https://learn.microsoft.com/rest/api/azure/devops/git/pull-request-iteration-changes/get */
const PAGE = 2000;
/** By path, the number that a thread follows its file by from push to push. */
async function changesOf(pull, iteration) {
    const found = new Map();
    for (let skip = 0;;) {
        const query = { $top: String(PAGE), $skip: String(skip) };
        const path = `/iterations/${iteration}/changes`;
        const { changeEntries = [], nextSkip = 0 } = await pull.client.request({
            ...(0,azure_requests/* inPull */.Zo)(pull, path),
            query,
        });
        for (const { changeTrackingId: id, item } of changeEntries)
            if (id !== undefined && item?.path)
                found.set(item.path.replace(/^\//, ''), id);
        if (nextSkip <= skip)
            return found;
        skip = nextSkip;
    }
}
/** Tells why there is no thread. */
async function postThread(pull, comment, placing) {
    const { iteration, changeTrackingId } = placing;
    if (changeTrackingId === undefined)
        return 'Azure DevOps does not show its file in the pull request.';
    try {
        await pull.client.request({
            ...(0,azure_requests/* inPull */.Zo)(pull, '/threads'),
            method: 'POST',
            body: {
                comments: [firstComment(comment.body)],
                status: 'active',
                threadContext: contextOf(comment, placing.change),
                // Both the same: the left side is the merge base.
                pullRequestThreadContext: {
                    changeTrackingId,
                    iterationContext: { firstComparingIteration: iteration, secondComparingIteration: iteration },
                },
            },
        });
        return undefined;
    }
    catch (error) {
        if (!(0,refusal/* isProblem */.AN)(error, 'invalid'))
            throw error;
        return error.message;
    }
}
function firstComment(content) {
    return { parentCommentId: 0, content, commentType: 'text' };
}
/** Lines and offsets count from 1; the last offset is behind the last character. */
function contextOf({ path, side, start, end }, { files }) {
    const file = files.find((one) => one.path === path);
    const last = file?.hunks
        .flatMap(({ lines }) => lines)
        .find((line) => (side === 'after' ? line.new : line.old) === end);
    const from = { line: start, offset: 1 };
    const to = { line: end, offset: (last?.text.length ?? 0) + 1 };
    return side === 'after'
        ? { filePath: `/${path}`, rightFileStart: from, rightFileEnd: to }
        : { filePath: `/${file?.oldPath ?? path}`, leftFileStart: from, leftFileEnd: to };
}
/** The words first: they tell our own closing from a person's. */
async function settle(pull, { said: [first], thread, status }, { verb, body }) {
    await reword(pull, first.id, body);
    const wanted = verb === 'resolve' ? 'fixed' : 'active';
    if (status === wanted)
        return true;
    try {
        const request = (0,azure_requests/* inPull */.Zo)(pull, `/threads/${thread}`);
        await pull.client.request({ ...request, method: 'PATCH', body: { status: wanted } });
        return true;
    }
    catch (error) {
        if (!(0,refusal/* isProblem */.AN)(error, 'permission'))
            throw error;
        return false;
    }
}
/** Closed from the start: a policy may ask for every thread to be. Gives its page. */
async function postSummary(pull, body) {
    const { id } = await pull.client.request({
        ...(0,azure_requests/* inPull */.Zo)(pull, '/threads'),
        method: 'POST',
        body: { comments: [firstComment(body)], status: 'closed' },
    });
    return `${(0,azure_requests/* pageOf */.ZZ)(pull.address, pull.number)}?discussionId=${id}`;
}
async function reword(pull, id, content) {
    await pull.client.request({ ...(0,azure_requests/* inPull */.Zo)(pull, commentPath(id)), method: 'PATCH', body: { content } });
}
async function remove(pull, { id }) {
    try {
        await pull.client.request({ ...(0,azure_requests/* inPull */.Zo)(pull, commentPath(id)), method: 'DELETE' });
    }
    catch (error) {
        if (!(0,refusal/* isProblem */.AN)(error, 'missing'))
            throw error;
    }
}
/** Of `thread/comment`. */
function commentPath(id) {
    const [thread = '', comment = ''] = id.split('/');
    return `/threads/${thread}/comments/${comment}`;
}
const STATES = { success: 'succeeded', neutral: 'notApplicable', failure: 'failed' };
/** UTF-16 code units that a description is cut at; Azure shows one line of it. */
const LONGEST = 255;
/** A status of the push, which a branch policy can require. https://learn.microsoft.com/azure/devops/repos/git/pull-request-status */
async function writeStatus(pull, check, { url, iteration }) {
    try {
        await pull.client.request({
            ...(0,azure_requests/* inPull */.Zo)(pull, '/statuses'),
            method: 'POST',
            body: {
                context: { genre: 'ollamacode', name: 'review' },
                state: STATES[check.conclusion],
                description: check.title.slice(0, LONGEST),
                iterationId: iteration,
                ...(url === undefined ? {} : { targetUrl: url }),
            },
        });
    }
    catch (error) {
        if (!(0,refusal/* isProblem */.AN)(error, 'missing'))
            throw error;
        throw new azure_errors/* AzureError */.M('invalid', `The status is not written. ${error.message}`, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/forges/people.js
var people = __webpack_require__(87610);
;// CONCATENATED MODULE: ./build/forges/azure-people.js



/** Who may decide about a pull request, asked of Azure DevOps itself. */
function openPeople(pull) {
    return (0,people/* peopleBy */.T)({
        mayWrite: (login) => hasWriteAccess(pull, login).catch(unreadable).then(Boolean),
        makers: () => makersOf(pull).catch(unreadable),
    });
}
/** What the token may not read is not known. */
function unreadable(error) {
    if (!(0,refusal/* isProblem */.AN)(error, 'missing', 'permission', 'invalid', 'token'))
        throw error;
}
/** Git repositories, and the bit “Contribute”. https://learn.microsoft.com/azure/devops/organizations/security/namespace-reference#git-repositories */
const GIT = '2e9eb7ed-3c0a-47d4-87c1-0ffdd275fd87';
const CONTRIBUTE = 4;
/** May push to the target repository, by what all groups give: https://learn.microsoft.com/rest/api/azure/devops/security/access-control-lists/query */
async function hasWriteAccess(pull, login) {
    const account = await accountBy(pull, 'General', login);
    if (!account)
        return false;
    const { repository } = await (0,azure_requests/* pullAt */.nw)(pull);
    const { value } = await pull.client.request({
        path: `accesscontrollists/${GIT}`,
        query: {
            token: `repoV2/${repository.project.id}/${repository.id}`,
            descriptors: account.descriptor,
            includeExtendedInfo: 'true',
        },
    });
    return value.some(({ acesDictionary }) => ((acesDictionary[account.descriptor]?.extendedInfo?.effectiveAllow ?? 0) & CONTRIBUTE) !== 0);
}
/** The one account that signs in by this name, or has this address. https://learn.microsoft.com/rest/api/azure/devops/ims/identities/read-identities */
async function accountBy({ client }, searchFilter, filterValue) {
    const { value } = await client.request({
        path: 'identities',
        service: 'identities',
        query: { searchFilter, filterValue },
    });
    const [found, ...more] = value.flatMap((one) => {
        const login = one?.properties?.Account?.$value;
        // The general search also looks at names that everybody may choose.
        const isOther = searchFilter === 'General' && (0,people/* loginOf */.D)(login ?? '') !== (0,people/* loginOf */.D)(filterValue);
        return one && login && !isOther ? [{ login, descriptor: one.descriptor }] : [];
    });
    return more.length === 0 ? found : undefined;
}
/** Commits at a time; Azure's own default is 100. */
const azure_people_PAGE = 100;
/** Who opened the pull request, pushed to it, or made one of its commits; `undefined` when an address is nobody's. */
async function makersOf(pull) {
    const [{ createdBy }, iterations] = await Promise.all([(0,azure_requests/* pullAt */.nw)(pull), (0,azure_requests/* iterationsOf */.qW)(pull)]);
    const logins = [createdBy, ...iterations.map(({ author }) => author)].map(azure_requests/* loginIn */.Xj);
    if (logins.includes(''))
        return undefined;
    for (const address of await addressesIn(pull)) {
        const account = await accountBy(pull, 'MailAddress', address);
        if (!account)
            return undefined;
        logins.push(account.login);
    }
    return new Set(logins.map(people/* loginOf */.D));
}
async function addressesIn(pull) {
    const addresses = new Set();
    for (let skip = 0;; skip += azure_people_PAGE) {
        const query = { $top: String(azure_people_PAGE), $skip: String(skip) };
        const { value } = await pull.client.request({ ...(0,azure_requests/* inPull */.Zo)(pull, '/commits'), query });
        for (const { author, committer, comment = '', commentTruncated } of value) {
            const trailers = [...comment.matchAll(/^co-authored-by:[^\n<]*<([^>\n]*)>/gim)].map(([, at]) => at);
            // An end that is not told may name another one: the empty address is nobody's.
            for (const at of [author?.email, committer?.email, ...trailers, ...(commentTruncated ? [''] : [])])
                addresses.add((at ?? '').trim().toLowerCase());
        }
        if (value.length < azure_people_PAGE)
            return addresses;
    }
}

// EXTERNAL MODULE: ./build/forges/posting.js + 2 modules
var posting = __webpack_require__(39948);
;// CONCATENATED MODULE: ./build/forges/azure.js



/** Azure takes 150,000 characters: https://learn.microsoft.com/azure/devops/repos/git/limits. Nobody reads that many, nor a hundred threads. */
const LIMITS = { body: 65_000, comments: 100 };
/** A pull request in Azure Repos. Replacements are written as at GitHub: https://learn.microsoft.com/azure/devops/repos/git/review-pull-requests#suggest-changes-in-comments */
function openAzure({ client, address, number, sign, log, ...input }) {
    const pull = { client, address, number };
    const change = async () => (await input.change()).change;
    return {
        limits: LIMITS,
        suggestionStyle: 'github',
        canPost: client.signedIn,
        change: input.change,
        ...(0,posting/* postingBy */.O)({ hands: azureHands({ ...pull, change }), people: openPeople(pull), sign, log }),
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
