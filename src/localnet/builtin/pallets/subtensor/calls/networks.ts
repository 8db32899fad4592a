import { call } from '../../../frame/call.js';
import { ensureSigned } from '../../../frame/origin.js';
import { bytes } from '../../../scale/sequence.js';
import { as } from '../../../scale/type.js';
import { option } from '../../../scale/variant.js';
import { failure } from '../errors.js';
import { deposit } from '../event.js';
import { ensureIdentity } from '../networks/identity.js';
import { ensureOwnerOrRoot } from '../networks/owner.js';
import { registerNetwork } from '../networks/register.js';
import { startNetwork } from '../networks/start.js';
import { ensureSymbolFree } from '../networks/symbols.js';
import { subnetIdentitiesV3, tokenSymbol } from '../storage/networks.js';
import { subnetOwner } from '../storage/ownership.js';
import { account } from '../types/accounts.js';
import { netuid } from '../types/amounts.js';
import { subnetIdentity, subnetIdentityFields } from '../types/announcements.js';
import { costing } from './cost.js';

const maybeIdentity = as(option(subnetIdentity), 'Option<SubnetIdentityOfV3>');

export const networkCalls = {
  register_network: call({
    index: 59,
    args: { hotkey: account },
    weight: costing(3_038_562n),
    run: (context, origin, { hotkey }) => {
      registerNetwork(context, { coldkey: ensureSigned(origin), hotkey });
    },
  }),
  register_network_with_identity: call({
    index: 79,
    args: { hotkey: account, identity: maybeIdentity },
    weight: costing(2_975_020n),
    run: (context, origin, { hotkey, identity }) => {
      registerNetwork(context, { coldkey: ensureSigned(origin), hotkey, identity });
    },
  }),
  start_call: call({
    index: 92,
    args: { netuid },
    weight: costing(182_227n),
    run: (context, origin, { netuid }) => {
      startNetwork(context, origin, netuid);
    },
  }),
  set_subnet_identity: call({
    index: 78,
    args: { netuid, ...subnetIdentityFields },
    weight: costing(71_256n),
    run: (context, origin, { netuid, ...identity }) => {
      const who = ensureSigned(origin);
      if (subnetOwner.get(context.storage, netuid) !== who) throw failure('NotSubnetOwner');
      ensureIdentity(identity);
      subnetIdentitiesV3.set(context.storage, [netuid], identity);
      deposit(context, { tag: 'SubnetIdentitySet', value: netuid });
    },
  }),
  update_symbol: call({
    index: 112,
    args: { netuid, symbol: bytes },
    weight: costing(114_156n),
    run: (context, origin, { netuid, symbol }) => {
      ensureOwnerOrRoot(context, origin, netuid);
      ensureSymbolFree(context.storage, symbol);
      tokenSymbol.set(context.storage, [netuid], symbol);
      deposit(context, { tag: 'SymbolUpdated', value: { netuid, symbol } });
    },
  }),
};
