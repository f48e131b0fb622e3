export const id = 9126;
export const ids = [9126];
export const modules = {

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

/***/ 27786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   SV: () => (/* binding */ withoutAbsent),
/* harmony export */   W0: () => (/* binding */ branchOf),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/** The value under a path of keys, as text; numbers are written out, anything else is absent. */
function textAt(value, ...keys) {
    const at = valueAt(value, ...keys);
    if (typeof at === 'number')
        return String(at);
    return typeof at === 'string' && at !== '' ? at : undefined;
}
/** The value under a path of keys; `undefined` where there is none. */
function valueAt(value, ...keys) {
    let at = value;
    for (const key of keys)
        at = isRecord(at) ? at[key] : undefined;
    return at;
}
/** Drops keys without a value, so that absent facts are absent keys. */
function withoutAbsent(facts) {
    return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== ''));
}
/** The name behind `refs/heads/`. */
function branchOf(ref) {
    return ref?.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null;
}


/***/ }),

/***/ 30087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ jobDefaults)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** What a job of a CI writes where nobody says otherwise; `undefined` where a job collects nothing. */
function jobDefaults(env) {
    if (env.GITLAB_CI === 'true')
        return gitlabDefaults(env);
    const collects = env.JENKINS_URL ||
        env.JENKINS_HOME ||
        env.BUILDKITE ||
        env.TEAMCITY_VERSION ||
        env.BITBUCKET_BUILD_NUMBER ||
        env.TF_BUILD;
    return collects ? folderDefaults() : undefined;
}
/** What plugins of Jenkins, artifacts of Buildkite, TeamCity and Bitbucket read, below the current folder: their patterns are relative to it. */
function folderDefaults() {
    return {
        reports: ['text', 'text=ollamacode.txt', 'json', 'junit', 'sarif'],
        reportDir: 'ollamacode-reports',
    };
}
/**
 * In GitLab the reports that it collects, in one folder of the project, and the cache in another, since `artifacts:` and `cache:` reach
 * nothing outside.
 */
function gitlabDefaults(env) {
    const project = env.CI_PROJECT_DIR ?? '';
    const authorities = env.CI_SERVER_TLS_CA_FILE ?? '';
    return {
        reports: ['text', 'text=ollamacode.txt', 'json', 'codequality', 'junit', 'sarif-gitlab'],
        reportDir: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(project, 'ollamacode-reports'),
        cacheDir: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(project, '.ollamacode'),
        // The runner's own knowledge of this GitLab: https://docs.gitlab.com/runner/configuration/tls-self-signed/
        ...((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(authorities) ? { caFile: authorities } : {}),
    };
}


/***/ }),

/***/ 99126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YW: () => (/* binding */ interruption),
  Gs: () => (/* binding */ logOf),
  fA: () => (/* binding */ openSession),
  f5: () => (/* binding */ settingsOf)
});

// EXTERNAL MODULE: ./build/syntax/languages.js
var languages = __webpack_require__(63937);
;// CONCATENATED MODULE: ./build/change/binary.js

/** Bytes from the start of a file that the test looks at: what git looks at too. */
const binarySample = 8000;
/**
 * Our own test, whatever attributes say: a NUL byte in the first 8000. What was text before, or is named as source of a
 * language, stays text when it is UTF-8 apart from its NUL bytes: one NUL in a comment must not hide code from review.
 */
function isBinary({ path, before, after }) {
    if (!after)
        return before !== undefined && hasNul(before);
    if (!hasNul(after))
        return false;
    const wasText = before !== undefined && !hasNul(before);
    return !((wasText || (0,languages/* languageOf */.eX)(path) !== undefined) && isUtf8(after));
}
function hasNul(bytes) {
    return bytes.subarray(0, binarySample).includes(0);
}
/** A sequence that the sample cuts off at its end is not held against it. */
function isUtf8(bytes) {
    try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, binarySample), { stream: true });
        return true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/git/entry.js
var git_entry = __webpack_require__(4423);
// EXTERNAL MODULE: ./build/change/lines.js
var change_lines = __webpack_require__(18246);
;// CONCATENATED MODULE: ./build/change/hunks.js


function hunkReader({ where, keep }) {
    const hunks = [];
    const counts = { added: 0, removed: 0 };
    let open;
    return {
        take: (line) => {
            if (!open) {
                open = opened(line);
                if (open)
                    hunks.push(open);
                return open !== undefined || (line[0] === backslash && hunks.length > 0);
            }
            const read = contentOf(open, line);
            if (!read)
                throw new errors/* UsageError */.eb(`${where()}: the hunk is cut short or garbled`);
            if (read.kind === 'added')
                counts.added++;
            else if (read.kind === 'removed')
                counts.removed++;
            if (keep && read.kind !== 'marker')
                open.lines.push(lineOf(open, read.kind, line));
            advance(open, read.kind);
            if (open.oldLeft === 0 && open.newLeft === 0)
                open = undefined;
            return true;
        },
        end: () => {
            if (open)
                throw new errors/* UsageError */.eb(`${where()}: the hunk ends before its last line`);
            return hunks.map(hunks_closed);
        },
        counts: () => counts,
        isOpen: () => open !== undefined,
    };
}
const [space, plus, minus, backslash] = [32, 43, 45, 92];
/** `@@ -12,3 +12,4 @@ heading`; a missing count is 1. A hunk of no lines at all is none. */
function opened(line) {
    if (line[0] !== 64)
        return undefined;
    const found = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line.toString('latin1', 0, 100));
    if (!found)
        return undefined;
    const [oldStart, oldLines, newStart, newLines] = found.slice(1).map((text) => Number(text ?? 1));
    if (oldStart === undefined || oldLines === undefined || newStart === undefined || newLines === undefined)
        return undefined;
    if (oldLines + newLines === 0)
        return undefined;
    return { oldStart, oldLines, newStart, newLines, lines: [], oldLeft: oldLines, newLeft: newLines };
}
/** An empty line is a context line whose space some tool has dropped. */
function contentOf(open, line) {
    const first = line.length === 0 || (line.length === 1 && line[0] === 13) ? space : line[0];
    if (first === backslash)
        return { kind: 'marker' };
    if (first === plus && open.newLeft > 0)
        return { kind: 'added' };
    if (first === minus && open.oldLeft > 0)
        return { kind: 'removed' };
    if (first === space && open.oldLeft > 0 && open.newLeft > 0)
        return { kind: 'context' };
    return undefined;
}
function lineOf(open, kind, line) {
    const text = (0,change_lines/* withoutReturn */.pU)(line.toString('utf8', 1));
    const old = open.oldStart + open.oldLines - open.oldLeft;
    const now = open.newStart + open.newLines - open.newLeft;
    if (kind === 'added')
        return { kind, text, new: now };
    return kind === 'removed' ? { kind, text, old } : { kind, text, old, new: now };
}
function advance(open, kind) {
    if (kind === 'added' || kind === 'context')
        open.newLeft--;
    if (kind === 'removed' || kind === 'context')
        open.oldLeft--;
}
function hunks_closed({ oldStart, oldLines, newStart, newLines, lines }) {
    return { oldStart, oldLines, newStart, newLines, lines };
}

;// CONCATENATED MODULE: ./build/change/paths.js
/** Paths as git has them (bytes), as the product shows them (text), and as diffs quote them. */
const strict = new TextDecoder('utf-8', { fatal: true });
/** UTF-8 as it is; bytes that are not UTF-8 become `\xNN`. */
function pathText(bytes) {
    try {
        return strict.decode(bytes);
    }
    catch {
        return pieces(bytes); // not UTF-8: named byte by byte
    }
}
/** Splits at every byte that starts no valid UTF-8 sequence. */
function pieces(bytes) {
    let text = '';
    for (let at = 0; at < bytes.length;) {
        const length = sequenceLength(bytes.subarray(at, at + 4));
        text += length ? bytes.toString('utf8', at, at + length) : `\\x${bytes.toString('hex', at, at + 1)}`;
        at += length || 1;
    }
    return text;
}
function sequenceLength(bytes) {
    for (const length of [1, 2, 3, 4].filter((most) => most <= bytes.length)) {
        try {
            strict.decode(bytes.subarray(0, length));
            return length;
        }
        catch { } // too short or invalid: the next length decides, 0 says invalid
    }
    return 0;
}
const escapes = {
    a: 7,
    b: 8,
    t: 9,
    n: 10,
    v: 11,
    f: 12,
    r: 13,
    '"': 34,
    '\\': 92,
};
/**
 * A name in a diff header: bare up to a tab (which git appends to names with spaces and diff to a date), or quoted as
 * in C: `"a/new\nline"`, `"a/l\377"`. `text` is latin1, one character a byte.
 */
function headerName(text) {
    const quoted = /^"((?:[^"\\]|\\.)*)"/s.exec(text);
    if (quoted)
        return unquoted(quoted[1] ?? '');
    return Buffer.from(text.split('\t', 1)[0] ?? '', 'latin1');
}
function unquoted(text) {
    const plain = text.replace(/\\([0-7]{1,3}|.)/gs, (_, code) => String.fromCharCode(/^[0-7]/.test(code) ? Number.parseInt(code, 8) & 255 : (escapes[code] ?? code.charCodeAt(0))));
    return Buffer.from(plain, 'latin1');
}

;// CONCATENATED MODULE: ./build/change/raw.js


/**
 * Reads `:<mode> <mode> <oid> <oid> <status>\0<path>\0…`, then `<added>\t<removed>\t<path>\0…`, then one NUL.
 * https://git-scm.com/docs/git-diff-tree#_raw_output_format. Throws UsageError when the two lists do not agree.
 */
function parseRaw(bytes, isLast) {
    const fields = fieldsOf(bytes);
    const raw = [];
    while (fields.peek() === ':') {
        const entry = rawEntry(fields.next(), fields);
        if (!entry)
            return incomplete(isLast);
        raw.push(entry);
    }
    const entries = [];
    for (const entry of raw) {
        const counted = withCounts(entry, fields);
        if (!counted)
            return incomplete(isLast);
        entries.push(counted);
    }
    if (fields.peek() === '' && !isLast)
        return undefined;
    if (fields.peek() !== '' && fields.peek() !== '\0')
        throw disagreement('more counts than entries');
    return { entries, end: fields.at() + (fields.peek() === '\0' ? 1 : 0) };
}
function incomplete(isLast) {
    if (isLast)
        throw disagreement('the list ends early');
    return undefined;
}
function disagreement(what) {
    return new errors/* UsageError */.eb(`the output of git diff does not add up: ${what}`);
}
function fieldsOf(bytes) {
    let at = 0;
    return {
        next: () => {
            const end = bytes.indexOf(0, at);
            if (end === -1)
                return undefined;
            const field = bytes.subarray(at, end);
            at = end + 1;
            return field;
        },
        peek: () => bytes.toString('latin1', at, at + 1),
        at: () => at,
    };
}
const rawForm = /^:(\d{6}) (\d{6}) ([0-9a-f]{40,64}) ([0-9a-f]{40,64}) ([A-Z])\d*$/;
function rawEntry(head, fields) {
    if (!head)
        return undefined;
    const found = rawForm.exec(head.toString('latin1'));
    if (!found)
        throw disagreement(`unknown entry ${head.toString('latin1').slice(0, 200)}`);
    const [, oldMode = '', newMode = '', oldOid = '', newOid = '', status = ''] = found;
    const moved = status === 'R' || status === 'C';
    const first = fields.next();
    const second = moved ? fields.next() : first;
    if (!first || !second)
        return undefined;
    const sides = { status, oldMode, newMode, oldOid, newOid, pathBytes: second, oldPathBytes: first };
    return { path: pathText(second), ...(moved ? { oldPath: pathText(first) } : {}), ...sides };
}
function withCounts(entry, fields) {
    const head = fields.next();
    if (!head)
        return undefined;
    const [added, removed] = head.toString('latin1').split('\t', 2);
    const name = head.subarray(`${added}\t${removed}\t`.length);
    const old = name.length === 0 ? fields.next() : name;
    const now = name.length === 0 ? fields.next() : name;
    if (!old || !now)
        return undefined;
    if (!now.equals(entry.pathBytes) || !old.equals(entry.oldPathBytes))
        throw disagreement(`counts of ${pathText(now)} stand where those of ${entry.path} belong`);
    return added === '-' ? entry : { ...entry, added: Number(added), removed: Number(removed) };
}

;// CONCATENATED MODULE: ./build/change/parse.js





/** See DiffReader. */
function diffReader() {
    const head = [];
    const state = { entries: [], binary: new Set(), at: -1, section: 0, readers: [] };
    const lines = (0,change_lines/* lineCutter */.m6)((line) => takeLine(state, line));
    let isPatch = false;
    const openPatch = (isLast) => {
        const bytes = Buffer.concat(head.splice(0));
        const part = parseRaw(bytes, isLast);
        head.push(part ? bytes.subarray(part.end) : bytes);
        if (!part)
            return undefined;
        isPatch = true;
        state.entries = part.entries;
        return part.entries;
    };
    const flush = () => {
        for (const chunk of head.splice(0))
            lines.push(chunk);
    };
    return {
        push: (chunk) => {
            if (isPatch)
                flush();
            if (isPatch)
                return void lines.push(chunk);
            head.push(chunk);
            return openPatch(false);
        },
        setBinary: (entries) => {
            state.binary = entries;
        },
        end: () => {
            if (!isPatch)
                openPatch(true);
            flush();
            lines.end();
            return finished(state);
        },
    };
}
function takeLine(state, line) {
    const readers = state.readers[state.at];
    if (readers?.at(-1)?.take(line))
        return;
    if (startsWith(line, 'diff --git '))
        openSection(state);
    else if (startsWith(line, 'index '))
        checkIndex(state, line.toString('latin1'));
}
function startsWith(line, word) {
    return line.toString('latin1', 0, word.length) === word;
}
function openSection(state) {
    const current = state.entries[state.at];
    const isSecond = current?.status === 'T' && state.section === 1;
    if (!isSecond)
        state.at++;
    state.section = isSecond ? 2 : 1;
    const entry = state.entries[state.at];
    if (!entry)
        throw new errors/* UsageError */.eb('the output of git diff does not add up: more patches than entries');
    const reader = hunkReader({ where: () => `the diff of ${entry.path}`, keep: !state.binary.has(entry) });
    state.readers[state.at] = [...(state.readers[state.at] ?? []), reader];
}
/** `index <oid>..<oid>` names the blobs, so that a patch cannot be taken for another entry's. */
function checkIndex(state, line) {
    const entry = state.entries[state.at];
    const [, old = '', now = ''] = /^index ([0-9a-f]+)\.\.([0-9a-f]+)/.exec(line) ?? [];
    if (!entry || !(agrees(old, entry.oldOid) && agrees(now, entry.newOid)))
        throw new errors/* UsageError */.eb(`the output of git diff does not add up: ${line} is not ${entry?.path ?? 'an entry'}`);
}
function agrees(said, known) {
    return said === known || (0,git_entry/* isNone */.$)(said) || (0,git_entry/* isNone */.$)(known);
}
function finished({ entries, readers, binary }) {
    return entries.map((entry, index) => {
        const sections = readers[index] ?? [];
        if (entry.status === 'U')
            throw new errors/* UsageError */.eb(`${entry.path} has a merge conflict: resolve it, or review --scope working-tree`);
        if (sections.length !== (entry.status === 'T' ? 2 : 1))
            throw new errors/* UsageError */.eb(`the output of git diff does not add up: no patch for ${entry.path}`);
        const hunks = sections.flatMap((section) => section.end());
        checkCounts(entry, sections);
        return fileChange(entry, binary.has(entry) ? [] : hunks, binary.has(entry));
    });
}
function checkCounts(entry, sections) {
    if (entry.added === undefined || entry.removed === undefined)
        return;
    const added = sections.reduce((sum, section) => sum + section.counts().added, 0);
    const removed = sections.reduce((sum, section) => sum + section.counts().removed, 0);
    if (added === entry.added && removed === entry.removed)
        return;
    throw new errors/* UsageError */.eb(`the diff of ${entry.path} does not add up: git counts +${entry.added} -${entry.removed}, its hunks hold +${added} -${removed}`);
}
const statuses = {
    A: 'added',
    C: 'copied',
    D: 'deleted',
    M: 'modified',
    R: 'renamed',
    T: 'type-changed',
};
function fileChange(entry, hunks, isBinary) {
    const status = statuses[entry.status];
    if (!status)
        throw new errors/* UsageError */.eb(`git diff gives ${entry.path} the unknown status ${entry.status}`);
    return {
        path: entry.path,
        ...(entry.oldPath === undefined ? {} : { oldPath: entry.oldPath }),
        status,
        kind: kindOf(entry.status === 'D' ? entry.oldMode : entry.newMode, isBinary),
        ...((0,git_entry/* isNone */.$)(entry.oldMode) ? {} : { oldMode: entry.oldMode }),
        ...((0,git_entry/* isNone */.$)(entry.newMode) ? {} : { newMode: entry.newMode }),
        hunks,
    };
}
/** What a git mode says: `120000` is a link, `160000` a submodule. */
function kindOf(mode, isBinary) {
    if (mode === '120000')
        return 'symlink';
    if (mode === '160000')
        return 'submodule';
    return isBinary ? 'binary' : 'text';
}

;// CONCATENATED MODULE: ./build/change/patch-header.js



