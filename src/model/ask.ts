import type { Coverage, Draft, Unit, Usage } from '../domain.ts';
import type { ModelError } from '../errors.ts';
import type { Progress } from '../log.ts';
import type { AskContext } from './context.ts';
import { coverageOf, placeOf, type UnitState } from './coverage.ts';
import { newPace, type Pace, timeLeft } from './pace.ts';
import { askModel, cachedDrafts, type Question, questionOf, tooLong } from './question.ts';
import { consequences, failureOf } from './reasons.ts';
import { inOrder } from './schedule.ts';

export type Asked = {
  readonly drafts: readonly Draft[];
  /** Every changed line of every unit once. */
  readonly coverage: readonly Coverage[];
  readonly usage: Pick<Usage, 'asked' | 'cached' | 'promptTokens' | 'outputTokens'>;
};

/**
 * Asks the model about each unit inside the budget: answers that are cached first, then by risk, `parallel` at once.
 * Never throws for what a server does: it ends in the coverage. Units must be redacted.
 */
export async function ask(units: readonly Unit[], context: AskContext): Promise<Asked> {
  const run = startRun(inOrder(units), context);
  await takeCached(run);
  if (run.waiting.length > 0) await workOff(run);
  return resultOf(run);
}

/** What `ask` gives when nobody could be asked, for one reason. */
export function unasked(units: readonly Unit[], why: string): Asked {
  return {
    drafts: [],
    coverage: inOrder(units).flatMap((unit) => coverageOf(unit, { state: 'failed', why })),
    usage: { asked: 0, cached: 0, promptTokens: 0, outputTokens: 0 },
  };
}

type Ending = UnitState & { readonly drafts: readonly Draft[] };

/** The one mutable thing: what has happened so far. */
type Run = {
  readonly context: AskContext;
  readonly questions: readonly Question[];
  readonly endings: Map<Unit, Ending>;
  readonly pace: Pace;
  /** Not yet started, in order. */
  readonly waiting: Question[];
  /** Set once nothing more is asked, with the reason for all that is left. */
  stopped?: string;
  failures: { kind: string; count: number };
  usage: { asked: number; cached: number; promptTokens: number; outputTokens: number };
};

function startRun(units: readonly Unit[], context: AskContext): Run {
  return {
    context,
    questions: units.map((unit) => questionOf(unit, context)),
    endings: new Map(),
    pace: newPace(context.speed),
    waiting: [],
    failures: { kind: '', count: 0 },
    usage: { asked: 0, cached: 0, promptTokens: 0, outputTokens: 0 },
  };
}

/** Before anything is asked, so that what is known never waits for the budget. */
async function takeCached(run: Run) {
  for (const question of run.questions) {
    const ending = unaskable(question, run.context) ?? (await fromCache(question, run.context));
    if (ending === undefined) run.waiting.push(question);
    else run.endings.set(question.unit, ending);
    if (ending?.state === 'cached') run.usage.cached += 1;
  }
}

function unaskable(question: Question, context: AskContext): Ending | undefined {
  const { unit, quotes } = question;
  if (quotes.length === 0 || unit.risk === 0) return { state: 'excluded', why: emptiness(unit), drafts: [] };
  const why = tooLong(question, context);
  return why === undefined ? undefined : { state: 'failed', why, drafts: [] };
}

/** Why nobody is asked about a unit in which nothing can be wrong. */
function emptiness({ before, after }: Unit): string {
  if (after.trim() === '' && before.trim() !== '')
    return 'deleted: nothing is left that a finding could stand on';
  return 'only blank lines and brackets';
}

async function fromCache(question: Question, context: AskContext): Promise<Ending | undefined> {
  const drafts = await cachedDrafts(question, context);
  return drafts && { state: 'cached', why: 'answered before', drafts };
}

async function workOff(run: Run) {
  const progress = run.context.log.progress('model');
  await Promise.all(Array.from({ length: run.context.config.parallel }, () => work(run, progress)));
  progress.end();
}

async function work(run: Run, progress: Progress) {
  for (;;) {
    const question = run.waiting.shift();
    if (question === undefined) return;
    run.endings.set(question.unit, await endingOf(question, run));
    showProgress(run, progress);
  }
}

async function endingOf(question: Question, run: Run): Promise<Ending> {
  const { context, pace } = run;
  if (context.signal?.aborted) return failed(consequences.aborted.why);
  if (run.stopped !== undefined) return failed(run.stopped);
  const expected = pace.predict(question.work);
  const left = context.deadline - context.now();
  if (left <= 0) return outOfBudget('the time for the model was used up');
  if (expected > left) return outOfBudget('the time left would not have been enough');
  return await answered(question, run, expected);
}

async function answered(question: Question, run: Run, expected: number): Promise<Ending> {
  const { context, pace, usage } = run;
  const began = context.now();
  usage.asked += 1;
  try {
    const reply = await askModel(question, context, expected);
    pace.learn(question.work, context.now() - began);
    usage.promptTokens += reply.promptTokens;
    usage.outputTokens += reply.outputTokens;
    run.failures = { kind: '', count: 0 };
    return { state: 'reviewed', why: 'answered', drafts: reply.drafts };
  } catch (error) {
    return notAnswered(question, run, failureOf(error));
  }
}

function notAnswered(question: Question, run: Run, failure: ModelError): Ending {
  const { context } = run;
  if (context.signal?.aborted) return failed(consequences.aborted.why);
  if (failure.kind === 'deadline' && context.now() >= context.deadline - clockSlack) {
    return outOfBudget('the time for the model ended while it was asked');
  }
  const { why, breaksAfter } = consequences[failure.kind];
  context.log.warn(`${placeOf(question.unit)}: ${why}. ${failure.message}`);
  const count = run.failures.kind === failure.kind ? run.failures.count + 1 : 1;
  run.failures = { kind: failure.kind, count };
  if (count >= breaksAfter) run.stopped ??= why;
  return failed(why);
}

/** ms by which a timer may fire early. */
const clockSlack = 50;

function failed(why: string): Ending {
  return { state: 'failed', why, drafts: [] };
}

function outOfBudget(why: string): Ending {
  return { state: 'out-of-budget', why, drafts: [] };
}

function showProgress(run: Run, progress: Progress) {
  const { context, pace, waiting, questions } = run;
  const ahead =
    waiting.reduce((sum, { work: cost }) => sum + pace.predict(cost), 0) / context.config.parallel;
  const left = Math.min(ahead, Math.max(0, context.deadline - context.now()));
  progress.update(run.endings.size, questions.length, waiting.length === 0 ? '' : timeLeft(left));
}

/** In the order of the questions, so that the same answers give the same result however they came in. */
function resultOf({ questions, endings, usage }: Run): Asked {
  const ended = questions.map(({ unit }) => ({ unit, ending: endings.get(unit) ?? failed('not asked') }));
  return {
    drafts: ended.flatMap(({ ending }) => ending.drafts),
    coverage: ended.flatMap(({ unit, ending }) => coverageOf(unit, ending)),
    usage,
  };
}
