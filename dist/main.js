#!/usr/bin/env node
import * as __WEBPACK_EXTERNAL_MODULE_module__ from "module";
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 73550:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
module.exports = x({ ["createRequire"]: () => (__WEBPACK_EXTERNAL_MODULE_module__.createRequire) });

/***/ }),

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 29907:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("cluster");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 71553:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 80099:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 38321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 87997:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 23785:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("readline");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 19473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q8: () => (/* binding */ ForgeError),
/* harmony export */   _7: () => (/* binding */ ServiceError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   mB: () => (/* binding */ ParseError),
/* harmony export */   me: () => (/* binding */ ModelError)
/* harmony export */ });
/** The classes of failure. Each message says what failed, where, and what to do. */
/** The user's fault: option, file, revision, repository. Printed without stack; exit 2. */
class UsageError extends Error {
    name = 'UsageError';
}
/** The forge's or CI's: an API that refuses, a token without scope. */
class ForgeError extends Error {
    name = 'ForgeError';
}
class ModelError extends Error {
    name = 'ModelError';
    kind;
    constructor(kind, message, options) {
        super(message, options);
        this.kind = kind;
    }
}
/** An Ollama that could not be found, started or made ready. */
class ServiceError extends Error {
    name = 'ServiceError';
}
/** A text that could not be parsed, or a rule that could not be run on it; says which limit or what broke. */
class ParseError extends Error {
    name = 'ParseError';
}
/** The words of an unknown thrown value. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 59479:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(19473);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(58046);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(39394);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(58508);




/** Exit codes: 0 fine, 1 the gate blocks, 3 incomplete where the gate needs it complete, 2 could not do its job. */
const FAILED = 2;
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
for (const stream of [process.stdout, process.stderr])
    (0,_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .ignoreBrokenPipe */ .Eg)(stream);
const [first, ...others] = process.argv.slice(2);
if (others.length === 0 && (first === '--version' || first === '-v'))
    process.stdout.write(`${_version_js__WEBPACK_IMPORTED_MODULE_3__/* .VERSION */ .x}\n`);
else
    await run().catch(fail);
/** The command line is loaded only now: `--version` needs none of it. */
async function run() {
    if (process.env.GITHUB_ACTIONS === 'true' && first === undefined)
        return await step();
    const [{ buildCli }, { handlers }] = await Promise.all([Promise.all(/* import() */[__nccwpck_require__.e(8179), __nccwpck_require__.e(8571), __nccwpck_require__.e(3986)]).then(__nccwpck_require__.bind(__nccwpck_require__, 33986)), __nccwpck_require__.e(/* import() */ 8839).then(__nccwpck_require__.bind(__nccwpck_require__, 88839))]);
    await buildCli(handlers).parseAsync();
}
/** GitHub starts this file as the action's step, and once more after the job. What a cache's client leaves open holds nobody up. */
async function step() {
    if (process.env.STATE_started)
        await (await Promise.all(/* import() */[__nccwpck_require__.e(4006), __nccwpck_require__.e(5861), __nccwpck_require__.e(8571), __nccwpck_require__.e(9126), __nccwpck_require__.e(2813), __nccwpck_require__.e(758), __nccwpck_require__.e(1601)]).then(__nccwpck_require__.bind(__nccwpck_require__, 81601))).postCommand();
    else
        await (await Promise.all(/* import() */[__nccwpck_require__.e(4006), __nccwpck_require__.e(5861), __nccwpck_require__.e(8571), __nccwpck_require__.e(9126), __nccwpck_require__.e(758), __nccwpck_require__.e(2065)]).then(__nccwpck_require__.bind(__nccwpck_require__, 22065))).actionCommand();
    await new Promise((resolve) => process.stdout.write('', () => resolve()));
    process.exit();
}
/** The user's fault, and a stream that cannot be written, is one sentence; anything else is ours and shows where it happened. */
function fail(error) {
    const isExpected = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb ||
        (error instanceof Error && 'syscall' in error && error.syscall === 'write') ||
        (error instanceof Error && /^(Forge|Service|Model)Error$/.test(error.name));
    const text = isExpected || !(error instanceof Error) ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) : (error.stack ?? error.message);
    process.stderr.write(`ollamacode: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(text)}\n`);
    // A gate that has closed stays so, whatever fails afterwards: some CIs take 2 for a warning.
    process.exit(process.exitCode || FAILED);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 58046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   d6: () => (/* binding */ codeFence),
