export const id = 3138;
export const ids = [3138];
export const modules = {

/***/ 47280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ groupBy),
/* harmony export */   R: () => (/* binding */ hidden),
/* harmony export */   Wp: () => (/* binding */ changeShown),
/* harmony export */   kY: () => (/* binding */ remember),
/* harmony export */   ot: () => (/* binding */ hideWhere)
/* harmony export */ });
/** The finding hidden by a pass; one that is hidden already is never marked again. */
function hidden(finding, by, mark) {
    return finding.state.kind === 'hidden' ? finding : { ...finding, state: { kind: 'hidden', by, ...mark } };
}
/** Asks about each shown finding; an answer hides it. */
function hideWhere(findings, by, reason) {
    return findings.map((finding) => {
        const mark = finding.state.kind === 'shown' ? reason(finding) : undefined;
        return mark ? hidden(finding, by, mark) : finding;
    });
}
/** Changes each shown finding, or leaves it. */
function changeShown(findings, change) {
    return findings.map((finding) => (finding.state.kind === 'shown' ? change(finding) : finding));
}
/** Remembers what `make` gives for each key. */
function remember(make) {
    const made = new Map();
    return (key) => {
        const known = made.get(key) ?? { value: make(key) };
        made.set(key, known);
        return known.value;
    };
}
/** Groups in the order of their first members. */
function groupBy(values, keyOf) {
    const groups = new Map();
    for (const value of values) {
        const key = keyOf(value);
        const group = groups.get(key);
        if (group)
            group.push(value);
        else
            groups.set(key, [value]);
    }
    return groups;
}


/***/ }),

/***/ 14573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K5: () => (/* binding */ coverageFor),
/* harmony export */   cZ: () => (/* binding */ unaccounted),
/* harmony export */   hl: () => (/* binding */ linesIn)
/* harmony export */ });
/* unused harmony exports coverageOf, addsUp */
/* harmony import */ var _domain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39914);

/** One account for all changed lines of a file; for a file without changed lines the one entry 0–0. */
function coverageFor(file, account) {
    const lines = { after: (0,_domain_js__WEBPACK_IMPORTED_MODULE_0__/* .addedLines */ .u4)(file), before: (0,_domain_js__WEBPACK_IMPORTED_MODULE_0__/* .removedLines */ .ws)(file) };
    if (lines.after.length + lines.before.length > 0)
        return coverageOf(file.path, lines, account);
    return [{ path: file.path, side: soleSide(file), start: 0, end: 0, ...account }];
}
/** One account for some changed lines of a file, such as those of a unit, as the fewest ranges. */
function coverageOf(path, lines, account) {
    return ['after', 'before'].flatMap((side) => (0,_domain_js__WEBPACK_IMPORTED_MODULE_0__/* .rangesOf */ .wA)(lines[side]).map((range) => ({ path, side, ...range, ...account })));
}
/** For each looker, the changed lines of which no entry says what became of them, as `failed: not accounted for`. */
function unaccounted(change, coverage, lookers = _domain_js__WEBPACK_IMPORTED_MODULE_0__/* .LOOKERS */ .wk) {
    const covered = coveredLines(coverage);
    return lookers.flatMap((looker) => {
        const account = { looker, state: 'failed', why: 'not accounted for' };
        return change.files.flatMap((file) => coverageFor(file, account).flatMap((entry) => {
            const there = covered.get(keyOf(entry));
            const missing = linesOf(entry).filter((line) => !there?.has(line));
            return (0,_domain_js__WEBPACK_IMPORTED_MODULE_0__/* .rangesOf */ .wA)(missing).map((range) => ({ ...entry, ...range }));
        }));
    });
}
/** The invariant that a review's coverage holds: `path:start-end (side, looker)` for what nobody accounts for; empty when it adds up. */
function addsUp(change, coverage, lookers = LOOKERS) {
    return unaccounted(change, coverage, lookers).map(({ path, start, end, side, looker }) => `${path}:${start}-${end} (${side}, ${looker})`);
}
/** How many changed lines entries speak of; 0–0 speaks of none. */
function linesIn(entries) {
    return entries.reduce((sum, { start, end }) => sum + (start === 0 ? 0 : end - start + 1), 0);
}
function soleSide(file) {
    return file.status === 'deleted' ? 'before' : 'after';
}
function coveredLines(coverage) {
    const covered = new Map();
    for (const entry of coverage) {
        const lines = covered.get(keyOf(entry)) ?? new Set();
        covered.set(keyOf(entry), lines);
        for (const line of linesOf(entry))
            lines.add(line);
    }
    return covered;
}
/** A file without lines has one account, on whichever side it is given. */
function keyOf({ path, looker, side, start }) {
    return `${looker}\n${start === 0 ? '' : side}\n${path}`;
}
function linesOf({ start, end }) {
    return Array.from({ length: Math.max(0, end - start + 1) }, (_, index) => start + index);
}


