import type { IMethod } from '@polkadot/types-codec/types';
import { devChain } from '../support/dev-chain.js';

export const TAO = 1_000_000_000n;

/** Dave has an account and Eve is his proxy of a type; One receives what is sent. */
export function withProxy(type: string, delay = 0) {
  const chain = devChain();
  const [dave, eve, one] = ['Dave', 'Eve', 'One'].map(chain.key) as [Pair, Pair, Pair];
  const added = chain.send(dave, chain.tx('proxy', 'addProxy', eve.address, type, delay));
  const proxied = (call: IMethod, force: string | null = null) =>
    chain.tx('proxy', 'proxy', dave.address, force, call);
  const act = (call: IMethod) => chain.send(eve, proxied(call));
  const transfer = (amount = TAO) => chain.tx('balances', 'transferKeepAlive', one.address, amount);
  return { chain, dave, eve, one, added, proxied, act, transfer };
}

type Pair = ReturnType<ReturnType<typeof devChain>['key']>;

/** The results that ProxyExecuted events carry, in order. */
export const executed = (events: readonly string[]): readonly string[] =>
  events.flatMap((event) => /^proxy\.ProxyExecuted\[(.*)\]$/.exec(event)?.[1] ?? []);

export const DONE = '{"ok":null}';
/** System.CallFiltered. */
export const FILTERED = '{"err":{"module":{"index":0,"error":"0x05000000"}}}';
