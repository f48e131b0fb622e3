import { rootCertificates } from 'node:tls';
import { coder } from '../support/scripted-ollama.ts';
import { asked, fileIn, type InputRow, type Seen, says } from './inputs-stage.ts';

const docker: Pick<InputRow, 'stage' | 'besides'> = {
  stage: { docker: {} },
  besides: { model: 'coder:1b', service: 'docker' },
};
const flag = (name: string) => (seen: Seen) =>
  seen.docker.filter(([command]) => command === 'run').map((call) => call[call.indexOf(name) + 1]);
const absentImage = { ...docker, stage: { docker: { images: [] } } };
const pulls = ({ docker: calls }: Seen) =>
  calls.filter(([, verb]) => verb === 'pull').map((call) => call.at(-1));

/** Inputs about the model and about where its server comes from. */
export const modelInputRows: readonly InputRow[] = [
  {
    input: 'model',
    value: 'other:1b',
    stage: { script: { models: [coder, { ...coder, name: 'other:1b' }] } },
    asks: true,
    look: ({ report }) => report.model?.name,
    gives: 'other:1b',
  },
  { input: 'model-digest', value: 'e'.repeat(64), asks: true, look: asked, gives: 0 },
  {
    input: 'ollama-host',
    value: ({ ollama }) => ollama.url,
    besides: { model: coder.name },
    look: asked,
    gives: 3,
  },
  {
    input: 'ollama-token',
    value: 'a word',
    stage: { script: { token: 'a word' } },
    asks: true,
    look: asked,
    gives: 3,
  },
  {
    input: 'ollama-insecure',
    value: 'true',
    besides: { model: coder.name, 'ollama-host': 'http://ollama.invalid:11434' },
    look: says('set ollama-insecure'),
    gives: false,
  },
  { input: 'service', value: 'none', asks: true, look: asked, gives: 0 },
  {
    ...absentImage,
    input: 'ollama-image',
    value: 'mirror.example/ollama:1',
    look: pulls,
    gives: ['mirror.example/ollama:1'],
  },
  { ...absentImage, input: 'offline', value: 'true', look: pulls, gives: [] },
  {
    ...docker,
    input: 'service-memory',
    value: '1500m',
    look: flag('--memory'),
    gives: Array(2).fill(String(1500 * 1024 ** 2)),
  },
  { ...docker, input: 'service-cpus', value: '0.5', look: flag('--cpus'), gives: ['0.5', '0.5'] },
  {
    ...docker,
    input: 'ca-file',
    value: (stage) => fileIn(stage, 'ca.pem', rootCertificates[0] ?? ''),
    look: ({ docker: calls }) =>
      calls.flat().filter((word) => word.endsWith('target=/ca.pem,readonly')).length,
    gives: 1,
  },
  {
    input: 'num-ctx',
    value: '8192',
    asks: true,
    look: ({ questions }) => questions[0]?.options?.num_ctx,
    gives: 8192,
  },
  {
    input: 'seed',
    value: '11',
    asks: true,
    look: ({ questions }) => questions[0]?.options?.seed,
    gives: 11,
  },
  {
    input: 'job-services',
    value: ({ ollama }) => JSON.stringify({ ollama: { ports: { 11434: String(ollama.port) } } }),
    besides: { model: coder.name },
    look: asked,
    gives: 3,
  },
];
