import type { Properties } from '../extra.ts';

export const publish = {
  publish: {
    type: 'array',
    items: { type: 'string', enum: ['review', 'summary', 'check', 'annotations', 'none'] },
    default: ['review', 'summary', 'annotations'],
    'x-group': 'publish',
    description:
      'Where the review is posted: inline comments, the sticky summary, a check run, annotations of the CI; none computes and writes everything and posts nothing.',
  },
  maxComments: {
    type: 'integer',
    default: 10,
    minimum: 0,
    maximum: 100,
    'x-group': 'publish',
    description: 'At most this many inline comments stand open, the worst findings first.',
  },
  resolveFixed: {
    type: 'boolean',
    default: true,
    'x-group': 'publish',
    description: 'Resolve comments whose finding is gone.',
  },
  token: {
    type: 'string',
    default: '',
    'x-group': 'publish',
    'x-secret': true,
    'x-trusted': true,
    'x-platform': { github: 'github.token' },
    description: 'Token for the forge that holds the change.',
  },
  report: {
    type: 'string',
    default: 'ollamacode.json',
    'x-group': 'publish',
    'x-trusted': true,
    description: 'The json report that publish posts.',
  },
} as const satisfies Properties;
