export const id = 9132;
export const ids = [9132];
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

/***/ 49132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   markdown: () => (/* binding */ markdown),
/* harmony export */   markdownPage: () => (/* binding */ markdownPage)
/* harmony export */ });
/* harmony import */ var _domain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39914);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58046);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32082);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80412);




const MARKS = { pass: '✅', findings: '🔎', inconclusive: '⚠️' };
/** A page for a summary tab or a file: verdict first, what was not looked at, findings, the hidden ones folded, cost. */
function markdown(review) {
    return markdownPage(review)
        .map(({ before, rows, after }) => `${before}${rows.join('')}${after}`)
        .join('\n');
}
/** The page in its parts, the verdict first and the cost last; between two parts stands an empty line. */
function markdownPage(review) {
    return [
        whole(heading(review)),
        ...missed(review),
        ...table(review),
        ...(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .shownFindings */ .qA)(review).map((finding) => whole(section(finding))),
        ...hidden(review),
        ...lookedAt(review),
        whole(model(review)),
    ];
}
function whole(text) {
    return { before: '', rows: [`${text}\n`], after: '' };
}
/** Nothing without rows. */
function listing(before, rows, after = '') {
    return rows.length === 0 ? [] : [{ before, rows: rows.map((row) => `${row}\n`), after }];
}
function folded(summary, rows) {
    return listing(`<details><summary>${summary}</summary>\n\n`, rows, '\n</details>\n');
}
function heading({ verdict, tool, change }) {
    const mark = verdict.exitCode === 0 ? MARKS[verdict.outcome] : '❌';
    const title = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(change.title));
    return `## ${mark} ${tool.name}: ${verdict.outcome}\n\n${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(verdict.why))}\n\nReviewed: ${title}`;
}
function missed(review) {
    const rows = (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .missedStretches */ .XZ)(review).map((stretch) => `> - ${stretchPlace(stretch)}: ${missedWhy(stretch)}`);
    return listing('> **Not reviewed**\n>\n', rows);
}
function stretchPlace({ path, side, ranges }) {
    const lines = ranges.length === 0 ? '' : ` ${side === 'before' ? 'removed ' : ''}lines ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .rangeList */ .aN)(ranges)}`;
    return `${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(path)}${lines}`;
}
function missedWhy({ looker, state, why }) {
    const reason = why === '' ? '' : `, ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(why))}`;
    return `${_words_js__WEBPACK_IMPORTED_MODULE_1__/* .LOOKER_NAMES */ .Sz[looker]}, ${state}${reason}`;
}
function table(review) {
    const blockers = (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .blockersOf */ .be)(review);
    const rows = (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .shownFindings */ .qA)(review).map((finding) => {
        const gate = blockers.has(finding.fingerprint) ? ' ⛔' : '';
        const title = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(finding.title));
        return `| ${finding.severity}${gate} | ${placeOf(finding)} | ${title} | ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(finding.rule)} |`;
    });
    return listing('| Severity | Place | Finding | Rule |\n| --- | --- | --- | --- |\n', rows);
}
function placeOf({ path, start, end }) {
    return (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(`${path}:${start}${end > start ? `-${end}` : ''}`);
}
function section(finding) {
    const { message, consequence, check, quote, suggestion, cwe } = finding;
    const facts = [finding.rule, finding.source, `confidence ${finding.confidence}`, cwe ?? ''].filter(Boolean);
    const blocks = [
        `### ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(finding.title))}`,
        `${placeOf(finding)} · **${finding.severity}**`,
        quote.trim() === '' ? '' : (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .codeFence */ .d6)(quote),
        (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(message),
        consequence && `**Consequence:** ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(consequence)}`,
        check && `**How to check:** ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(check)}`,
        suggestion ? (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .codeFence */ .d6)(diffOf(suggestion), 'diff') : '',
        facts.map(_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS).join(' · '),
    ];
    return blocks.filter((block) => block !== '').join('\n\n');
}
function diffOf({ before, after }) {
    const removed = before.split('\n').map((line) => `- ${line}`);
    const added = after === '' ? [] : after.split('\n').map((line) => `+ ${line}`);
    return [...removed, ...added].join('\n');
}
function hidden(review) {
    const counts = (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .hiddenCounts */ .RO)(review);
    const total = (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .sum */ .cz)(counts.map(({ count }) => count));
    const by = counts.map(({ by, count }) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(count)} by ${by}`).join(', ');
    return folded(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(total)} hidden: ${by}`, (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .hiddenFindings */ .BH)(review).map(hiddenRow));
}
function hiddenRow(finding) {
    const { by, why, gated } = finding.state;
    const reason = why === '' ? by : `${by}, ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(why))}`;
    const title = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(finding.title));
    return `- ${placeOf(finding)} ${finding.severity}: ${title} (${reason}${gated ? '; counts in the gate' : ''})`;
}
function lookedAt(review) {
    const rows = _domain_js__WEBPACK_IMPORTED_MODULE_3__/* .LOOKERS */ .wk.flatMap((looker) => {
        if (!review.coverage.some((entry) => entry.looker === looker))
            return [];
        const { reviewed, cached, excluded, failed, 'out-of-budget': late } = (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .lineCounts */ .Zl)(review, looker);
        const cells = [reviewed + cached, cached, excluded, failed + late].map(_words_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD);
        return [`| ${looker} | ${cells.join(' | ')} |`];
    });
    if (rows.length === 0)
        return [whole('Nothing was looked at.')];
    const head = [
        '| Changed lines | read | of these cached | left out | not reviewed |',
        '| --- | --: | --: | --: | --: |',
    ];
    const left = (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .excludedStretches */ .S_)(review).map((stretch) => `- ${stretchPlace(stretch)}: ${missedWhy(stretch)}`);
    return [
        whole([...head, ...rows].join('\n')),
        ...folded(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(left.length, 'entry', 'entries')} left out by rule`, left),
    ];
}
function model({ model: facts, modelAbsent, usage, tool }) {
    const total = usage.ms.total === undefined ? '' : ` ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(usage.ms.total)}.`;
    const by = `${tool.name} ${tool.version}.`;
    if (!facts)
        return `${by} No model was asked: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(modelAbsent ?? 'none is configured'))}.${total}`;
    const work = `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(usage.asked, 'question')}, ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(usage.cached)} from the cache`;
    const name = `${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(facts.name)} ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(facts.digest)}`;
    const warnings = facts.warnings.map((warning) => `\n- ⚠️ ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(warning))}`).join('');
    return `${by} Model ${name}, Ollama ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(facts.serverVersion)} (${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(facts.service)}): ${work}.${total}${warnings && `\n${warnings}`}`;
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
