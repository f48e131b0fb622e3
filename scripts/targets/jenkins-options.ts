import { envOf } from '../../src/config/names.ts';
import { options } from '../../src/config/options.ts';
import { VERSION } from '../../src/version.ts';
import { credentials, given, ollamaKeys, reviewKeys, type StepKey } from './jenkins-keys.ts';
import type { Target } from './target.ts';
import { defaultOf } from './words.ts';

/** Which keys the steps take and which variable each becomes. */
export const jenkinsOptions: Target = {
  path: 'jenkins/src/ollamacode/Options.groovy',
  render: () =>
    [
      '// Generated from src/config/schema.ts by `npm run generate`.',
      'package ollamacode',
      '',
      '/** What the schema of the options says of the keys. */',
      'class Options implements Serializable {',
      '',
      '    private static final long serialVersionUID = 1',
      '',
      `    static final String VERSION = '${VERSION}'`,
      '',
      `    static final String OLLAMA_IMAGE = '${ollamaImage()}'`,
      '',
      '    /** Options by the variable that the program reads. */',
      `    static final Map VARIABLES = ${mapOf(given.map(({ name }) => [name, envOf(name)]))}`,
      '',
      '    /** Those that take a list. */',
      `    static final List LISTS = ${listOf(given.filter(({ schema }) => schema.type === 'array'))}`,
      '',
      '    /** Keys with the id of credentials, by the variable that the secret arrives in. */',
      `    static final Map SECRETS = ${mapOf(credentials.map(({ name, variable }) => [name, variable]))}`,
      '',
      '    /** Secrets that a Jenkinsfile must not hold, by the key to write instead. */',
      `    static final Map INSTEAD = ${mapOf(credentials.map(({ name, variable }) => [optionBehind(variable), name]))}`,
      '',
      '    /** What only Jenkins reads. */',
      `    static final List REVIEW_KEYS = ${listOf(reviewKeys)}`,
      '',
      '    /** All that `withOllama` takes. */',
      `    static final List OLLAMA_KEYS = ${listOf(ollamaKeys)}`,
      '',
      '}',
      '',
    ].join('\n'),
};

function ollamaImage(): string {
  const option = options.find(({ name }) => name === 'ollamaImage');
  if (!option) throw new Error('The schema has no ollamaImage.');
  return defaultOf(option);
}

function optionBehind(variable: string): string {
  return options.find(({ name }) => envOf(name) === variable)?.name ?? variable;
}

function mapOf(entries: readonly (readonly [string, string])[]): string {
  return ['[', ...entries.map(([name, value]) => `        ${name}: '${value}',`), '    ]'].join('\n');
}

function listOf(keys: readonly Pick<StepKey, 'name'>[]): string {
  return ['[', ...keys.map(({ name }) => `        '${name}',`), '    ]'].join('\n');
}
