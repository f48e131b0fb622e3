import type { Config } from '../config/schema.ts';
import type { Place } from '../domain.ts';
import { oneLine } from '../plain-text.ts';
import type { Hardware } from '../service/hardware.ts';
import type { Service } from '../service/index.ts';
import { gigabytes, knownModel } from '../service/models.ts';
import { withoutToken } from './token-words.ts';

export type Check = {
  readonly state: 'ok' | 'warn' | 'fail';
  readonly name: string;
  readonly text: string;
  /** What to do; present unless all is well. */
  readonly fix?: string;
};

/** One line: `ok    git            2.39.5, whole history`, with the fix below where there is one. */
export function checkText({ state, name, text, fix }: Check): string {
  const line = `${state.padEnd(5)} ${name.padEnd(14)} ${oneLine(text)}\n`;
  return fix === undefined ? line : `${line}      ${''.padEnd(14)} → ${oneLine(fix)}\n`;
}

export function hardwareCheck({ model }: Config, { cpus, memory, available }: Hardware): Check {
  const text = `${cpus} CPUs, ${gigabytes(available)} of ${gigabytes(memory)} memory free`;
  const known = knownModel(model);
  if (!known) return { state: 'ok', name: 'machine', text };
  const wants = `${model} wants ${known.cpus} CPUs and ${gigabytes(known.memory)}`;
  if (known.memory > available) {
    return {
      state: 'warn',
      name: 'machine',
      text: `${text}; ${wants}`,
      fix: 'Free or grant memory, or choose a smaller model (model: auto does).',
    };
  }
  if (known.cpus > cpus) {
    return {
      state: 'warn',
      name: 'machine',
      text: `${text}; ${wants}`,
      fix: 'It works and is slow: grant more CPUs or choose a smaller model.',
    };
  }
  return { state: 'ok', name: 'machine', text: `${text}; enough for ${model}` };
}

const owners: Readonly<Record<Service['facts']['service'], string>> = {
  given: 'a given server',
  process: 'a process of our own',
  docker: 'a container of our own',
  shared: 'a server shared by runs of this user',
};

export function serviceChecks(service: Service, config: Config): Check[] {
  const { facts, capabilities, notes, ollama } = service;
  const able = capabilities.length === 0 || capabilities.includes('completion');
  return [
    { state: 'ok', name: 'ollama', text: `${facts.serverVersion}, ${owners[facts.service]}, ${ollama.host}` },
    able
      ? {
          state: 'ok',
          name: 'model',
          text: `${facts.name} (${capabilities.join(', ') || 'capabilities not listed'})`,
        }
      : {
          state: 'fail',
          name: 'model',
          text: `${facts.name} cannot answer questions (${capabilities.join(', ')})`,
          fix: 'Choose a model with the capability completion.',
        },
    {
      state: 'ok',
      name: 'digest',
      text: `${facts.digest}${config.modelDigest === '' ? ' (write it as model-digest to accept no other)' : ', as asked for'}`,
    },
    contextCheck(service, config),
    ...notes.map((text): Check => ({ state: 'ok', name: 'note', text })),
  ];
}

function contextCheck({ contextLength, facts }: Service, { numCtx }: Config): Check {
  if (contextLength === 0)
    return {
      state: 'ok',
      name: 'context',
      text: `${numCtx} tokens asked for; the server does not say what the model holds`,
    };
  if (numCtx <= contextLength)
    return { state: 'ok', name: 'context', text: `${numCtx} of ${contextLength} tokens` };
  return {
    state: 'fail',
    name: 'context',
    text: `${facts.name} holds ${contextLength} tokens, num-ctx asks for ${numCtx}`,
    fix: `Set num-ctx to ${contextLength} or less.`,
  };
}

export function tokenCheck({ publish, ollamaToken, token }: Config, place: Place): Check {
  const ollama = ollamaToken === '' ? '' : '; the Ollama token is set';
  if (publish.includes('none'))
    return { state: 'ok', name: 'tokens', text: `none needed: nothing is published${ollama}` };
  const forge = token === '' ? 'without a token, so only to the CI' : 'with the token that is set';
  const text = `publishing ${publish.join(', ')}, ${forge}${ollama}`;
  // Nobody gives it by itself there, as GitHub does.
  if (token === '' && place.forge?.kind === 'gitlab')
    return { state: 'warn', name: 'tokens', text, fix: withoutToken(place) };
  return { state: 'ok', name: 'tokens', text };
}
