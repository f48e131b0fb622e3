import { CONFIDENCES, SEVERITIES } from '../../domain.ts';
import type { Properties } from '../extra.ts';

export const filter = {
  minSeverity: {
    type: 'string',
    enum: SEVERITIES,
    default: 'low',
    'x-group': 'filter',
    'x-path': true,
    description: 'Findings below this severity are not shown.',
  },
  minConfidence: {
    type: 'string',
    enum: CONFIDENCES,
    default: 'medium',
    'x-group': 'filter',
    'x-path': true,
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
      'x-some': ['rule', 'path', 'fingerprint'],
      properties: {
        rule: { type: 'string', description: 'Glob of rule ids.' },
        path: { type: 'string', description: 'Glob of paths.' },
        fingerprint: { type: 'string', description: 'A finding by its fingerprint.' },
        reason: { type: 'string', minLength: 1, description: 'Why it is silenced.' },
        until: {
          type: 'string',
          pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
          'x-form': 'a date written YYYY-MM-DD',
          description: 'Last day on which it is silenced, YYYY-MM-DD.',
        },
      },
    },
  },
} as const satisfies Properties;
