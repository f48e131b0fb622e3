import { execFile } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const validator = multitool();

/** True also where a validator is published and missing: there its absence is a failure and no skip. */
export const hasSarifValidator =
  validator !== undefined || (process.platform === 'linux' && process.arch === 'x64');

/** Errors and warnings of the published validator over all files at once, with the SARIF and GitHub rules. */
export async function sarifProblems(files: readonly string[]): Promise<string[]> {
  const { stdout, stderr } = await promisify(execFile)(
    validator ?? '',
    ['validate', '--rule-kind', 'Sarif;Ghas', ...files],
    {
      env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
      maxBuffer: 64e6,
    },
  );
  const output = stdout + stderr;
  const problems = output.split('\n').filter((line) => /: (error|warning)\b/i.test(line));
  return output.includes(`Done. ${files.length} files scanned.`)
    ? problems
    : [...problems, `the validator did not finish: ${output.slice(-500)}`];
}

/** Of the platform's package, which npm installs without the right to execute it; absent where there is none. */
function multitool(): string | undefined {
  const require = createRequire(import.meta.url);
  const system = { linux: 'linux', darwin: 'darwin', win32: 'win32' }[process.platform as string];
  try {
    const folder = dirname(require.resolve(`@microsoft/sarif-multitool-${system}/package.json`));
    const file = join(folder, system === 'win32' ? 'Sarif.Multitool.exe' : 'Sarif.Multitool');
    if (!existsSync(file)) return undefined;
    if (system !== 'win32') chmodSync(file, 0o755);
    return file;
  } catch {
    return undefined;
  }
}
