import { countFileSystem } from '../faults/counted-fs.js';
import { countSockets } from '../faults/counted-socket.js';
import { countSteps } from '../faults/steps.js';

/**
 * Loaded into a real btcli before anything else: counts what it asks of the chain and of the disk, and
 * strikes it as $BTCLI_STRIKE says, as in `cut 120 kill 400`: its connection is cut at step 120, and
 * it dies 400 steps later.
 */
const strikes = (process.env.BTCLI_STRIKE ?? '').split(' ').filter(Boolean);
const armNext = () => {
  const [kind, step] = strikes.splice(0, 2);
  if (step !== undefined) steps.arm({ kind: kind === 'cut' ? 'cut' : 'kill', step: Number(step) });
};
const steps = countSteps((kind, name) => {
  process.getBuiltinModule('node:fs').writeSync(2, `STRUCK ${kind} ${name}\n`);
  if (kind === 'kill') process.kill(process.pid, 'SIGKILL');
  armNext();
  line.cut();
});
const line = countSockets(steps);
countFileSystem(`${process.env.HOME}/.local/state/btcli`, steps);
armNext();
