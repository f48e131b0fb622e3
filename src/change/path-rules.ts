/** What a name alone says about a file, in the reader's words. */
export type PathRule = {
  readonly rule: 'lock file' | 'snapshot' | 'vendored' | 'generated path' | 'minified';
  /**
   * What the trust ref must have for the rule to count: the folder that names it, or the file itself.
   * Absent for data that no machine runs: there the name is enough.
   */
  readonly needs?: { readonly folder?: string; readonly file?: string };
};

/** Written by package managers, exact names only. */
const lockFiles = new Set([
  ...[
    'package-lock.json',
    'npm-shrinkwrap.json',
    'yarn.lock',
    'pnpm-lock.yaml',
    'bun.lock',
    'bun.lockb',
    'deno.lock',
  ],
  ...[
    'Cargo.lock',
    'go.sum',
    'go.work.sum',
    'Gemfile.lock',
    'composer.lock',
    'poetry.lock',
    'Pipfile.lock',
    'uv.lock',
  ],
  ...[
    'pdm.lock',
    'packages.lock.json',
    'paket.lock',
    'gradle.lockfile',
    'mix.lock',
    'pubspec.lock',
    'Podfile.lock',
  ],
  ...[
    'Package.resolved',
    'flake.lock',
    '.terraform.lock.hcl',
    'conan.lock',
    'MODULE.bazel.lock',
    'Chart.lock',
  ],
]);

const vendorFolder =
  /^(?:.*\/)?(?:vendor|vendored|third_party|third-party|node_modules|bower_components|Pods|Godeps)(?=\/)/;
const generatedFolder = /^(?:.*\/)?(?:dist|__generated__|generated)(?=\/)/;
const generatedName =
  /(?:\.(?:pb|pb2|pb\.gw|g|generated|gen|designer)\.[a-z]+|_pb2(?:_grpc)?\.pyi?|_pb\.(?:js|d\.ts)|\.pb\.(?:cc|h|go)|_generated\.[a-z]+|_gen\.go)$/i;
const minifiedName = /(?:[.-]min\.(?:js|mjs|cjs|css|html)|\.bundle\.js|\.(?:js|css)\.map)$/i;
const snapshotName = /(?:^|\/)__snapshots__\/|\.(?:snap|ambr)$/;

/** The first rule that a path falls under. */
export function pathRule(path: string): PathRule | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (lockFiles.has(name)) return { rule: 'lock file' };
  if (snapshotName.test(path)) return { rule: 'snapshot' };
  const vendored = vendorFolder.exec(path)?.[0];
  if (vendored !== undefined) return { rule: 'vendored', needs: { folder: vendored } };
  if (minifiedName.test(name)) return { rule: 'minified', needs: { file: path } };
  const generated = generatedFolder.exec(path)?.[0];
  if (generated !== undefined) return { rule: 'generated path', needs: { folder: generated } };
  return generatedName.test(name) ? { rule: 'generated path', needs: { file: path } } : undefined;
}
