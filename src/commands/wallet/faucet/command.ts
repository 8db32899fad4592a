import { parseTao } from '../../../units/parse-amount.js';
import { resolveAccount } from '../../account.js';
import { option } from '../../define/option.js';
import { mustBeDevelopment } from '../../development-only.js';
import { operation } from '../../operation.js';
import { account } from '../../options/account.js';
import { taoText } from '../../options/texts.js';
import { confirmTransfer } from '../transfer/confirm.js';
import { readFacts } from '../transfer/facts.js';
import { planTransfer, transferCall } from '../transfer/plan.js';
import { cardOf, didJson, didView } from '../transfer/view.js';

const amount = option({
  flags: '--amount <tao>',
  summary: 'TAO to receive',
  fallback: '1000',
  text: taoText,
  parse: parseTao,
});

export const walletFaucet = operation({
  name: 'faucet',
  summary: 'Fund a coldkey from //Alice on a development chain',
  // Every development chain funds this account at genesis; its secret is public.
  signer: { development: '//Alice' },
  calls: ['transferKeepAlive'],
  options: { ss58: account, amount },
  examples: [
    'wallet faucet --wallet alice --network embedded',
    'wallet faucet --wallet alice --amount 25 --network local --yes',
  ],
  schema: () => import('./schema.js'),
  request: async ({ input, account: from, wallets, ctx }) => ({
    from,
    dest: input.ss58
      ? (await resolveAccount(input.ss58, 'account', input, ctx)).address
      : wallets.coldkeyAddress(input.wallet),
    amount: input.amount,
    allowDeath: false,
  }),
  allows: (chain) => mustBeDevelopment(chain, 'the faucet works'),
  read: readFacts,
  call: transferCall,
  plan: planTransfer,
  card: cardOf,
  confirm: confirmTransfer,
  view: didView,
  json: didJson,
});
