export const id = 9309;
export const ids = [9309];
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

/***/ 69194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor),
  doctorCommand: () => (/* binding */ doctorCommand)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/model/warm-up.js + 2 modules
var warm_up = __webpack_require__(77959);
// EXTERNAL MODULE: ./build/service/hardware.js
var service_hardware = __webpack_require__(75766);
// EXTERNAL MODULE: ./build/service/index.js + 6 modules
var build_service = __webpack_require__(2813);
// EXTERNAL MODULE: ./build/plain-text.js
var plain_text = __webpack_require__(58046);
// EXTERNAL MODULE: ./build/service/models.js
var models = __webpack_require__(18628);
// EXTERNAL MODULE: ./build/commands/token-words.js
var token_words = __webpack_require__(37534);
;// CONCATENATED MODULE: ./build/commands/doctor-checks.js



/** One line: `ok    git            2.39.5, whole history`, with the fix below where there is one. */
function checkText({ state, name, text, fix }) {
    const line = `${state.padEnd(5)} ${name.padEnd(14)} ${(0,plain_text/* oneLine */.TN)(text)}\n`;
    return fix === undefined ? line : `${line}      ${''.padEnd(14)} → ${(0,plain_text/* oneLine */.TN)(fix)}\n`;
}
function hardwareCheck({ model }, { cpus, memory, available }) {
    const text = `${cpus} CPUs, ${(0,models/* gigabytes */.kN)(available)} of ${(0,models/* gigabytes */.kN)(memory)} memory free`;
    const known = (0,models/* knownModel */.t0)(model);
    if (!known)
        return { state: 'ok', name: 'machine', text };
    const wants = `${model} wants ${known.cpus} CPUs and ${(0,models/* gigabytes */.kN)(known.memory)}`;
    if (known.memory > available) {
        return {
            state: 'warn',
            name: 'machine',
            text: `${text}; ${wants}`,
            fix: 'Free or grant memory, or choose a smaller model (model: auto does).',
        };
    }
    if (known.cpus > cpus) {
        return {
            state: 'warn',
            name: 'machine',
            text: `${text}; ${wants}`,
            fix: 'It works and is slow: grant more CPUs or choose a smaller model.',
        };
    }
    return { state: 'ok', name: 'machine', text: `${text}; enough for ${model}` };
}
const owners = {
    given: 'a given server',
    process: 'a process of our own',
    docker: 'a container of our own',
    shared: 'a server shared by runs of this user',
};
function serviceChecks(service, config) {
    const { facts, capabilities, notes, ollama } = service;
    const able = capabilities.length === 0 || capabilities.includes('completion');
    return [
        { state: 'ok', name: 'ollama', text: `${facts.serverVersion}, ${owners[facts.service]}, ${ollama.host}` },
        able
            ? {
                state: 'ok',
                name: 'model',
                text: `${facts.name} (${capabilities.join(', ') || 'capabilities not listed'})`,
            }
            : {
                state: 'fail',
                name: 'model',
                text: `${facts.name} cannot answer questions (${capabilities.join(', ')})`,
                fix: 'Choose a model with the capability completion.',
            },
        {
            state: 'ok',
            name: 'digest',
            text: `${facts.digest}${config.modelDigest === '' ? ' (write it as model-digest to accept no other)' : ', as asked for'}`,
        },
        contextCheck(service, config),
        ...notes.map((text) => ({ state: 'ok', name: 'note', text })),
    ];
}
function contextCheck({ contextLength, facts }, { numCtx }) {
    if (contextLength === 0)
        return {
            state: 'ok',
            name: 'context',
            text: `${numCtx} tokens asked for; the server does not say what the model holds`,
        };
    if (numCtx <= contextLength)
        return { state: 'ok', name: 'context', text: `${numCtx} of ${contextLength} tokens` };
    return {
        state: 'fail',
        name: 'context',
        text: `${facts.name} holds ${contextLength} tokens, num-ctx asks for ${numCtx}`,
        fix: `Set num-ctx to ${contextLength} or less.`,
    };
}
function tokenCheck({ publish, ollamaToken, token }, place) {
    const ollama = ollamaToken === '' ? '' : '; the Ollama token is set';
    if (publish.includes('none'))
        return { state: 'ok', name: 'tokens', text: `none needed: nothing is published${ollama}` };
    const forge = token === '' ? 'without a token, so only to the CI' : 'with the token that is set';
    const text = `publishing ${publish.join(', ')}, ${forge}${ollama}`;
    // Nobody gives it by itself there, as GitHub does.
    if (token === '' && place.forge?.kind === 'gitlab')
        return { state: 'warn', name: 'tokens', text, fix: (0,token_words/* withoutToken */._)(place) };
    return { state: 'ok', name: 'tokens', text };
}

