import { command } from '../../define/command.js';
import { atBlock } from '../../options/block.js';
import { netuid } from '../../options/netuid.js';
import { network } from '../../options/network.js';
import { ofMechanism } from '../../options/weight-commits.js';
import { matrix, validatorUid } from '../../options/weight-reads.js';
import { readRows } from '../rows.js';
import { showJson, showView } from './view.js';

export const weightsShow = command({
  name: 'show',
  summary: 'Show the weights that the validators of a subnet have set',
  effect: 'reads',
  options: {
    ...{ network, netuid, mech: ofMechanism, at: atBlock },
    ...{ validator: validatorUid, matrix },
  },
  examples: [
    'weights show --netuid 1',
    'weights show --netuid 1 --matrix',
    'weights show --netuid 1 --mech 1 --validator 3 --network test --json',
  ],
  schema: () => import('./schema.js'),
  rows: 'validators',
  view: showView,
  json: showJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const { netuid, mech, validator } = input;
    const chain = await ctx.chain(input.network);
    const { rows, ...read } = await ctx.during(
      'reading the weights',
      readRows(input, chain, (at) => chain.allWeights(netuid, at, mech)),
    );
    const validators = rows.filter(({ uid }) => validator === undefined || uid === validator);
    return { network: chain.network, netuid, mech, matrix: input.matrix, validators, ...read };
  },
});
