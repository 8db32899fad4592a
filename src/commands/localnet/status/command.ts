import { count, good, note, recordView, text } from '../../../format/view.js';
import { command } from '../../define/command.js';

export const localnetStatus = command({
  name: 'status',
  summary: 'Say whether the embedded chain is served, and where it stands',
  effect: 'reads',
  options: {},
  examples: ['localnet status', 'localnet status --json'],
  run: async (_input, ctx) => (await ctx.localnet()).status(),
  schema: () => import('./schema.js'),
  view: ({ folder, running, url, pid, genesis, head }) =>
    recordView('The embedded chain', [
      [
        'Served',
        running ? good(`yes, by process ${pid}`) : note('no; commands open it themselves'),
      ],
      ...(url === undefined ? [] : [['Address', text(url)] as const]),
      ['State', text(folder)],
      ['Genesis', text(genesis)],
      ['Head', count(head.number)],
    ]),
  json: ({ folder, running, url, pid, genesis }) => ({
    ...{ running, url: url ?? null, pid: pid ?? null },
    ...{ state: folder, genesis },
  }),
  block: ({ head }) => head,
});