const readings = [
    [/^diff --git (.*)$/, (git) => ({ git })],
    [/^--- (.*)$/, (value) => ({ from: nameIn(value) })],
    [/^\+\+\+ (.*)$/, (value) => ({ to: nameIn(value) })],
    [/^old mode (\d+)$/, (oldMode) => ({ oldMode })],
    [/^new mode (\d+)$/, (newMode) => ({ newMode })],
    [/^new file mode (\d+)$/, (newMode) => ({ status: 'added', newMode })],
    [/^deleted file mode (\d+)$/, (oldMode) => ({ status: 'deleted', oldMode })],
    [/^index [0-9a-f]+\.\.[0-9a-f]+ (\d+)$/, (mode) => ({ oldMode: mode, newMode: mode })],
    [/^rename from (.*)$/, (value) => ({ moved: { status: 'renamed', from: nameIn(value) } })],
    [/^copy from (.*)$/, (value) => ({ moved: { status: 'copied', from: nameIn(value) } })],
    [
        /^(?:rename|copy) to (.*)$/,
        (value, { moved }) => (moved ? { moved: { ...moved, to: nameIn(value) } } : {}),
    ],
    [/^GIT binary patch()$/, () => ({ isBinary: true })],
    [/^Binary files (.*) differ$/, binaryNames],
];
/** Takes one line of a header; lines that say nothing about the file go by. */
function readHeader(header, text) {
    for (const [form, apply] of readings) {
        const found = form.exec(text);
        if (found)
            Object.assign(header, apply(found[1] ?? '', header));
    }
}
function nameIn(text) {
    return headerName(text).toString('latin1');
}
function binaryNames(names, { git }) {
    const [from, to] = names.split(' and ');
    if (git !== undefined || from === undefined || to === undefined)
        return { isBinary: true };
    return { isBinary: true, from: nameIn(from), to: nameIn(to) };
}
/** Throws UsageError when the header names no file, or one outside the repository. */
function patchedFile(header, hunks) {
    const names = namesOf(header);
    const status = header.status ?? header.moved?.status ?? statusByNames(header, hunks);
    const mode = header.newMode ?? header.oldMode ?? '100644';
    return {
        path: shown(header, status === 'deleted' ? names.from : names.to),
        ...(header.moved ? { oldPath: shown(header, names.from) } : {}),
        status,
        kind: kindOf(mode, header.isBinary),
        ...(header.oldMode && status !== 'added' ? { oldMode: header.oldMode } : {}),
        ...(header.newMode && status !== 'deleted' ? { newMode: header.newMode } : {}),
        hunks,
    };
}
const nowhere = '/dev/null';
/** Git says when a file is new or gone. In a plain diff (`diff -N`) a side without lines says it. */
function statusByNames({ git, from, to }, hunks) {
    const [only, more] = hunks;
    if (from === nowhere)
        return 'added';
    if (to === nowhere)
        return 'deleted';
    if (git !== undefined || !only || more)
        return 'modified';
    if (only.oldStart === 0 && only.oldLines === 0)
        return 'added';
    return only.newStart === 0 && only.newLines === 0 ? 'deleted' : 'modified';
}
function namesOf(header) {
    const { moved } = header;
    if (moved?.from !== undefined && moved.to !== undefined)
        return { from: moved.from, to: moved.to };
    if (header.from !== undefined && header.to !== undefined)
        return withoutPrefixes({ from: header.from, to: header.to });
    if (header.git !== undefined)
        return sameName(header.git);
    throw unnamed(header);
}
/** `a/x` and `b/x`, or any two first folders before the same rest (`old/x`, `new/x`; `i/x`, `w/x`). */
function withoutPrefixes({ from, to }) {
    if (from === nowhere)
        return { from: afterPrefix(to), to: afterPrefix(to) };
    if (to === nowhere)
        return { from: afterPrefix(from), to: afterPrefix(from) };
    const [oldRest, newRest] = [afterFolder(from), afterFolder(to)];
    const differ = from !== to && oldRest !== undefined && oldRest === newRest;
    return differ ? { from: oldRest, to: oldRest } : { from: afterPrefix(from), to: afterPrefix(to) };
}
function afterFolder(name) {
    return name.includes('/') ? name.slice(name.indexOf('/') + 1) : undefined;
}
/** The prefixes that git writes, with `diff.mnemonicPrefix` too. */
function afterPrefix(name) {
    return name.replace(/^[abciow]\//, '');
}
/** `diff --git a/x b/x` of an empty file or a change of mode: both names are one. */
function sameName(text) {
    const name = text.startsWith('"') ? nameIn(text) : text.slice(0, (text.length - 1) / 2);
    return { from: afterPrefix(name), to: afterPrefix(name) };
}
function shown(header, name) {
    const path = pathText(Buffer.from(name.replace(/^(\.\/)+/, ''), 'latin1'));
    if (path === '' || path === nowhere)
        throw unnamed(header);
    if (/^\/|^[A-Za-z]:[\\/]|(^|\/)\.\.(\/|$)/.test(path))
        throw new errors/* UsageError */.eb(`line ${header.line} of the diff: ${path} is outside the repository`);
    return path;
}
function unnamed({ line }) {
    return new errors/* UsageError */.eb(`line ${line} of the diff: the header names no file`);
}

;// CONCATENATED MODULE: ./build/change/patch.js




/**
 * Reads a unified diff from a file or standard input: of git, `diff -u`, Subversion, Mercurial, a mailed patch.
 * Hunks are read by their counts. Throws UsageError, naming the line, for a combined diff, a hunk that is cut short or
 * longer than it says, a path outside the repository, and text without any change.
 */
function parsePatch(bytes) {
    const text = utf8(bytes);
    const state = { number: 0, sections: [], afterHunk: false };
    const lines = (0,change_lines/* lineCutter */.m6)((line) => patch_takeLine(state, line));
    lines.push(text);
    lines.end();
    const files = state.sections.map(({ header, hunks }) => patchedFile(header, hunks.end()));
    if (files.length === 0 && text.toString('latin1').trim() !== '')
        throw new errors/* UsageError */.eb('the diff names no file: give a unified diff, as git diff prints it');
    return files;
}
/** PowerShell writes redirected text as UTF-16. */
function utf8(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return Buffer.from(bytes.toString('utf16le', 2));
    const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return hasMark ? bytes.subarray(3) : bytes;
}
function patch_takeLine(state, line) {
    state.number++;
    const section = state.sections.at(-1);
    if (section && (section.hunks.isOpen() || section.header.to !== undefined) && section.hunks.take(line)) {
        state.afterHunk = !section.hunks.isOpen();
        return;
    }
    const text = line.toString('latin1').replace(/\r$/, '');
    if (state.afterHunk)
        refuseSurplus(state, text);
    state.afterHunk = false;
    takeHeaderLine(state, text);
}
function takeHeaderLine(state, text) {
    refuseUnreadable(state, text);
    const section = state.sections.at(-1);
    const startsPlain = text.startsWith('--- ') && (section === undefined || section.header.to !== undefined);
    if (text.startsWith('diff --git ') || startsPlain)
        patch_openSection(state);
    const header = state.sections.at(-1)?.header;
    if (header && (header.to === undefined || startsPlain))
        readHeader(header, text);
    else if (/^Binary files .* differ$/.test(text))
        readHeader(patch_openSection(state), text);
}
function patch_openSection(state) {
    const header = { line: state.number, from: undefined, to: undefined, isBinary: false };
    const where = () => `line ${state.number} of the diff`;
    state.sections.push({ header, hunks: hunkReader({ where, keep: true }) });
    return header;
}
/** Mailed patches end in `-- `, the next file starts with `--- `. */
function refuseSurplus({ number }, text) {
    if (!/^[ +-]/.test(text) || /^(--- |\+\+\+ |-- ?$|---$)/.test(text))
        return;
    throw new errors/* UsageError */.eb(`line ${number} of the diff: the hunk before it is longer than its header says`);
}
function refuseUnreadable({ number }, text) {
    if (/^diff --(cc|combined) |^@@@ /.test(text))
        throw new errors/* UsageError */.eb(`line ${number} of the diff: a combined diff of a merge cannot be reviewed; compare two revisions, as in git diff main...HEAD`);
    if (/^Only in .*: /.test(text))
        throw new errors/* UsageError */.eb(`line ${number} of the diff: a file is named without its text; make the diff with diff -N`);
}

;// CONCATENATED MODULE: ./build/change/whole.js



/** A file that is new as a whole, such as an untracked one: every line is added. `mode` is git's. */
function addedFile(path, mode, bytes) {
    const kind = kindOf(mode, isBinary({ path, before: undefined, after: bytes }));
    const hunks = kind === 'text' ? addedHunks(bytes.toString('utf8')) : [];
    return { path, status: 'added', kind, newMode: mode, hunks };
}
function addedHunks(text) {
    const lines = (0,change_lines/* linesOf */.Dx)(text).map((line, index) => ({ kind: 'added', text: line, new: index + 1 }));
    if (lines.length === 0)
        return [];
    return [{ oldStart: 0, oldLines: 0, newStart: 1, newLines: lines.length, lines }];
}
/**
 * Finds both sides when `text` is one of them: the hunks are applied forwards or backwards where all their lines agree.
 * `undefined` when they do not. An added or deleted file needs no text: its hunks are the whole of it.
 */
function sidesOf(file, text) {
    if (file.status === 'added')
        return { after: pieceOf(file.hunks, 'after') };
    if (file.status === 'deleted')
        return { before: pieceOf(file.hunks, 'before') };
    if (text === undefined)
        return undefined;
    const before = replaced(file.hunks, text, 'after');
    if (before !== undefined)
        return { before, after: text };
    const after = replaced(file.hunks, text, 'before');
    return after === undefined ? undefined : { before: text, after };
}
function pieceOf(hunks, side) {
    return hunks
        .flatMap((hunk) => sideLines(hunk, side))
        .map((line) => `${line}\n`)
        .join('');
}
function sideLines(hunk, side) {
    const other = side === 'after' ? 'removed' : 'added';
    return hunk.lines.flatMap((line) => (line.kind === other ? [] : [line.text]));
}
/** Replaces what the hunks say of `side` by what they say of the other; `undefined` when the text says otherwise. */
function replaced(hunks, text, side) {
    const lines = (0,change_lines/* linesOf */.Dx)(text);
    const pieces = [];
    let at = 0;
    for (const hunk of hunks) {
        const expected = sideLines(hunk, side);
        const start = startOf(hunk, side);
        if (expected.some((line, index) => lines[start + index] !== line))
            return undefined;
        pieces.push(lines.slice(at, start), sideLines(hunk, side === 'after' ? 'before' : 'after'));
        at = start + expected.length;
    }
    return [...pieces.flat(), ...lines.slice(at)].map((line) => `${line}\n`).join('');
}
/** 0-based; a side without lines names the line that it stands behind. */
function startOf(hunk, side) {
    const [start, count] = side === 'after' ? [hunk.newStart, hunk.newLines] : [hunk.oldStart, hunk.oldLines];
    return count === 0 ? start : start - 1;
}

;// CONCATENATED MODULE: ./build/change/readers.js





/** Handed by `main` to the forges that read a clone: folders of one rank do not import each other. */
const changeReaders = {
    diffReader: diffReader,
    parsePatch: parsePatch,
    addedFile: addedFile,
    sidesOf: sidesOf,
    isBinary: isBinary,
    pathText: pathText,
};

// EXTERNAL MODULE: ./build/config/file.js
var file = __webpack_require__(71585);
// EXTERNAL MODULE: ./build/config/paths.js
var paths = __webpack_require__(97147);
// EXTERNAL MODULE: ./build/config/policy.js
var policy = __webpack_require__(98389);
// EXTERNAL MODULE: ./build/config/read.js + 3 modules
var config_read = __webpack_require__(1125);
// EXTERNAL MODULE: ./build/forges/local.js + 6 modules
var forges_local = __webpack_require__(22402);
// EXTERNAL MODULE: ./build/git.js + 2 modules
var git = __webpack_require__(18120);
// EXTERNAL MODULE: ./build/runners/index.js
var runners = __webpack_require__(46168);
// EXTERNAL MODULE: ./build/terminal.js
var terminal = __webpack_require__(39394);
// EXTERNAL MODULE: ./build/commands/job-defaults.js
var job_defaults = __webpack_require__(30087);
;// CONCATENATED MODULE: ./build/commands/request-of-branch.js

/**
 * Number of the open request whose head was pushed, for a CI that builds pushes and does not always say whose; `undefined` for none,
 * without a token, and where nobody answers: then the branch is what is reviewed.
 */
async function requestOfBranch(input) {
    const { place, config, github, log } = input;
    const { forge: address, origin, head, trigger, change } = place;
    if (trigger !== 'push' || change !== undefined || config.change !== '' || config.token === '')
        return;
    if (!github || !address || !origin || head === undefined)
        return;
    const { findPull } = await Promise.all(/* import() */[__webpack_require__.e(5194), __webpack_require__.e(8489), __webpack_require__.e(1424)]).then(__webpack_require__.bind(__webpack_require__, 61424));
    const { repository: headRepository, branch: headBranch } = origin;
    try {
        return await findPull(github, address, { headRepository, headBranch, headSha: head });
    }
    catch (error) {
        if (!(error instanceof errors/* ForgeError */.Q8))
            throw error;
        log.warn(`Whether ${headBranch} has a pull request is not known. ${error.message}`);
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/commands/surroundings.js + 14 modules
var surroundings = __webpack_require__(13570);
;// CONCATENATED MODULE: ./build/commands/session.js













/** Reads environment, policy and flags, and opens the repository. Throws `UsageError`. */
async function openSession(call) {
    const env = (0,surroundings/* takeSecrets */.Ps)(process.env);
    const place = (0,surroundings/* placeHere */.AU)(env);
    const step = (0,surroundings/* isStep */.Vf)(env);
    const usual = call.usual ?? (step ? (0,surroundings/* actionDefaults */.ti)(env) : (0,job_defaults/* jobDefaults */.i)(env));
    const input = { flags: call.flags, env, action: step, policy: (0,policy/* readPolicy */.T4)(), usual };
    const early = (0,config_read/* readConfig */.X)(input).config;
    const jobToken = (0,surroundings/* jobTokenOf */.kF)(env);
    const log = logOf(early, place, { step, jobToken });
    const runner = await (0,runners/* runnerOf */.m)(place, { env, step, reportDir: early.reportDir });
    for (const secret of secretsOf(early))
        runner?.mask(secret);
    const { signal, release } = interruption(log);
    const git = await gitFor(early, { place, signal });
    const basis = { git, config: early, jobToken, log, signal };
    const located = await locate(place, basis);
    const opened = [located];
    const session = {
        ...located,
        ...(git ? { git } : {}),
        ...(runner ? { runner } : {}),
        early,
        read: (trusted) => readWithFile(input, trusted, log),
        settings: async (trusted) => settingsOf(await readWithFile(input, trusted, log)),
        at: async (another) => {
            const other = await locate({ ...place, ...another }, basis);
            opened.push(other);
            return { ...session, ...other, close: session.close };
        },
        log,
        signal,
        close: async () => {
            release();
            await Promise.all(opened.map(({ close }) => close()));
            await git?.close();
        },
    };
    return session;
}
/** Where the change is read and posted: at its forge, or in this clone alone. */
async function locate(place, basis) {
    const { config } = basis;
    const local = { ...basis, place, read: changeReaders, directory: process.cwd() };
    const hasRevisions = config.diff === '' && (config.scope === 'branch' || config.scope === 'all');
    const opening = place.forge && openings[place.forge.kind];
    if (place.forge && opening && hasRevisions) {
        const open = await opening();
        const at = await open({ ...local, address: place.forge });
        const change = await requestOfBranch({ ...basis, ...at, place });
        if (change === undefined)
            return { place, ...at };
        await at.close();
        return locate({ ...place, change, trigger: 'change', trusted: false }, basis);
    }
    return { place, forge: (0,forges_local/* openLocal */.qE)(local), trusted: () => (0,forges_local/* openTrusted */.Q5)(local), close: async () => undefined };
}
/** Each forge is loaded only where a change lives there. */
const openings = {
    github: async () => (await __webpack_require__.e(/* import() */ 1664).then(__webpack_require__.bind(__webpack_require__, 1664))).openAtGitHub,
    gitlab: async () => (await __webpack_require__.e(/* import() */ 9352).then(__webpack_require__.bind(__webpack_require__, 19352))).openAtGitLab,
    bitbucket: async () => (await __webpack_require__.e(/* import() */ 6574).then(__webpack_require__.bind(__webpack_require__, 6574))).openAtBitbucket,
    gitea: async () => (await __webpack_require__.e(/* import() */ 6321).then(__webpack_require__.bind(__webpack_require__, 46321))).openAtGitea,
    azure: async () => (await __webpack_require__.e(/* import() */ 1384).then(__webpack_require__.bind(__webpack_require__, 61384))).openAtAzure,
};
async function readWithFile(input, trusted, log) {
    const text = await trusted.read(file/* CONFIG_FILE */.g2);
    const read = (0,config_read/* readConfig */.X)({ ...input, file: text === undefined ? undefined : { path: file/* CONFIG_FILE */.g2, text } });
    for (const note of read.notes)
        log.warn(note);
    return read;
}
/** The configuration of the whole run and of each path. */
function settingsOf(read) {
    const at = (0,paths/* configFor */.m)(read);
    return { config: read.config, configOf: (path) => at(path).config };
}
/** A diff can be reviewed anywhere, and a change at a forge is fetched where there is no clone; everything else needs one. */
async function gitFor(config, { place, signal }) {
    try {
        return await (0,git/* openGit */.z)(process.cwd(), { interruption: signal });
    }
    catch (error) {
        if ((config.diff !== '' || place.forge) && error instanceof errors/* UsageError */.eb)
            return undefined;
        throw error;
    }
}
/** `step`: in a step of the CI's own, the log goes where the CI's commands go, so that folds hold what belongs in them. */
function logOf(config, place, { step, jobToken = '' }) {
    const secrets = [...secretsOf(config), jobToken].filter((secret) => secret !== '');
    const ci = place.ci !== 'none';
    const stream = step ? process.stdout : process.stderr;
    return (0,terminal/* terminalLog */.dg)({ stream, env: process.env, level: config.logLevel, ci, secrets });
}
function secretsOf({ ollamaToken, cacheKey, token }) {
    return [ollamaToken, cacheKey, token].filter((secret) => secret !== '');
}
/** Aborts with the first SIGINT or SIGTERM, until `release`; the second ends the process. */
function interruption(log) {
    const controller = new AbortController();
    const interrupt = (name) => {
        if (controller.signal.aborted)
            process.exit(2);
        log.warn(`Interrupted by ${name}: writing what was found so far. Once more ends at once.`);
        controller.abort();
    };
    process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
    const release = () => void process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    return { signal: controller.signal, release };
}


/***/ }),

/***/ 13570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ti: () => (/* binding */ actionDefaults),
  A6: () => (/* binding */ eventOf),
  Vf: () => (/* binding */ isStep),
  kF: () => (/* binding */ jobTokenOf),
  AU: () => (/* binding */ placeHere),
  Ps: () => (/* binding */ takeSecrets)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/ci/change-url.js
const github = /^(https?:\/\/[^/]+)\/([\w.-]+\/[\w.-]+)\/pull\/(\d+)\b/;
/** What GitHub's own events call `url`: the request's address in the API. */
const githubApi = /^(https?:\/\/api\.([\w-]+\.)?(?:github|ghe)\.com|https?:\/\/[^/]+\/api\/v3)\/repos\/([\w.-]+\/[\w.-]+)\/pulls\/(\d+)\b/;
const gitlab = /^(https?:\/\/[^/]+)\/([\w.-]+(?:\/[\w.-]+)+?)(?:\/-)?\/merge_requests\/(\d+)\b/;
/** Below any relative root: a repository's full name has two parts. */
const gitea = /^(https?:\/\/[^/]+(?:\/[\w.-]+)*)\/([\w.-]+\/[\w.-]+)\/pulls\/(\d+)\b/;
const bitbucket = /^https:\/\/bitbucket\.org\/([\w.-]+\/[\w.-]+)\/pull-requests\/(\d+)\b/;
/** A collection's address, its project and the repository. */
const azure = /^(https?:\/\/[^/]+(?:\/[^/]+)*?)\/([^/]+)\/_git\/([^/]+)\/pullrequest\/(\d+)\b/;
/** Bitbucket Data Center. */
const others = /^https?:\/\/[^/]+\/.+\/pull-requests\/(\d+)\b/;
/**
 * The forge and the number behind the address of a pull or merge request; `undefined` for any other text. Whose page it is, its path
 * tells. A GitLab with a relative root cannot be told from one with a longer project path, so it is not. Pure.
 */
function changeAt(url) {
    const text = url ?? '';
    const ofApi = githubApi.exec(text);
    if (ofApi) {
        const [, api = '', , repository = '', number = ''] = ofApi;
        return { number, forge: { kind: 'github', api, web: webOf(api), repository } };
    }
    const [, web = '', repository = '', pull] = github.exec(text) ?? [];
    if (pull !== undefined)
        return { number: pull, forge: githubAt(web, repository) };
    const [, root = '', project = '', merge] = gitlab.exec(text) ?? [];
    if (merge !== undefined)
        return { number: merge, forge: gitlabAt(root, project) };
    const [, site = '', name = '', request] = gitea.exec(text) ?? [];
    if (request !== undefined)
        return { number: request, forge: giteaAt(site.replace(/\/api\/v1\/repos$/, ''), name) };
    const [, path = '', asked] = bitbucket.exec(text) ?? [];
    if (asked !== undefined)
        return { number: asked, forge: bitbucketAt('https://bitbucket.org', path) };
    const ofAzure = azure.exec(text);
    if (ofAzure)
        return azureRequest(ofAzure);
    const number = others.exec(text)?.[1];
    return number === undefined ? undefined : { number };
}
/** GitHub at the address of its pages: https://docs.github.com/rest/enterprise-admin, …/get-started/using-your-enterprise-subdomain */
function githubAt(web, repository) {
    const { protocol, host } = new URL(web);
    const isHosted = host === 'github.com' || host.endsWith('.ghe.com');
    return {
        kind: 'github',
        api: isHosted ? `${protocol}//api.${host}` : `${web}/api/v3`,
        web,
        repository,
    };
}
function gitlabAt(web, repository) {
    return { kind: 'gitlab', api: `${web}/api/v4`, web, repository };
}
/** Gitea and Forgejo: https://docs.gitea.com/development/api-usage */
function giteaAt(web, repository) {
    return { kind: 'gitea', api: `${web}/api/v1`, web, repository };
}
/** Bitbucket Cloud, whose API has a host of its own and stands below its pages too. */
function bitbucketAt(web, repository) {
    const isCloud = web === 'https://bitbucket.org';
    const api = isCloud ? 'https://api.bitbucket.org/2.0' : `${web}/!api/2.0`;
    return { kind: 'bitbucket', api, web, repository };
}
function webOf(api) {
    return api.replace(/\/api\/v3$/, '').replace('//api.', '//');
}
function azureRequest([, web = '', project = '', name = '', number = '']) {
    const repository = `${decoded(project)}/${decoded(name)}`;
    return { number, forge: { kind: 'azure', api: web, web, repository } };
}
/** Text that is no encoding stays as it is. */
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

// EXTERNAL MODULE: ./build/ci/facts.js
var ci_facts = __webpack_require__(27786);
;// CONCATENATED MODULE: ./build/ci/azure.js


/** Azure Pipelines; its repositories live in Azure Repos, at GitHub or elsewhere. https://learn.microsoft.com/azure/devops/pipelines/build/variables */
const azure_azure = {
    isHere: ({ env }) => env.TF_BUILD === 'True',
    place: ({ env }) => {
        const forge = addressOf(env);
        const isChange = env.SYSTEM_PULLREQUEST_PULLREQUESTID !== undefined;
        return (0,ci_facts/* withoutAbsent */.SV)({
            ci: 'azure',
            trigger: isChange ? 'change' : triggers[env.BUILD_REASON ?? ''],
            forge,
            change: env.SYSTEM_PULLREQUEST_PULLREQUESTNUMBER ?? env.SYSTEM_PULLREQUEST_PULLREQUESTID,
            targetBranch: isChange ? targetOf(env) : undefined,
            trusted: false,
            // What is checked out for a pull request is a merge, and of it alone BUILD_SOURCEVERSION speaks.
            head: isChange ? env.SYSTEM_PULLREQUEST_SOURCECOMMITID : env.BUILD_SOURCEVERSION,
            origin: isChange ? undefined : originOf(env, forge),
            // The agent of a machine of one's own keeps the clone, and fetches one commit of it.
            stale: forge ? true : undefined,
            runUrl: runOf(env),
            historyHint: 'fetchDepth: 0 under checkout: self',
        });
    },
};
/** https://learn.microsoft.com/azure/devops/pipelines/build/variables#build-variables-devops-services, Build.Reason */
const triggers = {
    PullRequest: 'change',
    IndividualCI: 'push',
    BatchedCI: 'push',
    Schedule: 'schedule',
    Manual: 'manual',
    ResourceTrigger: 'manual',
    BuildCompletion: 'manual',
};
/** `refs/heads/main` in Azure Repos, `main` for a repository at GitHub. */
function targetOf(env) {
    const target = env.SYSTEM_PULLREQUEST_TARGETBRANCH;
    return (0,ci_facts/* branchOf */.W0)(target) ?? target ?? env.SYSTEM_PULLREQUEST_TARGETBRANCHNAME;
}
function addressOf(env) {
    const name = env.BUILD_REPOSITORY_NAME ?? '';
    if (env.BUILD_REPOSITORY_PROVIDER === 'TfsGit')
        return azureAt(env, name);
    const isGitHub = /^GitHub/.test(env.BUILD_REPOSITORY_PROVIDER ?? '') && /^[\w.-]+\/[\w.-]+$/.test(name);
    const web = /^https?:\/\/[^/]+/.exec(env.BUILD_REPOSITORY_URI ?? '')?.[0];
    return isGitHub && web ? githubAt(web, name) : undefined;
}
/** The project of the repository is that of its address, which may be another than the pipeline's. */
function azureAt(env, name) {
    const collection = env.SYSTEM_COLLECTIONURI ?? env.SYSTEM_TEAMFOUNDATIONCOLLECTIONURI ?? '';
    const web = collection.replace(/\/+$/, '');
    const [, ofUrl] = /\/([^/]+)\/_git\/[^/]+\/?$/.exec(env.BUILD_REPOSITORY_URI ?? '') ?? [];
    const project = ofUrl === undefined ? (env.SYSTEM_TEAMPROJECT ?? '') : decoded(ofUrl);
    if (!/^https?:/.test(web) || [project, name].some((part) => part === '' || part.includes('/')))
        return undefined;
    return { kind: 'azure', api: web, web, repository: `${project}/${name}` };
}
function originOf(env, forge) {
    const branch = (0,ci_facts/* branchOf */.W0)(env.BUILD_SOURCEBRANCH);
    return forge && branch !== undefined ? { repository: forge.repository, branch } : undefined;
}
function runOf(env) {
    const { SYSTEM_COLLECTIONURI: collection, SYSTEM_TEAMPROJECT: project, BUILD_BUILDID: id } = env;
    if (!collection || !project || !id)
        return undefined;
    return `${collection.replace(/\/+$/, '')}/${encodeURIComponent(project)}/_build/results?buildId=${id}`;
}

;// CONCATENATED MODULE: ./build/ci/bitbucket.js


/**
 * Bitbucket Pipelines: https://support.atlassian.com/bitbucket-cloud/docs/variables-and-secrets/. In pipelines of pull requests the
 * work tree is a merge with the destination, and BITBUCKET_COMMIT is the head.
 */
const bitbucket_bitbucket = {
    isHere: ({ env }) => env.BITBUCKET_BUILD_NUMBER !== undefined,
    place: ({ env }) => {
        const forge = bitbucket_addressOf(env);
        return (0,ci_facts/* withoutAbsent */.SV)({
            ci: 'bitbucket',
            trigger: triggerOf(env),
            forge,
            change: env.BITBUCKET_PR_ID,
            targetBranch: env.BITBUCKET_PR_DESTINATION_BRANCH,
            // Nothing tells which branch is the default one, and everybody who can push can start a pipeline.
            trusted: false,
            head: env.BITBUCKET_COMMIT,
            base: env.BITBUCKET_PR_DESTINATION_COMMIT,
            origin: bitbucket_originOf(env, forge),
            runUrl: bitbucket_runOf(env, forge),
            historyHint: 'clone: { depth: full }',
        });
    },
};
/** A pipeline that a person starts or a schedule has tells no branch apart from a push. */
function triggerOf(env) {
    if (env.BITBUCKET_PR_ID)
        return 'change';
    return env.BITBUCKET_BRANCH || env.BITBUCKET_TAG ? 'push' : undefined;
}
/** BITBUCKET_GIT_HTTP_ORIGIN is the page, with the scheme that Pipelines itself fetches by. */
function bitbucket_addressOf(env) {
    const { BITBUCKET_REPO_FULL_NAME: repository = '', BITBUCKET_GIT_HTTP_ORIGIN: origin = '' } = env;
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
        return undefined;
    const site = URL.canParse(origin) ? new URL(origin).origin : CLOUD;
    return bitbucketAt(site === 'http://bitbucket.org' ? CLOUD : site, repository);
}
const CLOUD = 'https://bitbucket.org';
function bitbucket_originOf(env, forge) {
    const { BITBUCKET_BRANCH: branch, BITBUCKET_PR_ID: change } = env;
    return change || !branch || !forge ? undefined : { repository: forge.repository, branch };
}
function bitbucket_runOf({ BITBUCKET_BUILD_NUMBER: number }, forge) {
    return forge && number ? `${forge.web}/${forge.repository}/pipelines/results/${number}` : undefined;
}

;// CONCATENATED MODULE: ./build/ci/clone-url.js

/** `git@host:path.git`, `ssh://git@host:22/path.git` */
const byKey = /^(?:ssh:\/\/)?[^@/]+@([^:/]+)(?::\d+(?=\/))?[:/](.+)$/;
/**
 * The forge behind the address of a clone, told by its host or by `provider`, the CI's own word for it; `undefined` where neither tells.
 * Whoever reaches a forge by key is taken to reach its API by https. Pure.
 */
function forgeOfClone(url = '', provider = '') {
    const [, host, below = ''] = byKey.exec(url) ?? [];
    const address = host === undefined ? url : `https://${host}/${below}`;
    if (!/^https?:/.test(address) || !URL.canParse(address))
        return undefined;
    const page = new URL(address);
    const path = page.pathname.slice(1).replace(/(\.git)?\/?$/, '');
    if (!/^[\w.-]+(\/[\w.-]+)+$/.test(path))
        return undefined;
    const kind = /github|gitlab/.exec(page.host)?.[0] ?? /^github|^gitlab/.exec(provider)?.[0];
    if (kind === 'gitlab')
        return gitlabAt(page.origin, path);
    return kind === 'github' && path.split('/').length === 2 ? githubAt(page.origin, path) : undefined;
}

;// CONCATENATED MODULE: ./build/ci/buildkite.js


/** https://buildkite.com/docs/pipelines/configure/environment-variables. Which forge it is, BUILDKITE_REPO and the provider's name tell. */
const buildkite = {
    isHere: ({ env }) => env.BUILDKITE === 'true',
    place: ({ env }) => {
        const forge = forgeOfClone(env.BUILDKITE_REPO, env.BUILDKITE_PIPELINE_PROVIDER);
        const number = numberIn(env);
        const common = {
            ci: 'buildkite',
            forge,
            defaultBranch: env.BUILDKITE_PIPELINE_DEFAULT_BRANCH,
            // An API or a person may name a branch and leave the commit to the agent.
            head: env.BUILDKITE_COMMIT === 'HEAD' ? undefined : env.BUILDKITE_COMMIT,
            // Agents keep their checkouts, and fetch one branch.
            stale: true,
            runUrl: env.BUILDKITE_BUILD_URL,
            historyHint: 'git fetch --unshallow, or no BUILDKITE_GIT_CLONE_FLAGS with --depth',
        };
        return (0,ci_facts/* withoutAbsent */.SV)({
            ...common,
            ...(number === undefined ? pushed(env, forge) : changed(env, { number, forge })),
        });
    },
};
/** `false` where there is none. */
function numberIn({ BUILDKITE_PULL_REQUEST: number = '' }) {
    return /^\d+$/.test(number) ? number : undefined;
}
function changed(env, { number, forge }) {
    // Pipelines can be set to build the merge that GitHub makes.
    const merged = env.BUILDKITE_PULL_REQUEST_USING_MERGE_REFSPEC === 'true';
    return {
        trusted: false,
        trigger: 'change',
        change: number,
        request: forge && requestOf(env, number, forge),
        targetBranch: env.BUILDKITE_PULL_REQUEST_BASE_BRANCH,
        ...(merged ? { merged, head: undefined } : {}),
    };
}
function requestOf(env, number, { kind, web, repository }) {
    const from = forgeOfClone(env.BUILDKITE_PULL_REQUEST_REPO, env.BUILDKITE_PIPELINE_PROVIDER);
    const labels = env.BUILDKITE_PULL_REQUEST_LABELS?.split(',') ?? [];
    return {
        number,
        url: `${web}/${repository}/${kind === 'gitlab' ? '-/merge_requests' : 'pull'}/${number}`,
        draft: env.BUILDKITE_PULL_REQUEST_DRAFT === 'true',
        labels: labels.map((label) => label.trim()).filter((label) => label !== ''),
        fork: from !== undefined && from.repository !== repository,
    };
}
const buildkite_triggers = {
    webhook: 'push',
    schedule: 'schedule',
    ui: 'manual',
    api: 'manual',
    trigger_job: 'push',
};
function pushed(env, forge) {
    const branch = env.BUILDKITE_TAG ? undefined : env.BUILDKITE_BRANCH;
    const queue = env.BUILDKITE_MERGE_QUEUE_BASE_BRANCH;
    if (queue)
        return {
            trusted: false,
            trigger: 'queue',
            targetBranch: queue,
            base: env.BUILDKITE_MERGE_QUEUE_BASE_COMMIT,
        };
    const trusted = branch !== undefined && branch === env.BUILDKITE_PIPELINE_DEFAULT_BRANCH;
    return {
        trusted,
        trigger: buildkite_triggers[env.BUILDKITE_SOURCE ?? ''],
        // A push is often built before there is a pull request: the forge knows.
        origin: trusted || !forge || !branch ? undefined : { repository: forge.repository, branch },
    };
}

;// CONCATENATED MODULE: ./build/ci/circleci.js



/**
 * https://circleci.com/docs/reference/variables/. What only a pipeline's values tell, the orb hands on as `ORB_…`
 * (scripts/targets/circleci-parameters.ts); an empty one arrives there as the text `<nil>`.
 */
const circleci = {
    isHere: ({ env }) => env.CIRCLECI === 'true',
    place: ({ env: all }) => {
        const env = given(all);
        const request = circleci_requestOf(env);
        const { CIRCLE_BRANCH: branch, ORB_DEFAULT_BRANCH: defaultBranch } = env;
        const forge = request ? request.forge : repositoryAt(env);
        const isDefault = request === undefined && branch !== undefined && branch === defaultBranch;
        return (0,ci_facts/* withoutAbsent */.SV)({
            ci: 'circleci',
            trigger: request ? 'change' : 'push',
            change: request?.number,
            forge,
            // Pushes are often built before CircleCI knows of their request: the forge does.
            origin: request || !forge || !branch ? undefined : { repository: forge.repository, branch },
            targetBranch: env.ORB_TARGET_BRANCH,
            defaultBranch,
            trusted: isDefault,
            head: env.CIRCLE_SHA1,
            runUrl: env.CIRCLE_BUILD_URL,
            historyHint: 'method: full under checkout',
        });
    },
};
function given(env) {
    return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '' && value !== '<nil>'));
}
/**
 * The change request of this pipeline. Of several that have the branch CircleCI names any one as CIRCLE_PULL_REQUEST: the oldest is
 * the same in every run.
 */
