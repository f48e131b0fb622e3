export const id = 7312;
export const ids = [7312,354,6217];
export const modules = {

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

/***/ 63924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ byWorst),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   hz: () => (/* binding */ byPlace),
/* harmony export */   z4: () => (/* binding */ byText)
/* harmony export */ });
/* harmony import */ var _domain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39914);

/** Orders that are the same on every host, and the names by which a finding is known; part of the domain. */
/** The worst first, then the surest, then by place. */
function byWorst(a, b) {
    const surer = _domain_js__WEBPACK_IMPORTED_MODULE_0__/* .CONFIDENCES */ .ix.indexOf(a.confidence) - _domain_js__WEBPACK_IMPORTED_MODULE_0__/* .CONFIDENCES */ .ix.indexOf(b.confidence);
    return (0,_domain_js__WEBPACK_IMPORTED_MODULE_0__/* .bySeverity */ .Np)(a.severity, b.severity) || surer || byPlace(a, b);
}
/** By path, place and rule, and by words where one looker says two things of one place: nothing is left to chance. */
function byPlace(a, b) {
    return (byText(a.path, b.path) ||
        a.start - b.start ||
        a.end - b.end ||
        (a.startColumn ?? 0) - (b.startColumn ?? 0) ||
        byText(a.rule, b.rule) ||
        byText(a.fingerprint, b.fingerprint) ||
        byText(a.title, b.title) ||
        byText(a.message, b.message));
}
/** By code units, so that no locale has a say. */
function byText(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
/** All fingerprints under which a finding may be known, its own first. */
function namesOf(finding) {
    return [finding.fingerprint, ...finding.aka];
}


/***/ }),

/***/ 90354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ allAnnotations),
/* harmony export */   annotationsOf: () => (/* binding */ annotationsOf)
/* harmony export */ });
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63924);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58046);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86217);



/** GitHub shows ten of each level a step. Source: https://docs.github.com/en/rest/checks/runs and the runner's own limits. */
const MOST_OF_A_LEVEL = 10;
/** UTF-16 code units; the runner cuts a message at 4,096 characters, a check run's title has 255. */
const LONGEST_MESSAGE = 2000;
const LONGEST_TITLE = 200;
/** The worst findings that have no inline comment, at most ten of each level: more are not shown by the CI. */
function annotationsOf(review, options) {
    const counts = { error: 0, warning: 0, notice: 0 };
    return allAnnotations(review, options).filter(({ level }) => {
        counts[level] += 1;
        return counts[level] <= MOST_OF_A_LEVEL;
    });
}
/** All of them, the worst first. */
function allAnnotations(review, { commented, gateFails }) {
    const said = new Set(commented);
    const blockers = new Set(gateFails ? review.verdict.blockers : []);
    return review.findings
        .filter((finding) => finding.state.kind === 'shown' && !(0,_order_js__WEBPACK_IMPORTED_MODULE_2__/* .namesOf */ .eZ)(finding).some((name) => said.has(name)))
        .toSorted(_order_js__WEBPACK_IMPORTED_MODULE_2__/* .byWorst */ .DC)
        .map((finding) => annotation(finding, blockers));
}
function annotation(finding, blockers) {
    const { path, start, end, title, severity, fingerprint } = finding;
    return {
        level: levelOf(finding, blockers),
        path,
        start,
        end,
        title: (0,_page_js__WEBPACK_IMPORTED_MODULE_1__.clipped)(`${severity}: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(title)}`, LONGEST_TITLE),
        message: messageOf(finding),
        fingerprint,
    };
}
function levelOf({ fingerprint, severity }, blockers) {
    if (blockers.has(fingerprint))
        return 'error';
    return severity === 'low' || severity === 'info' ? 'notice' : 'warning';
}
/** Says the title again where there is nothing else: no CI shows a line without a message. */
function messageOf({ title, message, consequence, check, rule }) {
    const parts = [message || title, consequence && `Consequence: ${consequence}`, check && `Check: ${check}`];
    const text = parts.flatMap((part) => (part ? [(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(part).trim()] : [])).join('\n');
    return `${(0,_page_js__WEBPACK_IMPORTED_MODULE_1__.clipped)(text, LONGEST_MESSAGE)}\n(${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(rule)})`;
}


/***/ }),

