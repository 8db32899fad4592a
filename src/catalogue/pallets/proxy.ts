import type { PalletErrors } from '../entry.js';
import { runtimeDefect } from '../wording.js';

/** Proxy: accounts that may sign for another, and announced calls. */
export const proxy: PalletErrors = {
  TooMany: {
    meaning: 'the account has as many proxies or announcements as it may',
    hint: 'remove one that is no longer needed',
  },
  NotFound: {
    meaning: 'there is no such proxy or announcement',
    hint: 'check the delegate, the proxy type and the delay: all three have to match',
  },
  NotProxy: {
    meaning: 'the signer is no proxy of that account for this proxy type',
    hint: 'sign with the delegate that was added, and name the account it acts for',
  },
  Unproxyable: {
    meaning: "the proxy's type does not allow this call",
    hint: 'use a proxy whose type covers the call',
  },
  Duplicate: {
    meaning: 'this very proxy exists already',
    hint: 'nothing is left to do',
  },
  NoPermission: {
    meaning: 'a proxy may not make this call, since it would gain rights by it',
    hint: 'sign with the account itself',
  },
  Unannounced: {
    meaning: 'the proxy has a delay and the call was not announced long enough ago',
    hint: "announce the call's hash, wait for the delay, then make the call",
  },
  NoSelfProxy: {
    meaning: 'an account cannot be its own proxy',
    hint: 'name another account as the delegate',
  },
  AnnouncementDepositInvariantViolated: {
    meaning: 'the deposit of the announcements could not be computed',
    hint: runtimeDefect,
  },
  InvalidDerivedAccountId: {
    meaning: 'no pure account can be derived from these values',
    hint: 'check spawner, proxy type, index, height and extrinsic index',
  },
};