function circleci_requestOf(env) {
    const urls = [...(env.CIRCLE_PULL_REQUESTS?.split(',') ?? []), env.CIRCLE_PULL_REQUEST];
    const several = urls.flatMap((url) => changeAt(url?.trim()) ?? []);
    const oldest = several.sort((one, other) => Number(one.number) - Number(other.number))[0];
    const found = changeAt(env.ORB_PULL_REQUEST) ?? oldest;
    if (found)
        return { number: found.number, forge: found.forge };
    // The branch of a fork's pull request: `pull/7`, with or without `/head`.
    const number = env.CIRCLE_PR_NUMBER ?? /^pull\/(\d+)(\/|$)/.exec(env.CIRCLE_BRANCH ?? '')?.[1];
    return number === undefined ? undefined : { number, forge: repositoryAt(env) };
}
/** Where the project lives, by the address of its clone. CircleCI knows GitHub by any name, others by their own. */
function repositoryAt({ CIRCLE_REPOSITORY_URL: url = '' }) {
    return /bitbucket/.test(url) ? undefined : forgeOfClone(url, 'github');
}

;// CONCATENATED MODULE: ./build/ci/drone.js


/** https://docs.drone.io/pipeline/environment/reference/ */
const drone = {
    isHere: ({ env }) => env.DRONE === 'true',
    place: ({ env }) => (0,ci_facts/* withoutAbsent */.SV)({
        ci: 'drone',
        ...(env.DRONE_PULL_REQUEST ? drone_changed(env) : drone_pushed(env)),
        trigger: drone_triggers[env.DRONE_BUILD_EVENT ?? ''],
        defaultBranch: env.DRONE_REPO_BRANCH,
        head: env.DRONE_COMMIT_SHA,
        runUrl: env.DRONE_BUILD_LINK,
        historyHint: 'clone: { depth: 0 }',
    }),
};
/** https://docs.drone.io/pipeline/environment/reference/drone-build-event/ */
const drone_triggers = {
    pull_request: 'change',
    push: 'push',
    cron: 'schedule',
    custom: 'manual',
};
/** Drone does not name the forge; the page of the pull request shows whose it is: `…/pull/7`, on GitHub with an ending `.diff`. */
function drone_changed(env) {
    return {
        trusted: false,
        change: env.DRONE_PULL_REQUEST,
        targetBranch: env.DRONE_TARGET_BRANCH,
        forge: changeAt(env.DRONE_COMMIT_LINK)?.forge,
    };
}
function drone_pushed(env) {
    const branch = env.DRONE_BRANCH;
    const isOfBranch = ['push', 'cron', 'custom'].includes(env.DRONE_BUILD_EVENT ?? '');
    const isDefault = isOfBranch && Boolean(branch) && branch === env.DRONE_REPO_BRANCH;
    return { trusted: isDefault, base: isDefault ? beforeOf(env) : undefined };
}
/** Where the branch stood before a push; all zeros for a new one. */
function beforeOf({ DRONE_COMMIT_BEFORE: before = '' }) {
    return /^0*$/.test(before) ? undefined : before;
}

