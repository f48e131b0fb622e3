export const id = 322;
export const ids = [322];
export const modules = {

/***/ 8246:
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

/***/ 5874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EJ: () => (/* binding */ openDocument),
/* harmony export */   Jh: () => (/* binding */ throwProblems),
/* harmony export */   pi: () => (/* binding */ isMapping)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8046);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3705);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(730);




/** Bytes of a configuration or policy file: far above any real one, far below what costs time. */
const MAX_BYTES = 256 * 1024;
/** Values in one such file, aliases followed; bounds what a bomb of aliases can unfold to. */
const MAX_VALUES = 20_000;
/** Parses a file whose top level is a mapping; blank is an empty one. Never throws, whatever the text. */
function openDocument(text) {
    try {
        const document = (0,_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .parseYamlDocument */ .Iu)(text, { maxBytes: MAX_BYTES });
        const value = document.value ?? {};
        if (!isMapping(value))
            return unreadable(1, 'it is not a mapping of options to values');
        if (holdsMoreThan(MAX_VALUES, value))
            return unreadable(1, `it holds more than ${MAX_VALUES} values`);
        return { document, value };
    }
    catch (error) {
        if (error instanceof _yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .YamlError */ .Iz)
            return unreadable(error.line, error.message.replace(/^line \d+: /, ''));
        return unreadable(1, error instanceof Error ? error.message : String(error));
    }
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** At most this many problems of one source are told; the rest is counted. */
const MOST_PROBLEMS = 20;
/** Throws a `UsageError` with one sentence a line when there is any problem. */
function throwProblems(problems) {
    if (problems.length === 0)
        return;
    const sentences = problems.slice(0, MOST_PROBLEMS).map(_words_js__WEBPACK_IMPORTED_MODULE_3__/* .sentenceOf */ .$N);
    const more = problems.length - sentences.length;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb([...sentences, ...(more > 0 ? [`There are ${more} more problems.`] : [])].join('\n'));
}
function unreadable(line, message) {
    return { unreadable: { line, message: (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(message).slice(0, 300) } };
}
/** Counts with an own stack: aliases can make the value deep, wide and even cyclic. */
function holdsMoreThan(most, value) {
    const waiting = [value];
    for (let seen = 0; waiting.length > 0; seen++) {
        if (seen + waiting.length > most)
            return true;
        const next = waiting.pop();
        if (typeof next !== 'object' || next === null)
            continue;
        for (const inside of Object.values(next))
            waiting.push(inside);
    }
    return false;
}


/***/ }),

/***/ 1585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g2: () => (/* binding */ CONFIG_FILE),
/* harmony export */   j_: () => (/* binding */ validateConfigFile),
/* harmony export */   tj: () => (/* binding */ inspectConfigFile)
/* harmony export */ });
/* unused harmony exports parseConfigFile, refusalInFile */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5874);
/* harmony import */ var _mapping_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6561);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2855);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8364);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(730);






