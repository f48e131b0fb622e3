export const id = 1964;
export const ids = [1964];
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

/***/ 21964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  junit: () => (/* binding */ junit)
});

// EXTERNAL MODULE: ./build/plain-text.js
var plain_text = __webpack_require__(58046);
// EXTERNAL MODULE: ./build/reporters/facts.js
var facts = __webpack_require__(32082);
// EXTERNAL MODULE: ./build/reporters/words.js
var words = __webpack_require__(80412);
;// CONCATENATED MODULE: ./build/reporters/xml.js
/** The whole document, indented by two blanks, with a line feed at the end. */
function xmlDocument(root) {
    return `<?xml version="1.0" encoding="UTF-8"?>\n${xml_element(root, '')}\n`;
}
function xml_element({ name, attributes = {}, children = [], text = '' }, indent) {
    const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
    const open = `${indent}<${name}${pairs.join('')}`;
    if (text !== '')
        return `${open}>${escaped(text)}</${name}>`;
    if (children.length === 0)
        return `${open}/>`;
    const inner = children.map((child) => xml_element(child, `${indent}  `));
    return `${open}>\n${inner.join('\n')}\n${indent}</${name}>`;
}
// What XML 1.0 cannot hold in any spelling: https://www.w3.org/TR/xml/#charsets
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ESCAPES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    '\r': '&#13;',
    '\t': '&#9;',
};
function escaped(text) {
    return text
        .replace(FORBIDDEN, '\ufffd')
        .replace(/[&<>"\r\t]/g, (character) => ESCAPES[character] ?? character);
}

;// CONCATENATED MODULE: ./build/reporters/junit.js




/**
 * JUnit as Jenkins, GitLab, CircleCI and Azure read it. A finding that closes the gate is a failure, any other one passes
 * with its words as output; what was not reviewed is skipped, so that a test tab shows the gap; the verdict comes last.
 */
function junit(review) {
    const blockers = (0,facts/* blockersOf */.be)(review);
    const silenced = (0,facts/* hiddenFindings */.BH)(review).filter(({ fingerprint }) => blockers.has(fingerprint));
    const cases = [
        ...[...(0,facts/* shownFindings */.qA)(review), ...silenced].map((finding) => findingCase(finding, blockers.has(finding.fingerprint))),
        ...(0,facts/* missedStretches */.XZ)(review).map(missedCase),
        verdictCase(review),
    ];
    const name = `${review.tool.name} review`;
    const counts = {
        tests: cases.length,
        failures: countOf(cases, 'failure'),
        errors: 0,
        skipped: countOf(cases, 'skipped'),
        time: (review.usage.ms.total ?? 0) / 1000,
    };
    const suite = { name: 'testsuite', attributes: { name, ...counts }, children: cases };
    const { skipped: _, ...totals } = counts;
    return xmlDocument({ name: 'testsuites', attributes: { name, ...totals }, children: [suite] });
}
function countOf(cases, outcome) {
    return cases.filter(({ children = [] }) => children.some(({ name }) => name === outcome)).length;
}
function findingCase(finding, blocks) {
    const place = `${(0,plain_text/* oneLine */.TN)(finding.path)}:${finding.start}`;
    const { state } = finding;
    const silence = state.kind === 'hidden' ? `\nHidden by ${state.by}, counts in the gate: ${(0,plain_text/* oneLine */.TN)(state.why)}` : '';
    const text = (0,plain_text/* plainText */.wh)(`${place}: ${finding.severity}: ${(0,words/* explanation */.Qb)(finding)}${silence}`);
    const failure = { message: (0,plain_text/* oneLine */.TN)(finding.title), type: finding.severity };
    return {
        name: 'testcase',
        attributes: {
            classname: (0,plain_text/* oneLine */.TN)(finding.rule),
            name: `${place} ${(0,plain_text/* oneLine */.TN)(finding.title)}`,
            file: (0,plain_text/* oneLine */.TN)(finding.path),
            time: 0,
        },
        children: [blocks ? { name: 'failure', attributes: failure, text } : { name: 'system-out', text }],
    };
}
function missedCase({ looker, path, ranges, side, state, why }) {
    const lines = ranges.length === 0 ? '' : `:${(0,words/* rangeList */.aN)(ranges)}${side === 'before' ? ' (removed)' : ''}`;
    const file = (0,plain_text/* oneLine */.TN)(path);
    const message = why === '' ? state : `${state}: ${(0,plain_text/* oneLine */.TN)(why)}`;
    return {
        name: 'testcase',
        attributes: {
            classname: 'not reviewed',
            name: `${file}${lines} not reviewed by ${words/* LOOKER_NAMES */.Sz[looker]}`,
            file,
            time: 0,
        },
        children: [{ name: 'skipped', attributes: { message } }],
    };
}
/** Fails only where no other case shows why the job does. */
function verdictCase({ verdict }) {
    const { outcome, exitCode, why, blocking, blockers = [] } = verdict;
    const unnamed = exitCode === 1 && blockers.length < blocking;
    const failure = { message: (0,plain_text/* oneLine */.TN)(why), type: outcome };
    return {
        name: 'testcase',
        attributes: { classname: 'verdict', name: `review: ${outcome}`, time: 0 },
        children: [
            exitCode === 3 || unnamed
                ? { name: 'failure', attributes: failure }
                : { name: 'system-out', text: (0,plain_text/* plainText */.wh)(why) },
        ],
    };
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
