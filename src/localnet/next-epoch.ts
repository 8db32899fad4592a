import { xxhashAsU8a } from '@polkadot/util-crypto';
import type { BlockRef } from '../units/block.js';
import { fromHex, toHex } from '../units/hex.js';
import type { Netuid } from '../units/money.js';
import type { Ask } from './advance.js';

/**
 * Block of the subnet's next epoch, undefined where it has none: what the runtime says
 * (SubnetInfoRuntimeApi.get_next_epoch_start_block), and of one too old to say it, its fixed rule.
 */
export async function nextEpoch(ask: Ask, netuid: Netuid): Promise<number | undefined> {
  const input = toHex(u16(netuid));
  const entry = 'SubnetInfoRuntimeApi_get_next_epoch_start_block';
  // A connection that is gone fails the question after it, too.
  const answer = await ask('state_call', [entry, input]).catch(() => undefined);
  if (answer === undefined) return nextByTempo(ask, netuid);
  const option = fromHex(String(answer));
  return option?.[0] === 1 ? Number(Buffer.from(option).readBigUInt64LE(1)) : undefined;
}

/** As blocks_until_next_epoch of the pallet: once in tempo + 1 blocks, each subnet a block before the one of lower netuid. */
async function nextByTempo(ask: Ask, netuid: Netuid): Promise<number | undefined> {
  const key = toHex(Buffer.concat([prefixOf('Tempo'), u16(netuid)]));
  const [stored, head] = await Promise.all([
    ask('state_getStorage', [key]),
    ask('localnet_status', []) as Promise<BlockRef>,
  ]);
  const tempo = Buffer.from(fromHex(String(stored)) ?? [0, 0]).readUInt16LE(0);
  if (tempo === 0) return undefined;
  const next = head.number + 1;
  return next + tempo - ((next + netuid + 1) % (tempo + 1));
}

/** Of a map in SubtensorModule. */
export const prefixOf = (item: string): Uint8Array =>
  Buffer.concat(['SubtensorModule', item].map((name) => xxhashAsU8a(name, 128)));

const u16 = (value: number): Uint8Array => Uint8Array.of(value & 0xff, value >> 8);
