import type { Axon, Neuron } from '../../../chain/metagraph.js';
import { cellJson } from '../../../format/cell-json.js';
import { alphaJson, priceJson, ratioJson, taoJson } from '../../../format/json.js';
import { ipText } from '../../../units/ip-address.js';
import type { Ratio } from '../../../units/ratio.js';
import type { Change } from './changes.js';
import type { ChangeData, Data, NeuronData } from './schema.js';
import { calledOf, type Report } from './view.js';

export const showJson = (report: Report): Data => {
  const { metagraph, neurons, since, opensAt } = report;
  return {
    netuid: metagraph.netuid,
    name: metagraph.name,
    symbol: metagraph.symbol,
    mechanism: metagraph.mechanism,
    mechanisms: metagraph.mechanisms,
    tempo: metagraph.tempo,
    blocksSinceLastEpoch: metagraph.blocksSinceLastEpoch,
    ownerColdkey: metagraph.ownerColdkey,
    ownerHotkey: metagraph.ownerHotkey,
    registeredAt: metagraph.registeredAt,
    firstEmission: metagraph.firstEmission ?? null,
    opensAt: opensAt ?? null,
    price: priceJson(metagraph.price),
    taoInPool: taoJson(metagraph.taoIn),
    alphaInPool: alphaJson(metagraph.alphaIn),
    alphaStaked: alphaJson(metagraph.alphaOut),
    registrationCost: taoJson(metagraph.burn),
    registrationOpen: metagraph.registrationOpen,
    mostNeurons: metagraph.mostNeurons,
    neurons: neurons.map((neuron) => neuronJson(neuron, report)),
    since: since?.at.number ?? null,
    changes: since?.changes.map(changeJson) ?? null,
  };
};

/** One neuron for scripts; what the runtime does not compute is null. */
const neuronJson = (neuron: Neuron, report: Report): NeuronData => {
  const perDay = report.perDay.get(neuron);
  return {
    uid: neuron.uid,
    hotkey: neuron.hotkey,
    coldkey: neuron.coldkey,
    called: calledOf(neuron, report) ?? null,
    identity: neuron.identity ?? null,
    stakeWeight: alphaJson(neuron.stakeWeight),
    alphaStake: alphaJson(neuron.alphaStake),
    rootStake: taoJson(neuron.rootStake),
    ...ratiosJson(neuron),
    emission: alphaJson(neuron.emission),
    emissionPerDay: perDay ? alphaJson(perDay) : null,
    validatorPermit: neuron.validatorPermit,
    active: neuron.active,
    lastUpdate: neuron.lastUpdate ?? null,
    registeredAt: neuron.registeredAt,
    axon: neuron.axon ? axonJson(neuron.axon) : null,
  };
};

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

/** `before` and `after` are hotkeys for who came and went, uids for who moved, else the field's value. */
function changeJson(change: Change): ChangeData {
  const { kind, uid, hotkey } = change;
  const plain = { kind, uid, hotkey, field: null, by: null, rank: null };
  switch (change.kind) {
    case 'joined':
      return { ...plain, before: null, after: hotkey };
    case 'left':
      return { ...plain, before: hotkey, after: null };
    case 'replaced':
    case 'swapped':
      return { ...plain, before: change.before, after: hotkey };
    case 'moved':
      return { ...plain, before: change.before, after: uid };
    case 'changed':
      return {
        ...{ kind, uid, hotkey, field: change.field.id },
        before: cellJson(change.field.cell(change.before)),
        after: cellJson(change.field.cell(change.after)),
        by: change.by?.toString() ?? null,
        rank: change.rank ?? null,
      };
  }
}
