import type { PalletErrors } from './entry.js';
import { adminUtils } from './pallets/admin-utils.js';
import { balances } from './pallets/balances.js';
import { drand, grandpa } from './pallets/block-production.js';
import { commitments, registry } from './pallets/commitments.js';
import { contracts } from './pallets/contracts.js';
import { crowdloan } from './pallets/crowdloan.js';
import { arithmetic, dispatch, token, transactional, trie } from './pallets/dispatch.js';
import { ethereum, evm } from './pallets/evm.js';
import { senateMembers, sudo, triumvirate, triumvirateMembers } from './pallets/governance.js';
import { limitOrders } from './pallets/limit-orders.js';
import { multisig } from './pallets/multisig.js';
import { proxy } from './pallets/proxy.js';
import { safeMode } from './pallets/safe-mode.js';
import { preimage, scheduler } from './pallets/scheduling.js';
import { mevShield } from './pallets/shield.js';
import { swap } from './pallets/swap.js';
import { system } from './pallets/system.js';
import { utility } from './pallets/utility.js';
import { children } from './subtensor/children.js';
import { coldkeySwap } from './subtensor/coldkey-swap.js';
import { keys } from './subtensor/keys.js';
import { locks } from './subtensor/locks.js';
import { networks } from './subtensor/networks.js';
import { owner } from './subtensor/owner.js';
import { registration } from './subtensor/registration.js';
import { staking } from './subtensor/staking.js';
import { weights } from './subtensor/weights.js';

/** The pallets a user meets, in the order of their indexes, each with its errors. */
export const palletErrors: Readonly<Record<string, PalletErrors>> = {
  System: system,
  Grandpa: grandpa,
  Balances: balances,
  SubtensorModule: {
    ...staking,
    ...locks,
    ...weights,
    ...registration,
    ...networks,
    ...owner,
    ...keys,
    ...children,
    ...coldkeySwap,
  },
  Triumvirate: triumvirate,
  TriumvirateMembers: triumvirateMembers,
  SenateMembers: senateMembers,
  Utility: utility,
  Sudo: sudo,
  Multisig: multisig,
  Preimage: preimage,
  Scheduler: scheduler,
  Proxy: proxy,
  Registry: registry,
  Commitments: commitments,
  AdminUtils: adminUtils,
  SafeMode: safeMode,
  Ethereum: ethereum,
  EVM: evm,
  Drand: drand,
  Crowdloan: crowdloan,
  Swap: swap,
  Contracts: contracts,
  MevShield: mevShield,
  LimitOrders: limitOrders,
};

/**
 * Errors of no pallet (sp_runtime::DispatchError), under the names that `DispatchError` in src/chain
 * gives them: those with a kind of their own by that kind, all others as `Dispatch`.
 */
export const runtimeErrors: Readonly<Record<string, PalletErrors>> = {
  Dispatch: dispatch,
  Token: token,
  Arithmetic: arithmetic,
  Transactional: transactional,
  Trie: trie,
};
