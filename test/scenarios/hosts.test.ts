import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../support/repository.ts';
import { distHost, sourceHost } from './hosts.ts';
import { play } from './play.ts';
import { table } from './table.ts';

afterAll(removeFolders);

/** One process of the bundle beside the one that runs the sources keeps two cores busy. */
describe.concurrent('the same on every host', { timeout: 120_000 }, () => {
  it.each(table.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    const [source, dist] = await Promise.all([play(scenario, sourceHost), play(scenario, distHost)]);
    expect(dist.map(({ files }) => files.sarif)).toEqual(source.map(({ files }) => files.sarif));
  });
});
