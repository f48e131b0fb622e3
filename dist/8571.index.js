export const id = 8571;
export const ids = [8571];
export const modules = {

/***/ 52855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $s: () => (/* binding */ pluginOf),
/* harmony export */   B_: () => (/* binding */ envOf),
/* harmony export */   N8: () => (/* binding */ ENV_PREFIX),
/* harmony export */   iP: () => (/* binding */ flagOf),
/* harmony export */   jq: () => (/* binding */ isForeign),
/* harmony export */   nY: () => (/* binding */ PLUGIN_PREFIX),
/* harmony export */   qu: () => (/* binding */ INPUT_PREFIX),
/* harmony export */   wg: () => (/* binding */ inputOf),
/* harmony export */   zS: () => (/* binding */ fileKeyOf)
/* harmony export */ });
/* unused harmony exports kebabOf, orbOf */
/** How one option is called in each channel. The schema's own names are camelCase. */
/** `fail-on`: flags (behind `--`), the configuration file, the policy, action inputs, component inputs. */
function kebabOf(name) {
    return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
/** `--fail-on` without its dashes. */
const flagOf = kebabOf;
/** Key in `.ollamacode.yml` and in the policy. */
const fileKeyOf = kebabOf;
/** `fail_on`: orb parameters. */
function orbOf(name) {
    return kebabOf(name).replaceAll('-', '_');
}
/** `OLLAMACODE_FAIL_ON`. */
function envOf(name) {
    return `${ENV_PREFIX}${orbOf(name).toUpperCase()}`;
}
/** `INPUT_FAIL-ON`: what GitHub's and Gitea's runners make of the action input `fail-on`. */
function inputOf(name) {
    return `${INPUT_PREFIX}${kebabOf(name).toUpperCase()}`;
}
/** `PLUGIN_FAIL_ON`: what Woodpecker and Drone make of the setting `fail-on`. */
function pluginOf(name) {
    return `${PLUGIN_PREFIX}${orbOf(name).toUpperCase()}`;
}
const ENV_PREFIX = 'OLLAMACODE_';
const INPUT_PREFIX = 'INPUT_';
const PLUGIN_PREFIX = 'PLUGIN_';
/** Names below our prefix that are no options: what Kubernetes sets for a service called ollamacode, and what steers our end-to-end tests. */
const foreign = /^OLLAMACODE_(E2E|TOOLS|(.+_)?SERVICE_(HOST|PORT)(_.+)?|(.+_)?PORT(_\d+_(TCP|UDP)(_(PROTO|PORT|ADDR))?)?)$/;
/** True for an environment variable below our prefix that was not set for us. */
function isForeign(variable) {
    return foreign.test(variable);
}


/***/ }),

/***/ 49445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/**
 * The candidate that a person most likely meant: fewest edits (insert, delete, replace, swap of neighbours),
 * where case, dashes and underscores do not count; the first of equals. `undefined` only without candidates.
 * Words are compared up to 64 characters, so that a hostile key costs little.
 */
function nearest(word, candidates) {
    const wanted = bare(word);
    let best;
    for (const candidate of candidates) {
        const edits = editsBetween(wanted, bare(candidate));
        if (best === undefined || edits < best.edits)
            best = { candidate, edits };
    }
    return best?.candidate;
}
function bare(word) {
    return word
        .slice(0, 64)
        .toLowerCase()
        .replace(/[-_\s]/g, '');
}
/** Optimal string alignment distance, three rows at a time. */
function editsBetween(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++)
            row.push(cell({ a, b, i, j, row, last, beforeLast }));
        beforeLast = last;
        last = row;
    }
    return last[b.length] ?? 0;
}
function cell({ a, b, i, j, row, last, beforeLast }) {
    const same = a[i - 1] === b[j - 1];
    const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    return Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1), swapped ? (beforeLast[j - 2] ?? Number.POSITIVE_INFINITY) + 1 : Number.POSITIVE_INFINITY);
}


/***/ }),

/***/ 58364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wX: () => (/* binding */ namesIn),
  fF: () => (/* binding */ options)
});

// UNUSED EXPORTS: factsOf

