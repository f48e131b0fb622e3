import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/yaml.ts';
import { type Entries, expandJob, orbSource, packed } from '../support/circleci/index.ts';
import { circleciSchema } from './support/circleci.ts';
import { reasonOf, valueIn } from './support/parts.ts';

const schema = circleciSchema();
const noSchema = reasonOf(schema);
const orb = packed();

/** Of everything that stands in a configuration for one job. */
const configurationOf = (job: Entries) => ({
  version: 2.1,
  jobs: { review: job },
  workflows: { review: { jobs: ['review'] } },
});

describe.skipIf(noSchema)(`CircleCI's schema${noSchema ? `: ${noSchema}` : ''}`, () => {
  const faultsIn = (configuration: unknown) => {
    const ajv = new Ajv({ strict: false, allowUnionTypes: true, validateFormats: false });
    const validate = ajv.compile(JSON.parse(readFileSync(valueIn(schema), 'utf8')));
    validate(configuration);
    return validate.errors ?? [];
  };

  it.each(['docker', 'machine', 'without_ollama'])('knows the job on the executor %s', (executor) => {
    const job = expandJob(orb, 'review', { executor, keep_models: true });
    expect(faultsIn(configurationOf(job))).toEqual([]);
    expect(faultsIn(configurationOf({ ...job, steps: [{ run: 7 }] }))).not.toEqual([]);
  });

  it('knows the packed orb', () => {
    const { commands, jobs, executors } = orb;
    const workflows = { review: { jobs: ['ollamacode/review'] } };
    const inline = { version: 2.1, orbs: { ollamacode: { commands, jobs, executors } }, workflows };
    // The schema takes no parameter for a time, which the reference allows.
    const text = JSON.stringify(inline).replaceAll('<<parameters.no_output_timeout>>', '10m');
    expect(faultsIn(JSON.parse(text))).toEqual([]);
  });

  it("knows the pipeline of the orb's own project", () => {
    const text = readFileSync(join(orbSource, '../.circleci/config.yml'), 'utf8');
    expect(faultsIn(parseYaml(text))).toEqual([]);
  });

  it.each(Object.entries(orb.examples))('knows the example %s', (_name, { usage }) => {
    expect(faultsIn(usage)).toEqual([]);
  });
});
