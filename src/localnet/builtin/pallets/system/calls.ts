import { blake2AsU8a } from '@polkadot/util-crypto';
import { toHex } from '../../../../units/hex.js';
import { call } from '../../frame/call.js';
import { callSet } from '../../frame/call-set.js';
import type { Context } from '../../frame/context.js';
import { ensureRoot, ensureSigned } from '../../frame/origin.js';
import { param } from '../../scale/composite.js';
import { littleEndian, u32, u64 } from '../../scale/primitives.js';
import { bytes, type Hex, tuple, vec } from '../../scale/sequence.js';
import { as } from '../../scale/type.js';
import { h256 } from '../../types/account.js';
import { refTime } from '../../types/weight.js';
import { failure } from './error.js';
import { deposit } from './event.js';
import { authorizedUpgrade } from './storage.js';

const HEAP_PAGES = new TextEncoder().encode(':heappages');
const code = as(bytes, 'Vec<u8>');
const codeHash = as(h256, 'T::Hash');
const storageKey = as(bytes, 'Key');

const perByte = (base: bigint, each: bigint) => (args: { readonly remark: Uint8Array }) =>
  refTime(base + each * BigInt(args.remark.length));

export const systemCalls = callSet(
  { path: 'frame_system::pallet::Call', params: [param('T')] },
  {
    remark: call({
      index: 0,
      args: { remark: bytes },
      weight: perByte(2_000_000n, 400n),
      run: () => undefined,
    }),
    set_heap_pages: call({
      index: 1,
      args: { pages: u64 },
      weight: refTime(4_000_000n, { writes: 2 }),
      dispatchClass: 'Operational',
      run: ({ storage }, origin, { pages }) => {
        ensureRoot(origin);
        storage.set(HEAP_PAGES, littleEndian(pages, 8));
      },
    }),
    set_code: call({
      index: 2,
      args: { code },
      weight: refTime(100_000_000_000n, { reads: 1, writes: 2 }),
      dispatchClass: 'Operational',
      run: (_, origin) => {
        ensureRoot(origin);
        throw failure('FailedToExtractRuntimeVersion');
      },
    }),
    set_code_without_checks: call({
      index: 3,
      args: { code },
      weight: refTime(100_000_000_000n, { reads: 1, writes: 2 }),
      dispatchClass: 'Operational',
      run: (_, origin) => {
        ensureRoot(origin);
        throw failure('FailedToExtractRuntimeVersion');
      },
    }),
    set_storage: call({
      index: 4,
      args: { items: as(vec(tuple(bytes, bytes)), 'Vec<KeyValue>') },
      weight: ({ items }) => refTime(2_000_000n, { writes: items.length }),
      dispatchClass: 'Operational',
      run: ({ storage }, origin, { items }) => {
        ensureRoot(origin);
        for (const [key, value] of items) storage.set(key, value);
      },
    }),
    kill_storage: call({
      index: 5,
      args: { keys: vec(storageKey) },
      weight: ({ keys }) => refTime(2_000_000n, { writes: keys.length }),
      dispatchClass: 'Operational',
      run: ({ storage }, origin, { keys }) => {
        ensureRoot(origin);
        for (const key of keys) storage.remove(key);
      },
    }),
    kill_prefix: call({
      index: 6,
      args: { prefix: storageKey, subkeys: u32 },
      weight: ({ subkeys }) => refTime(4_000_000n, { reads: subkeys, writes: subkeys }),
      dispatchClass: 'Operational',
      run: (context, origin, { prefix, subkeys }) => {
        ensureRoot(origin);
        killPrefix(context, prefix, subkeys);
      },
    }),
    remark_with_event: call({
      index: 7,
      args: { remark: bytes },
      weight: perByte(6_000_000n, 1_400n),
      run: (context, origin, { remark }) => {
        const sender = ensureSigned(origin);
        deposit(context, { tag: 'Remarked', value: { sender, hash: hashOf(remark) } });
      },
    }),
    authorize_upgrade: call({
      index: 9,
      args: { codeHash },
      weight: refTime(12_000_000n, { writes: 1 }),
      dispatchClass: 'Operational',
      run: (context, origin, { codeHash }) => {
        ensureRoot(origin);
        authorizeUpgrade(context, codeHash, true);
      },
    }),
    authorize_upgrade_without_checks: call({
      index: 10,
      args: { codeHash },
      weight: refTime(12_000_000n, { writes: 1 }),
      dispatchClass: 'Operational',
      run: (context, origin, { codeHash }) => {
        ensureRoot(origin);
        authorizeUpgrade(context, codeHash, false);
      },
    }),
    apply_authorized_upgrade: call({
      index: 11,
      args: { code },
      weight: refTime(100_000_000_000n, { reads: 2, writes: 3 }),
      dispatchClass: 'Operational',
      run: ({ storage }, _, { code }) => {
        const authorized = authorizedUpgrade.get(storage);
        if (!authorized) throw failure('NothingAuthorized');
        if (authorized.codeHash !== hashOf(code)) throw failure('Unauthorized');
        // The rules of this chain are part of the program: no code can replace them.
        throw failure('FailedToExtractRuntimeVersion');
      },
    }),
  },
);

function authorizeUpgrade(context: Context, codeHash: Hex, checkVersion: boolean): void {
  authorizedUpgrade.set(context.storage, { codeHash, checkVersion });
  deposit(context, { tag: 'UpgradeAuthorized', value: { codeHash, checkVersion } });
}

function killPrefix({ storage }: Context, prefix: Uint8Array, limit: number): void {
  const below = (key: Uint8Array) => prefix.every((byte, at) => key[at] === byte);
  let key = storage.get(prefix) ? prefix : storage.nextKey(prefix);
  for (let killed = 0; key && below(key) && killed < limit; killed += 1) {
    storage.remove(key);
    key = storage.nextKey(key);
  }
}

const hashOf = (content: Uint8Array): Hex => toHex(blake2AsU8a(content, 256));
