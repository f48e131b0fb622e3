export const id = 9830;
export const ids = [9830];
export const modules = {

/***/ 69830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MAX_DEPTH: () => (/* binding */ MAX_DEPTH),
  outlineOf: () => (/* binding */ outlineOf)
});

// UNUSED EXPORTS: MAX_NODES

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/syntax/kinds.js
/**
 * Node kinds of all grammars in one table: where two grammars share a name they mean the same by it.
 * A kind counts only where the node has a name, so Python's root `module` is none.
 */
const CLASSES = `class_declaration abstract_class_declaration class class_definition interface_declaration
  enum_declaration record_declaration annotation_type_declaration struct_declaration trait_declaration
  internal_module module namespace_definition namespace_declaration type_spec class_specifier struct_specifier
  union_specifier enum_specifier impl_item struct_item enum_item union_item trait_item mod_item`;
const FUNCTIONS = `function_declaration generator_function_declaration method_definition function_definition
  method_declaration constructor_declaration compact_constructor_declaration destructor_declaration
  operator_declaration conversion_operator_declaration property_declaration indexer_declaration
  event_declaration local_function_statement method singleton_method function_item macro_definition`;
/** Give a name to the function, class or object on their other side: `const f = () => …`, `exports.x = …`. */
const BINDINGS = `variable_declarator public_field_definition field_definition pair assignment_expression
  assignment short_var_declaration var_spec let_declaration init_declarator`;
/** What a binding must hold to be a definition; an object counts once a function is found in it. */
const VALUES = {
    arrow_function: 'function',
    function_expression: 'function',
    generator_function: 'function',
    func_literal: 'function',
    lambda: 'function',
    lambda_expression: 'function',
    anonymous_method_expression: 'function',
    anonymous_function: 'function',
    closure_expression: 'function',
    class: 'class',
    object: 'object',
};
/** What the statements of a body are direct children of. */
const BLOCKS = `statement_block block class_body compound_statement body_statement declaration_list program
  source_file module translation_unit compilation_unit interface_body enum_body switch_body switch_block
  statement_list field_declaration_list constructor_body do_group then else if_statement block_body
  enum_body_declarations object begin_block ensure rescue case_statement case_item switch_block_statement_group
  elif_clause else_clause`;
const ROLES = new Map([
    ...words(CLASSES).map((kind) => [kind, 'class']),
    ...words(FUNCTIONS).map((kind) => [kind, 'function']),
    ...words(BINDINGS).map((kind) => [kind, 'binding']),
    ['export_statement', 'binding'],
]);
const BLOCK_KINDS = new Set(words(BLOCKS));
/** What the value of a binding is, if it is anything that counts. */
function shapeOf(kind) {
    return VALUES[kind];
}
/** Without a body these are declarations only, and belong to what is around them. */
const NEEDS_BODY = new Set([
    'function_definition',
    'method_declaration',
    'constructor_declaration',
    'destructor_declaration',
    'operator_declaration',
    'class_specifier',
    'struct_specifier',
    'union_specifier',
    'enum_specifier',
    'property_declaration',
    'indexer_declaration',
    'event_declaration',
]);
/** A definition's lines begin where such a parent begins: it holds its decorators, `export` or template head. */
const WRAPPERS = new Set([
    'decorated_definition',
    'export_statement',
    'template_declaration',
    'lexical_declaration',
    'variable_declaration',
    'expression_statement',
    'var_declaration',
    'type_declaration',
    'field_declaration',
    'declaration',
]);
/** Siblings above a definition that belong to it. */
const PREFIXES = new Set(['decorator', 'attribute_item']);
function words(text) {
    return text.split(/\s+/).filter(Boolean);
}

;// CONCATENATED MODULE: ./build/syntax/naming.js

