import type { Properties } from '../extra.ts';

export const publish = {
  publish: {
    type: 'array',
    items: { type: 'string', enum: ['none'] },
    default: ['none'],
    'x-group': 'publish',
    description: 'Where the review is posted; none computes and writes everything and posts nothing.',
  },
  maxComments: {
    type: 'integer',
    default: 10,
    minimum: 0,
    maximum: 100,
    'x-group': 'publish',
    description: 'At most this many inline comments are planned.',
  },
} as const satisfies Properties;
