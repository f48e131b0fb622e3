import { flagOf } from '../../src/config/names.ts';
import { type OptionFacts, options } from '../../src/config/options.ts';
import { choicesOf, defaultOf, groupsOf, sentenceOf } from './words.ts';

/** Every option in schema order as Markdown: one table a group, headings of the given level, no line feed at the end. */
export function optionTables(level: number): string {
  return [...groupsOf(options)]
    .map(([group, some]) => `${'#'.repeat(level)} ${titleOf(group)}\n\n${tableOf(some)}`)
    .join('\n\n');
}

function titleOf(group: string): string {
  return group.slice(0, 1).toUpperCase() + group.slice(1);
}

function tableOf(some: readonly OptionFacts[]): string {
  return ['| Option | Value | Default | Meaning |', '| --- | --- | --- | --- |', ...some.map(rowOf)].join(
    '\n',
  );
}

function rowOf(option: OptionFacts): string {
  const usual = defaultOf(option);
  const cells = [
    `\`${flagOf(option.name)}\`${markOf(option)}`,
    valuesOf(option),
    usual && `\`${usual}\``,
    sentenceOf(option),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function markOf(option: OptionFacts): string {
  if (option.secret) return ' ²';
  return option.trusted ? ' ¹' : '';
}

function valuesOf(option: OptionFacts): string {
  const { type, items, minimum, maximum } = option.schema;
  const choices = choicesOf(option)
    .map((choice) => `\`${choice}\``)
    .join(', ');
  if (type === 'array')
    return `list${choices && ` of ${choices}`}${items?.type === 'object' ? ' of mappings' : ''}`;
  if (choices) return choices;
  if (type === 'boolean') return '`true`, `false`';
  if (type === 'string') return 'text';
  return `${type === 'integer' ? 'whole number' : 'number'}, ${minimum} to ${maximum}`;
}