;// CONCATENATED MODULE: ./build/config/groups/change.js
const change = {
    base: {
        type: 'string',
        default: '',
        'x-group': 'change',
        'x-trusted': true,
        description: 'Revision to compare with; by default the merge base with the target or default branch.',
    },
    head: {
        type: 'string',
        default: '',
        'x-group': 'change',
        'x-trusted': true,
        description: 'Revision under review; by default the current commit, or the head of the change in CI.',
    },
    diff: {
        type: 'string',
        default: '',
        'x-group': 'change',
        'x-trusted': true,
        description: 'A unified diff file to review instead of revisions, or - for standard input.',
    },
    scope: {
        type: 'string',
        enum: ['branch', 'staged', 'working-tree', 'all'],
        default: 'branch',
        'x-group': 'change',
        'x-trusted': true,
        description: 'What is under review: the branch against its merge base, the index, uncommitted work, or every file.',
    },
    change: {
        type: 'string',
        default: '',
        'x-group': 'change',
        'x-trusted': true,
        pattern: '^((([\\w.-]+/)+[\\w.-]+!)?[0-9]+)?$',
        'x-form': 'a number, or at GitLab group/project!number',
        description: 'Number of the pull or merge request to review or to post to; by default the one that started the run.',
    },
    include: {
        type: 'array',
        items: { type: 'string' },
        default: [],
        'x-group': 'change',
        description: 'Globs of files that are looked at; empty means all.',
    },
    exclude: {
        type: 'array',
        items: { type: 'string' },
        default: [],
        'x-group': 'change',
        description: 'Globs of files that nobody looks at.',
    },
    skipDrafts: {
        type: 'boolean',
        default: true,
        'x-group': 'change',
        description: 'Leave drafts to the rules: the model is asked once the change is ready for review.',
    },
    skipAuthors: {
        type: 'array',
        items: { type: 'string' },
        default: [],
        'x-group': 'change',
        description: 'Login names whose changes the model is not asked about, such as renovate[bot].',
    },
    skipLabels: {
        type: 'array',
        items: { type: 'string' },
        default: [],
        'x-group': 'change',
        description: 'Labels of a change request about which the model is not asked.',
    },
    enabled: {
        type: 'boolean',
        default: true,
        'x-group': 'change',
        'x-path': true,
        description: 'Review the change at all; false ends the run with a sentence that says so.',
    },
};

// EXTERNAL MODULE: ./build/domain.js
var domain = __webpack_require__(39914);
;// CONCATENATED MODULE: ./build/config/groups/filter.js

const filter = {
    minSeverity: {
        type: 'string',
        enum: domain/* SEVERITIES */.oC,
        default: 'low',
        'x-group': 'filter',
        'x-path': true,
        description: 'Findings below this severity are not shown.',
    },
    minConfidence: {
        type: 'string',
        enum: domain/* CONFIDENCES */.ix,
        default: 'medium',
        'x-group': 'filter',
        'x-path': true,
        description: 'Findings below this confidence are not shown.',
    },
    maxFindings: {
        type: 'integer',
        default: 50,
        minimum: 0,
        maximum: 5000,
        'x-group': 'filter',
        description: 'At most this many findings are shown, the worst first; the rest is listed as hidden.',
    },
    baseline: {
        type: 'string',
        default: '.ollamacode-baseline.json',
        'x-group': 'filter',
        description: 'File in the repository with fingerprints that are known, read at the trust ref.',
    },
    suppress: {
        type: 'array',
        default: [],
        'x-group': 'filter',
        description: 'Findings to silence: rule and path globs, or a fingerprint, each with a reason and an optional expiry date.',
        items: {
            type: 'object',
            additionalProperties: false,
            required: ['reason'],
            'x-some': ['rule', 'path', 'fingerprint'],
            properties: {
                rule: { type: 'string', description: 'Glob of rule ids.' },
                path: { type: 'string', description: 'Glob of paths.' },
                fingerprint: { type: 'string', description: 'A finding by its fingerprint.' },
                reason: { type: 'string', minLength: 1, description: 'Why it is silenced.' },
                until: {
                    type: 'string',
                    pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
                    'x-form': 'a date written YYYY-MM-DD',
                    description: 'Last day on which it is silenced, YYYY-MM-DD.',
                },
            },
        },
    },
};

;// CONCATENATED MODULE: ./build/config/groups/gate.js

