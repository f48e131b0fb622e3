import { optionTables } from './options-table.ts';
import type { Target } from './target.ts';

const START = '<!-- options:start -->';
const END = '<!-- options:end -->';

/** The option tables between the two markers; a README without both is left alone. */
export const readme: Target = {
  path: 'README.md',
  render: (present) => {
    const start = present?.indexOf(START) ?? -1;
    const end = present?.indexOf(END) ?? -1;
    if (present === undefined || start < 0 || end < start) return undefined;
    const notes = '¹ Not in the file. ² A secret: only from the environment.';
    return `${present.slice(0, start + START.length)}\n${optionTables(4)}\n\n${notes}\n${present.slice(end)}`;
  },
};
