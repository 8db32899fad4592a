import { invalid } from '../../frame/failure.js';
import type { Genesis, PalletOf } from '../../frame/pallet.js';
import { expectAccount } from '../../genesis/account.js';
import { DEVELOPMENT } from '../../genesis/development.js';
import { member } from '../../genesis/json.js';
import { sudoCalls } from './calls.js';
import { SUDO_INDEX, sudoError, sudoEvent } from './event.js';
import { sudoKey } from './storage.js';

const genesis: Genesis = {
  section: 'sudo',
  development: { key: DEVELOPMENT.alice },
  build: ({ storage }, config) => {
    const key = member(config, 'key');
    if (key !== undefined) sudoKey.set(storage, expectAccount(key));
  },
};

/** One account that may act as root. */
export const sudo: PalletOf = (outer) => ({
  name: 'Sudo',
  index: SUDO_INDEX,
  crate: 'pallet_sudo',
  storage: [sudoKey],
  calls: sudoCalls(outer),
  event: sudoEvent,
  error: sudoError,
  associated: { RuntimeCall: outer.call },
  genesis,
  hooks: {
    admit: ({ storage }, signer, { pallet }) => {
      if (pallet === 'Sudo' && signer !== sudoKey.get(storage)) throw invalid('BadSigner');
    },
  },
});
