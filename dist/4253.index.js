export const id = 4253;
export const ids = [4253];
export const modules = {

/***/ 34402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder),
/* harmony export */   v: () => (/* binding */ writeAtomic)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



const modes = { shared: 0o666, secret: 0o600 };
/**
 * Writes `bytes` beside `path`, flushes and renames: a reader sees the old file or the new one, never half of one.
 * The folder must be there. A link at `path` is replaced and never followed, and the name beside it is random and must
 * be new: a checkout can hold links under any name that can be guessed. (write-file-atomic 7 follows both.)
 * Throws Node's `ENOSPC`, `EACCES`, `EROFS`, `ENOENT`, `EISDIR`; nothing is left behind then.
 */
async function writeAtomic(path, bytes, access = 'shared') {
    const draft = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}.tmp`;
    try {
        await writeNew(draft, bytes, modes[access]);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { force: true });
        throw error;
    }
}
async function writeNew(path, bytes, mode) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'wx', mode);
    try {
        await file.writeFile(bytes);
        await file.sync();
    }
    finally {
        await file.close();
    }
}
/**
 * Like `mkdir -p`. Node's own never comes back below `/proc`, where a folder is refused with ENOENT although its parent is
 * there. Throws what `mkdir` throws.
 */
async function makeFolder(path, mode = 0o777) {
    try {
        await makeOne(path, mode);
    }
    catch (error) {
        if (!isCode(error, 'ENOENT'))
            throw error;
        if (!(await isThere((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path))))
            await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), mode);
        // The parent may also be there by another run that makes the same folders just now.
        await makeOne(path, mode);
    }
}
async function makeOne(path, mode) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path, { mode });
    }
    catch (error) {
        if (!isCode(error, 'EEXIST') || !(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)).isDirectory())
            throw error;
    }
}
function isCode(error, code) {
    return error instanceof Error && 'code' in error && error.code === code;
}
async function isThere(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).then(() => true, () => false);
}


/***/ }),

/***/ 18246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   m6: () => (/* binding */ lineCutter),
/* harmony export */   pU: () => (/* binding */ withoutReturn)
/* harmony export */ });
function lineCutter(take) {
    const pending = [];
    return {
        push: (chunk) => {
            let start = 0;
            for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
                const piece = chunk.subarray(start, end);
                take(pending.length === 0 ? piece : Buffer.concat([...pending.splice(0), piece]));
                start = end + 1;
            }
            if (start < chunk.length)
                pending.push(chunk.subarray(start));
        },
        end: () => {
            if (pending.length > 0)
                take(Buffer.concat(pending.splice(0)));
        },
    };
}
/** Lines of a text without line ends; a final line feed ends the last line and starts none. */
function linesOf(text) {
    const lines = text.split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    return lines.map(withoutReturn);
}
function withoutReturn(line) {
    return line.endsWith('\r') ? line.slice(0, -1) : line;
}


/***/ }),

/***/ 97349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   estimateOf: () => (/* binding */ estimateOf)
/* harmony export */ });
/* harmony import */ var _change_tokens_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34839);
/* harmony import */ var _model_pace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45079);
/* harmony import */ var _model_prompt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85278);
/* harmony import */ var _model_question_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83805);
/* harmony import */ var _review_selection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34871);
/* harmony import */ var _review_texts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76529);
/* harmony import */ var _review_units_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71235);







/** What a review of the session's change would ask without a cache, and how long that takes. Throws UsageError without a change. */
function estimateOf(session) {
    return async (speed) => {
        const subject = await session.forge.change();
        const selected = await (0,_review_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .selectedOf */ .J)(subject, await session.settings(subject.trusted));
        const texts = await (0,_review_texts_js__WEBPACK_IMPORTED_MODULE_4__/* .readTexts */ .Z7)(selected, subject.source);
        const units = (0,_review_units_js__WEBPACK_IMPORTED_MODULE_5__/* .unitsOf */ .$)(texts, selected, await (0,_review_texts_js__WEBPACK_IMPORTED_MODULE_4__/* .openParser */ .qZ)(texts));
        const pace = (0,_model_pace_js__WEBPACK_IMPORTED_MODULE_0__/* .newPace */ .Sn)(speed);
        const ms = units.reduce((sum, unit) => sum + pace.predict({ prompt: (0,_change_tokens_js__WEBPACK_IMPORTED_MODULE_6__/* .tokensOf */ .k)((0,_model_prompt_js__WEBPACK_IMPORTED_MODULE_1__/* .unitPrompt */ .Jo)(unit)), output: _model_question_js__WEBPACK_IMPORTED_MODULE_2__/* .usualOutput */ .sn }), 0);
        return { questions: units.length, ms };
    };
}


/***/ }),

/***/ 39914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Np: () => (/* binding */ bySeverity),
/* harmony export */   R6: () => (/* binding */ CATEGORIES),
/* harmony export */   Te: () => (/* binding */ FINDING_SOURCES),
/* harmony export */   e2: () => (/* binding */ asSureAs),
/* harmony export */   fS: () => (/* binding */ PASS_NAMES),
/* harmony export */   ix: () => (/* binding */ CONFIDENCES),
/* harmony export */   jZ: () => (/* binding */ atLeast),
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   u4: () => (/* binding */ addedLines),
/* harmony export */   wA: () => (/* binding */ rangesOf),
/* harmony export */   wk: () => (/* binding */ LOOKERS),
/* harmony export */   ws: () => (/* binding */ removedLines)
/* harmony export */ });
/**
 * The words of the product. Plain readonly data, no behaviour beyond small total functions.
 * Lines are 1-based everywhere; ranges include both ends; columns are 1-based UTF-16 code units; times are ms.
 */

const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'];
const CATEGORIES = [
    'correctness',
    'null',
    'boundary',
    'error-handling',
    'concurrency',
    'resource',
    'security',
];
/** Five bands, best first; a raw probability never leaves `model/`. */
const CONFIDENCES = ['certain', 'high', 'medium', 'low', 'guess'];
const FINDING_SOURCES = ['analyzer', 'imported', 'model'];
/** New-side numbers of added lines, ascending. */
function addedLines(file) {
    return file.hunks.flatMap((hunk) => hunk.lines.flatMap((line) => (line.kind === 'added' && line.new !== undefined ? [line.new] : [])));
}
/** Old-side numbers of removed lines, ascending. */
function removedLines(file) {
    return file.hunks.flatMap((hunk) => hunk.lines.flatMap((line) => (line.kind === 'removed' && line.old !== undefined ? [line.old] : [])));
}
/** Ascending line numbers to the fewest ranges that hold exactly them. */
function rangesOf(lines) {
    const ranges = [];
    for (const line of lines) {
        const last = ranges.at(-1);
        if (last && line === last.end + 1)
            last.end = line;
        else
            ranges.push({ start: line, end: line });
    }
    return ranges;
}
// ── who looks at what ─────────────────────────────────────────────────────────────────────────────
const LOOKERS = ['analyzers', 'model'];
// ── findings ──────────────────────────────────────────────────────────────────────────────────────
const PASS_NAMES = [
    'anchor',
    'new',
    'claim',
    'suggestion',
    'duplicate',
    'pragma',
    'suppress',
    'dismissed',
    'baseline',
    'confidence',
    'limit',
];
/** Compares by rank in the ordered list: negative when `a` is worse than `b`. */
function bySeverity(a, b) {
    return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
}
/** True when `severity` is as bad as `floor` or worse. */
function atLeast(severity, floor) {
    return bySeverity(severity, floor) <= 0;
}
/** True when `confidence` is as sure as `floor` or surer. */
function asSureAs(confidence, floor) {
    return CONFIDENCES.indexOf(confidence) <= CONFIDENCES.indexOf(floor);
}


/***/ }),

/***/ 28927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ matcherOf)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14006);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);


/**
 * Whether a path (relative, with `/`) is meant by a list of globs, read as a `.gitignore` is: a glob without a slash
 * matches at any depth, one with a slash from the root, both also everything below; the last glob that matches decides,
 * `!` turns its meaning around, and a list that begins with `!` begins with everything. Dot files are included.
 * An empty list means nothing. Throws `UsageError` for a glob that cannot be read.
 */
function matcherOf(globs) {
    const rules = globs.filter((glob) => glob.replace(/^!/, '') !== '').map(ruleOf);
    const start = rules[0]?.negated ?? false;
    return (path) => {
        const last = rules.findLast((rule) => rule.matches(path));
        return last ? !last.negated : start;
    };
}
function ruleOf(glob) {
    const negated = glob.startsWith('!');
    const pattern = anchored(negated ? glob.slice(1) : glob);
    try {
        return { negated, matches: picomatch__WEBPACK_IMPORTED_MODULE_1__([pattern, `${pattern}/**`], { dot: true, nonegate: true }) };
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`The glob ${JSON.stringify(glob.slice(0, 60))} cannot be read.`, { cause: error });
    }
}
function anchored(glob) {
    const pattern = glob.replace(/^\.\//, '').replace(/\/+$/, '') || '**';
    if (pattern.startsWith('/'))
        return pattern.slice(1);
    return pattern.includes('/') ? pattern : `**/${pattern}`;
}


/***/ }),

/***/ 83805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $e: () => (/* binding */ askModel),
  Vr: () => (/* binding */ cachedDrafts),
  YH: () => (/* binding */ questionOf),
  Po: () => (/* binding */ tooLong),
  sn: () => (/* binding */ usualOutput)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/model/answer.js + 3 modules
var answer = __webpack_require__(39222);
;// CONCATENATED MODULE: ./build/model/answer-certainty.js
/**
 * How sure the model was that there is something to say, 0..1: an answer begins with `[]` or with `[{`, and the share of
 * the second among both is the model's own weighing, free of charge. `undefined` where the server gave no probabilities.
 */
function certaintyOf(tokens) {
    const [first, second] = tokens;
    if (first === undefined)
        return undefined;
    const shares = sharesOf(first);
    const empty = sum(shares, (token) => token.startsWith('[]'));
    const open = sum(shares, (token) => token.startsWith('[') && !token.startsWith('[]'));
    const bare = sum(shares, (token) => token === '[');
    const closed = second !== undefined && first.token.trim() === '[' ? bare * shareOfEnd(second) : 0;
    const all = empty + open;
    return all === 0 ? undefined : Math.min(1, Math.max(0, (open - closed) / all));
}
/** From here on a finding is worth a look by default; below, it stands in the summary only. */
const worthALook = 0.8;
/** Nothing confirms a model's word, so it never has more than `medium`; without probabilities it gets the benefit of the doubt. */
function confidenceOf(certainty) {
    return certainty === undefined || certainty >= worthALook ? 'medium' : 'low';
}
/** The token that was chosen may or may not stand among the others. */
function sharesOf({ token, logprob, others }) {
    const all = others.some((other) => other.token === token) ? others : [{ token, logprob }, ...others];
    return all.map((other) => ({ token: other.token.trim(), share: Math.exp(other.logprob) }));
}
function sum(shares, wanted) {
    return shares.reduce((total, { token, share }) => total + (wanted(token) ? share : 0), 0);
}
function shareOfEnd(second) {
    const shares = sharesOf(second);
    const end = sum(shares, (token) => token.startsWith(']'));
    const more = sum(shares, (token) => token.startsWith('{'));
    return end + more === 0 ? 0 : end / (end + more);
}

// EXTERNAL MODULE: ./build/model/answer-stream.js
var answer_stream = __webpack_require__(20507);
// EXTERNAL MODULE: ./build/model/prompt.js
var model_prompt = __webpack_require__(85278);
// EXTERNAL MODULE: ./build/model/prompt-format.js
var prompt_format = __webpack_require__(84216);
// EXTERNAL MODULE: ./build/model/prompt-quotes.js
var prompt_quotes = __webpack_require__(90678);
// EXTERNAL MODULE: ./build/model/request.js
var model_request = __webpack_require__(215);
// EXTERNAL MODULE: ./build/model/retry.js + 2 modules
var retry = __webpack_require__(76007);
;// CONCATENATED MODULE: ./build/model/question.js









/** A question that hangs longer than this many times its prediction has no server behind it any more. ms at least. */
const patience = { times: 8, least: 180_000 };
/** Safety of the token estimate (DESIGN 5). */
const margin = 1.3;
/** Tokens that a template puts around the turns. */
const turnMarks = 48;
/** Tokens that answers have before any was seen. */
const usualOutput = 60;
const shapes = ['full', 'short'];
/** Words the question for one unit; asks nobody. */
function questionOf(unit, context) {
    const { config, frame, server, tokensOf } = context;
    const system = (0,model_prompt/* systemPrompt */.Ao)(config);
    const user = (0,model_prompt/* unitPrompt */.Jo)(unit);
    const quotes = (0,prompt_quotes/* quotesOf */.x)(unit);
    const own = tokensOf(user);
    return {
        unit,
        quotes,
        promptTokens: own + tokensOf((0,model_prompt/* constantText */._r)(system)) + turnMarks,
        work: { prompt: own, output: usualOutput },
        request: (shape) => (0,model_request/* requestOf */.f)(server, config, {
            system,
            user,
            frame,
            format: (0,prompt_format/* formatOf */.b)(quotes, shape, config.suggestions),
            tokens: prompt_format/* answerLimits */.r[shape].tokens,
        }),
    };
}
/** Why a question cannot be asked in this context size, or `undefined`. */
function tooLong({ promptTokens }, { config }) {
    const needed = Math.ceil(promptTokens * margin) + prompt_format/* answerLimits */.r.full.tokens;
    if (needed <= config.numCtx)
        return undefined;
    return `too long: about ${needed} tokens with the answer, num-ctx is ${config.numCtx}`;
}
/** The findings of an answer that is already there, or `undefined`. */
async function cachedDrafts(question, context) {
    for (const shape of shapes) {
        const kept = await context.cache?.get((0,model_request/* keyOf */.T)(context.server, question.request(shape)));
        if (kept === undefined || context.accepts?.(kept) === false)
            continue;
        const drafts = readable(question, kept, shape);
        if (drafts !== undefined)
            return drafts;
    }
    return undefined;
}
/** An entry that no longer reads as an answer is no answer: the model is asked again. */
function readable(question, answer, shape) {
    try {
        return read(question, answer, shape);
    }
    catch (error) {
        if (error instanceof errors/* ModelError */.me)
            return undefined;
        throw error;
    }
}
/** Asks the model; once more for less when the answer ran out of its length. Throws ModelError. */
async function askModel(question, context, expected) {
    try {
        return await askOnce(question, 'full', { context, expected });
    }
    catch (error) {
        if (!(error instanceof errors/* ModelError */.me) || error.kind !== 'length')
            throw error;
        context.log.verbose(`The answer about ${question.unit.path} did not end; asking for a shorter one.`);
        return await askOnce(question, 'short', { context, expected });
    }
}
async function askOnce(question, shape, { context, expected }) {
    const request = question.request(shape);
    const answer = await chatWithRetries(request, context, expected);
    const certainty = certaintyOf(answer.tokens);
    const kept = {
        text: completed(answer, context),
        ...(certainty === undefined ? {} : { certainty }),
    };
    const drafts = read(question, kept, shape);
    await context.cache?.put((0,model_request/* keyOf */.T)(context.server, request), kept);
    return { drafts, ...countsOf(answer, question) };
}
function chatWithRetries(request, context, expected) {
    const { server, deadline, now, signal, log } = context;
    return (0,retry/* withRetries */.L)(() => {
        const left = deadline - now();
        if (left <= 0)
            throw new errors/* ModelError */.me('deadline', 'The budget is used up.');
        const limit = Math.min(left, Math.max(patience.least, expected * patience.times));
        return server.chat({ ...request, onText: answer_stream/* goesOn */.E }, { deadline: limit, ...(signal ? { signal } : {}) });
    }, {
        pause: context.pause ?? 500,
        limit: Math.max(0, deadline - now()),
        signal,
        onRetry: (failure) => log.verbose(`${failure.message} Trying again.`),
    });
}
/** The text of an answer that ended. Throws ModelError `length`, or `too-long` when the prompt was cut in silence. */
function completed({ text, doneReason, cut, promptTokens }, { config }) {
    if (promptTokens >= config.numCtx - 1) {
        throw new errors/* ModelError */.me('too-long', `The server counted ${promptTokens} prompt tokens: it has cut the prompt.`);
    }
    const whole = text.trim();
    if (isJson(whole))
        return whole;
    if (cut || doneReason === 'length')
        throw new errors/* ModelError */.me('length', 'The answer did not end in the length it had.');
    return whole;
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false; // the caller says what that means
    }
}
function read({ unit }, { text, certainty }, shape) {
    return (0,answer/* draftsOf */.e)(unit, text, { shape, confidence: confidenceOf(certainty) });
}
/** Of an answer that we cut the server counts nothing: the estimate stands in. */
function countsOf({ promptTokens, outputTokens }, question) {
    return { promptTokens: promptTokens > 0 ? promptTokens : question.promptTokens, outputTokens };
}


/***/ }),

/***/ 17590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ bodyOf),
/* harmony export */   b: () => (/* binding */ canonicalBody)
/* harmony export */ });
/**
 * What decides the answer, as one line of JSON with keys in a fixed order: the part of the answer cache's key that is the question.
 * `num_thread` is not in it: it decides how fast an answer comes, and a cache is shared between machines.
 * The format keeps its own order of keys, because the grammar does.
 */
function canonicalBody(request) {
    const { num_thread: _, ...options } = optionsOf(request.options);
    return JSON.stringify({ ...fieldsOf(request), options });
}
/** The body of `POST /api/chat` without `stream`. Throws nothing; a prompt that does not fit is refused by the server. */
function bodyOf(request) {
    return { ...fieldsOf(request), options: optionsOf(request.options) };
}
function fieldsOf(request) {
    return {
        model: request.model,
        messages: request.messages.map(({ role, content }) => ({ role, content })),
        ...(request.format === undefined ? {} : { format: request.format }),
        ...(request.think === undefined ? {} : { think: request.think }),
        ...(request.logprobs ? { logprobs: true, top_logprobs: request.topLogprobs ?? 0 } : {}),
        // Without these two an oversized prompt is shortened in silence (DESIGN 5).
        truncate: false,
        shift: false,
    };
}
function optionsOf({ num_ctx, num_predict, num_thread, temperature, top_k, repeat_penalty, seed, }) {
    return { num_ctx, num_predict, num_thread, temperature, top_k, repeat_penalty, seed };
}


/***/ }),

/***/ 63937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Le: () => (/* binding */ grammarOf),
/* harmony export */   Yj: () => (/* binding */ LANGUAGES),
/* harmony export */   eX: () => (/* binding */ languageOf),
/* harmony export */   xJ: () => (/* binding */ commentStyle)
/* harmony export */ });
/** The languages that are parsed. Everything else is reviewed as hunks. */
const LANGUAGES = [
    'typescript',
    'tsx',
    'javascript',
    'python',
    'java',
    'go',
    'c',
    'cpp',
    'csharp',
    'ruby',
    'php',
    'rust',
    'bash',
];
/** Name of the grammar's file; C is parsed by the C++ grammar. */
function grammarOf(language) {
    if (language === 'c')
        return 'cpp';
    return language === 'csharp' ? 'c-sharp' : language;
}
const EXTENSIONS = {
    typescript: 'ts mts cts',
    tsx: 'tsx',
    javascript: 'js mjs cjs jsx',
    python: 'py pyi pyw',
    java: 'java',
    go: 'go',
    c: 'c h',
    cpp: 'cpp cc cxx c++ hpp hh hxx h++ ipp inl tpp cu cuh',
    csharp: 'cs csx',
    ruby: 'rb rake gemspec ru',
    php: 'php phtml php5 php7 php8 inc',
    rust: 'rs',
    bash: 'sh bash bats ksh zsh',
};
const BY_EXTENSION = new Map(LANGUAGES.flatMap((language) => EXTENSIONS[language].split(' ').map((end) => [end, language])));
const BY_NAME = new Map([
    ['rakefile', 'ruby'],
    ['gemfile', 'ruby'],
    ['vagrantfile', 'ruby'],
    ['podfile', 'ruby'],
    ['fastfile', 'ruby'],
    ['.bashrc', 'bash'],
    ['.bash_profile', 'bash'],
    ['.profile', 'bash'],
    ['pkgbuild', 'bash'],
]);
/** Interpreters of a `#!` line, by the start of their name. */
const INTERPRETERS = [
    [/^(ba|da|k|z|a)?sh$/, 'bash'],
    [/^(python|pypy)[\d.]*$/, 'python'],
    [/^(node|nodejs|bun|deno)$/, 'javascript'],
    [/^(tsx|ts-node)$/, 'typescript'],
    [/^ruby[\d.]*$/, 'ruby'],
    [/^php[\d.]*$/, 'php'],
];
/** By the path's end, its whole name, or the `#!` of its first line; undefined where no grammar fits. */
function languageOf(path, firstLine = '') {
    const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
    const dot = name.lastIndexOf('.');
    const byName = BY_NAME.get(name) ?? (dot > 0 ? BY_EXTENSION.get(name.slice(dot + 1)) : undefined);
    if (byName !== undefined || dot > 0)
        return byName;
    return languageOfShebang(firstLine);
}
function languageOfShebang(firstLine) {
    if (!firstLine.startsWith('#!'))
        return undefined;
    const words = firstLine.slice(2, 200).trim().split(/\s+/);
    const isEnv = words[0]?.endsWith('/env') ?? false;
    const program = isEnv
        ? words.find((word, i) => i > 0 && !word.startsWith('-') && !word.includes('='))
        : words[0];
    const base = program?.slice(program.lastIndexOf('/') + 1) ?? '';
    return INTERPRETERS.find(([pattern]) => pattern.test(base))?.[1];
}
const C_LIKE = { line: ['//'], open: '/*', close: '*/' };
const HASH = { line: ['#'] };
/** How the language writes comments. */
function commentStyle(language) {
    if (language === 'php')
        return { ...C_LIKE, line: ['//', '#'] };
    if (language === 'ruby')
        return { line: ['#'], open: '=begin', close: '=end' };
    return language === 'python' || language === 'bash' ? HASH : C_LIKE;
}


/***/ })

};
