import { NEEDS_BODY, ROLES, type Shape, shapeOf } from './kinds.ts';
import type { Node } from './runtime.ts';

/** A node that may be a definition: what it is called, what it is, and where its body begins. */
export type Named = { readonly name: string; readonly shape: Shape; readonly body?: Node };

/** Longest name that is still one; a longer one is data. */
const MAX_NAME = 120;

/** The name a developer would call the node by; undefined where it is anonymous or only a declaration. */
export function nameOf(node: Node): Named | undefined {
  const role = ROLES.get(node.type);
  if (role === undefined) return undefined;
  if (role === 'binding') return node.type === 'export_statement' ? defaultExport(node) : bound(node);
  const body = bodyOf(node);
  if (NEEDS_BODY.has(node.type) && body === undefined) return undefined;
  const name = ownName(node);
  return name === '' ? undefined : { name, shape: role, ...(body && { body }) };
}

function bodyOf(node: Node): Node | undefined {
  const body = node.childForFieldName('body');
  if (body) return body;
  const accessors = node.childForFieldName('accessors') ?? undefined;
  if (accessors !== undefined) return /\{[\s\S]*\{|=>/.test(accessors.text) ? accessors : undefined;
  const value = node.childForFieldName('value');
  return value?.type === 'arrow_expression_clause' ? value : undefined;
}

function ownName(node: Node): string {
  const declarator = node.childForFieldName('declarator');
  if (declarator) return cleaned(declaredName(declarator));
  const name = node.childForFieldName('name') ?? node.childForFieldName('operator');
  if (node.type === 'impl_item') return cleaned(typeName(node.childForFieldName('type')));
  if (node.type === 'indexer_declaration') return 'this[]';
  if (node.type === 'destructor_declaration') return `~${name?.text ?? ''}`;
  if (node.type === 'operator_declaration') return `operator ${name?.text ?? ''}`.trim();
  const receiver = node.childForFieldName('receiver');
  const owner = receiver ? receiverType(receiver) : rubyOwner(node);
  return [owner, cleaned(name?.text ?? '')].filter(Boolean).join('.');
}

/** `*A<T>::get(int)` → `A::get`: through pointers and functions to the innermost declarator. */
function declaredName(declarator: Node): string {
  let node = declarator;
  for (let inner = innerDeclarator(node); inner; inner = innerDeclarator(node)) node = inner;
  return node.text.replace(/<[^<>]*>/g, '');
}

function innerDeclarator(node: Node): Node | undefined {
  const inner = node.childForFieldName('declarator');
  if (inner) return inner;
  const isReference = node.type === 'reference_declarator' || node.type === 'parenthesized_declarator';
  return isReference ? (node.lastNamedChild ?? undefined) : undefined;
}

/** Go: `(s *Store[T])` → `Store`. */
function receiverType(receiver: Node): string {
  return /([A-Za-z_]\w*)\s*(\[[^\]]*\])?\s*\)\s*$/.exec(receiver.text)?.[1] ?? '';
}

/** Ruby: `def self.make` is `make` of the class around it, `def Other.make` names its own. */
function rubyOwner(node: Node): string {
  const object =
    node.type === 'singleton_method' ? (node.childForFieldName('object')?.text ?? 'self') : 'self';
  return object === 'self' ? '' : object;
}

/** Rust: `fmt::Wrapper<T>` → `Wrapper`. */
function typeName(type: Node | null): string {
  const named = type?.childForFieldName('type') ?? type;
  return named?.childForFieldName('name')?.text ?? named?.text ?? '';
}

/** `export default function () {}` has no other name. */
function defaultExport(node: Node): Named | undefined {
  const value = node.childForFieldName('value');
  return value ? valued('default', value) : undefined;
}

function bound(node: Node): Named | undefined {
  const value = soleOf(
    node.childForFieldName('value') ?? node.childForFieldName('right') ?? node.lastNamedChild ?? undefined,
  );
  if (value === undefined) return undefined;
  const callee = value.type === 'call_expression' ? wrapped(node, value) : value;
  if (callee === undefined || shapeOf(callee.type) === undefined) return undefined;
  const name = cleaned(targetOf(node)?.text ?? '');
  return name === '' ? undefined : valued(name, callee);
}

function targetOf(node: Node): Node | undefined {
  for (const field of ['name', 'property', 'key', 'left', 'pattern', 'declarator']) {
    const found = node.childForFieldName(field);
    if (found) return soleOf(found);
  }
  return undefined;
}

function valued(name: string, value: Node): Named | undefined {
  const shape = shapeOf(value.type);
  if (shape === undefined) return undefined;
  const body = shape === 'object' ? value : value.childForFieldName('body');
  return { name, shape, ...(body && { body }) };
}

/** Go writes single values as lists of one. */
function soleOf(node: Node | undefined): Node | undefined {
  if (node?.type !== 'expression_list') return node;
  return node.namedChildCount === 1 ? (node.firstNamedChild ?? undefined) : undefined;
}

/** `const handler = wrap(async () => { … })` at top level: the function is what the name stands for. */
function wrapped(binding: Node, call: Node): Node | undefined {
  const parent = binding.parent?.parent;
  const isTop = parent?.type === 'program' || parent?.type === 'export_statement';
  if (!isTop || binding.type !== 'variable_declarator') return undefined;
  const functions = (call.childForFieldName('arguments')?.namedChildren ?? []).filter(
    (child) =>
      child &&
      shapeOf(child.type) === 'function' &&
      child.childForFieldName('body')?.type === 'statement_block',
  );
  return functions.length === 1 ? (functions[0] ?? undefined) : undefined;
}

/** One dotted path without quotes, sigils, `this.` or `exports.`; empty when it is no name. */
function cleaned(text: string): string {
  const name = text
    .replace(/^(['"`])(.*)\1$/s, '$2')
    .replace(/::|->/g, '.')
    .replace(/^[$@]+/, '')
    .replace(/^(module\.exports|exports|this|self)\.(?=.)/, '')
    .replace('.prototype.', '.');
  return name.length > MAX_NAME || /[\s()[\]{},;]/.test(name.replace(/^operator.*$/, '')) ? '' : name;
}
