import { callSet } from '../../frame/call-set.js';
import type { PalletOf } from '../../frame/pallet.js';
import { param } from '../../scale/composite.js';
import { decodeAll } from '../../scale/type.js';
import { option } from '../../scale/variant.js';
import { admitContent, admitEra } from './admit.js';
import { shieldApi } from './apis.js';
import { shieldCalls } from './calls.js';
import { SHIELD_INDEX, shieldError, shieldEvent } from './event.js';
import { clearStored } from './queue.js';
import { shieldStorage } from './storage.js';
import { authorityId, encryptionKey } from './types.js';

/** The name under which an author offers its key. */
const INHERENT = 'shieldpk';
const announce = shieldCalls.announce_next_key;
const offeredKey = option(encryptionKey);

/** Extrinsics that nobody but the author of their block can read before they are in it. */
export const shield: PalletOf = (outer) => ({
  name: 'MevShield',
  index: SHIELD_INDEX,
  crate: 'pallet_shield',
  storage: shieldStorage,
  calls: callSet({ path: 'pallet_shield::pallet::Call', params: [param('T')] }, shieldCalls),
  event: shieldEvent,
  error: shieldError,
  associated: { AuthorityId: authorityId, RuntimeCall: outer.call },
  hooks: {
    onInitialize: clearStored,
    admitEra,
    admitContent,
    createInherent: (_, offered) => {
      const key = offered.get(INHERENT);
      if (!key) return undefined;
      const args = { encKey: decodeAll(offeredKey, key) };
      return { pallet: 'MevShield', name: 'announce_next_key', call: announce, args };
    },
    isInherent: ({ call }) => call === announce,
  },
  apis: [shieldApi(outer)],
});