/* harmony export */   kc: () => (/* binding */ logText),
/* harmony export */   p7: () => (/* binding */ markdownText),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/**
 * Text from a change, a model or another tool, made harmless for the place where it is shown.
 * All functions are pure and linear in the length of the text.
 */
// C0, C1, invisible, bidirectional, tag and variation characters, line separators, lone surrogates, the blank braille cell.
const UNSEEN = /[\p{Cc}\p{DI}\p{Cs}\u2028\u2029\u2800\ufff9-\ufffb]/gu;
// An emoji's own joiners and presentation selectors are no hiding place: they stand between or after pictographs.
const EMOJI = /\p{Extended_Pictographic}\ufe0f?(?:\u200d\p{Extended_Pictographic}\ufe0f?)*/gu;
const UNSEEN_OR_EMOJI = new RegExp(`${EMOJI.source}|${UNSEEN.source}`, 'gu');
/**
 * The text with every control, ANSI, bidirectional, invisible and tag character made visible: C0 controls as their
 * pictures (`␛`), others as `<U+202E>`. Tab and line feed stay, CR LF becomes LF, a lone CR is shown as `␍`.
 */
function plainText(text) {
    return text.replace(/\r\n/g, '\n').replace(UNSEEN_OR_EMOJI, visible);
}
/** `plainText` on one line: line feeds and tabs become spaces, ends are trimmed. */
function oneLine(text) {
    return plainText(text)
        .replace(/[\n\t]+/g, ' ')
        .trim();
}
/**
 * Text for the middle of a Markdown document of any forge: it formats nothing, links nothing, mentions and refers to nobody,
 * commands nothing and hides nothing. Code in single backticks on one line stays code. Safe in table cells when it has no line feed.
 * A zero width space, written `&#8203;`, keeps forges from linking: they look at the rendered text, where an escape is gone.
 */
