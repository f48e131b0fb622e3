import { envOf, fileKeyOf, flagOf, inputOf, orbOf, pluginOf } from '../../src/config/names.ts';
import { options } from '../../src/config/options.ts';
import { optionTables } from './options-table.ts';
import type { Target } from './target.ts';

const EXAMPLE = 'failOn';

const perPath = options
  .filter((option) => option.perPath)
  .map(({ name }) => `\`${fileKeyOf(name)}\``)
  .join(', ');

/** The reference page. */
export const optionsPage: Target = {
  path: 'docs/options.md',
  render: () => `<!-- Generated from src/config/schema.ts by \`npm run generate\`. -->

# Options

An option has one name, written the way each place writes names:

| Where | \`${fileKeyOf(EXAMPLE)}\` is written |
| --- | --- |
| Command line | \`--${flagOf(EXAMPLE)} high\`; switches are \`--offline\` and \`--no-cache\` |
| Environment, in every CI | \`${envOf(EXAMPLE)}=high\` |
| GitHub and Gitea action | \`with:\` \`${flagOf(EXAMPLE)}: high\` (arrives as \`${inputOf(EXAMPLE)}\`) |
| Woodpecker and Drone | \`settings:\` \`${flagOf(EXAMPLE)}: high\` (arrives as \`${pluginOf(EXAMPLE)}\`) |
| CircleCI orb | \`${orbOf(EXAMPLE)}: high\` |
| Jenkins | \`${EXAMPLE}: 'high'\` |
| \`.ollamacode.yml\`, policy | \`${fileKeyOf(EXAMPLE)}: high\` |

The strongest place wins: policy \`locked\`, flag, environment (inputs and settings before \`OLLAMACODE_*\`), \`.ollamacode.yml\`, policy \`defaults\`, default.
\`ollamacode config\` prints every value and where it came from, \`ollamacode config --for <path>\` what holds for one file.

On the command line and in the environment an empty text means "not given". Lists are separated by commas or line ends; commas inside of braces belong to the glob, \`instructions\` are separated by line ends only, and \`suppress\` is a JSON list. A list flag can be given several times.
A wrong value or an unknown name ends the run with exit code 2 and a sentence that says what is allowed.

¹ Only by flag, environment or policy: a repository's file may not set it.
² A secret: only from the environment.

${optionTables(2)}

## The file

\`.ollamacode.yml\` stands in the root of the repository and is read at the trusted revision, never from the change under review; a wrong file in a change becomes a finding on its lines.
\`paths\` says what differs for some files (${perPath}). Globs are read as in a \`.gitignore\`; of several entries that mean a file the last one wins, option by option.

\`\`\`yaml
# yaml-language-server: $schema=node_modules/ollamacode/schema/ollamacode.schema.json
fail-on: high
exclude: ['docs/**', '!docs/examples/**']
suppress:
  - rule: js/*
    path: legacy/**
    reason: Replaced in spring.
    until: 2030-04-01
paths:
  - paths: ['services/billing/**']
    min-severity: info
    instructions: ['Amounts are integers of cents.']
  - paths: ['**/generated/**']
    enabled: false
\`\`\`

## The policy

\`/etc/ollamacode/policy.yml\` in the runner or in the image speaks for every repository. No option moves it. A policy that cannot be read or is wrong ends the run with exit code 2.

\`\`\`yaml
enabled: true # false switches the review off everywhere
locked:
  ollama-host: http://ollama.internal:11434
defaults:
  fail-on: critical
\`\`\`
`,
};
