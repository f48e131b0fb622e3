import { envOf } from '../../src/config/names.ts';
import { type OptionFacts, options } from '../../src/config/options.ts';
import { VERSION } from '../../src/version.ts';

/** One key of a step's map that is no option of the tool. */
export type StepKey = { readonly name: string; readonly description: string };

/** Options by their own camelCase names. A secret comes out of Jenkins' store of credentials and never out of a Jenkinsfile. */
export const given: readonly OptionFacts[] = options.filter(({ secret }) => !secret);

/** Keys that name credentials, by the variable that the secret arrives in. */
export const credentials: readonly (StepKey & { readonly variable: string })[] = options
  .filter(({ secret }) => secret)
  .map(({ name, description }) => ({
    name: name === 'token' ? 'credentialsId' : `${name}CredentialsId`,
    description: `Credentials of type secret text or username and password: ${description}`,
    variable: envOf(name),
  }));

/** What only Jenkins reads. */
export const reviewKeys: readonly StepKey[] = [
  {
    name: 'image',
    description: `Image in which the review runs by Docker, ollamacode/ollamacode:${VERSION} or its mirror. Without it Node on the agent runs the review, and that image where the agent has none.`,
  },
  {
    name: 'gitCredentialsId',
    description:
      'Credentials of type username and password with which git fetches the target branch of a change; only needed where the clone lacks it and there is no token.',
  },
  {
    name: 'onFindings',
    description: 'What findings at or over failOn make of the build: UNSTABLE or FAILURE. Default: UNSTABLE',
  },
  {
    name: 'name',
    description: 'Name of the reports and of the check. Default: OllamaCode',
  },
  {
    name: 'qualityGates',
    description: 'Quality gates of the step recordIssues, as it takes them. Default: none',
  },
];

/** Of `withOllama`: options of the tool with the same meaning there. */
export const ollamaKeys: readonly StepKey[] = [
  { name: 'ollamaImage', description: 'Image of the container.' },
  { name: 'model', description: 'Model that is fetched before the body runs; without it the body fetches.' },
  { name: 'serviceMemory', description: 'Memory limit of the container, such as 6g.' },
  { name: 'serviceCpus', description: 'CPU limit of the container.' },
];
