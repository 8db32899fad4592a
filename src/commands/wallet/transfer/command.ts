import { refuse } from '../../../errors.js';
import type { Rao } from '../../../units/money.js';
import { resolveAccount } from '../../account.js';
import { operation } from '../../operation.js';
import { destAccount } from '../../options/account.js';
import { allowDeath, amount, everything } from '../../options/spending.js';
import { confirmTransfer } from './confirm.js';
import { readFacts } from './facts.js';
import { amountMoved, planTransfer, transferCall } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

export const walletTransfer = operation({
  name: 'transfer',
  summary: 'Send TAO from a coldkey to another account',
  signer: 'coldkey',
  calls: ['transferKeepAlive', 'transferAllowDeath', 'transferAll'],
  options: { dest: destAccount, amount, all: everything, allowDeath },
  examples: [
    'wallet transfer --wallet alice --dest 5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty --amount 1.5',
    'wallet transfer --dest exchange --all --network test --yes --json',
    'wallet transfer --wallet old --dest alice --all --allow-death',
  ],
  schema: () => import('./schema.js'),
  request: async ({ input, account, ctx }) => ({
    from: account,
    dest: (await resolveAccount(input.dest, 'account', input, ctx)).address,
    amount: amountOf(input),
    allowDeath: input.allowDeath,
  }),
  read: readFacts,
  call: transferCall,
  early: transferCall,
  plan: planTransfer,
  card: cardOf,
  moved: amountMoved,
  confirm: confirmTransfer,
  view: didView,
  json: didJson,
});

function amountOf(input: { readonly amount: Rao | undefined; readonly all: boolean }): Rao | 'all' {
  if (input.all && input.amount !== undefined) {
    throw refuse('bad-input', '--amount and --all exclude each other', 'keep one');
  }
  if (input.all) return 'all';
  if (input.amount !== undefined) return input.amount;
  throw refuse('bad-input', 'missing --amount <tao> or --all', 'say how much to send');
}
