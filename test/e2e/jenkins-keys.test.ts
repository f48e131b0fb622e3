import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Build,
  type BuildDone,
  type Jenkins,
  jenkinsParts,
  libraryFolder,
  startJenkins,
} from '../support/jenkins/index.ts';
import { removeFolders } from '../support/repository.ts';
import { inputValues } from './support/gitlab-inputs.ts';
import { nodeInstead, type Workspace, workspaceWithChange } from './support/jenkins-scene.ts';
import { part, reasonOf, valueIn } from './support/parts.ts';

const parts = part(
  await jenkinsParts(),
  'Groovy with groovy-cps (grape install com.cloudbees groovy-cps 1.24)',
);
const missing = reasonOf(parts);
const camel = (name: string) => name.replace(/-(.)/g, (_all, letter: string) => letter.toUpperCase());

describe.skipIf(missing)(`keys of the steps, as Jenkins runs them${missing ? `: ${missing}` : ''}`, () => {
  let jenkins: Jenkins;
  let workspace: Workspace;
  beforeAll(() => {
    jenkins = startJenkins(valueIn(parts), libraryFolder());
  });
  beforeEach(() => {
    workspace = workspaceWithChange();
  });
  afterEach(() => expect(workspace.leftovers()).toEqual([]));
  afterAll(() => {
    jenkins?.close();
    removeFolders();
  });

  async function run(jenkinsfile: Build['jenkinsfile'], more: Partial<Build> = {}): Promise<BuildDone> {
    const done = await jenkins.run({ jenkinsfile, workspace: workspace.root, ...more });
    expect(done.violations).toEqual([]);
    return done;
  }
  const rulesOnly = (more = '') => `ollamacodeReview(model: 'none'${more})`;

  describe('options', () => {
    /** The program tells its options instead of reviewing. */
    const telling = () => ({
      PATH: `${nodeInstead('[ "$2" = review ] && exec "$real" "$1" config --json')}:${process.env.PATH}`,
    });
    async function configOf(
      given: string,
      env = {},
    ): Promise<Record<string, { value: unknown; from?: string }>> {
      const { log } = await run(`ollamacodeReview(${given})`, { env: { ...telling(), ...env } });
      return JSON.parse(log.slice(log.indexOf('\n{') + 1, log.lastIndexOf('}') + 1));
    }
    const groovy = (text: string) =>
      `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;

    it('all arrive unchanged', async () => {
      const given = inputValues.map(({ name, text }) => `${camel(name)}: ${groovy(text)}`).join(', ');
      const said = await configOf(given);
      expect(inputValues.map(({ name }) => [name, said[name]?.value])).toEqual(
        inputValues.map(({ name, value }) => [name, value]),
      );
    });

    it('come as what they are in Groovy', async () => {
      const said = await configOf(
        "numCtx: 8192, skipDrafts: false, failOn: \"${'high'}\", include: ['a,b', \"it's\\n\"], suppress: [[path: 'gen/**', reason: 'made']]",
      );
      expect(
        ['num-ctx', 'skip-drafts', 'fail-on', 'include', 'suppress'].map((name) => said[name]?.value),
      ).toEqual([8192, false, 'high', ['a,b', "it's\n"], [{ path: 'gen/**', reason: 'made' }]]);
    });

    it.each(['it\'s "so" $HOME ${PATH} $$ `id` %PATH% \\ ', 'line\nline', 'schön 中文 🦙', '; rm -rf /'])(
      'arrive with odd characters: %j',
      async (text) => {
        const said = await configOf(`instructions: [${groovy(text)}]`);
        expect(said.instructions?.value).toEqual([text]);
      },
    );

    it('that are empty are not given', async () => {
      const said = await configOf("failOn: '', model: null, include: ''", { OLLAMACODE_FAIL_ON: 'low' });
      expect(said['fail-on']?.value).toBe('low');
    });

    it.each([
      ["failon: 'high'", 'there is no key failon; the nearest is failOn'],
      ["credentialId: 'x'", 'there is no key credentialId; the nearest is credentialsId'],
      [
        "token: 'x'",
        'token is a secret, which no Jenkinsfile holds: name its credentials with credentialsId',
      ],
      ["model: ['a']", 'model: a list where one value is expected'],
      ['model: [a: 1]', 'model: neither a text, a number, true or false, nor a list'],
      ["model: 'a\\u0000b'", 'model: a text with a NUL character'],
      ["onFindings: 'red'", 'onFindings: red is neither UNSTABLE nor FAILURE'],
    ])('are refused by name: %s', async (given, words) => {
      const done = await run(`ollamacodeReview(${given})`);
      expect([done.result, done.failure]).toEqual(['FAILURE', expect.stringContaining(words)]);
      expect(done.calls.map(({ name }) => name)).toEqual(['error']);
    });
  });

  describe('secrets', () => {
    const credentials = {
      text: { type: 'Secret text', secret: 'sesame-1' },
      pair: { type: 'Username with password', user: 'bot', secret: 'sesame-22' },
    } as const;
    /** Tells how long the secrets are that reached the program, and what stands in its command line. */
    const measured = () => ({
      PATH: `${nodeInstead('[ "$2" = review ] && echo "token ${#OLLAMACODE_TOKEN}, key ${#OLLAMACODE_CACHE_KEY}, $*"')}:${process.env.PATH}`,
    });

    it.each([
      ['text', 8],
      ['pair', 9],
    ])('come from credentials of either type: %s', async (id, length) => {
      const done = await run(rulesOnly(`, credentialsId: '${id}', cacheKeyCredentialsId: 'text'`), {
        credentials,
        env: measured(),
      });
      expect(done.result, done.log).toBe('SUCCESS');
      expect(done.log).toContain(`token ${length}, key 8`);
      expect(done.log).not.toContain('sesame');
    });

    it('that are not there end the build with Jenkins’ own words', async () => {
      const done = await run(rulesOnly(", credentialsId: 'nobody'"), { credentials });
      expect(done.result).toBe('FAILURE');
      expect(done.failure).toContain("Could not find credentials entry with ID 'nobody'");
    });

    it('are bound once, also when the review fails', async () => {
      const done = await run(rulesOnly(", credentialsId: 'text', maxComments: 'many'"), { credentials });
      expect(done.failure).toContain('exit code 2');
      expect(done.calls.filter(({ args }) => args[0] === 'withCredentials')).toHaveLength(1);
    });
  });
});
