import { FINDING_SOURCES, SEVERITIES } from '../../domain.ts';
import type { Properties } from '../extra.ts';

export const gate = {
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
} as const satisfies Properties;
