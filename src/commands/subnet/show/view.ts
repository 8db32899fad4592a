import type { Metagraph, Neuron } from '../../../chain/metagraph.js';
import {
  address,
  alphaCell,
  type Cell,
  type Column,
  count,
  longText,
  number,
  type TableView,
  tao,
} from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import { coinText } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import { whenText } from '../../countdown.js';
import type { Change } from './changes.js';
import { axonCell, nothing, perhaps, yesOrNot } from './fields.js';
import type { Shown } from './read.js';

export type Report = Shown & {
  readonly network: string;
  /** Those that were asked for. */
  readonly neurons: readonly Neuron[];
  /** What the operator calls a hotkey. */
  readonly labelOf: (hotkey: Ss58) => string | undefined;
  /** What changed since an earlier block, and how many changes there are with those left out. */
  readonly since:
    | { readonly at: BlockRef; readonly changes: readonly Change[]; readonly all: number }
    | undefined;
};

/** Names come from owners and may fill a screen; --full has them whole. */
const LONGEST_NAME = 24;

const right = (id: string, title: string, sacrifice: number): Column => ({
  ...{ id, title, sacrifice },
  align: 'right',
});

const columns: readonly (readonly [Column, (neuron: Neuron, report: Report) => Cell])[] = [
  [right('uid', 'Uid', 0), ({ uid }) => number(uid)],
  [{ id: 'hotkey', title: 'Hotkey', sacrifice: 1 }, ({ hotkey }) => address(hotkey)],
  [
    { id: 'called', title: 'Called', sacrifice: 9 },
    (neuron, report) => calledCell(calledOf(neuron, report)),
  ],
  [right('stake_weight', 'Stake weight', 5), ({ stakeWeight }) => alphaCell(stakeWeight)],
  [right('alpha_stake', 'Alpha', 13), ({ alphaStake }) => alphaCell(alphaStake)],
  [right('root_stake', 'TAO on root', 14), ({ rootStake }) => tao(rootStake)],
  [right('consensus', 'Consensus', 7), ({ consensus }) => perhaps(consensus)],
  [right('incentive', 'Incentive', 2), ({ incentive }) => perhaps(incentive)],
  [right('dividends', 'Dividends', 3), ({ dividends }) => perhaps(dividends)],
  [right('emission', 'Emission', 6), ({ emission }) => alphaCell(emission)],
  [right('per_day', 'A day', 8), (neuron, { perDay }) => paidCell(neuron, perDay)],
  [
    { id: 'permit', title: 'Permit', sacrifice: 4 },
    ({ validatorPermit }) => yesOrNot(validatorPermit),
  ],
  [right('validator_trust', 'Val. trust', 10), ({ validatorTrust }) => perhaps(validatorTrust)],
  [
    right('last_update', 'Last update', 11),
    ({ lastUpdate }) => (lastUpdate === undefined ? nothing : count(lastUpdate)),
  ],
  [{ id: 'active', title: 'Active', sacrifice: 12 }, ({ active }) => yesOrNot(active)],
  [{ id: 'axon', title: 'Axon', sacrifice: 15 }, ({ axon }) => axonCell(axon)],
  [{ id: 'coldkey', title: 'Coldkey', sacrifice: 16 }, ({ coldkey }) => address(coldkey)],
  [right('registered', 'Registered', 17), ({ registeredAt }) => count(registeredAt)],
];

/** What the operator calls its hotkey, else what its coldkey says of itself. */
export const calledOf = (
  { hotkey, identity }: Neuron,
  { labelOf }: Pick<Report, 'labelOf'>,
): string | undefined => labelOf(hotkey) ?? identity;

const calledCell = (name: string | undefined): Cell =>
  name === undefined ? nothing : longText(name, LONGEST_NAME);

const paidCell = (neuron: Neuron, perDay: Report['perDay']): Cell => {
  const paid = perDay.get(neuron);
  return paid ? alphaCell(paid) : nothing;
};

export const showView = (report: Report): TableView => ({
  kind: 'table',
  title: `${titleOf(report)} at block ${report.at.number}`,
  columns: columns.map(([column]) => column),
  rows: report.neurons.map((neuron) => columns.map(([, cellOf]) => cellOf(neuron, report))),
  empty: report.metagraph.neurons.length === 0 ? 'no neurons yet' : 'none of its neurons',
  notes: [
    summary(report.metagraph),
    ...poolNote(report.metagraph),
    ...startNote(report),
    ...(report.perDay.size > 0 ? ['a day: if every epoch pays what the last one did'] : []),
  ],
});

function titleOf({ network, metagraph }: Report): string {
  const { netuid, name, mechanism, mechanisms } = metagraph;
  const which = mechanisms > 1 ? `, mechanism ${mechanism} (0 to ${mechanisms - 1}),` : '';
  return `Subnet ${netuid} ${name}${which} on ${network}`;
}

function summary(metagraph: Metagraph): string {
  const { netuid, neurons, mostNeurons, tempo, blocksSinceLastEpoch, ownerColdkey } = metagraph;
  const facts = [
    `${neurons.length} of ${mostNeurons} neurons`,
    `tempo ${tempo}, the last epoch ${blocksSinceLastEpoch} blocks ago`,
  ];
  // Nobody owns root.
  return (netuid === 0 ? facts : [...facts, `owned by ${ownerColdkey}`]).join('; ');
}

function poolNote({ netuid, price, taoIn, alphaIn, burn, registrationOpen }: Metagraph) {
  if (netuid === 0) return [];
  const place = registrationOpen ? `a place costs ${coinText(burn)} TAO` : 'registration is closed';
  return [
    `one alpha costs ${coinText(price)} TAO; ${coinText(taoIn)} TAO and ${coinText(alphaIn.units)} alpha in the pool; ${place}`,
  ];
}

const startNote = ({ at, opensAt, blockTime }: Report): readonly string[] =>
  opensAt === undefined
    ? []
    : [`not started; its owner may start it from ${whenText(opensAt, at.number, blockTime)}`];
