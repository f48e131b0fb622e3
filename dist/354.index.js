export const id = 354;
export const ids = [354,6217];
export const modules = {

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


/***/ })

};
