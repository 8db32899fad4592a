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
    /^Proxy\.(add_proxy|create_pure|kill_pure|remove_prox|announce$)/,
    'changes who else may act for the account',
  ],
  [/^Proxy\.set_real_pays_fee$/, 'lets another account spend what the account has on fees'],
  [/^Multisig\./, 'acts together with other keys'],
  [
    /^SubtensorModule\.(announce_coldkey_swap|swap_coldkey|schedule_swap_coldkey|dispute_coldkey)/,
    'gives everything a coldkey has to another one, or freezes it',
  ],
  [/^SubtensorModule\.swap_hotkey/, 'gives everything a hotkey has to another one'],
  [
    /^SubtensorModule\.(burn_alpha|recycle_alpha|add_stake_burn|((schedule|root)_)?dissolve_network|unstake_all|remove_stake_full_limit)/,
    'takes all, or destroys what nothing brings back',
  ],
  [/^SubtensorModule\.set_perpetual_lock$/, 'decides whether locked stake ever comes free again'],
  [/^AdminUtils\.sudo_trim_to_max_allowed_uids$/, 'takes neurons their place for good'],
  [
    /^AdminUtils\.sudo_set_(sn|subnet)_owner_hotkey$/,
    'gives what the owner of a subnet earns to another hotkey',
  ],
  [/^MevShield\.(store|submit)_encrypted$/, 'carries a call that nobody can see here'],
  [/^Crowdloan\.finalize$/, 'makes a call that was stored before, and that nobody sees here'],
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
