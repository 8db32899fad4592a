import { operation } from '../../operation.js';
import { amount, dest } from '../../options/spending.js';
import { confirmTransfer } from './confirm.js';
import { readFacts } from './facts.js';
import { planTransfer, transferCall } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

export const walletTransfer = operation({
  name: 'transfer',
  summary: 'Send TAO from a coldkey to an address',
  signer: 'coldkey',
  calls: ['transferKeepAlive'],
  options: { dest, amount },
  examples: [
    'wallet transfer --wallet alice --dest 5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty --amount 1.5',
    'wallet transfer --dest 5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty --amount 2 --network test --yes --json',
  ],
  schema: () => import('./schema.js'),
  request: ({ input, account }) => ({ from: account, dest: input.dest, amount: input.amount }),
  read: readFacts,
  call: transferCall,
  plan: planTransfer,
  card: cardOf,
  confirm: confirmTransfer,
  view: didView,
  json: didJson,
});
