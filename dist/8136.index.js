export const id = 8136;
export const ids = [8136,1243];
export const modules = {

/***/ 34839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ tokensOf)
/* harmony export */ });
/**
 * Estimates the tokens that a coder model's byte-pair tokenizer makes of a text, from character classes.
 * Calibrated against cl100k with single digits (what Qwen 2.5 Coder's tokenizer is made from) over TypeScript,
 * JavaScript, Python, C, Perl, shell, JSON and Markdown: sums within 10 %, nine of ten files within 20 %.
 */
function tokensOf(text) {
    let tokens = 0;
    for (const [run] of text.matchAll(RUNS))
        tokens += costOf(run);
    return Math.ceil(tokens * SCALE);
}
/** Fitted together with the costs below. */
const SCALE = 0.94;
/** Letters, one digit, line ends with what is before them, blanks, one other character, marks. */
const RUNS = /[A-Za-z]+|\d|[^\S\n]*\n+|[^\S\n]+|[^\0-\x7f]|[^\sA-Za-z\d]+?(?=[\sA-Za-z\d]|[^\0-\x7f]|$)/g;
/** Letters of one camelCase part that are mostly one token, and letters of each further one. */
const WHOLE_PART = 7;
const FURTHER_PART = 6;
function costOf(run) {
    const code = run.charCodeAt(0);
    if (code > 0x7f)
        return 0.7; // letters with marks, and CJK, whose common words are one token
    if (isLetter(code))
        return wordCost(run);
    if (code >= 0x30 && code <= 0x39)
        return 1;
    if (run.endsWith('\n'))
        return 0.9;
    if (code === 0x20)
        return run.length === 1 ? 0.03 : 0.9; // one space belongs to the word after it
    if (code === 0x09)
        return 0.8;
    return 0.55 + run.length * 0.3;
}
function isLetter(code) {
    const lower = code | 0x20;
    return lower >= 0x61 && lower <= 0x7a;
}
function wordCost(word) {
    const parts = word.match(/[A-Z]*[a-z]+|[A-Z]+/g) ?? [];
    const letters = parts.reduce((sum, { length }) => sum + 1 + Math.max(0, length - WHOLE_PART) / FURTHER_PART, 0);
    return Math.max(1, letters - (parts.length - 1) * 0.25);
}


/***/ }),

/***/ 28136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askService: () => (/* binding */ askService)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _cache_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72022);
/* harmony import */ var _change_tokens_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(34839);
/* harmony import */ var _model_ask_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69676);
/* harmony import */ var _model_warm_up_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77959);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75764);
/* harmony import */ var _asker_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75089);
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68926);








