export const id = 1940;
export const ids = [1940,6499];
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

/***/ 31940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sarif: () => (/* binding */ sarif),
  sarifAzure: () => (/* binding */ sarifAzure),
  sarifGitlab: () => (/* binding */ sarifGitlab)
});

// EXTERNAL MODULE: ./build/domain.js
var domain = __webpack_require__(39914);
// EXTERNAL MODULE: ./build/reporters/facts.js
var facts = __webpack_require__(32082);
// EXTERNAL MODULE: ./build/reporters/json.js
var json = __webpack_require__(56499);
// EXTERNAL MODULE: ./build/plain-text.js
var plain_text = __webpack_require__(58046);
// EXTERNAL MODULE: ./build/reporters/words.js
var reporters_words = __webpack_require__(80412);
// EXTERNAL MODULE: ./build/order.js
var order = __webpack_require__(63924);
;// CONCATENATED MODULE: ./build/reporters/sarif/results.js



/** GitHub refuses more than 25,000 results and shows the 5,000 worst. */
const MOST_RESULTS = 5_000;
/** SARIF's 0..100; the band and no probability, so that equal answers give equal bytes. */
const RANKS = {
    certain: 100,
    high: 80,
    medium: 60,
    low: 40,
    guess: 20,
};
/** The worst that fit, by place, and how many did not. `findings` come the worst first. */
function results(findings, rules) {
    const indexes = new Map(rules.map(({ id }, index) => [id, index]));
    const kept = findings.slice(0, MOST_RESULTS).toSorted(order/* byPlace */.hz);
    return {
        shown: kept.map((finding) => result(finding, indexes.get((0,plain_text/* plainText */.wh)(finding.rule)) ?? -1)),
        left: findings.length - kept.length,
    };
}
function result(finding, ruleIndex) {
    const { suggestion, severity, category, confidence, source, scope, cwe } = finding;
    return {
        ruleId: (0,plain_text/* plainText */.wh)(finding.rule),
        ruleIndex,
        level: reporters_words/* LEVELS */.A_[severity],
        rank: RANKS[confidence],
        message: { text: unlinked((0,reporters_words/* explanation */.Qb)(finding)) },
        locations: [
            { physicalLocation: { artifactLocation: { uri: uriOf(finding.path) }, region: regionOf(finding) } },
        ],
        partialFingerprints: {
            primaryLocationLineHash: finding.lineHash,
            'ollamacode/v1': finding.fingerprint,
        },
        ...(suggestion && { fixes: [fix(finding, suggestion)] }),
        properties: {
            severity,
            confidence,
            category,
            source,
            ...(cwe && { cwe: (0,plain_text/* plainText */.wh)(cwe) }),
            ...(scope && { scope: (0,plain_text/* plainText */.wh)(scope) }),
        },
    };
}
/** In SARIF `[text](target)` is a link wherever it stands; nothing we report brings one. */
function unlinked(text) {
    return text.replace(/\](?=\()/g, '] ') || 'Finding.';
}
/** Relative to the repository root, percent-encoded, `/` kept. */
function uriOf(path) {
    return path
        .replace(/\p{Cs}/gu, '\ufffd')
        .split('/')
        .map(encodeURIComponent)
        .join('/');
}
function regionOf({ start, end, startColumn, endColumn }) {
    const startLine = Math.max(1, start);
    const endLine = Math.max(startLine, end);
    if (startColumn === undefined)
        return { startLine, endLine };
    const ends = endColumn !== undefined && (endLine > startLine || endColumn > startColumn);
    return { startLine, startColumn, endLine, ...(ends && { endColumn }) };
}
function fix({ path }, { start, end, before, after }) {
    const lastLine = before.split('\n').at(-1) ?? '';
    const deletedRegion = { startLine: start, startColumn: 1, endLine: end, endColumn: lastLine.length + 1 };
    const replacement = { deletedRegion, insertedContent: { text: after } };
    return {
        description: { text: `Replace ${start === end ? `line ${start}` : `lines ${start} to ${end}`}.` },
        artifactChanges: [{ artifactLocation: { uri: uriOf(path) }, replacements: [replacement] }],
    };
}

;// CONCATENATED MODULE: ./build/reporters/sarif/notifications.js




