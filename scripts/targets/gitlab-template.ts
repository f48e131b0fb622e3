import { envOf, flagOf } from '../../src/config/names.ts';
import { type ComponentInput, carried, optionInputs, platformInputs } from './gitlab-inputs.ts';
import type { Target } from './target.ts';
import { quoted } from './words.ts';

/**
 * The GitLab component. Texts of inputs reach the job as variables that nothing expands, and the script is the same for all.
 * https://docs.gitlab.com/ci/components/
 */
export const gitlabTemplate: Target = {
  path: 'gitlab/templates/review/template.yml',
  render: () =>
    [
      '# Generated from src/config/schema.ts by `npm run generate`.',
      'spec:',
      '  inputs:',
      ...[...platformInputs, ...optionInputs].flatMap(inputLines),
      '---',
      JOBS,
      '  variables:',
      '    GIT_DEPTH: "0"',
      '    GIT_LFS_SKIP_SMUDGE: "1"',
      ...carried.map(({ name }) => {
        return `    ${envOf(name)}: { value: "$[[ inputs.${flagOf(name)} ]]", expand: false }`;
      }),
      REVIEW,
    ].join('\n'),
};

function inputLines({ name, description, type, options, default: value }: ComponentInput): string[] {
  return [
    `    ${name}:`,
    `      description: ${quoted(description)}`,
    ...(type === 'string' ? [] : [`      type: ${type}`]),
    ...(options ? [`      options: ${JSON.stringify(options)}`] : []),
    `      default: ${JSON.stringify(value)}`,
  ];
}

const GATES = optionInputs
  .flatMap(({ name, options = [] }) => (name === flagOf('failOn') ? options : []))
  .map((level) => `".$[[ inputs.job-name ]]-gate-${level}":\n  allow_failure: ${allowedAt(level)}`)
  .join('\n');

function allowedAt(level: string): string {
  return level === '' || level === 'never' ? '{ exit_codes: [2] }' : 'false';
}

/** Hidden jobs come first: what an input switches is extended by its value. */
const JOBS = `
".$[[ inputs.job-name ]]-both":
  stage: "$[[ inputs.stage ]]"
  image: "$[[ inputs.image-prefix ]]$[[ inputs.image ]]"
  interruptible: true
  # Nothing of the pipeline's own defaults runs in our image.
  inherit:
    default: [tags]
  retry:
    max: 1
    when: [runner_system_failure, scheduler_failure, api_failure]

".$[[ inputs.job-name ]]-ollama-true":
  services:
    - name: "$[[ inputs.image-prefix ]]$[[ inputs.ollama-image ]]"
      alias: ollama
  variables:
    HEALTHCHECK_TCP_PORT: "11434"
".$[[ inputs.job-name ]]-ollama-false":
  interruptible: true

# Of two entries with one name the later counts: an empty list is no value for these keywords, and would hide \`default:tags\`.
".$[[ inputs.job-name ]]-tags-$[[ inputs.tags ]]":
  tags: "$[[ inputs.tags ]]"
".$[[ inputs.job-name ]]-tags-[]":
  interruptible: true

".$[[ inputs.job-name ]]-allow-failure-$[[ inputs.allow-failure ]]":
  allow_failure:
    exit_codes: "$[[ inputs.allow-failure ]]"
".$[[ inputs.job-name ]]-allow-failure-[]":
  allow_failure: false
'.$[[ inputs.job-name ]]-allow-failure-["auto"]':
  extends: ".$[[ inputs.job-name ]]-gate-$[[ inputs.fail-on ]]"

# A change can bring what a review stumbles over, so with a gate that is no warning.
${GATES}

# The widget compares with a report of the target branch, so that branch needs one.
"$[[ inputs.job-name ]]-base":
  extends:
    - ".$[[ inputs.job-name ]]-both"
    - ".$[[ inputs.job-name ]]-tags-$[[ inputs.tags ]]"
  rules: "$[[ inputs.base-rules ]]"
  needs: []
  variables:
    GIT_STRATEGY: none
  script:
    - echo "[]" > gl-code-quality-report.json
  artifacts:
    reports:
      codequality: gl-code-quality-report.json

"$[[ inputs.job-name ]]":
  extends:
    - ".$[[ inputs.job-name ]]-both"
    - ".$[[ inputs.job-name ]]-ollama-$[[ inputs.ollama-service ]]"
    - ".$[[ inputs.job-name ]]-tags-$[[ inputs.tags ]]"
    - ".$[[ inputs.job-name ]]-allow-failure-$[[ inputs.allow-failure ]]"
  rules: "$[[ inputs.job-rules ]]"
  needs: "$[[ inputs.needs ]]"`;

const REVIEW = `  script:
    - ollamacode review
  artifacts:
    when: always
    expose_as: OllamaCode
    paths:
      - "$[[ inputs.report-dir ]]/"
    reports:
      codequality: "$[[ inputs.report-dir ]]/gl-code-quality-report.json"
      junit: "$[[ inputs.report-dir ]]/ollamacode.junit.xml"
      dotenv: "$[[ inputs.report-dir ]]/ollamacode.env"
      annotations: "$[[ inputs.report-dir ]]/ollamacode.links.json"
  cache:
    key: ollamacode-answers-$CI_COMMIT_REF_SLUG
    fallback_keys:
      - ollamacode-answers-$CI_DEFAULT_BRANCH
    paths:
      - "$[[ inputs.cache-dir ]]/answers/"
    when: always
`;
