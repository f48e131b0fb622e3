export const id = 3986;
export const ids = [3986];
export const modules = {

/***/ 33986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildCli: () => (/* binding */ buildCli)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48179);
/* harmony import */ var _config_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52855);
/* harmony import */ var _config_nearest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(49445);
/* harmony import */ var _config_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58364);
/* harmony import */ var _config_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60730);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58508);







const commands = [
    { name: 'review', description: 'Review the change; what runs when no command is named.' },
    { name: 'list', description: 'Show every changed file, who will look at it and which rule decided.' },
    {
        name: 'why',
        description: 'Tell what the last review did at one place.',
        argument: ['<path[:line]>', 'File, with or without a line.'],
    },
    {
        name: 'config',
        description: 'Show every option, its value and where the value came from.',
        own: [
            ['--for <path>', 'What holds for one file.'],
            ['--json', 'As JSON.'],
        ],
    },
    {
        name: 'doctor',
        description: 'Check git, Ollama, the model and this machine, with the fix of what is wrong.',
    },
    { name: 'pull', description: 'Fetch the image and the model ahead of time.' },
    {
        name: 'bundle',
        description: 'Write the image and the model into one file, for a machine without network.',
        argument: ['<file>', 'The file to write.'],
        own: [['--images <names>', 'More images, such as the reviewer’s own, with commas between them.']],
    },
    {
        name: 'unbundle',
        description: 'Check such a file and load what is in it, without network.',
        argument: ['<file>', 'The file that bundle wrote.'],
        own: [['--sha256 <digest>', 'The digest that bundle printed.']],
    },
    {
        name: 'publish',
        description: 'Post the json report of another run, checked against the change itself.',
        argument: ['[report]', 'The report; by default what the option report says.'],
    },
    {
        name: 'hook',
        description: 'Review what is committed or pushed, as a hook of git, or put that hook into this clone.',
        argument: ['<what>', 'install, uninstall, pre-commit or pre-push.'],
    },
];
/**
 * The command line, with a flag for every option of the schema but secrets. Each handler is called with what was given
 * and nothing else: defaults are not filled in. Throws `UsageError` for a wrong call; help and version end the process with 0.
 */
