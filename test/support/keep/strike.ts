import { countFileSystem } from '../faults/counted-fs.js';
import { countSockets } from '../faults/counted-socket.js';
import { countSteps } from '../faults/steps.js';

/**
 * Loaded into a real btcli before anything else: counts what it asks of the chain and of the disk, and
 * kills it at the step of $BTCLI_STRIKE, or cuts its connection there where that begins with `cut`.
 */
const [kind = 'kill', step = ''] = (process.env.BTCLI_STRIKE ?? '').split(' ');
const steps = countSteps((struck, name) => {
  process.getBuiltinModule('node:fs').writeSync(2, `STRUCK ${struck} ${name}\n`);
  if (struck === 'kill') process.kill(process.pid, 'SIGKILL');
  line.cut();
});
const line = countSockets(steps);
countFileSystem(`${process.env.HOME}/.local/state/btcli`, steps);
if (step !== '') steps.arm({ kind: kind === 'cut' ? 'cut' : 'kill', step: Number(step) });