/***/ 86217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bytesOf: () => (/* binding */ bytesOf),
/* harmony export */   clipped: () => (/* binding */ clipped),
/* harmony export */   pageWithin: () => (/* binding */ pageWithin),
/* harmony export */   stepSummary: () => (/* binding */ stepSummary)
/* harmony export */ });
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58046);

/** UTF-8 bytes, as a CI counts its summary page. */
function bytesOf(text) {
    return Buffer.byteLength(text);
}
/**
 * A page within `limit`, shortened by whole rows and whole sections: the lead and the foot first, then as many rows of each section,
 * in order, as there is room for. A lead that is too long alone loses lines from its end. Linear in the length of the page.
 */
function pageWithin(page, limit, measure = lengthOf) {
    const { lead, sections, foot } = page;
    let room = limit - measure(lead) - measure(foot);
    if (room < 0)
        return wholeLines(lead, { limit, measure });
    const parts = [lead];
    for (const section of sections) {
        const part = sectionWithin(section, { limit: room, measure });
        room -= measure(part);
        parts.push(part);
    }
    return [...parts, foot].join('');
}
/**
 * A report's Markdown as a CI's summary page of at most `limit` UTF-8 bytes: the first block is the head, the last one the foot, and
 * what lies between is shortened by whole rows and whole blocks, which a line says. `notes` are sentences under the head.
 */
function stepSummary(blocks, { limit, notes = [] }) {
    const told = notes.map((note) => `\n> ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(note))}\n`).join('');
    const lead = `${blocks.slice(0, 1).map(textOf).join('')}${told}`;
    const foot = blocks.slice(1).slice(-1).map(apart).map(textOf).join('');
    const sections = blocks.slice(1, -1).map(apart);
    const whole = [lead, ...sections.map(textOf), foot].join('');
    if (bytesOf(whole) <= limit)
        return whole;
    return pageWithin({ lead, sections, foot: `${SHORTENED}${foot}` }, limit, bytesOf);
}
const SHORTENED = '\nThis page has no room for all of it; the reports have.\n';
function textOf({ before, rows, after }) {
    return `${before}${rows.join('')}${after}`;
}
/** With an empty line above it, which goes where the block goes. */
function apart({ before, rows, after }) {
    const omitted = () => '';
    if (before !== '')
        return { before: `\n${before}`, rows, after, omitted };
    return { before, rows: rows.map((row, index) => (index === 0 ? `\n${row}` : row)), after, omitted };
}
/** The first `length` code units at most, never half a surrogate pair, with `…` where something was cut. */
function clipped(text, length) {
    if (text.length <= length)
        return text;
    const kept = text.slice(0, Math.max(0, length - 1));
    return `${kept.replace(/[\ud800-\udbff]$/, '')}…`;
}
function sectionWithin(section, { limit, measure }) {
    const { before, rows, after, omitted } = section;
    if (rows.length === 0)
        return '';
    const whole = `${before}${rows.join('')}${after}`;
    if (measure(whole) <= limit)
        return whole;
    const frame = measure(before) + measure(after) + measure(omitted(rows.length));
    if (frame > limit)
        return '';
    let used = frame;
    const kept = rows.findIndex((row) => {
        used += measure(row);
        return used > limit;
    });
    return `${before}${rows.slice(0, kept).join('')}${after}${omitted(rows.length - kept)}`;
}
function wholeLines(text, { limit, measure }) {
    const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
    let used = 0;
    const kept = lines.findIndex((line) => {
        used += measure(line);
        return used > limit;
    });
    return (kept < 0 ? lines : lines.slice(0, kept)).join('');
}
function lengthOf(text) {
    return text.length;
}


