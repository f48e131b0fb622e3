import { action } from './action.ts';
import { optionsPage } from './options-page.ts';
import { readme } from './readme.ts';
import { fileSchema, policySchema } from './schemas.ts';
import type { Target } from './target.ts';
import { version } from './version.ts';

/** Everything that is generated from the schema and from package.json. */
export const targets: readonly Target[] = [action, fileSchema, policySchema, optionsPage, readme, version];
