/** Hands the plugin's configuration to the bundle as its environment: `fail-on: high` is OLLAMACODE_FAIL_ON=high, lists and mappings are JSON. */
const configuration = JSON.parse(process.env.BUILDKITE_PLUGIN_CONFIGURATION || 'null') ?? {};
for (const [name, value] of Object.entries(configuration))
  process.env[`OLLAMACODE_${name.replaceAll('-', '_').toUpperCase()}`] =
    typeof value === 'object' ? JSON.stringify(value) : String(value);
process.argv.push('review');
await import('./dist/main.js');
