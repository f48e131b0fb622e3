import { envOf, orbOf } from '../../src/config/names.ts';
import { type OptionFacts, options } from '../../src/config/options.ts';
import { VERSION } from '../../src/version.ts';
import { choicesOf, helpOf, quoted, sentenceOf } from './words.ts';

/** One parameter of a command or job. https://circleci.com/docs/reference/reusing-config/#parameter-types */
export type OrbParameter = {
  /** snake_case. */
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'enum' | 'env_var_name' | 'executor';
  readonly description: string;
  /** CircleCI takes a parameter without one for mandatory. */
  readonly default: string | boolean;
  readonly enum?: readonly string[];
};

/** What CircleCI alone knows and the command hands on as `ORB_…`; read by src/ci/circleci.ts. */
const pipelineParameters: readonly OrbParameter[] = [
  {
    name: 'pull_request',
    type: 'string',
    description:
      'Address of the pull or merge request, where CIRCLE_PULL_REQUEST does not tell it, such as a pipeline value.',
    default: '',
  },
  {
    name: 'target_branch',
    type: 'string',
    description:
      'Branch that the change goes to, such as << pipeline.event.github.pull_request.base.ref >> in pipelines of pull requests.',
    default: '',
  },
  {
    name: 'default_branch',
    type: 'string',
    description: 'The project’s default branch; empty takes what the clone or the forge says.',
    default: '',
  },
];

/** What only CircleCI reads. */
export const stepParameters: readonly OrbParameter[] = [
  {
    name: 'image',
    type: 'string',
    description: 'Image that OllamaCode is taken from where the executor does not have it but has Docker.',
    default: `ollamacode/ollamacode:${VERSION}`,
  },
  {
    name: 'no_output_timeout',
    type: 'string',
    description: 'Ends the step after this time without a line; the tool writes one at least every minute.',
    default: '10m',
  },
  ...pipelineParameters.map((one) => ({ ...one, description: one.description.replaceAll('<<', '\\<<') })),
];

export const jobParameters: readonly OrbParameter[] = [
  {
    name: 'executor',
    type: 'executor',
    description: 'docker, machine or without_ollama of this orb, or one of your own.',
    default: 'docker',
  },
  {
    name: 'checkout',
    type: 'boolean',
    description: 'Check out the whole history first; false where steps of yours have done so.',
    default: true,
  },
  {
    name: 'keep_models',
    type: 'boolean',
    description: 'Keep the model in CircleCI’s cache, for executors that start Ollama themselves (machine).',
    default: false,
  },
];

/** Where caches and results are found: the paths of the steps need it. No file may set these. */
const given: Partial<Record<OptionFacts['name'], string>> = {
  reports:
    'text,text=ollamacode.txt,markdown=ollamacode.md,json=ollamacode.json,sarif=ollamacode.sarif,junit=ollamacode.junit.xml',
  reportDir: '/tmp/ollamacode/reports',
  cacheDir: '/tmp/ollamacode/cache',
};

/** Parameters of the options, in schema order. Empty means "not given"; a secret is the name of a variable. */
export const optionParameters: readonly OrbParameter[] = options.map((option) => ({
  name: orbOf(option.name),
  ...(option.secret ? secretOf(option) : parameterOf(option)),
}));

/** Names of the options as they are in variables, without prefix. */
export const suffixes = (secret: boolean): string[] =>
  options.filter((option) => option.secret === secret).map(({ name }) => orbOf(name).toUpperCase());

/** Those that the program reads by themselves. */
export const handedOn: readonly string[] = pipelineParameters.map(({ name }) => name);

export const reviewParameters: readonly OrbParameter[] = [...stepParameters, ...optionParameters];

function secretOf(option: OptionFacts): Omit<OrbParameter, 'name'> {
  return {
    type: 'env_var_name',
    description: `Name of the environment variable that holds it: ${lowered(sentenceOf(option))}`,
    default: envOf(option.name),
  };
}

function parameterOf(option: OptionFacts): Omit<OrbParameter, 'name'> {
  const closed = choices(option);
  return {
    type: closed ? 'enum' : 'string',
    description: helpOf(option),
    default: given[option.name] ?? '',
    ...(closed ? { enum: ['', ...closed] } : {}),
  };
}

function choices(option: OptionFacts): readonly string[] | undefined {
  if (option.schema.type === 'boolean') return ['true', 'false'];
  return option.schema.type === 'string' && option.schema.enum ? choicesOf(option) : undefined;
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** The `parameters:` block of an element, without indent. */
export function parameterLines(parameters: readonly OrbParameter[]): string[] {
  return [
    'parameters:',
    ...parameters.flatMap(({ name, type, description, default: value, enum: values }) => [
      `  ${name}:`,
      `    type: ${type}`,
      `    description: ${quoted(description)}`,
      ...(values ? [`    enum: ${JSON.stringify(values)}`] : []),
      `    default: ${JSON.stringify(value)}`,
    ]),
  ];
}
