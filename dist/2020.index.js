export const id = 2020;
export const ids = [2020,9639];
export const modules = {

/***/ 42020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publish: () => (/* binding */ publish),
/* harmony export */   publishCommand: () => (/* binding */ publishCommand)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _report_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68966);
/* harmony import */ var _publishing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64770);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99126);





/**
 * `ollamacode publish [report.json]`: posts what a review without write token has left, from where the change's author cannot edit
 * the pipeline. Throws UsageError for a file or a place that will not do, ForgeError when the forge fails.
 */
async function publishCommand(call) {
    const session = await (0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .openSession */ .fA)(call);
    try {
        await publish(session, call.argument || session.early.report);
    }
    finally {
        await session.close();
    }
}
/**
 * The report at `path` is data that anybody may have written: only what stands in the forge's own diff is posted, no comment is
 * resolved for it, and nothing turns to success. Sets the exit code to that of the verdict which the trusted configuration gives.
 */
async function publish(opened, path) {
    const session = await atChange(opened);
    if (session)
        await publishReport(session, path);
}
/** Where another run left the report, its head says which change it was; otherwise the CI or the option `change` does. */
async function atChange(session) {
    const { place, github, early, log } = session;
    if (place.trigger !== 'report' || early.change !== '')
        return session;
    const { forge: address, origin, head } = place;
    if (!github || !address || !origin || head === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('The event does not say which commit was reviewed; name the change with the option change.');
    const { findPull } = await Promise.all(/* import() */[__webpack_require__.e(5194), __webpack_require__.e(8489), __webpack_require__.e(1424)]).then(__webpack_require__.bind(__webpack_require__, 61424));
    const { repository: headRepository, branch: headBranch } = origin;
    const change = await findPull(github, address, { headRepository, headBranch, headSha: head });
    if (change !== undefined)
        return session.at({ change, head });
    log.warn(`No open pull request has the commit ${head.slice(0, 8)} as its head by now: nothing is posted.`);
    return undefined;
}
async function publishReport(session, path) {
    const { forge, log } = session;
    const [{ readReport }, { confirmed }, { plan }] = await Promise.all([
        __webpack_require__.e(/* import() */ 3774).then(__webpack_require__.bind(__webpack_require__, 53774)),
        __webpack_require__.e(/* import() */ 3138).then(__webpack_require__.bind(__webpack_require__, 13138)),
        __webpack_require__.e(/* import() */ 7312).then(__webpack_require__.bind(__webpack_require__, 17312)),
    ]);
    const reported = readReport(await textOf(path), path);
    const { config } = await session.read(await session.trusted());
    if (!forge.canPost)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('publish has nowhere to post to: it needs the number of a change (option change) and a token.');
    const { change } = await forge.change();
    if (reported.head !== change.head) {
        log.warn('The report is about another commit than the head of the change: nothing is posted.');
        return;
    }
    const standing = await forge.posted();
    const { dismissals } = standing;
    const result = confirmed(reported, { change, dismissals, config });
    process.exitCode = result.review.verdict.exitCode;
    (0,_publishing_js__WEBPACK_IMPORTED_MODULE_3__/* .tell */ .qz)(await forge.apply(plan(result.review, standing.comments, optionsFor(session, { config, result }))), log);
}
/** A replacement is for reading only: nobody should commit with one click what an unknown run proposes. */
function optionsFor(session, { config, result }) {
    return {
        ...(0,_publishing_js__WEBPACK_IMPORTED_MODULE_3__/* .planOptions */ .Su)(session, config),
        resolveFixed: false,
        suggestionStyle: 'diff',
        untrusted: true,
        notes: notesOf(result),
    };
}
function notesOf({ dropped }) {
    const rest = dropped === 0 ? '' : ` ${dropped} of its findings stand outside of the change and were left out.`;
    return [
        `This report comes from a run that the author of the change can alter; nothing confirms it.${rest}`,
    ];
}
/** The size is looked at first: nobody knows who wrote the file. */
async function textOf(path) {
    try {
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        if (size <= 4 * _report_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .LONGEST_REPORT */ .u)
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`The report ${path} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`The report ${path} is longer than ${_report_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .LONGEST_REPORT */ .u} characters and is not read.`);
}


/***/ }),

/***/ 64770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Su: () => (/* binding */ planOptions),
/* harmony export */   YJ: () => (/* binding */ publishReview),
/* harmony export */   qz: () => (/* binding */ tell)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _token_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37534);


/**
 * Posts a review where `publish` says: comments, summary and check run to the forge, annotations and page to the CI. What the
 * forge or the token refuses is one line in the log, since it stands elsewhere. Throws nothing for what a forge does.
 */
async function publishReview(done, conclusion) {
    const { session, read } = conclusion;
    const wanted = read.config.publish.filter((target) => target !== 'none');
    const rehearses = read.config.publish.includes('none');
    if (rehearses && read.origins.publish.channel !== 'default')
        await rehearse(done, conclusion);
    if (!rehearses)
        sayWithoutToken(session, wanted);
    const posted = rehearses || !session.forge.canPost ? undefined : await post(done, conclusion);
    const applied = posted?.applied;
    // A check run shows the same annotations: two of each would be noise.
    if (!rehearses && wanted.includes('annotations') && applied?.checked !== true)
        await annotate(done, { ...conclusion, commented: applied?.commented ?? [] });
    await showPage(done, conclusion, applied?.refused ?? []);
    const url = applied?.url;
    return { failed: posted?.failed === true, ...(url === undefined ? {} : { url }) };
}
/** Whoever waits for comments has to know why there are none. */
function sayWithoutToken({ forge, place, log }, wanted) {
    const onForge = wanted.some((target) => target !== 'annotations');
    if (forge.canPost || !onForge || !place.forge || place.change === undefined)
        return;
    log.warn((0,_token_words_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutToken */ ._)(place));
}
/** Reads what stands anew: minutes may have passed since the dismissals were asked for. */
async function post(done, { session, read }) {
    const { forge, log } = session;
    if (session.signal.aborted) {
        log.warn('Nothing is posted: the run was interrupted.');
        return { failed: false };
    }
    try {
        const { plan } = await __webpack_require__.e(/* import() */ 7312).then(__webpack_require__.bind(__webpack_require__, 17312));
        const standing = await forge.posted();
        const applied = await forge.apply(plan(done, standing.comments, planOptions(session, read.config)));
        tell(applied, log);
        return { applied, failed: false };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ForgeError */ .Q8))
            throw error;
        log.warn(`The review is not posted: ${error.message}`);
        session.runner?.problem(`The review is not posted: ${error.message}`);
        return { failed: true };
    }
}
/** What the configuration and the forge say of a plan. */
function planOptions({ forge, sign, place }, config) {
    return {
        publish: config.publish,
        maxComments: config.maxComments,
        resolveFixed: config.resolveFixed,
        limits: forge.limits,
        suggestionStyle: forge.suggestionStyle,
        ...(sign ? { sign } : {}),
        ...(place.runUrl === undefined ? {} : { runUrl: place.runUrl }),
    };
}
/** What came of a plan, and a line for each part that was refused. */
function tell({ refused, moved, created, resolved, url }, log) {
    for (const sentence of refused)
        log.warn(sentence);
    const where = url === undefined ? '' : ` ${url}`;
    log.info(moved
        ? 'Nothing is posted: the change has a newer commit by now, whose own run will tell.'
        : `Posted ${created} new ${created === 1 ? 'comment' : 'comments'}, resolved ${resolved}.${where}`);
}
/** `publish: none`, asked for by somebody: what would have been posted. */
async function rehearse(done, { session, read }) {
    const [{ dryRun }, { plan }] = await Promise.all([
        __webpack_require__.e(/* import() */ 8929).then(__webpack_require__.bind(__webpack_require__, 58929)),
        __webpack_require__.e(/* import() */ 7312).then(__webpack_require__.bind(__webpack_require__, 17312)),
    ]);
    const { comments } = await standingOf(session);
    const options = planOptions(session, read.config);
    process.stderr.write(dryRun(done, plan(done, comments, { ...options, publish: ['review', 'summary'] })));
}
/** A rehearsal tells what it can without a forge. */
async function standingOf({ forge, log }) {
    const nothing = { comments: [], dismissals: [] };
    if (!forge.canPost)
        return nothing;
    return forge.posted().catch((error) => {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ForgeError */ .Q8))
            throw error;
        log.warn(`What stands posted is not known: ${error.message}`);
        return nothing;
    });
}
/** Standard output that holds a machine's report is no place for workflow commands. */
async function annotate(done, { session, requests, commented }) {
    const { runner } = session;
    if (!runner || requests.some(({ format, path }) => path === undefined && format !== 'text'))
        return;
    const { annotationsOf } = await __webpack_require__.e(/* import() */ 354).then(__webpack_require__.bind(__webpack_require__, 90354));
    runner.annotate(annotationsOf(done, { commented, gateFails: done.verdict.exitCode === 1 }));
}
/** The page is a report: it stands whatever `publish` says. */
async function showPage(done, { session }, notes) {
    const { runner, log } = session;
    if (!runner || runner.summaryLimit === 0)
        return;
    const [{ stepSummary }, { markdownPage }] = await Promise.all([
        __webpack_require__.e(/* import() */ 6217).then(__webpack_require__.bind(__webpack_require__, 86217)),
        __webpack_require__.e(/* import() */ 9132).then(__webpack_require__.bind(__webpack_require__, 49132)),
    ]);
    try {
        await runner.summarize(stepSummary(markdownPage(done), { limit: runner.summaryLimit, notes }));
    }
    catch (error) {
        log.warn(`The summary page of this run is not written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
    }
}


/***/ }),

