export const id = 6933;
export const ids = [6933];
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

/***/ 16933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readBitbucket: () => (/* binding */ readBitbucket)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _bitbucket_write_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54082);
/* harmony import */ var _commits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13827);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48167);




/**
 * The change of a repository at Bitbucket. In its own pipelines git alone tells the commits; a pull request that the CI does not
 * name is asked of the API.
 */
function readBitbucket(input) {
    // Bitbucket keeps no ref of a fork's head in the repository that it goes to.
    let headUrl;
    const fetch = (wanted, history) => (0,_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchFrom */ .pL)({ ...input, headUrl }, credentialsOf(input))(wanted, history);
    return (0,_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .readAt */ .m6)(input, {
        place: async () => {
            const { fork, ...place } = await placeWithRequest(input);
            headUrl = fork === undefined ? undefined : `${input.address.web}/${fork}.git`;
            return place;
        },
        commits: (place) => (0,_commits_js__WEBPACK_IMPORTED_MODULE_2__/* .commitsAt */ .g)({ ...input, place: withWholeIds(place), fetch }),
        fetch,
    });
}
/** https://support.atlassian.com/bitbucket-cloud/docs/using-access-tokens/ */
function credentialsOf({ token }) {
    const none = { user: '', token: '' };
    return token === '' ? [none] : [{ user: 'x-token-auth', token }, none];
}
/** No host is asked for a part of an id: then the branch of that name tells. */
function withWholeIds({ base, ...place }) {
    return base !== undefined && (0,_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .isId */ .eQ)(base) ? { ...place, base } : place;
}
async function placeWithRequest(input) {
    const { config, place } = input;
    const number = config.change || place.change;
    if (number === undefined)
        return withHome(input);
    if (!/^[1-9]\d{0,9}$/.test(number))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`change: ${number} is not the number of a pull request`);
    const pull = { client: input.client, address: { ...input.address, number } };
    if (number === place.change && place.head !== undefined && place.targetBranch !== undefined)
        return withRequest(input, pull);
    const told = await (0,_bitbucket_write_js__WEBPACK_IMPORTED_MODULE_1__/* .readPull */ .Es)(pull).catch((error) => (0,_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .untold */ .r_)(input, error));
    if (!told)
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutRequest */ .O6)(place);
    const head = await (0,_bitbucket_write_js__WEBPACK_IMPORTED_MODULE_1__/* .commitAt */ .du)(pull, told.source);
    const { base: _, mergeBase: __, targetProtected: ___, ...rest } = place;
    return {
        ...rest,
        ...(head === '' ? {} : { head }),
        ...forkOf(told),
        targetBranch: told.destination.branch.name,
        request: requestOf(pull, told),
        change: number,
        trusted: false,
    };
}
function forkOf({ source, destination }) {
    const fork = source.repository?.full_name;
    return fork === undefined || fork === destination.repository?.full_name ? {} : { fork };
}
/** Variables do not tell the default branch, whose pushes are trusted; where nobody answers, none is. */
async function withHome({ place, address, client, log }) {
    const path = `repositories/${address.repository}`;
    const told = await client.request('GET', path).catch((error) => {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ForgeError */ .Q8))
            throw error;
        log.verbose(`The default branch is not known. ${error.message}`);
    });
    const defaultBranch = told?.mainbranch?.name;
    if (defaultBranch === undefined)
        return place;
    return { ...place, defaultBranch, trusted: place.origin?.branch === defaultBranch };
}
/** Variables tell neither author nor draft; a review does without where nobody answers. */
async function withRequest({ place, log }, pull) {
    const told = await (0,_bitbucket_write_js__WEBPACK_IMPORTED_MODULE_1__/* .readPull */ .Es)(pull).catch((error) => {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ForgeError */ .Q8))
            throw error;
        log.verbose(`The pull request is not fully known. ${error.message}`);
    });
    return told ? { ...place, ...forkOf(told), request: requestOf(pull, told) } : place;
}
function requestOf(pull, told) {
    const author = told.author?.nickname ?? told.author?.display_name;
    return {
        number: pull.address.number,
        ...(author === undefined ? {} : { author }),
        draft: told.draft === true,
        labels: [],
        fork: told.source.repository?.full_name !== told.destination.repository?.full_name,
        url: told.links?.html?.href ?? (0,_bitbucket_write_js__WEBPACK_IMPORTED_MODULE_1__/* .pageOf */ .ZZ)(pull),
    };
}


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

