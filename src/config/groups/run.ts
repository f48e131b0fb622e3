import type { Properties } from '../extra.ts';

export const run = {
  budget: {
    type: 'string',
    default: '',
    pattern: '^(|[0-9]+(\\.[0-9]+)?(s|m|h))$',
    'x-form': 'a number followed by s, m or h, such as 90s or 10m',
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
} as const satisfies Properties;
