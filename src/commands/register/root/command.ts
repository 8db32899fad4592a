import { operation } from '../../operation.js';
import { hotkey } from '../../options/wallet.js';
import { confirmSeat } from './confirm.js';
import { readFacts } from './facts.js';
import { planRootSeat, seatCall, seatMoved } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

export const registerRoot = operation({
  name: 'root',
  summary: 'Take a seat on root for a hotkey, in place of one with less stake where root is full',
  signer: 'coldkey',
  calls: ['rootRegister'],
  options: { hotkey },
  examples: [
    'register root --wallet validator --hotkey main',
    'register root --wallet validator --network test --yes --json',
  ],
  schema: () => import('./schema.js'),
  request: ({ input, account, wallets }) => ({
    coldkey: account,
    hotkey: wallets.hotkeyAddress(input.wallet, input.hotkey),
  }),
  read: readFacts,
  call: seatCall,
  plan: planRootSeat,
  card: cardOf,
  moved: seatMoved,
  confirm: confirmSeat,
  view: didView,
  json: didJson,
});