const gate = {
    failOn: {
        type: 'string',
        enum: ['never', ...domain/* SEVERITIES */.oC],
        default: 'never',
        'x-group': 'gate',
        description: 'Lowest severity that fails the job; never means advice only.',
    },
    gateSources: {
        type: 'array',
        items: { type: 'string', enum: domain/* FINDING_SOURCES */.Te },
        default: ['analyzer', 'imported'],
        'x-group': 'gate',
        description: 'Whose findings can fail the job.',
    },
    onInconclusive: {
        type: 'string',
        enum: ['auto', 'pass', 'fail'],
        default: 'auto',
        'x-group': 'gate',
        description: 'What an incomplete review does to the job; auto fails it once fail-on sets a gate.',
    },
};

;// CONCATENATED MODULE: ./build/config/groups/model.js
const model = {
    model: {
        type: 'string',
        default: 'qwen2.5-coder:1.5b',
        minLength: 1,
        'x-group': 'model',
        description: 'Ollama model that is asked, auto to choose by memory, or none for analyzers only.',
    },
    modelDigest: {
        type: 'string',
        default: '',
        pattern: '^(|(sha256:)?[0-9a-f]{64})$',
        'x-form': '64 hexadecimal digits, with or without sha256: before them',
        'x-group': 'model',
        description: 'The only model digest that is accepted.',
    },
    ollamaHost: {
        type: 'string',
        default: '',
        'x-group': 'model',
        'x-trusted': true,
        description: 'URL of a running Ollama server; empty means find or start one.',
    },
    ollamaToken: {
        type: 'string',
        default: '',
        'x-group': 'model',
        'x-secret': true,
        'x-trusted': true,
        description: 'Bearer token for the Ollama server.',
    },
    ollamaInsecure: {
        type: 'boolean',
        default: false,
        'x-group': 'model',
        'x-trusted': true,
        description: 'Allow plain http to an Ollama server that is not on loopback.',
    },
    service: {
        type: 'string',
        enum: ['auto', 'host', 'shared', 'docker', 'process', 'none'],
        default: 'auto',
        'x-group': 'model',
        'x-trusted': true,
        description: 'Where Ollama comes from: a given host, a server of our own in Docker or as a process, a leased shared one, or nowhere.',
    },
    ollamaImage: {
        type: 'string',
        default: 'ollama/ollama:latest',
        'x-group': 'model',
        'x-trusted': true,
        description: 'Container image of the Ollama that service docker starts.',
    },
    serviceMemory: {
        type: 'string',
        default: '',
        pattern: '^(|[0-9]+[mg])$',
        'x-form': 'a whole number followed by m or g, such as 6g',
        'x-group': 'model',
        'x-trusted': true,
        description: 'Memory limit of an Ollama container we start, such as 6g; empty means what the machine or cgroup leaves.',
    },
    serviceCpus: {
        type: 'number',
        default: 0,
        minimum: 0,
        maximum: 512,
        'x-group': 'model',
        'x-trusted': true,
        description: 'CPU limit of an Ollama container we start; 0 means the CPU quota of our own cgroup.',
    },
    numCtx: {
        type: 'integer',
        default: 4096,
        minimum: 1024,
        maximum: 131072,
        'x-group': 'model',
        description: 'Context window in tokens; one fixed size for a whole run.',
    },
    seed: {
        type: 'integer',
        default: 7,
        minimum: 0,
        maximum: 2147483647,
        'x-group': 'model',
        description: 'Random seed sent to the model.',
    },
    offline: {
        type: 'boolean',
        default: false,
        'x-group': 'model',
        'x-trusted': true,
        description: 'Fetch no model and no image; use what is there.',
    },
    caFile: {
        type: 'string',
        default: '',
        'x-group': 'model',
        'x-trusted': true,
        description: 'PEM file with certificate authorities to trust besides the built-in ones.',
    },
};