/***/ }),

/***/ 25571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ placesOf)
/* harmony export */ });
/**
 * The place of a finding's inline comment. A suggestion replaces exactly the commented lines, so its lines are the comment's
 * where one hunk holds them all. A deleted file has only lines before the change. `undefined` where the finding stands outside
 * the diff: the summary alone tells of it.
 */
function placesOf(change) {
    const files = new Map(change.files.map((file) => [file.path, { side: sideOf(file), hunks: hunksOf(file) }]));
    return (finding) => {
        const { side = 'after', hunks = [] } = files.get(finding.path) ?? {};
        const { suggestion } = finding;
        if (suggestion && side === 'after' && hunks.some((hunk) => holds(hunk, suggestion)))
            return { side, start: suggestion.start, end: suggestion.end, applies: true };
        const hunk = hunks.find(({ start, end }) => start <= finding.end && finding.start <= end);
        if (!hunk)
            return undefined;
        const start = Math.max(hunk.start, finding.start);
        return { side, start, end: Math.min(hunk.end, finding.end), applies: false };
    };
}
function sideOf({ status }) {
    return status === 'deleted' ? 'before' : 'after';
}
function hunksOf(file) {
    const lines = sideOf(file) === 'before' ? oldLines : newLines;
    return file.hunks.map(lines).filter(({ start, end }) => start <= end);
}
function newLines({ newStart, newLines: count }) {
    return { start: newStart, end: newStart + count - 1 };
}
function oldLines({ oldStart, oldLines: count }) {
    return { start: oldStart, end: oldStart + count - 1 };
}
function holds(outer, inner) {
    return outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;
}


/***/ }),

/***/ 17312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan)
});

// EXTERNAL MODULE: ./build/order.js
var order = __webpack_require__(63924);
// EXTERNAL MODULE: ./build/publish/annotations.js
var annotations = __webpack_require__(90354);
// EXTERNAL MODULE: ./build/domain.js
var domain = __webpack_require__(39914);
// EXTERNAL MODULE: ./build/marker.js
var build_marker = __webpack_require__(77860);
// EXTERNAL MODULE: ./build/plain-text.js
var plain_text = __webpack_require__(58046);
// EXTERNAL MODULE: ./build/publish/page.js
var publish_page = __webpack_require__(86217);
// EXTERNAL MODULE: ./build/publish/words.js
var words = __webpack_require__(3749);
;// CONCATENATED MODULE: ./build/publish/summary.js






/** UTF-16 code units of one table cell before escaping. */
const LONGEST_CELL = 300;
/** Findings that are read without a click. */
const OPEN_ROWS = 10;
/**
 * The Markdown of the one sticky summary, at most `limit` UTF-16 code units by whole rows: outcome, verdict, coverage bars, the worst
 * findings, and folded the other ones, what was not reviewed and what is hidden with who hid it and why; last time, model and whose
 * Ollama.
 */
