import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Target } from './target.ts';

/** The version number of package.json, where the program reads it without a file. */
export const version: Target = {
  path: 'src/version.ts',
  render: (present) => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
    return present?.replace(/VERSION = '[^']*'/, `VERSION = '${version}'`);
  },
};