;// CONCATENATED MODULE: ./build/config/groups/publish.js
const publish = {
    publish: {
        type: 'array',
        items: { type: 'string', enum: ['review', 'summary', 'check', 'annotations', 'none'] },
        default: ['review', 'summary', 'annotations'],
        'x-group': 'publish',
        description: 'Where the review is posted: inline comments, the sticky summary, a check run, annotations of the CI; none computes and writes everything and posts nothing.',
    },
    maxComments: {
        type: 'integer',
        default: 10,
        minimum: 0,
        maximum: 100,
        'x-group': 'publish',
        description: 'At most this many inline comments stand open, the worst findings first.',
    },
    resolveFixed: {
        type: 'boolean',
        default: true,
        'x-group': 'publish',
        description: 'Resolve comments whose finding is gone.',
    },
    token: {
        type: 'string',
        default: '',
        'x-group': 'publish',
        'x-secret': true,
        'x-trusted': true,
        'x-platform': { github: 'github.token' },
        description: 'Token for the forge that holds the change.',
    },
    report: {
        type: 'string',
        default: 'ollamacode.json',
        'x-group': 'publish',
        'x-trusted': true,
        description: 'The json report that publish posts.',
    },
};

;// CONCATENATED MODULE: ./build/config/groups/reports.js
const reports = {
    reports: {
        type: 'array',
        items: { type: 'string' },
        default: ['text'],
        'x-group': 'reports',
        'x-trusted': true,
        description: 'Reports to write, each format or format=path; text alone goes to standard output.',
    },
    reportDir: {
        type: 'string',
        default: '.',
        'x-group': 'reports',
        'x-trusted': true,
        description: 'Folder that report paths are relative to and stay inside of.',
    },
};

;// CONCATENATED MODULE: ./build/config/groups/review.js
const review = {
    instructions: {
        type: 'array',
        items: { type: 'string' },
        default: [],
        'x-group': 'review',
        'x-path': true,
        'x-split': 'lines',
        'x-characters': 2000,
        description: 'Sentences for the model about this project, at most 2,000 characters in all.',
    },
    rules: {
        type: 'string',
        default: '',
        'x-group': 'review',
        description: 'Folder in the repository with own ast-grep rules, read at the trust ref.',
    },
    analyzers: {
        type: 'array',
        items: {
            type: 'string',
            pattern: '^(patterns|secrets|text|![\\w./-]+)$',
            'x-form': 'patterns, secrets, text or ! and the id of a rule',
        },
        default: ['patterns', 'secrets', 'text'],
        'x-group': 'review',
        'x-path': true,
        description: 'Analyzers that run, of patterns, secrets and text, or single rules switched off by !id.',
    },
    sarifIn: {
        type: 'array',
        items: { type: 'string' },
        default: [],
        'x-group': 'review',
        'x-trusted': true,
        description: 'SARIF files of other tools whose findings on changed lines are shown too.',
    },
    language: {
        type: 'string',
        default: 'en',
        pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$',
        'x-form': 'a language tag such as en, de or pt-BR',
        'x-group': 'review',
        description: 'Language tag of the words of the model, such as en or de.',
    },
    suggestions: {
        type: 'boolean',
        default: true,
        'x-group': 'review',
        'x-path': true,
        description: 'Offer replacements where a finding has one.',
    },
};

;// CONCATENATED MODULE: ./build/config/groups/run.js
const run = {
    budget: {
        type: 'string',
        default: '',
        pattern: '^(|[0-9]+(\\.[0-9]+)?(s|m|h))$',
        'x-form': 'a number followed by s, m or h, such as 90s or 10m',
        'x-group': 'run',
        description: 'Time for the model, such as 90s or 10m; empty means 10 minutes or half of what the CI leaves.',
    },
    parallel: {
        type: 'integer',
        default: 1,
        minimum: 1,
        maximum: 16,
        'x-group': 'run',
        description: 'Questions asked at once.',
    },
    cache: {
        type: 'boolean',
        default: true,
        'x-group': 'run',
        description: 'Keep answers of the model, so that nothing is asked twice.',
    },
    cacheDir: {
        type: 'string',
        default: '',
        'x-group': 'run',
        'x-trusted': true,
        description: 'Folder of the answer cache; empty means the cache folder of the user.',
    },
    cacheKey: {
        type: 'string',
        default: '',
        'x-group': 'run',
        'x-secret': true,
        'x-trusted': true,
        description: 'Secret that authenticates cached answers.',
    },
    logLevel: {
        type: 'string',
        enum: ['quiet', 'normal', 'verbose'],
        default: 'normal',
        'x-group': 'run',
        description: 'How much is said while working.',
    },
    logCode: {
        type: 'boolean',
        default: false,
        'x-group': 'run',
        'x-trusted': true,
        description: 'Allow source and model text in the log of a CI job.',
    },
};

