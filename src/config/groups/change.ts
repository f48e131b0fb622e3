import type { Properties } from '../extra.ts';

export const change = {
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
  change: {
    type: 'string',
    default: '',
    'x-group': 'change',
    'x-trusted': true,
    pattern: '^((([\\w.-]+/)+[\\w.-]+!)?[0-9]+)?$',
    'x-form': 'a number, or at GitLab group/project!number',
    description:
      'Number of the pull or merge request to review or to post to; by default the one that started the run.',
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
  skipDrafts: {
    type: 'boolean',
    default: true,
    'x-group': 'change',
    description: 'Leave drafts to the rules: the model is asked once the change is ready for review.',
  },
  skipAuthors: {
    type: 'array',
    items: { type: 'string' },
    default: [],
    'x-group': 'change',
    description: 'Login names whose changes the model is not asked about, such as renovate[bot].',
  },
  skipLabels: {
    type: 'array',
    items: { type: 'string' },
    default: [],
    'x-group': 'change',
    description: 'Labels of a change request about which the model is not asked.',
  },
  enabled: {
    type: 'boolean',
    default: true,
    'x-group': 'change',
    'x-path': true,
    description: 'Review the change at all; false ends the run with a sentence that says so.',
  },
} as const satisfies Properties;
