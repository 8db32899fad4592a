import type { ApiPromise } from '@polkadot/api';
import { refuse } from '../../errors.js';
import type { BlockRef } from '../../units/block.js';
import type { ChainIdentity } from '../chain.js';
import { isPinnedGenesis } from '../networks.js';
import type { Heads } from '../outcome.js';
import { palletStorage, readDefaulted } from '../reads/storage.js';
import type { Node } from './node.js';

/**
 * What a signature that begins in this block rests on; refuses `stale-node` where the block and the
 * final one cannot be heads of a chain that is running.
 */
export type HeadsAt = (at: BlockRef) => Promise<Heads>;

/** On a public network a best block this much older than the clock is no best block. */
const OLDEST_MS = 10 * 60_000;

/**
 * A node that is far behind, or says so, would have a signature begin in the past or show a balance
 * that is long gone. Finality never goes back, so a node that takes some back is not believed either.
 */
export function headReader(node: Node, api: ApiPromise, identity: ChainIdentity): HeadsAt {
  let known = 0;
  return async (at) => {
    const [moment, final] = await Promise.all([momentOf(at, api, identity), node.final()]);
    const best = { number: at.number, hash: at.hash };
    if ((await isBehind(best, final, node)) || final.number < known) {
      const where = `best block ${best.number}, final block ${final.number}`;
      const before = final.number < known ? `, after it had named ${known} as final` : '';
      throw stale(`${identity.url} contradicts itself: ${where}${before}`);
    }
    known = final.number;
    if (isPinnedGenesis(identity.genesis)) refuseOld(best, moment, identity);
    return { best, final };
  };
}

/** A block that came between the two questions makes a best one the elder, where each is final at once. */
const isBehind = async (best: BlockRef, final: BlockRef, node: Node): Promise<boolean> =>
  best.number < final.number && (await node.best()).number < final.number;

/** Timestamp.Now of a block, in milliseconds. */
async function momentOf(at: BlockRef, api: ApiPromise, identity: ChainIdentity): Promise<number> {
  const slot = palletStorage('Timestamp', api, identity)('Now');
  const [stamp] = await readDefaulted([slot], at, api);
  return Number(stamp?.toString());
}

function refuseOld(best: BlockRef, moment: number, { url }: ChainIdentity): void {
  const behind = Date.now() - moment;
  if (behind <= OLDEST_MS) return;
  const minutes = Math.round(behind / 60_000);
  throw stale(
    `${url} is ${minutes} minutes behind: its best block is ${best.number}`,
    'choose another endpoint with --network, or set the clock of this machine if it is wrong',
  );
}

const stale = (what: string, hint = 'do not trust this endpoint; choose another with --network') =>
  refuse('stale-node', what, hint);
