export const id = 33;
export const ids = [33];
export const modules = {

/***/ 3924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ byWorst),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   hz: () => (/* binding */ byPlace),
/* harmony export */   z4: () => (/* binding */ byText)
/* harmony export */ });
/* harmony import */ var _domain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9914);

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

/***/ 7033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan)
});

// EXTERNAL MODULE: ./build/order.js
var order = __webpack_require__(3924);
;// CONCATENATED MODULE: ./build/marker.js
/**
 * How we know our own comments again: an HTML comment on their first line. Whoever reads a marker has to make sure that the
 * comment is by our own identity; text from a change or a model cannot stand on the first line, nor hold `<!--`.
 */
/** First line of the one sticky summary. */
const SUMMARY_MARKER = '<!-- ollamacode:1 summary -->';
/** First line of a finding's comment. */
function findingMarker(fingerprint) {
    return `<!-- ollamacode:1 finding ${fingerprint} -->`;
}
/** The fingerprint that the first line of a comment carries; `undefined` for any other text. */
function markedFingerprint(body) {
    return /^<!-- ollamacode:1 finding (v\d+:[0-9a-f]{8,64}) -->\r?(?:\n|$)/.exec(body)?.[1];
}
/** True for the body of our summary. */
function isSummary(body) {
    return body.startsWith(SUMMARY_MARKER);
}

// EXTERNAL MODULE: ./build/plain-text.js
var plain_text = __webpack_require__(8046);
;// CONCATENATED MODULE: ./build/publish/page.js
/**
 * A page within `limit` UTF-16 code units, shortened by whole rows and whole sections: the lead and the foot first, then as many
 * rows of each section, in order, as there is room for. A lead that is too long alone loses lines from its end.
 */
function pageWithin(page, limit) {
    const { lead, sections, foot } = page;
    if (lead.length + foot.length > limit)
        return wholeLines(lead, limit);
    let text = lead;
    for (const section of sections)
        text += sectionWithin(section, limit - text.length - foot.length);
    return text + foot;
}
/** The first `length` code units at most, never half a surrogate pair, with `…` where something was cut. */
function clipped(text, length) {
    if (text.length <= length)
        return text;
    const kept = text.slice(0, Math.max(0, length - 1));
    return `${kept.replace(/[\ud800-\udbff]$/, '')}…`;
}
function sectionWithin(section, room) {
    const { before, rows, after, omitted } = section;
    if (rows.length === 0)
        return '';
    const whole = `${before}${rows.join('')}${after}`;
    if (whole.length <= room)
        return whole;
    const frame = before.length + after.length + omitted(rows.length).length;
    if (frame > room)
        return '';
    let used = frame;
    const kept = rows.findIndex((row) => {
        used += row.length;
        return used > room;
    });
    return `${before}${rows.slice(0, kept).join('')}${after}${omitted(rows.length - kept)}`;
}
function wholeLines(text, limit) {
    if (text.length <= limit)
        return text;
    return text.slice(0, Math.max(0, text.lastIndexOf('\n', limit)));
}

;// CONCATENATED MODULE: ./build/publish/comment.js



/** UTF-16 code units of one part of a comment; texts of other tools can be of any length. */
const LONGEST_PART = 2000;
/**
 * The Markdown of one inline comment, at most `limit` UTF-16 code units by whole paragraphs: marker, title, message, consequence,
 * check, replacement, and who says it how surely.
 */
