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
  const [{ buildCli }, { handlers }] = await Promise.all([import('./cli.ts'), import('./commands/index.ts')]);
  await buildCli(handlers).parseAsync();
}

/** The user's fault, and a stream that cannot be written, is one sentence; anything else is ours and shows where it happened. */
function fail(error: unknown): never {
  const isExpected =
    error instanceof UsageError ||
    (error instanceof Error && 'syscall' in error && error.syscall === 'write') ||
    (error instanceof Error && /^(Forge|Service|Model)Error$/.test(error.name));
  const text = isExpected || !(error instanceof Error) ? messageOf(error) : (error.stack ?? error.message);
  process.stderr.write(`ollamacode: ${logText(text)}\n`);
  process.exit(FAILED);
}
