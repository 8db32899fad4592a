import { afterEach, expect, it } from 'vitest';
import { refuse } from '../../src/errors.js';
import { rao } from '../../src/units/money.js';
import { type AlteredNode, alteredNode, devSigner } from '../support/altered-node.js';

const alice = devSigner('//Alice');
const pay = {
  kind: 'transferKeepAlive',
  dest: devSigner('//Bob').address,
  amount: rao(5n),
} as const;
let node: AlteredNode;
afterEach(() => node.chain.close());

it.each([
  ['the connection is gone', refuse('unreachable', 'it closed the connection'), 'unreachable'],
  ['the runtime cannot tell', new Error('trap'), 'no-fee-estimate'],
])('an operator whose fee is unknown is told whether %s', async (_title, reason, code) => {
  node = await alteredNode();
  const chain = await node.connect();
  const at = await chain.head();
  node.alter = (_method, [entry], truth) => {
    if (entry !== 'TransactionPaymentApi_query_info') return truth();
    throw reason;
  };
  await expect(chain.fee(pay, alice.address, at)).rejects.toMatchObject({ code });
});
