/** How one option is called in each channel. The schema's own names are camelCase. */

/** `fail-on`: flags (behind `--`), the configuration file, the policy, action inputs, component inputs. */
export function kebabOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** `--fail-on` without its dashes. */
export const flagOf = kebabOf;

/** Key in `.ollamacode.yml` and in the policy. */
export const fileKeyOf = kebabOf;

/** `fail_on`: orb parameters. */
export function orbOf(name: string): string {
  return kebabOf(name).replaceAll('-', '_');
}

/** `OLLAMACODE_FAIL_ON`. */
export function envOf(name: string): string {
  return `${ENV_PREFIX}${orbOf(name).toUpperCase()}`;
}

/** `INPUT_FAIL-ON`: what GitHub's and Gitea's runners make of the action input `fail-on`. */
export function inputOf(name: string): string {
  return `${INPUT_PREFIX}${kebabOf(name).toUpperCase()}`;
}

/** `PLUGIN_FAIL_ON`: what Woodpecker and Drone make of the setting `fail-on`. */
export function pluginOf(name: string): string {
  return `${PLUGIN_PREFIX}${orbOf(name).toUpperCase()}`;
}

export const ENV_PREFIX = 'OLLAMACODE_';
export const INPUT_PREFIX = 'INPUT_';
export const PLUGIN_PREFIX = 'PLUGIN_';

/** Names below our prefix that are no options: what Kubernetes sets for a service called ollamacode, and what steers our end-to-end tests. */
const foreign =
  /^OLLAMACODE_(E2E|TOOLS|(.+_)?SERVICE_(HOST|PORT)(_.+)?|(.+_)?PORT(_\d+_(TCP|UDP)(_(PROTO|PORT|ADDR))?)?)$/;

/** True for an environment variable below our prefix that was not set for us. */
export function isForeign(variable: string): boolean {
  return foreign.test(variable);
}
