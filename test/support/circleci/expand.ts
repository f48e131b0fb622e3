import { type Entries, isEntries, type Node, type Orb } from './pack.ts';
import { instance, type Values } from './parameters.ts';

/** One step as CircleCI runs it: a kind of its own and what that takes. */
export type Step = { readonly kind: string; readonly body: Entries };

/** A job with everything in its place. */
export type ExpandedJob = Entries & { readonly steps: readonly Entries[] };

/** Steps that CircleCI has by itself. https://circleci.com/docs/reference/configuration-reference/#steps */
const BUILT_IN = new Set([
  'run',
  'checkout',
  'setup_remote_docker',
  'save_cache',
  'restore_cache',
  'store_artifacts',
  'store_test_results',
  'persist_to_workspace',
  'attach_workspace',
  'add_ssh_keys',
]);

/** Of a job in a workflow, which no orb may use as a name. */
const OF_WORKFLOW = new Set(['name', 'requires', 'context', 'filters', 'type', 'matrix', 'serial-group']);

/** A job of the orb with arguments as a workflow gives them, those of the workflow itself left out. Throws what CircleCI refuses. */
export function expandJob(orb: Orb, name: string, used: Values = {}): ExpandedJob {
  const given = Object.fromEntries(Object.entries(used).filter(([key]) => !OF_WORKFLOW.has(key)));
  const job = instance(elementOf(orb, 'jobs', name), given, `job ${name}`);
  return expandBody(orb, job);
}

/** A job's own text, with its executor and its steps expanded; the orb's elements are named with or without the orb. */
export function expandBody(orb: Orb, { executor, steps, ...rest }: Entries): ExpandedJob {
  const machine = executor === undefined ? {} : executorOf(orb, executor);
  const environment = { ...entriesIn(machine.environment), ...entriesIn(rest.environment) };
  return {
    ...machine,
    ...rest,
    ...(Object.keys(environment).length === 0 ? {} : { environment }),
    steps: expandSteps(orb, steps as readonly Node[]),
  };
}

function entriesIn(node: Node | undefined): Entries {
  return isEntries(node) ? node : {};
}

function executorOf(orb: Orb, executor: Node): Entries {
  if (typeof executor === 'string') return executorOf(orb, { name: executor });
  const { name, ...given } = executor as Entries & { name: string };
  return instance(elementOf(orb, 'executors', name), given, `executor ${name}`);
}

/** Commands and conditions replaced by what they stand for. */
export function expandSteps(orb: Orb, steps: readonly Node[]): Entries[] {
  return steps.flatMap((step) => {
    const { kind, body } = stepOf(step);
    if (kind === 'steps') return expandSteps(orb, body as unknown as readonly Node[]);
    if (kind === 'when' || kind === 'unless') {
      const { condition, steps: inner } = body;
      return isTrue(condition) === (kind === 'when') ? expandSteps(orb, inner as readonly Node[]) : [];
    }
    if (BUILT_IN.has(kind)) return [{ [kind]: body }];
    const command = instance(elementOf(orb, 'commands', kind), body, `command ${kind}`);
    return expandSteps(orb, command.steps as readonly Node[]);
  });
}

/** Both ways to write a step. */
export function stepOf(step: Node): Step {
  if (typeof step === 'string') return { kind: step, body: {} };
  const [only, ...more] = Object.entries(step as Entries);
  if (!only || more.length > 0) throw new Error(`A step has one key: ${JSON.stringify(step)}`);
  const [kind, body] = only;
  if (kind === 'run' && typeof body === 'string') return { kind, body: { command: body } };
  return { kind, body: body as Entries };
}

/** https://circleci.com/docs/reference/configuration-reference/#logic-statements */
function isTrue(condition: Node | undefined): boolean {
  return condition !== undefined && condition !== null && condition !== false && condition !== '';
}

function elementOf(orb: Orb, kind: 'jobs' | 'commands' | 'executors', name: string): Entries {
  const element = orb[kind][name.replace(/^ollamacode\//, '')];
  if (!element) throw new Error(`Cannot find a definition for ${kind} named ${name}`);
  return element;
}
