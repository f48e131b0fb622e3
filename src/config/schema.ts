import type { TypeOf } from './extra.ts';
import { change } from './groups/change.ts';
import { filter } from './groups/filter.ts';
import { gate } from './groups/gate.ts';
import { model } from './groups/model.ts';
import { publish } from './groups/publish.ts';
import { reports } from './groups/reports.ts';
import { review } from './groups/review.ts';
import { run } from './groups/run.ts';

/**
 * Every option, once; each group in its file. Types, validation, flags, environment, file, editor schema, tables and
 * wrapper inputs come from here, in this order.
 */
export const configSchema = {
  type: 'object',
  additionalProperties: false,
  properties: { ...change, ...model, ...review, ...filter, ...gate, ...publish, ...reports, ...run },
} as const;

export type Config = TypeOf<typeof configSchema>;
export type OptionName = keyof typeof configSchema.properties;
