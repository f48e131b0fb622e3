import type { Category, Severity } from '../domain.ts';

/** What a category of the model's findings is: never above `medium`, because nothing confirms it (DESIGN 3). */
export type CategoryFacts = {
  readonly title: string;
  readonly severity: Severity;
  /** Used where a short answer has no words of its own. */
  readonly consequence: string;
  readonly check: string;
};

export const categoryFacts: Readonly<Record<Category, CategoryFacts>> = {
  correctness: {
    title: 'Wrong result',
    severity: 'medium',
    consequence: 'The code can give a wrong result.',
    check: 'Call it with a value that takes this line and compare with the old behaviour.',
  },
  null: {
    title: 'Missing value',
    severity: 'medium',
    consequence: 'The code can fail on a value that is absent.',
    check: 'Call it with the value absent.',
  },
  boundary: {
    title: 'Boundary',
    severity: 'medium',
    consequence: 'The first, last or an empty element can be handled wrongly.',
    check: 'Call it with nothing, one element, and the largest value.',
  },
  'error-handling': {
    title: 'Error handling',
    severity: 'low',
    consequence: 'A failure can go unnoticed or be reported wrongly.',
    check: 'Let the called operation fail and watch what the caller sees.',
  },
  concurrency: {
    title: 'Concurrency',
    severity: 'medium',
    consequence: 'Two executions at once can disturb each other, or wait forever.',
    check: 'Run it twice at the same time on shared state.',
  },
  resource: {
    title: 'Resource',
    severity: 'low',
    consequence: 'A file, connection, lock or memory can stay in use.',
    check: 'Repeat it, also with a failure in the middle, and count what stays open.',
  },
  security: {
    title: 'Security',
    severity: 'medium',
    consequence: 'Someone may be able to do or read what they must not.',
    check: 'Follow the value from outside to this line.',
  },
};
