import type { ApiPromise } from '@polkadot/api';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import type { ChainIdentity, MetadataHashReads, Submission } from '../chain.js';
import { type Connection, follow } from './follow.js';
import { headReader } from './heads.js';
import { nodeOf } from './node.js';
import { find, settle, watch } from './settle.js';
import { sign } from './sign.js';

export function submission(
  provider: ProviderInterface,
  api: ApiPromise,
  identity: ChainIdentity,
  metadataHash: MetadataHashReads['metadataHash'],
  hasChanged: () => boolean,
): Submission {
  const node = nodeOf(provider, api);
  const connection: Connection = { provider, api, node };
  const signing = {
    api,
    identity,
    metadataHash,
    hasChanged,
    heads: headReader(node, api, identity),
  };
  return {
    nextNonce: async (address) => (await api.rpc.system.accountNextIndex(address)).toNumber(),
    lookAhead: () => void node.final().catch(() => {}),
    signingHeads: signing.heads,
    sign: (call, signer, terms, callHex, heads) =>
      sign(call, signer, terms, { callHex, heads }, signing),
    broadcast: (sent, until, stop, taken = () => {}) =>
      follow(sent, until, stop, connection, taken),
    settle: (sent, until, stop) => settle(sent, until, stop, connection),
    watch: (sent, until, stop) => watch(sent, until, stop, connection),
    find: (sent) => find(sent, connection),
  };
}
