import { type ComponentInput, optionInputs, platformInputs } from './gitlab-inputs.ts';
import { markedPage } from './marked.ts';

/** What the component's own page says of every input, between its markers. */
export const gitlabReadme = markedPage(
  'gitlab/README.md',
  () =>
    `#### Of the jobs\n\n${tableOf(platformInputs)}\n\n#### Of the review\n\nEmpty means not given.\n\n${tableOf(optionInputs)}`,
  'inputs',
);

function tableOf(inputs: readonly ComponentInput[]): string {
  return ['| Input | Type | Default | Meaning |', '| --- | --- | --- | --- |', ...inputs.map(rowOf)].join(
    '\n',
  );
}

function rowOf({ name, type, default: value, description }: ComponentInput): string {
  const usual = typeof value === 'string' ? value : JSON.stringify(value);
  const cells = [`\`${name}\``, type, usual && `\`${usual}\``, description];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
