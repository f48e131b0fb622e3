import { markedPage } from './marked.ts';
import { optionTables } from './options-table.ts';

/** The option tables between the two markers; a README without both is left alone. */
export const readme = markedPage(
  'README.md',
  () => `${optionTables(4)}\n\n¹ Not in the file. ² A secret: only from the environment.`,
);
