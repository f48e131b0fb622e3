import { afterEach, expect, it, vi } from 'vitest';
import { runnerOf } from '../../../src/runners/index.ts';
import { teamcityRunner } from '../../../src/runners/teamcity.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const place = { ci: 'teamcity', trusted: false, historyHint: '' } as const;
const annotation = { level: 'warning', start: 3, end: 4, fingerprint: 'v1:a' } as const;

async function saidBy(work: (runner: NonNullable<Awaited<ReturnType<typeof runnerOf>>>) => unknown) {
  const runner = await runnerOf(place, { env: {}, step: false });
  if (!runner) throw new Error('no runner');
  const said: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  await work(runner);
  spy.mockRestore();
  return said.join('');
}

it('shows each line as an inspection of one type', async () => {
  const said = await saidBy((runner) =>
    runner.annotate([
      { ...annotation, path: 'src/a.ts', title: 'high: Off by one', message: 'Reads on.\nCheck: run' },
      { ...annotation, level: 'error', path: 'b.ts', title: 't', message: 'm' },
    ]),
  );
  expect(said).toBe(
    [
      "##teamcity[inspectionType id='ollamacode' name='OllamaCode' category='Code review' description='Findings of a review of changes']",
      "##teamcity[inspection typeId='ollamacode' message='high: Off by one: Reads on. Check: run' file='src/a.ts' line='3' SEVERITY='WARNING']",
      "##teamcity[inspection typeId='ollamacode' message='t: m' file='b.ts' line='3' SEVERITY='ERROR']",
      '',
    ].join('\n'),
  );
  expect(await saidBy((runner) => runner.annotate([]))).toBe('');
});

it.each([
  ["it's |a| [b]", "it|'s ||a|| |[b|]"],
  ['é\u{1f600}', '|0x00e9|0xd83d|0xde00'],
  ["x']\n##teamcity[buildStatus text='fine'", "x|'|] ##teamcity|[buildStatus text=|'fine|'"],
  ['x\u001b[31m\r', 'x|0x241b|[31m|0x240d'],
])('lets no text end or begin a message: %j', async (text, written) => {
  expect(await saidBy((runner) => runner.problem(text))).toBe(
    `##teamcity[buildProblem identity='ollamacode' description='${written}']\n`,
  );
});

it('cuts a text that the server would not take', async () => {
  const said = await saidBy((runner) => runner.problem('x'.repeat(9000)));
  expect(said.match(/x+/)?.[0]).toHaveLength(4000);
});

it('tells later steps by parameters, and not a file', async () => {
  const said = async (redirected: boolean) =>
    saidBy(() => teamcityRunner(() => redirected).outputs({ outcome: 'pass', 'summary-url': '' }));
  expect(await said(true)).toBe('');
  expect(await said(false)).toBe(
    "##teamcity[setParameter name='ollamacode.outcome' value='pass']\n##teamcity[setParameter name='ollamacode.summary-url' value='']\n",
  );
});