/** One for each kind of notification; GitHub's validator asks of them what it asks of rules. */
const KINDS = {
    excluded: {
        title: 'A file was left out by a rule.',
        help: 'Run `ollamacode list` to see which rule decided; the options include and exclude change it.',
    },
    failed: {
        title: 'Changed lines could not be reviewed.',
        help: 'The text and json reports name the cause. The lines have to be read by a person, or the run repeated.',
    },
    'out-of-budget': {
        title: 'The time was up before changed lines were reviewed.',
        help: 'A second run takes the answers of this one from the cache; the option budget gives more time.',
    },
    'too-many': {
        title: 'Something was left out because there is too much of it.',
        help: 'The json report lists everything.',
    },
};
/** What `tool.driver.notifications` holds. */
const NOTIFICATIONS = Object.entries(KINDS).map(([id, { title, help }]) => ({
    id,
    shortDescription: { text: title },
    fullDescription: { text: title },
    help: { text: help },
}));
/** A change of a hundred thousand files must not give a file that nobody can upload. */
const MOST_NOTIFICATIONS = 1_000;
/**
 * What was not looked at. The reason is the coverage state and not its words, which may name a host or a time;
 * those stand in the other reports.
 */
function notifications(review, resultsLeft) {
    const missed = (0,facts/* missedStretches */.XZ)(review).map(stretchNotification);
    const excluded = (0,facts/* excludedStretches */.S_)(review).map(stretchNotification);
    const all = [...missed, ...excluded];
    const left = all.length - MOST_NOTIFICATIONS;
    return [
        ...all.slice(0, MOST_NOTIFICATIONS),
        ...(left > 0
            ? [overflow(`${(0,reporters_words/* counted */.hS)(left, 'more notification was', 'more notifications were')} left out.`)]
            : []),
        ...(resultsLeft > 0
            ? [overflow(`${(0,reporters_words/* counted */.hS)(resultsLeft, 'finding', 'findings')} beyond the worst 5,000 left out.`)]
            : []),
    ];
}
function overflow(text) {
    return notification('too-many', text, []);
}
function stretchNotification(stretch) {
    const { looker, path, side, state, ranges } = stretch;
    const removed = side === 'before' ? 'removed ' : '';
    const lines = ranges.length === 0 ? '' : `, ${removed}lines ${(0,reporters_words/* rangeList */.aN)(ranges)},`;
    const text = `'${(0,plain_text/* oneLine */.TN)(path)}'${lines} was not reviewed by ${reporters_words/* LOOKER_NAMES */.Sz[looker]}: ${REASONS[state]}.`;
    return notification(idOf(state), text, locations(stretch));
}
const REASONS = {
    excluded: 'a rule leaves it out',
    failed: 'it failed',
    'out-of-budget': 'it was left for later',
    reviewed: 'reviewed',
    cached: 'reviewed',
};
const LEVELS_BY_ID = {
    excluded: 'note',
    failed: 'error',
    'out-of-budget': 'warning',
    'too-many': 'warning',
};
function idOf(state) {
    return state === 'failed' || state === 'out-of-budget' ? state : 'excluded';
}
function notification(id, text, places) {
    return {
        descriptor: { id, index: NOTIFICATIONS.findIndex((known) => known.id === id) },
        level: LEVELS_BY_ID[id],
        message: { text },
        ...(places.length > 0 && { locations: places }),
    };
}
/** Removed lines have no place in the files as they are now. */
function locations({ path, side, ranges }) {
    const artifactLocation = { uri: uriOf(path) };
    if (side === 'before' || ranges.length === 0)
        return [{ physicalLocation: { artifactLocation } }];
    return ranges.map((range) => ({ physicalLocation: { artifactLocation, region: notifications_regionOf(range) } }));
}
function notifications_regionOf({ start, end }) {
    return { startLine: start, endLine: end };
}

