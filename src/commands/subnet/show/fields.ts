import type { Axon, Neuron } from '../../../chain/metagraph.js';
import { address, alphaCell, type Cell, note, ratioCell, tao, text } from '../../../format/view.js';
import { endpointText } from '../../../units/ip-address.js';
import type { Ratio } from '../../../units/ratio.js';

export const nothing = note('-');

/** A value that the runtime may not compute. */
export const perhaps = (ratio: Ratio | undefined): Cell =>
  ratio === undefined ? nothing : ratioCell(ratio);

export const yesOrNot = (is: boolean): Cell => (is ? text('yes') : nothing);

export const axonCell = (axon: Axon | undefined): Cell =>
  axon ? text(endpointText(axon.ip, axon.ipType, axon.port)) : nothing;

/** What of a neuron can change while it stays; `amount` is there for what has a size. */
export type Field = {
  /** As the column of the metagraph is called. */
  readonly id: string;
  readonly cell: (neuron: Neuron) => Cell;
  readonly amount?: (neuron: Neuron) => bigint | undefined;
};

const share = (id: string, of: (neuron: Neuron) => Ratio | undefined): Field => ({
  id,
  cell: (neuron) => perhaps(of(neuron)),
  amount: (neuron) => {
    const ratio = of(neuron);
    return ratio === undefined ? undefined : BigInt(ratio);
  },
});

export const fields: readonly Field[] = [
  { id: 'coldkey', cell: ({ coldkey }) => address(coldkey) },
  { id: 'permit', cell: ({ validatorPermit }) => text(validatorPermit ? 'yes' : 'no') },
  { id: 'active', cell: ({ active }) => text(active ? 'yes' : 'no') },
  { id: 'axon', cell: ({ axon }) => axonCell(axon) },
  share('incentive', ({ incentive }) => incentive),
  share('dividends', ({ dividends }) => dividends),
  share('consensus', ({ consensus }) => consensus),
  share('validator_trust', ({ validatorTrust }) => validatorTrust),
  {
    id: 'emission',
    cell: ({ emission }) => alphaCell(emission),
    amount: ({ emission }) => emission.units,
  },
  {
    id: 'stake_weight',
    cell: ({ stakeWeight }) => alphaCell(stakeWeight),
    amount: ({ stakeWeight }) => stakeWeight.units,
  },
  {
    id: 'alpha_stake',
    cell: ({ alphaStake }) => alphaCell(alphaStake),
    amount: ({ alphaStake }) => alphaStake.units,
  },
  {
    id: 'root_stake',
    cell: ({ rootStake }) => tao(rootStake),
    amount: ({ rootStake }) => rootStake,
  },
];
