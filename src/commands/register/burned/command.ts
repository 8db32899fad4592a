import { operation } from '../../operation.js';
import { netuid } from '../../options/netuid.js';
import { tolerance } from '../../options/staking.js';
import { maxCost } from '../../options/subnet.js';
import { hotkey } from '../../options/wallet.js';
import { confirmRegistration } from './confirm.js';
import { readFacts } from './facts.js';
import { costMoved, planRegistration, registrationCall } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

/** The same command under two names: `register burned` and `subnet register`. */
export const registration = (group: 'register' | 'subnet', name: 'burned' | 'register') =>
  operation({
    name,
    summary: 'Buy a uid on a subnet for a hotkey, at the price of the moment',
    signer: 'coldkey',
    calls: ['registerLimit', 'burnedRegister'],
    options: { hotkey, netuid, tolerance, maxCost },
    examples: [
      `${group} ${name} --netuid 2 --wallet miner --hotkey rig1`,
      `${group} ${name} --netuid 2 --max-cost 0.5 --network test --yes --json`,
    ],
    schema: () => import('./schema.js'),
    request: ({ input, account, wallets }) => ({
      coldkey: account,
      hotkey: wallets.hotkeyAddress(input.wallet, input.hotkey),
      netuid: input.netuid,
      tolerance: input.tolerance,
      maxCost: input.maxCost,
    }),
    read: readFacts,
    call: (request, { place }) => registrationCall(request, place),
    plan: planRegistration,
    card: cardOf,
    moved: costMoved,
    confirm: confirmRegistration,
    view: didView,
    json: didJson,
  });
