import type { StoredRuntime } from '../../../../context.js';
import { command } from '../../../define/command.js';
import { runtimeHash } from '../../../options/runtime.js';
import { runtimeJson, runtimeView } from '../runtime-view.js';

export const localnetRuntimeRemove = command({
  name: 'runtime remove',
  summary: 'Delete a runtime that is kept on this machine',
  effect: 'edits',
  arguments: [runtimeHash],
  options: {},
  examples: ['localnet runtime remove 3f9a', 'localnet runtime remove 0x3f9a21b3 --json'],
  run: async ({ hash }, ctx): Promise<StoredRuntime> => (await ctx.runtimes()).remove(hash),
  schema: () => import('./schema.js'),
  view: (runtime) => runtimeView('Removed the runtime', runtime),
  json: (runtime) => ({ removed: runtimeJson(runtime) }),
});
