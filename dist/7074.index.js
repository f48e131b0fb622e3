export const id = 7074;
export const ids = [7074];
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

/***/ 7074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  text: () => (/* binding */ text_text)
});

// EXTERNAL MODULE: ./build/plain-text.js
var plain_text = __webpack_require__(58046);
// EXTERNAL MODULE: ./build/reporters/facts.js
var facts = __webpack_require__(32082);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/reporters/text/ink.js

const SEVERITY_COLORS = {
    critical: 'red',
    high: 'red',
    medium: 'yellow',
    low: 'cyan',
    info: 'blue',
};
/** Whoever calls has decided: the process, its streams and its environment are not asked again. */
function inkOf(color) {
    return color ? (colors, text) => (0,external_node_util_.styleText)(colors, text, { validateStream: false }) : (_, text) => text;
}

;// CONCATENATED MODULE: ./build/reporters/text/page.js

// East Asian wide and emoji presentation, near enough to Unicode's EastAsianWidth.txt for laying out a line.
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const ZERO = /^(?:\p{M}|\u200d)$/u;
/** One line that no terminal and no CI obeys. */
function inert(text) {
    return (0,plain_text/* logText */.kc)((0,plain_text/* oneLine */.TN)(text));
}
/** Columns that a harmless text fills in a terminal. */
function cells(text) {
    let width = 0;
    for (const character of text)
        if (!ZERO.test(character))
            width += WIDE.test(character) ? 2 : 1;
    return width;
}
/** As much of the text as fits in `width` columns; what was cut ends in `…`. */
function fitted(text, width) {
    if (cells(text) <= width)
        return text;
    let kept = '';
    for (const character of text) {
        if (cells(kept + character) >= width)
            break;
        kept += character;
    }
    return `${kept}…`;
}
/** Words in lines of at most `width` columns; a word that is longer than a line is broken. */
function wrapped(text, width) {
    return (0,plain_text/* logText */.kc)(text)
        .split('\n')
        .flatMap((line) => wrappedLine(line, Math.max(10, width)))
        .map(plain_text/* logText */.kc);
}
function wrappedLine(line, width) {
    const lines = [];
    let current = '';
    for (const word of line
        .split(/\s+/)
        .filter(Boolean)
        .flatMap((word) => pieces(word, width))) {
        const longer = current === '' ? word : `${current} ${word}`;
        if (cells(longer) <= width)
            current = longer;
        else {
            lines.push(current);
            current = word;
        }
    }
    return current === '' ? lines : [...lines, current];
}
function pieces(word, width) {
    if (cells(word) <= width)
        return [word];
    const parts = [];
    let part = '';
    for (const character of word) {
        if (cells(part + character) > width) {
            parts.push(part);
            part = '';
        }
        part += character;
    }
    return [...parts, part];
}
/** A wrapped text behind a label: `first` before the first line, as many blanks before the others. */
function para(first, text, page) {
    const indent = ' '.repeat(cells(first));
    return wrapped(text, page.width - cells(first)).map((line, index) => `${index === 0 ? first : indent}${line}`);
}

;// CONCATENATED MODULE: ./build/reporters/text/source.js



/** Columns of the line numbers, so that source and words start in the same column. */
const GUTTER = 6;
/** More lines of a long range than this say nothing that the first ones do not. */
const MOST_LINES = 4;
/**
 * The line a finding stands on with a mark below, or its lines with a bar beside them;
 * nothing when the text may not be shown.
 */