// EXTERNAL MODULE: ./build/commands/job-services.js
var job_services = __webpack_require__(12293);
// EXTERNAL MODULE: ./build/commands/session.js + 10 modules
var commands_session = __webpack_require__(99126);
;// CONCATENATED MODULE: ./build/commands/doctor.js







/** `ollamacode doctor`: exit code 2 when something fails. `estimate` is made of the session when the change can be read. */
async function doctorCommand(call, estimateOf) {
    const tell = (check) => void process.stdout.write(checkText(check));
    const session = await (0,commands_session/* openSession */.fA)(call).catch((error) => {
        if (!(error instanceof errors/* UsageError */.eb))
            throw error;
        tell({
            state: 'fail',
            name: 'start',
            text: error.message,
            fix: 'Nothing else can be checked before this is right.',
        });
    });
    if (!session) {
        process.exitCode = 2;
        return;
    }
    try {
        const config = await configOf(session, tell);
        const { place, git, forge, log, signal } = session;
        const checks = await doctor({
            config,
            place,
            ...(git ? { git } : {}),
            forge,
            declared: await (0,job_services/* jobServices */.O)({ config, place, env: process.env }),
            log,
            signal,
            tell,
            ...(estimateOf ? { estimate: estimateOf(session) } : {}),
        });
        if (checks.some(({ state }) => state === 'fail'))
            process.exitCode = 2;
    }
    finally {
        await session.close();
    }
}
async function configOf(session, tell) {
    try {
        const { config } = await session.read(await session.trusted());
        tell({ state: 'ok', name: 'configuration', text: 'read without an error' });
        return config;
    }
    catch (error) {
        if (!(error instanceof errors/* UsageError */.eb) && !(error instanceof errors/* ForgeError */.Q8))
            throw error;
        tell({
            state: 'fail',
            name: 'configuration',
            text: error.message,
            fix: 'Until then the options of the file are not used.',
        });
        process.exitCode = 2;
        return session.early;
    }
}
/** Runs every check that can be run; a failed one ends only those that rest on it. */
async function doctor(input) {
    const checks = [];
    const say = (check) => {
        checks.push(check);
        input.tell(check);
    };
    say(await gitCheck(input));
    const hardware = input.hardware ?? (0,service_hardware/* hardwareHere */.lR)();
    say(hardwareCheck(input.config, hardware));
    await modelChecks(input, say);
    say(tokenCheck(input.config, input.place));
    if (input.forge?.canPost)
        say(await forgeCheck(input.forge));
    return checks;
}
/** Reads only: whether the token may also write is seen by what a review posts. */
async function forgeCheck(forge) {
    try {
        const { comments } = await forge.posted();
        return { state: 'ok', name: 'forge', text: `answers; ${comments.length} comments of ours stand there` };
    }
    catch (error) {
        if (!(error instanceof errors/* ForgeError */.Q8))
            throw error;
        return { state: 'fail', name: 'forge', text: error.message, fix: 'Until then nothing is posted.' };
    }
}
async function gitCheck({ git, place }) {
    if (!git)
        return {
            state: 'warn',
            name: 'git',
            text: 'no repository here',
            fix: 'Start it in a repository, or review a diff file with --diff.',
        };
    const shallow = (await git.run(['rev-parse', '--is-shallow-repository'])).toString().trim() === 'true';
    if (!shallow)
        return { state: 'ok', name: 'git', text: `${git.version}, whole history, ${git.root}` };
    return {
        state: 'warn',
        name: 'git',
        text: `${git.version}, shallow clone: the merge base may be missing`,
        fix: place.historyHint,
    };
}
async function modelChecks(input, say) {
    const { config, place, log, signal, env, declared = [] } = input;
    if (config.model === 'none' || config.service === 'none') {
        return say({ state: 'ok', name: 'model', text: 'switched off: rules alone look at the change' });
    }
    let service;
    try {
        service = await (0,build_service.openService)({
            config,
            place,
            log,
            declared,
            ...(signal ? { signal } : {}),
            ...(env ? { env } : {}),
        });
        for (const check of serviceChecks(service, config))
            say(check);
        await speedChecks(input, service, say);
    }
    catch (error) {
        if (error instanceof errors/* ModelError */.me && error.kind === 'aborted')
            throw error;
        say({
            state: 'fail',
            name: 'ollama',
            text: (0,errors/* messageOf */.bD)(error),
            fix: 'Until then rules alone look at the change; model: none makes that the rule.',
        });
    }
    finally {
        await service?.close();
    }
}
/** ms for loading the model and the questions of the check, on a machine that is slow or busy. */
const checkTime = 300_000;
async function speedChecks(input, service, say) {
    const { config, log, signal, estimate } = input;
    const { ollama, facts, threads, capabilities } = service;
    const now = () => performance.now();
    const server = { chat: ollama.chat, ...facts, threads, capabilities };
    const check = await (0,warm_up/* checkServer */.i)({
        server,
        config,
        tokensOf,
        deadline: now() + checkTime,
        now,
        log,
        ...(signal ? { signal } : {}),
    });
    if (check.failed !== undefined) {
        return say({
            state: 'fail',
            name: 'server check',
            text: check.failed,
            fix: 'Choose another model or update Ollama; until then its answers are not used.',
        });
    }
    for (const warning of check.warnings)
        say({ state: 'warn', name: 'server check', text: warning, fix: 'A larger model sees more.' });
    const { promptPerSecond, outputPerSecond } = check.speed;
    const text = `reads ${promptPerSecond.toFixed(1)} and writes ${outputPerSecond.toFixed(1)} tokens a second with ${threads === 0 ? 'the server’s choice of' : threads} threads`;
    say(outputPerSecond >= 2
        ? { state: 'ok', name: 'speed', text }
        : {
            state: 'warn',
            name: 'speed',
            text,
            fix: 'Grant more CPUs, end what else runs here, or choose a smaller model.',
        });
    if (estimate)
        say(await timeCheck(estimate, check, service));
}
async function timeCheck(estimate, { speed }, service) {
    try {
        const { questions, ms } = await estimate(speed, service);
        const minutes = ms < 90_000 ? `${Math.ceil(ms / 1000)} s` : `${Math.ceil(ms / 60_000)} min`;
        return {
            state: 'ok',
            name: 'time',
            text: questions === 0
                ? 'nothing to ask about the current change'
                : `about ${minutes} for the ${questions} questions of the current change`,
        };
    }
    catch (error) {
        if (!(error instanceof errors/* UsageError */.eb))
            throw error;
        return { state: 'fail', name: 'time', text: error.message, fix: 'A review would end here too.' };
    }
}
/** About three characters a token; only the check's over-long prompt is measured by it. */
function tokensOf(text) {
    return Math.ceil(text.length / 3);
}


