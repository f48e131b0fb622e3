import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { openAsker } from '../../../src/commands/asker.ts';
import type { Session } from '../../../src/commands/session.ts';
import type { Config } from '../../../src/config/schema.ts';
import type { Place } from '../../../src/domain.ts';
import { silentLog } from '../../../src/log.ts';
import { optionsWith } from '../../support/options.ts';
import { numbered } from '../model/unit-of.ts';

type Given = {
  readonly place?: Partial<Place>;
  readonly aborted?: boolean;
  readonly options?: Partial<Config>;
};

/** What becomes of one unit when the server that is named accepts calls and never answers. */
async function opinionOf({ place, aborted = false, options }: Given) {
  const server = createServer(() => undefined).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const config = optionsWith({ ollamaHost: `http://127.0.0.1:${port}`, cache: false, ...options });
  const session: Partial<Session> = {
    place: { ci: 'gitlab', trusted: false, historyHint: '', ...place },
    log: silentLog,
    signal: aborted ? AbortSignal.abort() : new AbortController().signal,
  };
  const asker = await openAsker({ session: session as Session, config, configOf: () => config });
  const opinion = await asker.ask([numbered(1)]);
  await asker.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return opinion;
}

test('a model that is not ready in time is not waited for, so that a job ends before its CI ends it', async () => {
  const { absent, coverage } = await opinionOf({ place: { timeLeft: 0 } });
  expect(absent).toBe('it was not ready when half of what the CI leaves for this job was over');
  expect(coverage.map(({ state }) => state)).toEqual(expect.arrayContaining(['failed']));
});

test('a run that is interrupted says so instead', async () => {
  const { absent } = await opinionOf({ place: { timeLeft: 3_600_000 }, aborted: true });
  expect(absent).toBe('interrupted before the model was asked');
});

test('nobody is waited for where there is no model', async () => {
  const { absent, coverage } = await opinionOf({ options: { model: 'none' } });
  expect([absent, coverage]).toEqual(['model: none', []]);
});