function commentBody(finding, options) {
    const lead = `${findingMarker(finding.fingerprint)}\n**${words((0,plain_text/* oneLine */.TN)(finding.title))}**\n`;
    return pageWithin({ lead, sections: paragraphs(finding, options.suggestionStyle), foot: signature(finding) }, options.limit);
}
/** Text of a looker as Markdown of at most `LONGEST_PART` code units before escaping. */
function words(text) {
    return (0,plain_text/* markdownText */.p7)(clipped(text, LONGEST_PART));
}
function paragraphs(finding, style) {
    const { message, consequence, check, suggestion } = finding;
    const texts = [
        message && words(message),
        consequence && `**Consequence:** ${words(consequence)}`,
        check && `**Check:** ${words(check)}`,
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
    if (style === 'diff')
        return (0,plain_text/* codeFence */.d6)(diffOf(before, after), 'diff');
    return (0,plain_text/* codeFence */.d6)(after, style === 'gitlab' ? `suggestion:-${end - start}+0` : 'suggestion');
}
function diffOf(before, after) {
    const marked = (text, mark) => text.split('\n').map((line) => mark + line);
    return [...marked(before, '-'), ...(after === '' ? [] : marked(after, '+'))].join('\n');
}
function signature({ severity, confidence, source, rule }) {
    const who = source === 'model' ? 'the model says so, nothing confirms it' : `found by ${(0,plain_text/* codeSpan */.SS)(rule)}`;
    return `\n*${severity}, confidence ${confidence}; ${who}.*\n`;
}

;// CONCATENATED MODULE: ./build/publish/place.js
/**
 * The after-side lines on which a forge takes a comment: inside one hunk. A suggestion replaces exactly the commented lines, so
 * its lines are the comment's. `undefined` where the finding stands outside the diff: the summary alone tells of it.
 */
function placesOf(change) {
    const hunks = new Map(change.files.map((file) => [
        file.path,
        file.hunks.map(newLines).filter(({ start, end }) => start <= end),
    ]));
    return (finding) => {
        const wanted = finding.suggestion ?? finding;
        const hunk = hunks
            .get(finding.path)
            ?.find(({ start, end }) => start <= wanted.end && wanted.start <= end);
        if (!hunk)
            return undefined;
        return { start: Math.max(hunk.start, wanted.start), end: Math.min(hunk.end, wanted.end) };
    };
}
function newLines({ newStart, newLines: count }) {
    return { start: newStart, end: newStart + count - 1 };
}

// EXTERNAL MODULE: ./build/domain.js
var domain = __webpack_require__(9914);
;// CONCATENATED MODULE: ./build/publish/summary.js





/** UTF-16 code units of one table cell before escaping. */
const LONGEST_CELL = 300;
/**
 * The Markdown of the one sticky summary, at most `limit` UTF-16 code units by whole rows: verdict, coverage bar, findings, what
 * was not reviewed, hidden findings folded with who hid them and why, time, model and whose Ollama.
 */
function summaryBody(review, limit) {
    const sections = [findingRows(review), missedRows(review), hiddenRows(review)];
    return pageWithin({ lead: lead(review), sections, foot: foot(review) }, limit);
}
function lead({ verdict, coverage, model }) {
    const heading = `### OllamaCode: ${verdict.outcome}`;
    const warnings = (model?.warnings ?? []).map((warning) => `- ${cell(warning)}\n`);
    const bars = domain/* LOOKERS */.wk.flatMap((looker) => bar(looker, coverage)).join('');
    return `${SUMMARY_MARKER}\n${heading}\n\n${cell(verdict.why)}\n\n${bars}${warnings.join('')}`;
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
    return [`- ${looker} \`${drawn}\` ${share} % of ${counted(all, 'changed line')}\n`];
}
function linesIn(entries) {
    return entries.reduce((sum, { start, end }) => sum + (start === 0 ? 0 : end - start + 1), 0);
}
function findingRows({ findings }) {
    const shown = findings.filter(({ state }) => state.kind === 'shown').toSorted(order/* byWorst */.DC);
    return {
        before: table(['Severity', 'Where', 'What', 'Rule']),
        rows: shown.map((finding) => row([finding.severity, where(finding), what(finding), (0,plain_text/* codeSpan */.SS)(finding.rule)])),
        after: '',
        omitted: (count) => `\n${counted(count, 'more finding')} had no room here; the reports list all.\n`,
    };
}
function what({ title, consequence }) {
    return consequence === '' ? `**${cell(title)}**` : `**${cell(title)}** ${cell(consequence)}`;
}
function missedRows({ coverage }) {
    const missed = coverage.filter(({ state }) => state === 'failed' || state === 'out-of-budget');
    const rows = missed
        .toSorted((a, b) => (0,order/* byText */.z4)(a.path, b.path) || (0,order/* byText */.z4)(a.looker, b.looker) || a.start - b.start)
        .map((entry) => row([where(entry), entry.looker, cell(entry.why)]));
    return folded(`${counted(rows.length, 'place')} not reviewed`, ['Where', 'Who', 'Why'], rows);
}
function hiddenRows({ findings }) {
    const rows = findings.toSorted(order/* byWorst */.DC).flatMap((finding) => {
        if (finding.state.kind === 'shown')
            return [];
        const { by, why, gated } = finding.state;
        const reason = `${cell(why)}${gated ? '; counts in the gate' : ''}`;
        return [row([where(finding), cell(finding.title), (0,plain_text/* codeSpan */.SS)(finding.rule), by, reason])];
    });
    const columns = ['Where', 'What', 'Rule', 'Hidden by', 'Why'];
    return folded(`${counted(rows.length, 'finding')} hidden`, columns, rows);
}
function folded(title, columns, rows) {
    return {
        before: `\n<details><summary>${title}</summary>\n${table(columns)}`,
        rows,
        after: '\n</details>\n',
        omitted: (count) => `\n${count} of these had no room here; the reports list all.\n`,
    };
}
function foot({ model, modelAbsent, usage, tool }) {
    const minutes = ((usage.ms.total ?? 0) / 60_000).toFixed(1);
    const parts = [
        `${minutes} minutes`,
        model
            ? `${(0,plain_text/* codeSpan */.SS)(model.name)} ${(0,plain_text/* codeSpan */.SS)(model.digest)}, Ollama ${cell(model.serverVersion)} (${cell(model.service)})`
            : `no model asked${modelAbsent === undefined ? '' : `: ${cell(modelAbsent)}`}`,
        `${counted(usage.asked, 'question')}, ${usage.cached} from the cache`,
        `[OllamaCode ${cell(tool.version)}](${tool.url})`,
    ];
    return `\n*${parts.join(' · ')}*\n`;
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
    return (0,plain_text/* markdownText */.p7)(clipped((0,plain_text/* oneLine */.TN)(text), LONGEST_CELL));
}
/** `1 line`, `2 lines`. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./build/publish/plan.js




/**
 * What publishing will do. The worst `maxComments` findings that stand in the diff get an inline comment each, unless one is posted
 * under any of their fingerprints, open or resolved: nothing is said twice. A posted comment whose finding is gone is resolved,
 * unless a person answered in its thread, or the review is incomplete: then nobody knows whether it is gone.
 */
function plan(review, posted, options) {
    const said = review.findings.filter(isStillSaid).toSorted(order/* byWorst */.DC);
    const { spoken, resolve } = sorted(posted, said, review.verdict.complete);
    const resolved = new Set(resolve);
    return {
        summary: summaryBody(review, options.limits.body),
        create: worstPlaced(review, said, options)
            .filter(({ finding }) => !spoken.has(finding))
            .map(({ finding, place }) => commentFor(finding, place, options)),
        keep: posted.map(({ id }) => id).filter((id) => !resolved.has(id)),
        resolve,
    };
}
/** Shown, or only left out for want of room: its comment stays as it is. */
function isStillSaid({ state }) {
    return state.kind === 'shown' || state.by === 'limit';
}
/** Which findings have a comment, and which comments to resolve: those whose finding is gone, and all but one of each finding. */
function sorted(posted, said, complete) {
    const owners = new Map(said.toReversed().flatMap((finding) => (0,order/* namesOf */.eZ)(finding).map((name) => [name, finding])));
    const spoken = new Set();
    const resolve = [];
    for (const comment of posted.toSorted(byStanding)) {
        const owner = owners.get(comment.fingerprint);
        const isGone = owner ? spoken.has(owner) : complete;
        if (isGone && comment.open && !comment.answered)
            resolve.push(comment.id);
        if (owner)
            spoken.add(owner);
    }
    return { spoken, resolve };
}
/** Where a finding has several comments, the one that a person answered stands, then one that is resolved. */
function byStanding(a, b) {
    return Number(b.answered) - Number(a.answered) || Number(a.open) - Number(b.open);
}
function worstPlaced(review, said, options) {
    const placeOf = placesOf(review.change);
    return said
        .filter(({ state }) => state.kind === 'shown')
        .flatMap((finding) => {
        const place = placeOf(finding);
        return place ? [{ finding, place }] : [];
    })
        .slice(0, Math.min(options.maxComments, options.limits.comments));
}
function commentFor(finding, place, options) {
    const { limits, suggestionStyle = 'github' } = options;
    const body = commentBody(finding, { limit: limits.body, suggestionStyle });
    return { path: finding.path, ...place, body, fingerprint: finding.fingerprint };
}


/***/ })

};