/***/ 13827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ commitsAt)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _local_revisions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47241);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48167);



/**
 * Head, merge base and trust ref as a clone with all history would say: by the CI, by the clone, or by a history that is fetched
 * without files. No API is asked: a job's own token may not read one everywhere, as GitLab's CI_JOB_TOKEN. Throws UsageError.
 */
async function commitsAt(input) {
    const trust = trustOf(input);
    if (input.config.scope === 'all') {
        const head = await headOf(input);
        return { title: `all files of ${(0,_local_revisions_js__WEBPACK_IMPORTED_MODULE_1__/* .short */ .h0)(head)}`, head, trust };
    }
    const range = (0,_local_revisions_js__WEBPACK_IMPORTED_MODULE_1__/* .rangeByCi */ .bm)(input) ?? (await rangeInClone(input)) ?? (await rangeByHistory(input));
    return { ...range, trust };
}
/** What the option names is under review, and no more trusted for it. */
function trustOf({ place }) {
    if (place.trusted && place.head)
        return place.head;
    if (place.targetProtected && place.targetBranch !== undefined)
        return (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .branchRef */ .Mi)(place.targetBranch);
    return homeOf(place);
}
/** The default branch, as the host knows it where the CI does not tell. */
function homeOf({ defaultBranch }) {
    return defaultBranch === undefined ? 'HEAD' : (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .branchRef */ .Mi)(defaultBranch);
}
async function headOf({ config, place, fetch }) {
    const name = config.head || place.head || homeOf(place);
    if ((0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .isId */ .eQ)(name))
        return name;
    const { git, close } = await fetch({ head: refOf(name) });
    try {
        return await fetchedHead(git);
    }
    finally {
        await close();
    }
}
/** Only with a base that is told: the branches of a clone may be of an earlier job, or of a fork. */
async function rangeInClone({ git, config, place }) {
    const base = config.base || place.base;
    if (!git || place.foreign || !base || (await (0,_local_revisions_js__WEBPACK_IMPORTED_MODULE_1__/* .findCommit */ .fq)(git, base)) === undefined)
        return undefined;
    return (0,_local_revisions_js__WEBPACK_IMPORTED_MODULE_1__/* .findRange */ .pj)({ git, config, place }).catch((error) => {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb)
            return undefined;
        throw error;
    });
}
/** The former commit of a forced push is often gone: then the target or default branch, or the parent where that is the branch. */
async function rangeByHistory(input) {
    const { config, place } = input;
    if (config.base !== '')
        return rangeFrom(input, config.base);
    if (place.base !== undefined) {
        const found = await rangeFrom(input, place.base).catch((error) => {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb && place.change === undefined)
                return undefined;
            throw error;
        });
        if (found)
            return found;
    }
    // A tag may have the name of a branch, and everybody may make one.
    if (place.targetBranch !== undefined)
        return rangeFrom(input, (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .branchRef */ .Mi)(place.targetBranch));
    return rangeFrom(input, place.trusted ? undefined : homeOf(place));
}
/** The range from the merge base with `base` to the head; from the head's parent without one. */
async function rangeFrom(input, base) {
    const { config, place } = input;
    const wanted = {
        head: refOf(config.head || place.head || homeOf(place)),
        ...(base === undefined ? {} : { base: refOf(base) }),
    };
    const { git, close } = await input.fetch(wanted, true);
    try {
        const { ci, historyHint } = place;
        const named = base === undefined
            ? {}
            : {
                base: 'refs/ollamacode/base',
                targetBranch: (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .isId */ .eQ)(base) ? (0,_local_revisions_js__WEBPACK_IMPORTED_MODULE_1__/* .short */ .h0)(base) : base.replace(/^refs\/heads\//, ''),
            };
        const trusted = place.trusted && config.base === '';
        return await (0,_local_revisions_js__WEBPACK_IMPORTED_MODULE_1__/* .findRange */ .pj)({
            git,
            config: { base: '', head: '' },
            place: { ci, historyHint, trusted, head: await fetchedHead(git), ...named },
        });
    }
    finally {
        await close();
    }
}
async function fetchedHead(git) {
    const found = await (0,_local_revisions_js__WEBPACK_IMPORTED_MODULE_1__/* .findCommit */ .fq)(git, 'refs/ollamacode/head');
    if (found !== undefined)
        return found;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('the head of the change is not among what was fetched');
}
/** What the host is asked for: a commit id, a ref, or a name that it looks for among tags and branches. */
function refOf(revision) {
    if ((0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .isId */ .eQ)(revision) || revision === 'HEAD' || revision.startsWith('refs/'))
        return revision;
    return (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .branchRef */ .Mi)(revision).slice('refs/heads/'.length);
}


/***/ }),

