import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenSum, greet, otherSum, sum } from '../scenarios/fixtures.ts';
import { removeFolders } from '../support/repository.ts';
import { type LineComment, openScene, type Scene } from './support/gitea-scene.ts';
import { type Gitea, giteaProgram, startGitea } from './support/gitea-server.ts';
import { reasonOf, valueIn } from './support/parts.ts';

const program = giteaProgram();
const missing = reasonOf(program);

const gate = { 'fail-on': 'high' };

describe.skipIf(missing)(`a real Gitea${missing ? `: ${missing}` : ''}`, () => {
  let gitea: Gitea;
  beforeAll(async () => {
    gitea = await startGitea(valueIn(program));
  });
  afterAll(async () => {
    await gitea?.close();
    removeFolders();
  });

  const open = (change = { 'src/sum.ts': brokenSum }) =>
    openScene(gitea, { 'src/sum.ts': sum, 'src/greet.ts': greet }, change);
  const ours = async ({ lines }: Scene) => (await lines()).filter(({ user }) => user.login === 'bot');
  const theOne = async (scene: Scene): Promise<LineComment> => {
    const all = await ours(scene);
    expect(all).toHaveLength(1);
    return all[0] as LineComment;
  };

  it('gets a review with a comment at its line and one summary, and nothing twice', async () => {
    const scene = await open();
    await scene.run({ options: gate, exit: 1 });
    // The last line of three: the server shows those above it.
    expect(await theOne(scene)).toMatchObject({ path: 'src/sum.ts', position: 5 });
    const [summary] = await scene.summaries();
    await scene.run({ options: gate, exit: 1 });
    await theOne(scene);
    expect(await scene.summaries()).toEqual([summary]);
  });

  it('is told that a finding is gone, and again when it is back', async () => {
    const scene = await open();
    await scene.run();
    await scene.push({ 'src/sum.ts': sum });
    await scene.run();
    expect((await theOne(scene)).body).toMatch(/no longer found/i);
    await scene.push({ 'src/sum.ts': brokenSum });
    await scene.run({ options: gate, exit: 1 });
    expect((await theOne(scene)).body).not.toMatch(/no longer found/i);
  });

  it('keeps a comment with its line when lines move above it', async () => {
    const scene = await open();
    await scene.run();
    await scene.push({ 'src/sum.ts': `// a list\n${brokenSum}` });
    await scene.run({ options: gate, exit: 1 });
    await theOne(scene);
  });

  it('keeps what a person answered, also when the finding is fixed', async () => {
    const scene = await open();
    await scene.run();
    const comment = await theOne(scene);
    await scene.reply('ann', comment, 'Is that so?');
    await scene.push({ 'src/sum.ts': otherSum });
    await scene.run();
    expect((await scene.lines()).map(({ body }) => body)).toEqual([comment.body, 'Is that so?']);
  });

  it.each(['resolve', 'vote', 'command'] as const)('lets maria open the gate: %s', async (way) => {
    const scene = await open();
    await scene.run({ options: gate, exit: 1 });
    await closing(scene, 'maria', way);
    const { report } = await scene.run({ options: gate });
    expect(report.findings).toMatchObject([{ state: { kind: 'hidden', by: 'dismissed', gated: false } }]);
    const [summary] = await scene.summaries();
    expect(summary?.body).toContain('maria');
  });

  it('does not let the author open it, nor who may only read', async () => {
    const scene = await open();
    await scene.run({ options: gate, exit: 1 });
    await closing(scene, 'tom', 'vote');
    const { report: shown } = await scene.run({ options: gate, exit: 1 });
    expect(shown.findings).toMatchObject([{ state: { kind: 'shown' } }]);
    await closing(scene, 'ann', 'resolve');
    const { report: hidden } = await scene.run({ options: gate, exit: 1 });
    expect(hidden.findings).toMatchObject([{ state: { kind: 'hidden', by: 'dismissed', gated: true } }]);
  });

  it('counts who committed to the change as its author', async () => {
    const scene = await open();
    await scene.run({ options: gate, exit: 1 });
    await scene.push({ 'src/greet.ts': `${greet}\n` }, 'maria');
    await closing(scene, 'maria', 'resolve');
    await scene.run({ options: gate, exit: 1 });
  });

  it.each(['woodpecker', 'drone', 'actions', 'jenkins'] as const)('is told of a change by %s', async (ci) => {
    const scene = await open();
    for (const checkout of ['none', 'shallow', 'full'] as const) await scene.run({ ci, checkout });
    await theOne(scene);
    expect(await scene.summaries()).toHaveLength(1);
  });

  it('gets nothing without a token, and says why', async () => {
    const scene = await open();
    const { stdout, stderr, report } = await scene.run({ token: '' });
    expect(report.findings).toHaveLength(1);
    expect(`${stdout}${stderr}`).toMatch(/token/);
    expect(await scene.lines()).toEqual([]);
  });

  it('refuses a token that may only read, which ends nothing', async () => {
    const scene = await open();
    const token = await gitea.token('bot', ['read:repository', 'read:issue', 'read:user']);
    const { stdout, stderr } = await scene.run({ token });
    expect(`${stdout}${stderr}`).toContain('`write:repository`');
    expect(await scene.lines()).toEqual([]);
  });

  it('keeps the review that the account of the token has begun', async () => {
    const scene = await open();
    const path = `repos/${scene.repository}/pulls/1/reviews`;
    const body = { body: 'Wait', comments: [{ path: 'src/sum.ts', body: 'Hm', new_position: 2 }] };
    await gitea.api('POST', path, { body, as: 'bot' });
    const { stdout, stderr } = await scene.run();
    expect(`${stdout}${stderr}`).toContain('begun and not sent');
    const reviews = await gitea.api<readonly { state: string }[]>('GET', path, { as: 'bot' });
    expect(reviews.map(({ state }) => state)).toEqual(['PENDING']);
  });

  it('gets a status of the commit', async () => {
    const scene = await open();
    await scene.run({ options: { ...gate, publish: 'review,summary,check' }, exit: 1 });
    const head = await scene.push({});
    await scene.run({ options: { publish: 'check' } });
    const path = `repos/${scene.repository}/commits/${head}/status`;
    const { statuses } = await gitea.api<{ statuses: readonly object[] }>('GET', path);
    expect(statuses).toMatchObject([{ context: 'OllamaCode', status: 'warning' }]);
  });

  async function closing(scene: Scene, login: string, way: 'resolve' | 'vote' | 'command'): Promise<void> {
    const comment = await theOne(scene);
    if (way === 'resolve') await scene.resolve(login, comment);
    else if (way === 'vote') await scene.voteDown(login, comment);
    else await scene.reply(login, comment, '/ollamacode dismiss the list ends with a guard');
  }
});
