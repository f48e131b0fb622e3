export const id = 1424;
export const ids = [1424];
export const modules = {

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






/**
 * Throws GitHubError when GitHub fails. What it or the token refuses is told in `refused`; when the token may not write
 * at all, the first refusal ends the work.
 */
async function applyPlan(input, plan) {
    const done = {
        created: 0,
        resolved: 0,
        checked: false,
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
        checked: done.checked,
        moved: moved === true,
        refused: done.refused,
    };
}
/** True when the head is another one by now. */
async function write(input, plan, done) {
    const { head } = await (0,github_commits/* pullAt */.n)(input.client, input.address, input.address.number);
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
        done.checked =
            (await allowed(done, () => writeCheck(input.client, input.address, { head, check }).then(() => true))) === true;
    if (done.wrote)
        await removeDoubles(input, done);
    return false;
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
    const [stands] = (0,github_posted/* ownSummaries */.pi)(input.standing, input.sign);
    if (!stands) {
        done.url = await postSummary(input, body);
        done.wrote = true;
        return;
    }
    done.url = stands.url;
    if (sameText(stands.body, body))
        return;
    await edit(input, { id: stands.id, body });
}
function sameText(a, b) {
    return a.replace(/\r\n/g, '\n').trim() === b.replace(/\r\n/g, '\n').trim();
}
/** Two runs at once for one head each write; each then sees both, and the older stays. */
async function removeDoubles(input, done) {
    const now = await (0,github_standing/* readStanding */.ZY)(input.client, input.address);
    const [summary, ...summaries] = (0,github_posted/* ownSummaries */.pi)(now, input.sign);
    for (const { id } of summaries)
        await deleteComment(input, { kind: 'issue', id });
    if (summary && done.url !== undefined)
        done.url = summary.url;
    const seen = new Set();
    for (const { fingerprint, id, open, thread } of (0,github_posted/* ownComments */.D5)(now, input.sign)) {
        if (!open)
            continue;
        if (seen.has(fingerprint) && thread.comments.nodes.length === 1)
            await deleteComment(input, { kind: 'review', id });
        seen.add(fingerprint);
    }
}
function find({ standing, sign }, id) {
    return (0,github_posted/* ownComments */.D5)(standing, sign).find((one) => one.id === id);
}
function commentedBefore({ standing, sign }) {
    return (0,github_posted/* ownComments */.D5)(standing, sign).flatMap(({ open, fingerprint }) => (open ? [fingerprint] : []));
}
function commentedBy(input, plan, { lost, closed, reopened }) {
    const stands = (0,github_posted/* ownComments */.D5)(input.standing, input.sign).filter(({ id, open }) => (open && !closed.has(id)) || reopened.has(id));
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
            return await (0,github_posted/* standingOf */.YP)(last, { people, sign });
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
            return {
                commented: [],
                created: 0,
                resolved: 0,
                checked: false,
                moved: false,
                refused: [error.message],
            };
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


/***/ })

};