/** Asks a running service about units, each group with its own instructions, from the cache where it knows the answer. */
async function askService(units, service, input) {
    const model = { ...service.facts, warnings: [] };
    if (units.length === 0)
        return { ..._asker_js__WEBPACK_IMPORTED_MODULE_5__/* .NOTHING_ASKED */ .jp, model };
    const context = contextOf(service, input);
    const check = await (0,_model_warm_up_js__WEBPACK_IMPORTED_MODULE_3__/* .checkServer */ .i)(context);
    const facts = { ...model, warnings: check.warnings };
    if (check.failed !== undefined)
        return { ...(0,_model_ask_js__WEBPACK_IMPORTED_MODULE_2__.unasked)(units, check.failed), model: facts };
    // In a merge queue others wait for us: what was answered before is taken, and nothing is asked.
    const deadline = isQueue(input.session) ? performance.now() : context.deadline;
    const answers = [];
    for (const group of groupsOf(units, input)) {
        const config = { ...context.config, ...group.config };
        const { frame, speed } = check;
        answers.push(await (0,_model_ask_js__WEBPACK_IMPORTED_MODULE_2__/* .ask */ .k)(group.units, { ...context, config, frame, speed, deadline }));
    }
    await context.cache?.prune();
    const asked = together(answers);
    return { ...asked, coverage: asked.coverage.map((entry) => inWords(entry, input)), model: facts };
}
function inWords(entry, { session }) {
    return isQueue(session) && entry.state === 'out-of-budget' ? { ...entry, why: _asker_js__WEBPACK_IMPORTED_MODULE_5__/* .QUEUE_WHY */ .Pd } : entry;
}
function isQueue({ place }) {
    return place.trigger === 'queue';
}
function contextOf(service, { session, config }) {
    const run = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    const { facts, ollama } = service;
    const cache = cacheOf(config, { run, session });
    const gated = {
        modelGates: config.failOn !== 'never' && config.gateSources.includes('model'),
        // No job can see who else may write its cache: a project may share one among all branches.
        trustedScope: session.place.ci === 'none',
        run,
    };
    const fits = service.contextLength === 0 ? config.numCtx : Math.min(config.numCtx, service.contextLength);
    return {
        server: {
            chat: ollama.chat,
            name: facts.name,
            digest: facts.digest,
            serverVersion: facts.serverVersion,
            threads: service.threads,
            capabilities: service.capabilities,
        },
        config: { ...config, numCtx: fits },
        tokensOf: _change_tokens_js__WEBPACK_IMPORTED_MODULE_7__/* .tokensOf */ .k,
        ...(cache ? { cache } : {}),
        accepts: (answer) => (0,_cache_js__WEBPACK_IMPORTED_MODULE_1__/* .countsAsReviewed */ .e6)(answer, gated),
        deadline: performance.now() + (0,_budget_js__WEBPACK_IMPORTED_MODULE_6__/* .budgetOf */ .nT)(config.budget, (0,_budget_js__WEBPACK_IMPORTED_MODULE_6__/* .leftNow */ .KM)(session.place.timeLeft)),
        now: () => performance.now(),
        log: session.log,
        signal: session.signal,
    };
}
function cacheOf(config, { run, session }) {
    if (!config.cache)
        return undefined;
    const folder = (0,_answers_js__WEBPACK_IMPORTED_MODULE_4__/* .answersFolder */ .C2)(config);
    return (0,_cache_js__WEBPACK_IMPORTED_MODULE_1__/* .openCache */ .bp)({ folder, key: config.cacheKey, run, now: () => Date.now(), log: session.log });
}
/** Units that are asked with the same constant prefix, so that it is evaluated once for each group. */
function groupsOf(units, { configOf }) {
    const groups = new Map();
    for (const unit of units) {
        const { instructions, suggestions } = configOf(unit.path);
        const key = JSON.stringify([instructions, suggestions]);
        const group = groups.get(key) ?? { config: { instructions, suggestions }, units: [] };
        group.units.push(unit);
        groups.set(key, group);
    }
    return [...groups.values()];
}
function together(answers) {
    const sum = (of) => answers.reduce((total, { usage }) => total + of(usage), 0);
    return {
        drafts: answers.flatMap(({ drafts }) => drafts),
        coverage: answers.flatMap(({ coverage }) => coverage),
        usage: {
            asked: sum(({ asked }) => asked),
            cached: sum(({ cached }) => cached),
            promptTokens: sum(({ promptTokens }) => promptTokens),
            outputTokens: sum(({ outputTokens }) => outputTokens),
        },
    };
}


/***/ }),

/***/ 69676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ ask),
  unasked: () => (/* binding */ unasked)
});

// EXTERNAL MODULE: ./build/domain.js
var domain = __webpack_require__(39914);
;// CONCATENATED MODULE: ./build/model/coverage.js

/** One entry for each run of changed lines, after side first. A unit without changed lines gives none. */
function coverageOf(unit, { state, why }) {
    return [...entries('after', unit.changed), ...entries('before', unit.removed)];
    function entries(side, lines) {
        return (0,domain/* rangesOf */.wA)(lines).map(({ start, end }) => ({
            path: unit.path,
            side,
            start,
            end,
            looker: 'model',
            state,
            why,
        }));
    }
}
/** Where a unit lies, for the log: `src/a.ts:3-9`. */
function placeOf(unit) {
    const lines = unit.changed.length > 0 ? unit.changed : unit.removed;
    const first = lines[0] ?? unit.start;
    const last = lines.at(-1) ?? first;
    return `${unit.path}:${first}${last === first ? '' : `-${last}`}`;
}

