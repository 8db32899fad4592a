import type { Axon, Metagraph, Neuron } from '../../../chain/metagraph.js';
import { alphaJson, ratioJson, taoJson } from '../../../format/json.js';
import {
  address,
  alphaCell,
  type Cell,
  type Column,
  count,
  note,
  number,
  ratioCell,
  type TableView,
  text,
} from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import { endpointText, ipText } from '../../../units/ip-address.js';
import type { Ratio } from '../../../units/ratio.js';
import type { Data, NeuronData } from './schema.js';

type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly metagraph: Metagraph;
};

const nothing = note('-');
const perhaps = (ratio: Ratio | undefined): Cell =>
  ratio === undefined ? nothing : ratioCell(ratio);
const right = (id: string, title: string, sacrifice: number): Column => ({
  ...{ id, title, sacrifice },
  align: 'right',
});

const columns: readonly (readonly [Column, (neuron: Neuron) => Cell])[] = [
  [right('uid', 'Uid', 0), ({ uid }) => number(uid)],
  [{ id: 'hotkey', title: 'Hotkey', sacrifice: 1 }, ({ hotkey }) => address(hotkey)],
  [right('stake_weight', 'Stake weight', 4), ({ stakeWeight }) => alphaCell(stakeWeight)],
  [right('consensus', 'Consensus', 6), ({ consensus }) => perhaps(consensus)],
  [right('incentive', 'Incentive', 2), ({ incentive }) => perhaps(incentive)],
  [right('dividends', 'Dividends', 3), ({ dividends }) => perhaps(dividends)],
  [right('emission', 'Emission', 5), ({ emission }) => alphaCell(emission)],
  [
    { id: 'permit', title: 'Permit', sacrifice: 7 },
    ({ validatorPermit }) => yesOrNot(validatorPermit),
  ],
  [right('validator_trust', 'Val. trust', 8), ({ validatorTrust }) => perhaps(validatorTrust)],
  [right('last_update', 'Last update', 9), ({ lastUpdate }) => count(lastUpdate)],
  [{ id: 'active', title: 'Active', sacrifice: 10 }, ({ active }) => yesOrNot(active)],
  [{ id: 'axon', title: 'Axon', sacrifice: 11 }, ({ axon }) => axonCell(axon)],
];

const yesOrNot = (is: boolean): Cell => (is ? text('yes') : nothing);
const axonCell = (axon: Axon | undefined): Cell =>
  axon ? text(endpointText(axon.ip, axon.ipType, axon.port)) : nothing;

export const showView = ({ network, at, metagraph }: Report): TableView => ({
  kind: 'table',
  title: `Subnet ${metagraph.netuid} ${metagraph.name} on ${network} at block ${at.number}`,
  columns: columns.map(([column]) => column),
  rows: metagraph.neurons.map((neuron) => columns.map(([, cellOf]) => cellOf(neuron))),
  empty: 'no neurons yet',
  notes: [summary(metagraph)],
});

function summary(metagraph: Metagraph): string {
  const { netuid, neurons, mostNeurons, tempo, blocksSinceLastEpoch, ownerColdkey } = metagraph;
  const facts = [
    `${neurons.length} of ${mostNeurons} neurons`,
    `tempo ${tempo}, the last epoch ${blocksSinceLastEpoch} blocks ago`,
  ];
  // Nobody owns root.
  return (netuid === 0 ? facts : [...facts, `owned by ${ownerColdkey}`]).join('; ');
}

export const showJson = ({ metagraph }: Report): Data => ({
  netuid: metagraph.netuid,
  name: metagraph.name,
  symbol: metagraph.symbol,
  tempo: metagraph.tempo,
  blocksSinceLastEpoch: metagraph.blocksSinceLastEpoch,
  ownerColdkey: metagraph.ownerColdkey,
  mostNeurons: metagraph.mostNeurons,
  neurons: metagraph.neurons.map(neuronJson),
});

/** One neuron for scripts; what the runtime does not compute is null. */
const neuronJson = (neuron: Neuron): NeuronData => ({
  uid: neuron.uid,
  hotkey: neuron.hotkey,
  coldkey: neuron.coldkey,
  stakeWeight: alphaJson(neuron.stakeWeight),
  alphaStake: alphaJson(neuron.alphaStake),
  rootStake: taoJson(neuron.rootStake),
  ...ratiosJson(neuron),
  emission: alphaJson(neuron.emission),
  validatorPermit: neuron.validatorPermit,
  active: neuron.active,
  lastUpdate: neuron.lastUpdate,
  registeredAt: neuron.registeredAt,
  axon: neuron.axon ? axonJson(neuron.axon) : null,
});

const ratiosJson = (neuron: Neuron) => ({
  consensus: perhapsJson(neuron.consensus),
  incentive: perhapsJson(neuron.incentive),
  dividends: perhapsJson(neuron.dividends),
  validatorTrust: perhapsJson(neuron.validatorTrust),
  trust: perhapsJson(neuron.trust),
  rank: perhapsJson(neuron.rank),
});

const perhapsJson = (ratio: Ratio | undefined) => (ratio === undefined ? null : ratioJson(ratio));

const axonJson = ({ ip, ipType, port, version }: Axon): NeuronData['axon'] => ({
  ip: ipText(ip, ipType),
  port,
  version,
});