;// CONCATENATED MODULE: ./build/ci/github.js

/**
 * https://docs.github.com/actions/reference/workflows-and-actions/variables and …/events-that-trigger-workflows;
 * GITHUB_SHA is a merge on pull_request, and the default branch on pull_request_target and for comments. The Actions of Gitea and
 * Forgejo say the same of their own server: https://docs.gitea.com/usage/actions/comparison
 */
const github_github = {
    isHere: ({ env }) => env.GITHUB_ACTIONS === 'true',
    place: (facts) => {
        const { env, event } = facts;
        const scheduled = env.GITHUB_EVENT_NAME === 'schedule' ? (0,ci_facts/* branchOf */.W0)(env.GITHUB_REF) : undefined;
        const defaultBranch = (0,ci_facts/* textAt */.$6)(event, 'repository', 'default_branch') ?? scheduled;
        return (0,ci_facts/* withoutAbsent */.SV)({
            ci: 'github',
            ...subjectOf(facts, defaultBranch),
            trigger: github_triggerOf(env),
            forge: github_addressOf(env),
            defaultBranch,
            runUrl: runUrlOf(env),
            historyHint: 'fetch-depth: 0 under actions/checkout',
        });
    },
};
/** What is under review, by the kind of event. */
function subjectOf({ env, event }, defaultBranch) {
    switch (env.GITHUB_EVENT_NAME) {
        case 'merge_group':
            return queued(event);
        case 'issue_comment':
            return {
                trusted: false,
                change: (0,ci_facts/* textAt */.$6)(event, 'issue', 'pull_request', 'url') && (0,ci_facts/* textAt */.$6)(event, 'issue', 'number'),
            };
        case 'workflow_run':
            return reported(event);
        default:
            return (0,ci_facts/* textAt */.$6)(event, 'pull_request', 'number') === undefined
                ? github_pushed(env, event, defaultBranch)
                : requested(env, event);
    }
}
function requested(env, event) {
    const pull = (...keys) => (0,ci_facts/* textAt */.$6)(event, 'pull_request', ...keys);
    return {
        trusted: false,
        change: pull('number'),
        request: github_requestOf(env, event),
        targetBranch: pull('base', 'ref') ?? env.GITHUB_BASE_REF,
        head: pull('head', 'sha'),
        base: pull('base', 'sha'),
    };
}
/** A merge group has no pull request; its commits are what the target branch would become. */
function queued(event) {
    return {
        trusted: false,
        targetBranch: (0,ci_facts/* branchOf */.W0)((0,ci_facts/* textAt */.$6)(event, 'merge_group', 'base_ref')),
        head: (0,ci_facts/* textAt */.$6)(event, 'merge_group', 'head_sha'),
        base: (0,ci_facts/* textAt */.$6)(event, 'merge_group', 'base_sha'),
    };
}
/** The other run's change is found by its head: `pull_requests` is empty for forks. */
function reported(event) {
    const repository = (0,ci_facts/* textAt */.$6)(event, 'workflow_run', 'head_repository', 'full_name');
    const branch = (0,ci_facts/* textAt */.$6)(event, 'workflow_run', 'head_branch');
    return {
        trusted: false,
        head: (0,ci_facts/* textAt */.$6)(event, 'workflow_run', 'head_sha'),
        origin: repository && branch ? { repository, branch } : undefined,
    };
}
function github_pushed(env, event, defaultBranch) {
    const branch = (0,ci_facts/* branchOf */.W0)(env.GITHUB_REF);
    // A schedule always runs on the default branch, though its event may not name it.
    const isDefault = env.GITHUB_EVENT_NAME === 'schedule' || (branch !== undefined && branch === defaultBranch);
    return { trusted: isDefault, head: env.GITHUB_SHA, base: pushedFrom(event) };
}
const github_triggers = {
    pull_request: 'change',
    pull_request_target: 'change',
    merge_group: 'queue',
    push: 'push',
    schedule: 'schedule',
    workflow_dispatch: 'manual',
    repository_dispatch: 'manual',
    issue_comment: 'comment',
    pull_request_review_comment: 'comment',
    workflow_run: 'report',
};
function github_triggerOf({ GITHUB_EVENT_NAME: name = '' }) {
    return github_triggers[name];
}
function github_addressOf(env) {
    const { GITHUB_API_URL, GITHUB_SERVER_URL, GITHUB_REPOSITORY: repository = '' } = env;
    if (!GITHUB_API_URL || !GITHUB_SERVER_URL || !/^[\w.-]+\/[\w.-]+$/.test(repository))
        return undefined;
    const [api, web] = [GITHUB_API_URL, GITHUB_SERVER_URL].map((url) => url.replace(/\/+$/, ''));
    const kind = env.GITEA_ACTIONS === 'true' || env.FORGEJO_ACTIONS === 'true' ? 'gitea' : 'github';
    return api && web ? { kind, api, web, repository } : undefined;
}
function runUrlOf({ GITHUB_SERVER_URL: web, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run }) {
    return web && repository && run ? `${web}/${repository}/actions/runs/${run}` : undefined;
}
/** What a pull request's event says of it; `undefined` where there is none. Dependabot's runs have a fork's token. */
function github_requestOf(env, event) {
    const pull = (...keys) => (0,ci_facts/* textAt */.$6)(event, 'pull_request', ...keys);
    const [number, author, url] = [pull('number'), pull('user', 'login'), pull('html_url')];
    if (number === undefined || author === undefined || url === undefined)
        return undefined;
    const { pull_request: raw } = event;
    const labels = Array.isArray(raw.labels) ? raw.labels : [];
    const isForeign = pull('head', 'repo', 'full_name') !== pull('base', 'repo', 'full_name');
    return {
        number,
        author,
        url,
        draft: raw.draft === true,
        labels: labels.flatMap((label) => (0,ci_facts/* textAt */.$6)(label, 'name') ?? []),
        fork: isForeign || author === dependabot || env.GITHUB_ACTOR === dependabot,
    };
}
const dependabot = 'dependabot[bot]';
/** The commit a branch stood at before a push; absent for a new branch (all zeros). */
function pushedFrom(event) {
    const before = (0,ci_facts/* textAt */.$6)(event, 'before');
    return before === undefined || /^0+$/.test(before) ? undefined : before;
}

;// CONCATENATED MODULE: ./build/ci/gitlab.js

/** https://docs.gitlab.com/ci/variables/predefined_variables/ */
const gitlab_gitlab = {
    isHere: ({ env }) => env.GITLAB_CI === 'true',
    place: ({ env }) => {
        const subject = gitlab_subjectOf(env);
        // The runner's own default is a shallow clone of the pipeline's ref alone, into a folder that earlier jobs have used.
        const isStale = !subject.trusted && env.GIT_DEPTH !== '0';
        return (0,ci_facts/* withoutAbsent */.SV)({
            ci: 'gitlab',
            ...subject,
            trigger: gitlab_triggerOf(env),
            forge: gitlab_addressOf(env),
            foreign: isForeign(env) || undefined,
            stale: isStale || undefined,
            defaultBranch: isForeign(env) ? undefined : env.CI_DEFAULT_BRANCH,
            pipeline: pipelineOf(env),
            timeLeft: secondsToMs(env.CI_JOB_TIMEOUT),
            startedAt: momentOf(env.CI_JOB_STARTED_AT),
            runUrl: env.CI_JOB_URL || env.CI_PIPELINE_URL,
            historyHint: isForeign(env) ? foreignHint : "GIT_DEPTH: 0 in the job's variables",
        });
    },
};
const foreignHint = 'by a pipeline in the target project, or by adding the fork to its job token allowlist (Settings > CI/CD > Job token permissions)';
/** What is under review. A merge train's merge belongs to no one request: the request's own commit is looked at, nothing posted. */
function gitlab_subjectOf(env) {
    const change = env.CI_MERGE_REQUEST_IID;
    if (!change)
        return env.CI_EXTERNAL_PULL_REQUEST_IID ? external(env) : gitlab_pushed(env);
    const isQueued = env.CI_MERGE_REQUEST_EVENT_TYPE === 'merge_train';
    return {
        trusted: false,
        ...(isQueued ? {} : { change, request: gitlab_requestOf(env, change) }),
        targetBranch: env.CI_MERGE_REQUEST_TARGET_BRANCH_NAME,
        targetProtected: env.CI_MERGE_REQUEST_TARGET_BRANCH_PROTECTED === 'true' || undefined,
        // CI_COMMIT_SHA is a merge in merged results pipelines and trains, the only ones where the other is not empty.
        head: env.CI_MERGE_REQUEST_SOURCE_BRANCH_SHA || env.CI_COMMIT_SHA,
        base: env.CI_MERGE_REQUEST_TARGET_BRANCH_SHA,
        mergeBase: env.CI_MERGE_REQUEST_DIFF_BASE_SHA,
    };
}
/** A pull request of another host, whose repository GitLab mirrors: https://docs.gitlab.com/ci/ci_cd_for_external_repos/ */
function external(env) {
    return {
        trusted: false,
        targetBranch: env.CI_EXTERNAL_PULL_REQUEST_TARGET_BRANCH_NAME,
        head: env.CI_EXTERNAL_PULL_REQUEST_SOURCE_BRANCH_SHA || env.CI_COMMIT_SHA,
        base: env.CI_EXTERNAL_PULL_REQUEST_TARGET_BRANCH_SHA,
    };
}
/** A schedule may be made for any branch by whoever may push there, so only a protected one is trusted. */
function gitlab_pushed(env) {
    const branch = env.CI_COMMIT_BRANCH;
    const isDefault = Boolean(branch) && branch === env.CI_DEFAULT_BRANCH;
    const isScheduled = env.CI_PIPELINE_SOURCE === 'schedule' && env.CI_COMMIT_REF_PROTECTED === 'true';
    return { trusted: isDefault || isScheduled, head: env.CI_COMMIT_SHA, base: gitlab_pushedFrom(env) };
}
/** The commit a branch stood at before a push; absent (all zeros) for new branches, tags and pipelines that a person started. */
function gitlab_pushedFrom({ CI_COMMIT_BEFORE_SHA: before }) {
    return before === undefined || /^0*$/.test(before) ? undefined : before;
}
/** https://docs.gitlab.com/ci/jobs/job_rules/#ci_pipeline_source-predefined-variable */
const gitlab_triggers = {
    merge_request_event: 'change',
    external_pull_request_event: 'change',
    push: 'push',
    schedule: 'schedule',
    web: 'manual',
    api: 'manual',
    chat: 'manual',
    trigger: 'manual',
    pipeline: 'manual',
};
/** A child pipeline, or one that a policy started, has its parent's merge request. */
function gitlab_triggerOf(env) {
    if (!env.CI_MERGE_REQUEST_IID)
        return gitlab_triggers[env.CI_PIPELINE_SOURCE ?? ''];
    return env.CI_MERGE_REQUEST_EVENT_TYPE === 'merge_train' ? 'queue' : 'change';
}
/** The pipeline of a fork runs in the fork, on a clone of the fork. */
function isForeign({ CI_MERGE_REQUEST_PROJECT_PATH: target, CI_PROJECT_PATH: here }) {
    return Boolean(target) && target !== here;
}
function gitlab_addressOf(env) {
    const repository = env.CI_MERGE_REQUEST_PROJECT_PATH || env.CI_PROJECT_PATH || '';
    const [api = '', web = ''] = [env.CI_API_V4_URL, env.CI_SERVER_URL].map((url) => url?.replace(/\/+$/, ''));
    if (!/^https?:/.test(api) || !/^https?:/.test(web))
        return undefined;
    return /^[\w.-]+(\/[\w.-]+)+$/.test(repository) ? { kind: 'gitlab', api, web, repository } : undefined;
}
function gitlab_requestOf(env, number) {
    const address = gitlab_addressOf(env);
    if (!address)
        return undefined;
    return {
        number,
        draft: isDraft(env),
        labels: (env.CI_MERGE_REQUEST_LABELS ?? '').split(',').filter((label) => label !== ''),
        fork: env.CI_MERGE_REQUEST_SOURCE_PROJECT_ID !== env.CI_MERGE_REQUEST_PROJECT_ID,
        url: `${address.web}/${address.repository}/-/merge_requests/${number}`,
    };
}
/** The variable is there since 17.10; before, only the title tells. */
function isDraft({ CI_MERGE_REQUEST_DRAFT: told, CI_MERGE_REQUEST_TITLE: title = '' }) {
    return told ? told === 'true' : /^\s*(draft:|\[draft\]|\(draft\))/i.test(title);
}
function pipelineOf({ CI_PIPELINE_ID: id, CI_COMMIT_SHA: sha }) {
    return id && sha ? { id, sha } : undefined;
}
function secondsToMs(seconds) {
    return seconds && /^\d+$/.test(seconds) ? Number(seconds) * 1000 : undefined;
}
function momentOf(time) {
    const moment = Date.parse(time ?? '');
    return Number.isNaN(moment) ? undefined : moment;
}

;// CONCATENATED MODULE: ./build/ci/jenkins.js