function sourceLines(finding, change, page) {
    const texts = textsOf(finding, change);
    if (texts.every((text) => text.trim() === ''))
        return [];
    const { start, end, severity } = finding;
    const gutter = Math.max(GUTTER, String(start + texts.length - 1).length + 1);
    const room = page.width - gutter - 3;
    const color = SEVERITY_COLORS[severity];
    const row = (label, bar, text) => `${page.ink('blue', label.padStart(gutter))} ${bar} ${text}`.trimEnd();
    const [first = ''] = texts;
    if (end <= start) {
        const bar = page.ink('blue', '│');
        const { line, mark } = marked(finding, first, room);
        return [row(String(start), bar, (0,plain_text/* logText */.kc)(line)), row('', bar, page.ink(color, mark))];
    }
    const bar = page.ink(color, '┃');
    const rows = texts.map((text, index) => row(String(start + index), bar, (0,plain_text/* logText */.kc)(fitted(flat(outdented(text, first)), room))));
    const more = end - start + 1 > texts.length ? [row('', bar, page.ink('dim', `… to line ${end}`))] : [];
    return [...rows, ...more];
}
function outdented(text, first) {
    const indent = /^\s*/.exec(first)?.[0] ?? '';
    return text.startsWith(indent) ? text.slice(indent.length) : text.trimStart();
}
/** The quote; where the change itself has the lines, whole and all of them. */
function textsOf({ path, start, end, quote }, change) {
    const file = change.files.find((changed) => changed.path === path);
    const hunk = file?.hunks.find(({ newStart, newLines }) => start >= newStart && start < newStart + newLines);
    const last = Math.min(Math.max(start, end), start + MOST_LINES - 1);
    const texts = hunk?.lines
        .filter((line) => line.new !== undefined && line.new >= start && line.new <= last)
        .map(({ text }) => text);
    return texts?.[0]?.includes(quote.trim()) ? texts : [quote];
}
/** The line without its indentation, cut so that the mark is seen, and the mark. */
function marked({ startColumn, endColumn }, text, room) {
    const indent = text.length - text.trimStart().length;
    const from = Math.max(indent, Math.min((startColumn ?? 1) - 1, text.length));
    const stop = endColumn === undefined ? text.trimEnd().length : endColumn - 1;
    const to = Math.max(from, Math.min(stop, text.length));
    const target = flat(text.slice(from, to));
    const before = lead(flat(text.slice(indent, from)), cells(target), room);
    const line = fitted(before + target + flat(text.slice(to)), room);
    const width = Math.max(1, Math.min(cells(target), room - cells(before)));
    return { line, mark: ' '.repeat(cells(before)) + '^'.repeat(width) };
}
/** What stands before the marked part, its front cut when the marked part would not be seen. */
function lead(text, target, room) {
    const width = cells(text);
    if (width + Math.min(target, 12) <= room)
        return text;
    const keep = Math.max(0, Math.min(width, room - Math.min(target, room - 1) - 2, Math.floor(room / 2)));
    const characters = [...text];
    let tail = '';
    while (characters.length > 0 && cells(tail) < keep)
        tail = (characters.pop() ?? '') + tail;
    return `…${tail}`;
}
function flat(text) {
    return (0,plain_text/* plainText */.wh)(text).replaceAll('\t', '  ').replaceAll('\n', ' ');
}

;// CONCATENATED MODULE: ./build/reporters/text/finding.js




/**
 * ```
 * src/cart.ts:41:7 high Comparison with NaN is never true
 *   41 │ if (total === NaN) {
 *      │     ^^^^^^^^^^^^^
 * ```
 */
function findingLines(finding, { change, blockers }, page) {
    return [
        ...headLines(finding, page),
        ...sourceLines(finding, change, page),
        ...wordLines(finding, page),
        ...(finding.suggestion ? suggestionLines(finding.suggestion, page) : []),
        ...footLines(finding, blockers, page),
    ];
}
/** `path:line:col`, which terminals and editors make a link of. */
function placeOf({ path, start, startColumn }) {
    return `${inert(path)}:${start}${startColumn === undefined ? '' : `:${startColumn}`}`;
}
function headLines(finding, page) {
    const place = placeOf(finding);
    const head = `${place} ${finding.severity} `;
    const [first = '', ...rest] = para('', `${head}${finding.title}`, page);
    const severity = page.ink(['bold', SEVERITY_COLORS[finding.severity]], finding.severity);
    const bold = (line) => (line === '' ? '' : page.ink('bold', line));
    if (!first.startsWith(head.trimEnd()))
        return [first, ...rest].map(bold);
    return [
        `${page.ink('cyan', place)} ${severity} ${bold(first.slice(head.length))}`.trimEnd(),
        ...rest.map(bold),
    ];
}
const LABELS = [
    ['', 'message'],
    ['so', 'consequence'],
    ['check', 'check'],
];
function wordLines(finding, page) {
    return LABELS.flatMap(([label, key]) => {
        const lines = para('         ', finding[key], page);
        return lines.map((line, index) => index === 0 && label !== '' ? `  ${page.ink('bold', label.padEnd(6))} ${line.slice(9)}` : line);
    });
}
function suggestionLines({ before, after }, { ink }) {
    const old = before.split('\n');
    const fresh = after === '' ? [] : after.split('\n');
    const indent = commonIndent([...old, ...fresh]);
    const rows = [
        ...old.map((line) => ink('red', `- ${tidy(line.slice(indent))}`)),
        ...fresh.map((line) => ink('green', `+ ${tidy(line.slice(indent))}`)),
    ];
    return rows.map((row, index) => (index === 0 ? `  ${ink('bold', 'fix')}    ${row}` : `         ${row}`));
}
function commonIndent(lines) {
    const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
    return indents.length === 0 ? 0 : Math.min(...indents);
}
/** Indentation kept, tabs two columns wide. */
function tidy(line) {
    return (0,plain_text/* logText */.kc)(line).replaceAll('\t', '  ');
}
function footLines(finding, blockers, page) {
    const blocks = blockers.has(finding.fingerprint) ? ['closes the gate'] : [];
    const facts = [finding.rule, finding.source, confidenceOf(finding), finding.cwe ?? '', ...blocks];
    const line = facts.filter(Boolean).map(inert).join(' · ');
    return para('  ', line, page).map((row) => page.ink('dim', row));
}
function confidenceOf({ confidence }) {
    return confidence === 'certain' || confidence === 'guess' ? confidence : `${confidence} confidence`;
}

