import { count, recordView, text } from '../../../format/view.js';
import { command } from '../../define.js';
import { blockTime, fresh, port, runtime } from '../../options/localnet.js';

export const localnetStart = command({
  name: 'start',
  summary: 'Serve the embedded chain on this machine until Ctrl-C or `localnet stop`',
  effect: 'runs',
  options: { port, blockTime, fresh, runtime },
  examples: [
    'localnet start',
    'localnet start --port 9955 --block-time 250ms --fresh',
    'localnet start --runtime subtensor.wasm --fresh',
  ],
  async run(input, ctx) {
    const source = input.runtime;
    const [localnet, runtimes] = await Promise.all([ctx.localnet(), ctx.runtimes()]);
    const runtime = source === undefined ? undefined : await runtimes.take(source);
    return { serving: await localnet.serve({ ...input, runtime }) };
  },
  schema: () => import('./schema.js'),
  view: ({ serving }) =>
    recordView('The embedded chain is up', [
      ['Address', text(serving.url)],
      ['Genesis', text(serving.genesis)],
      ['Head', count(serving.head.number)],
      ['Runtime', text(`${serving.runtime.specName} ${serving.runtime.specVersion}`)],
      ['Funded', text('//Alice //Bob //Charlie //Dave //Eve //Ferdie')],
    ]),
  json: ({ serving: { url, genesis, runtime } }) => ({
    url,
    genesis,
    pid: process.pid,
    runtime: { specName: runtime.specName, specVersion: runtime.specVersion },
  }),
  block: ({ serving }) => serving.head,
  /** Ctrl-C is how this command ends, so it is no interruption. */
  linger: ({ serving }, ctx) =>
    ctx.holdingOn(async (stop) => {
      const stopped = new Promise<void>((resolve) => {
        if (stop.aborted) resolve();
        else stop.addEventListener('abort', () => resolve(), { once: true });
      });
      await Promise.race([serving.ended, stopped]);
      await serving.close();
    }),
});