/***/ 37534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ withoutToken)
/* harmony export */ });
/** Why nothing is posted without a token, and what to do about it. Plain text. */
function withoutToken({ ci, forge, foreign }) {
    if (ci === 'azure' && forge?.kind === 'azure')
        return `Nothing is posted to the pull request: there is no token. ${AZURE} Everything else stands in the reports of this job.`;
    if (forge?.kind === 'gitea')
        return `Nothing is posted to the pull request: there is no token. ${GITEA} Everything stands in the files and in the log.`;
    // What GitLab's own pipelines have, another CI does not.
    if (ci !== 'gitlab' || forge?.kind !== 'gitlab')
        return 'Nothing is posted to the change: there is no token. Everything stands in the files and on the page of this run.';
    return `Nothing is posted to the merge request: there is no token. ${foreign === true ? FORK : TOKEN} Everything else stands in the reports of this job.`;
}
/**
 * Merge request pipelines get protected variables in few cases only, so the variable that works has no such protection.
 * https://docs.gitlab.com/ci/variables/#protect-a-cicd-variable
 */
const TOKEN = 'To post, it takes a project or group access token with the role Developer and the scope api, as the masked variable OLLAMACODE_TOKEN that is not protected; then everyone who can push to this project can read it. CI_JOB_TOKEN can only read.';
/** https://docs.gitlab.com/ci/pipelines/merge_request_pipelines/#run-pipelines-in-the-parent-project */
const FORK = 'A pipeline in a fork gets none of the project that the merge request goes to: a member of that project can run the pipeline there, or its own pipeline can post the json report with `ollamacode publish`.';
/** https://learn.microsoft.com/azure/devops/pipelines/build/variables#systemaccesstoken */
const AZURE = 'Hand the job’s own over to the step (env: SYSTEM_ACCESSTOKEN: $(System.AccessToken)), and allow the build service to “Contribute to pull requests” in the security of the repository.';
/** https://docs.gitea.com/development/oauth2-provider#scopes */
const GITEA = 'To post, it takes an access token with the scopes write:repository, write:issue and read:user, of a user who may write to the repository, as a secret in OLLAMACODE_TOKEN or the setting token.';


