import { silentLog } from '../../../src/log.ts';
import { openService } from '../../../src/service/index.ts';
import { optionsWith } from '../../support/options.ts';

// A reviewer that opens a service, says where it is, and waits to be killed: hold-service.ts process|docker MODEL JOB.
const [service, model = '', job = ''] = process.argv.slice(2);
const { ollama } = await openService({
  config: optionsWith({ model, service: service === 'docker' ? 'docker' : 'process' }),
  place: { ci: 'generic', trusted: false, historyHint: '' },
  log: silentLog,
  job,
});
process.stdout.write(`${ollama.host}\n`);
setInterval(() => {}, 60_000);
