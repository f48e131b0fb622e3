import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenSum, OFF_BY_ONE, sum } from '../scenarios/fixtures.ts';
import { commandRun, distHost } from '../scenarios/hosts.ts';
import { play } from '../scenarios/play.ts';
import type { Host, Scenario } from '../scenarios/scenario.ts';
import { table } from '../scenarios/table.ts';
import { docker, reasonOf, valueIn } from './support/parts.ts';

const image = 'node:24-bookworm-slim';
const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const program = await docker(image);

/** Every repository of a scenario lies below it, and the container sees it at the same place. */
const folder = mkdtempSync(join(tmpdir(), 'ollamacode-container-'));
const kept = process.env.TMPDIR;

afterAll(() => {
  if (kept === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = kept;
  rmSync(folder, { recursive: true, force: true });
});

const containers: string[] = [];
afterAll(() => {
  if (containers.length > 0) execFileSync(valueIn(program), ['rm', '--force', ...containers]);
});

describe.skipIf(reasonOf(program))(`the same in a container of ${image}`, () => {
  let host: Host;
  beforeAll(() => {
    process.env.TMPDIR = folder;
    host = containerHost();
  });

  it.each(table.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    const inside = await play(scenario, host);
    const outside = await play(scenario, distHost);
    expect(inside.map(({ files }) => files.sarif)).toEqual(outside.map(({ files }) => files.sarif));
  });

  it('obeys the policy of its image before flags and environment', async () => {
    const policy = join(folder, 'policy.yml');
    writeFileSync(policy, 'locked: { fail-on: high }\ndefaults: { max-findings: 0 }\n');
    const scenario: Scenario = {
      name: 'policy',
      base: { 'src/sum.ts': sum },
      change: { 'src/sum.ts': brokenSum },
      steps: [
        { exit: 1, findings: [`${OFF_BY_ONE} hidden by limit, counts`] },
        { args: ['--max-findings', '5'], exit: 1, findings: [OFF_BY_ONE] },
        { args: ['--fail-on', 'never'], exit: 1, says: ['locks it'] },
      ],
    };
    await play(scenario, containerHost('--volume', `${policy}:/etc/ollamacode/policy.yml:ro`));
  });
});

/** One container that stays, in which each run is a process; the network is the host's, for the scripted Ollama. */
function containerHost(...options: readonly string[]): Host {
  const docker = valueIn(program);
  const mounts = ['--volume', `${folder}:${folder}`, '--volume', `${dist}:/app:ro`, ...options];
  const limits = ['--network', 'host', '--cap-drop', 'ALL', '--cap-add', 'DAC_OVERRIDE', '--init'];
  const start = ['run', '--detach', '--rm', ...limits, ...mounts, image, 'sleep', '3600'];
  const container = execFileSync(docker, start, { encoding: 'utf8' }).trim();
  containers.push(container);
  return {
    name: 'container',
    run: ({ cwd, args, env: { PATH: _, ...env }, stdin }) => {
      const settings = Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
      const command = ['exec', '--interactive', '--workdir', cwd, ...settings, container];
      return commandRun(docker, [...command, 'node', '/app/main.js', ...args], {
        cwd: folder,
        env: { PATH: process.env.PATH ?? '' },
        ...(stdin === undefined ? {} : { stdin }),
      });
    },
  };
}