function markdownText(text) {
    return plainText(text)
        .replace(/^[ \t]+/gm, '')
        .replace(CODE_OR_TEXT, (part) => (isCode(part) ? part : escaped(part)))
        .replace(/^\//gm, '&#47;')
        .replace(/^([-+])/gm, '\\$1')
        .replace(/^=/gm, '&#61;');
}
/**
 * Text for the log of any CI: `plainText`, and every line that a runner would obey is broken by a space
 * (GitHub and Azure `::name`, `##[`, `##vso[`, TeamCity, GitLab and Travis sections, Buildkite groups).
 */
function logText(text) {
    return plainText(text)
        .replace(/^([^\S\n]*):(?=:)/gm, '$1: ')
        .replace(/#(?=#\w*\[)/g, '# ')
        .replace(/(section_(?:start|end)|travis_(?:fold|time)):/gi, '$1 :')
        .replace(/^([^\S\n]*)([-+~^])(?=\2\2)/gm, '$1$2 ');
}
/**
 * A fenced block that nothing inside can close. `info` is reduced to letters, digits and `+ : . _ -`,
 * which is all that languages and suggestion blocks need. No line feed at the end.
 */
function codeFence(text, info = '') {
    const body = plainText(text);
    const fence = '`'.repeat(Math.max(3, longestRun(body) + 1));
    return `${fence}${info.replace(/[^\w+:.-]/g, '')}\n${body}${body.endsWith('\n') ? '' : '\n'}${fence}`;
}
/** Inline code for a path or a rule id, also in a table cell; plain escaped text where code could be left early. */
function codeSpan(text) {
    const line = oneLine(text);
    return line === '' || /[`|]|<!--/.test(line) ? markdownText(line) : `\`${line}\``;
}
function visible(found) {
    const code = found.codePointAt(0) ?? 0;
    if (found === '\n' || found === '\t' || code > 0xffff || found.length > 1)
        return shownWide(found, code);
    if (code < 0x20)
        return String.fromCharCode(0x2400 + code);
    if (code === 0x7f)
        return '␡';
    return /\p{Extended_Pictographic}/u.test(found) ? found : named(code);
}
function shownWide(found, code) {
    return found === '\n' || found === '\t' || /^\p{Extended_Pictographic}/u.test(found) ? found : named(code);
}
function named(code) {
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
// Either code in single backticks or what stands between; a span may hold nothing that a table, a forge or a bot reads in code.
const CODE_OR_TEXT = /`[^`\n|@]+`|[^`]+|`/g;
function isCode(part) {
    return part.length > 2 && part.startsWith('`') && part.endsWith('`') && !part.includes('<!--');
}
const ESCAPES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '|': '&#124;',
    '`': '&#96;',
    '\\': '&#92;',
    $: '&#36;',
    '~': '&#126;',
    '*': '\\*',
    _: '\\_',
    '[': '\\[',
    ']': '\\]',
    '#': '\\#',
};
/** One pass, so that no escape is escaped again: a mark, with what makes a forge link when it follows. */
function escaped(text) {
    return text.replace(/([#!%&$~@]|\bGH-)(?=["\w])|([&<>|`\\$~*_[\]#@])|(:\/|\bwww(?=\.))(?=[/.])/gi, (found, reference) => `${ESCAPES[found] ?? found}${reference === undefined && ESCAPES[found] ? '' : '&#8203;'}`);
}
function longestRun(text) {
    let longest = 0;
    for (const run of text.matchAll(/`+/g))
        longest = Math.max(longest, run[0].length);
    return longest;
}


/***/ }),

/***/ 39394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Eg: () => (/* binding */ ignoreBrokenPipe),
/* harmony export */   HN: () => (/* binding */ colorOf),
/* harmony export */   dg: () => (/* binding */ terminalLog),
/* harmony export */   qz: () => (/* binding */ widthOf),
/* harmony export */   yy: () => (/* binding */ print)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(57975);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(19473);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(58046);



/**
 * Whether a stream gets colours. `NO_COLOR` (https://no-color.org) when it is not empty, then `FORCE_COLOR`
 * (`0` and `false` mean no), else only a terminal that is not `TERM=dumb`.
 */
function colorOf(stream, env) {
    if (env.NO_COLOR)
        return false;
    const forced = env.FORCE_COLOR;
    if (forced !== undefined)
        return forced !== '0' && forced !== 'false';
    return stream.isTTY === true && env.TERM !== 'dumb';
}
/** Columns to lay text out in: the terminal's up to 120, where lines are still easy to read; 100 in a file or a log. */
function widthOf(stream) {
    return stream.isTTY === true ? Math.min(stream.columns || 80, 120) : 100;
}
/** A reader that went away, as in `| head`, is no error of ours: what is left to say is dropped. */
function ignoreBrokenPipe(stream) {
    stream.on('error', (error) => {
        if (!isGone(error) && !told.has(error))
            throw error;
    });
}
/** Errors of a stream that whoever wrote has been told, before the stream tells everybody. */
const told = new WeakSet();
/** Writes a text and waits until it is out; a reader that went away is no error. Throws UsageError, for a full disk say. */
async function print(stream, text) {
    try {
        await new Promise((resolve, reject) => {
            stream.write(text, (error) => {
                if (!error)
                    return resolve();
                told.add(error);
                reject(error);
            });
        });
    }
    catch (error) {
        if (isGone(error))
            return;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`Standard output cannot be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
}
function isGone(error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}
/** The Log of the command line: every line harmless for terminal and CI, a bar on a terminal, plain lines elsewhere. */
function terminalLog(options) {
    const paint = paintOf(colorOf(options.stream, options.env));
    const screen = screenOf(options);
    const quiet = options.level === 'quiet';
    return {
        info: (text) => {
            if (!quiet)
                screen.print(safe(text, options));
        },
        warn: (text) => screen.print(`${paint('yellow', 'warning:')} ${safe(text, options)}`),
        verbose: (text) => {
            if (options.level === 'verbose')
                screen.print(paint('dim', safe(text, options)));
        },
        progress: (label) => (quiet ? { update() { }, end() { } } : screen.progress(safe((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(label), options))),
    };
}
function paintOf(color) {
    return (format, text) => color ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(format, text, { validateStream: false }) : text;
}
function safe(text, { secrets = [] }) {
    const masked = secrets.reduce((rest, secret) => (secret === '' ? rest : rest.replaceAll(secret, '***')), text);
    return (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logText */ .kc)(masked);
}
function screenOf(options) {
    const { stream, env, ci } = options;
    return stream.isTTY === true && !ci && env.TERM !== 'dumb' ? barScreen(options) : lineScreen(options);
}
// ── a terminal ────────────────────────────────────────────────────────────────────────────────────
/** Bars in the last lines; what is printed meanwhile goes above them. */
function barScreen(options) {
    const { stream } = options;
    let bars;
    let open = 0;
    const print = (line) => {
        if (!bars)
            return void stream.write(`${line}\n`);
        bars.log(`${line}\n`);
        bars.update();
    };
    const close = () => {
        if (--open > 0)
            return;
        bars?.stop();
        bars = undefined;
    };
    const make = async () => {
        const { MultiBar } = await __nccwpck_require__.e(/* import() */ 8502).then(__nccwpck_require__.t.bind(__nccwpck_require__, 98502, 19));
        bars ??= new MultiBar(barOptions(stream));
        return bars;
    };
    return {
        print,
        progress(label) {
            open++;
            return bar({ label, options, make, close });
        },
    };
}
/** cli-progress takes 30 ms to load: it comes with the first bar, and the work does not wait for it. */
function bar({ label, options, make, close }) {
    const started = clock(options)();
    const state = { done: 0, total: 1, note: '', ended: false };
    let shown;
    make().then((bars) => {
        if (state.ended)
            close();
        else
            shown = bars.create(state.total, state.done, { label, note: state.note });
    });
    return {
        update(done, total, note) {
            const text = note ?? timeLeft({ done, total, ms: clock(options)() - started });
            Object.assign(state, { done, total: Math.max(1, total), note: safe((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(text), options) });
            shown?.setTotal(state.total);
            shown?.update(done, { label, note: state.note });
        },
        end() {
            if (state.ended)
                return;
            state.ended = true;
            if (shown)
                close();
        },
    };
}
function barOptions(stream) {
    return {
        stream,
        format: '{label} [{bar}] {percentage}% {note}',
        barsize: 24,
        barCompleteChar: '█',
        barIncompleteChar: '░',
        clearOnComplete: true,
        // Ways to hide the cursor or stop wrapping would stay behind when the process is killed.
        hideCursor: false,
        linewrap: true,
    };
}
// ── a log ─────────────────────────────────────────────────────────────────────────────────────────
const LINE_EVERY_MS = 10_000;
const LINE_EVERY_PERCENT = 10;
/** CircleCI ends a step that is silent for 10 minutes; one question to a slow model can take long. */
const STILL_EVERY_MS = 60_000;
/** One line each 10 % or each 10 s with news, one each minute without, so that no CI takes the job for dead. */
function lineScreen(options) {
    const print = (line) => void options.stream.write(`${line}\n`);
    return { print, progress: (label) => lines(label, print, options) };
}
function lines(label, print, options) {
    const now = clock(options);
    const started = now();
    let said = { ms: started, percent: 0 };
    let latest = '';
    const say = (percent) => {
        said = { ms: now(), percent };
        print(latest);
    };
    const still = setInterval(() => {
        if (now() - said.ms >= STILL_EVERY_MS)
            say(said.percent);
    }, STILL_EVERY_MS).unref();
    latest = `${label}: still running`;
    return {
        update(done, total, note) {
            const percent = total > 0 ? Math.min(100, Math.floor((100 * done) / total)) : 0;
            const text = note ?? timeLeft({ done, total, ms: now() - started });
            latest = safe(`${label}: ${percent} %${text === '' ? '' : `, ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(text)}`}`, options);
            const news = percent > said.percent;
            const due = percent >= said.percent + LINE_EVERY_PERCENT || now() - said.ms >= LINE_EVERY_MS;
            if (news && due)
                say(percent);
        },
        end: () => clearInterval(still),
    };
}
/** What is left when the rest goes as fast as what is done; empty where nothing can be said. */
function timeLeft({ done, total, ms }) {
    if (done <= 0 || done >= total || ms <= 0)
        return '';
    const seconds = Math.ceil(((ms / done) * (total - done)) / 1000);
    return seconds < 60 ? `${seconds} s left` : `${Math.floor(seconds / 60)} min ${seconds % 60} s left`;
}
function clock({ now }) {
    return now ?? (() => performance.now());
}


/***/ }),

/***/ 58508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ TOOL),
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The one version number of git tag, npm package, image and report; `npm run generate` keeps it equal to package.json. */
const VERSION = '1.0.0';
const TOOL = {
    name: 'OllamaCode',
    version: VERSION,
    url: 'https://github.com/ollamacode/ollamacode',
};


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/publicPath */
/******/ (() => {
/******/ 	var scriptUrl;
/******/ 	if (typeof import.meta.url === "string") scriptUrl = import.meta.url
/******/ 	// When supporting browsers where an automatic publicPath is not supported you must specify an output.publicPath manually via configuration
/******/ 	// or pass an empty string ("") and set the __webpack_public_path__ variable from your code to use your own logic.
/******/ 	if (!scriptUrl) throw new Error("Automatic publicPath is not supported in this browser");
/******/ 	scriptUrl = scriptUrl.replace(/#.*$/, "").replace(/\?.*$/, "").replace(/\/[^\/]+$/, "/");
/******/ 	__nccwpck_require__.p = scriptUrl;
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	__nccwpck_require__.b = new URL("./", import.meta.url);
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(59479);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
