import type { ApiPromise } from '@polkadot/api';
import { refuse } from '../../errors.js';
import type { BlockRef } from '../../units/block.js';
import type { Signer } from '../../units/signer.js';
import type { Call } from '../call.js';
import { compose } from '../calls/compose.js';
import type { ChainIdentity, MetadataHashReads, Submission } from '../chain.js';
import { extrinsicHash } from '../extrinsic-hash.js';
import type { Heads, SignedExtrinsic, SigningTerms } from '../outcome.js';
import { anchor } from './era.js';
import { signPayload } from './payload.js';

/** What signing asks of the connection. */
export type SigningChain = {
  readonly api: ApiPromise;
  readonly identity: ChainIdentity;
  readonly signingHeads: Submission['signingHeads'];
  readonly metadataHash: MetadataHashReads['metadataHash'];
  /** Whether the node has announced another runtime since the connection was made. */
  readonly hasChanged: () => boolean;
};

/** What is known already: the bytes that were shown, and where the chain stands. */
export type Known = {
  readonly callHex: `0x${string}` | undefined;
  readonly heads: Heads | undefined;
};

/** Signs the very bytes that were shown, for an era that is good at the best block. */
export async function sign(
  call: Call,
  signer: Signer,
  terms: SigningTerms,
  { callHex: shown, heads: known }: Known,
  { api, identity, signingHeads, metadataHash, hasChanged }: SigningChain,
): Promise<SignedExtrinsic> {
  if (hasChanged()) throw changed(`the runtime of ${identity.network} was upgraded`);
  const callHex = compose(call, api, identity).method.toHex();
  if (shown !== undefined && shown !== callHex) {
    throw changed(`the call is ${callHex} now, and ${shown} was shown`);
  }
  const [{ best, final }, digest] = await Promise.all([
    known ?? signingHeads(),
    terms.metadataHash ? metadataHash() : undefined,
  ]);
  if (terms.metadataHash && digest === undefined) throw noDigest(identity);
  const era = anchor(terms.era, birthOf(call, best.number));
  const genesisHash = identity.genesis as `0x${string}`;
  const bytes = signPayload(
    {
      callHex,
      nonce: terms.nonce,
      tip: terms.tip,
      era: era.bytes,
      blockHash: await hashOf(era.birth, best, genesisHash, api),
      genesisHash,
      specVersion: identity.specVersion,
      transactionVersion: api.runtimeVersion.transactionVersion.toNumber(),
      metadataHash: digest,
    },
    signer,
    api.registry,
  );
  return {
    bytes,
    hash: extrinsicHash(bytes),
    nonce: terms.nonce,
    // An immortal one may land on another fork of what is not final yet.
    firstBlock: era.lastBlock === null ? final.number : era.birth,
    lastBlock: era.lastBlock,
    callHex,
  };
}

/**
 * An author judges an envelope by the state of the block before its own, which does not know its own
 * hash yet: an envelope born in the newest block would be taken for one that seals nothing.
 */
const birthOf = ({ kind }: Call, best: number): number =>
  kind === 'submitEncrypted' ? Math.max(0, best - 1) : best;

async function hashOf(
  number: number,
  best: BlockRef,
  genesis: `0x${string}`,
  api: ApiPromise,
): Promise<`0x${string}`> {
  if (number === 0) return genesis;
  return number === best.number ? best.hash : (await api.rpc.chain.getBlockHash(number)).toHex();
}

const changed = (what: string) =>
  refuse(
    'runtime-changed',
    `what was shown is not what would be signed: ${what}`,
    'nothing was signed; run the command again',
  );

const noDigest = ({ network, specName, specVersion }: ChainIdentity) =>
  refuse(
    'not-in-runtime',
    `the runtime of ${network} (${specName} ${specVersion}) offers no metadata hash to sign`,
    'nothing was signed; say --metadata-hash off, or choose another endpoint with --network',
  );