function summaryBody(review, options) {
    return `${(0,build_marker/* summaryMarker */.R8)(options.sign)}\n${summaryText(review, shortened(options))}`;
}
/** The same without its marker, for a page that nobody looks for again. */
function summaryText(review, options) {
    const sections = [...findingRows(review), missedRows(review), hiddenRows(review)];
    const page = { lead: lead(review, options), sections, foot: foot(review, options.runUrl) };
    return (0,publish_page.pageWithin)(page, options.limit);
}
function shortened({ limit, sign, ...rest }) {
    return { ...rest, limit: limit - (0,build_marker/* summaryMarker */.R8)(sign).length - 1 };
}
function lead(review, { notes = [], untrusted = false }) {
    const { verdict, coverage, model } = review;
    const told = notes.map((note) => `> ${cell(note)}\n`).join('');
    const warnings = (model?.warnings ?? []).map((warning) => `- ${cell(warning)}\n`);
    const list = [...domain/* LOOKERS */.wk.flatMap((looker) => bar(looker, coverage)), ...warnings].join('');
    const why = `${cell(verdict.why)}\n`;
    return [`### ${(0,words/* headline */.P)(review, { untrusted })}\n`, told, why, list]
        .filter((part) => part !== '')
        .join('\n');
}
const CELLS = 20;
/** `- model ████░░░░ 40 % of 120 changed lines`; rounded down, so that only a whole bar says 100 %. */
function bar(looker, coverage) {
    const entries = coverage.filter((entry) => entry.looker === looker && entry.state !== 'excluded');
    const all = linesIn(entries);
    if (all === 0)
        return [];
    const done = linesIn(entries.filter(({ state }) => state === 'reviewed' || state === 'cached'));
    const full = Math.floor((CELLS * done) / all);
    const share = Math.floor((100 * done) / all);
    const drawn = '█'.repeat(full) + '░'.repeat(CELLS - full);
    return [`- ${looker} \`${drawn}\` ${share} % of ${(0,words/* counted */.h)(all, 'changed line')}\n`];
}
function linesIn(entries) {
    return entries.reduce((sum, { start, end }) => sum + (start === 0 ? 0 : end - start + 1), 0);
}
function findingRows({ findings, verdict }) {
    const blockers = new Set(verdict.blockers);
    const shown = findings.filter(({ state }) => state.kind === 'shown').toSorted(order/* byWorst */.DC);
    const rows = shown.map((finding) => row([severity(finding, blockers), where(finding), what(finding)]));
    const columns = ['Severity', 'Where', 'What'];
    const more = rows.slice(OPEN_ROWS);
    return [
        { before: table(columns), rows: rows.slice(0, OPEN_ROWS), after: '', omitted: noRoom },
        folded(`${more.length} more`, columns, { rows: more }),
    ];
}
function severity(finding, blockers) {
    return blockers.has(finding.fingerprint) ? `${finding.severity} ⛔` : finding.severity;
}
function what({ title, consequence, rule, fingerprint }) {
    const text = consequence === '' ? `**${cell(title)}**` : `**${cell(title)}** ${cell(consequence)}`;
    return `${text}<br><sub>${(0,plain_text/* codeSpan */.SS)(rule)} · ${(0,plain_text/* codeSpan */.SS)((0,build_marker/* shortId */.m_)(fingerprint))}</sub>`;
}
function missedRows({ coverage }) {
    const missed = coverage.filter(({ state }) => state === 'failed' || state === 'out-of-budget');
    const rows = missed
        .toSorted((a, b) => (0,order/* byText */.z4)(a.path, b.path) || (0,order/* byText */.z4)(a.looker, b.looker) || a.start - b.start)
        .map((entry) => row([where(entry), entry.looker, cell(entry.why)]));
    return folded(`${(0,words/* counted */.h)(rows.length, 'place')} not reviewed`, ['Where', 'Who', 'Why'], { rows });
}
/** What somebody decided row by row, what counts in the gate first; what the filter's own passes took out is only counted. */
function hiddenRows({ findings }) {
    const hidden = findings.filter(isHidden).toSorted((a, b) => byGate(a, b) || (0,order/* byWorst */.DC)(a, b));
    const decided = hidden.filter(({ state }) => state.gated || DECISIONS.has(state.by));
    const others = domain/* PASS_NAMES */.fS.flatMap((by) => {
        const count = hidden.filter(({ state }) => state.by === by).length -
            decided.filter(({ state }) => state.by === by).length;
        return count === 0 ? [] : [`${count} by ${by}`];
    });
    const title = `${(0,words/* counted */.h)(hidden.length, 'finding')} hidden`;
    const counts = others.length === 0 ? '' : `\nTaken out by the filter: ${others.join(', ')}; the reports list them.\n`;
    if (decided.length > 0)
        return folded(title, ['Severity', 'Where', 'What', 'Hidden by'], {
            rows: decided.map(hiddenRow),
            counts,
        });
    const before = `\n<details><summary>${title}</summary>\n`;
    return { before, rows: counts === '' ? [] : [counts], after: '\n</details>\n', omitted: () => '' };
}
const DECISIONS = new Set(['pragma', 'suppress', 'dismissed', 'baseline', 'limit']);
function isHidden(finding) {
    return finding.state.kind === 'hidden';
}
function hiddenRow(finding) {
    const { by, why, gated } = finding.state;
    const reason = `${by}: ${cell(why)}${gated ? '; counts in the gate' : ''}`;
    const name = `${cell(finding.title)}<br><sub>${(0,plain_text/* codeSpan */.SS)(finding.rule)} · ${(0,plain_text/* codeSpan */.SS)((0,build_marker/* shortId */.m_)(finding.fingerprint))}</sub>`;
    return row([finding.severity, where(finding), name, reason]);
}
function byGate({ state: a }, { state: b }) {
    return Number(b.gated) - Number(a.gated);
}
function folded(title, columns, { rows, counts = '' }) {
    const before = `\n<details><summary>${title}</summary>\n${table(columns)}`;
    return { before, rows, after: `${counts}\n</details>\n`, omitted: noRoom };
}
function noRoom(count) {
    return `\n${count} of these had no room here; the reports list all.\n`;
}
function foot({ model, modelAbsent, usage, tool, change }, runUrl) {
    const minutes = ((usage.ms.total ?? 0) / 60_000).toFixed(1);
    const parts = [
        ...(change.head === undefined ? [] : [(0,plain_text/* codeSpan */.SS)(change.head.slice(0, 8))]),
        `${minutes} minutes`,
        model
            ? `${(0,plain_text/* codeSpan */.SS)(model.name)} ${(0,plain_text/* codeSpan */.SS)(shortDigest(model.digest))}, Ollama ${cell(model.serverVersion)} (${cell(model.service)}), ${(0,words/* counted */.h)(usage.asked, 'question')}, ${usage.cached} from the cache`
            : `no model asked${modelAbsent === undefined ? '' : `: ${cell(modelAbsent)}`}`,
        ...(isPage(runUrl) ? [`[run](${runUrl})`] : []),
        `[OllamaCode ${cell(tool.version)}](${tool.url})`,
    ];
    return `\n<sub>${parts.join(' · ')}</sub>\n`;
}
/** Enough to tell models apart; the reports have the whole. */
function shortDigest(digest) {
    return digest.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]+$/, '$1');
}
/** Nothing in it can end the link or begin another. */
function isPage(url) {
    return url !== undefined && /^https?:\/\/[\w.:-]+\/[\w./%?=&-]*$/.test(url);
}
function where({ path, start, end }) {
    const lines = start === end ? `${start}` : `${start}-${end}`;
    return (0,plain_text/* codeSpan */.SS)(start === 0 ? path : `${path}:${lines}`);
}
function table(columns) {
    return `\n${row(columns)}${row(columns.map(() => '---'))}`;
}
function row(cells) {
    return `| ${cells.join(' | ')} |\n`;
}
function cell(text) {
    return (0,plain_text/* markdownText */.p7)((0,publish_page.clipped)((0,plain_text/* oneLine */.TN)(text), LONGEST_CELL));
}