/***/ }),

/***/ 38198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ putAside),
/* harmony export */   e: () => (/* binding */ dismissed)
/* harmony export */ });
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47280);
/* harmony import */ var _silences_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71231);


/** Hides what a person dismissed on the forge; out of the gate only for one with write access who wrote no commit of the change. */
const dismissed = (findings, context) => {
    const silence = (0,_silences_js__WEBPACK_IMPORTED_MODULE_0__/* .dismissedSilence */ .t6)(context);
    const trusted = (0,_silences_js__WEBPACK_IMPORTED_MODULE_0__/* .trustedSilence */ .bI)(context);
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .hideWhere */ .ot)(findings, 'dismissed', (finding) => (0,_silences_js__WEBPACK_IMPORTED_MODULE_0__/* .stepBack */ .q0)(silence(finding), finding, trusted));
};
/** The same where nothing else could silence: what people put aside, of findings that were filtered elsewhere. */
function putAside(findings, dismissals) {
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .hideWhere */ .ot)(findings, 'dismissed', (0,_silences_js__WEBPACK_IMPORTED_MODULE_0__/* .dismissedSilence */ .t6)({ dismissed: dismissals }));
}


/***/ }),

/***/ 31936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ limit)
/* harmony export */ });
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63924);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47280);


/** Shows the worst `max-findings`; the rest is listed as hidden and still counts in the gate. */
function limit(findings, { maxFindings }) {
    const shown = findings.filter(({ state }) => state.kind === 'shown').toSorted(_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byWorst */ .DC);
    const best = new Set(shown.slice(0, maxFindings));
    const why = `only the ${maxFindings} worst are shown`;
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .hideWhere */ .ot)(findings, 'limit', (finding) => (best.has(finding) ? undefined : { why, gated: true }));
}


/***/ }),

/***/ 71231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ suppressSilence),
/* harmony export */   Gy: () => (/* binding */ mark),
/* harmony export */   RE: () => (/* binding */ baselineSilence),
/* harmony export */   bI: () => (/* binding */ trustedSilence),
/* harmony export */   q0: () => (/* binding */ stepBack),
/* harmony export */   t6: () => (/* binding */ dismissedSilence)
/* harmony export */ });
/* harmony import */ var _globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28927);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63924);


/** Entries of `suppress` that have not run out. One that names neither rule, path nor fingerprint silences nothing. */
function suppressSilence({ suppress, today }) {
    const entries = trustedFirst(suppress)
        .filter(({ until }) => until === undefined || today <= until)
        .map((entry) => ({ entry, matches: matcherOfEntry(entry) }));
    return (finding) => {
        const found = entries.find(({ matches }) => matches(finding))?.entry;
        return found && mark(`suppressed: ${found.reason}`, found.trusted);
    };
}
/** What a person put aside, with who, when and why. */
function dismissedSilence({ dismissed }) {
    const byName = new Map();
    for (const entry of trustedFirst(dismissed))
        if (!byName.has(entry.fingerprint))
            byName.set(entry.fingerprint, entry);
    return (finding) => {
        const [found] = trustedFirst((0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .namesOf */ .eZ)(finding).flatMap((name) => byName.get(name) ?? []));
        return found && mark(`dismissed by ${found.who} on ${found.when}: ${found.why}`, found.trusted);
    };
}
/** What was accepted at the trust ref. */
function baselineSilence({ baseline }) {
    return (finding) => {
        const name = (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .namesOf */ .eZ)(finding).find((known) => baseline.has(known));
        if (name === undefined)
            return undefined;
        const reason = baseline.get(name);
        return mark(reason ? `in the baseline: ${reason}` : 'in the baseline', true);
    };
}
/**
 * Whether something trusted takes the finding out of the gate. What the change's author brings steps back then,
 * so that a needless pragma does not close a gate that was open without it.
 */
function trustedSilence(context) {
    const silences = [suppressSilence(context), dismissedSilence(context), baselineSilence(context)];
    return (finding) => silences.some((silence) => silence(finding)?.gated === false);
}
/** A silence is believed, or it only makes the reviewer quieter. */
function mark(why, trusted) {
    return { why, gated: !trusted };
}
/** As pass: hides what is silenced, unless a trusted silence further on will do so. */
function stepBack(mark, finding, trusted) {
    return mark?.gated && trusted(finding) ? undefined : mark;
}
function trustedFirst(entries) {
    return entries.toSorted((a, b) => Number(b.trusted) - Number(a.trusted));
}
function matcherOfEntry({ rule, path, fingerprint }) {
    if (rule === undefined && path === undefined && fingerprint === undefined)
        return () => false;
    const rules = rule === undefined ? always : (0,_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .matcherOf */ .K)([rule]);
    const paths = path === undefined ? always : (0,_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .matcherOf */ .K)([path]);
    return (finding) => rules(finding.rule) &&
        paths(finding.path) &&
        (fingerprint === undefined || (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .namesOf */ .eZ)(finding).includes(fingerprint));
}
function always() {
    return true;
}