;// CONCATENATED MODULE: ./build/config/schema.js








/**
 * Every option, once; each group in its file. Types, validation, flags, environment, file, editor schema, tables and
 * wrapper inputs come from here, in this order.
 */
const configSchema = {
    type: 'object',
    additionalProperties: false,
    properties: { ...change, ...model, ...review, ...filter, ...gate, ...publish, ...reports, ...run },
};

;// CONCATENATED MODULE: ./build/config/options.js

/** Every option in schema order. */
const options = factsOf(configSchema.properties);
/** Facts of every property of an object schema, in its order; missing marks are false, missing words empty. */
function factsOf(properties) {
    return Object.entries(properties).map(([name, schema]) => ({
        name: name,
        group: schema['x-group'] ?? '',
        description: schema.description ?? '',
        schema,
        secret: schema['x-secret'] ?? false,
        trusted: schema['x-trusted'] ?? false,
        perPath: schema['x-path'] ?? false,
        was: schema['x-was'] ?? [],
        platform: schema['x-platform'] ?? {},
    }));
}
/** What each name of one channel means, older names included. `spell` is that channel's function of `names.ts`. */
function namesIn(spell, among = options) {
    const old = among.flatMap((option) => option.was.map((was) => [spell(was), { option, now: spell(option.name) }]));
    return new Map([...old, ...among.map((option) => [spell(option.name), { option }])]);
}


/***/ }),

/***/ 60730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ sentenceOf),
/* harmony export */   HJ: () => (/* binding */ optionAt),
/* harmony export */   Nx: () => (/* binding */ complaintOf),
/* harmony export */   Q: () => (/* binding */ allowedBy),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   TN: () => (/* binding */ keyOf)
/* harmony export */ });
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58046);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52855);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49445);



/** `fail-on (from OLLAMACODE_FAIL_ON): "often" is not one of never, critical, high.` */
function sentenceOf(problem) {
    return `${problem.option} (from ${problem.place}): ${complaintOf(problem)}.`;
}
/** The complaint of a problem with the nearest known word. */
function complaintOf({ option, complaint, instead }) {
    return instead ? `${complaint}; the nearest is ${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(option, instead)}` : complaint;
}
/** What a value may be, in words that follow "is not". */
function allowedBy(schema) {
    if (schema['x-form'] !== undefined)
        return schema['x-form'];
    if (schema.enum)
        return `one of ${schema.enum.join(', ')}`;
    if (schema.type === 'boolean')
        return 'true or false';
    if (schema.type === 'integer')
        return `a whole number${boundsOf(schema)}`;
    if (schema.type === 'number')
        return `a number${boundsOf(schema)}`;
    if (schema.type === 'array')
        return `a list${itemsOf(schema.items)}`;
    if (schema.type === 'object')
        return `a mapping with ${Object.keys(schema.properties ?? {}).join(', ')}`;
    return schema.minLength ? 'a text that says something' : 'a text';
}
/** A value for a message: on one line, quoted when it is text, never longer than 60 characters, lists and mappings by kind. */
function shown(value) {
    if (typeof value === 'string')
        return `"${shortened((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(value))}"`;
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object' && value !== null)
        return 'a mapping';
    return String(value);
}
/** `suppress`, `suppress[0].until`: where in an option's value something stands. */
function optionAt(path) {
    const [name = '', ...rest] = path;
    return `${(0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fileKeyOf */ .zS)(String(name))}${rest.map((step) => (typeof step === 'number' ? `[${step}]` : `.${keyOf(step)}`)).join('')}`;
}
/** A key that somebody else wrote, for a message. */
function keyOf(key) {
    return shortened((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(key));
}
function shortened(text) {
    return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
function boundsOf({ minimum, maximum }) {
    if (minimum !== undefined && maximum !== undefined)
        return ` from ${minimum} to ${maximum}`;
    if (minimum !== undefined)
        return ` of at least ${minimum}`;
    return maximum === undefined ? '' : ` of at most ${maximum}`;
}
function itemsOf(items) {
    if (!items)
        return '';
    if (items['x-form'] !== undefined)
        return ` of ${items['x-form']}`;
    if (items.enum)
        return ` of ${items.enum.join(', ')}`;
    return items.type === 'object' ? ' of mappings' : ' of texts';
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


/***/ })

};