/**
 * Multibranch builds say what they review (CHANGE_*, BRANCH_IS_PRIMARY); any other job has the commit alone. Where a change lives, the
 * address of its page tells. https://plugins.jenkins.io/branch-api and …/git (GIT_*)
 */
const jenkins = {
    isHere: ({ env }) => Boolean(env.JENKINS_URL || env.JENKINS_HOME),
    place: ({ env }) => {
        const subject = env.CHANGE_ID ? jenkins_changed(env) : jenkins_pushed(env);
        return (0,ci_facts/* withoutAbsent */.SV)({
            ci: 'jenkins',
            ...subject,
            runUrl: env.RUN_DISPLAY_URL || env.BUILD_URL,
            historyHint: "gitCredentialsId in ollamacodeReview, git fetch inside withCredentials([gitUsernamePassword(…)]), or a clone without 'shallow'",
        });
    },
};
function jenkins_changed(env) {
    const there = changeAt(env.CHANGE_URL);
    const isMerge = strategyOf(env) !== 'head';
    return {
        trusted: false,
        trigger: 'change',
        change: env.CHANGE_ID,
        forge: there?.forge,
        request: jenkins_requestOf(env),
        targetBranch: env.CHANGE_TARGET,
        // Under the merge strategy GIT_COMMIT is a merge that exists in this clone only.
        head: isMerge ? undefined : env.GIT_COMMIT,
        merged: isMerge || undefined,
        // Agents keep their workspaces, and under the head strategy fetch nothing but the head.
        stale: true,
    };
}
/** Where a job builds changes in both ways, their names tell which this is: PR-7-merge, PR-7-head. */
function strategyOf({ BRANCH_NAME: name = '' }) {
    return /^[A-Z]+-\d+-(merge|head)$/.exec(name)?.[1];
}
/** Labels and drafts are the forge's to tell. */
function jenkins_requestOf(env) {
    const { CHANGE_ID: number, CHANGE_URL: url, CHANGE_AUTHOR: author } = env;
    if (!number || !url)
        return undefined;
    const fork = Boolean(env.CHANGE_FORK);
    return { number, url, ...(author ? { author } : {}), draft: false, labels: [], fork };
}
function jenkins_pushed(env) {
    const isPrimary = env.BRANCH_IS_PRIMARY === 'true';
    return {
        trusted: isPrimary,
        trigger: env.BRANCH_NAME || env.TAG_NAME ? 'push' : undefined,
        defaultBranch: isPrimary ? env.BRANCH_NAME : undefined,
        head: env.GIT_COMMIT,
        // Of this branch's build before; on other branches the whole branch is looked at.
        base: isPrimary ? env.GIT_PREVIOUS_COMMIT : undefined,
    };
}

;// CONCATENATED MODULE: ./build/ci/teamcity.js



/**
 * TeamCity tells a build little by its environment, and the rest in a file of parameters, which is the event here: of the branch, and what
 * the feature Pull Requests adds. https://www.jetbrains.com/help/teamcity/predefined-build-parameters.html, …/pull-requests.html
 */
const teamcity = {
    isHere: ({ env }) => Boolean(env.TEAMCITY_VERSION),
    place: ({ env, event }) => {
        const of = (name) => (0,ci_facts/* textAt */.$6)(event, name);
        const number = of('teamcity.pullRequest.number');
        const forge = changeAt(of('teamcity.pullRequest.url'))?.forge ?? forgeOfClone(of('vcsroot.url'));
        const isDefault = of('teamcity.build.branch.is_default') === 'true' && number === undefined;
        const branch = nameOf(of('teamcity.build.branch'));
        const isPushed = number === undefined && !isDefault && forge !== undefined && branch !== undefined;
        return (0,ci_facts/* withoutAbsent */.SV)({
            ci: 'teamcity',
            trigger: number === undefined ? 'push' : 'change',
            forge,
            change: number,
            request: number === undefined ? undefined : teamcity_requestOf(number, of),
            targetBranch: nameOf(of('teamcity.pullRequest.target.branch')),
            defaultBranch: (0,ci_facts/* branchOf */.W0)(of('vcsroot.branch')) ?? (isDefault ? branch : undefined),
            trusted: isDefault,
            // A push is often built before there is a pull request: the forge knows.
            origin: isPushed ? { repository: forge.repository, branch } : undefined,
            head: env.BUILD_VCS_NUMBER,
            // Agents keep their checkouts, and fetch the branch of the build alone.
            stale: true,
            runUrl: of('teamcity.build.url') ?? env.BUILD_URL,
            historyHint: 'the parameter teamcity.git.fetchAllHeads with the value true, and no shallow clone',
        });
    },
};
/** Labels, forks and drafts are the forge's to tell. */
function teamcity_requestOf(number, of) {
    const url = of('teamcity.pullRequest.url');
    if (url === undefined)
        return undefined;
    const author = of('teamcity.pullRequest.author');
    return {
        number,
        url,
        ...(author === undefined ? {} : { author }),
        draft: false,
        labels: [],
        fork: false,
    };
}
function nameOf(branch) {
    return (0,ci_facts/* branchOf */.W0)(branch) ?? branch;
}

;// CONCATENATED MODULE: ./build/ci/woodpecker.js


/** https://woodpecker-ci.org/docs/usage/environment */
const woodpecker = {
    isHere: ({ env }) => env.CI === 'woodpecker',
    place: ({ env }) => (0,ci_facts/* withoutAbsent */.SV)({
        ci: 'woodpecker',
        ...woodpecker_subjectOf(env),
        trigger: woodpecker_triggers[env.CI_PIPELINE_EVENT ?? ''],
        forge: woodpecker_addressOf(env),
        defaultBranch: env.CI_REPO_DEFAULT_BRANCH,
        head: env.CI_COMMIT_SHA,
        runUrl: env.CI_STEP_URL || env.CI_PIPELINE_URL,
        historyHint: 'a clone step with settings: { depth: 0, partial: false }',
    }),
};
/** https://woodpecker-ci.org/docs/usage/workflow-syntax#event */
const woodpecker_triggers = {
    pull_request: 'change',
    pull_request_metadata: 'change',
    push: 'push',
    cron: 'schedule',
    manual: 'manual',
};
/** Draft, labels and author are the forge's to tell. */
function woodpecker_subjectOf(env) {
    if (env.CI_COMMIT_PULL_REQUEST)
        return { trusted: false, change: env.CI_COMMIT_PULL_REQUEST, targetBranch: env.CI_COMMIT_TARGET_BRANCH };
    const branch = env.CI_COMMIT_BRANCH;
    const isOfBranch = ['push', 'cron', 'manual'].includes(env.CI_PIPELINE_EVENT ?? '');
    const isDefault = isOfBranch && Boolean(branch) && branch === env.CI_REPO_DEFAULT_BRANCH;
    // The pipeline before may be one of another branch.
    const isSame = isDefault && env.CI_PREV_COMMIT_BRANCH === branch;
    return { trusted: isDefault, base: isSame ? env.CI_PREV_COMMIT_SHA : undefined };
}
function woodpecker_addressOf(env) {
    const web = (env.CI_FORGE_URL ?? '').replace(/\/+$/, '');
    const repository = env.CI_REPO ?? '';
    if (!/^https?:\/\/[^/]/.test(web) || !/^[\w.-]+(\/[\w.-]+)+$/.test(repository))
        return undefined;
    return addresses[env.CI_FORGE_TYPE ?? '']?.(web, repository);
}
const addresses = {
    gitea: giteaAt,
    forgejo: giteaAt,
    github: githubAt,
    gitlab: gitlabAt,
};

;// CONCATENATED MODULE: ./build/ci/index.js










const cis = [
    github_github,
    gitlab_gitlab,
    circleci,
    woodpecker,
    drone,
    bitbucket_bitbucket,
    azure_azure,
    jenkins,
    buildkite,
    teamcity,
];
/** Where this run happens. `CI` alone names a CI that we do not know by name. Pure. */
function placeOf(facts) {
    const ci = cis.find((known) => known.isHere(facts));
    if (ci)
        return ci.place(facts);
    const inCi = facts.env.CI !== undefined && !['', '0', 'false'].includes(facts.env.CI);
    return { ci: inCi ? 'generic' : 'none', trusted: false, historyHint: 'git fetch --unshallow' };
}

;// CONCATENATED MODULE: ./build/ci/properties.js
/**
 * The pairs of a Java properties file, as far as programs write them: `name=value` on lines, backslashes before special characters and
 * `\uNNNN`. https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/Properties.html Pure.
 */
function propertiesIn(text) {
    return Object.fromEntries(text.split(/\r?\n/).flatMap((line) => {
        const [, name, value = ''] = /^\s*([^#!\s=:\\](?:\\.|[^=:\s\\])*)\s*[=:]?\s*(.*)$/.exec(line) ?? [];
        return name === undefined ? [] : [[unescaped(name), unescaped(value)]];
    }));
}
const CONTROLS = { n: '\n', r: '\r', t: '\t', f: '\f' };
function unescaped(text) {
    return text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_all, code, mark) => code === undefined
        ? (CONTROLS[mark ?? ''] ?? mark ?? '')
        : String.fromCharCode(Number.parseInt(code, 16)));
}

// EXTERNAL MODULE: ./build/config/names.js
var names = __webpack_require__(52855);
// EXTERNAL MODULE: ./build/config/options.js + 9 modules
var options = __webpack_require__(58364);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/commands/surroundings.js







/** Where this process runs, and how much time it has from now on. Throws UsageError for an event file that cannot be read. */
function placeHere(env, now = Date.now()) {
    const place = placeOf({ env, event: eventOf(env) });
    const { timeLeft, startedAt } = place;
    if (timeLeft === undefined || startedAt === undefined)
        return place;
    return { ...place, timeLeft: Math.max(0, timeLeft - Math.max(0, now - startedAt)) };
}
/** True for the action's own step: started without arguments, so that only its inputs speak. */
function isStep(env) {
    return env.GITHUB_ACTIONS === 'true' && process.argv.length === 2;
}
/** What the action writes where nobody says otherwise: the log's text, and files outside of the checkout. */
function actionDefaults(env) {
    return {
        reports: ['text', 'sarif=ollamacode.sarif', 'json=ollamacode.json'],
        ...(env.RUNNER_TEMP ? { reportDir: (0,external_node_path_.join)(env.RUNNER_TEMP, 'ollamacode') } : {}),
    };
}
/** The token of a GitLab job, which reads a little and writes nothing, or of an Azure job that hands it over; empty elsewhere. */
function jobTokenOf(env) {
    if (env.TF_BUILD === 'True')
        return env.SYSTEM_ACCESSTOKEN ?? '';
    return (env.GITLAB_CI === 'true' && env.CI_JOB_TOKEN) || '';
}
/**
 * What a CI gives a job besides our own secrets. https://docs.gitlab.com/ci/variables/predefined_variables/,
 * https://learn.microsoft.com/azure/devops/pipelines/build/variables#systemaccesstoken
 */
const jobSecrets = [
    'SYSTEM_ACCESSTOKEN',
    'CI_JOB_TOKEN',
    'CI_REPOSITORY_URL',
    'CI_REGISTRY_PASSWORD',
    'CI_DEPENDENCY_PROXY_PASSWORD',
    'CI_DEPLOY_PASSWORD',
];
/** A copy of the environment; the original loses all secrets, so that no program that we start inherits them. */
function takeSecrets(env) {
    const copy = { ...env };
    for (const name of jobSecrets)
        delete env[name];
    for (const { name, was } of options/* options */.fF.filter(({ secret }) => secret))
        for (const spelled of [name, ...was].flatMap((word) => [(0,names/* envOf */.B_)(word), (0,names/* inputOf */.wg)(word), (0,names/* pluginOf */.$s)(word)]))
            delete env[spelled];
    return copy;
}
/**
 * What the CI tells by file: GitHub the event that started a run, TeamCity the parameters of a build. Without one there are fewer facts.
 * Throws UsageError.
 */
function eventOf(env) {
    if (env.TEAMCITY_VERSION)
        return parametersOf(env);
    const path = env.GITHUB_ACTIONS === 'true' ? env.GITHUB_EVENT_PATH : undefined;
    if (!path)
        return undefined;
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch (error) {
        throw new errors/* UsageError */.eb(`The event file ${path} (GITHUB_EVENT_PATH) cannot be read.`, { cause: error });
    }
}
/**
 * The file that a build is given names another, with all parameters. Passwords are among them: nothing of it is kept but what a place
 * is made of. https://www.jetbrains.com/help/teamcity/predefined-build-parameters.html
 */
function parametersOf({ TEAMCITY_BUILD_PROPERTIES_FILE: first }) {
    try {
        const second = first && propertiesIn((0,external_node_fs_.readFileSync)(first, 'utf8'))['teamcity.configuration.properties.file'];
        return second ? propertiesIn((0,external_node_fs_.readFileSync)(second, 'utf8')) : undefined;
    }
    catch {
        return undefined; // a container that has not mounted the agent's folder
    }
}


/***/ }),

/***/ 85874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EJ: () => (/* binding */ openDocument),
/* harmony export */   Jh: () => (/* binding */ throwProblems),
/* harmony export */   pi: () => (/* binding */ isMapping)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58046);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73705);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60730);




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

/***/ 71585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g2: () => (/* binding */ CONFIG_FILE),
/* harmony export */   j_: () => (/* binding */ validateConfigFile),
/* harmony export */   tj: () => (/* binding */ inspectConfigFile)
/* harmony export */ });
/* unused harmony exports parseConfigFile, refusalInFile */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85874);
/* harmony import */ var _mapping_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56561);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52855);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58364);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60730);






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

/***/ 56561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _u: () => (/* binding */ NO_SUCH_OPTION),
/* harmony export */   kH: () => (/* binding */ noteOf),
/* harmony export */   l4: () => (/* binding */ problemAt),
/* harmony export */   vk: () => (/* binding */ inspectMapping)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52855);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58364);
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27249);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60730);




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
    return (0,_validate_js__WEBPACK_IMPORTED_MODULE_1__/* .violationsOf */ .Sq)(values).map(({ path: [name, ...rest], complaint }) => {
        const key = written.get(name)?.key ?? String(name);
        return problemAt(mapping, [key, ...rest], { option: (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .optionAt */ .HJ)([key, ...rest]), complaint });
    });
}
function lineOf(mapping, key) {
    return mapping.document.lineOf([...mapping.at, key]);
}


/***/ }),

/***/ 97147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ configFor)
/* harmony export */ });
/* harmony import */ var _globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28927);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1125);


/**
 * The configuration of each path: what `paths` of the file says for it stands above the rest of the file and below
 * flags, environment and locks; of several entries that mean a path the last one wins, option by option.
 * Globs are compiled once; paths that no entry means share one object. Throws `UsageError` for an unreadable glob.
 */
function configFor(read) {
    const rules = read.pathRules.map(({ globs, entries }) => ({ matches: (0,_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .matcherOf */ .K)(globs), entries }));
    return (path) => rules.filter(({ matches }) => matches(path)).reduce(applied, read);
}
function applied(base, { entries }) {
    const changes = [...entries].filter(([option]) => yields(base.origins[option]));
    if (changes.length === 0)
        return base;
    const values = Object.fromEntries(changes.map(([option, { value }]) => [option, value]));
    const origins = Object.fromEntries(changes.map(([option, { name }]) => [option, { channel: 'file', name }]));
    return { config: { ...base.config, ...values }, origins: { ...base.origins, ...origins } };
}
function yields(origin) {
    return _read_js__WEBPACK_IMPORTED_MODULE_1__/* .CHANNELS */ .l.indexOf(origin.channel) >= _read_js__WEBPACK_IMPORTED_MODULE_1__/* .CHANNELS */ .l.indexOf('file');
}


/***/ }),

/***/ 94496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dN: () => (/* binding */ githubInputs),
/* harmony export */   gI: () => (/* binding */ githubInput)
/* harmony export */ });
/* unused harmony export outputs */
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52855);

/** Of the GitHub action. */
const githubInputs = [
    {
        name: 'jobServices',
        value: 'toJSON(job.services)',
        description: "The job's own service containers, among which an Ollama is found.",
    },
];
/** What a step writes for the steps after it, on every platform that has such a thing. */
const outputs = {
    outcome: 'What came of it: pass, findings, inconclusive, error, or off where enabled is false.',
    complete: 'True when every changed line was looked at by everybody who should.',
    findings: 'How many findings are shown.',
    critical: 'How many of them are critical.',
    high: 'How many of them are high.',
    medium: 'How many of them are medium.',
    low: 'How many of them are low.',
    info: 'How many of them are info.',
    'sarif-file': 'Path of the SARIF report.',
    'report-dir': 'Folder of the reports.',
    'summary-url': 'Page of the posted summary; empty where none was posted.',
};
/** The value of an input of the GitHub action; empty outside of it. */
function githubInput(name, env) {
    return env[(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .inputOf */ .wg)(name)] ?? '';
}


/***/ }),

/***/ 98389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T4: () => (/* binding */ readPolicy)
/* harmony export */ });
/* unused harmony exports POLICY_FILE, parsePolicy */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85874);
/* harmony import */ var _mapping_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56561);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52855);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60730);






