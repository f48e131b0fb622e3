import { action } from './action.ts';
import { buildkitePlugin } from './buildkite.ts';
import { orb } from './circleci.ts';
import { gitlabReadme } from './gitlab-readme.ts';
import { gitlabTemplate } from './gitlab-template.ts';
import { ollamaHelp, reviewHelp } from './jenkins-help.ts';
import { jenkinsOptions } from './jenkins-options.ts';
import { jenkinsPod } from './jenkins-pod.ts';
import { optionsPage } from './options-page.ts';
import { readme } from './readme.ts';
import { fileSchema, policySchema } from './schemas.ts';
import type { Target } from './target.ts';
import { version } from './version.ts';

/** Everything that is generated from the schema and from package.json. */
export const targets: readonly Target[] = [
  action,
  gitlabTemplate,
  gitlabReadme,
  jenkinsOptions,
  reviewHelp,
  ollamaHelp,
  jenkinsPod,
  ...orb,
  buildkitePlugin,
  fileSchema,
  policySchema,
  optionsPage,
  readme,
  version,
];