;// CONCATENATED MODULE: ./build/reporters/sarif/model-rules.js
/** What a rule says of itself when only the model stands behind it: of the category, never of one finding. */
const MODEL_RULES = {
    correctness: {
        title: 'Code may not do what it is meant to',
        consequence: 'A result, a condition or an effect differs from what the code around it expects.',
        check: 'Run the changed definition with the input that the finding names.',
    },
    null: {
        title: 'A value may be missing where it is used',
        consequence: 'The program stops, or goes on with an empty value, when the value is not there.',
        check: 'Follow the value back to where it is made and look for a path that gives none.',
    },
    boundary: {
        title: 'A limit, index or range may be wrong',
        consequence: 'The first, the last or an empty element is treated wrongly.',
        check: 'Run the changed definition with nothing, one element and the largest input.',
    },
    'error-handling': {
        title: 'An error may be lost or handled wrongly',
        consequence: 'A failure goes unnoticed or leaves work half done.',
        check: 'Let the call that the finding names fail and see what the caller gets.',
    },
    concurrency: {
        title: 'Code may be wrong when it runs at the same time',
        consequence: 'Two runs see or write half-changed state, or wait for each other.',
        check: 'Look at what else reads or writes the same state between the lines that the finding names.',
    },
    resource: {
        title: 'A resource may not be given back',
        consequence: 'Files, connections, memory or locks run out over time.',
        check: 'Follow the resource along every way out of the definition.',
    },
    security: {
        title: 'Code may be open to misuse',
        consequence: 'Somebody may read, change or run what they should not.',
        check: 'Follow what an outsider can send to the line that the finding names.',
    },
};

;// CONCATENATED MODULE: ./build/reporters/sarif/rules.js





// GitHub: 1024 characters for descriptions, 255 for names; 10 tags kept.
// https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning
const MOST_TEXT = 1024;
const MOST_NAME = 255;
/** Within GitHub's bands: over 9.0 critical, from 7.0 high, from 4.0 medium, from 0.1 low. */
const SECURITY_SEVERITIES = {
    critical: '9.5',
    high: '8.0',
    medium: '5.5',
    low: '3.0',
    info: '1.0',
};
const PROBLEM_SEVERITIES = {
    error: 'error',
    warning: 'warning',
    note: 'recommendation',
};
const PRECISIONS = {
    certain: 'very-high',
    high: 'high',
    medium: 'medium',
    low: 'low',
    guess: 'low',
};
/** Our own rules and those the findings name, by id; a finding of the model stands under the rule of its category. */
function descriptors(rules, findings) {
    const byId = new Map(rules.filter(({ source }) => source !== 'imported').map((rule) => [rule.id, rule]));
    for (const finding of findings) {
        const known = byId.get(finding.rule);
        if (!known)
            byId.set(finding.rule, ruleOf(finding));
        else if (known.source === 'model')
            byId.set(finding.rule, worse(known, finding));
    }
    return [...byId.values()].toSorted((a, b) => (0,order/* byText */.z4)(a.id, b.id)).map(descriptor);
}
function ruleOf({ rule, category, severity, confidence, source, cwe }) {
    const words = MODEL_RULES[category];
    const named = source !== 'model' && cwe ? { cwe } : {};
    return { id: rule, category, severity, confidence, source, ...words, ...named };
}
/** The rule's severity is that of its worst finding, whatever their order. */
function worse(rule, { severity }) {
    return (0,domain/* bySeverity */.Np)(severity, rule.severity) < 0 ? { ...rule, severity } : rule;
}
function descriptor(rule) {
    const id = (0,plain_text/* plainText */.wh)(rule.id);
    const level = reporters_words/* LEVELS */.A_[rule.severity];
    return {
        id,
        shortDescription: { text: textOf(rule.title, id) },
        fullDescription: { text: textOf(rule.consequence, rule.title || id) },
        help: {
            text: [textOf(rule.consequence, id), (0,reporters_words/* sentence */.em)(rule.check)].filter(Boolean).join('\n'),
            markdown: markdownOf(rule),
        },
        defaultConfiguration: { level },
        properties: {
            tags: tagsOf(rule),
            precision: PRECISIONS[rule.confidence],
            ...(rule.category === 'security'
                ? { 'security-severity': SECURITY_SEVERITIES[rule.severity] }
                : { 'problem.severity': PROBLEM_SEVERITIES[level] }),
        },
    };
}
function textOf(text, otherwise) {
    return (0,reporters_words/* cut */.Jj)((0,reporters_words/* sentence */.em)(text) || (0,reporters_words/* sentence */.em)(otherwise), MOST_TEXT);
}
function markdownOf({ title, consequence, check, id }) {
    const parts = [
        `## ${(0,plain_text/* markdownText */.p7)((0,reporters_words/* sentence */.em)(title) || id)}`,
        consequence && (0,plain_text/* markdownText */.p7)((0,reporters_words/* sentence */.em)(consequence)),
        check && `**How to check:** ${(0,plain_text/* markdownText */.p7)((0,reporters_words/* sentence */.em)(check))}`,
    ];
    return parts.filter(Boolean).join('\n\n');
}
/** `external/cwe/cwe-079`, three digits at least, is where GitHub and GitLab read the CWE. */
function tagsOf({ category, source, cwe }) {
    const number = /^CWE-(\d+)$/i.exec(cwe ?? '')?.[1];
    const tags = [category, source, ...(number ? [`external/cwe/cwe-${number.padStart(3, '0')}`] : [])];
    return tags.toSorted(order/* byText */.z4);
}
/** `js/nan-compare` → `JsNanCompare`. */
function pascal(id) {
    const words = id.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    return (0,reporters_words/* cut */.Jj)(words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(''), MOST_NAME) || 'Rule';
}

