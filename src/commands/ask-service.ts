import { randomUUID } from 'node:crypto';
import { type AnswerCache, countsAsReviewed, openCache } from '../cache.ts';
import { tokensOf } from '../change/tokens.ts';
import type { Config } from '../config/schema.ts';
import type { Coverage, ModelFacts, Unit } from '../domain.ts';
import { type Asked, ask, unasked } from '../model/ask.ts';
import type { CheckContext } from '../model/warm-up.ts';
import { checkServer } from '../model/warm-up.ts';
import type { Opinion } from '../review.ts';
import type { Service } from '../service/index.ts';
import { answersFolder } from './answers.ts';
import { type AskerInput, NOTHING_ASKED, QUEUE_WHY } from './asker.ts';
import { budgetOf, leftNow } from './budget.ts';
import type { Session } from './session.ts';

/** Asks a running service about units, each group with its own instructions, from the cache where it knows the answer. */
export async function askService(
  units: readonly Unit[],
  service: Service,
  input: AskerInput,
): Promise<Opinion> {
  const model: ModelFacts = { ...service.facts, warnings: [] };
  if (units.length === 0) return { ...NOTHING_ASKED, model };
  const context = contextOf(service, input);
  const check = await checkServer(context);
  const facts = { ...model, warnings: check.warnings };
  if (check.failed !== undefined) return { ...unasked(units, check.failed), model: facts };
  // In a merge queue others wait for us: what was answered before is taken, and nothing is asked.
  const deadline = isQueue(input.session) ? performance.now() : context.deadline;
  const answers: Asked[] = [];
  for (const group of groupsOf(units, input)) {
    const config = { ...context.config, ...group.config };
    const { frame, speed } = check;
    answers.push(await ask(group.units, { ...context, config, frame, speed, deadline }));
  }
  await context.cache?.prune();
  const asked = together(answers);
  return { ...asked, coverage: asked.coverage.map((entry) => inWords(entry, input)), model: facts };
}

function inWords(entry: Coverage, { session }: AskerInput): Coverage {
  return isQueue(session) && entry.state === 'out-of-budget' ? { ...entry, why: QUEUE_WHY } : entry;
}

function isQueue({ place }: Session): boolean {
  return place.trigger === 'queue';
}

function contextOf(service: Service, { session, config }: AskerInput): CheckContext {
  const run = randomUUID();
  const { facts, ollama } = service;
  const cache = cacheOf(config, { run, session });
  const gated = {
    modelGates: config.failOn !== 'never' && config.gateSources.includes('model'),
    // No job can see who else may write its cache: a project may share one among all branches.
    trustedScope: session.place.ci === 'none',
    run,
  };
  const fits = service.contextLength === 0 ? config.numCtx : Math.min(config.numCtx, service.contextLength);
  return {
    server: {
      chat: ollama.chat,
      name: facts.name,
      digest: facts.digest,
      serverVersion: facts.serverVersion,
      threads: service.threads,
      capabilities: service.capabilities,
    },
    config: { ...config, numCtx: fits },
    tokensOf,
    ...(cache ? { cache } : {}),
    accepts: (answer) => countsAsReviewed(answer, gated),
    deadline: performance.now() + budgetOf(config.budget, leftNow(session.place.timeLeft)),
    now: () => performance.now(),
    log: session.log,
    signal: session.signal,
  };
}

function cacheOf(
  config: Config,
  { run, session }: { run: string; session: Session },
): AnswerCache | undefined {
  if (!config.cache) return undefined;
  const folder = answersFolder(config);
  return openCache({ folder, key: config.cacheKey, run, now: () => Date.now(), log: session.log });
}

type Group = { readonly config: Pick<Config, 'instructions' | 'suggestions'>; readonly units: Unit[] };

/** Units that are asked with the same constant prefix, so that it is evaluated once for each group. */
function groupsOf(units: readonly Unit[], { configOf }: AskerInput): Group[] {
  const groups = new Map<string, Group>();
  for (const unit of units) {
    const { instructions, suggestions } = configOf(unit.path);
    const key = JSON.stringify([instructions, suggestions]);
    const group = groups.get(key) ?? { config: { instructions, suggestions }, units: [] };
    group.units.push(unit);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function together(answers: readonly Asked[]): Asked {
  const sum = (of: (usage: Asked['usage']) => number) =>
    answers.reduce((total, { usage }) => total + of(usage), 0);
  return {
    drafts: answers.flatMap(({ drafts }) => drafts),
    coverage: answers.flatMap(({ coverage }) => coverage),
    usage: {
      asked: sum(({ asked }) => asked),
      cached: sum(({ cached }) => cached),
      promptTokens: sum(({ promptTokens }) => promptTokens),
      outputTokens: sum(({ outputTokens }) => outputTokens),
    },
  };
}
