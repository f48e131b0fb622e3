import { type Config, configSchema } from '../../src/config/schema.ts';

/** The defaults of the schema with some values of a test's own. */
export function optionsWith(values: Partial<Config> = {}): Config {
  const defaults = Object.entries(configSchema.properties).map(([name, { default: value }]) => [name, value]);
  return { ...Object.fromEntries(defaults), ...values };
}
