import { command } from '../../define/command.js';
import { atBlock } from '../../options/block.js';
import { netuid } from '../../options/netuid.js';
import { network } from '../../options/network.js';
import { ofMechanism } from '../../options/weight-commits.js';
import { matrix, validatorUid } from '../../options/weight-reads.js';
import { readRows } from '../rows.js';
import { bondsJson, bondsView } from './view.js';

export const weightsBonds = command({
  name: 'bonds',
  summary: 'Show the bonds of the validators of a subnet, which its dividends follow',
  effect: 'reads',
  options: {
    ...{ network, netuid, mech: ofMechanism, at: atBlock },
    ...{ validator: validatorUid, matrix },
  },
  examples: ['weights bonds --netuid 1', 'weights bonds --netuid 1 --validator 3 --json'],
  schema: () => import('./schema.js'),
  rows: 'validators',
  view: bondsView,
  json: bondsJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const { netuid, mech, validator } = input;
    const chain = await ctx.chain(input.network);
    const { rows, ...read } = await ctx.during(
      'reading the bonds',
      readRows(input, chain, (at) => chain.allBonds(netuid, at, mech)),
    );
    const validators = rows.filter(({ uid }) => validator === undefined || uid === validator);
    return { network: chain.network, netuid, mech, matrix: input.matrix, validators, ...read };
  },
});
