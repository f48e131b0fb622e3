export const id = 5889;
export const ids = [5889,6499];
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

/***/ 32082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BH: () => (/* binding */ hiddenFindings),
/* harmony export */   RO: () => (/* binding */ hiddenCounts),
/* harmony export */   S_: () => (/* binding */ excludedStretches),
/* harmony export */   XZ: () => (/* binding */ missedStretches),
/* harmony export */   Zl: () => (/* binding */ lineCounts),
/* harmony export */   be: () => (/* binding */ blockersOf),
/* harmony export */   cz: () => (/* binding */ sum),
/* harmony export */   qA: () => (/* binding */ shownFindings)
/* harmony export */ });
/* harmony import */ var _domain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39914);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63924);


/** What several formats count or list, in an order that depends on nothing but the review. */
/** The worst first, then by place. */
function shownFindings(review) {
    return review.findings.filter((finding) => finding.state.kind === 'shown').toSorted(_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byWorst */ .DC);
}
function hiddenFindings(review) {
    return review.findings.filter(isHidden).toSorted(_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byWorst */ .DC);
}
function isHidden(finding) {
    return finding.state.kind === 'hidden';
}
/** How many each pass hid, in the order of the passes; passes that hid nothing are left out. */
function hiddenCounts(review) {
    const hidden = hiddenFindings(review);
    return _domain_js__WEBPACK_IMPORTED_MODULE_1__/* .PASS_NAMES */ .fS.map((by) => ({
        by,
        count: hidden.filter((finding) => finding.state.by === by).length,
    })).filter(({ count }) => count > 0);
}
/** Fingerprints of the findings that close the gate. */
function blockersOf(review) {
    return new Set(review.verdict.blockers);
}
/** What should have been looked at and was not: the reason why a review is incomplete. */
function missedStretches(review) {
    return stretches(review.coverage, ({ state }) => state === 'failed' || state === 'out-of-budget');
}
/** What a rule left out. */
function excludedStretches(review) {
    return stretches(review.coverage, ({ state }) => state === 'excluded');
}
function stretches(coverage, wanted) {
    const groups = new Map();
    for (const entry of coverage.filter(wanted)) {
        const key = JSON.stringify([entry.looker, entry.path, entry.side, entry.state, entry.why]);
        const group = groups.get(key);
        if (group)
            group.push(entry);
        else
            groups.set(key, [entry]);
    }
    return [...groups.values()].flatMap(stretchOf).toSorted(byStretch);
}
function stretchOf(entries) {
    const [first] = entries;
    if (!first)
        return [];
    const { looker, path, side, state, why } = first;
    const ranges = entries.filter((entry) => entry.end > 0).map(({ start, end }) => ({ start, end }));
    ranges.sort((a, b) => a.start - b.start);
    return [{ looker, path, side, state, why, ranges: joined(ranges), lines: sum(ranges.map(lengthOf)) }];
}
function joined(ranges) {
    const result = [];
    for (const { start, end } of ranges) {
        const last = result.at(-1);
        if (last && start <= last.end + 1)
            last.end = Math.max(last.end, end);
        else
            result.push({ start, end });
    }
    return result;
}
function byStretch(a, b) {
    return (_domain_js__WEBPACK_IMPORTED_MODULE_1__/* .LOOKERS */ .wk.indexOf(a.looker) - _domain_js__WEBPACK_IMPORTED_MODULE_1__/* .LOOKERS */ .wk.indexOf(b.looker) ||
        (0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byText */ .z4)(a.path, b.path) ||
        (0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byText */ .z4)(b.side, a.side) ||
        (a.ranges[0]?.start ?? 0) - (b.ranges[0]?.start ?? 0) ||
        (0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byText */ .z4)(a.state + a.why, b.state + b.why));
}
/** Changed lines of one looker by what became of them. */
function lineCounts(review, looker) {
    const counts = { reviewed: 0, cached: 0, excluded: 0, failed: 0, 'out-of-budget': 0 };
    for (const entry of review.coverage) {
        if (entry.looker === looker && entry.end > 0)
            counts[entry.state] += lengthOf(entry);
    }
    return counts;
}
function lengthOf(range) {
    return range.end - range.start + 1;
}
function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
}


/***/ }),