// EXTERNAL MODULE: ./build/domain.js
var domain = __webpack_require__(39914);
// EXTERNAL MODULE: ./build/reporters/words.js
var words = __webpack_require__(80412);
;// CONCATENATED MODULE: ./build/reporters/text/summary.js





/** Lines of a list before it ends in a count. */
const MOST_ROWS = 20;
/** `3 hidden: 2 by baseline, 1 by limit`, then those a reader may still want to see. */
function hiddenLines(review, page) {
    const counts = (0,facts/* hiddenCounts */.RO)(review);
    if (counts.length === 0)
        return [];
    const total = (0,words/* grouped */.zD)((0,facts/* sum */.cz)(counts.map(({ count }) => count)));
    const head = `${total} hidden: ${counts.map(({ by, count }) => `${(0,words/* grouped */.zD)(count)} by ${by}`).join(', ')}`;
    const open = (0,facts/* hiddenFindings */.BH)(review).filter(({ state }) => state.by === 'limit' || state.gated);
    const rows = open.map((finding) => row(`${placeOf(finding)} ${hiddenWords(finding)}`, page));
    return [...para('', head, page), ...shortList(rows)];
}
function hiddenWords({ severity, title, state }) {
    const reason = state.why === '' ? state.by : `${state.by}: ${inert(state.why)}`;
    return `${severity} ${inert(title)} (${reason}${state.gated ? '; counts in the gate' : ''})`;
}
/** Per looker what it should have read and did not, with the reason; the heart of an honest report. */
function missedLines(review, page) {
    const missed = (0,facts/* missedStretches */.XZ)(review);
    return domain/* LOOKERS */.wk.flatMap((looker) => missedBy(looker, missed, page));
}
function missedBy(looker, missed, page) {
    const mine = missed.filter((stretch) => stretch.looker === looker);
    if (mine.length === 0)
        return [];
    const files = new Set(mine.map(({ path }) => path)).size;
    const lines = (0,facts/* sum */.cz)(mine.map((stretch) => stretch.lines));
    const head = `Not reviewed by ${words/* LOOKER_NAMES */.Sz[looker]}: ${(0,words/* counted */.hS)(lines, 'line')} in ${(0,words/* counted */.hS)(files, 'file')}`;
    const rows = mine.map((stretch) => row(`${stretchPlace(stretch)} ${reasonOf(stretch)}`, page));
    const heads = para('', head, page).map((line) => page.ink(['bold', 'yellow'], line));
    return [...heads, ...shortList(rows)];
}
function stretchPlace({ path, side, ranges }) {
    const lines = ranges.length === 0 ? '' : `:${(0,words/* rangeList */.aN)(ranges)}`;
    return `${inert(path)}${lines}${side === 'before' && lines !== '' ? ' (removed)' : ''}`;
}
function reasonOf({ state, why }) {
    const name = state === 'out-of-budget' ? 'out of budget' : state;
    return why === '' ? name : `${name}: ${inert(why)}`;
}
/** `Analyzers: 120 of 120 changed lines in 5 files`, and the model's share with what the cache saved. */
function lookedAtLines(review, page) {
    const files = (0,words/* counted */.hS)(review.change.files.length, 'changed file');
    const shares = domain/* LOOKERS */.wk.flatMap((looker) => share(review, looker));
    const looked = shares.length === 0 ? 'nothing was looked at' : (0,words/* listed */.KE)(shares);
    return para('', `Looked at ${files} (${inert(review.change.title)}): ${looked}.`, page);
}
function share(review, looker) {
    if (!review.coverage.some((entry) => entry.looker === looker))
        return [];
    const counts = (0,facts/* lineCounts */.Zl)(review, looker);
    const total = (0,facts/* sum */.cz)(Object.values(counts));
    const read = counts.reviewed + counts.cached;
    const cache = counts.cached > 0 ? ` (${(0,words/* grouped */.zD)(counts.cached)} from the cache)` : '';
    return [`${words/* LOOKER_NAMES */.Sz[looker]} read ${(0,words/* grouped */.zD)(read)} of ${(0,words/* counted */.hS)(total, 'changed line')}${cache}`];
}
/** Left out by rule: complete, yet named. */
function excludedLines(review, page) {
    const lookers = grouping((0,facts/* excludedStretches */.S_)(review), ({ path, why }) => `${inert(path)}\n${inert(why)}`);
    const rules = grouping([...lookers], ([place, stretches]) => ruleOf(place, stretches));
    const rows = [...rules].map(([rule, places]) => {
        const paths = places.map(([place]) => place.split('\n')[0] ?? '');
        return `${shortPaths(paths)} (${rule})`;
    });
    return rows.length === 0 ? [] : para('', `Left out by rule: ${rows.join('; ')}.`, page);
}
function ruleOf(place, stretches) {
    const names = new Set(stretches.map(({ looker }) => looker));
    const [only = 'model'] = names;
    return [
        place.split('\n')[1] || 'by rule',
        ...(names.size === 1 ? [`${words/* LOOKER_NAMES */.Sz[only]} only`] : []),
    ].join(', ');
}
function grouping(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group)
            group.push(item);
        else
            groups.set(key, [item]);
    }
    return groups;
}
function shortPaths(paths) {
    if (paths.length <= 3)
        return (0,words/* listed */.KE)(paths);
    return `${paths.slice(0, 2).join(', ')} and ${(0,words/* counted */.hS)(paths.length - 2, 'more file')}`;
}
/** Which model, whose Ollama, what it cost; or why no model was asked. */
function modelLines(review, page) {
    const total = review.usage.ms.total;
    const time = total === undefined ? '' : `, ${(0,words/* duration */.p0)(total)} in all`;
    const text = review.model
        ? `${modelName(review.model)}: ${modelWork(review)}${time}.`
        : `No model was asked: ${inert(review.modelAbsent ?? 'none is configured').replace(/\.$/, '')}${time}.`;
    const warnings = review.model?.warnings.flatMap((warning) => para('  ! ', warning, page)) ?? [];
    return [
        ...para('', text, page).map((line) => page.ink('dim', line)),
        ...warnings.map((line) => page.ink('yellow', line)),
    ];
}
function modelName({ name, digest, serverVersion, service }) {
    const short = inert(digest)
        .replace(/^sha256:/, '')
        .slice(0, 12);
    return `${inert(name)} (${short}, Ollama ${inert(serverVersion)}, ${inert(service)})`;
}
function modelWork({ usage }) {
    const cached = usage.cached > 0 ? `, ${(0,words/* grouped */.zD)(usage.cached)} from the cache` : '';
    const tokens = usage.asked > 0 ? `, ${(0,words/* grouped */.zD)(usage.promptTokens)} + ${(0,words/* counted */.hS)(usage.outputTokens, 'token')}` : '';
    return `${(0,words/* counted */.hS)(usage.asked, 'question')} asked${cached}${tokens}`;
}
/** An item of a list; what does not fit in one line hangs below it. */
function row(text, page) {
    return para('    ', text, page).map((line, index) => (index === 0 ? line.slice(2) : line));
}
function shortList(rows) {
    const rest = rows.length - MOST_ROWS;
    const shown = rows.slice(0, MOST_ROWS).flat();
    return rest > 0 ? [...shown, `  … and ${(0,words/* grouped */.zD)(rest)} more; the json report lists them all`] : shown;
}