/***/ 48167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Mi: () => (/* binding */ branchRef),
  pL: () => (/* binding */ fetchFrom),
  eQ: () => (/* binding */ isId),
  m6: () => (/* binding */ readAt),
  r_: () => (/* binding */ untold),
  O6: () => (/* binding */ withoutRequest)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/git.js + 2 modules
var build_git = __webpack_require__(18120);
// EXTERNAL MODULE: ./build/git/hardening.js
var hardening = __webpack_require__(98501);
// EXTERNAL MODULE: ./build/git/locate.js
var locate = __webpack_require__(71889);
// EXTERNAL MODULE: ./build/git/process.js
var git_process = __webpack_require__(59658);
;// CONCATENATED MODULE: ./build/git/fetch.js







/**
 * Fetches single commits, or histories without files, into a repository of its own in a temporary folder; nothing is checked out.
 * Only the host of `url` is asked and no redirect followed. Throws GitFailure, a UsageError.
 */
async function fetchCommits(input) {
    const env = input.env ?? process.env;
    const root = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'ollamacode-fetch-'));
    const remove = () => (0,promises_.rm)(root, { recursive: true, force: true });
    try {
        const launch = await launchFor(input, root, env);
        // A template of the machine could bring hooks and configuration.
        await (0,git_process/* collect */.Fo)(launch, ['init', '--quiet', '--template=']);
        const depth = input.history === true ? '--filter=tree:0' : '--depth=1';
        for (const [url, specs] of specsByUrl(input))
            await (0,git_process/* collect */.Fo)(launch, ['fetch', depth, ...how, '--end-of-options', url, ...specs]);
        const git = await (0,build_git/* openGit */.z)(root, { env, ...(input.signal ? { interruption: input.signal } : {}) });
        const close = async () => {
            await git.close();
            await remove();
        };
        return { git, close };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
function specsByUrl({ url, headUrl = url, wanted }) {
    const specs = new Map();
    for (const [name, source] of Object.entries(wanted)) {
        const from = name === 'head' ? headUrl : url;
        specs.set(from, [...(specs.get(from) ?? []), `+${source}:refs/ollamacode/${name}`]);
    }
    return specs;
}
const how = [
    ...['--quiet', '--no-tags', '--no-recurse-submodules'],
    ...['--no-write-fetch-head', '--no-auto-maintenance'],
];
async function launchFor(input, root, env) {
    const { protocol } = new URL(input.url);
    return {
        program: await (0,locate/* gitProgram */.V)(env),
        prefix: (0,hardening/* hardenedArguments */.KX)([], env),
        cwd: root,
        env: {
            ...(0,hardening/* hardenedEnvironment */.jm)(root, env),
            ...proxies(env),
            GIT_ALLOW_PROTOCOL: protocol.replace(':', ''),
            ...configuration([
                ['http.followRedirects', 'false'],
                ['http.saveCookies', 'false'],
                ...(await authorityLines(input, root)),
                ...tokenLines(input),
            ]),
        },
        ...(input.signal ? { interruption: input.signal } : {}),
    };
}
/** By environment: arguments are seen by every process of the machine, and files stay. Known to git from 2.31. */
function configuration(lines) {
    return Object.fromEntries([
        ['GIT_CONFIG_COUNT', String(lines.length)],
        ...lines.flatMap(([key, value], index) => [
            [`GIT_CONFIG_KEY_${index}`, key],
            [`GIT_CONFIG_VALUE_${index}`, value],
        ]),
    ]);
}
/** A token is the password of a name that the forge has chosen. */
function tokenLines({ url, token, user = 'x-access-token' }) {
    if (token === '')
        return [];
    const basic = Buffer.from(`${user}:${token}`).toString('base64');
    return [[`http.${new URL(url).origin}/.extraHeader`, `Authorization: Basic ${basic}`]];
}
async function authorityLines({ authorities }, root) {
    if (authorities === undefined)
        return [];
    const path = (0,external_node_path_.join)(root, 'authorities.pem');
    await (0,promises_.writeFile)(path, authorities.join('\n'));
    return [['http.sslCAInfo', path]];
}
/** curl reads `http_proxy` in lower case only; GitHub's runners may set either. */
function proxies(env) {
    const named = ['http_proxy', 'https_proxy', 'all_proxy', 'no_proxy'];
    const found = named.map((name) => [name, env[name] || env[name.toUpperCase()]]);
    const stores = ['GIT_SSL_CAINFO', 'SSL_CERT_FILE', 'SSL_CERT_DIR'].map((name) => [name, env[name]]);
    return Object.fromEntries([...found, ...stores].filter(([, value]) => value));
}

// EXTERNAL MODULE: ./build/network.js
var network = __webpack_require__(60198);
// EXTERNAL MODULE: ./build/forges/local.js + 6 modules
var forges_local = __webpack_require__(22402);
;// CONCATENATED MODULE: ./build/forges/reading.js





/**
 * The change of a repository at a forge: from the clone where it has head, merge base and trust ref with all their files; else
 * these commits are fetched into a folder of their own. Nothing of them is ever checked out.
 */
function readAt(input, ways) {
    let opened;
    const open = () => {
        opened ??= openReading(input, ways);
        return opened;
    };
    return {
        trusted: async () => (0,forges_local/* openTrusted */.Q5)((await open()).local),
        change: async () => {
            const { local, request } = await open();
            const subject = await (0,forges_local/* openLocal */.qE)(local).change();
            return request === undefined ? subject : { ...subject, request };
        },
        git: async () => (await open()).local.git,
        close: async () => {
            const one = await opened?.catch(() => undefined);
            await one?.close();
        },
    };
}
async function openReading(given, ways) {
    const place = await ways.place();
    const input = { ...given, place };
    const { request } = place;
    const clone = { local: input, request, close: async () => undefined };
    const lack = await (0,forges_local/* lackOf */.Zs)(input);
    if (lack === undefined && !place.stale)
        return clone;
    try {
        input.log.verbose(`Fetching the commits of the change, since ${lack ?? 'the clone may be of an earlier job'}.`);
        return { ...(await fetchKnown(input, ways)), request };
    }
    catch (cause) {
        if (!(cause instanceof errors/* ForgeError */.Q8 || cause instanceof errors/* UsageError */.eb))
            throw cause;
        const why = `it could not be fetched from ${new URL(input.address.web).host}: ${cause.message.replace(/\.$/, '')}`;
        if (lack !== undefined)
            throw new errors/* UsageError */.eb(`${lack}, and ${why}. Check it out: ${place.historyHint}`, { cause });
        input.log.warn(`The trusted configuration is that of the clone, which may be older: ${why}.`);
        return clone;
    }
}
async function fetchKnown(input, ways) {
    const { trust, ...commits } = await ways.commits(input.place);
    const base = commits.mergeBase === undefined ? {} : { base: commits.mergeBase };
    const { git, close } = await ways.fetch({ head: commits.head, ...base, trust });
    return { local: { ...input, git, known: { ...commits, trustRef: await trustRefIn(git) } }, close };
}
async function trustRefIn(git) {
    const found = await git.object('refs/ollamacode/trust^{commit}', 0);
    if (found)
        return found.oid;
    throw new errors/* UsageError */.eb('the default branch, whose configuration is obeyed, is not among what was fetched');
}
/** A CI that hands out no token may name a request which nobody may read without one; what a person named has to be read. */
function untold({ config, token, log }, error) {
    if (!(error instanceof errors/* ForgeError */.Q8) || token !== '' || config.change !== '')
        throw error;
    const why = error.message.replace(/\.$/, '');
    log.warn(`Without a token the request cannot be read, so the base is that of the branch. ${why}.`);
}
/** As a branch that nobody asked to merge. */
function withoutRequest({ change: _, request: __, ...place }) {
    return { ...place, trusted: false };
}
/** Fetches from the forge with the first of these that it takes. */
function fetchFrom(input, credentials) {
    const { address, caFile, signal, headUrl } = input;
    const url = input.gitUrl ?? `${address.web}/${address.repository}.git`;
    return async (wanted, history = false) => {
        const authorities = caFile === '' ? undefined : (0,network/* authoritiesIn */.R)(caFile);
        const attempts = credentials.map((one) => () => fetchCommits({ ...one, url, headUrl, wanted, history, authorities, signal }));
        return firstTaken(attempts);
    };
}
/** What the first one is refused with tells most. */
async function firstTaken(attempts) {
    let first;
    for (const attempt of attempts) {
        try {
            return await attempt();
        }
        catch (error) {
            first ??= error;
            if (!isRefused(error))
                break;
        }
    }
    throw first ?? new errors/* UsageError */.eb('there is no way to fetch');
}
/** Git's words for a host that wants somebody else. */
function isRefused(error) {
    const words = /authentication failed|could not read (username|password)|returned error: 40[134]|repository .* not found/i;
    return error instanceof build_git/* GitFailure */.X && words.test(error.stderr);
}
/** Names with characters that a refspec reads otherwise do not exist in git. Throws UsageError. */
function branchRef(branch) {
    if (branch === '' || /[\s:*?[\\^~]|\.\./.test(branch))
        throw new errors/* UsageError */.eb(`the default branch has no name that git knows: ${JSON.stringify(branch)}`);
    return `refs/heads/${branch}`;
}
function isId(revision) {
    return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(revision);
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

/***/ 60198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ authoritiesIn),
/* harmony export */   X: () => (/* binding */ openNetwork)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41692);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



async function openNetwork(options) {
    const undici = await __webpack_require__.e(/* import() */ 6752).then(__webpack_require__.t.bind(__webpack_require__, 46752, 19));
    const tls = options.authorities === undefined ? {} : { ca: [...options.authorities] };
    const limits = options.patient === true ? { headersTimeout: 0, bodyTimeout: 0, connections: 1 } : {};
    const agent = options.proxied
        ? new undici.EnvHttpProxyAgent({ ...limits, connect: tls, requestTls: tls, proxyTls: tls })
        : new undici.Agent({ ...limits, connect: tls });
    return {
        fetch: async (url, { signal, ...request }) => {
            const init = { ...request, redirect: 'manual', dispatcher: agent };
            const answer = await undici.fetch(url, signal ? { ...init, signal } : init);
            return answer;
        },
        close: () => agent.destroy(),
    };
}
/** The built-in authorities and those of a PEM file. Throws UsageError when it cannot be read or holds no certificate. */
function authoritiesIn(caFile) {
    const pem = readPem(caFile);
    if (!pem.includes('-----BEGIN CERTIFICATE-----')) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`ca-file: ${caFile} holds no certificate; give a PEM file.`);
    }
    return [...node_tls__WEBPACK_IMPORTED_MODULE_1__.rootCertificates, pem];
}
function readPem(caFile) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(caFile, 'utf8');
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`ca-file: ${caFile} cannot be read (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}).`, { cause: error });
    }
}


/***/ })

};
