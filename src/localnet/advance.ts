import { refuse } from '../errors.js';
import type { BlockRef } from '../units/block.js';
import { fromHex, toHex } from '../units/hex.js';
import type { Netuid } from '../units/money.js';

/** One JSON-RPC request to the chain, wherever it runs. */
export type Ask = (method: string, params: readonly unknown[]) => Promise<unknown>;

/** Builds so many blocks now and gives the new head. */
export const advanceBlocks = async (ask: Ask, blocks: number): Promise<BlockRef> =>
  (await ask('localnet_advance', [blocks])) as BlockRef;

/**
 * Builds blocks until the subnet has run so many epochs. The runtime says when the next one is due
 * (SubnetInfoRuntimeApi.get_next_epoch_start_block); one that it defers comes a block later.
 */
export async function advanceEpochs(ask: Ask, netuid: Netuid, epochs: number): Promise<BlockRef> {
  let { number: height, hash } = (await ask('localnet_status', [])) as BlockRef;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    let due = await nextEpoch(ask, netuid);
    do {
      ({ number: height, hash } = await advanceBlocks(ask, Math.max(1, due - height)));
      due = await nextEpoch(ask, netuid);
    } while (due <= height);
  }
  return { number: height, hash };
}

/** Block of the subnet's next epoch, decoded from Option<u64>. */
async function nextEpoch(ask: Ask, netuid: Netuid): Promise<number> {
  const input = toHex(Uint8Array.of(netuid & 0xff, netuid >> 8));
  const entry = 'SubnetInfoRuntimeApi_get_next_epoch_start_block';
  const answer = fromHex(String(await ask('state_call', [entry, input])));
  if (answer?.[0] !== 1) {
    throw refuse('not-found', `subnet ${netuid} has no epochs`, 'see `btcli subnet list`');
  }
  return Number(Buffer.from(answer).readBigUInt64LE(1));
}
