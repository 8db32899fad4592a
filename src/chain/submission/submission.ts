import type { ApiPromise } from '@polkadot/api';
import { compose } from '../calls/compose.js';
import type { ChainIdentity, Submission } from '../chain.js';
import { follow } from './follow.js';
import { sign } from './sign.js';

export function submission(api: ApiPromise, identity: ChainIdentity): Submission {
  return {
    sign: (call, signer) => sign(compose(call, api, identity), signer, api),
    broadcast: (signed, stop) => follow(signed, stop, api),
  };
}
