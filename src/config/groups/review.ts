import type { Properties } from '../extra.ts';

export const review = {
  instructions: {
    type: 'array',
    items: { type: 'string' },
    default: [],
    'x-group': 'review',
    'x-path': true,
    'x-split': 'lines',
    'x-characters': 2000,
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
    items: {
      type: 'string',
      pattern: '^(patterns|secrets|text|![\\w./-]+)$',
      'x-form': 'patterns, secrets, text or ! and the id of a rule',
    },
    default: ['patterns', 'secrets', 'text'],
    'x-group': 'review',
    'x-path': true,
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
    pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$',
    'x-form': 'a language tag such as en, de or pt-BR',
    'x-group': 'review',
    description: 'Language tag of the words of the model, such as en or de.',
  },
  suggestions: {
    type: 'boolean',
    default: true,
    'x-group': 'review',
    'x-path': true,
    description: 'Offer replacements where a finding has one.',
  },
} as const satisfies Properties;