// EXTERNAL MODULE: ./build/model/pace.js
var model_pace = __webpack_require__(45079);
// EXTERNAL MODULE: ./build/model/question.js + 1 modules
var model_question = __webpack_require__(83805);
// EXTERNAL MODULE: ./build/model/reasons.js
var reasons = __webpack_require__(9751);
// EXTERNAL MODULE: ./build/order.js
var order = __webpack_require__(63924);
;// CONCATENATED MODULE: ./build/model/schedule.js

/** Risks this close to each other count as equal, so that a file's units stand together. */
const step = 0.1;
/**
 * The order of asking: riskiest first; among nearly equal ones a file's units together, the file with the riskiest first,
 * then by line. Paths and lines decide the rest, so that the order is the same on every machine.
 */
function inOrder(units) {
    const fileRisk = new Map();
    for (const unit of units) {
        const key = groupOf(unit);
        fileRisk.set(key, Math.max(fileRisk.get(key) ?? 0, unit.risk));
    }
    return [...units].sort((a, b) => bandOf(b) - bandOf(a) ||
        (fileRisk.get(groupOf(b)) ?? 0) - (fileRisk.get(groupOf(a)) ?? 0) ||
        (0,order/* byText */.z4)(a.path, b.path) ||
        a.start - b.start ||
        (0,order/* byText */.z4)(a.id, b.id));
}
function bandOf(unit) {
    return Math.round(unit.risk / step);
}
function groupOf(unit) {
    return `${bandOf(unit)} ${unit.path}`;
}

;// CONCATENATED MODULE: ./build/model/ask.js





/**
 * Asks the model about each unit inside the budget: answers that are cached first, then by risk, `parallel` at once.
 * Never throws for what a server does: it ends in the coverage. Units must be redacted.
 */