/** In the runner or the image. No option moves it: whoever could move it could leave it. */
const POLICY_FILE = '/etc/ollamacode/policy.yml';
/** Reads the policy; `undefined` when there is none. Throws `UsageError` when there is one that cannot be read or is wrong. */
function readPolicy(file = POLICY_FILE) {
    const text = textOf(file);
    return text === undefined ? undefined : parsePolicy(text, file);
}
/** Throws `UsageError`, one sentence a line, each with `file:line`. */
function parsePolicy(text, file) {
    const opened = (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .openDocument */ .EJ)(text);
    if ('unreadable' in opened)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${file}:${opened.unreadable.line}: the policy cannot be read: ${opened.unreadable.message}.`);
    const top = { ...opened, file, at: [], besides: SECTIONS, refusal: refusalInPolicy };
    const defaults = inspectSection(top, 'defaults');
    const locked = inspectSection(top, 'locked');
    const enabled = inspectSwitch(top);
    (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .throwProblems */ .Jh)([...unknownSections(top), ...enabled.problems, ...defaults.problems, ...locked.problems]);
    return {
        file,
        defaults: defaults.entries,
        locked: new Map([...locked.entries, ...enabled.entries]),
        notes: [...defaults.notes, ...locked.notes],
    };
}
const SECTIONS = ['enabled', 'defaults', 'locked'];
function textOf(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
            return undefined;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`The policy ${file} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}.`, { cause: error });
    }
}
function inspectSection(top, section) {
    const value = top.value[section] ?? {};
    if ((0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(value))
        return (0,_mapping_js__WEBPACK_IMPORTED_MODULE_3__/* .inspectMapping */ .vk)({ ...top, at: [section], value, besides: [] });
    return faulty(top, section, `${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(value)} is not a mapping of options to values`);
}
/** `enabled: false` at the top switches every repository off; `true` is what holds anyway and locks nothing. */
function inspectSwitch(top) {
    const value = top.value.enabled ?? true;
    if (typeof value !== 'boolean')
        return faulty(top, 'enabled', `${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(value)} is not true or false`);
    if (value)
        return NOTHING;
    const name = `${top.file}:${top.document.lineOf(['enabled'])}`;
    return { ...NOTHING, entries: new Map([['enabled', { value, name }]]) };
}
const NOTHING = { entries: new Map(), problems: [], notes: [] };
function faulty(top, option, complaint) {
    return { ...NOTHING, problems: [(0,_mapping_js__WEBPACK_IMPORTED_MODULE_3__/* .problemAt */ .l4)(top, [option], { option, complaint })] };
}
function unknownSections(top) {
    return Object.keys(top.value)
        .filter((key) => !SECTIONS.includes(key))
        .map((key) => ({
        ...(0,_mapping_js__WEBPACK_IMPORTED_MODULE_3__/* .problemAt */ .l4)(top, [key], { option: (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(key), complaint: `a policy has ${SECTIONS.join(', ')} only` }),
        instead: SECTIONS,
    }));
}
function refusalInPolicy(option) {
    return option.secret
        ? `it is a secret and is read from the environment only, as ${(0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .envOf */ .B_)(option.name)}`
        : undefined;
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
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/config/document.js
var config_document = __webpack_require__(85874);
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
    const written = jsonOf(text);
    if (schema.items?.type === 'object')
        return written;
    // GitLab makes a text of JSON's form out of a list that is given to an input for texts.
    if (Array.isArray(written) && written.every((entry) => typeof entry === 'string'))
        return written.length > 0 ? written : undefined;
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
var mapping = __webpack_require__(56561);
// EXTERNAL MODULE: ./build/config/names.js
var config_names = __webpack_require__(52855);
// EXTERNAL MODULE: ./build/config/options.js + 9 modules
var options = __webpack_require__(58364);
// EXTERNAL MODULE: ./build/config/platform.js
var platform = __webpack_require__(94496);
// EXTERNAL MODULE: ./build/config/validate.js
var validate = __webpack_require__(27249);
// EXTERNAL MODULE: ./build/config/words.js
var words = __webpack_require__(60730);
;// CONCATENATED MODULE: ./build/config/environment.js







const own = { prefix: config_names/* ENV_PREFIX */.N8, spell: config_names/* envOf */.B_ };
const inputs = {
    prefix: config_names/* INPUT_PREFIX */.qu,
    spell: config_names/* inputOf */.wg,
    besides: new Set(platform/* githubInputs */.dN.map(({ name }) => (0,config_names/* inputOf */.wg)(name))),
};
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
                .filter(({ variable }) => !names.has(variable) && !family.besides?.has(variable))
                .map(({ variable }) => unknown(variable, [...names.keys()])),
            ...violationsIn(entries),
        ],
        notes: known.flatMap(({ variable, named }) => (0,mapping/* noteOf */.kH)(named, variable, 'the environment')),
    };
}
/** Problems of decoded values, each named by the flag or variable it came from. */
function violationsIn(entries) {
    const values = Object.fromEntries([...entries].map(([name, { value }]) => [name, value]));
    return (0,validate/* violationsOf */.Sq)(values).map(({ path, complaint }) => ({
        option: (0,words/* optionAt */.HJ)(path),
        place: entries.get(path[0])?.name ?? '',
        complaint,
    }));
}
function unknown(variable, instead) {
    return { option: (0,words/* keyOf */.TN)(variable), place: 'the environment', complaint: mapping/* NO_SUCH_OPTION */._u, instead };
}

// EXTERNAL MODULE: ./build/config/file.js
var config_file = __webpack_require__(71585);
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
        { channel: 'default', entries: defaults(input.usual) },
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
function defaults(usual = {}) {
    return new Map(options/* options */.fF.map(({ name, schema }) => [
        name,
        { value: usual[name] ?? structuredClone(schema.default), name: 'default' },
    ]));
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

/***/ 27249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sq: () => (/* binding */ violationsOf),
/* harmony export */   zt: () => (/* binding */ compiledSchema)
/* harmony export */ });
/* unused harmony export withOwnKeywords */
/* harmony import */ var ajv__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42463);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49445);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58364);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60730);




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
        .addVocabulary(['x-group', 'x-secret', 'x-trusted', 'x-was', 'x-path', 'x-split', 'x-form', 'x-platform'])
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
/**
 * A check of texts from elsewhere against any schema: `undefined` for what fits, else the first complaint, which quotes no value:
 * `/findings/3/severity must be equal to one of the allowed values`.
 */
function compiledSchema(schema) {
    const validate = new ajv__WEBPACK_IMPORTED_MODULE_2__.Ajv({ allErrors: false, strict: false, validateSchema: false }).compile(schema);
    return (value) => {
        if (validate(value))
            return undefined;
        const [error] = validate.errors ?? [];
        return `${error?.instancePath ?? ''} ${error?.message ?? 'is not what the schema asks'}`.trim();
    };
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

/***/ 47241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ findBranch),
/* harmony export */   bm: () => (/* binding */ rangeByCi),
/* harmony export */   fq: () => (/* binding */ findCommit),
/* harmony export */   h0: () => (/* binding */ short),
/* harmony export */   "in": () => (/* binding */ emptyTree),
/* harmony export */   mW: () => (/* binding */ findHead),
/* harmony export */   pj: () => (/* binding */ findRange),
/* harmony export */   zL: () => (/* binding */ remedy)
/* harmony export */ });
/* unused harmony export isShallow */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** The change of a branch: from the merge base with its base to its own head. Throws UsageError when history is missing. */
async function findRange(asked) {
    const named = rangeByCi(asked);
    if (named) {
        await mustFind(asked, named.head, 'head of the change');
        await mustFind(asked, named.mergeBase, 'merge base of the change');
        return named;
    }
    const head = await findHead(asked);
    const base = await findBase(asked, head);
    if (!base)
        return withParent(asked, head);
    const title = `${base.name}...${head.name}`;
    const mergeBase = await findMergeBase(asked, base, head);
    const isAlone = mergeBase === head.oid && asked.config.base === '';
    if (isAlone && (asked.place.trusted || (await isOfDefault(asked))))
        return withParent(asked, head);
    return { title, head: head.oid, mergeBase };
}
/** What the CI itself names, whose commits may not be here; `undefined` where it does not, or an option names another. */
function rangeByCi({ config, place }) {
    const { head, mergeBase, targetBranch } = place;
    if (config.base !== '' || config.head !== '' || !head || !mergeBase)
        return undefined;
    return { title: `${targetBranch ?? short(mergeBase)}...${short(head)}`, head, mergeBase };
}
/** The head under review: the option, what the CI names as the change's own head, the current commit. */
async function findHead({ git, config, place }) {
    const name = config.head || place.head;
    if (name)
        return mustFind({ git, place }, name, config.head ? 'head' : 'head of the change');
    const current = (place.merged && (await unmerged({ git, place }))) || (await findCommit(git, 'HEAD'));
    if (current)
        return { name: (await branchName(git)) ?? short(current), oid: current };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('this repository has no commit yet: commit something, or review with --scope staged or --scope working-tree');
}
/** The head below a merge that the CI made: of its parents the target has the first and lacks the second. */
async function unmerged({ git, place }) {
    const [target, first, second] = await Promise.all([
        findBranch(git, [place.targetBranch ?? ''], homes),
        findCommit(git, 'HEAD^1'),
        findCommit(git, 'HEAD^2'),
    ]);
    if (!target || !first || !second)
        return undefined;
    const isInTarget = async (oid) => (await git.run(['merge-base', '--end-of-options', oid, target.oid], { allowExit: [1] }))
        .toString()
        .trim() === oid;
    return (await isInTarget(first)) && !(await isInTarget(second)) ? second : undefined;
}
/** Commit id of a revision; `undefined` when it is not there. */
async function findCommit(git, revision) {
    return (await git.object(`${revision}^{commit}`, 0))?.oid;
}
/** The first of these branches that there is, where CIs and clones keep them. */
async function findBranch(git, names, refs) {
    for (const name of names.flatMap((branch) => refs.map((ref) => `${ref}/${branch}`))) {
        const oid = await findCommit(git, `refs/${name}`);
        if (oid)
            return { name: name.replace(/^(remotes|heads)\//, ''), oid };
    }
    return undefined;
}
/** Id of the tree without files, in the hash that this repository uses. */
async function emptyTree(git) {
    return (await git.run(['hash-object', '-t', 'tree', '--stdin'], { input: '' })).toString().trim();
}
async function isShallow(git) {
    return (await git.run(['rev-parse', '--is-shallow-repository'])).toString().trim() === 'true';
}
/** What to do about missing history, for the end of a sentence. */
async function remedy({ git, place }) {
    const hint = place.historyHint || 'git fetch --unshallow';
    return (await isShallow(git))
        ? `this clone is shallow, so fetch its history: ${hint}`
        : `fetch it first: ${hint}`;
}
async function mustFind(asked, name, what) {
    const oid = await findCommit(asked.git, name);
    if (oid)
        return { name: oid === name ? short(oid) : name, oid };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${what}: the revision ${name} is not in this clone; ${await remedy(asked)}`);
}
const homes = ['remotes/origin', 'remotes/upstream', 'heads'];
/**
 * What the CI or the option names; else the default branch. `undefined` for a trusted push without a known former commit.
 * The former commit of a forced push is often gone: then a branch is compared with the default branch.
 */
