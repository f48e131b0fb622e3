import type { Properties } from '../extra.ts';

export const reports = {
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
} as const satisfies Properties;