;// CONCATENATED MODULE: ./build/reporters/text/verdict.js
const MARKS = { pass: '✔', findings: '✖', inconclusive: '?' };
/** Red only where the job ends with an error; what was not looked at is never green. */
function verdictColor({ outcome, exitCode, complete }) {
    if (exitCode !== 0)
        return 'red';
    return outcome === 'pass' && complete ? 'green' : 'yellow';
}

;// CONCATENATED MODULE: ./build/reporters/text.js







/** For a terminal or a log: findings with their source line, what was not looked at, and the verdict last. */
function text_text(review, options) {
    const page = { width: Math.max(40, options.width), ink: inkOf(options.color) };
    const around = { change: review.change, blockers: (0,facts/* blockersOf */.be)(review) };
    const blocks = [
        ...(0,facts/* shownFindings */.qA)(review).map((finding) => findingLines(finding, around, page)),
        hiddenLines(review, page),
        missedLines(review, page),
        [...lookedAtLines(review, page), ...excludedLines(review, page), ...modelLines(review, page)],
        verdictLine(review, page),
    ];
    const printed = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
    const whole = `${printed.join('\n\n')}\n`;
    // Each part is harmless already; without our own colours in it the whole can be made sure of once more.
    return options.color ? whole : (0,plain_text/* logText */.kc)(whole);
}
/** One line whatever the width: what a reader of the last line alone must know. */
function verdictLine({ verdict }, { ink }) {
    const color = verdictColor(verdict);
    const head = ink(['bold', color], `${MARKS[verdict.outcome]} ${verdict.outcome}`);
    return [`${head}  ${inert(verdict.why)}`];
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
