import type { Definition } from '../domain.ts';

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
const VALUES: Readonly<Record<string, Shape>> = {
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

export type Shape = Definition['kind'] | 'object';
/** What a node of this kind may be; `binding` is decided by the value it holds. */
export type Role = Definition['kind'] | 'binding';

export const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...words(CLASSES).map((kind) => [kind, 'class'] as const),
  ...words(FUNCTIONS).map((kind) => [kind, 'function'] as const),
  ...words(BINDINGS).map((kind) => [kind, 'binding'] as const),
  ['export_statement', 'binding'],
]);

export const BLOCK_KINDS: ReadonlySet<string> = new Set(words(BLOCKS));

/** What the value of a binding is, if it is anything that counts. */
export function shapeOf(kind: string): Shape | undefined {
  return VALUES[kind];
}

/** Without a body these are declarations only, and belong to what is around them. */
export const NEEDS_BODY: ReadonlySet<string> = new Set([
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
export const WRAPPERS: ReadonlySet<string> = new Set([
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
export const PREFIXES: ReadonlySet<string> = new Set(['decorator', 'attribute_item']);

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
