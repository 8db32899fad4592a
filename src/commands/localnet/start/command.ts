import type { Context } from '../../../context.js';
import { refuse } from '../../../errors.js';
import { count, recordView, text } from '../../../format/view.js';
import { command, type InputOf } from '../../define/command.js';
import { blockTime, fork, fresh, port, runtime } from '../../options/localnet.js';

export const localnetStart = command({
  name: 'start',
  summary: 'Serve the embedded chain on this machine until Ctrl-C or `localnet stop`',
  effect: 'runs',
  options: { port, blockTime, fresh, runtime, fork },
  examples: [
    'localnet start',
    'localnet start --port 9955 --block-time 250ms --fresh',
    'localnet start --runtime subtensor.wasm --fresh',
    'localnet start --runtime wss://archive.chain.opentensor.ai:443 --fork 7000000 --fresh',
  ],
  async run(input, ctx) {
    const { port: at, blockTime: time, fresh: anew } = input;
    const begin = await beginning(input, ctx);
    const serve = (await ctx.localnet()).serve({
      port: at,
      blockTime: time,
      fresh: anew,
      ...begin,
    });
    return { serving: await (begin.fork ? ctx.during('reading the other chain', serve) : serve) };
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

/** A fork takes its rules from the state it begins on. */
async function beginning({ runtime: source, fork: block }: Begin, ctx: Context) {
  if (block === undefined) {
    const blob = source === undefined ? undefined : await (await ctx.runtimes()).take(source);
    return { runtime: blob, fork: undefined };
  }
  if (source === undefined || !/^wss?:/i.test(source)) {
    throw refuse(
      'bad-input',
      '--fork needs the address of a chain',
      'name its node, like --runtime ws://127.0.0.1:9944',
    );
  }
  const number = block === 'final' ? undefined : block;
  return { runtime: undefined, fork: { url: source, block: number } };
}

type Begin = InputOf<{ runtime: typeof runtime; fork: typeof fork }>;
