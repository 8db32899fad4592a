import type { ApiPromise } from '@polkadot/api';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import type { BlockRef } from '../../units/block.js';
import type { ChainIdentity, MetadataHashReads, Submission } from '../chain.js';
import type { ReadNow } from '../provider/moment.js';
import { type Connection, follow } from './follow.js';
import { headReader } from './heads.js';
import { nodeOf } from './node.js';
import { find, settle, watch } from './settle.js';
import { sign } from './sign.js';

type Connected = { readonly provider: ProviderInterface; readonly now: ReadNow };

export function submission(
  { provider, now }: Connected,
  api: ApiPromise,
  identity: ChainIdentity,
  metadataHash: MetadataHashReads['metadataHash'],
  hasChanged: () => boolean,
): Submission {
  const node = nodeOf(provider);
  const connection: Connection = { provider, api, node };
  const headsAt = headReader(node, api, identity);
  const signingHeads = async (at?: BlockRef) =>
    at ? headsAt(at) : (await now('sign', headsAt)).answer;
  const signing = { api, identity, metadataHash, hasChanged, signingHeads };
  return {
    nextNonce: async (address) => (await api.rpc.system.accountNextIndex(address)).toNumber(),
    signingHeads,
    sign: (call, signer, terms, callHex, heads) =>
      sign(call, signer, terms, { callHex, heads }, signing),
    broadcast: (sent, until, stop, taken = () => {}) =>
      follow(sent, until, stop, connection, taken),
    settle: (sent, until, stop) => settle(sent, until, stop, connection),
    watch: (sent, until, stop) => watch(sent, until, stop, connection),
    find: (sent) => find(sent, connection),
  };
}
