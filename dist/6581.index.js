export const id = 6581;
export const ids = [6581];
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

/***/ 26581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  metrics: () => (/* binding */ metrics)
});

;// CONCATENATED MODULE: ./build/outcome.js
/** The words for how a review ended; part of the domain. */
const OUTCOMES = ['pass', 'findings', 'inconclusive'];

// EXTERNAL MODULE: ./build/domain.js
var domain = __webpack_require__(39914);
// EXTERNAL MODULE: ./build/plain-text.js
var plain_text = __webpack_require__(58046);
// EXTERNAL MODULE: ./build/reporters/facts.js
var facts = __webpack_require__(32082);
;// CONCATENATED MODULE: ./build/reporters/metrics.js



/**
 * OpenMetrics 1.0 text, gauges only: one run leaves one state, and every reader of the older Prometheus text
 * (textfile collector, push gateway, GitLab's metrics report) takes it as well.
 * Source: https://prometheus.io/docs/specs/om/open_metrics_spec/
 */
function metrics(review) {
    const families = [
        ...outcomeFamilies(review),
        ...findingFamilies(review),
        ...coverageFamilies(review),
        ...costFamilies(review),
    ];
    return `${families.flatMap(familyLines).join('\n')}\n# EOF\n`;
}
function outcomeFamilies({ verdict, tool, model }) {
    const facts = { version: tool.version, model: model?.name ?? 'none', digest: model?.digest ?? '' };
    return [
        {
            name: 'ollamacode_run',
            help: 'Always 1; says which tool and model made the review.',
            samples: [[facts, 1]],
        },
        {
            name: 'ollamacode_outcome',
            help: '1 for the outcome of the review, 0 for the others.',
            samples: OUTCOMES.map((outcome) => [{ outcome }, Number(outcome === verdict.outcome)]),
        },
        {
            name: 'ollamacode_complete',
            help: '1 when every line that should be looked at was.',
            samples: [[{}, Number(verdict.complete)]],
        },
        {
            name: 'ollamacode_blocking_findings',
            help: 'Findings that close the gate.',
            samples: [[{}, verdict.blocking]],
        },
        { name: 'ollamacode_exit_code', help: 'Exit code of the review.', samples: [[{}, verdict.exitCode]] },
    ];
}
function findingFamilies(review) {
    const shown = (0,facts/* shownFindings */.qA)(review);
    const hidden = (0,facts/* hiddenFindings */.BH)(review);
    return [
        {
            name: 'ollamacode_shown_findings',
            help: 'Findings that are shown, by severity and by who says so.',
            samples: domain/* SEVERITIES */.oC.flatMap((severity) => domain/* FINDING_SOURCES */.Te.map((source) => {
                const mine = shown.filter((finding) => finding.severity === severity && finding.source === source);
                return [{ severity, source }, mine.length];
            })),
        },
        {
            name: 'ollamacode_hidden_findings',
            help: 'Findings that are hidden, by the pass that hid them.',
            samples: domain/* PASS_NAMES */.fS.map((by) => [{ by }, hidden.filter(({ state }) => state.by === by).length]),
        },
    ];
}
function coverageFamilies(review) {
    return [
        {
            name: 'ollamacode_coverage_lines',
            help: 'Changed lines by who should look at them and what became of it.',
            unit: 'lines',
            samples: domain/* LOOKERS */.wk.flatMap((looker) => Object.entries((0,facts/* lineCounts */.Zl)(review, looker)).map(([state, lines]) => [{ looker, state }, lines])),
        },
    ];
}
function costFamilies({ usage }) {
    const units = usage.asked + usage.cached;
    return [
        {
            name: 'ollamacode_stage_seconds',
            help: 'Time by stage.',
            unit: 'seconds',
            samples: Object.keys(usage.ms)
                .toSorted()
                .map((stage) => [{ stage }, (usage.ms[stage] ?? 0) / 1000]),
        },
        {
            name: 'ollamacode_model_tokens',
            help: 'Tokens that the model read and wrote.',
            unit: 'tokens',
            samples: [
                [{ kind: 'prompt' }, usage.promptTokens],
                [{ kind: 'output' }, usage.outputTokens],
            ],
        },
        {
            name: 'ollamacode_questions',
            help: 'Questions to the model by where the answer came from.',
            samples: [
                [{ answer: 'model' }, usage.asked],
                [{ answer: 'cache' }, usage.cached],
            ],
        },
        {
            name: 'ollamacode_cache_hit_ratio',
            help: 'Share of the questions that the cache answered.',
            unit: 'ratio',
            samples: [[{}, units === 0 ? 0 : usage.cached / units]],
        },
    ];
}
function familyLines({ name, help, unit, samples }) {
    return [
        `# TYPE ${name} gauge`,
        ...(unit ? [`# UNIT ${name} ${unit}`] : []),
        `# HELP ${name} ${help}`,
        ...samples.map(([labels, value]) => `${name}${labelSet(labels)} ${value}`),
    ];
}
function labelSet(labels) {
    const pairs = Object.entries(labels).map(([name, value]) => `${name}="${quoted(value)}"`);
    return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}
function quoted(value) {
    return (0,plain_text/* oneLine */.TN)(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"');
}


/***/ })

};
