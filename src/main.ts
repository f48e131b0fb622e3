import { messageOf, UsageError } from './errors.ts';
import { logText } from './plain-text.ts';
import { ignoreBrokenPipe } from './terminal.ts';
import { VERSION } from './version.ts';

/** Exit codes: 0 fine, 1 the gate blocks, 3 incomplete where the gate needs it complete, 2 could not do its job. */
const FAILED = 2;

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
for (const stream of [process.stdout, process.stderr]) ignoreBrokenPipe(stream);

const [first, ...others] = process.argv.slice(2);
if (others.length === 0 && (first === '--version' || first === '-v')) process.stdout.write(`${VERSION}\n`);
else await run().catch(fail);

/** The command line is loaded only now: `--version` needs none of it. */
async function run(): Promise<void> {
  if (process.env.GITHUB_ACTIONS === 'true' && first === undefined) return await step();
  const [{ buildCli }, { handlers }] = await Promise.all([import('./cli.ts'), import('./commands/index.ts')]);
  await buildCli(handlers).parseAsync();
}

/** GitHub starts this file as the action's step, and once more after the job. What a cache's client leaves open holds nobody up. */
async function step(): Promise<void> {
  if (process.env.STATE_started) await (await import('./commands/post.ts')).postCommand();
  else await (await import('./commands/action.ts')).actionCommand();
  await new Promise<void>((resolve) => process.stdout.write('', () => resolve()));
  process.exit();
}

/** The user's fault, and a stream that cannot be written, is one sentence; anything else is ours and shows where it happened. */
function fail(error: unknown): never {
  const isExpected =
    error instanceof UsageError ||
    (error instanceof Error && 'syscall' in error && error.syscall === 'write') ||
    (error instanceof Error && /^(Forge|Service|Model)Error$/.test(error.name));
  const text = isExpected || !(error instanceof Error) ? messageOf(error) : (error.stack ?? error.message);
  process.stderr.write(`ollamacode: ${logText(text)}\n`);
  // A gate that has closed stays so, whatever fails afterwards: some CIs take 2 for a warning.
  process.exit(process.exitCode || FAILED);
}
