import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Chain } from '../../src/chain/chain.js';
import type { ProxyFilter } from '../../src/chain/proxy.js';
import { type AlteredNode, alteredNode } from '../support/altered-node.js';

let node: AlteredNode;
let filter: ProxyFilter | undefined;
beforeAll(async () => {
  node = await alteredNode();
  const chain: Chain = await node.connect();
  filter = await chain.proxyFilter(await chain.head());
});
afterAll(() => node.chain.close());

it.each([
  ['Any', 'batchAll', true],
  ['Staking', 'batchAll', false],
  ['Staking', 'addStakeLimit', true],
  ['Staking', 'transferKeepAlive', false],
  ['NonTransfer', 'batchAll', true],
  ['NonTransfer', 'transferAll', false],
  ['SmallTransfer', 'transferKeepAlive', true],
  ['Owner', 'sudo_set_commit_reveal_weights_enabled', true],
  ['Senate', 'transferAll', false],
  ['Unheard', 'transferAll', undefined],
] as const)('a %s proxy that makes %s: the runtime says %s', (type, call, lets) => {
  expect(filter?.(type, call)).toBe(lets);
});
