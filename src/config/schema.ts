import type { ExtendedJSONSchema, FromExtendedSchema } from 'json-schema-to-ts';
import { CONFIDENCES, FINDING_SOURCES, SEVERITIES } from '../domain.ts';

/**
 * Every option, once. Types, validation, flags, environment, file, editor schema, tables and wrapper inputs come from here.
 * `x-group` orders the tables, `x-secret` keeps a value to the environment and out of every output,
 * `x-trusted` bars it from the configuration file (hosts, commands, images, caches, output paths),
 * `x-was` names older spellings that still work with a message.
 */
type Extra = {
  'x-group'?: string;
  'x-secret'?: boolean;
  'x-trusted'?: boolean;
  'x-was'?: readonly string[];
};

export const configSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    // change
    base: {
      type: 'string',
      default: '',
      'x-group': 'change',
      'x-trusted': true,
      description: 'Revision to compare with; by default the merge base with the target or default branch.',
    },
    head: {
      type: 'string',
      default: '',
      'x-group': 'change',
      'x-trusted': true,
      description: 'Revision under review; by default the current commit, or the head of the change in CI.',
    },
    diff: {
      type: 'string',
      default: '',
      'x-group': 'change',
      'x-trusted': true,
      description: 'A unified diff file to review instead of revisions, or - for standard input.',
    },
    scope: {
      type: 'string',
      enum: ['branch', 'staged', 'working-tree', 'all'],
      default: 'branch',
      'x-group': 'change',
      'x-trusted': true,
      description:
        'What is under review: the branch against its merge base, the index, uncommitted work, or every file.',
    },
    include: {
      type: 'array',
      items: { type: 'string' },
      default: [],
      'x-group': 'change',
      description: 'Globs of files that are looked at; empty means all.',
    },
    exclude: {
      type: 'array',
      items: { type: 'string' },
      default: [],
      'x-group': 'change',
      description: 'Globs of files that nobody looks at.',
    },
    enabled: {
      type: 'boolean',
      default: true,
      'x-group': 'change',
      description: 'False switches the review off and says so.',
    },
    // model
    model: {
      type: 'string',
      default: 'qwen2.5-coder:1.5b',
      minLength: 1,
      'x-group': 'model',
      description: 'Ollama model that is asked, auto to choose by memory, or none for analyzers only.',
    },
    modelDigest: {
      type: 'string',
      default: '',
      pattern: '^(|(sha256:)?[0-9a-f]{64})$',
      'x-group': 'model',
      description: 'The only model digest that is accepted.',
    },
    ollamaHost: {
      type: 'string',
      default: '',
      'x-group': 'model',
      'x-trusted': true,
      description: 'URL of a running Ollama server; empty means find or start one.',
    },
    ollamaToken: {
      type: 'string',
      default: '',
      'x-group': 'model',
      'x-secret': true,
      'x-trusted': true,
      description: 'Bearer token for the Ollama server.',
    },
    ollamaInsecure: {
      type: 'boolean',
      default: false,
      'x-group': 'model',
      'x-trusted': true,
      description: 'Allow plain http to an Ollama server that is not on loopback.',
    },
    service: {
      type: 'string',
      enum: ['auto', 'host', 'shared', 'docker', 'process', 'none'],
      default: 'auto',
      'x-group': 'model',
      'x-trusted': true,
      description:
        'Where Ollama comes from: a given host, a server of our own in Docker or as a process, a leased shared one, or nowhere.',
    },
    ollamaImage: {
      type: 'string',
      default: 'ollama/ollama:latest',
      'x-group': 'model',
      'x-trusted': true,
      description: 'Container image of the Ollama that service docker starts.',
    },
    serviceMemory: {
      type: 'string',
      default: '',
      pattern: '^(|[0-9]+[mg])$',
      'x-group': 'model',
      'x-trusted': true,
      description:
        'Memory limit of an Ollama container we start, such as 6g; empty means what the machine or cgroup leaves.',
    },
    serviceCpus: {
      type: 'number',
      default: 0,
      minimum: 0,
      maximum: 512,
      'x-group': 'model',
      'x-trusted': true,
      description: 'CPU limit of an Ollama container we start; 0 means the CPU quota of our own cgroup.',
    },
    numCtx: {
      type: 'integer',
      default: 4096,
      minimum: 1024,
      maximum: 131072,
      'x-group': 'model',
      description: 'Context window in tokens; one fixed size for a whole run.',
    },
    seed: {
      type: 'integer',
      default: 7,
      minimum: 0,
      maximum: 2147483647,
      'x-group': 'model',
      description: 'Random seed sent to the model.',
    },
    offline: {
      type: 'boolean',
      default: false,
      'x-group': 'model',
      'x-trusted': true,
      description: 'Fetch no model and no image; use what is there.',
    },
    caFile: {
      type: 'string',
      default: '',
      'x-group': 'model',
      'x-trusted': true,
      description: 'PEM file with certificate authorities to trust besides the built-in ones.',
    },
    // review
    instructions: {
      type: 'array',
      items: { type: 'string' },
      default: [],
      'x-group': 'review',
      description: 'Sentences for the model about this project, at most 2,000 characters in all.',
    },
    rules: {
      type: 'string',
      default: '',
      'x-group': 'review',
      description: 'Folder in the repository with own ast-grep rules, read at the trust ref.',
    },
    analyzers: {
      type: 'array',
      items: { type: 'string' },
      default: ['patterns', 'secrets', 'text'],
      'x-group': 'review',
      description: 'Analyzers that run, of patterns, secrets and text, or single rules switched off by !id.',
    },
    sarifIn: {
      type: 'array',
      items: { type: 'string' },
      default: [],
      'x-group': 'review',
      'x-trusted': true,
      description: 'SARIF files of other tools whose findings on changed lines are shown too.',
    },
    language: {
      type: 'string',
      default: 'en',
      'x-group': 'review',
      description: 'Language tag of the words of the model, such as en or de.',
    },
    suggestions: {
      type: 'boolean',
      default: true,
      'x-group': 'review',
      description: 'Offer replacements where a finding has one.',
    },
    // filter
    minSeverity: {
      type: 'string',
      enum: SEVERITIES,
      default: 'low',
      'x-group': 'filter',
      description: 'Findings below this severity are not shown.',
    },
    minConfidence: {
      type: 'string',
      enum: CONFIDENCES,
      default: 'medium',
      'x-group': 'filter',
      description: 'Findings below this confidence are not shown.',
    },
    maxFindings: {
      type: 'integer',
      default: 50,
      minimum: 0,
      maximum: 5000,
      'x-group': 'filter',
      description: 'At most this many findings are shown, the worst first; the rest is listed as hidden.',
    },
    baseline: {
      type: 'string',
      default: '.ollamacode-baseline.json',
      'x-group': 'filter',
      description: 'File in the repository with fingerprints that are known, read at the trust ref.',
    },
    suppress: {
      type: 'array',
      default: [],
      'x-group': 'filter',
      description:
        'Findings to silence: rule and path globs, or a fingerprint, each with a reason and an optional expiry date.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['reason'],
        properties: {
          rule: { type: 'string', description: 'Glob of rule ids.' },
          path: { type: 'string', description: 'Glob of paths.' },
          fingerprint: { type: 'string', description: 'A finding by its fingerprint.' },
          reason: { type: 'string', minLength: 1, description: 'Why it is silenced.' },
          until: {
            type: 'string',
            pattern: '^\\d{4}-\\d{2}-\\d{2}$',
            description: 'Last day on which it is silenced, YYYY-MM-DD.',
          },
        },
      },
    },
    // gate
    failOn: {
      type: 'string',
      enum: ['never', ...SEVERITIES],
      default: 'never',
      'x-group': 'gate',
      description: 'Lowest severity that fails the job; never means advice only.',
    },
    gateSources: {
      type: 'array',
      items: { type: 'string', enum: FINDING_SOURCES },
      default: ['analyzer', 'imported'],
      'x-group': 'gate',
      description: 'Whose findings can fail the job.',
    },
    onInconclusive: {
      type: 'string',
      enum: ['auto', 'pass', 'fail'],
      default: 'auto',
      'x-group': 'gate',
      description: 'What an incomplete review does to the job; auto fails it once fail-on sets a gate.',
    },
    // publish
    publish: {
      type: 'array',
      items: { type: 'string', enum: ['review', 'summary', 'check', 'annotations', 'none'] },
      default: ['none'],
      'x-group': 'publish',
      description: 'Where the review is published; none computes and writes everything and posts nothing.',
    },
    maxComments: {
      type: 'integer',
      default: 10,
      minimum: 0,
      maximum: 100,
      'x-group': 'publish',
      description: 'At most this many inline comments are posted.',
    },
    // reports
    reports: {
      type: 'array',
      items: { type: 'string' },
      default: ['text'],
      'x-group': 'reports',
      'x-trusted': true,
      description: 'Reports to write, each format or format=path; text alone goes to standard output.',
    },
    reportDir: {
      type: 'string',
      default: '.',
      'x-group': 'reports',
      'x-trusted': true,
      description: 'Folder that report paths are relative to and stay inside of.',
    },
    // run
    budget: {
      type: 'string',
      default: '',
      pattern: '^(|[0-9]+(\\.[0-9]+)?(s|m|h))$',
      'x-group': 'run',
      description:
        'Time for the model, such as 90s or 10m; empty means 10 minutes or half of what the CI leaves.',
    },
    parallel: {
      type: 'integer',
      default: 1,
      minimum: 1,
      maximum: 16,
      'x-group': 'run',
      description: 'Questions asked at once.',
    },
    cache: {
      type: 'boolean',
      default: true,
      'x-group': 'run',
      description: 'Keep answers of the model, so that nothing is asked twice.',
    },
    cacheDir: {
      type: 'string',
      default: '',
      'x-group': 'run',
      'x-trusted': true,
      description: 'Folder of the answer cache; empty means the cache folder of the user.',
    },
    cacheKey: {
      type: 'string',
      default: '',
      'x-group': 'run',
      'x-secret': true,
      'x-trusted': true,
      description: 'Secret that authenticates cached answers.',
    },
    logLevel: {
      type: 'string',
      enum: ['quiet', 'normal', 'verbose'],
      default: 'normal',
      'x-group': 'run',
      description: 'How much is said while working.',
    },
    logCode: {
      type: 'boolean',
      default: false,
      'x-group': 'run',
      'x-trusted': true,
      description: 'Allow source and model text in the log of a CI job.',
    },
  },
} as const satisfies ExtendedJSONSchema<Extra>;

export type Config = FromExtendedSchema<Extra, typeof configSchema>;
export type OptionName = keyof typeof configSchema.properties;
