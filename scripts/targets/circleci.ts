import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VERSION } from '../../src/version.ts';
import {
  handedOn,
  jobParameters,
  optionParameters,
  parameterLines,
  reviewParameters,
  suffixes,
} from './circleci-parameters.ts';
import type { Target } from './target.ts';
import { quoted } from './words.ts';

const HEAD = '# Generated from src/config/schema.ts by `npm run generate`.';
const of = (name: string) => `<<parameters.${name}>>`;

/**
 * The command that reviews. Parameters reach its script as the environment of one step, which nothing expands.
 * https://circleci.com/docs/reference/reusing-config/#authoring-reusable-commands
 */
const command: Target = {
  path: 'circleci/src/commands/review.yml',
  render: () =>
    [
      HEAD,
      'description: Reviews the change that is checked out, keeps the answers of the model for the next time, and stores the reports.',
      ...parameterLines(reviewParameters),
      INSTALL,
      '      environment:',
      `        ORB_OPTIONS: ${suffixes(false).join(' ')}`,
      `        ORB_SECRETS: ${suffixes(true).join(' ')}`,
      ...[...handedOn, ...optionParameters.map(({ name }) => name)].map(
        (name) => `        ORB_${name.toUpperCase()}: ${of(name)}`,
      ),
      RESULTS,
    ].join('\n'),
};

const INSTALL = `steps:
  - run:
      name: Find OllamaCode
      environment:
        ORB_IMAGE: <<parameters.image>>
        ORB_VERSION: ${VERSION}
      command: <<include(scripts/install.sh)>>
  - restore_cache:
      name: Answers of earlier reviews
      keys:
        - ollamacode-answers-1-{{ .Branch }}-
        - ollamacode-answers-1-
  - run:
      name: Review
      no_output_timeout: <<parameters.no_output_timeout>>
      command: <<include(scripts/review.sh)>>`;

const RESULTS = `  - save_cache:
      name: Answers for the next review
      when: always
      key: ollamacode-answers-1-{{ .Branch }}-{{ checksum "/tmp/ollamacode/answers" }}
      paths:
        - <<parameters.cache_dir>>/answers
  - store_test_results:
      path: <<parameters.report_dir>>
  - store_artifacts:
      path: <<parameters.report_dir>>
      destination: ollamacode
`;

const job: Target = {
  path: 'circleci/src/jobs/review.yml',
  render: () =>
    [
      HEAD,
      'description: Checks out the change and reviews it. Without a token it leaves test results and artifacts; with one it comments too.',
      ...parameterLines([...jobParameters, ...reviewParameters]),
      `executor: ${of('executor')}`,
      'steps:',
      ...when('checkout', ['checkout:', '    method: full']),
      ...when('keep_models', ['restore_models:', `    model: ${of('model')}`]),
      '  - review:',
      ...reviewParameters.map(({ name }) => `      ${name}: ${of(name)}`),
      ...when('keep_models', ['save_models']),
      '',
    ].join('\n'),
};

function when(parameter: string, [first = '', ...rest]: readonly string[]): string[] {
  const step = [`          - ${first}`, ...rest.map((line) => `          ${line}`)];
  return ['  - when:', `      condition: ${of(parameter)}`, '      steps:', ...step];
}

/** Examples of the orb are configurations of examples/circleci; their first line says what for. */
const folder = join(import.meta.dirname, '../../examples/circleci');
const examples: readonly Target[] = readdirSync(folder)
  .sort()
  .map((file) => ({
    path: `circleci/src/examples/${file.replaceAll('-', '_')}`,
    render: () => {
      const [about = '', ...lines] = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
      const usage = lines.map((line) => (line === '' ? '' : `  ${line}`));
      return [`description: ${quoted(about.replace(/^# /, ''))}`, 'usage:', ...usage, ''].join('\n');
    },
  }));

/** Parts of other files that carry the version. */
const executors: readonly Target[] = ['docker', 'without_ollama'].map((name) => ({
  path: `circleci/src/executors/${name}.yml`,
  render: (present) =>
    present?.replace(/default: ollamacode\/ollamacode:\S+/, `default: ollamacode/ollamacode:${VERSION}`),
}));

export const orb: readonly Target[] = [command, job, ...examples, ...executors];
