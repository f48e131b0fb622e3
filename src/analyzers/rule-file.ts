import { messageOf } from '../errors.ts';
import { parseYaml } from '../yaml.ts';
import { isRecord, type Pattern, patternOf, RuleFileError } from './pattern.ts';

/** Most of one rule file, in bytes. */
const MAX_BYTES = 1 << 18;

/** Reads one rule file. Throws `RuleFileError` with `path` and the field that is wrong. */
export function readRuleFile(path: string, text: string): Pattern {
  return patternOf(path, ruleFields(path, text));
}

/** The fields of a rule file as YAML has them, unchecked. Throws `RuleFileError` for what is no mapping. */
export function ruleFields(path: string, text: string): Readonly<Record<string, unknown>> {
  try {
    const parsed = parseYaml(text, { maxBytes: MAX_BYTES });
    if (isRecord(parsed)) return parsed;
  } catch (error) {
    throw new RuleFileError(`${path}: ${messageOf(error)}`, { cause: error });
  }
  throw new RuleFileError(`${path}: is not a mapping of fields such as id, language and rule`);
}
