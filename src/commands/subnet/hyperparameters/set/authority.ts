import type { AdminSetting } from '../../../../chain/calls/admin-settings.js';
import type { FreezeWindow, ReadSetting, SubnetSettings } from '../../../../chain/settings.js';
import { type Refusal, refuse } from '../../../../errors.js';
import type { Ss58 } from '../../../../units/ss58.js';

/** By what right something is set: as it is signed, or through Sudo.sudo. */
export type Authority = 'owner' | 'sudo';

export type Right = { readonly via: Authority; readonly call: AdminSetting };

/** By which call an account may set something in a block; refuses, saying who may or when. */
export function authorityFor(
  setting: ReadSetting,
  account: Ss58,
  terms: SubnetSettings,
  block: number,
): Right {
  const { name, by, known, frozen } = setting;
  if (by === 'nobody') {
    throw refuse('not-allowed', `this runtime lets nobody set ${name}`, 'leave it as it is');
  }
  const { freeze, sudoKey, owner } = terms;
  const closed = freeze?.closed ? freeze : undefined;
  if (closed && frozen === 'everybody') throw frozenNow(name, closed, block);
  const isSudo = account === sudoKey;
  const asRoot: Right = { via: 'sudo', call: setting.call };
  const direct = account === owner ? ownersCall(setting) : undefined;
  if (!direct) {
    if (isSudo) return asRoot;
    throw mayNot(setting, account, terms);
  }
  if (closed && frozen === 'owner') {
    if (isSudo) return asRoot;
    throw frozenNow(name, closed, block);
  }
  const from = setting.ownerFrom ?? 0;
  if (from <= block) return { via: 'owner', call: direct };
  // Root is not held back, but for the one limit that counts for everybody.
  if (isSudo && known?.limit?.kind !== 'owner-hotkey') return asRoot;
  throw refuse(
    'not-allowed',
    `${name} was changed lately, and may be again in block ${from}`,
    `wait for it; the next block is ${block}`,
    { nextBlock: from, block },
  );
}

function frozenNow(name: string, { blocks, opensAt }: FreezeWindow, block: number): Refusal {
  const when = opensAt === undefined ? 'never opens' : `opens in block ${opensAt}`;
  return refuse(
    'not-allowed',
    `${name} stays as it is in the ${blocks} blocks before an epoch`,
    `the window ${when}; the next block is ${block}`,
    { nextBlock: opensAt ?? null, block },
  );
}

function ownersCall({ by, call, ownerCall }: ReadSetting): AdminSetting | undefined {
  if (ownerCall) return ownerCall;
  return by === 'root' ? undefined : call;
}

function mayNot(
  { name, by, ownerCall }: ReadSetting,
  account: Ss58,
  terms: SubnetSettings,
): Refusal {
  const { netuid, owner, sudoKey } = terms;
  if (by === 'root' && !ownerCall) {
    return refuse(
      'not-allowed',
      `only root may set ${name}, and ${account} is not the chain's sudo key`,
      sudoKey ? `the sudo key is ${sudoKey}` : 'this chain has no sudo key',
    );
  }
  return refuse(
    'not-allowed',
    `subnet ${netuid} belongs to ${owner}, not to ${account}`,
    'use the wallet of its owner with --wallet',
  );
}
