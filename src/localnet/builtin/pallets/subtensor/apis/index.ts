import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import { method, type RuntimeApi } from '../../../frame/api.js';
import { u16, u64 } from '../../../scale/primitives.js';
import { vec } from '../../../scale/sequence.js';
import { option } from '../../../scale/variant.js';
import { lockCost } from '../networks/price.js';
import { subnetworkN } from '../storage/networks.js';
import { subnetExists } from '../subnets.js';
import { netuid } from '../types/amounts.js';
import { delegateApi } from './delegate-api.js';
import { neuronInfo, neuronInfoLite, readNeuron, readNeuronLite } from './neuron-info.js';
import { stakeApi } from './stake-api.js';
import { subnetInfoMethods } from './subnet-info-api.js';
import { swapApi } from './swap-api.js';

const neuron = { netuid, uid: u16 };

const neuronApi: RuntimeApi = {
  name: 'NeuronInfoRuntimeApi',
  version: 1,
  methods: [
    method('get_neurons', { netuid }, vec(neuronInfo), ({ storage }, inputs) =>
      eachNeuron(storage, inputs.netuid, readNeuron),
    ),
    method('get_neuron', neuron, option(neuronInfo), ({ storage }, inputs) =>
      oneNeuron(storage, inputs, readNeuron),
    ),
    method('get_neurons_lite', { netuid }, vec(neuronInfoLite), ({ storage }, inputs) =>
      eachNeuron(storage, inputs.netuid, readNeuronLite),
    ),
    method('get_neuron_lite', neuron, option(neuronInfoLite), ({ storage }, inputs) =>
      oneNeuron(storage, inputs, readNeuronLite),
    ),
  ],
};

const registrationApi: RuntimeApi = {
  name: 'SubnetRegistrationRuntimeApi',
  version: 1,
  methods: [method('get_network_registration_cost', {}, u64, ({ storage }) => lockCost(storage))],
};

/** What clients can ask about subnets, neurons, stake and prices. */
export const subtensorApis: readonly RuntimeApi[] = [
  { name: 'SubnetInfoRuntimeApi', version: 2, methods: subnetInfoMethods },
  neuronApi,
  stakeApi,
  delegateApi,
  registrationApi,
  swapApi,
];

type ReadNeuron<T> = (storage: Externalities, netuid: Netuid, uid: number) => T | undefined;

const eachNeuron = <T>(storage: Externalities, of: Netuid, read: ReadNeuron<T>): readonly T[] =>
  subnetExists(storage, of)
    ? Array.from({ length: subnetworkN.get(storage, of) }, (_, uid) =>
        read(storage, of, uid),
      ).flatMap((found) => (found === undefined ? [] : [found]))
    : [];

const oneNeuron = <T>(
  storage: Externalities,
  { netuid: of, uid }: { readonly netuid: Netuid; readonly uid: number },
  read: ReadNeuron<T>,
): T | undefined => (subnetExists(storage, of) ? read(storage, of, uid) : undefined);
