import type { Call } from '../cli.ts';
import type { Config } from '../config/schema.ts';
import type { Forge, Place } from '../domain.ts';
import { ForgeError, ModelError, messageOf, UsageError } from '../errors.ts';
import type { Git } from '../git.ts';
import type { Log } from '../log.ts';
import { checkServer, type ServerCheck } from '../model/warm-up.ts';
import { type Hardware, hardwareHere } from '../service/hardware.ts';
import { openService, type Service } from '../service/index.ts';
import { type Check, checkText, hardwareCheck, serviceChecks, tokenCheck } from './doctor-checks.ts';
import { jobServices } from './job-services.ts';
import { openSession, type Session } from './session.ts';

/** What a review of the current change would ask: how many questions, and ms at that speed. */
export type Estimate = (
  speed: ServerCheck['speed'],
  service: Service,
) => Promise<{ readonly questions: number; readonly ms: number }>;

export type DoctorInput = {
  readonly config: Config;
  readonly place: Place;
  readonly git?: Git;
  readonly log: Log;
  readonly signal?: AbortSignal;
  readonly env?: NodeJS.ProcessEnv;
  readonly hardware?: Hardware;
  readonly estimate?: Estimate;
  /** Where the change lives. */
  readonly forge?: Pick<Forge, 'canPost' | 'posted'>;
  /** Where an Ollama answers that the job declared. */
  readonly declared?: readonly string[];
  /** Called with each line as soon as it is known. */
  readonly tell: (check: Check) => void;
};

/** `ollamacode doctor`: exit code 2 when something fails. `estimate` is made of the session when the change can be read. */
export async function doctorCommand(call: Call, estimateOf?: (session: Session) => Estimate): Promise<void> {
  const tell = (check: Check) => void process.stdout.write(checkText(check));
  const session = await openSession(call).catch((error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    tell({
      state: 'fail',
      name: 'start',
      text: error.message,
      fix: 'Nothing else can be checked before this is right.',
    });
  });
  if (!session) {
    process.exitCode = 2;
    return;
  }
  try {
    const config = await configOf(session, tell);
    const { place, git, forge, log, signal } = session;
    const checks = await doctor({
      config,
      place,
      ...(git ? { git } : {}),
      forge,
      declared: await jobServices({ config, place, env: process.env }),
      log,
      signal,
      tell,
      ...(estimateOf ? { estimate: estimateOf(session) } : {}),
    });
    if (checks.some(({ state }) => state === 'fail')) process.exitCode = 2;
  } finally {
    await session.close();
  }
}

async function configOf(session: Session, tell: (check: Check) => void): Promise<Config> {
  try {
    const { config } = await session.read(await session.trusted());
    tell({ state: 'ok', name: 'configuration', text: 'read without an error' });
    return config;
  } catch (error) {
    if (!(error instanceof UsageError) && !(error instanceof ForgeError)) throw error;
    tell({
      state: 'fail',
      name: 'configuration',
      text: error.message,
      fix: 'Until then the options of the file are not used.',
    });
    process.exitCode = 2;
    return session.early;
  }
}

/** Runs every check that can be run; a failed one ends only those that rest on it. */
export async function doctor(input: DoctorInput): Promise<readonly Check[]> {
  const checks: Check[] = [];
  const say = (check: Check) => {
    checks.push(check);
    input.tell(check);
  };
  say(await gitCheck(input));
  const hardware = input.hardware ?? hardwareHere();
  say(hardwareCheck(input.config, hardware));
  await modelChecks(input, say);
  say(tokenCheck(input.config, input.place));
  if (input.forge?.canPost) say(await forgeCheck(input.forge));
  return checks;
}

/** Reads only: whether the token may also write is seen by what a review posts. */
async function forgeCheck(forge: Pick<Forge, 'posted'>): Promise<Check> {
  try {
    const { comments } = await forge.posted();
    return { state: 'ok', name: 'forge', text: `answers; ${comments.length} comments of ours stand there` };
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    return { state: 'fail', name: 'forge', text: error.message, fix: 'Until then nothing is posted.' };
  }
}

