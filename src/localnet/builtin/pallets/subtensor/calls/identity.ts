import { call } from '../../../frame/call.js';
import { ensureSigned } from '../../../frame/origin.js';
import { refTime } from '../../../types/weight.js';
import { setIdentity } from '../identity.js';
import { chainIdentityFields } from '../types/announcements.js';

export const identityCalls = {
  set_identity: call({
    index: 68,
    args: chainIdentityFields,
    weight: refTime(32_040_000n, { reads: 3, writes: 1 }),
    run: (context, origin, identity) => {
      setIdentity(context, ensureSigned(origin), identity);
    },
  }),
};
