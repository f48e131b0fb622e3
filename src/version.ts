import type { Tool } from './domain.ts';

/** The one version number of git tag, npm package, image and report; `npm run generate` keeps it equal to package.json. */
export const VERSION = '1.0.0';

export const TOOL: Tool = {
  name: 'OllamaCode',
  version: VERSION,
  url: 'https://github.com/ollamacode/ollamacode',
};
