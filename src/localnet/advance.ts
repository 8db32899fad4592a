import { refuse } from '../errors.js';
import type { BlockRef } from '../units/block.js';
import { fromHex, toHex } from '../units/hex.js';
import type { Netuid } from '../units/money.js';
import { nextEpoch, prefixOf } from './next-epoch.js';

/** One JSON-RPC request to the chain, wherever it runs. */
export type Ask = (method: string, params: readonly unknown[]) => Promise<unknown>;

/** Builds so many blocks now and gives the new head. */
export const advanceBlocks = async (ask: Ask, blocks: number): Promise<BlockRef> =>
  (await ask('localnet_advance', [blocks])) as BlockRef;

/**
 * Builds blocks until the subnet, or every subnet but root, has run so many epochs. One that the
 * runtime defers comes a block later.
 */
export async function advanceEpochs(
  ask: Ask,
  netuid: Netuid | undefined,
  epochs: number,
): Promise<BlockRef> {
  const all = await subnetsOf(ask);
  if (netuid !== undefined && !all.includes(netuid)) throw noEpochs(netuid);
  const netuids = netuid === undefined ? all : [netuid];
  let head = (await ask('localnet_status', [])) as BlockRef;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const dues = await Promise.all(
      netuids.map(async (each) => [each, await dueOf(ask, each)] as const),
    );
    for (const [each, due] of dues) {
      while ((await dueOf(ask, each)) <= due) {
        head = await advanceBlocks(ask, Math.max(1, due - head.number));
      }
    }
  }
  return { number: head.number, hash: head.hash };
}

/** Root has none that come and go, a subnet of tempo 0 has none, and neither has one that is not there. */
const noEpochs = (netuid: Netuid) =>
  refuse('not-found', `there are no epochs of subnet ${netuid}`, 'see `btcli subnet list`');

/** Every subnet but root, from the keys of SubtensorModule.NetworksAdded: a u16 ends each. */
async function subnetsOf(ask: Ask): Promise<readonly Netuid[]> {
  const prefix = toHex(prefixOf('NetworksAdded'));
  const keys = (await ask('state_getKeysPaged', [prefix, MOST_SUBNETS, null])) as string[];
  const netuids = keys.map((key) => (fromHex(key) ?? new Uint8Array()).slice(-2));
  return netuids
    .map((bytes) => Buffer.from(bytes).readUInt16LE(0) as Netuid)
    .filter((netuid) => netuid !== ROOT);
}

const ROOT = 0;
const MOST_SUBNETS = 1000;

async function dueOf(ask: Ask, netuid: Netuid): Promise<number> {
  const due = await nextEpoch(ask, netuid);
  if (due === undefined) throw noEpochs(netuid);
  return due;
}