async function ask(units, context) {
    const run = startRun(inOrder(units), context);
    await takeCached(run);
    if (run.waiting.length > 0)
        await workOff(run);
    return resultOf(run);
}
/** What `ask` gives when nobody could be asked, for one reason. */
function unasked(units, why) {
    return {
        drafts: [],
        coverage: inOrder(units).flatMap((unit) => coverageOf(unit, { state: 'failed', why })),
        usage: { asked: 0, cached: 0, promptTokens: 0, outputTokens: 0 },
    };
}
function startRun(units, context) {
    return {
        context,
        questions: units.map((unit) => (0,model_question/* questionOf */.YH)(unit, context)),
        endings: new Map(),
        pace: (0,model_pace/* newPace */.Sn)(context.speed),
        waiting: [],
        failures: { kind: '', count: 0 },
        usage: { asked: 0, cached: 0, promptTokens: 0, outputTokens: 0 },
    };
}
/** Before anything is asked, so that what is known never waits for the budget. */
async function takeCached(run) {
    for (const question of run.questions) {
        const ending = unaskable(question, run.context) ?? (await fromCache(question, run.context));
        if (ending === undefined)
            run.waiting.push(question);
        else
            run.endings.set(question.unit, ending);
        if (ending?.state === 'cached')
            run.usage.cached += 1;
    }
}
function unaskable(question, context) {
    const { unit, quotes } = question;
    if (quotes.length === 0 || unit.risk === 0)
        return { state: 'excluded', why: emptiness(unit), drafts: [] };
    const why = (0,model_question/* tooLong */.Po)(question, context);
    return why === undefined ? undefined : { state: 'failed', why, drafts: [] };
}
/** Why nobody is asked about a unit in which nothing can be wrong. */
function emptiness({ before, after }) {
    if (after.trim() === '' && before.trim() !== '')
        return 'deleted: nothing is left that a finding could stand on';
    return 'only blank lines and brackets';
}
async function fromCache(question, context) {
    const drafts = await (0,model_question/* cachedDrafts */.Vr)(question, context);
    return drafts && { state: 'cached', why: 'answered before', drafts };
}
async function workOff(run) {
    const progress = run.context.log.progress('model');
    await Promise.all(Array.from({ length: run.context.config.parallel }, () => work(run, progress)));
    progress.end();
}
async function work(run, progress) {
    for (;;) {
        const question = run.waiting.shift();
        if (question === undefined)
            return;
        run.endings.set(question.unit, await endingOf(question, run));
        showProgress(run, progress);
    }
}
async function endingOf(question, run) {
    const { context, pace } = run;
    if (context.signal?.aborted)
        return failed(reasons/* consequences */.P.aborted.why);
    if (run.stopped !== undefined)
        return failed(run.stopped);
    const expected = pace.predict(question.work);
    const left = context.deadline - context.now();
    if (left <= 0)
        return outOfBudget('the time for the model was used up');
    if (expected > left)
        return outOfBudget('the time left would not have been enough');
    return await answered(question, run, expected);
}
async function answered(question, run, expected) {
    const { context, pace, usage } = run;
    const began = context.now();
    usage.asked += 1;
    try {
        const reply = await (0,model_question/* askModel */.$e)(question, context, expected);
        pace.learn(question.work, context.now() - began);
        usage.promptTokens += reply.promptTokens;
        usage.outputTokens += reply.outputTokens;
        run.failures = { kind: '', count: 0 };
        return { state: 'reviewed', why: 'answered', drafts: reply.drafts };
    }
    catch (error) {
        return notAnswered(question, run, (0,reasons/* failureOf */.g)(error));
    }
}
function notAnswered(question, run, failure) {
    const { context } = run;
    if (context.signal?.aborted)
        return failed(reasons/* consequences */.P.aborted.why);
    if (failure.kind === 'deadline' && context.now() >= context.deadline - clockSlack) {
        return outOfBudget('the time for the model ended while it was asked');
    }
    const { why, breaksAfter } = reasons/* consequences */.P[failure.kind];
    context.log.warn(`${placeOf(question.unit)}: ${why}. ${failure.message}`);
    const count = run.failures.kind === failure.kind ? run.failures.count + 1 : 1;
    run.failures = { kind: failure.kind, count };
    if (count >= breaksAfter)
        run.stopped ??= why;
    return failed(why);
}
/** ms by which a timer may fire early. */
const clockSlack = 50;
function failed(why) {
    return { state: 'failed', why, drafts: [] };
}
function outOfBudget(why) {
    return { state: 'out-of-budget', why, drafts: [] };
}
function showProgress(run, progress) {
    const { context, pace, waiting, questions } = run;
    const ahead = waiting.reduce((sum, { work: cost }) => sum + pace.predict(cost), 0) / context.config.parallel;
    const left = Math.min(ahead, Math.max(0, context.deadline - context.now()));
    progress.update(run.endings.size, questions.length, waiting.length === 0 ? '' : (0,model_pace/* timeLeft */.f$)(left));
}
/** In the order of the questions, so that the same answers give the same result however they came in. */
function resultOf({ questions, endings, usage }) {
    const ended = questions.map(({ unit }) => ({ unit, ending: endings.get(unit) ?? failed('not asked') }));
    return {
        drafts: ended.flatMap(({ ending }) => ending.drafts),
        coverage: ended.flatMap(({ unit, ending }) => coverageOf(unit, ending)),
        usage,
    };
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

/***/ 77959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ checkServer)
});

// EXTERNAL MODULE: ./build/cache.js
var cache = __webpack_require__(72022);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/ollama/request.js
var request = __webpack_require__(17590);
// EXTERNAL MODULE: ./build/model/answer.js + 3 modules
var model_answer = __webpack_require__(39222);
// EXTERNAL MODULE: ./build/model/answer-stream.js
var answer_stream = __webpack_require__(20507);
// EXTERNAL MODULE: ./build/model/pace.js
var pace = __webpack_require__(45079);
;// CONCATENATED MODULE: ./build/model/planted.js
/** One character too much, in the best known place for it. A model that misses this misses most. */
const plantedUnit = {
    id: 'planted',
    path: 'src/average.js',
    language: 'javascript',
    scope: 'average',
    headers: '',
    before: `function average(numbers) {
  let sum = 0;
  for (let i = 0; i < numbers.length; i++) {
    sum += numbers[i];
  }
  return sum / numbers.length;
}`,
    after: `function average(numbers) {
  let sum = 0;
  for (let i = 0; i <= numbers.length; i++) {
    sum += numbers[i];
  }
  return sum / numbers.length;
}`,
    start: 1,
    oldStart: 1,
    changed: [3],
    removed: [3],
    risk: 0,
};
const plantedLine = 3;