function buildCli(handlers) {
    const program = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB(_version_js__WEBPACK_IMPORTED_MODULE_4__/* .TOOL */ .j.name.toLowerCase())
        .description('Reviews a change with analyzers and a local model; nothing leaves your machines.')
        .version(_version_js__WEBPACK_IMPORTED_MODULE_4__/* .VERSION */ .x, '-v, --version', 'Print the version.')
        .helpOption('-h, --help', 'Print this.')
        .helpCommand(false)
        .showSuggestionAfterError(false)
        .configureOutput({ writeErr() { } })
        .exitOverride(leave);
    addOptions(program);
    for (const facts of commands)
        addCommand(program, facts, handlers[facts.name]);
    return program;
}
/** Help and version leave quietly: commander ends the process after this. Everything else is the caller's error. */
function leave(error) {
    if (error.exitCode !== 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(sentenceOf(error));
}
function addOptions(program) {
    for (const option of _config_options_js__WEBPACK_IMPORTED_MODULE_1__/* .options */ .fF.filter(({ secret }) => !secret)) {
        program.optionsGroup(`Options, ${option.group}:`);
        for (const flag of flagsOf(option))
            program.addOption(flag);
    }
}
function flagsOf(option) {
    return [
        ...namedFlags(option, option.name),
        ...option.was.flatMap((old) => namedFlags(option, old).map(hidden)),
    ];
}
/** A switch has two flags, of which help shows the one that changes something. */
function namedFlags({ schema, description }, name) {
    const flag = (0,_config_names_js__WEBPACK_IMPORTED_MODULE_5__/* .flagOf */ .iP)(name);
    if (schema.type === 'boolean') {
        const on = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(`--${flag}`, description);
        const off = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(`--no-${flag}`, `Turn off: ${description}`);
        return schema.default === true ? [hidden(on), off] : [on, hidden(off)];
    }
    const help = `${description}${valuesOf({ schema })}`;
    const valued = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(`--${flag} <${KINDS[schema.type] ?? schema.type}>`, help);
    return [schema.type === 'array' ? valued.argParser(collected) : valued];
}
const KINDS = { string: 'text', array: 'list', integer: 'number' };
function hidden(option) {
    return option.hideHelp();
}
/** What help says after the description: the closed set of values, and the default. */
function valuesOf({ schema }) {
    const choices = schema.enum ?? schema.items?.enum;
    const usual = Array.isArray(schema.default) ? schema.default.join(',') : String(schema.default);
    const words = [choices && `one of ${choices.join(', ')}`, usual !== '' && `default: ${usual}`].filter(Boolean);
    return words.length > 0 ? ` (${words.join('; ')})` : '';
}
/** A list can be given in one flag or in several. */
function collected(text, before) {
    return [...(before ?? []), text];
}
function addCommand(program, facts, handler) {
    const command = program
        .command(facts.name, { isDefault: facts.name === 'review' })
        .description(facts.description)
        .allowExcessArguments()
        .addHelpText('after', `\nAll options of \`${program.name()} --help\` can be given too.`);
    if (facts.argument)
        command.argument(...facts.argument);
    for (const [flag, description] of facts.own ?? [])
        command.option(flag, description);
    command.action(() => {
        refuseExcess(command.args, facts);
        return handler({ flags: program.opts(), argument: command.args[0] ?? '', own: command.opts() });
    });
}
/** Too many words: most often a command that does not exist, which the default command took for an argument. */
function refuseExcess(words, facts) {
    const excess = words[facts.argument ? 1 : 0];
    if (excess === undefined)
        return;
    const names = commands.map(({ name }) => name);
    if (facts.name !== 'review')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`${facts.name} takes no argument ${(0,_config_words_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(excess)}.`);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`There is no command ${(0,_config_words_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(excess)}; the nearest is ${(0,_config_nearest_js__WEBPACK_IMPORTED_MODULE_6__/* .nearest */ .p)(excess, names)}, and there are ${names.join(', ')}.`);
}
/** Commander's words for people: what was wrong, what was meant. A value is never repeated: it could be a secret. */
function sentenceOf(error) {
    const message = error.message.replace(/^error: /, '').trim();
    const flag = /^unknown option '([^'=]*)/.exec(message)?.[1];
    return flag === undefined ? `${message.replace(/\.$/, '')}.` : unknownFlag(flag);
}
function unknownFlag(written) {
    const flag = written.replace(/^--?(no-)?/, '');
    const option = _config_options_js__WEBPACK_IMPORTED_MODULE_1__/* .options */ .fF.find(({ name }) => (0,_config_names_js__WEBPACK_IMPORTED_MODULE_5__/* .flagOf */ .iP)(name) === flag);
    if (option?.secret)
        return `--${flag}: a secret is read from the environment only, as ${(0,_config_names_js__WEBPACK_IMPORTED_MODULE_5__/* .envOf */ .B_)(option.name)}.`;
    if (option?.schema.type === 'boolean')
        return `--${flag} takes no value: write --${flag} or --no-${flag}.`;
    const others = commands.flatMap((facts) => (facts.own ?? []).map(([own]) => own.slice(2).split(' ')[0] ?? ''));
    const known = [
        ..._config_options_js__WEBPACK_IMPORTED_MODULE_1__/* .options */ .fF.filter(({ secret }) => !secret).map(({ name }) => (0,_config_names_js__WEBPACK_IMPORTED_MODULE_5__/* .flagOf */ .iP)(name)),
        ...others,
        'help',
        'version',
    ];
    return `There is no flag ${(0,_config_words_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .TN)(written)}; the nearest is --${(0,_config_nearest_js__WEBPACK_IMPORTED_MODULE_6__/* .nearest */ .p)(flag, known)}.`;
}


/***/ })

};
