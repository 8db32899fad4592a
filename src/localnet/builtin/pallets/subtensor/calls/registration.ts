import { call } from '../../../frame/call.js';
import { ensureSigned } from '../../../frame/origin.js';
import { u64 } from '../../../scale/primitives.js';
import { bytes } from '../../../scale/sequence.js';
import { failure } from '../errors.js';
import { adoptHotkey } from '../hotkeys.js';
import { ensureRegistrable, register } from '../neurons/register.js';
import { registerOnRoot } from '../neurons/root.js';
import { burn } from '../storage/registration.js';
import { account } from '../types/accounts.js';
import { netuid } from '../types/amounts.js';
import { costing } from './cost.js';

export const registrationCalls = {
  // What is left of registration by proof of work: it is paid for like any other.
  register: call({
    index: 6,
    args: { netuid, blockNumber: u64, nonce: u64, work: bytes, hotkey: account, coldkey: account },
    weight: costing(2_049_936n),
    run: (context, origin, { netuid, hotkey }) => {
      register(context, { netuid, hotkey, coldkey: ensureSigned(origin) });
    },
  }),
  burned_register: call({
    index: 7,
    args: { netuid, hotkey: account },
    weight: costing(2_043_408n),
    run: (context, origin, { netuid, hotkey }) => {
      register(context, { netuid, hotkey, coldkey: ensureSigned(origin) });
    },
  }),
  register_limit: call({
    index: 134,
    args: { netuid, hotkey: account, limitPrice: u64 },
    weight: costing(2_764_600n),
    run: (context, origin, { netuid, hotkey, limitPrice }) => {
      const coldkey = ensureSigned(origin);
      ensureRegistrable(context.storage, netuid);
      if (burn.get(context.storage, netuid) > limitPrice) {
        throw failure('RegistrationPriceLimitExceeded');
      }
      register(context, { netuid, hotkey, coldkey });
    },
  }),
  root_register: call({
    index: 62,
    args: { hotkey: account },
    weight: costing(1_089_467n),
    run: (context, origin, { hotkey }) => {
      registerOnRoot(context, ensureSigned(origin), hotkey);
    },
  }),
  try_associate_hotkey: call({
    index: 91,
    args: { hotkey: account },
    weight: costing(200_168n),
    run: ({ storage }, origin, { hotkey }) => {
      adoptHotkey(storage, ensureSigned(origin), hotkey);
    },
  }),
};