;// CONCATENATED MODULE: ./build/publish/check-report.js



/** UTF-16 code units of a check run's summary. Source: https://docs.github.com/en/rest/checks/runs */
const LONGEST_SUMMARY = 65_535;
/**
 * The check run: the summary, and an annotation for every finding without an inline comment. Success is a complete review without
 * findings; findings and gaps that the gate lets pass are neutral.
 */
function checkReport(review, { spoken, ...options }) {
    const { exitCode } = review.verdict;
    return {
        title: title(review),
        summary: summaryText(review, { ...options, limit: LONGEST_SUMMARY }),
        conclusion: conclusionOf(review.verdict, options.untrusted === true),
        annotations: (0,annotations/* allAnnotations */.G)(review, { commented: spoken, gateFails: exitCode === 1 }),
    };
}
function conclusionOf({ exitCode, outcome, complete }, untrusted) {
    if (exitCode !== 0)
        return 'failure';
    return outcome === 'pass' && complete && !untrusted ? 'success' : 'neutral';
}
function title({ verdict, findings }) {
    const shown = findings.filter(({ state }) => state.kind === 'shown').length;
    const found = shown === 0 ? 'No findings' : (0,words/* counted */.h)(shown, 'finding');
    const gate = verdict.blocking > 0 ? `, ${verdict.blocking} fail the gate` : '';
    return `${found}${gate}${verdict.complete ? '' : ', review incomplete'}`;
}

