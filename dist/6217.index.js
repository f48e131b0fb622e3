export const id = 6217;
export const ids = [6217];
export const modules = {

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
