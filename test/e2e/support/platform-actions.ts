import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../support/repository.ts';

/** Actions of the platform that act does not bring along, as far as the README's workflows use them. */
export type PlatformActions = {
  /** For `ActJob`. */
  readonly actions: Readonly<Record<string, string>>;
  readonly mounts: readonly string[];
  /** Where artifacts are kept by name, and `upload-sarif` leaves what it was given. */
  readonly folder: string;
};

const INSIDE = '/tmp/platform';

export function platformActions(): PlatformActions {
  const folder = temporaryFolder();
  return {
    folder,
    mounts: [`${folder}:${INSIDE}`],
    actions: {
      'actions/upload-artifact@v6': composite({ inputs: ['name', 'path'], run: upload }),
      'actions/download-artifact@v7': composite({
        inputs: ['name', 'path', 'run-id', 'github-token'],
        run: download,
      }),
      'github/codeql-action@v4': composite(
        { inputs: ['sarif_file', 'ref', 'sha'], run: uploadSarif },
        'upload-sarif',
      ),
    },
  };
}

const upload = `mkdir -p "${INSIDE}/$NAME" && cp -r "$PATH_" "${INSIDE}/$NAME/"`;
const download = `test -n "$RUN_ID" && test -n "$GITHUB_TOKEN_" && mkdir -p "$PATH_" && cp -r "${INSIDE}/$NAME/." "$PATH_"`;
const uploadSarif = `cp "$SARIF_FILE" ${INSIDE}/uploaded.sarif && printf '%s %s' "$REF" "$SHA" >${INSIDE}/uploaded.txt`;

type Composite = { readonly inputs: readonly string[]; readonly run: string };

/** An action of one shell command; gives its folder. */
function composite({ inputs, run }: Composite, below = ''): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, below), { recursive: true });
  const env = Object.fromEntries(inputs.map((name) => [variable(name), `\${{ inputs.${name} }}`]));
  const action = {
    name: 'stand-in',
    description: 'stand-in',
    inputs: Object.fromEntries(inputs.map((name) => [name, { description: name }])),
    runs: { using: 'composite', steps: [{ shell: 'bash', run, env }] },
  };
  // JSON is YAML.
  writeFileSync(join(folder, below, 'action.yml'), JSON.stringify(action));
  return folder;
}

/** A name that the shell or the runner uses itself gets a tail. */
function variable(input: string): string {
  const name = input.toUpperCase().replaceAll('-', '_');
  return name === 'PATH' || name === 'GITHUB_TOKEN' ? `${name}_` : name;
}
