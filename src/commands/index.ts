import type { Handlers } from '../cli.ts';

/** Each command is loaded when it is called. */
export const handlers: Handlers = {
  review: async (call) => (await import('./review.ts')).reviewCommand(call),
  list: async (call) => (await import('./list.ts')).listCommand(call),
  why: async (call) => (await import('./why.ts')).whyCommand(call),
  config: async (call) => (await import('./config.ts')).configCommand(call),
  doctor: async (call) => {
    const [{ doctorCommand }, { estimateOf }] = await Promise.all([
      import('./doctor.ts'),
      import('./estimate.ts'),
    ]);
    await doctorCommand(call, estimateOf);
  },
  pull: async (call) => (await import('./pull.ts')).pullCommand(call),
  bundle: async (call) => (await import('./bundle.ts')).bundleCommand(call),
  unbundle: async (call) => (await import('./unbundle.ts')).unbundleCommand(call),
  publish: async (call) => (await import('./publish.ts')).publishCommand(call),
  hook: async (call) => (await import('./hook.ts')).hookCommand(call),
};