/** Where a repository keeps its options. */
const CONFIG_FILE = '.ollamacode.yml';
/** Reads a configuration file. Throws `UsageError`, one sentence a line, each with `path:line`. */
function parseConfigFile(text, path) {
    const file = inspectConfigFile(text, path);
    throwProblems(file.problems);
    return file;
}
/** A configuration file with everything that is wrong with it. Throws `UsageError` when it is no YAML mapping. */
function inspectConfigFile(text, path) {
    const opened = (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .openDocument */ .EJ)(text);
    if ('unreadable' in opened)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${path}:${opened.unreadable.line}: the file cannot be read: ${opened.unreadable.message}.`);
    const top = { ...opened, file: path, at: [], besides: ['paths'], refusal: refusalInFile };
    const own = (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .inspectMapping */ .vk)(top);
    const rules = inspectRules(top);
    return {
        entries: own.entries,
        pathRules: rules.map(({ globs, entries }) => ({ globs, entries })),
        notes: [own, ...rules].flatMap(({ notes }) => notes),
        problems: [own, ...rules].flatMap(({ problems }) => problems),
    };
}
/** What is wrong with a configuration file, for findings on its lines. Made for hostile texts: never throws, at most 20. */
function validateConfigFile(text, path) {
    const opened = (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .openDocument */ .EJ)(text);
    if ('unreadable' in opened)
        return [
            { line: opened.unreadable.line, message: `The file cannot be read: ${opened.unreadable.message}.` },
        ];
    return inspectConfigFile(text, path)
        .problems.toSorted((a, b) => (a.line ?? 1) - (b.line ?? 1))
        .slice(0, 20)
        .map((problem) => ({ line: problem.line ?? 1, message: `${problem.option}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .complaintOf */ .Nx)(problem)}.` }));
}
/** Why an option may not stand in a repository's file; `undefined` when it may. */
function refusalInFile(option) {
    if (option.secret)
        return `it is a secret and is read from the environment only, as ${(0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .envOf */ .B_)(option.name)}`;
    if (!option.trusted)
        return undefined;
    return `it may not be set in a repository's file; set it by --${(0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .flagOf */ .iP)(option.name)}, ${(0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .envOf */ .B_)(option.name)} or the policy`;
}
function inspectRules(top) {
    const list = top.value.paths ?? [];
    if (!Array.isArray(list))
        return [faulty(top, ['paths'], `${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(list)} is not a list of mappings`)];
    return list.map((rule, index) => {
        const at = ['paths', index];
        if (!(0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(rule))
            return faulty(top, at, `${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(rule)} is not a mapping`);
        const inspected = (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .inspectMapping */ .vk)({ ...top, at, value: rule, besides: ['paths'], refusal: refusalInRule });
        const globs = rule.paths;
        if (!isGlobs(globs))
            return faulty(top, at, 'it needs paths, a list of globs that is not empty');
        return { ...inspected, globs };
    });
}
function refusalInRule(option) {
    if (option.perPath)
        return undefined;
    return refusalInFile(option) ?? `it cannot differ by path; only ${PER_PATH} can`;
}
const PER_PATH = _options_js__WEBPACK_IMPORTED_MODULE_3__/* .options */ .fF
    .filter(({ perPath }) => perPath)
    .map(({ name }) => (0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .flagOf */ .iP)(name))
    .join(', ');
function isGlobs(value) {
    return (Array.isArray(value) && value.length > 0 && value.every((glob) => typeof glob === 'string' && glob !== ''));
}
function faulty(top, path, complaint) {
    const [name, index] = path;
    const option = index === undefined ? String(name) : `${name}[${index}]`;
    return {
        globs: [],
        entries: new Map(),
        notes: [],
        problems: [(0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(top, path, { option, complaint })],
    };
}


/***/ }),

/***/ 6561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _u: () => (/* binding */ NO_SUCH_OPTION),
/* harmony export */   kH: () => (/* binding */ noteOf),
/* harmony export */   l4: () => (/* binding */ problemAt),
/* harmony export */   vk: () => (/* binding */ inspectMapping)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2855);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8364);
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7249);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(730);




const NO_SUCH_OPTION = 'there is no such option';
const keys = (0,_options_js__WEBPACK_IMPORTED_MODULE_0__/* .namesIn */ .wX)(_names_js__WEBPACK_IMPORTED_MODULE_3__/* .fileKeyOf */ .zS);
/** Reads options from a mapping; a key without value counts as not given. Problems carry the line. */
function inspectMapping(mapping) {
    const written = Object.entries(mapping.value).filter(([key]) => !mapping.besides.includes(key));
    const known = written.flatMap(([key, value]) => {
        const named = keys.get(key);
        return named && value !== null ? [{ key, value, named, line: lineOf(mapping, key) }] : [];
    });
    // Older names first, so that the present name wins where both are written.
    const allowed = known
        .filter(({ named }) => mapping.refusal(named.option) === undefined)
        .sort((a, b) => Number(a.named.now === undefined) - Number(b.named.now === undefined));
    return {
        entries: new Map(allowed.map(({ named, value, line }) => [
            named.option.name,
            { value, name: `${mapping.file}:${line}` },
        ])),
        problems: [
            ...unknownIn(mapping, written.map(([key]) => key)),
            ...known.flatMap(({ key, named }) => refused(mapping, key, named)),
            ...violationsIn(mapping, new Map(allowed.map(({ key, named, value }) => [named.option.name, { key, value }]))),
        ],
        notes: known.flatMap(({ named, key, line }) => noteOf(named, key, `${mapping.file}:${line}`)),
    };
}
/** What to say of an older name; empty for the present one. */
function noteOf(named, written, place) {
    if (named.now === undefined)
        return [];
    return [`${written} (from ${place}) is an old name that still works; write ${named.now}.`];
}
/** One problem at a path of the document. */
function problemAt(mapping, path, words) {
    const line = mapping.document.lineOf([...mapping.at, ...path]);
    return { ...words, place: `${mapping.file}:${line}`, line };
}
function unknownIn(mapping, written) {
    const unknown = written.filter((key) => !keys.has(key));
    if (unknown.length === 0)
        return [];
    const allowed = [...keys].filter(([, { option, now }]) => !now && !mapping.refusal(option));
    const instead = [...allowed.map(([name]) => name), ...mapping.besides];
    return unknown.map((key) => ({
        ...problemAt(mapping, [key], { option: (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .TN)(key), complaint: NO_SUCH_OPTION }),
        instead,
    }));
}
function refused(mapping, key, { option }) {
    const complaint = mapping.refusal(option);
    return complaint === undefined ? [] : [problemAt(mapping, [key], { option: key, complaint })];
}
function violationsIn(mapping, written) {
    const values = Object.fromEntries([...written].map(([name, { value }]) => [name, value]));
    return (0,_validate_js__WEBPACK_IMPORTED_MODULE_1__/* .violationsOf */ .S)(values).map(({ path: [name, ...rest], complaint }) => {
        const key = written.get(name)?.key ?? String(name);
        return problemAt(mapping, [key, ...rest], { option: (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .optionAt */ .HJ)([key, ...rest]), complaint });
    });
}
function lineOf(mapping, key) {
    return mapping.document.lineOf([...mapping.at, key]);
}


