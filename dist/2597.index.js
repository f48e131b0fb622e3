export const id = 2597;
export const ids = [2597];
export const modules = {

/***/ 22597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  callFor: () => (/* binding */ callFor),
  hookCommand: () => (/* binding */ hookCommand),
  pushedBranches: () => (/* binding */ pushedBranches)
});

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./build/config/names.js
var names = __webpack_require__(52855);
// EXTERNAL MODULE: ./build/config/words.js
var words = __webpack_require__(60730);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/git.js + 2 modules
var build_git = __webpack_require__(18120);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/commands/hook-files.js






const HOOKS = ['pre-commit', 'pre-push'];
/** The second line of every hook of ours. */
const MARK = '# Written by `ollamacode hook install`; `ollamacode hook uninstall` takes it away.';
/**
 * Writes both hooks of the clone at `directory`, with the given options in them. Gives a sentence for each file.
 * Throws UsageError, having written nothing, where there is no clone or a hook of somebody else.
 */
async function installHooks(directory, flags) {
    const folder = await hooksFolder(directory);
    for (const name of HOOKS)
        await refuseForeign(folder, name);
    await (0,promises_.mkdir)(folder, { recursive: true });
    return await Promise.all(HOOKS.map(async (name) => {
        const path = (0,external_node_path_.join)(folder, name);
        await (0,promises_.writeFile)(path, hookText(name, flags));
        await (0,promises_.chmod)(path, 0o755);
        return `Wrote ${path}.`;
    }));
}
/** Takes our hooks away and leaves others. Gives a sentence for each file. Throws UsageError where there is no clone. */
async function uninstallHooks(directory) {
    const folder = await hooksFolder(directory);
    const ours = await Promise.all(HOOKS.map(async (name) => (await textOf(folder, name))?.includes(MARK)));
    const paths = HOOKS.filter((_name, at) => ours[at]).map((name) => (0,external_node_path_.join)(folder, name));
    await Promise.all(paths.map((path) => (0,promises_.rm)(path)));
    return paths.length === 0
        ? ['There is no hook of ollamacode here.']
        : paths.map((path) => `Took ${path} away.`);
}
async function refuseForeign(folder, name) {
    const text = await textOf(folder, name);
    if (text === undefined || text.includes(MARK))
        return;
    throw new errors/* UsageError */.eb(`${(0,external_node_path_.join)(folder, name)} is a hook of somebody else and stays as it is: let it call \`ollamacode hook ${name}\`, as docs/hooks.md shows for pre-commit, lefthook and husky.`);
}
function textOf(folder, name) {
    return (0,promises_.readFile)((0,external_node_path_.join)(folder, name), 'utf8').catch(() => undefined);
}
/** Where this clone's git looks for hooks: asked of git itself, since its owner may have set `core.hooksPath`. */
async function hooksFolder(directory) {
    try {
        const args = ['rev-parse', '--git-path', 'hooks'];
        const { stdout } = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('git', args, { cwd: directory });
        return (0,external_node_path_.resolve)(directory, stdout.replace(/\r?\n$/, ''));
    }
    catch (error) {
        throw new errors/* UsageError */.eb(`No folder for hooks is known here: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    }
}
/** The shell of git runs it, on Windows too. Node is named by path: windows of editors know another PATH. */
function hookText(name, flags) {
    const program = [process.execPath, process.argv[1] ?? '', 'hook', name, ...wordsOf(flags)];
    return `#!/bin/sh\n${MARK}\nexec ${program.map(quoted).join(' ')}\n`;
}
function wordsOf(flags) {
    return Object.entries(flags).flatMap(([name, value]) => {
        if (typeof value === 'boolean')
            return [`--${value ? '' : 'no-'}${(0,names/* flagOf */.iP)(name)}`];
        return [value].flat().map((one) => `--${(0,names/* flagOf */.iP)(name)}=${String(one)}`);
    });
}
function quoted(word) {
    return `'${word.replaceAll("'", `'\\''`)}'`;
}

// EXTERNAL MODULE: ./build/commands/review.js + 6 modules
var review = __webpack_require__(20758);
;// CONCATENATED MODULE: ./build/commands/hook.js







/**
 * `ollamacode hook install|uninstall|pre-commit|pre-push`. The last two are what git's hooks, pre-commit, lefthook and husky start: rules
 * alone unless somebody names a model, a gate at `high`, nothing posted. Sets the exit code, which stops git unless it is 0.
 * Throws UsageError.
 */
async function hookCommand(call) {
    if (call.argument === 'install')
        return say(await installHooks(process.cwd(), call.flags));
    if (call.argument === 'uninstall')
        return say(await uninstallHooks(process.cwd()));
    if (call.argument !== 'pre-commit' && call.argument !== 'pre-push')
        throw new errors/* UsageError */.eb(`hook takes install, uninstall, pre-commit or pre-push, and not ${(0,words/* shown */.SP)(call.argument)}.`);
    const subjects = call.argument === 'pre-commit' ? [{ scope: 'staged' }] : await pushedSubjects(process.env);
    let worst = 0;
    for (const subject of subjects) {
        await (0,review.reviewCommand)(callFor(call, subject, process.env));
        worst = Math.max(worst, Number(process.exitCode ?? 0));
    }
    process.exitCode = worst;
}
function say(sentences) {
    for (const sentence of sentences)
        process.stderr.write(`${sentence}\n`);
}
/** Whoever waits for git waits for rules only, whatever model the project's file names for its CI. */
function callFor({ flags, own }, subject, env) {
    const model = env[(0,names/* envOf */.B_)('model')] === undefined ? { model: 'none' } : {};
    return {
        flags: { ...model, ...subject, ...flags },
        argument: '',
        own,
        usual: { failOn: 'high', budget: '60s', publish: ['none'] },
    };
}
/** What is pushed: as pre-commit tells by its variables, else as git tells on standard input. */
async function pushedSubjects(env) {
    const { PRE_COMMIT_FROM_REF: from, PRE_COMMIT_TO_REF: to } = env;
    if (from && to)
        return [{ base: from, head: to }];
    // Started by hand, or by pre-commit for all files.
    if (env.PRE_COMMIT || process.stdin.isTTY)
        return [{}];
    const git = await (0,build_git/* openGit */.z)(process.cwd());
    try {
        const updates = pushedBranches((await (0,consumers_.buffer)(process.stdin)).toString('utf8'));
        const subjects = await Promise.all(updates.map((update) => subjectOf(update, git)));
        return subjects.filter((subject) => subject !== undefined);
    }
    finally {
        await git.close();
    }
}
/** The branches in what git tells a pre-push hook: `<local ref> <local id> <remote ref> <remote id>` on each line. Pure. */
function pushedBranches(text) {
    return text.split('\n').flatMap((line) => {
        const [, head = '', remote = '', before = ''] = line.trim().split(/\s+/);
        // All zeros: the branch is deleted, or new.
        if (!remote.startsWith('refs/heads/') || /^0+$/.test(head))
            return [];
        return [{ head, ...(/^0+$/.test(before) ? {} : { before }) }];
    });
}
/** From what the remote has, else from the newest commit that any remote has; `undefined` where nothing is new. */
async function subjectOf({ head, before }, git) {
    if (before !== undefined && (await git.object(`${before}^{commit}`, 0)))
        return { base: before, head };
    const listed = await git.run(['rev-list', '--topo-order', '--reverse', head, '--not', '--remotes']);
    const [oldest = ''] = listed.toString('utf8').split('\n');
    if (oldest === '')
        return undefined;
    const parent = await git.object(`${oldest}^`, 0);
    return parent ? { base: parent.oid, head } : { scope: 'all', head };
}


/***/ })

};
