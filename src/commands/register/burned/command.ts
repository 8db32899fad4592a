import { operation } from '../../operation.js';
import { netuid } from '../../options/netuid.js';
import { tolerance } from '../../options/staking.js';
import { maxCost } from '../../options/subnet.js';
import { hotkey } from '../../options/wallet.js';
import type { Asked } from '../../road/operation-spec.js';
import { confirmRegistration } from './confirm.js';
import { readFacts } from './facts.js';
import { costMoved, type Place, planRegistration, type Request, registrationCall } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

export const purchaseOptions = { hotkey, netuid, tolerance, maxCost } as const;

/** Buying a uid, whatever the moment. */
export const purchase = {
  signer: 'coldkey',
  calls: ['registerLimit', 'burnedRegister'],
  request: ({ input, account, wallets }: Asked<typeof purchaseOptions>): Request => ({
    coldkey: account,
    hotkey: wallets.hotkeyAddress(input.wallet, input.hotkey),
    netuid: input.netuid,
    tolerance: input.tolerance,
    maxCost: input.maxCost,
  }),
  read: readFacts,
  call: (request: Request, { place }: { readonly place: Place }) =>
    registrationCall(request, place),
  plan: planRegistration,
  card: cardOf,
  moved: costMoved,
  confirm: confirmRegistration,
  view: didView,
  json: didJson,
} as const;

/** The same command under two names: `register burned` and `subnet register`. */
const registration = (group: 'register' | 'subnet', name: 'burned' | 'register') =>
  operation({
    ...purchase,
    name,
    summary: 'Buy a uid on a subnet for a hotkey, at the price of the moment',
    options: purchaseOptions,
    examples: [
      `${group} ${name} --netuid 2 --wallet miner --hotkey rig1`,
      `${group} ${name} --netuid 2 --max-cost 0.5 --network test --yes --json`,
    ],
    schema: () => import('./schema.js'),
  });

export const registerBurned = registration('register', 'burned');
export const subnetRegister = registration('subnet', 'register');