/***/ }),

/***/ 68966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ reportSchema),
/* harmony export */   u: () => (/* binding */ LONGEST_REPORT)
/* harmony export */ });
/* harmony import */ var _domain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39914);

/**
 * What `publish` believes of a json report that others may have written: only the fields it uses, each bounded. A report of ours fits;
 * `schema/report.schema.json` describes the whole.
 */
/** UTF-16 code units of a file; a report of 5,000 findings has about 8 million. */
const LONGEST_REPORT = 32_000_000;
const MOST_FINDINGS = 20_000;
const MOST_ENTRIES = 500_000;
/** UTF-16 code units of any one text; it is cut further where it is shown. */
const LONGEST_TEXT = 20_000;
const text = { type: 'string', maxLength: LONGEST_TEXT };
const path = { type: 'string', minLength: 1, maxLength: 4096 };
const count = { type: 'integer', minimum: 0, maximum: 1e12 };
const lineNumber = { type: 'integer', minimum: 1, maximum: 1e8 };
const fingerprint = { type: 'string', pattern: '^v1:[0-9a-f]{8,64}$' };
const state = {
    oneOf: [
        record({ kind: { const: 'shown' } }),
        record({ kind: { const: 'hidden' }, by: { enum: _domain_js__WEBPACK_IMPORTED_MODULE_0__/* .PASS_NAMES */ .fS }, why: text, gated: { type: 'boolean' } }),
    ],
};
const finding = record({
    rule: { ...text, minLength: 1 },
    category: { enum: _domain_js__WEBPACK_IMPORTED_MODULE_0__/* .CATEGORIES */ .R6 },
    severity: { enum: _domain_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC },
    confidence: { enum: _domain_js__WEBPACK_IMPORTED_MODULE_0__/* .CONFIDENCES */ .ix },
    source: { enum: _domain_js__WEBPACK_IMPORTED_MODULE_0__/* .FINDING_SOURCES */ .Te },
    path,
    start: lineNumber,
    end: lineNumber,
    title: { ...text, minLength: 1 },
    message: text,
    consequence: text,
    check: text,
    quote: text,
    scope: text,
    lineHash: { type: 'string', pattern: '^[0-9a-f]{1,16}:[0-9]{1,9}$' },
    fingerprint,
    aka: list(fingerprint, 1000),
    state,
}, {
    suggestion: record({ start: lineNumber, end: lineNumber, before: text, after: text }),
    startColumn: lineNumber,
    endColumn: lineNumber,
    cwe: { type: 'string', pattern: '^CWE-[0-9]{1,6}$' },
});
const coverage = record({
    path,
    side: { enum: ['before', 'after'] },
    start: { type: 'integer', minimum: 0, maximum: 1e8 },
    end: { type: 'integer', minimum: 0, maximum: 1e8 },
    looker: { enum: _domain_js__WEBPACK_IMPORTED_MODULE_0__/* .LOOKERS */ .wk },
    state: { enum: ['reviewed', 'cached', 'excluded', 'failed', 'out-of-budget'] },
    why: text,
});
const model = record({
    name: text,
    digest: text,
    serverVersion: text,
    service: text,
    warnings: list(text, 100),
});
const usage = record({
    asked: count,
    cached: count,
    promptTokens: count,
    outputTokens: count,
    ms: { type: 'object', maxProperties: 100, additionalProperties: { type: 'number', minimum: 0 } },
});
const reportSchema = record({
    formatVersion: { const: 1 },
    change: record({}, { head: { type: 'string', pattern: '^[0-9a-f]{40,64}$' } }),
    findings: list(finding, MOST_FINDINGS),
    coverage: list(coverage, MOST_ENTRIES),
    usage,
}, { model, modelAbsent: text });
/** Fields that are not listed may be there: a later version writes more. */
function record(required, optional = {}) {
    return { type: 'object', required: Object.keys(required), properties: { ...required, ...optional } };
}
function list(items, maxItems) {
    return { type: 'array', items, maxItems };
}


/***/ })

};
