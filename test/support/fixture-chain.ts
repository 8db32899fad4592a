import type { Call } from '../../src/chain/call.js';
import type { CallReads } from '../../src/chain/call-reads.js';
import type {
  AccountBalance,
  AccountReads,
  ChainIdentity,
  FeeReads,
  MetadataHashReads,
  Submission,
} from '../../src/chain/chain.js';
import type { Outcome, SigningTerms } from '../../src/chain/outcome.js';
import { exactText } from '../../src/journal/exact-json.js';
import { rao } from '../../src/units/money.js';
import type { Ss58 } from '../../src/units/ss58.js';

/** The slices of a chain that a transfer uses, made of literals; it records what it was asked to send. */
export type FixtureChain = ChainIdentity &
  AccountReads &
  FeeReads &
  Pick<CallReads, 'encode'> &
  MetadataHashReads &
  Submission & {
    readonly close: () => Promise<void>;
    readonly sent: Call[];
    readonly terms: SigningTerms[];
  };

/** How a fixture's broadcast ends, given the call that was signed. */
export type Ending = (call: Call, stop: AbortSignal) => Promise<Outcome> | Outcome;

export function fixtureChain(
  accounts: Readonly<Record<string, bigint>>,
  ending: Ending,
  identity: Partial<ChainIdentity> = {},
): FixtureChain {
  const sent: Call[] = [];
  const signedWith: SigningTerms[] = [];
  const signedCalls = new Map<string, Call>();
  const balance = (address: Ss58): AccountBalance => ({
    free: rao(accounts[address] ?? 0n),
    reserved: rao(0n),
    frozen: rao(0n),
  });
  return {
    network: 'fixture',
    url: 'ws://127.0.0.1:1',
    genesis: `0x${'11'.repeat(32)}`,
    specName: 'node-subtensor',
    specVersion: 424,
    development: true,
    ...identity,
    head: async () => ({ number: 7, hash: '0x07' }),
    balances: async (addresses) => addresses.map(balance),
    existentialDeposit: () => rao(500n),
    fee: async () => rao(100n),
    signedLength: () => 150,
    encode: (call) => `0x${Buffer.from(exactText(call)).toString('hex')}`,
    metadataHash: async () => `0x${'22'.repeat(32)}`,
    nextNonce: async () => 0,
    async now(_purpose, read) {
      const at = await this.head();
      return { at, answer: await read(at) };
    },
    async signingHeads(at) {
      const best = at ?? (await this.head());
      return { best, final: best };
    },
    sign: async (call, signer, terms, callHex = '0x') => {
      signedWith.push(terms);
      const hash = `0x${signedCalls.size.toString(16).padStart(64, 'a')}` as const;
      signedCalls.set(hash, call);
      const bytes = signer.sign(Uint8Array.of(1));
      return { bytes, hash, nonce: terms.nonce, firstBlock: 7, lastBlock: 134, callHex };
    },
    broadcast: async ({ hash }, _until, stop) => {
      const call = signedCalls.get(hash);
      if (!call) throw new Error('bytes were sent that this chain never signed');
      sent.push(call);
      return ending(call, stop);
    },
    settle: async ({ hash }) => ({
      status: 'unseen',
      hash,
      reason: 'a fixture settles nothing',
      lost: false,
    }),
    watch: async ({ hash }) => ({
      status: 'unseen',
      hash,
      reason: 'a fixture watches nothing',
      lost: false,
    }),
    find: async () => undefined,
    close: async () => {},
    sent,
    terms: signedWith,
  };
}