/** Longest name that is still one; a longer one is data. */
const MAX_NAME = 120;
/** The name a developer would call the node by; undefined where it is anonymous or only a declaration. */
function nameOf(node) {
    const role = ROLES.get(node.type);
    if (role === undefined)
        return undefined;
    if (role === 'binding')
        return node.type === 'export_statement' ? defaultExport(node) : bound(node);
    const body = bodyOf(node);
    if (NEEDS_BODY.has(node.type) && body === undefined)
        return undefined;
    const name = ownName(node);
    return name === '' ? undefined : { name, shape: role, ...(body && { body }) };
}
function bodyOf(node) {
    const body = node.childForFieldName('body');
    if (body)
        return body;
    const accessors = node.childForFieldName('accessors') ?? undefined;
    if (accessors !== undefined)
        return /\{[\s\S]*\{|=>/.test(accessors.text) ? accessors : undefined;
    const value = node.childForFieldName('value');
    return value?.type === 'arrow_expression_clause' ? value : undefined;
}
function ownName(node) {
    const declarator = node.childForFieldName('declarator');
    if (declarator)
        return cleaned(declaredName(declarator));
    const name = node.childForFieldName('name') ?? node.childForFieldName('operator');
    if (node.type === 'impl_item')
        return cleaned(typeName(node.childForFieldName('type')));
    if (node.type === 'indexer_declaration')
        return 'this[]';
    if (node.type === 'destructor_declaration')
        return `~${name?.text ?? ''}`;
    if (node.type === 'operator_declaration')
        return `operator ${name?.text ?? ''}`.trim();
    const receiver = node.childForFieldName('receiver');
    const owner = receiver ? receiverType(receiver) : rubyOwner(node);
    return [owner, cleaned(name?.text ?? '')].filter(Boolean).join('.');
}
/** `*A<T>::get(int)` → `A::get`: through pointers and functions to the innermost declarator. */
function declaredName(declarator) {
    let node = declarator;
    for (let inner = innerDeclarator(node); inner; inner = innerDeclarator(node))
        node = inner;
    return node.text.replace(/<[^<>]*>/g, '');
}
function innerDeclarator(node) {
    const inner = node.childForFieldName('declarator');
    if (inner)
        return inner;
    const isReference = node.type === 'reference_declarator' || node.type === 'parenthesized_declarator';
    return isReference ? (node.lastNamedChild ?? undefined) : undefined;
}
/** Go: `(s *Store[T])` → `Store`. */
function receiverType(receiver) {
    return /([A-Za-z_]\w*)\s*(\[[^\]]*\])?\s*\)\s*$/.exec(receiver.text)?.[1] ?? '';
}
/** Ruby: `def self.make` is `make` of the class around it, `def Other.make` names its own. */
function rubyOwner(node) {
    const object = node.type === 'singleton_method' ? (node.childForFieldName('object')?.text ?? 'self') : 'self';
    return object === 'self' ? '' : object;
}
/** Rust: `fmt::Wrapper<T>` → `Wrapper`. */
function typeName(type) {
    const named = type?.childForFieldName('type') ?? type;
    return named?.childForFieldName('name')?.text ?? named?.text ?? '';
}
/** `export default function () {}` has no other name. */
function defaultExport(node) {
    const value = node.childForFieldName('value');
    return value ? valued('default', value) : undefined;
}
function bound(node) {
    const value = soleOf(node.childForFieldName('value') ?? node.childForFieldName('right') ?? node.lastNamedChild ?? undefined);
    if (value === undefined)
        return undefined;
    const callee = value.type === 'call_expression' ? wrapped(node, value) : value;
    if (callee === undefined || shapeOf(callee.type) === undefined)
        return undefined;
    const name = cleaned(targetOf(node)?.text ?? '');
    return name === '' ? undefined : valued(name, callee);
}
function targetOf(node) {
    for (const field of ['name', 'property', 'key', 'left', 'pattern', 'declarator']) {
        const found = node.childForFieldName(field);
        if (found)
            return soleOf(found);
    }
    return undefined;
}
function valued(name, value) {
    const shape = shapeOf(value.type);
    if (shape === undefined)
        return undefined;
    const body = shape === 'object' ? value : value.childForFieldName('body');
    return { name, shape, ...(body && { body }) };
}
/** Go writes single values as lists of one. */
function soleOf(node) {
    if (node?.type !== 'expression_list')
        return node;
    return node.namedChildCount === 1 ? (node.firstNamedChild ?? undefined) : undefined;
}
/** `const handler = wrap(async () => { … })` at top level: the function is what the name stands for. */
function wrapped(binding, call) {
    const parent = binding.parent?.parent;
    const isTop = parent?.type === 'program' || parent?.type === 'export_statement';
    if (!isTop || binding.type !== 'variable_declarator')
        return undefined;
    const functions = (call.childForFieldName('arguments')?.namedChildren ?? []).filter((child) => child &&
        shapeOf(child.type) === 'function' &&
        child.childForFieldName('body')?.type === 'statement_block');
    return functions.length === 1 ? (functions[0] ?? undefined) : undefined;
}
/** One dotted path without quotes, sigils, `this.` or `exports.`; empty when it is no name. */
function cleaned(text) {
    const name = text
        .replace(/^(['"`])(.*)\1$/s, '$2')
        .replace(/::|->/g, '.')
        .replace(/^[$@]+/, '')
        .replace(/^(module\.exports|exports|this|self)\.(?=.)/, '')
        .replace('.prototype.', '.');
    return name.length > MAX_NAME || /[\s()[\]{},;]/.test(name.replace(/^operator.*$/, '')) ? '' : name;
}

;// CONCATENATED MODULE: ./build/syntax/outline.js



/** Deepest nesting that is walked: hand-written code stays far below, and rules cost time by depth. */
const MAX_DEPTH = 1_000;
/** Most nodes of a tree: dense code of the longest text has fewer, and each costs every rule some µs. */
const MAX_NODES = 300_000;
/** Longest header that is kept, in lines. */
const HEADER_LINES = 12;
/** Walks the tree once. Throws `ParseError` over `MAX_DEPTH` or `MAX_NODES`. */
function outlineOf(cursor, text, types) {
    const state = {
        text,
        types,
        open: [],
        found: [],
        statements: [],
        errors: [],
        kinds: new Set(),
        path: [],
        blocks: 0,
    };
    let nodes = 0;
    for (let more = true; more; more = advance(cursor, state)) {
        nodes += 1;
        if (nodes > MAX_NODES)
            throw new errors/* ParseError */.mB(`more than ${MAX_NODES} syntax nodes`);
        if (state.path.length > MAX_DEPTH)
            throw new errors/* ParseError */.mB(`nested deeper than ${MAX_DEPTH} levels`);
        visit(cursor, state);
    }
    return {
        definitions: withoutPlainObjects(state.found),
        statements: state.statements,
        errors: state.errors,
        kinds: new Set([...state.kinds].map((id) => types[id] ?? 'ERROR')),
    };
}
/** To the next node in source order; keeps the path and leaves what ended. */
function advance(cursor, state) {
    const kind = kindAt(cursor, state);
    if (cursor.gotoFirstChild()) {
        state.path.push(kind);
        if (BLOCK_KINDS.has(kind))
            state.blocks += 1;
        return true;
    }
    while (!cursor.gotoNextSibling()) {
        if (!cursor.gotoParent())
            return false;
        if (BLOCK_KINDS.has(state.path.pop() ?? ''))
            state.blocks -= 1;
    }
    while ((state.open.at(-1)?.depth ?? -1) >= state.path.length)
        state.open.pop();
    return true;
}
function kindAt(cursor, state) {
    return state.types[cursor.nodeTypeId] ?? 'ERROR';
}
function visit(cursor, state) {
    const id = cursor.nodeTypeId;
    const kind = state.types[id] ?? 'ERROR';
    state.kinds.add(id);
    if (BLOCK_KINDS.has(state.path.at(-1) ?? '') && cursor.nodeIsNamed)
        noteStatement(cursor, state);
    if (kind === 'ERROR' || cursor.nodeIsMissing)
        state.errors.push(linesOf(cursor.currentNode));
    else if (ROLES.has(kind) && cursor.nodeIsNamed)
        noteDefinition(cursor.currentNode, state);
}
function noteStatement(cursor, state) {
    const line = cursor.startPosition.row + 1;
    if (state.statements.at(-1)?.line !== line)
        state.statements.push({ line, depth: state.blocks });
}
function noteDefinition(node, state) {
    const named = nameOf(node);
    if (named === undefined)
        return;
    const parent = state.open.at(-1);
    const path = parent ? `${parent.path}.${named.name}` : named.name;
    const lines = outerLines(node);
    const definition = {
        name: named.name.slice(named.name.lastIndexOf('.') + 1),
        path,
        kind: named.shape === 'function' ? 'function' : 'class',
        header: headerOf(node, named, state.text),
        start: lines.start,
        end: lines.end,
        shape: named.shape,
        depth: state.path.length,
        parent,
    };
    state.open.push(definition);
    state.found.push(definition);
}
function linesOf(node) {
    const { row, column } = node.endPosition;
    const start = node.startPosition.row + 1;
    return { start, end: Math.max(start, column === 0 ? row : row + 1) };
}
/** With the decorators, attributes and `export` that belong to it. */
function outerLines(node) {
    let outer = node;
    for (let parent = node.parent; parent && isWrapper(parent); parent = parent.parent)
        outer = parent;
    const { start, end } = linesOf(outer);
    return { start: Math.min(start, firstPrefixLine(outer) ?? start), end };
}
function isWrapper(parent) {
    if (!WRAPPERS.has(parent.type))
        return false;
    const isHead = parent.type === 'decorated_definition' || parent.type === 'export_statement';
    return (isHead || parent.type === 'template_declaration' || parent.type === 'field_declaration' || isSole(parent));
}
function isSole(parent) {
    const declarators = parent.namedChildren.filter((child) => child && ROLES.has(child.type));
    return declarators.length === 1;
}
function firstPrefixLine(node) {
    let first;
    for (let at = node.previousNamedSibling; at && PREFIXES.has(at.type); at = at.previousNamedSibling) {
        first = at.startPosition.row + 1;
    }
    return first;
}
/** From the start of its first line to where its body begins, with the opening bracket. */
function headerOf(node, named, text) {
    const lineStart = text.lastIndexOf('\n', node.startIndex - 1) + 1;
    const start = text.slice(lineStart, node.startIndex).trim().length > 60 ? node.startIndex : lineStart;
    const lineEnd = text.indexOf('\n', node.startIndex);
    const fallback = lineEnd === -1 ? text.length : lineEnd;
    const bodyStart = named.body?.startIndex ?? fallback;
    const end = text[bodyStart] === '{' ? bodyStart + 1 : bodyStart;
    const lines = text.slice(start, end).trimEnd().split('\n');
    return lines.slice(0, HEADER_LINES).join('\n').replaceAll('\r', '');
}
/** An object literal is a scope only for the functions in it. */
function withoutPlainObjects(found) {
    const used = new Set();
    for (const one of found) {
        if (one.shape !== 'function')
            continue;
        for (let at = one; at && !used.has(at); at = at.parent)
            used.add(at);
    }
    return found.filter((one) => one.shape !== 'object' || used.has(one)).map(plain);
}
function plain({ name, path, kind, header, start, end }) {
    return { name, path, kind, header, start, end };
}


/***/ })

};