/***/ }),

/***/ 12293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ jobServices)
/* harmony export */ });
/* unused harmony export nameInJob */
/* harmony import */ var node_dns_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71553);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77030);
/* harmony import */ var _config_platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94496);
/* harmony import */ var _service_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2813);





/** Where an Ollama answers that this job declared among its services, best first; empty without one. */
async function jobServices({ config, place, env, lookup }) {
    if (place.ci === 'github')
        return (0,_service_index_js__WEBPACK_IMPORTED_MODULE_4__.ollamaServices)((0,_config_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .githubInput */ .gI)('jobServices', env), { inContainer: (0,_service_index_js__WEBPACK_IMPORTED_MODULE_4__.hasContainerMarks)() });
    const wanted = config.ollamaHost === '' && (config.service === 'auto' || config.service === 'host');
    return byName.has(place.ci) && wanted ? namedServices(lookup ?? nameInJob()) : [];
}
/** Where a job reaches its services by their names. */
const byName = new Set(['gitlab', 'woodpecker', 'drone']);
/** The name that our templates give, and what GitLab calls the image `ollama/ollama` without one. */
const NAMES = ['ollama', 'ollama-ollama'];
/**
 * These CIs tell a job nothing of its services: they have names in its network, so whoever has such a name was declared.
 * https://docs.gitlab.com/ci/services/#accessing-the-services, https://woodpecker-ci.org/docs/usage/services
 */