;// CONCATENATED MODULE: ./build/publish/comment.js



/** UTF-16 code units of one part of a comment; texts of other tools can be of any length. */
const LONGEST_PART = 2000;
/**
 * The Markdown of one inline comment, at most `limit` UTF-16 code units by whole paragraphs: marker, title, message, consequence,
 * check, replacement, and small below it who says so how surely and how to put it aside.
 */
function commentBody(finding, { limit, suggestionStyle, sign }) {
    const marker = (0,build_marker/* findingMarker */.iY)(finding.fingerprint, { sign });
    const lead = `${marker}\n**${comment_words((0,plain_text/* oneLine */.TN)(finding.title))}**\n`;
    return (0,publish_page.pageWithin)({ lead, sections: paragraphs(finding, suggestionStyle), foot: comment_foot(finding) }, limit);
}
/**
 * What a comment says once it is closed by us, where the forge does not let us resolve its thread. `why` is plain text, as
 * `dismissed by ada on 2030-01-31: a test fixture`; without it the finding is gone. The first line keeps the fingerprint.
 */
function closedBody(fingerprint, { head, why, sign, }) {
    const at = head === undefined ? '' : ` at ${(0,plain_text/* codeSpan */.SS)(head.slice(0, 8))}`;
    const said = why === undefined ? `No longer found${at}.` : `No longer shown: ${comment_words((0,plain_text/* oneLine */.TN)(why))}`;
    return `${(0,build_marker/* findingMarker */.iY)(fingerprint, { gone: true, sign })}\n*${said}*\n`;
}
/** Text of a looker as Markdown of at most `LONGEST_PART` code units before escaping. */
function comment_words(text) {
    return (0,plain_text/* markdownText */.p7)((0,publish_page.clipped)(text, LONGEST_PART));
}
function paragraphs(finding, style) {
    const { title, message, consequence, check, suggestion } = finding;
    const texts = [
        message !== title && message && comment_words(message),
        consequence && `**Consequence:** ${comment_words(consequence)}`,
        check && `**Check:** ${comment_words(check)}`,
        suggestion && replacement(suggestion, style),
    ];
    return texts.flatMap((text) => (text ? [paragraph(`\n${text}\n`)] : []));
}
function paragraph(text) {
    return { before: '', rows: [text], after: '', omitted: () => '' };
}
/** A block that a click applies. Code that shows otherwise than it is would not be what a reader agreed to, and gets no block. */
function replacement(suggestion, style) {
    const { before, after, start, end } = suggestion;
    if ((0,plain_text/* plainText */.wh)(after) !== after)
        return '';
    const isTooLong = style === 'gitlab' && end - start > GITLAB_LINES_ABOVE;
    if (style === 'diff' || isTooLong || COMMAND.test(after))
        return (0,plain_text/* codeFence */.d6)(diffOf(before, after), 'diff');
    const info = style === 'gitlab' ? `suggestion:-${end - start}+0` : 'suggestion';
    // The block's lines are the new lines, so an empty block deletes and one that ends in an empty line keeps that line.
    return after === '' ? `\`\`\`${info}\n\`\`\`` : (0,plain_text/* codeFence */.d6)(`${after}\n`, info);
}
/** https://docs.gitlab.com/user/project/merge_requests/reviews/suggestions/#multi-line-suggestions */
const GITLAB_LINES_ABOVE = 100;
// Bots read bodies as text: what stands at the beginning of a line in a code block is a command to some of them.
const COMMAND = /^\s*\/[a-z]/im;
function diffOf(before, after) {
    const marked = (text, mark) => text.split('\n').map((line) => mark + line);
    return [...marked(before, '-'), ...(after === '' ? [] : marked(after, '+'))].join('\n');
}
function comment_foot({ severity, confidence, source, rule, fingerprint }) {
    const who = source === 'model' ? 'the model says so, nothing confirms it' : `found by ${(0,plain_text/* codeSpan */.SS)(rule)}`;
    const how = `reply ${(0,plain_text/* codeSpan */.SS)('/ollamacode dismiss')} and a reason to put it aside`;
    return `\n<sub>${severity}, confidence ${confidence}; ${who} · ${(0,plain_text/* codeSpan */.SS)((0,build_marker/* shortId */.m_)(fingerprint))} · ${how}</sub>\n`;
}

