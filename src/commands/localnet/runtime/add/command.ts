import type { AddedRuntime } from '../../../../context.js';
import { command } from '../../../define/command.js';
import { runtimeSource } from '../../../options/runtime.js';
import { runtimeJson, runtimeView } from '../runtime-view.js';

export const localnetRuntimeAdd = command({
  name: 'runtime add',
  summary: 'Keep the runtime of a WASM file, a chain spec or a running node on this machine',
  effect: 'edits',
  arguments: [runtimeSource],
  options: {},
  examples: [
    'localnet runtime add ./node_subtensor_runtime.compact.compressed.wasm',
    'localnet runtime add ws://127.0.0.1:9944 --json',
  ],
  async run({ source }, ctx): Promise<AddedRuntime> {
    const runtimes = await ctx.runtimes();
    return ctx.during(`reading ${source}`, runtimes.add(source));
  },
  schema: () => import('./schema.js'),
  view: ({ runtime, alreadyThere }) =>
    runtimeView(alreadyThere ? 'The runtime was there already' : 'Added the runtime', runtime),
  json: ({ runtime, alreadyThere }) => ({ runtime: runtimeJson(runtime), alreadyThere }),
});
