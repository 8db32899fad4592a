import { callsIn } from '../../chain/calls/pool-trade.js';
import type { DecodedCall } from '../../chain/extrinsic.js';

/** Calls that nothing takes back, or that give away more than an amount, and what they do. */
const dangers: readonly (readonly [call: RegExp, what: string])[] = [
  [/^Sudo\./, 'acts as root, over the whole chain'],
  [
    /^System\.(set_code|set_storage|kill_|authorize_upgrade|apply_authorized)/,
    'changes the chain itself',
  ],
  [/^Utility\.(dispatch_as|as_derivative)/, 'acts as another account'],
  [
    /^Proxy\.(add_proxy|create_pure|kill_pure|remove_prox)/,
    'changes who else may act for the account',
  ],
  [/^Multisig\./, 'acts together with other keys'],
  [
    /^SubtensorModule\.(announce_coldkey_swap|swap_coldkey|schedule_swap_coldkey|dispute_coldkey)/,
    'gives everything a coldkey has to another one, or freezes it',
  ],
  [/^SubtensorModule\.swap_hotkey/, 'gives everything a hotkey has to another one'],
  [
    /^SubtensorModule\.(burn_alpha|recycle_alpha|dissolve_network|root_dissolve_network|unstake_all)/,
    'takes all, or destroys what nothing brings back',
  ],
  [/^Balances\.(transfer_all|transfer_allow_death|burn|force_)/, 'may end an account'],
  [/^(Contracts|EVM|Ethereum)\./, 'runs code that others wrote with what the account has'],
];

/** A call of those, and what it does. */
export type Danger = { readonly call: string; readonly what: string };

/** Every danger in a call and in the calls inside it. */
export function dangersIn(call: DecodedCall): readonly Danger[] {
  const name = `${call.pallet}.${call.name}`;
  const own = dangers.filter(([pattern]) => pattern.test(name));
  return [
    ...own.map(([, what]) => ({ call: name, what })),
    ...callsIn(call.args).flatMap(dangersIn),
  ];
}
