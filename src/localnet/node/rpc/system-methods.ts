import { toHex } from '../../../units/hex.js';
import { accountIdOfAnyNetwork } from '../../../units/ss58.js';
import { concat, u32 } from '../codec/scale.js';
import { scaleReader } from '../codec/scale-reader.js';
import { LOCAL_PEER } from '../local-peer.js';
import type { Node } from '../node.js';
import { byteKey } from '../state/byte-key.js';
import { callRuntime } from './call-runtime.js';
import { CHAIN_NAME, CHAIN_PROPERTIES } from './chain-identity.js';
import type { Method, Methods } from './method.js';
import { bytesParam, textParam } from './params.js';
import { invalidParams } from './rpc-error.js';

/** system_*: what the node says about itself, and the nonce an account signs with next. */
export function systemMethods(node: Node): Methods {
  const accountNextIndex: Method = ([address]) => nextNonce(node, accountParam(address));
  const head = () => node.ledger.head().number;
  return {
    system_name: () => CHAIN_NAME,
    system_version: () => 'embedded',
    system_chain: () => CHAIN_NAME,
    system_chainType: () => 'Development',
    system_properties: () => CHAIN_PROPERTIES,
    system_health: () => ({ peers: 0, isSyncing: false, shouldHavePeers: false }),
    system_localPeerId: () => LOCAL_PEER,
    system_localListenAddresses: () => [],
    system_peers: () => [],
    system_nodeRoles: () => ['Authority'],
    system_syncState: () => ({ startingBlock: 0, currentBlock: head(), highestBlock: head() }),
    system_accountNextIndex: accountNextIndex,
    account_nextIndex: accountNextIndex,
    system_dryRun: ([extrinsic, at]) => {
      const bytes = bytesParam(extrinsic, 'the extrinsic');
      return toHex(callRuntime(node, 'BlockBuilder_apply_extrinsic', bytes, at));
    },
  };
}

function accountParam(address: unknown): Uint8Array {
  const accountId = accountIdOfAnyNetwork(textParam(address, 'the account'));
  if (!accountId) throw invalidParams('the account must be an SS58 address');
  return accountId;
}

/** The account's nonce after the transactions of its that are ready. */
function nextNonce(node: Node, accountId: Uint8Array): number {
  const encoded = callRuntime(node, 'AccountNonceApi_account_nonce', accountId, undefined);
  const pending = new Set(node.pool.ready().flatMap(({ valid }) => valid.provides));
  let nonce = scaleReader(encoded).u32();
  while (pending.has(byteKey(concat([accountId, u32(nonce)])))) nonce++;
  return nonce;
}