// EXTERNAL MODULE: ./build/model/prompt.js
var model_prompt = __webpack_require__(85278);
// EXTERNAL MODULE: ./build/model/prompt-format.js
var prompt_format = __webpack_require__(84216);
// EXTERNAL MODULE: ./build/model/prompt-quotes.js
var prompt_quotes = __webpack_require__(90678);
// EXTERNAL MODULE: ./build/model/reasons.js
var reasons = __webpack_require__(9751);
// EXTERNAL MODULE: ./build/model/request.js
var model_request = __webpack_require__(215);
// EXTERNAL MODULE: ./build/model/retry.js + 2 modules
var retry = __webpack_require__(76007);
;// CONCATENATED MODULE: ./build/model/warm-up-record.js
/** A check that passed, as the answer cache keeps it. */
function checkText({ frame, speed, warnings }) {
    return JSON.stringify({ frame, speed, warnings });
}
/** The check in a cached text; `undefined` for anything that is not one. */
function checkIn(text) {
    const { frame, speed, warnings } = recordOf(parsed(text));
    const { promptPerSecond, outputPerSecond } = recordOf(speed);
    if (frame !== 'roles' && frame !== 'plain' && frame !== 'chatml')
        return undefined;
    if (!isRate(promptPerSecond) || !isRate(outputPerSecond))
        return undefined;
    if (!Array.isArray(warnings) || !warnings.every((warning) => typeof warning === 'string'))
        return undefined;
    return { frame, speed: { promptPerSecond, outputPerSecond }, warnings };
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined; // not ours: the check is made again
    }
}
function isRate(value) {
    return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
function recordOf(value) {
    return typeof value === 'object' && value !== null ? { ...value } : {};
}

;// CONCATENATED MODULE: ./build/model/warm-up.js














/** ms for the refusal of an over-long prompt: it is counted, not evaluated. */
const refusalTime = 20_000;
/**
 * Capabilities are probed, not versions (DESIGN 5): which form of conversation arrives, whether the answer obeys the schema,
 * whether a blatant bug is seen, whether a prompt that is too long is refused. Everything uses the options and the constant
 * beginning of the real questions, so it loads the model and fills the prefix cache for them. A check that passed is kept in
 * the cache. Never throws: what is wrong is in `failed`.
 */
async function checkServer(context) {
    const key = checkKey(context);
    const kept = await context.cache?.get(key);
    if (kept !== undefined && context.accepts?.(kept) !== false) {
        const known = checkIn(kept.text);
        if (known !== undefined)
            return { ...known, speed: atLeastUsual(known.speed) };
    }
    const check = await probe(context);
    if (check.failed === undefined)
        await context.cache?.put(key, { text: checkText(check) });
    return check;
}
/** A speed that was kept is of another moment, perhaps of a machine that was busy: it may not keep units from being asked. */
function atLeastUsual({ promptPerSecond, outputPerSecond }) {
    return {
        promptPerSecond: Math.max(promptPerSecond, pace/* slowSpeed */.jy.promptPerSecond),
        outputPerSecond: Math.max(outputPerSecond, pace/* slowSpeed */.jy.outputPerSecond),
    };
}
async function probe(context) {
    const found = { frame: 'roles', speed: pace/* slowSpeed */.jy };
    try {
        const first = await send(context, greeting(context));
        found.speed = speedOf([first]);
        found.frame = await frameOf(context, first);
        const planted = await send(context, plantedRequest(context, found.frame));
        found.speed = speedOf([first, planted]);
        const warnings = warningsOf(planted, context);
        await mustRefuse(context);
        return { ...found, warnings };
    }
    catch (error) {
        const failure = (0,reasons/* failureOf */.g)(error);
        return { ...found, warnings: [], failed: `server check: ${failure.message}` };
    }
}
/** The constant beginning with next to nothing after it: loads the model, and its token count tells what arrived. */
function greeting(context) {
    return bare(context, [
        { role: 'system', content: (0,model_prompt/* systemPrompt */.Ao)(context.config) },
        { role: 'user', content: '.' },
    ]);
}
/**
 * A template without a place for the system message drops it without a word, and the count of tokens is then far too small.
 * A model imported from a bare file has no template at all; if it knows ChatML's marks, each of them counts as one token.
 */
async function frameOf(context, greeted) {
    const expected = context.tokensOf((0,model_prompt/* systemPrompt */.Ao)(context.config));
    if (greeted.promptTokens === 0 || greeted.promptTokens > expected / 2)
        return 'roles';
    const marks = 8;
    const counted = await send(context, bare(context, [{ role: 'user', content: '<|im_start|>'.repeat(marks) }]));
    return counted.promptTokens > 0 && counted.promptTokens <= marks + 2 ? 'chatml' : 'plain';
}
function plantedRequest(context, frame) {
    const { server, config } = context;
    return (0,model_request/* requestOf */.f)(server, config, {
        system: (0,model_prompt/* systemPrompt */.Ao)(config),
        user: (0,model_prompt/* unitPrompt */.Jo)(plantedUnit),
        frame,
        format: (0,prompt_format/* formatOf */.b)((0,prompt_quotes/* quotesOf */.x)(plantedUnit), 'full', config.suggestions),
        tokens: prompt_format/* answerLimits */.r.full.tokens,
    });
}
/** Throws ModelError when the answer does not have the form that was asked for. */
function warningsOf(answer, context) {
    const found = (0,model_answer/* draftsOf */.e)(plantedUnit, answer.text.trim(), { shape: 'full', confidence: 'low' });
    if (found.some((draft) => draft.start === plantedLine))
        return [];
    return [`${context.server.name} did not see a planted bug: expect little of its review.`];
}
async function mustRefuse(context) {
    // More tokens than fit for any tokenizer in use: none packs more than a few of these letters into one.
    const request = bare(context, [{ role: 'user', content: 'q;'.repeat(context.config.numCtx * 3) }]);
    const left = Math.min(refusalTime, context.deadline - context.now());
    try {
        await context.server.chat(request, {
            deadline: left,
            ...(context.signal ? { signal: context.signal } : {}),
        });
    }
    catch (error) {
        const failure = (0,reasons/* failureOf */.g)(error);
        if (failure.kind === 'too-long')
            return;
        if (failure.kind !== 'deadline')
            throw failure;
    }
    throw new errors/* ModelError */.me('untrusted', 'the server does not refuse a prompt that is too long; it would cut ours without a word.');
}
function bare({ server, config }, messages) {
    const like = (0,model_request/* requestOf */.f)(server, config, { system: '', user: '', frame: 'plain', format: {}, tokens: 1 });
    const { format: _, ...rest } = like;
    return { ...rest, messages };
}
function send(context, request) {
    const { server, signal, log, pause = 500, deadline, now } = context;
    return (0,retry/* withRetries */.L)(() => server.chat(request.format === undefined ? request : { ...request, onText: answer_stream/* goesOn */.E }, {
        deadline: Math.max(1, deadline - now()),
        ...(signal ? { signal } : {}),
    }), {
        pause,
        limit: Math.max(0, deadline - now()),
        signal,
        onRetry: (failure) => log.verbose(`${failure.message} Trying again.`),
    });
}
/** The slowest that was seen: a prompt that a prefix cache held looks faster than the next will be. */
function speedOf(answers) {
    const prompt = answers.filter((answer) => answer.promptTokens >= 20 && answer.promptMs > 0);
    const output = answers.filter((answer) => answer.outputTokens >= 5 && answer.outputMs > 0);
    return {
        promptPerSecond: slowest(prompt.map((answer) => (answer.promptTokens / answer.promptMs) * 1000), pace/* slowSpeed */.jy.promptPerSecond),
        outputPerSecond: slowest(output.map((answer) => (answer.outputTokens / answer.outputMs) * 1000), pace/* slowSpeed */.jy.outputPerSecond),
    };
}
function slowest(rates, unknown) {
    return rates.length === 0 ? unknown : Math.min(...rates);
}
function checkKey(context) {
    const { digest, serverVersion } = context.server;
    return (0,cache/* cacheKey */.k$)({
        digest,
        serverVersion,
        body: `check ${(0,request/* canonicalBody */.b)(plantedRequest(context, 'roles'))}`,
    });
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


/***/ })

};