/***/ }),

/***/ 1125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ CHANNELS),
  X: () => (/* binding */ readConfig)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/config/document.js
var config_document = __webpack_require__(5874);
;// CONCATENATED MODULE: ./build/config/decode.js
/**
 * The value that a text from a flag or the environment stands for, by the declared type; `undefined` means not given.
 * A text that cannot be read stays a text, so that validation names it. Never throws.
 */
function decode(text, schema) {
    const trimmed = text.trim();
    if (trimmed === '')
        return undefined;
    if (schema.type === 'boolean')
        return booleanOf(trimmed);
    if (schema.type === 'integer' || schema.type === 'number')
        return numberOf(trimmed);
    if (schema.type === 'array')
        return listOf(trimmed, schema);
    return trimmed;
}
function booleanOf(text) {
    if (/^(true|1)$/i.test(text))
        return true;
    return /^(false|0)$/i.test(text) ? false : text;
}
function numberOf(text) {
    return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
function listOf(text, schema) {
    if (schema.items?.type === 'object')
        return jsonOf(text);
    const parts = schema['x-split'] === 'lines' ? text.split('\n') : splitList(text);
    const entries = parts.map((part) => part.trim()).filter((part) => part !== '');
    return entries.length > 0 ? entries : undefined;
}
/** Mappings have no plain form: they come as a JSON list. */
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return text; // not JSON: validation says what is allowed instead
    }
}
/** Splits at line ends and at commas outside of braces, so that the glob `{a,b}.ts` stays one. */
function splitList(text) {
    const parts = [''];
    let depth = 0;
    for (const character of text) {
        if (character === '{')
            depth += 1;
        if (character === '}')
            depth = Math.max(0, depth - 1);
        if (character === '\n')
            depth = 0;
        if (character === '\n' || (character === ',' && depth === 0))
            parts.push('');
        else
            parts[parts.length - 1] += character;
    }
    return parts;
}

// EXTERNAL MODULE: ./build/config/mapping.js
var mapping = __webpack_require__(6561);
// EXTERNAL MODULE: ./build/config/names.js
var config_names = __webpack_require__(2855);
// EXTERNAL MODULE: ./build/config/options.js + 9 modules
var options = __webpack_require__(8364);
// EXTERNAL MODULE: ./build/config/validate.js
var validate = __webpack_require__(7249);
// EXTERNAL MODULE: ./build/config/words.js
var words = __webpack_require__(730);
;// CONCATENATED MODULE: ./build/config/environment.js






