import type { Node } from '../node.js';
import type { Methods } from './method.js';
import { numberParam } from './params.js';
import { invalidParams, methodNotFound } from './rpc-error.js';

const MOST_BLOCKS = 100_000;

/** localnet_*: what no node has, since nobody else decides when its blocks come. */
export function localnetMethods(node: Node): Methods {
  return {
    localnet_advance: async ([count]) => {
      const blocks = numberParam(count, 'the count');
      if (blocks < 1 || blocks > MOST_BLOCKS) {
        throw invalidParams(`the count must be from 1 to ${MOST_BLOCKS}`);
      }
      const { number, hash } = await node.advance(blocks);
      return { number, hash };
    },
    localnet_revert: ([count, lose]) => {
      const blocks = numberParam(count, 'the count');
      const most = node.ledger.head().number - node.finalized().number;
      if (blocks < 1 || blocks > most) {
        throw invalidParams(`${most} blocks are not final, and only those can be reverted`);
      }
      const { number, hash } = node.revert(blocks, lose === true);
      return { number, hash };
    },
    localnet_status: () => {
      const { number, hash, timestamp } = node.ledger.head();
      return {
        genesis: node.ledger.genesis.hash,
        number,
        hash,
        timestamp,
        finalized: node.finalized().number,
        blockTime: node.blockTime,
        slotMs: node.slotMs,
        pool: node.pool.size(),
        pid: process.pid,
      };
    },
    localnet_stop: (_params, { stopServer }) => {
      if (!stopServer) throw methodNotFound('localnet_stop');
      // The answer goes out first.
      setImmediate(stopServer);
      return true;
    },
  };
}
