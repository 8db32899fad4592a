import type { ApiPromise } from '@polkadot/api';
import { refuse } from '../../errors.js';
import type { BlockRef } from '../../units/block.js';
import type { ChainIdentity } from '../chain.js';
import { isPinnedGenesis } from '../networks.js';
import type { Heads } from '../outcome.js';
import { palletStorage, readDefaulted } from '../reads/storage.js';
import type { Node } from './node.js';

/** Reads both heads; refuses `stale-node` when they cannot be those of a chain that is running. */
export type ReadHeads = () => Promise<Heads>;

/** On a public network a best block this much older than the clock is no best block. */
const OLDEST_MS = 10 * 60_000;

/**
 * A node that is far behind, or says so, would have a signature begin in the past or show a balance
 * that is long gone. Finality never goes back, so a node that takes some back is not believed either.
 */
export function headReader(node: Node, api: ApiPromise, identity: ChainIdentity): ReadHeads {
  let known = 0;
  return async () => {
    const [best, final] = await Promise.all([node.best(), node.final()]);
    if (best.number < final.number || final.number < known) {
      const where = `best block ${best.number}, final block ${final.number}`;
      const before = final.number < known ? `, after it had named ${known} as final` : '';
      throw stale(`${identity.url} contradicts itself: ${where}${before}`);
    }
    known = final.number;
    if (isPinnedGenesis(identity.genesis)) await refuseOld(best, api, identity);
    return { best, final };
  };
}

/** Compares Timestamp.Now, milliseconds, with this machine's clock. */
async function refuseOld(best: BlockRef, api: ApiPromise, identity: ChainIdentity) {
  const slot = palletStorage('Timestamp', api, identity)('Now');
  const [stamp] = await readDefaulted([slot], best, api);
  const behind = Date.now() - Number(stamp?.toString());
  if (behind <= OLDEST_MS) return;
  const minutes = Math.round(behind / 60_000);
  throw stale(
    `${identity.url} is ${minutes} minutes behind: its best block is ${best.number}`,
    'choose another endpoint with --network, or set the clock of this machine if it is wrong',
  );
}

const stale = (what: string, hint = 'do not trust this endpoint; choose another with --network') =>
  refuse('stale-node', what, hint);