// EXTERNAL MODULE: ./build/publish/place.js
var place = __webpack_require__(25571);
;// CONCATENATED MODULE: ./build/publish/plan.js





/**
 * What publishing will do. The worst findings that stand in the diff get an inline comment each while fewer than `maxComments`
 * stand open. Nothing is said twice: a finding that has a comment under any of its fingerprints keeps it; one that a person closed
 * stays closed, one that we closed is opened again. A comment whose finding is gone is closed, unless the review is incomplete:
 * then nobody knows whether it is gone. A thread in which a person answered is never touched.
 */
function plan(review, posted, options) {
    const { publish } = options;
    const { head } = review.change;
    const inline = publish.includes('review') ? inlinePlan(review, posted, options) : untouched(posted);
    const spoken = new Set(inline.spoken.map(({ fingerprint }) => fingerprint));
    return {
        ...(head === undefined ? {} : { head }),
        ...(publish.includes('summary') ? { summary: summaryBody(review, summaryOptions(options)) } : {}),
        create: inline.create,
        keep: inline.keep,
        resolve: inline.resolve,
        reopen: inline.reopen,
        ...(publish.includes('check') ? { check: checkReport(review, { ...options, spoken }) } : {}),
    };
}
function summaryOptions({ limits, ...options }) {
    return { ...options, limit: limits.body };
}
/** Where no comments are wanted, those that stand from before are left alone. */
function untouched(posted) {
    return { create: [], keep: posted.map(({ id }) => id), resolve: [], reopen: [], spoken: [] };
}
function inlinePlan(review, posted, options) {
    const standing = standingOf(review, posted);
    const resolve = options.resolveFixed ? closings(review, standing, options) : [];
    const closed = new Set(resolve.map(({ id }) => id));
    const open = posted.filter((comment) => comment.open && !closed.has(comment.id));
    const { create, reopen, said } = sayings(review, {
        standing,
        room: options.maxComments - open.length,
        options,
    });
    const touched = new Set([...closed, ...reopen.map(({ id }) => id)]);
    return {
        create,
        keep: posted.map(({ id }) => id).filter((id) => !touched.has(id)),
        resolve,
        reopen,
        spoken: [...said, ...open.flatMap((comment) => standing.findings.get(comment) ?? [])],
    };
}
/** Where a finding has several comments, the one that a person answered stands, then one that a person closed, then the first. */
function standingOf({ findings }, posted) {
    const known = new Map(findings
        .toSorted(bySaying)
        .flatMap((finding) => (0,order/* namesOf */.eZ)(finding).map((name) => [name, finding])));
    const owned = new Map();
    const comments = new Map();
    for (const comment of posted.toSorted(byStanding)) {
        const finding = known.get(comment.fingerprint);
        if (!finding)
            continue;
        owned.set(comment, finding);
        if (!comments.has(finding))
            comments.set(finding, comment);
    }
    return { posted, findings: owned, comments };
}
/** Hidden ones first, then the least: of several findings that share a name the last one keeps it. */
function bySaying(a, b) {
    return Number(isSaid(a)) - Number(isSaid(b)) || (0,order/* byWorst */.DC)(b, a);
}
/** Shown, or only left out for want of room: its comment stays as it is. */
function isSaid({ state }) {
    return state.kind === 'shown' || state.by === 'limit';
}
function byStanding(a, b) {
    const rank = (comment) => (comment.answered ? 2 : 0) + (isClosedByPerson(comment) ? 1 : 0);
    return rank(b) - rank(a) || Number(b.open) - Number(a.open);
}
function isClosedByPerson({ open, closedBy }) {
    return !open && closedBy !== 'us';
}
/** Open comments that nothing stands behind any more, and all but one of each finding. */
function closings(review, standing, { sign }) {
    const { head } = review.change;
    return standing.posted.flatMap((comment) => {
        if (!comment.open || comment.answered)
            return [];
        const finding = standing.findings.get(comment);
        const close = (why) => [
            {
                id: comment.id,
                body: closedBody(comment.fingerprint, { head, sign, ...(why === undefined ? {} : { why }) }),
            },
        ];
        if (!finding)
            return review.verdict.complete ? close() : [];
        if (!isSaid(finding))
            return close(finding.state.kind === 'hidden' ? finding.state.why : '');
        return standing.comments.get(finding) === comment ? [] : close('another comment says the same');
    });
}
/** The worst findings without an open comment, as many as there is room for. */
function sayings(review, { standing, room, options }) {
    const placeOf = (0,place/* placesOf */.e)(review.change);
    const create = [];
    const reopen = [];
    const said = [];
    for (const finding of review.findings.filter(({ state }) => state.kind === 'shown').toSorted(order/* byWorst */.DC)) {
        if (said.length >= room)
            break;
        const comment = standing.comments.get(finding);
        const place = placeOf(finding);
        if (comment?.closedBy === 'us' && !comment.open && !comment.answered)
            reopen.push({
                id: comment.id,
                body: bodyFor(finding, { place, options, fingerprint: comment.fingerprint }),
            });
        else if (!comment && place && create.length < options.limits.comments)
            create.push(commentFor(finding, place, options));
        else
            continue;
        said.push(finding);
    }
    return { create, reopen, said };
}
function commentFor(finding, place, options) {
    const { side, start, end } = place;
    const { path, fingerprint } = finding;
    return { path, side, start, end, fingerprint, body: bodyFor(finding, { place, options, fingerprint }) };
}
/** A replacement that would land on other lines than its own is only shown. */
function bodyFor(finding, { place, options, fingerprint }) {
    const { limits, suggestionStyle, sign } = options;
    const style = place?.applies ? suggestionStyle : 'diff';
    return commentBody({ ...finding, fingerprint }, { limit: limits.body, suggestionStyle: style, sign });
}


/***/ }),

/***/ 3749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ headline),
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** `1 line`, `2 lines`. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
const MARKS = { pass: '✅', findings: '🔎', inconclusive: '⚠️' };
/** `❌ OllamaCode: 2 findings`, `✅ OllamaCode: no findings`; what is incomplete or untrusted is never headed by a tick. */
function headline({ verdict, findings }, { untrusted }) {
    const { outcome, exitCode, complete } = verdict;
    const shown = findings.filter(({ state }) => state.kind === 'shown').length;
    const kind = untrusted && outcome === 'pass' ? 'findings' : outcome;
    const mark = exitCode === 0 ? MARKS[kind] : '❌';
    const found = shown === 0 ? 'no findings' : counted(shown, 'finding');
    return `${mark} OllamaCode: ${found}${complete ? '' : ', review incomplete'}`;
}


/***/ })

};
