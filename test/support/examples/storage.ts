import { u8aToHex } from '@polkadot/util';
import { openRealChain } from '../realchain.js';

export const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';

/** What no call sets: an owner and a pool for the subnet of genesis. */
export const firstSubnet = [
  ['subnetOwner', [1], ALICE],
  ['subnetOwnerHotkey', [1], ALICE],
  ['subnetTAO', [1], 10n ** 13n],
  ['subnetAlphaIn', [1], 10n ** 14n],
] as const;

/** What would take days of blocks, or a price that falls. */
export const laterOn = [
  ['networkLastLockCost', [], 400_000_000_000n],
  ['coldkeySwapAnnouncementDelay', [], 5],
  ['mechanismCountCurrent', [3], 2],
  ['mechanismEmissionSplit', [3], [45_875, 19_660]],
  [
    'weights',
    [1, 3],
    [
      [1, 65_535],
      [2, 30_000],
    ],
  ],
  [
    'weights',
    [1, 7],
    [
      [1, 65_535],
      [2, 20_000],
    ],
  ],
] as const;

type Value = readonly [item: string, keys: readonly unknown[], value: unknown];

/** Writes values of SubtensorModule into a development chain, as sudo may. */
export async function writeStorage(url: string, values: readonly Value[]): Promise<void> {
  const node = await openRealChain(url);
  const { query, registry, tx } = node.api;
  const pairs = values.map(([item, keys, value]) => {
    const entry = query.subtensorModule?.[item];
    if (!entry) throw new Error(`this runtime has no storage ${item}`);
    const { type } = entry.creator.meta;
    const lookup = registry.createLookupType(type.isMap ? type.asMap.value : type.asPlain);
    const bytes = registry.createTypeUnsafe(lookup, [value]).toU8a();
    return [entry.key(...keys), u8aToHex(bytes)] as const;
  });
  const call = tx.system?.setStorage?.(pairs as never);
  if (!call) throw new Error('this runtime takes no storage from sudo');
  await node.sudo(call);
  await node.close();
}