;// CONCATENATED MODULE: ./build/reporters/sarif.js






/**
 * SARIF 2.1.0 for GitHub code scanning and every other reader. A pure function of change, configuration, model digest,
 * answers and the tool's version: no time, host, absolute path, usage, revision id, raw probability or trace of the cache.
 *
 * Hidden findings are counted in `run.properties` and are no results: GitHub does not read `suppressions` and would show them.
 * Imported findings are no results either: the tool that made them uploads its own file.
 */
function sarif(review) {
    return written(log(review));
}
/** GitLab reads `rank`, our confidence, as the severity: this flavour has none. */
function sarifGitlab(review) {
    const { runs, ...rest } = log(review);
    const unranked = runs.map((run) => ({ ...run, results: run.results.map(({ rank, ...result }) => result) }));
    return written({ ...rest, runs: unranked });
}
/** Azure DevOps asks for `driver.fullName` and a name for every rule. */
function sarifAzure(review) {
    const { runs, ...rest } = log(review);
    const named = runs.map((run) => {
        const { rules, ...driver } = run.tool.driver;
        const fullName = `${driver.name} ${driver.semanticVersion}`;
        const withNames = rules.map(({ id, ...rule }) => ({ id, name: pascal(id), ...rule }));
        return { ...run, tool: { ...run.tool, driver: { ...driver, fullName, rules: withNames } } };
    });
    return written({ ...rest, runs: named });
}
function log(review) {
    const kept = (0,facts/* shownFindings */.qA)(review).filter(({ source }) => source !== 'imported');
    const rules = descriptors(review.rules, kept);
    const { shown, left } = results(kept, rules);
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        // Exactly one: GitHub refuses a file with two runs of one tool and category.
        runs: [
            {
                tool: { driver: { ...driver(review), rules }, ...extensions(review) },
                automationDetails: { id: 'ollamacode/' },
                invocations: [
                    {
                        executionSuccessful: review.verdict.complete,
                        toolExecutionNotifications: notifications(review, left),
                    },
                ],
                columnKind: 'utf16CodeUnits',
                results: shown,
                properties: properties(review),
            },
        ],
    };
}
function driver({ tool }) {
    return {
        name: tool.name,
        semanticVersion: tool.version,
        informationUri: tool.url,
        notifications: NOTIFICATIONS,
    };
}
/** The model is part of the tool: another digest may say other things. */
function extensions({ model }) {
    return model ? { extensions: [{ name: model.name, version: model.digest }] } : {};
}
function properties(review) {
    const hidden = Object.fromEntries((0,facts/* hiddenCounts */.RO)(review).map(({ by, count }) => [by, count]));
    const lines = Object.fromEntries(domain/* LOOKERS */.wk.map((looker) => [looker, share(review, looker)]));
    const imported = (0,facts/* shownFindings */.qA)(review).filter(({ source }) => source === 'imported').length;
    return { outcome: review.verdict.outcome, hidden, imported, lines };
}
function share(review, looker) {
    const { reviewed, cached, excluded, failed, 'out-of-budget': late } = (0,facts/* lineCounts */.Zl)(review, looker);
    return { reviewed: reviewed + cached, excluded, missed: failed + late };
}
function written(value) {
    return `${(0,json.printable)(JSON.stringify(value, undefined, 2))}\n`;
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