async function namedServices(lookup) {
    for (const name of NAMES)
        if ((await lookup(name)).some(isHere))
            return [`http://${name}:11434`];
    return [];
}
/** ms for the DNS of the job's network, which is on this machine. */
const DNS_PATIENCE = 1000;
/**
 * Links and Kubernetes write the hosts file; a network of the job's own has a DNS. That is asked for the bare name: with the search
 * domains of a company, `ollama` could be a machine that no job declared.
 */
function nameInJob(hostsFile = '/etc/hosts') {
    return async (name) => {
        const hosts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(hostsFile, 'utf8').catch(() => '');
        const written = hosts.split('\n').flatMap((line) => {
            const [address, ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
            return address && names.includes(name) ? [address] : [];
        });
        if (written.length > 0)
            return written;
        const dns = new node_dns_promises__WEBPACK_IMPORTED_MODULE_0__.Resolver({ timeout: DNS_PATIENCE, tries: 1 });
        const asked = await Promise.allSettled([dns.resolve4(name), dns.resolve6(name)]);
        return asked.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    };
}
/** Ranges that no route leads to from outside: https://www.iana.org/assignments/iana-ipv4-special-registry */
const here = new node_net__WEBPACK_IMPORTED_MODULE_2__.BlockList();
here.addSubnet('127.0.0.0', 8);
here.addSubnet('10.0.0.0', 8);
here.addSubnet('172.16.0.0', 12);
here.addSubnet('192.168.0.0', 16);
here.addSubnet('100.64.0.0', 10);
here.addSubnet('fc00::', 7, 'ipv6');
here.addAddress('::1', 'ipv6');
/** Some name servers answer for names that do not exist, with an address of theirs. */
function isHere(address) {
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_2__.isIP)(address);
    return version !== 0 && here.check(address, version === 6 ? 'ipv6' : 'ipv4');
}


/***/ }),

/***/ 37534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ withoutToken)
/* harmony export */ });
/** Why nothing is posted without a token, and what to do about it. Plain text. */
function withoutToken({ ci, forge, foreign }) {
    if (ci === 'azure' && forge?.kind === 'azure')
        return `Nothing is posted to the pull request: there is no token. ${AZURE} Everything else stands in the reports of this job.`;
    if (forge?.kind === 'gitea')
        return `Nothing is posted to the pull request: there is no token. ${GITEA} Everything stands in the files and in the log.`;
    // What GitLab's own pipelines have, another CI does not.
    if (ci !== 'gitlab' || forge?.kind !== 'gitlab')
        return 'Nothing is posted to the change: there is no token. Everything stands in the files and on the page of this run.';
    return `Nothing is posted to the merge request: there is no token. ${foreign === true ? FORK : TOKEN} Everything else stands in the reports of this job.`;
}
/**
 * Merge request pipelines get protected variables in few cases only, so the variable that works has no such protection.
 * https://docs.gitlab.com/ci/variables/#protect-a-cicd-variable
 */
const TOKEN = 'To post, it takes a project or group access token with the role Developer and the scope api, as the masked variable OLLAMACODE_TOKEN that is not protected; then everyone who can push to this project can read it. CI_JOB_TOKEN can only read.';
/** https://docs.gitlab.com/ci/pipelines/merge_request_pipelines/#run-pipelines-in-the-parent-project */
const FORK = 'A pipeline in a fork gets none of the project that the merge request goes to: a member of that project can run the pipeline there, or its own pipeline can post the json report with `ollamacode publish`.';
/** https://learn.microsoft.com/azure/devops/pipelines/build/variables#systemaccesstoken */
const AZURE = 'Hand the job’s own over to the step (env: SYSTEM_ACCESSTOKEN: $(System.AccessToken)), and allow the build service to “Contribute to pull requests” in the security of the repository.';
/** https://docs.gitea.com/development/oauth2-provider#scopes */
const GITEA = 'To post, it takes an access token with the scopes write:repository, write:issue and read:user, of a user who may write to the repository, as a secret in OLLAMACODE_TOKEN or the setting token.';


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


/***/ })

};