/***/ 56499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   REPORT_FORMAT: () => (/* binding */ REPORT_FORMAT),
/* harmony export */   json: () => (/* binding */ json),
/* harmony export */   printable: () => (/* binding */ printable)
/* harmony export */ });
/** Of `schema/report.schema.json`. A new field keeps it; a changed or removed one raises it. */
const REPORT_FORMAT = 1;
/** The whole review with `formatVersion`: what `publish` and `why` read back, so nothing in it is reworded. */
function json(review) {
    return `${printable(JSON.stringify({ formatVersion: REPORT_FORMAT, ...review }, undefined, 2))}\n`;
}
/** Escapes what a terminal or an editor would obey or not show; the value that is read back is the same. */
function printable(text) {
    return text.replace(/[\p{DI}\p{Cf}\u007f-\u009f\u2028\u2029]/gu, escaped);
}
function escaped(character) {
    return character
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join('');
}


/***/ }),

/***/ 55889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rdjson: () => (/* binding */ rdjson)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32082);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56499);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80412);



const SEVERITIES = {
    critical: 'ERROR',
    high: 'ERROR',
    medium: 'WARNING',
    low: 'INFO',
    info: 'INFO',
};
/**
 * reviewdog's diagnostic format, `reviewdog -f=rdjson`.
 * Source: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
 */
function rdjson(review) {
    const { name, url } = review.tool;
    const diagnostics = (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .shownFindings */ .qA)(review).map(diagnostic);
    return `${(0,_json_js__WEBPACK_IMPORTED_MODULE_2__.printable)(JSON.stringify({ source: { name, url }, diagnostics }, undefined, 2))}\n`;
}
function diagnostic(finding) {
    return {
        message: (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .explanation */ .Qb)(finding),
        location: { path: finding.path, range: rangeOf(finding) },
        severity: SEVERITIES[finding.severity],
        code: { value: finding.rule },
        ...(finding.suggestion && { suggestions: [suggestion(finding.suggestion)] }),
    };
}
function rangeOf({ start, end, startColumn, endColumn, quote }) {
    if (startColumn === undefined || startColumn > quote.length + 1) {
        return { start: { line: start }, end: { line: end } };
    }
    return {
        start: { line: start, column: byteColumn(quote, startColumn) },
        end: start === end && endColumn !== undefined
            ? { line: end, column: byteColumn(quote, endColumn) }
            : { line: end },
    };
}
/** reviewdog counts UTF-8 bytes, we count UTF-16 code units; both from 1. */
function byteColumn(line, column) {
    return new TextEncoder().encode(line.slice(0, column - 1)).length + 1;
}
/** Without columns a range means whole lines. */
function suggestion({ start, end, after }) {
    return { range: { start: { line: start }, end: { line: end } }, text: after };
}


/***/ }),

/***/ 80412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ LEVELS),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   Qb: () => (/* binding */ explanation),
/* harmony export */   Sz: () => (/* binding */ LOOKER_NAMES),
/* harmony export */   aN: () => (/* binding */ rangeList),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58046);

/** `1 finding`, `2,000 findings`. */
function counted(count, noun, plural = `${noun}s`) {
    return `${grouped(count)} ${count === 1 ? noun : plural}`;
}
/** `12,345`, whatever the host's locale. */
function grouped(count) {
    return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
/** ms as `0.4 s`, `12 s`, `1 min 42 s`, `1 h 5 min`. */
function duration(ms) {
    if (ms < 9_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return `${minutes} min ${seconds % 60} s`;
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** `3, 7-9`; a dash that every log and terminal can show. */
function rangeList(ranges) {
    return ranges.map(({ start, end }) => (start === end ? `${start}` : `${start}-${end}`)).join(', ');
}
/** `a`, `a and b`, `a, b and c`. */
function listed(items) {
    const last = items.at(-1) ?? '';
    return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
/** At most `limit` UTF-16 code units, never half a character; what was cut ends in `…`. */
function cut(text, limit) {
    if (text.length <= limit)
        return text;
    const kept = text.slice(0, limit - 1);
    return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}
/** The text with a full stop, so that a reader of the first sentence alone gets a whole one. */
function sentence(text) {
    const line = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text);
    return line === '' || /[.!?…]$/.test(line) ? line : `${line}.`;
}
/** Title, message, consequence and check as one plain text; empty parts are left out. */
function explanation(finding) {
    const parts = [
        sentence(finding.title),
        sentence(finding.message),
        finding.consequence && `Consequence: ${sentence(finding.consequence)}`,
        finding.check && `Check: ${sentence(finding.check)}`,
    ];
    return (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(parts.filter(Boolean).join('\n'));
}
/** The three levels that SARIF, reviewdog and workflow commands know. */
const LEVELS = {
    critical: 'error',
    high: 'error',
    medium: 'warning',
    low: 'note',
    info: 'note',
};
const LOOKER_NAMES = { analyzers: 'the analyzers', model: 'the model' };


/***/ })

};
