import { toHex } from '../../../units/hex.js';
import type { Block } from '../block/block.js';
import { headerJson } from '../codec/header.js';
import type { Node } from '../node.js';
import { type Method, type Methods, unsubscribe } from './method.js';
import { hashParam, isAbsent, numberParam } from './params.js';

/** chain_*: blocks and heads. A block taken off the chain is unknown from then on. */
export function chainMethods(node: Node): Methods {
  const { ledger } = node;
  const blockOf = (hash: unknown): Block | undefined =>
    isAbsent(hash) ? ledger.head() : ledger.byHash(hashParam(hash));
  const hashOf = (number: unknown) =>
    ledger.byNumber(numberParam(number, 'a block number'))?.hash ?? null;

  const getBlockHash: Method = ([number]) => {
    if (isAbsent(number)) return ledger.head().hash;
    return Array.isArray(number) ? number.map(hashOf) : hashOf(number);
  };
  const getFinalizedHead: Method = () => node.finalized().hash;
  const heads =
    (notification: string): Method =>
    (_params, { subscriptions }) =>
      subscriptions.open(notification, ({ emit }) => {
        emit(headerJson(ledger.head().header));
        return node.onBlock(({ header }) => emit(headerJson(header)));
      });
  /** One after the other, also where several become final at once. */
  const finalizedHeads: Method = (_params, { subscriptions }) =>
    subscriptions.open('chain_finalizedHead', ({ emit }) => {
      let told = node.finalized().number;
      emit(headerJson(node.finalized().header));
      return node.onBlock(() => {
        for (const last = node.finalized().number; told < last; ) {
          const block = ledger.byNumber(++told);
          if (block) emit(headerJson(block.header));
        }
      });
    });

  return {
    chain_getBlock: ([hash]) => {
      const block = blockOf(hash);
      return block ? blockJson(block) : null;
    },
    chain_getHeader: ([hash]) => {
      const block = blockOf(hash);
      return block ? headerJson(block.header) : null;
    },
    chain_getBlockHash: getBlockHash,
    chain_getHead: getBlockHash,
    chain_getFinalizedHead: getFinalizedHead,
    chain_getFinalisedHead: getFinalizedHead,
    chain_subscribeNewHeads: heads('chain_newHead'),
    chain_subscribeNewHead: heads('chain_newHead'),
    subscribe_newHead: heads('chain_newHead'),
    chain_subscribeAllHeads: heads('chain_allHead'),
    chain_subscribeFinalizedHeads: finalizedHeads,
    chain_subscribeFinalisedHeads: finalizedHeads,
    chain_unsubscribeNewHeads: unsubscribe,
    chain_unsubscribeNewHead: unsubscribe,
    unsubscribe_newHead: unsubscribe,
    chain_unsubscribeAllHeads: unsubscribe,
    chain_unsubscribeFinalizedHeads: unsubscribe,
    chain_unsubscribeFinalisedHeads: unsubscribe,
  };
}

const blockJson = ({ header, extrinsics }: Block) => ({
  block: { header: headerJson(header), extrinsics: extrinsics.map(toHex) },
  justifications: null,
});