/***/ }),

/***/ 12722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge)
/* harmony export */ });
/* unused harmony export isIncomplete */
/* harmony import */ var _domain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39914);
/* harmony import */ var _coverage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14573);


/**
 * The verdict, by code alone. Blocking are findings of `gateSources` at or over `failOn` that are shown, or hidden with
 * `gated`. Complete is a review of which no looker that is switched on left a line `failed` or `out-of-budget`.
 * Exit 1: something blocks. Exit 3: a looker on which the gate rests is incomplete and `onInconclusive` says `fail`, which `auto`
 * does once `failOn` sets a gate. Exit 0: all else, so that by default the review is advice.
 */
function judge(findings, coverage, gate) {
    const shown = findings.filter(({ state }) => state.kind === 'shown');
    const blockers = findings.filter((finding) => blocks(finding, gate));
    const open = coverage.filter((entry) => isIncomplete(entry) && isOn(entry.looker, gate));
    const complete = open.length === 0;
    const outcome = outcomeOf(shown.length + blockers.length, complete);
    const failed = open.filter(({ looker }) => lookersOf(gate).has(looker));
    return {
        outcome,
        complete,
        blocking: blockers.length,
        blockers: [...new Set(blockers.map(({ fingerprint }) => fingerprint))],
        exitCode: exitCodeOf(blockers.length, failed.length > 0 && failsWhenIncomplete(gate)),
        why: sentence({ shown, blockers, open, gate, coverage }),
    };
}
/** What keeps a review from being complete. */
function isIncomplete({ state }) {
    return state === 'failed' || state === 'out-of-budget';
}
function blocks(finding, { failOn, gateSources }) {
    if (failOn === 'never' || !gateSources.includes(finding.source))
        return false;
    const counts = finding.state.kind === 'shown' || finding.state.gated;
    return counts && (0,_domain_js__WEBPACK_IMPORTED_MODULE_0__/* .atLeast */ .jZ)(finding.severity, failOn);
}
function isOn(looker, { model }) {
    return looker === 'analyzers' || model !== 'none';
}
/** The lookers on whose work the gate rests; results of other tools are read by the analyzers. */
function lookersOf({ gateSources }) {
    return new Set(gateSources.map((source) => (source === 'model' ? 'model' : 'analyzers')));
}
function failsWhenIncomplete({ failOn, onInconclusive }) {
    return onInconclusive === 'auto' ? failOn !== 'never' : onInconclusive === 'fail';
}
/** What blocks is never called a pass, though all of it is hidden. */
function outcomeOf(shownOrBlocking, complete) {
    if (shownOrBlocking > 0)
        return 'findings';
    return complete ? 'pass' : 'inconclusive';
}
function exitCodeOf(blocking, inconclusive) {
    if (blocking > 0)
        return 1;
    return inconclusive ? 3 : 0;
}
/** `2 findings, 1 of them at or over high; rules only.` */
function sentence({ shown, blockers, open, coverage, gate }) {
    const parts = [
        coverage.length === 0 && shown.length === 0 ? 'Nothing to review' : findingWords(shown, blockers),
        ...(blockers.length > 0 ? [blockerWords(blockers, gate)] : []),
        ...(gate.model === 'none' ? ['rules only'] : []),
        ...openWords(open),
    ];
    return `${parts.join('; ')}.`;
}
function findingWords(shown, blockers) {
    return shown.length === 0 && blockers.length > 0 ? 'No findings shown' : count(shown.length, 'finding');
}
function blockerWords(blockers, gate) {
    const hidden = blockers.filter(({ state }) => state.kind === 'hidden').length;
    const note = hidden === 0 ? '' : ` (${hidden} of them hidden)`;
    return `${blockers.length} at or over ${gate.failOn}${note} fail${blockers.length === 1 ? 's' : ''} the gate`;
}
/** By looker, what is open and the commonest reason for it. */
function openWords(open) {
    return ['analyzers', 'model'].flatMap((looker) => {
        const entries = open.filter((entry) => entry.looker === looker);
        const first = entries[0];
        if (!first)
            return [];
        const lines = (0,_coverage_js__WEBPACK_IMPORTED_MODULE_1__/* .linesIn */ .hl)(entries);
        const what = lines > 0 ? count(lines, 'changed line') : count(entries.length, 'file');
        const who = looker === 'model' ? 'the model did' : 'the analyzers did';
        return [`incomplete: ${who} not review ${what} (${reasons(entries)})`];
    });
}
function reasons(entries) {
    const all = [...new Set(entries.map(({ why }) => why.replace(/\.$/, '')))];
    const first = all[0] ?? '';
    return all.length > 1 ? `${first}, and ${count(all.length - 1, 'other reason')}` : first;
}
function count(number, noun) {
    if (number === 0)
        return `No ${noun}s`;
    return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`;
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

/***/ 13138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   confirmed: () => (/* binding */ confirmed)
/* harmony export */ });
/* harmony import */ var _domain_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39914);
/* harmony import */ var _findings_context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47280);
/* harmony import */ var _findings_coverage_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(14573);
/* harmony import */ var _findings_dismissed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38198);
/* harmony import */ var _findings_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31936);
/* harmony import */ var _findings_verdict_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12722);
/* harmony import */ var _publish_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25571);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58508);








/**
 * A review from a report that others may have written: findings that stand in the forge's own diff, with replacements whose old
 * text stands there too; what nobody accounts for is not reviewed; the verdict is ours, by the trusted configuration.
 */
function confirmed(reported, { change, dismissals, config }) {
    const placeOf = (0,_publish_place_js__WEBPACK_IMPORTED_MODULE_2__/* .placesOf */ .e)(change);
    const files = new Map(change.files.map((file) => [file.path, file]));
    const standing = reported.findings.filter((finding) => placeOf(finding) !== undefined);
    const checked = standing.map((finding) => withTrueSuggestion(finding, files.get(finding.path)));
    const findings = (0,_findings_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .limit */ .A)((0,_findings_dismissed_js__WEBPACK_IMPORTED_MODULE_0__/* .putAside */ .E)(checked, dismissals), config);
    const coverage = coverageOf(reported.coverage, change, files);
    const { usage, model, modelAbsent } = reported;
    const review = {
        change,
        findings,
        coverage,
        verdict: (0,_findings_verdict_js__WEBPACK_IMPORTED_MODULE_4__/* .judge */ .S)(findings, coverage, config),
        ...(model ? { model } : {}),
        ...(modelAbsent === undefined ? {} : { modelAbsent }),
        usage,
        rules: [],
        tool: _version_js__WEBPACK_IMPORTED_MODULE_1__/* .TOOL */ .j,
    };
    return { review, dropped: reported.findings.length - standing.length };
}
/** Only changed lines of the change itself count, each once, and each of them has to be accounted for. */
function coverageOf(written, change, files) {
    const groups = (0,_findings_context_js__WEBPACK_IMPORTED_MODULE_5__/* .groupBy */ .$z)(written, ({ path, side, looker }) => `${looker}\n${side}\n${path}`);
    const known = [...groups.values()].flatMap((entries) => {
        const [first] = entries;
        const file = first && files.get(first.path);
        return first && file
            ? ofChange(entries, first.side === 'after' ? (0,_domain_js__WEBPACK_IMPORTED_MODULE_6__/* .addedLines */ .u4)(file) : (0,_domain_js__WEBPACK_IMPORTED_MODULE_6__/* .removedLines */ .ws)(file))
            : [];
    });
    return [...known, ...(0,_findings_coverage_js__WEBPACK_IMPORTED_MODULE_7__/* .unaccounted */ .cZ)(change, known)];
}
/** `lines` are the changed ones of that side. */
function ofChange(entries, lines) {
    const places = new Map(lines.map((line, index) => [line, index]));
    let last = -1;
    return entries
        .toSorted((a, b) => a.start - b.start)
        .filter(({ start, end }) => {
        const from = places.get(start);
        const isChanged = from !== undefined && places.get(end) === from + end - start;
        if (start <= last || !(start === 0 ? end === 0 : isChanged))
            return false;
        last = end;
        return true;
    });
}
function withTrueSuggestion(finding, file) {
    const { suggestion, ...rest } = finding;
    if (!suggestion)
        return finding;
    const added = new Map((file?.hunks ?? []).flatMap((hunk) => hunk.lines.flatMap((line) => line.kind === 'added' && line.new !== undefined ? [[line.new, line.text]] : [])));
    const { start, before } = suggestion;
    const lines = before.split('\n');
    const isTrue = lines.length === suggestion.end - start + 1 &&
        lines.every((line, index) => added.get(start + index) === line);
    return isTrue ? finding : rest;
}


/***/ })

};