const own = { prefix: config_names/* ENV_PREFIX */.N8, spell: config_names/* envOf */.B_ };
const inputs = { prefix: config_names/* INPUT_PREFIX */.qu, spell: config_names/* inputOf */.wg };
const settings = { prefix: config_names/* PLUGIN_PREFIX */.nY, spell: config_names/* pluginOf */.$s };
/** Options in the environment: action inputs win over plugin settings, and these over `OLLAMACODE_*`. */
function inspectEnvironment({ env, action }) {
    const isAction = action === true && env.GITHUB_ACTIONS === 'true';
    const isPlugin = env.CI === 'woodpecker' || env.DRONE === 'true';
    const families = [own, ...(isPlugin ? [settings] : []), ...(isAction ? [inputs] : [])];
    const read = families.map((family) => inspectFamily(env, family));
    return {
        entries: new Map(read.flatMap(({ entries }) => [...entries])),
        problems: read.flatMap(({ problems }) => problems),
        notes: read.flatMap(({ notes }) => notes),
    };
}
/** Reads the variables of one family; a blank one is not given. Of an old and a present name the present one wins. */
function inspectFamily(env, family, among = options/* options */.fF) {
    const names = (0,options/* namesIn */.wX)(family.spell, among);
    const given = Object.entries(env).flatMap(([variable, text]) => variable.startsWith(family.prefix) && !(0,config_names/* isForeign */.jq)(variable) && text?.trim() ? [{ variable, text }] : []);
    const known = [...names].flatMap(([variable, named]) => {
        const value = decode(env[variable] ?? '', named.option.schema);
        return value === undefined ? [] : [{ variable, named, value }];
    });
    const entries = new Map(known.map(({ variable, named, value }) => [named.option.name, { value, name: variable }]));
    return {
        entries,
        problems: [
            ...given
                .filter(({ variable }) => !names.has(variable))
                .map(({ variable }) => unknown(variable, [...names.keys()])),
            ...violationsIn(entries),
        ],
        notes: known.flatMap(({ variable, named }) => (0,mapping/* noteOf */.kH)(named, variable, 'the environment')),
    };
}
/** Problems of decoded values, each named by the flag or variable it came from. */
function violationsIn(entries) {
    const values = Object.fromEntries([...entries].map(([name, { value }]) => [name, value]));
    return (0,validate/* violationsOf */.S)(values).map(({ path, complaint }) => ({
        option: (0,words/* optionAt */.HJ)(path),
        place: entries.get(path[0])?.name ?? '',
        complaint,
    }));
}
function unknown(variable, instead) {
    return { option: (0,words/* keyOf */.TN)(variable), place: 'the environment', complaint: mapping/* NO_SUCH_OPTION */._u, instead };
}

// EXTERNAL MODULE: ./build/config/file.js
var config_file = __webpack_require__(1585);
;// CONCATENATED MODULE: ./build/config/flags.js





/** Options among the flags, decoded by their types; of an old and a present name the present one wins. */
function inspectFlags(flags, among = options/* options */.fF) {
    const known = [...(0,options/* namesIn */.wX)((name) => name, among)].flatMap(([written, named]) => {
        if (!Object.hasOwn(flags, written))
            return [];
        const value = decoded(flags[written], named.option);
        return value === undefined ? [] : [{ written, named, value }];
    });
    const entries = new Map(known.map(({ written, named, value }) => [named.option.name, { value, name: nameOf(written, value) }]));
    return {
        entries,
        problems: violationsIn(entries),
        notes: known.flatMap(({ written, named }) => (0,mapping/* noteOf */.kH)(named.now === undefined ? named : { ...named, now: `--${(0,config_names/* flagOf */.iP)(named.now)}` }, `--${(0,config_names/* flagOf */.iP)(written)}`, 'the command line')),
    };
}
function decoded(given, option) {
    if (Array.isArray(given))
        return decode(given.join('\n'), option.schema);
    return typeof given === 'string' ? decode(given, option.schema) : given;
}
function nameOf(written, value) {
    return value === false ? `--no-${(0,config_names/* flagOf */.iP)(written)}` : `--${(0,config_names/* flagOf */.iP)(written)}`;
}

;// CONCATENATED MODULE: ./build/config/read.js







/** Where a value can come from, strongest first. */
const CHANNELS = [
    'policy locked',
    'flag',
    'environment',
    'file',
    'policy default',
    'default',
];
/**
 * The effective configuration, and where each value came from. Pure.
 * Throws one `UsageError` for all that is wrong, one sentence a line: option, channel, value, what is allowed.
 * A wrong value is refused also where a stronger channel overrules it.
 */
