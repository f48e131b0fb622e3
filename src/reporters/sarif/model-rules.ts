import type { Category, Rule } from '../../domain.ts';

/** What a rule says of itself when only the model stands behind it: of the category, never of one finding. */
export const MODEL_RULES = {
  correctness: {
    title: 'Code may not do what it is meant to',
    consequence: 'A result, a condition or an effect differs from what the code around it expects.',
    check: 'Run the changed definition with the input that the finding names.',
  },
  null: {
    title: 'A value may be missing where it is used',
    consequence: 'The program stops, or goes on with an empty value, when the value is not there.',
    check: 'Follow the value back to where it is made and look for a path that gives none.',
  },
  boundary: {
    title: 'A limit, index or range may be wrong',
    consequence: 'The first, the last or an empty element is treated wrongly.',
    check: 'Run the changed definition with nothing, one element and the largest input.',
  },
  'error-handling': {
    title: 'An error may be lost or handled wrongly',
    consequence: 'A failure goes unnoticed or leaves work half done.',
    check: 'Let the call that the finding names fail and see what the caller gets.',
  },
  concurrency: {
    title: 'Code may be wrong when it runs at the same time',
    consequence: 'Two runs see or write half-changed state, or wait for each other.',
    check: 'Look at what else reads or writes the same state between the lines that the finding names.',
  },
  resource: {
    title: 'A resource may not be given back',
    consequence: 'Files, connections, memory or locks run out over time.',
    check: 'Follow the resource along every way out of the definition.',
  },
  security: {
    title: 'Code may be open to misuse',
    consequence: 'Somebody may read, change or run what they should not.',
    check: 'Follow what an outsider can send to the line that the finding names.',
  },
} as const satisfies Record<Category, Pick<Rule, 'title' | 'consequence' | 'check'>>;