async function findBase(asked, head) {
    const { git, config, place } = asked;
    if (config.base !== '')
        return mustFind(asked, config.base, 'base');
    const { base, targetBranch, defaultBranch } = place;
    const given = base === undefined ? undefined : await findCommit(git, base);
    if (given)
        return { name: targetBranch ?? short(given), oid: given };
    const target = targetBranch === undefined ? undefined : await findBranch(git, [targetBranch], homes);
    if (target)
        return target;
    if (targetBranch !== undefined || place.change !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`the base ${targetBranch ?? base ?? 'branch'} of the change is not in this clone; ${await remedy(asked)}`);
    if (place.trusted)
        return undefined;
    const usual = defaultBranch === undefined ? undefined : await findBranch(git, [defaultBranch], homes);
    return usual ?? usualBase(asked, head);
}
async function usualBase(asked, head) {
    const { git } = asked;
    const remoteHead = await findCommit(git, 'refs/remotes/origin/HEAD');
    if (remoteHead)
        return { name: 'origin/HEAD', oid: remoteHead };
    const usual = await findBranch(git, ['main', 'master'], homes);
    if (usual)
        return usual;
    if (await isShallow(git))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`there is no branch to compare ${head.name} with; ${await remedy(asked)}`);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`there is no branch main or master to compare ${head.name} with: name one with --base, or review --scope all`);
}
async function findMergeBase(asked, base, head) {
    const { git, config } = asked;
    const args = ['merge-base', '--end-of-options', base.oid, head.oid];
    const found = (await git.run(args, { allowExit: [1] })).toString().trim();
    if (found)
        return found;
    if (await isShallow(git))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`the merge base of ${base.name} and ${head.name} is not in this clone; ${await remedy(asked)}`);
    if (config.base !== '')
        return base.oid;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${base.name} and ${head.name} have no common history: name a revision with --base`);
}
/** A push of the default branch, where the CI names the branch and the clone knows which one is the default. */
async function isOfDefault({ git, place }) {
    const { trigger, origin } = place;
    if (trigger !== 'push' || origin === undefined)
        return false;
    const usual = await git.run(['symbolic-ref', '-q', 'refs/remotes/origin/HEAD'], { allowExit: [1] });
    return usual.toString().trim() === `refs/remotes/origin/${origin.branch}`;
}
/** A push to the default branch without a known former commit is reviewed against its first parent. */
async function withParent(asked, head) {
    const parent = await findCommit(asked.git, `${head.oid}^1`);
    if (parent)
        return { title: `${short(parent)}...${head.name}`, head: head.oid, mergeBase: parent };
    if (await isShallow(asked.git))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`the parent of ${head.name} is not in this clone; ${await remedy(asked)}`);
    return { title: head.name, head: head.oid };
}
async function branchName(git) {
    const name = await git.run(['symbolic-ref', '-q', '--short', 'HEAD'], { allowExit: [1] });
    return name.toString().trim() || undefined;
}
/** Twelve digits are unique in practice and fit a line. */
function short(oid) {
    return oid.slice(0, 12);
}


/***/ }),

/***/ 22402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zs: () => (/* binding */ lackOf),
  qE: () => (/* binding */ openLocal),
  Q5: () => (/* binding */ openTrusted)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/forges/local-bare-diff.js


/**
 * A unified diff from a file or standard input. Whole texts are had where the working tree holds either side of a file and
 * every line of its hunks agrees with it. Throws UsageError for a diff that cannot be read.
 */
async function bareDiff(origin, { git, read }) {
    const files = read.parsePatch(await bytesOf(origin));
    const after = new Map(files.map((file) => [file.path, file]));
    const before = new Map(files.map((file) => [file.oldPath ?? file.path, file]));
    const source = {
        read: async (side, path) => {
            const file = (side === 'before' ? before : after).get(path);
            if (file?.kind !== 'text')
                return undefined;
            return read.sidesOf(file, await workText(git, file))?.[side];
        },
    };
    return { files, source };
}
async function bytesOf(origin) {
    if ('path' in origin)
        return (0,promises_.readFile)(origin.path).catch((cause) => {
            throw new errors/* UsageError */.eb(`the diff ${origin.path} cannot be read: ${(0,errors/* messageOf */.bD)(cause)}`, { cause });
        });
    const chunks = [];
    for await (const chunk of origin.stdin)
        chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
}
async function workText(git, file) {
    const found = (await git?.workFile(file.path)) ?? (file.oldPath ? await git?.workFile(file.oldPath) : undefined);
    return found?.kind === 'file' ? found.bytes.toString('utf8') : undefined;
}

// EXTERNAL MODULE: ./build/git.js + 2 modules
var build_git = __webpack_require__(18120);
// EXTERNAL MODULE: ./build/git/entry.js
var git_entry = __webpack_require__(4423);
;// CONCATENATED MODULE: ./build/forges/local-source.js


/** Bytes of one side of an entry: a blob, or the file in the working tree. `undefined` where there is no such file. */
async function local_source_bytesOf({ git, span }, entry, { side, limit }) {
    const [oid, mode] = side === 'before' ? [entry.oldOid, entry.oldMode] : [entry.newOid, entry.newMode];
    if ((0,git_entry/* isNone */.$)(mode) || mode === '160000')
        return undefined;
    if ((0,git_entry/* isNone */.$)(oid) && side === 'after' && span.after.kind === 'work-tree')
        return (await git.workFile(entry.pathBytes, limit))?.bytes;
    const object = await git.object(oid, limit);
    if (!object)
        throw new build_git/* GitFailure */.X(`git has no object ${oid} of ${entry.path}`, 'missing blob');
    return object.bytes;
}
/**
 * Texts of both sides. Binaries, links and submodules have none. A path outside the change is read at the same revision.
 */
function sourceOf(git, span, known) {
    const sides = sidesByPath(known.entries);
    const untracked = new Map(known.untracked?.map((one) => [one.file.path, one]));
    const binary = new Set(known.files.filter(({ kind }) => kind === 'binary').map(({ path }) => path));
    return {
        read: async (side, path) => {
            const entry = sides[side].get(path);
            const added = side === 'after' ? untracked.get(path) : undefined;
            if (added)
                return untrackedText(git, added);
            if (!entry)
                return unchangedText({ git, span }, side, path);
            const mode = side === 'before' ? entry.oldMode : entry.newMode;
            if (!mode.startsWith('100') || binary.has(entry.path))
                return undefined;
            return (await local_source_bytesOf({ git, span }, entry, { side }))?.toString('utf8');
        },
    };
}
/** A file that moved away may have a new one in its place: each side knows only the entries that have it. */
function sidesByPath(entries) {
    const before = entries.filter(({ oldMode }) => !(0,git_entry/* isNone */.$)(oldMode));
    const after = entries.filter(({ newMode }) => !(0,git_entry/* isNone */.$)(newMode));
    return {
        before: new Map(before.map((entry) => [entry.oldPath ?? entry.path, entry])),
        after: new Map(after.map((entry) => [entry.path, entry])),
    };
}
async function untrackedText(git, { file, name }) {
    return file.kind === 'text' ? (await git.workFile(name))?.bytes.toString('utf8') : undefined;
}
async function unchangedText({ git, span }, side, path) {
    const { after } = span;
    if (/(^|\/)\.\.?(\/|$)|^\//.test(path))
        return undefined;
    if (side === 'after' && after.kind === 'work-tree') {
        const file = await git.workFile(path);
        return file?.kind === 'file' ? textOf(file.bytes) : undefined;
    }
    const revision = side === 'before' ? span.before : after.kind === 'commit' ? after.oid : '';
    const object = await git.object(`${revision}:${path}`);
    return object?.type === 'blob' ? textOf(object.bytes) : undefined;
}
function textOf(bytes) {
    return bytes.subarray(0, 8000).includes(0) ? undefined : bytes.toString('utf8');
}

;// CONCATENATED MODULE: ./build/forges/local-untracked.js
/** Files that git does not know and does not ignore, each as added. A repository within counts as a submodule. */
async function untrackedFiles(git, read) {
    const list = await git.run(['ls-files', '--others', '--exclude-standard', '-z']);
    const found = [];
    for (const name of namesIn(list)) {
        const file = await untrackedFile(git, read, name);
        if (file)
            found.push({ file, name });
    }
    return found;
}
async function untrackedFile(git, read, name) {
    const path = read.pathText(name);
    if (path.endsWith('/'))
        return { path: path.slice(0, -1), status: 'added', kind: 'submodule', newMode: '160000', hunks: [] };
    const found = await git.workFile(name);
    if (!found)
        return undefined; // gone since it was listed
    const mode = found.kind === 'link' ? '120000' : found.executable ? '100755' : '100644';
    return read.addedFile(path, mode, found.bytes);
}
/** Names between NUL bytes. */
function namesIn(list) {
    const names = [];
    for (let at = 0, end = list.indexOf(0); end !== -1; at = end + 1, end = list.indexOf(0, at))
        names.push(list.subarray(at, end));
    return names;
}

;// CONCATENATED MODULE: ./build/forges/local-diff.js




/** Every setting that shapes the output is given, so that no configuration of the repository can. */
const shape = [
    ...[
        '--raw',
        '-z',
        '--numstat',
        '--patch',
        '--text',
        '--no-abbrev',
        '--full-index',
        '--no-color',
        '--no-color-moved',
    ],
    ...['--no-ext-diff', '--no-textconv', '--no-relative', '--src-prefix=a/', '--dst-prefix=b/', '-O/dev/null'],
    ...[
        '--unified=3',
        '--inter-hunk-context=0',
        '--diff-algorithm=default',
        '--indent-heuristic',
        '--find-copies',
    ],
    ...['--submodule=short', '--ignore-submodules=dirty', '--ita-invisible-in-index'],
];
/** Reads what changed between the two sides with one git process, beside the one that reads blobs. */
async function diffOf(git, span, read) {
    const { files, entries } = await readDiff({ git, span, read }).catch((error) => {
        throw explained(error);
    });
    if (span.after.kind !== 'work-tree')
        return { files, source: sourceOf(git, span, { entries, files }) };
    const untracked = await untrackedFiles(git, read);
    const present = new Set(untracked.map(({ file }) => file.path));
    // Taken out of the index and still there: reviewed as new, not as deleted.
    const all = [...files.filter(({ path }) => !present.has(path)), ...untracked.map(({ file }) => file)];
    return { files: all, source: sourceOf(git, span, { entries, files: all, untracked }) };
}
async function readDiff({ git, span, read }) {
    const reader = read.diffReader();
    let entries = [];
    for await (const chunk of git.stream(['diff', ...shape, ...endpoints(span)])) {
        const complete = reader.push(chunk);
        if (!complete)
            continue;
        entries = complete;
        reader.setBinary(await binaryEntries({ git, span, read }, entries));
    }
    const files = reader.end();
    for (const [index, file] of files.entries())
        await checkUncounted({ git, span, read }, entries[index], file);
    return { files, entries };
}
function endpoints({ before, after }) {
    if (after.kind === 'commit')
        return ['--end-of-options', before, after.oid, '--'];
    return after.kind === 'index'
        ? ['--cached', '--end-of-options', before, '--']
        : ['--end-of-options', before, '--'];
}
/** Git gives no counts for what it, or an attribute, calls binary; our own test decides. */
async function binaryEntries({ git, span, read }, entries) {
    const binary = new Set();
    for (const entry of entries.filter(({ added }) => added === undefined)) {
        const before = await local_source_bytesOf({ git, span }, entry, { side: 'before', limit: sample });
        const after = await local_source_bytesOf({ git, span }, entry, { side: 'after', limit: sample });
        if (read.isBinary({ path: entry.path, before, after }))
            binary.add(entry);
    }
    return binary;
}
/** As many bytes as git's own test looks at. */
const sample = 8000;
/** Where an attribute hides the counts of a text, its hunks must lead from one side to the other. */
async function checkUncounted({ git, span, read }, entry, file) {
    if (!entry || entry.added !== undefined || file.kind !== 'text' || entry.status === 'T')
        return;
    const before = (await local_source_bytesOf({ git, span }, entry, { side: 'before' }))?.toString('utf8');
    const after = (await local_source_bytesOf({ git, span }, entry, { side: 'after' }))?.toString('utf8');
    const sides = read.sidesOf(file, after);
    if (sides && sameLines(sides.before, before) && sameLines(sides.after, after))
        return;
    throw new errors/* UsageError */.eb(`the diff of ${file.path} does not add up: its hunks do not lead from one side to the other`);
}
/** Equal apart from line ends, which hunks do not keep. */
function sameLines(a = '', b = '') {
    return normal(a) === normal(b);
}
function normal(text) {
    return text.replace(/\r\n/g, '\n').replace(/\r?\n?$/, '');
}
/** A partial clone leaves blobs at the server, and we fetch nothing. */
function explained(error) {
    if (!(error instanceof build_git/* GitFailure */.X) ||
        !/promisor|lazy fetch|missing blob|unable to read/i.test(error.stderr))
        return error;
    return new errors/* UsageError */.eb('this clone lacks files of the change (a partial or filtered clone): clone without --filter, or run git fetch --refetch --no-filter first', { cause: error });
}

// EXTERNAL MODULE: ./build/forges/local-revisions.js
var local_revisions = __webpack_require__(47241);
;// CONCATENATED MODULE: ./build/forges/local-trust-ref.js


/** A branch of the clone itself may be the author's: a fork's head branch can be named main. Remote ones are fetched. */
const homes = ['remotes/origin', 'remotes/upstream'];
/**
 * Commit whose configuration is obeyed in CI (DESIGN 3): the commit itself for trusted pushes; the target's tip when the
 * target is the default branch or protected; else the default branch's. Throws UsageError when it cannot be read or told.
 */
async function findTrustRef(asked) {
    const { git, place } = asked;
    if (place.trusted)
        return (await (0,local_revisions/* findHead */.mW)({ ...asked, config: { base: '', head: '' } })).oid;
    if (place.foreign)
        throw new errors/* UsageError */.eb(`this clone is not of ${place.forge?.repository ?? 'the repository'}, whose configuration is obeyed`);
    const isObeyedTarget = place.targetBranch !== undefined &&
        (place.targetProtected === true ||
            (place.defaultBranch === undefined ? usual : [place.defaultBranch]).includes(place.targetBranch));
    const given = isObeyedTarget && place.base !== undefined ? await (0,local_revisions/* findCommit */.fq)(git, place.base) : undefined;
    const names = place.defaultBranch === undefined ? usual : [place.defaultBranch];
    const trusted = (await (0,local_revisions/* findBranch */.E0)(git, isObeyedTarget ? [place.targetBranch ?? ''] : names, homes))?.oid ?? given;
    const remoteHead = place.defaultBranch === undefined && !isObeyedTarget ? 'refs/remotes/origin/HEAD' : undefined;
    const oid = (remoteHead && (await (0,local_revisions/* findCommit */.fq)(git, remoteHead))) || trusted;
    if (oid)
        return oid;
    throw new errors/* UsageError */.eb(`${whose(place)}, whose configuration is obeyed, is not in this clone; ${await (0,local_revisions/* remedy */.zL)(asked)}`);
}
function whose({ targetProtected, targetBranch, defaultBranch }) {
    if (targetProtected && targetBranch !== undefined)
        return `the target branch ${targetBranch}`;
    return `the default branch ${defaultBranch ?? 'of this repository'}`;
}
/** Names that a default branch has where the CI does not tell. */
const usual = ['main', 'master'];

;// CONCATENATED MODULE: ./build/forges/local-trusted.js


/** Nothing is trusted: a diff outside a repository. */
const noTrusted = { read: async () => undefined, list: async () => [] };
/** Reads configuration at one commit. */
function trustedAt(git, ref) {
    return {
        ref,
        read: async (path) => {
            const inside = insidePath(path);
            const object = inside === undefined ? undefined : await git.object(`${ref}:${inside}`);
            return object?.type === 'blob' ? object.bytes.toString('utf8') : undefined;
        },
        list: async (folder) => {
            const args = ['ls-tree', '-r', '-z', '--name-only', '--full-tree', '--end-of-options', ref];
            return below(folder, (await git.run(args)).toString('utf8').split('\0'));
        },
    };
}
/** Reads configuration in the working tree; links are refused by name and not followed. */
function trustedWorkTree(git) {
    return {
        read: async (path) => {
            const inside = insidePath(path);
            const file = inside === undefined ? undefined : await git.workFile(inside);
            if (file?.kind === 'link')
                throw new errors/* UsageError */.eb(`${path} is a link: links are not followed, put the file there`);
            return file?.bytes.toString('utf8');
        },
        list: async (folder) => {
            const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
            return below(folder, (await git.run(args)).toString('utf8').split('\0'));
        },
    };
}
/** `undefined` for a path that leaves the repository. */
function insidePath(path) {
    const normal = external_node_path_.posix.normalize(path);
    return external_node_path_.posix.isAbsolute(normal) || normal === '.' || normal.startsWith('..') ? undefined : normal;
}
function below(folder, paths) {
    const inside = insidePath(folder === '' ? '.' : folder);
    const start = inside === undefined ? '' : `${inside.replace(/\/$/, '')}/`;
    return paths.filter((path) => path !== '' && path.startsWith(start)).sort();
}

;// CONCATENATED MODULE: ./build/forges/local.js







/**
 * The change in a clone: a branch against its merge base, the index, the working tree, every file, two revisions, a diff.
 * `change` throws UsageError when a revision or the history is missing, when a diff cannot be read, and without a repository.
 * Nothing is published here.
 */
function openLocal(input) {
    return {
        limits: { body: 65_536, comments: 100 },
        suggestionStyle: 'github',
        canPost: false,
        change: () => (input.config.diff === '' ? repositoryChange(input) : diffChange(input)),
        posted: async () => ({ comments: [], dismissals: [] }),
        apply: async () => ({
            commented: [],
            created: 0,
            resolved: 0,
            checked: false,
            moved: false,
            refused: [],
        }),
    };
}
/** What is trusted, without reading a change. Throws UsageError when the trust ref cannot be read. */
async function openTrusted(input) {
    return input.git ? trustedOf({ ...input, git: input.git }) : noTrusted;
}
/** What of the change and of the trust ref is not in this clone, the beginning of a sentence; `undefined` when all is there. */
async function lackOf(input) {
    const { git, config } = input;
    if (!git)
        return 'there is no git repository here';
    if (await isPartial(git))
        return 'this clone leaves out contents of files';
    try {
        await (config.scope === 'all' ? (0,local_revisions/* findHead */.mW)({ ...input, git }) : (0,local_revisions/* findRange */.pj)({ ...input, git }));
        await findTrustRef({ ...input, git });
        return undefined;
    }
    catch (error) {
        if (error instanceof errors/* UsageError */.eb)
            return error.message;
        throw error;
    }
}
/** A clone with `--filter`: what it left out would be fetched with the repository's own configuration, which is switched off. */
async function isPartial(git) {
    const pattern = '^(extensions\\.partialclone|remote\\..*\\.(promisor|partialclonefilter))$';
    const found = await git.run(['config', '--get-regexp', pattern], { allowExit: [1] });
    return found.length > 0;
}
async function repositoryChange(input) {
    const { git } = input;
    if (!git)
        throw new errors/* UsageError */.eb('there is no git repository here: run in a clone, or give a unified diff with --diff');
    const span = await spanOf({ ...input, git });
    const trusted = await trustedOf({ ...input, git });
    const { files, source } = await diffOf(git, span, input.read);
    return { change: { ...span.facts, ...refOf(trusted), files }, source, trusted };
}
async function diffChange(input) {
    const { diff } = input.config;
    const path = (0,external_node_path_.isAbsolute)(diff) ? diff : (0,external_node_path_.resolve)(input.directory, diff);
    const { files, source } = await bareDiff(diff === '-' ? { stdin: input.stdin ?? process.stdin } : { path }, input);
    const trusted = await openTrusted(input);
    const title = diff === '-' ? 'standard input' : diff;
    return { change: { title, ...refOf(trusted), files }, source, trusted };
}
function refOf(trusted) {
    return trusted.ref === undefined ? {} : { trustRef: trusted.ref };
}
/** Outside CI the working tree is trusted, whatever is reviewed. */
async function trustedOf(input) {
    if (input.place.ci === 'none')
        return trustedWorkTree(input.git);
    return trustedAt(input.git, input.known?.trustRef ?? (await findTrustRef(input)));
}
async function spanOf(input) {
    const { git, config } = input;
    refuseIdleRevisions(config);
    if (config.scope === 'branch')
        return rangeSpan(input);
    if (config.scope === 'all')
        return allSpan(input);
    const head = await git.object('HEAD^{commit}', 0);
    const before = head?.oid ?? (await (0,local_revisions/* emptyTree */["in"])(git));
    const facts = head ? { mergeBase: head.oid } : {};
    if (config.scope === 'staged')
        return { facts: { title: 'staged', ...facts }, before, after: { kind: 'index' } };
    return { facts: { title: 'working tree', ...facts }, before, after: { kind: 'work-tree' } };
}
function refuseIdleRevisions({ base, head, scope }) {
    const idle = scope === 'branch' ? '' : base !== '' ? 'base' : scope !== 'all' && head !== '' ? 'head' : '';
    if (idle === '')
        return;
    throw new errors/* UsageError */.eb(`${idle} has no meaning with scope ${scope}: leave out one of the two`);
}
async function rangeSpan(input) {
    const { title, mergeBase, head } = input.known ?? (await (0,local_revisions/* findRange */.pj)(input));
    const before = mergeBase ?? (await (0,local_revisions/* emptyTree */["in"])(input.git));
    const facts = { title, head, ...(mergeBase === undefined ? {} : { mergeBase }) };
    return { facts, before, after: { kind: 'commit', oid: head } };
}
async function allSpan(input) {
    const { name, oid } = input.known
        ? { name: (0,local_revisions/* short */.h0)(input.known.head), oid: input.known.head }
        : await (0,local_revisions/* findHead */.mW)(input);
    const facts = { title: `all files of ${name}`, head: oid };
    return { facts, before: await (0,local_revisions/* emptyTree */["in"])(input.git), after: { kind: 'commit', oid } };
}


/***/ }),

/***/ 18120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* reexport */ git_process/* GitFailure */.Xi),
  z: () => (/* binding */ openGit)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/git/hardening.js
var hardening = __webpack_require__(98501);
// EXTERNAL MODULE: ./build/git/locate.js
var locate = __webpack_require__(71889);
// EXTERNAL MODULE: ./build/git/process.js
var git_process = __webpack_require__(59658);
;// CONCATENATED MODULE: ./build/git/objects.js

function objectReader(launch) {
    let batch;
    return {
        read: async (name, limit = Number.POSITIVE_INFINITY) => {
            if (/[\n\0]/.test(name) || name === '')
                return undefined; // the protocol is one name a line
            batch ??= openBatch(launch);
            return batch.ask(name, limit);
        },
        close: async () => batch?.close(),
    };
}
function openBatch(launch) {
    const child = (0,git_process/* start */.ni)(launch, ['cat-file', '--batch']);
    const complaint = (0,git_process/* collectComplaint */.W7)(child);
    const state = { questions: [], header: [] };
    let ended;
    const fail = (error) => {
        ended ??= error;
        for (const question of state.questions.splice(0))
            question.reject(ended);
    };
    child.stdout.on('data', (chunk) => receive(state, chunk));
    child.on('error', (error) => fail(new git_process/* GitFailure */.Xi(`git could not be started: ${error.message}`, '')));
    const closed = new Promise((resolve) => child.on('close', () => {
        const said = complaint();
        fail(new git_process/* GitFailure */.Xi(`git cat-file ended early${said ? `: ${said.split('\n').at(-1)}` : ''}`, said));
        resolve();
    }));
    child.stdin.on('error', () => undefined); // the close event rejects what is open
    return {
        ask: (name, limit) => new Promise((resolve, reject) => {
            if (ended)
                return reject(ended);
            state.questions.push({ limit, resolve, reject });
            child.stdin.write(`${name}\n`);
        }),
        close: async () => {
            child.stdin.end();
            await closed;
        },
    };
}
/** Feeds one chunk: `<oid> <type> <size>\n<bytes>\n`, or `<name> missing\n`. */
function receive(state, chunk) {
    let at = 0;
    while (at < chunk.length)
        at = state.object ? takeBody(state, state.object, chunk.subarray(at)) + at : takeHeader(state, chunk, at);
}
function takeHeader(state, chunk, at) {
    const end = chunk.indexOf(10, at);
    state.header.push(chunk.subarray(at, end === -1 ? chunk.length : end));
    if (end === -1)
        return chunk.length;
    const line = Buffer.concat(state.header.splice(0)).toString('utf8');
    const found = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/.exec(line);
    if (found) {
        const [, oid = '', type = '', size] = found;
        state.object = { oid, type, left: Number(size) + 1, chunks: [], room: state.questions[0]?.limit ?? 0 };
    }
    else
        state.questions.shift()?.resolve(undefined);
    return end + 1;
}
/** Answers how many bytes of `rest` belong to the body. */
function takeBody(state, object, rest) {
    const taken = Math.min(rest.length, object.left);
    const kept = Math.min(taken, object.left - 1, object.room);
    if (kept > 0)
        object.chunks.push(Buffer.from(rest.subarray(0, kept)));
    object.room -= kept;
    object.left -= taken;
    if (object.left > 0)
        return taken;
    delete state.object;
    state.questions
        .shift()
        ?.resolve({ oid: object.oid, type: object.type, bytes: Buffer.concat(object.chunks) });
    return taken;
}

;// CONCATENATED MODULE: ./build/git/work-tree.js



/**
 * Reads one file below `root` without following a link: neither the file itself nor a folder on the way may be one.
 * `path` is relative with `/`, as bytes where it may not be UTF-8. `undefined` when there is no such file, when it is a
 * folder or a device, and when it lies outside. `limit` keeps that many bytes.
 */
async function readWorkFile(root, path, limit = Number.POSITIVE_INFINITY) {
    const relative = Buffer.from(path);
    if (!isInside(relative))
        return undefined;
    const full = Buffer.concat([Buffer.from((0,external_node_path_.join)(root, external_node_path_.sep)), relative]);
    try {
        if (!(await hasPlainFolder(root, relative)))
            return undefined;
        const facts = await (0,promises_.lstat)(full);
        if (facts.isSymbolicLink())
            return { kind: 'link', executable: false, bytes: await (0,promises_.readlink)(full, { encoding: 'buffer' }) };
        if (!facts.isFile())
            return undefined;
        const bytes = await readBytes(full, Math.min(limit, facts.size));
        return { kind: 'file', executable: (facts.mode & 0o111) !== 0, bytes };
    }
    catch (cause) {
        if (isAbsence(cause))
            return undefined;
        throw new errors/* UsageError */.eb(`${relative.toString()} cannot be read: ${String(cause)}`, { cause });
    }
}
function isInside(path) {
    const parts = path.toString('latin1').split('/');
    return !parts.some((part) => part === '' || part === '.' || part === '..' || part.toLowerCase() === '.git');
}
/** The folder that holds the file is, links resolved, the folder that its name says. */
async function hasPlainFolder(root, path) {
    const folder = path.subarray(0, Math.max(0, path.lastIndexOf('/')));
    if (folder.length === 0)
        return true;
    const native = Buffer.from(folder.map((byte) => (byte === 0x2f ? external_node_path_.sep.charCodeAt(0) : byte)));
    const expected = Buffer.concat([Buffer.from((0,external_node_path_.join)(await (0,promises_.realpath)(root), external_node_path_.sep)), native]);
    return expected.equals(await (0,promises_.realpath)(expected, { encoding: 'buffer' }));
}
async function readBytes(path, size) {
    const file = await (0,promises_.open)(path);
    try {
        const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(size), length: size, position: 0 });
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await file.close();
    }
}
function isAbsence(error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP';
}

;// CONCATENATED MODULE: ./build/git.js









/** Oldest git whose options we use: Debian 11 carries 2.30. */
const oldest = [2, 30];
/** Opens the repository at or above `directory`. Throws UsageError: no repository, no git, too old, broken configuration. */
async function openGit(directory, options = {}) {
    const env = options.env ?? process.env;
    const root = await (0,locate/* repositoryRoot */.H)(directory);
    const program = await (0,locate/* gitProgram */.V)(env);
    const bare = {
        program,
        prefix: (0,hardening/* hardenedArguments */.KX)([], env),
        cwd: root,
        env: (0,hardening/* hardenedEnvironment */.jm)(root, env, await hookIndex(root, env)),
        ...(options.interruption ? { interruption: options.interruption } : {}),
    };
    const [said, names] = await Promise.allSettled([
        (0,git_process/* collect */.Fo)(bare, ['version']),
        (0,git_process/* collect */.Fo)(bare, ['config', '--list', '-z', '--name-only']),
    ]);
    const version = versionOf(answerOf(said).toString());
    const drivers = (0,hardening/* filterDrivers */.e$)(answerOf(names));
    const launch = { ...bare, prefix: (0,hardening/* hardenedArguments */.KX)(drivers, env) };
    const objects = objectReader(launch);
    return {
        root,
        version,
        run: (args, runOptions) => (0,git_process/* collect */.Fo)(launch, args, runOptions),
        stream: (args, runOptions) => (0,git_process/* stream */.Td)(launch, args, runOptions),
        object: objects.read,
        workFile: (path, limit) => readWorkFile(root, path, limit),
        close: objects.close,
    };
}
/**
 * `git commit --all` gives its pre-commit hook another index in the same folder: that one is what will be committed. In a further working
 * tree and in a submodule `.git` is a file that names the folder.
 */
async function hookIndex(root, { GIT_INDEX_FILE: given }) {
    if (!given)
        return undefined;
    const path = (0,external_node_path_.resolve)(root, given);
    const pointer = await (0,promises_.readFile)((0,external_node_path_.join)(root, '.git'), 'utf8').catch(() => '');
    const folder = (0,external_node_path_.resolve)(root, /^gitdir: (.+)/.exec(pointer)?.[1] ?? '.git');
    const folders = await Promise.all([(0,promises_.realpath)((0,external_node_path_.dirname)(path)), (0,promises_.realpath)(folder)]).catch(() => ['', 'none']);
    return folders[0] === folders[1] ? path : undefined;
}
/** Both are asked at once; a git that is too old is told before what else is wrong. */
function answerOf(result) {
    if (result.status === 'rejected')
        throw result.reason;
    return result.value;
}
function versionOf(text) {
    const version = /\d+(\.\d+)+/.exec(text)?.[0] ?? '';
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const [oldestMajor = 0, oldestMinor = 0] = oldest;
    if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor))
        return version;
    throw new errors/* UsageError */.eb(`git ${version || 'of unknown version'} is too old: install git ${oldest.join('.')} or newer`);
}


/***/ }),

/***/ 4423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isNone)
/* harmony export */ });
/** True for the id of all zeros. */
function isNone(oid) {
    return /^0*$/.test(oid);
}


/***/ }),

/***/ 98501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KX: () => (/* binding */ hardenedArguments),
/* harmony export */   e$: () => (/* binding */ filterDrivers),
/* harmony export */   jm: () => (/* binding */ hardenedEnvironment)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


/**
 * The configuration of a repository is hostile. What git could run on its word is switched off here, for every call.
 * https://git-scm.com/docs/git-config, https://git-scm.com/docs/git#_environment_variables
 */
const overrides = [
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.attributesFile=/dev/null',
    'core.sshCommand=false',
    'core.gitProxy=false',
    'core.askPass=false',
    'core.pager=cat',
    'core.alternateRefsCommand=false',
    'core.quotePath=true',
    'credential.helper=',
    'protocol.allow=never',
    'gpg.program=false',
    'diff.external=',
    'diff.autoRefreshIndex=true',
    'diff.suppressBlankEmpty=false',
    'diff.renameLimit=1000',
    'safe.bareRepository=explicit',
];
/**
 * Arguments before the verb; `drivers` are the filter drivers that the repository configures. The ignore file of the user
 * stays in force at its usual place: it can only name files, and without it editors' droppings would be reviewed.
 */
function hardenedArguments(drivers, env) {
    const folder = env.XDG_CONFIG_HOME || (env.HOME ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(env.HOME, '.config') : '');
    const ignore = `core.excludesFile=${folder === '' ? '/dev/null' : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'git', 'ignore')}`;
    const filters = drivers.flatMap((name) => [
        `filter.${name}.clean=`,
        `filter.${name}.smudge=`,
        `filter.${name}.process=`,
        `filter.${name}.required=false`,
    ]);
    return [
        '--no-pager',
        '--no-replace-objects',
        ...[ignore, ...overrides, ...filters].flatMap((pair) => ['-c', pair]),
    ];
}
/**
 * The whole environment of git: nothing of ours but what finds programs and temporary files.
 * `GIT_DIR` and `GIT_WORK_TREE` are given, so that neither `core.worktree` nor the owner of the folder matters
 * (a container often runs as another user; git asks for `safe.directory` only when it discovers a repository).
 * `GIT_ALLOW_PROTOCOL` stops the lazy fetch of a partial clone in versions that do not know `GIT_NO_LAZY_FETCH`.
 */
function hardenedEnvironment(root, env, indexFile) {
    const kept = ['PATH', 'Path', 'SystemRoot', 'TMPDIR', 'TEMP', 'TMP', 'LD_LIBRARY_PATH'];
    return {
        ...Object.fromEntries(kept.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]))),
        ...(indexFile === undefined ? {} : { GIT_INDEX_FILE: indexFile }),
        LC_ALL: 'C',
        HOME: '/dev/null',
        XDG_CONFIG_HOME: '/dev/null',
        GIT_DIR: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, '.git'),
        GIT_WORK_TREE: root,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_ATTR_NOSYSTEM: '1',
        GIT_NO_LAZY_FETCH: '1',
        GIT_ALLOW_PROTOCOL: 'none',
        GIT_PROTOCOL_FROM_USER: '0',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ASKPASS: 'false',
        GIT_SSH_COMMAND: 'false',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_GRAFT_FILE: '/dev/null',
        GIT_LITERAL_PATHSPECS: '1',
        GIT_FLUSH: '1',
    };
}
/**
 * Names of the filter drivers in `git config --list -z --name-only`. A driver would be run on files of the working tree.
 * Throws UsageError for a name with `=`, which `-c` cannot override.
 */
function filterDrivers(names) {
    const keys = names.toString('utf8').split('\0');
    const drivers = keys.flatMap((key) => /^filter\.(.+)\.[^.]+$/s.exec(key)?.[1] ?? []);
    const unsafe = drivers.find((name) => name.includes('='));
    if (unsafe !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`the repository's .git/config names a filter driver "${unsafe}" that cannot be switched off: remove that section`);
    return [...new Set(drivers)];
}


