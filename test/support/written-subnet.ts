import { u8aToHex } from '@polkadot/util';
import { blake2AsU8a, encodeAddress } from '@polkadot/util-crypto';
import type { EpochInput } from '../../src/consensus/input.js';
import type { RealChain } from './realchain.js';

type Value = readonly [item: string, keys: readonly unknown[], value: unknown];

/** Writes made in one transaction: sudo's own limits hold for it. */
const TOGETHER = 400;
const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';

export type WrittenSubnet = {
  readonly netuid: number;
  readonly input: EpochInput;
  readonly tempo: number;
  /** Alpha, and root TAO, of each neuron, in smallest units. */
  readonly stakes: readonly (readonly [alpha: bigint, root: bigint])[];
  /** Alpha that waits for the epoch. */
  readonly pending: bigint;
};

/** A hotkey that nobody else has. */
export const hotkeyOf = (netuid: number, uid: number): string =>
  encodeAddress(blake2AsU8a(`subnet ${netuid}, uid ${uid}`, 256), 42);

/** Puts a subnet that nobody registered and that has no emission of its own into a chain's storage. */
export async function writeSubnet(
  node: RealChain,
  { netuid, input, tempo, stakes, pending }: WrittenSubnet,
  block: number,
): Promise<void> {
  const { neurons, hyperparameters } = input;
  const zeros = neurons.map(() => 0);
  const owner = input.ownerUid === undefined ? ALICE : hotkeyOf(netuid, input.ownerUid);
  const values: readonly Value[] = [
    ...neurons.flatMap(({ registeredAt, weights, bonds }, uid): readonly Value[] => {
      const hotkey = hotkeyOf(netuid, uid);
      const [alpha, root] = stakes[uid] ?? [0n, 0n];
      return [
        ['keys', [netuid, uid], hotkey],
        ['uids', [netuid, hotkey], uid],
        ['isNetworkMember', [hotkey, netuid], true],
        ['owner', [hotkey], ALICE],
        ['blockAtRegistration', [netuid, uid], registeredAt],
        ['weights', [netuid, uid], weights],
        ['bonds', [netuid, uid], bonds],
        ['totalHotkeyAlpha', [hotkey, netuid], alpha],
        ['totalHotkeyAlpha', [hotkey, 0], root],
      ];
    }),
    ['networksAdded', [netuid], true],
    ['subnetworkN', [netuid], neurons.length],
    ['subnetOwner', [netuid], ALICE],
    ['subnetOwnerHotkey', [netuid], owner],
    ['lastUpdate', [netuid], neurons.map(({ lastUpdate }) => lastUpdate)],
    ['validatorPermit', [netuid], neurons.map(({ validatorPermit }) => validatorPermit)],
    ['active', [netuid], neurons.map(() => true)],
    ...['emission', 'incentive', 'consensus', 'dividends', 'validatorTrust', 'trust', 'rank'].map(
      (item): Value => [item, [netuid], zeros],
    ),
    ['kappa', [netuid], hyperparameters.kappa],
    ['bondsPenalty', [netuid], hyperparameters.bondsPenalty],
    ['bondsMovingAverage', [netuid], hyperparameters.bondsMovingAverage],
    ['yuma3On', [netuid], hyperparameters.yuma3On],
    ['liquidAlphaOn', [netuid], hyperparameters.liquidAlphaOn],
    ['alphaValues', [netuid], [hyperparameters.alphaLow, hyperparameters.alphaHigh]],
    ['alphaSigmoidSteepness', [netuid], hyperparameters.alphaSigmoidSteepness],
    ['maxAllowedValidators', [netuid], hyperparameters.maxAllowedValidators],
    ['commitRevealWeightsEnabled', [netuid], hyperparameters.commitRevealWeightsEnabled],
    ['activityCutoff', [netuid], hyperparameters.activityCutoff],
    [
      'activityCutoffFactorMilli',
      [netuid],
      Math.ceil((hyperparameters.activityCutoff * 1000) / tempo),
    ],
    ['lastMechansimStepBlock', [netuid], input.lastStepBlock],
    ['stakeThreshold', [], hyperparameters.stakeThreshold],
    ['pendingEmission', [netuid], pending],
    ['pendingServerEmission', [netuid], pending / 2n],
    ['pendingValidatorEmission', [netuid], pending - pending / 2n],
    // The clock last, for the epoch must not run before all is there.
    ['lastEpochBlock', [netuid], block],
    ['tempo', [netuid], tempo],
  ];
  await writeValues(node, values);
}

/** Lets a subnet run no more epochs. */
export const stopSubnet = (node: RealChain, netuid: number): Promise<void> =>
  writeValues(node, [['tempo', [netuid], 0]]);

async function writeValues(node: RealChain, values: readonly Value[]): Promise<void> {
  const pairs = values.flatMap(([item, keys, value]) => {
    const entry = node.api.query.subtensorModule?.[item];
    // What a runtime does not keep, it does not read.
    if (!entry) return [];
    const { type } = entry.creator.meta;
    const { registry } = node.api;
    const lookup = registry.createLookupType(type.isMap ? type.asMap.value : type.asPlain);
    const bytes = registry.createTypeUnsafe(lookup, [value]).toU8a();
    return [[entry.key(...keys), u8aToHex(bytes)] as const];
  });
  for (let from = 0; from < pairs.length; from += TOGETHER) {
    const call = node.api.tx.system?.setStorage?.(pairs.slice(from, from + TOGETHER));
    if (!call) throw new Error('this runtime takes no storage from sudo');
    await node.sudo(call);
  }
}