function readConfig(input) {
    const flags = inspectFlags(input.flags);
    const environment = inspectEnvironment(input);
    const file = input.file ? (0,config_file/* inspectConfigFile */.tj)(input.file.text, input.file.path) : undefined;
    (0,config_document/* throwProblems */.Jh)([...flags.problems, ...environment.problems, ...(file?.problems ?? [])]);
    const layers = [
        { channel: 'policy locked', entries: input.policy?.locked ?? NONE },
        { channel: 'flag', entries: flags.entries },
        { channel: 'environment', entries: environment.entries },
        { channel: 'file', entries: file?.entries ?? NONE },
        { channel: 'policy default', entries: input.policy?.defaults ?? NONE },
        { channel: 'default', entries: defaults() },
    ];
    return {
        ...merged(layers),
        pathRules: file?.pathRules ?? [],
        notes: [
            ...(input.policy?.notes ?? []),
            ...flags.notes,
            ...environment.notes,
            ...(file?.notes ?? []),
            ...overruled(layers),
        ],
    };
}
const NONE = new Map();
function defaults() {
    return new Map(options/* options */.fF.map(({ name, schema }) => [name, { value: structuredClone(schema.default), name: 'default' }]));
}
function merged(layers) {
    const config = {};
    const origins = {};
    for (const { channel, entries } of layers.toReversed())
        for (const [option, { value, name }] of entries) {
            config[option] = value;
            origins[option] = { channel, name };
        }
    return { config: config, origins: origins };
}
/** A sentence for each value that a person gave and a lock overrules. */
function overruled([locked, ...others]) {
    if (!locked)
        return [];
    const given = others.filter(({ channel }) => channel !== 'default' && channel !== 'policy default');
    return [...locked.entries].flatMap(([option, lock]) => given.flatMap(({ entries }) => {
        const entry = entries.get(option);
        if (!entry || (0,external_node_util_.isDeepStrictEqual)(entry.value, lock.value))
            return [];
        return [`${(0,config_names/* flagOf */.iP)(option)} (from ${entry.name}) has no effect: ${lock.name} locks it.`];
    }));
}


/***/ }),

/***/ 7249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ violationsOf)
/* harmony export */ });
/* unused harmony export withOwnKeywords */
/* harmony import */ var ajv__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2463);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9445);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8364);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(730);




/**
 * Checks values by their options' schemas; options that are absent are fine. Nothing is coerced, a secret is never quoted.
 * Only the schemas of given options are compiled, and the schema itself is checked by a test: that keeps the start fast.
 */
function violationsOf(values) {
    return _options_js__WEBPACK_IMPORTED_MODULE_0__/* .options */ .fF.flatMap(({ name, schema }) => {
        if (!Object.hasOwn(values, name))
            return [];
        const validate = compiled(name, schema);
        if (validate(values[name]))
            return [];
        return distinct((validate.errors ?? []).map((error) => violationOf(name, error)));
    });
}
const validators = new Map();
let ajv;
function compiled(name, schema) {
    ajv ??= withOwnKeywords(new ajv__WEBPACK_IMPORTED_MODULE_2__.Ajv({ allErrors: true, verbose: true, meta: false, validateSchema: false }));
    const validate = validators.get(name) ?? ajv.compile(schema);
    validators.set(name, validate);
    return validate;
}
/** Teaches our keywords; those of the vocabulary only describe. */
function withOwnKeywords(validator) {
    return validator
        .addVocabulary(['x-group', 'x-secret', 'x-trusted', 'x-was', 'x-path', 'x-split', 'x-form'])
        .addKeyword({
        keyword: 'x-characters',
        type: 'array',
        validate: (most, list) => charactersOf(list) <= most,
    })
        .addKeyword({
        keyword: 'x-some',
        type: 'object',
        validate: (keys, value) => keys.some((key) => Object.hasOwn(value, key)),
    });
}
function violationOf(name, error) {
    const path = [name, ...pathOf(error.instancePath)];
    const unknown = error.keyword === 'additionalProperties' ? [String(error.params.additionalProperty)] : [];
    return { path: [...path, ...unknown], complaint: complaintOf(error) };
}
/** One value can break two keywords (type and enum) that make one sentence. */
function distinct(violations) {
    return [...new Map(violations.map((violation) => [JSON.stringify(violation), violation])).values()];
}
function complaintOf(error) {
    const schema = error.parentSchema;
    if (error.keyword === 'required')
        return `it lacks ${error.params.missingProperty}`;
    if (error.keyword === 'additionalProperties')
        return unknownKey(error.params.additionalProperty, schema);
    if (error.keyword === 'x-some')
        return `it needs one of ${schema['x-some']?.join(', ')}`;
    if (error.keyword === 'x-characters')
        return `${charactersOf(error.data)} characters in all are more than ${schema['x-characters']}`;
    return `${schema['x-secret'] ? 'its value' : (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(error.data)} is not ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .allowedBy */ .Q)(schema)}`;
}
function unknownKey(key, schema) {
    return `there is no such key; the nearest is ${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(key, Object.keys(schema.properties ?? {}))}`;
}
function charactersOf(list) {
    if (!Array.isArray(list))
        return 0;
    return list.reduce((sum, text) => sum + (typeof text === 'string' ? text.length : 0), 0);
}
/** Steps of a JSON pointer; whole numbers are places in lists. */
function pathOf(pointer) {
    return pointer
        .split('/')
        .slice(1)
        .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')));
}


