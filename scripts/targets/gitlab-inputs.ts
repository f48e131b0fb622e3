import { flagOf } from '../../src/config/names.ts';
import { type OptionFacts, options } from '../../src/config/options.ts';
import { VERSION } from '../../src/version.ts';
import { choicesOf, defaultOf, helpOf } from './words.ts';

/** One input of the component, as `spec:inputs` has it. https://docs.gitlab.com/ci/yaml/#specinputs */
export type ComponentInput = {
  readonly name: string;
  readonly description: string;
  readonly type: 'string' | 'boolean' | 'array';
  /** GitLab takes an input without one for mandatory. */
  readonly default: string | boolean | readonly unknown[];
  readonly options?: readonly string[];
};

/** What only GitLab reads, so that real defaults can beat nothing. `rules` is an option of ours, hence `job-rules`. */
export const platformInputs: readonly ComponentInput[] = [
  {
    name: 'stage',
    description: 'Stage of both jobs.',
    type: 'string',
    default: 'test',
  },
  {
    name: 'job-name',
    description: 'Name of the job; the job that writes the Code Quality base has -base after it.',
    type: 'string',
    default: 'ollamacode',
  },
  {
    name: 'image',
    description: 'Image of the jobs.',
    type: 'string',
    default: `ollamacode/ollamacode:${VERSION}`,
  },
  {
    name: 'image-prefix',
    description:
      'Put before the names of both images, with the slash at its end, such as registry.example/mirror/.',
    type: 'string',
    default: '',
  },
  {
    name: 'ollama-service',
    description:
      'Start Ollama as a service container of the job; false where ollama-host names a server or model is none.',
    type: 'boolean',
    default: true,
  },
  {
    name: 'tags',
    description: 'Tags of the runner; empty leaves them to default:tags.',
    type: 'array',
    default: [],
  },
  {
    name: 'needs',
    description:
      'Jobs to wait for, such as those that write the files of sarif-in; by default the job starts at once.',
    type: 'array',
    default: [],
  },
  {
    name: 'job-rules',
    description: 'When the review runs, as GitLab’s rules.',
    type: 'array',
    default: [{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }],
  },
  {
    name: 'base-rules',
    description:
      'When the Code Quality base is written, as GitLab’s rules; on the branches that are merged into.',
    type: 'array',
    default: [{ if: '$CI_PIPELINE_SOURCE == "push" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }],
  },
  {
    name: 'allow-failure',
    description:
      'Exit codes that are a warning and block nothing: 2 is a review that could not do its job, 1 and 3 come from the gate. With auto it is 2 while fail-on sets no gate here, and none with one.',
    type: 'array',
    default: ['auto'],
  },
];

/** Secrets have none: the text of a pipeline is no place for them, and a masked variable reaches the job by itself. */
export const carried: readonly OptionFacts[] = options.filter(({ secret }) => !secret);

/** Where the option's own sentence is about other platforms, or its default another one in a job of GitLab. */
const words: Partial<Record<OptionFacts['name'], string>> = {
  ollamaImage: 'Image of the service container; with the model baked in nothing is fetched.',
  reports:
    'Reports to write, each format or format=path. Default: text in the log, and text, json, codequality, junit and SARIF as files',
  reportDir: 'Folder of the reports, inside the project, which becomes the artifact.',
  cacheDir: 'Folder of the answer cache, inside the project.',
};

/**
 * Inputs of the options, in schema order. All are texts, for an empty one means "not given" and then beats no file and no policy.
 * Choices are checked by GitLab when it makes the pipeline, all else by us when the job runs.
 */
export const optionInputs: readonly ComponentInput[] = carried.map((option) => ({
  name: flagOf(option.name),
  description: words[option.name] ?? helpOf(option),
  type: 'string',
  default: ownDefault(option),
  ...choices(option),
}));

/** What the template itself needs to know: where artifacts and cache are, and which image the service has. No file may set these. */
function ownDefault(option: OptionFacts): string {
  if (option.name === 'reportDir') return 'ollamacode-reports';
  if (option.name === 'cacheDir') return '.ollamacode';
  return option.name === 'ollamaImage' ? defaultOf(option) : '';
}

function choices(option: OptionFacts): Pick<ComponentInput, 'options'> {
  if (option.schema.type === 'boolean') return { options: ['', 'true', 'false'] };
  return option.schema.type === 'string' && option.schema.enum ? { options: ['', ...choicesOf(option)] } : {};
}
