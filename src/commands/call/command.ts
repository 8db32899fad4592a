import { parseAccountRef } from '../../units/account-ref.js';
import { operation } from '../operation.js';
import { callArguments, callName, dangerous, moreArguments } from '../options/call.js';
import { hotkey, useHotkey } from '../options/wallet.js';
import { confirmCall } from './confirm.js';
import { callIn, readFacts } from './facts.js';
import { callMoved, planCall, rawCall, typedName } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

export const call = operation({
  name: 'call',
  summary: 'Make any call of the runtime, its arguments checked by the metadata',
  signer: ({ useHotkey: byHotkey }) => (byHotkey ? 'hotkey' : 'coldkey'),
  calls: [],
  options: { args: callArguments, dangerous, useHotkey, hotkey },
  arguments: [callName, moreArguments],
  examples: [
    'call System.remark --args remark=0x00 --dry-run',
    'call Balances.transfer_keep_alive --args dest=alice value=1500000000 --wallet bob',
    `call SubtensorModule.set_weights --use-hotkey --args '{"netuid": 1, "dests": [0], "weights": [65535], "version_key": 0}'`,
  ],
  schema: () => import('./schema.js'),
  request: async ({ input, account, ctx }) => {
    const { wallet, walletPath, acceptLookalike: accepted = [] } = input;
    const { resolve } = await ctx.addresses(walletPath);
    return {
      account,
      name: input.call,
      typed: [...(input.args ? [input.args] : []), ...input.arguments],
      named: input.dangerous ?? [],
      isUnasked: () => input.yes && !input.dryRun,
      find: (text) => resolve(parseAccountRef(text), { wallet, role: 'account', accepted }).address,
    };
  },
  // Before anything is read, so that a slip costs no question.
  allows: (chain, request) => {
    callIn(request, chain);
  },
  // However it was typed, and whatever was said of its danger: these bytes are the call.
  intent: (request, chain) => ({
    account: request.account,
    callHex: callIn(request, chain).callHex,
  }),
  read: readFacts,
  call: rawCall,
  plan: planCall,
  card: cardOf,
  typed: typedName,
  moved: callMoved,
  confirm: confirmCall,
  view: didView,
  json: didJson,
});