/***/ }),

/***/ 3937:
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


/***/ }),

/***/ 3705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iu: () => (/* binding */ parseYamlDocument),
/* harmony export */   Iz: () => (/* binding */ YamlError),
/* harmony export */   hN: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3243);

/** A text that is not one well-formed YAML document. `line` is 1-based. */
class YamlError extends Error {
    name = 'YamlError';
    line;
    constructor(message, line) {
        super(message);
        this.line = line;
    }
}
const MAX_DEPTH = 64;
/**
 * Parses one YAML 1.2 document (core schema: no dates, no custom tags). A text of blanks and comments is `undefined`.
 * The message of the `YamlError` it throws says the line (`line 3: …`) and quotes no line of the text.
 * `maxBytes` bounds the text (UTF-8 bytes, default 1 MiB); nesting and aliases are bounded too.
 */
function parseYaml(text, options = {}) {
    const maxBytes = options.maxBytes ?? 1 << 20;
    const bytes = Buffer.byteLength(text);
    if (bytes > maxBytes)
        throw new YamlError(`line 1: ${bytes} bytes, at most ${maxBytes} are read`, 1);
    if (isBlank(text))
        return undefined;
    try {
        return (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .load */ .Hh)(text, { maxDepth: MAX_DEPTH, maxAliases: 200 });
    }
    catch (error) {
        throw describe(error);
    }
}
function isBlank(text) {
    return !/^[^\S\n]*[^\s#]/m.test(text);
}
function describe(error) {
    if (!(error instanceof js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB))
        return error instanceof Error ? error : new Error(String(error));
    const line = (error.mark?.line ?? 0) + 1;
    return new YamlError(`line ${line}: ${error.reason}`, line);
}
/** `parseYaml` with the lines of what it read; the same bounds and errors. */
function parseYamlDocument(text, options = {}) {
    const value = parseYaml(text, options);
    const lines = value === undefined ? new Map() : linesOf(text);
    return { value, lineOf: (path) => nearestLine(lines, path) };
}
function nearestLine(lines, path) {
    const line = lines.get(JSON.stringify(path));
    if (line !== undefined)
        return line;
    return path.length === 0 ? 1 : nearestLine(lines, path.slice(0, -1));
}
/** Line of each mapping key and list item by its path as JSON. The text is known to be well-formed. */
function linesOf(text) {
    const lines = new Map();
    // The first event opens the document.
    readNode({ text, events: (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseEvents */ .PH)(text, { maxDepth: MAX_DEPTH }), at: 1, offset: 0, line: 1, lines }, []);
    return lines;
}
function readNode(walk, path) {
    const event = walk.events[walk.at++];
    const isMapping = event?.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING;
    if (!isMapping && event?.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE)
        return;
    for (let index = 0; walk.events[walk.at]?.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.POP; index++) {
        const start = walk.events[walk.at];
        if (start === undefined)
            return;
        const inside = [...path, isMapping ? keyOf(walk.text, start) : index];
        walk.lines.set(JSON.stringify(inside), advance(walk, startOf(start)));
        if (isMapping)
            walk.at++;
        readNode(walk, inside);
    }
    walk.at++;
}
function advance(walk, offset) {
    for (; walk.offset < offset; walk.offset++)
        if (walk.text[walk.offset] === '\n')
            walk.line++;
    return walk.line;
}
/** Keys are texts or aliases of texts; what an alias means is not looked up, so its value's line is that of the mapping. */
function keyOf(text, event) {
    return event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SCALAR ? (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .getScalarValue */ .KE)(text, event) : '';
}
function startOf(event) {
    if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SCALAR)
        return event.valueStart;
    if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.ALIAS)
        return event.anchorStart;
    return 'start' in event ? event.start : 0;
}


/***/ })

};