async function gitCheck({ git, place }: DoctorInput): Promise<Check> {
  if (!git)
    return {
      state: 'warn',
      name: 'git',
      text: 'no repository here',
      fix: 'Start it in a repository, or review a diff file with --diff.',
    };
  const shallow = (await git.run(['rev-parse', '--is-shallow-repository'])).toString().trim() === 'true';
  if (!shallow) return { state: 'ok', name: 'git', text: `${git.version}, whole history, ${git.root}` };
  return {
    state: 'warn',
    name: 'git',
    text: `${git.version}, shallow clone: the merge base may be missing`,
    fix: place.historyHint,
  };
}

async function modelChecks(input: DoctorInput, say: (check: Check) => void): Promise<void> {
  const { config, place, log, signal, env, declared = [] } = input;
  if (config.model === 'none' || config.service === 'none') {
    return say({ state: 'ok', name: 'model', text: 'switched off: rules alone look at the change' });
  }
  let service: Service | undefined;
  try {
    service = await openService({
      config,
      place,
      log,
      declared,
      ...(signal ? { signal } : {}),
      ...(env ? { env } : {}),
    });
    for (const check of serviceChecks(service, config)) say(check);
    await speedChecks(input, service, say);
  } catch (error) {
    if (error instanceof ModelError && error.kind === 'aborted') throw error;
    say({
      state: 'fail',
      name: 'ollama',
      text: messageOf(error),
      fix: 'Until then rules alone look at the change; model: none makes that the rule.',
    });
  } finally {
    await service?.close();
  }
}

/** ms for loading the model and the questions of the check, on a machine that is slow or busy. */
const checkTime = 300_000;

async function speedChecks(input: DoctorInput, service: Service, say: (check: Check) => void): Promise<void> {
  const { config, log, signal, estimate } = input;
  const { ollama, facts, threads, capabilities } = service;
  const now = () => performance.now();
  const server = { chat: ollama.chat, ...facts, threads, capabilities };
  const check = await checkServer({
    server,
    config,
    tokensOf,
    deadline: now() + checkTime,
    now,
    log,
    ...(signal ? { signal } : {}),
  });
  if (check.failed !== undefined) {
    return say({
      state: 'fail',
      name: 'server check',
      text: check.failed,
      fix: 'Choose another model or update Ollama; until then its answers are not used.',
    });
  }
  for (const warning of check.warnings)
    say({ state: 'warn', name: 'server check', text: warning, fix: 'A larger model sees more.' });
  const { promptPerSecond, outputPerSecond } = check.speed;
  const text = `reads ${promptPerSecond.toFixed(1)} and writes ${outputPerSecond.toFixed(1)} tokens a second with ${threads === 0 ? 'the server’s choice of' : threads} threads`;
  say(
    outputPerSecond >= 2
      ? { state: 'ok', name: 'speed', text }
      : {
          state: 'warn',
          name: 'speed',
          text,
          fix: 'Grant more CPUs, end what else runs here, or choose a smaller model.',
        },
  );
  if (estimate) say(await timeCheck(estimate, check, service));
}

async function timeCheck(estimate: Estimate, { speed }: ServerCheck, service: Service): Promise<Check> {
  try {
    const { questions, ms } = await estimate(speed, service);
    const minutes = ms < 90_000 ? `${Math.ceil(ms / 1000)} s` : `${Math.ceil(ms / 60_000)} min`;
    return {
      state: 'ok',
      name: 'time',
      text:
        questions === 0
          ? 'nothing to ask about the current change'
          : `about ${minutes} for the ${questions} questions of the current change`,
    };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { state: 'fail', name: 'time', text: error.message, fix: 'A review would end here too.' };
  }
}

/** About three characters a token; only the check's over-long prompt is measured by it. */
function tokensOf(text: string): number {
  return Math.ceil(text.length / 3);
}