/***/ }),

/***/ 71889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ repositoryRoot),
/* harmony export */   V: () => (/* binding */ gitProgram)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);




/**
 * Absolute path of the git program. Relative PATH entries are skipped and the working directory is never searched:
 * a repository can hold a file named `git`. Throws UsageError when there is none.
 */
async function gitProgram(env) {
    const names = process.platform === 'win32' ? ['git.exe'] : ['git'];
    const folders = (env.PATH ?? env.Path ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter).filter(node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute);
    for (const file of folders.flatMap((folder) => names.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name))))
        if (await isProgram(file))
            return file;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb('git was not found on the PATH: install git 2.30 or newer');
}
/**
 * Nearest folder at or above `directory` that holds `.git`, links resolved. We look for it ourselves: git would obey
 * `core.worktree` of a hostile configuration. Throws UsageError when there is none.
 */
async function repositoryRoot(directory) {
    const start = existingFolder(directory);
    for (let at = start;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at)) {
        if (await exists((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(at, '.git')))
            return at;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at) === at)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`no git repository at ${directory} or above it: run in a clone, or give a unified diff with --diff`);
    }
}
function existingFolder(directory) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(directory);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`the folder ${directory} cannot be read: name one that exists`, { cause });
    }
}
async function exists(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).then(() => true, () => false);
}
async function isProgram(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK).then(() => true, () => false);
}


/***/ }),

/***/ 59658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fo: () => (/* binding */ collect),
/* harmony export */   Td: () => (/* binding */ stream),
/* harmony export */   W7: () => (/* binding */ collectComplaint),
/* harmony export */   Xi: () => (/* binding */ GitFailure),
/* harmony export */   ni: () => (/* binding */ start)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78474);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



/** A git that failed: `stderr` is git's own word, for callers that know a remedy. */
class GitFailure extends _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb {
    stderr;
    constructor(message, stderr) {
        super(message);
        this.stderr = stderr;
    }
}
/** Most that `run` collects, bytes; what can be larger is streamed. */
const mostOutput = 256 * 1024 * 1024;
const mostComplaint = 64 * 1024;
/** Runs git and collects its standard output. Throws GitFailure on another exit code and over 256 MiB. */
async function collect(launch, args, options = {}) {
    const chunks = [];
    let size = 0;
    for await (const chunk of stream(launch, args, options)) {
        size += chunk.length;
        if (size > mostOutput)
            throw new GitFailure(`git ${args[0]} wrote more than 256 MiB`, '');
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
/** Runs git and yields its standard output as it comes. Throws GitFailure at the end on another exit code. */
async function* stream(launch, args, options = {}) {
    const child = start(launch, args);
    const ended = (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'close').catch((cause) => {
        throw new GitFailure(`git could not be started: ${String(cause)}`, '');
    });
    ended.catch(() => undefined); // awaited below; an early return must not leave it unhandled
    let interrupted = false;
    const abort = () => child.kill();
    const interrupt = () => {
        interrupted = true;
        child.kill();
    };
    options.signal?.addEventListener('abort', abort);
    launch.interruption?.addEventListener('abort', interrupt);
    const complaint = collectComplaint(child);
    child.stdin.on('error', () => undefined); // git may end before it read all; its exit code tells
    child.stdin.end(options.input ?? '');
    try {
        for await (const chunk of child.stdout)
            yield chunk;
        await ended;
    }
    finally {
        options.signal?.removeEventListener('abort', abort);
        launch.interruption?.removeEventListener('abort', interrupt);
        child.kill();
    }
    options.signal?.throwIfAborted();
    if (interrupted)
        throw new GitFailure(`git ${args[0]} was interrupted`, '');
    if (child.exitCode !== 0 && !options.allowExit?.includes(child.exitCode ?? -1))
        throw failure(args, child, complaint());
}
/** Starts git with all three streams piped, outside our process group: Ctrl-C is ours to answer, and what we read is still needed. */
function start(launch, args) {
    const { program, prefix, cwd, env } = launch;
    const detached = process.platform !== 'win32';
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, [...prefix, ...args], { cwd, env, windowsHide: true, detached });
}
/** Keeps the first 64 KiB of standard error and lets the rest go by. */
function collectComplaint(child) {
    let text = '';
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
        if (text.length < mostComplaint)
            text += chunk;
    });
    return () => text.trim();
}
function failure(args, child, complaint) {
    // That nobody can be asked for a password is no news; the host's own words are.
    const lines = complaint.split('\n').filter((line) => !line.includes('askpass'));
    const told = lines.find((line) => /^remote: \S/.test(line));
    const failed = lines.find((line) => /^(fatal|error):/.test(line)) ?? lines[0];
    const said = told === undefined || told === failed ? failed : `${failed} (${told})`;
    const ending = child.signalCode ? `was ended by ${child.signalCode}` : `ended with code ${child.exitCode}`;
    return new GitFailure(`git ${args[0]} ${ending}${said ? `: ${said}` : ''}`, complaint);
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

/***/ 46168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ runnerOf)
/* harmony export */ });
/** Each is loaded only in its own CI. */
const openings = {
    github: async () => (await Promise.all(/* import() */[__webpack_require__.e(3838), __webpack_require__.e(2853)]).then(__webpack_require__.bind(__webpack_require__, 92853))).githubRunner,
    gitlab: async () => (await __webpack_require__.e(/* import() */ 2989).then(__webpack_require__.bind(__webpack_require__, 82989))).gitlabRunner,
    jenkins: async () => (await __webpack_require__.e(/* import() */ 738).then(__webpack_require__.bind(__webpack_require__, 50738))).jenkinsRunner,
    azure: async () => (await __webpack_require__.e(/* import() */ 7455).then(__webpack_require__.bind(__webpack_require__, 17455))).azureRunner,
    buildkite: async () => (await __webpack_require__.e(/* import() */ 4199).then(__webpack_require__.bind(__webpack_require__, 44199))).buildkiteRunner,
    teamcity: async () => {
        const { teamcityRunner } = await __webpack_require__.e(/* import() */ 1216).then(__webpack_require__.bind(__webpack_require__, 61216));
        return () => teamcityRunner();
    },
};
/** The channels of the CI that this run is in; `undefined` where there are none that we know. */
async function runnerOf({ ci }, options) {
    const open = await openings[ci]?.();
    return open?.({ env: process.env, ...options });
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


/***/ }),

/***/ 73705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iu: () => (/* binding */ parseYamlDocument),
/* harmony export */   Iz: () => (/* binding */ YamlError),
/* harmony export */   hN: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33243);

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
