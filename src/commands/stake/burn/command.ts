import { operation } from '../../operation.js';
import { hotkeyAccount } from '../../options/account.js';
import { destroyedAmount, gone, wholePosition } from '../../options/alpha-destruction.js';
import { netuid } from '../../options/netuid.js';
import { hotkey } from '../../options/wallet.js';
import { confirmDestruction } from './confirm.js';
import { readFacts } from './facts.js';
import { destroyCall, destructionMoved, planDestruction, typedAmount } from './plan.js';
import { requestOf } from './request.js';
import { cardOf, didJson, didView } from './view.js';

const common = {
  signer: 'coldkey',
  options: {
    ...{ netuid, hotkey, hotkeySs58: hotkeyAccount },
    ...{ amount: destroyedAmount, all: wholePosition, destroyForGood: gone },
  },
  schema: () => import('./schema.js'),
  read: readFacts,
  call: destroyCall,
  plan: planDestruction,
  card: cardOf,
  typed: typedAmount,
  moved: destructionMoved,
  confirm: confirmDestruction,
  view: didView,
  json: didJson,
} as const;

export const stakeBurn = operation({
  ...common,
  name: 'burn',
  summary: 'Destroy staked alpha for good; it stays counted as issued',
  calls: ['burnAlpha'],
  examples: [
    'stake burn --wallet alice --netuid 1 --amount 10',
    'stake burn --netuid 1 --amount 10 --yes --destroy-for-good 10 --json',
  ],
  request: requestOf('burn'),
});

export const stakeRecycle = operation({
  ...common,
  name: 'recycle',
  summary: 'Destroy staked alpha for good; the subnet may issue as much again',
  calls: ['recycleAlpha'],
  examples: [
    'stake recycle --wallet alice --netuid 1 --amount 10',
    'stake recycle --netuid 1 --all --yes --destroy-for-good all --json',
  ],
  request: requestOf('recycle'),
});
