import type { IMethod } from '@polkadot/types-codec/types';
import { blake2AsU8a } from '@polkadot/util-crypto';
import { type Build, builtinRuntime } from '../../../../src/localnet/builtin/index.js';
import { u32, u64 } from '../../../../src/localnet/builtin/scale/primitives.js';
import { concat } from '../../../../src/localnet/builtin/scale/reader.js';
import { bytes, type Hex, str, vec } from '../../../../src/localnet/builtin/scale/sequence.js';
import { decodeAll } from '../../../../src/localnet/builtin/scale/type.js';
import { option } from '../../../../src/localnet/builtin/scale/variant.js';
import { h256, ZERO_HASH } from '../../../../src/localnet/builtin/types/account.js';
import { type Header, header } from '../../../../src/localnet/builtin/types/header.js';
import { inherentData } from '../../../../src/localnet/builtin/types/inherents.js';
import { toHex } from '../../../../src/units/hex.js';
import { memoryExternalities } from '../../../support/memory-externalities.js';
import { applied, validity } from './verdicts.js';
import { type Extrinsic, type Pair, type Signing, walletLibrary } from './wallet.js';

/** What differs from a plain immortal extrinsic with the signer's next nonce. */
type Choices = Partial<Omit<Signing, 'era'>> & {
  readonly period?: number;
  /** The block a mortal extrinsic says it was born at; the current one unless given. */
  readonly born?: number;
};

/** What became of one extrinsic. */
export type Applied = { readonly result: string; readonly events: readonly string[] };

const SLOT_MS = 12_000n;
const TIMESTAMP = '0x74696d7374617030';
const EXTERNAL = Uint8Array.of(2);

/** The builtin runtime over a storage in memory, driven the way a node drives a real one. */
export function devChain(genesis?: string, build: Build = {}) {
  const runtime = builtinRuntime(build);
  const storage = memoryExternalities();
  const call = (entry: string, ...inputs: Uint8Array[]) => {
    const output = runtime.call(entry, concat(inputs), storage);
    if (storage.depth() !== 0) throw new Error(`${entry} left a transaction open`);
    return output;
  };
  const some = (answer: Uint8Array) => decodeAll(option(bytes), answer) ?? new Uint8Array();
  const wallet = walletLibrary(some(call('Metadata_metadata_at_version', u32.encode(15))));
  const { storageKey } = wallet;

  const preset = () => some(call('GenesisBuilder_get_preset', option(str).encode('development')));
  const document = genesis === undefined ? preset() : new TextEncoder().encode(genesis);
  const built = call('GenesisBuilder_build_state', bytes.encode(document));
  if (built[0] !== 0) throw new Error(new TextDecoder().decode(built));
  const genesisHash = toHex(blake2AsU8a(storage.root(), 256));
  const hashes: Hex[] = [genesisHash];
  const headers: Header[] = [];
  const height = () => hashes.length - 1;

  const stored = (pallet: string, item: string, ...args: unknown[]) =>
    storage.get(storageKey(pallet, item, ...args));
  const account = (address: string) =>
    wallet.readAccount(stored('system', 'account', address) ?? new Uint8Array(80));
  const events = () => wallet.readEvents(stored('system', 'events') ?? Uint8Array.of(0));

  const sign = (pair: Pair, method: IMethod, { period, born, ...choices }: Choices = {}) => {
    const current = born ?? height();
    return wallet.sign(pair, method, {
      nonce: account(pair.address).nonce,
      genesisHash,
      blockHash: (period === undefined ? undefined : hashes[current]) ?? genesisHash,
      ...(period !== undefined && { era: { current, period } }),
      ...choices,
    });
  };

  /** Starts the next block and returns the inherents it needs. */
  const open = (at = height() + 1): readonly Uint8Array[] => {
    const draft = {
      parentHash: hashes.at(-1) ?? ZERO_HASH,
      number: at,
      stateRoot: ZERO_HASH,
      extrinsicsRoot: ZERO_HASH,
      digest: { logs: [] },
    };
    call('Core_initialize_block', header.encode(draft));
    const clock = u64.encode(BigInt(at) * SLOT_MS);
    const offered = inherentData.encode({ data: [[TIMESTAMP, clock]] });
    const inherents = decodeAll(vec(bytes), call('BlockBuilder_inherent_extrinsics', offered));
    return inherents.map((content) => bytes.encode(content));
  };

  const apply = (extrinsic: Uint8Array) => applied(call('BlockBuilder_apply_extrinsic', extrinsic));

  const close = (): Header => {
    const closed = decodeAll(header, call('BlockBuilder_finalize_block'));
    headers.push(closed);
    hashes.push(toHex(blake2AsU8a(header.encode(closed), 256)));
    return closed;
  };

  /** Builds a block of these extrinsics after its inherents. */
  const block = (...extrinsics: readonly Extrinsic[]): readonly Applied[] => {
    const inherents = open();
    for (const inherent of inherents) apply(inherent);
    let index = inherents.length;
    const outcomes = extrinsics.map((extrinsic) => {
      const result = apply(extrinsic.toU8a());
      if (!/^(ok|failed)/.test(result)) return { result, events: [] };
      const phase = JSON.stringify({ applyExtrinsic: index });
      index += 1;
      const caused = events().filter((event) => event.phase === phase);
      return { result, events: caused.map(({ text }) => text) };
    });
    close();
    return outcomes;
  };

  return {
    ...wallet,
    storage,
    genesisHash,
    headers,
    call,
    sign,
    open,
    apply,
    close,
    block,
    events,
    stored,
    nonce: (address: string) => account(address).nonce,
    free: (address: string) => account(address).free,
    reserved: (address: string) => account(address).reserved,
    issuance: () => decodeAll(u64, stored('balances', 'totalIssuance') ?? new Uint8Array(8)),

    /** Builds a block of one extrinsic. */
    send: (pair: Pair, method: IMethod, choices: Choices = {}): Applied => {
      const [outcome] = block(sign(pair, method, choices));
      if (!outcome) throw new Error('nothing was applied');
      return outcome;
    },

    validate: (extrinsic: Uint8Array) => {
      const hash = h256.encode(hashes.at(-1) ?? ZERO_HASH);
      return validity(
        call('TaggedTransactionQueue_validate_transaction', EXTERNAL, extrinsic, hash),
      );
    },

    /** Rao the chain says the extrinsic will cost, its tip aside. */
    fee: (extrinsic: Extrinsic): bigint => {
      const content = extrinsic.toU8a();
      const answer = call('TransactionPaymentApi_query_info', content, u32.encode(content.length));
      // The fee comes last, after a weight and a class.
      return decodeAll(u64, answer.slice(-8));
    },
  };
}
