import { Metadata, TypeRegistry } from '@polkadot/types';
import { expandMetadata } from '@polkadot/types/metadata';
import { describe, expect, it, vi } from 'vitest';
import { builtinRuntime } from '../../../src/localnet/builtin/index.js';
import { u32 } from '../../../src/localnet/builtin/scale/primitives.js';
import { concat } from '../../../src/localnet/builtin/scale/reader.js';
import { bytes } from '../../../src/localnet/builtin/scale/sequence.js';
import { decodeAll } from '../../../src/localnet/builtin/scale/type.js';
import { option } from '../../../src/localnet/builtin/scale/variant.js';
import { memoryExternalities } from '../../support/memory-externalities.js';

const DEST = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty';

/** The runtime's metadata as the library reads it, through the entry point a node would call. */
function loaded(version: number) {
  const answer = builtinRuntime().call(
    'Metadata_metadata_at_version',
    u32.encode(version),
    memoryExternalities(),
  );
  const content = decodeAll(option(bytes), answer);
  if (!content) throw new Error(`no metadata of version ${version}`);
  const registry = new TypeRegistry();
  // The library says that it treats Subtensor's own extensions as no-effect, which is right.
  vi.spyOn(console, 'warn').mockReturnValue();
  const metadata = new Metadata(registry, content);
  registry.setMetadata(metadata);
  const { tx, query, consts } = expandMetadata(registry, metadata);
  return { registry, metadata, tx, query, consts };
}

describe.each([14, 15, 16])('metadata V%i in the wallet library', (version) => {
  const { registry, metadata, tx, query, consts } = loaded(version);

  it('is the version that was asked for', () => {
    expect(metadata.version).toBe(version);
  });

  it('makes the same calls, so a signature does not depend on what the node offers', () => {
    const calls = [
      tx.balances?.transferKeepAlive?.(DEST, 1_000_000_000n),
      tx.utility?.batchAll?.([tx.system?.remark?.('0x01')]),
      tx.sudo?.sudo?.(tx.balances?.forceSetBalance?.(DEST, 5n)),
    ].map((call) => call?.toHex());
    expect(calls).toMatchInlineSnapshot(`
      [
        "0x0503008eaf04151687736326c9fea17e25fc5287613693c912909cb226aa4794f26a4802286bee",
        "0x0b020400000401",
        "0x0c000508008eaf04151687736326c9fea17e25fc5287613693c912909cb226aa4794f26a4814",
      ]
    `);
    expect(tx.balances?.burn?.callIndex).toEqual(Uint8Array.of(5, 10));
  });

  it('knows how to sign: the extensions in order, and what they add', () => {
    expect(registry.signedExtensions).toEqual([
      'CheckNonZeroSender',
      'CheckSpecVersion',
      'CheckTxVersion',
      'CheckGenesis',
      'CheckMortality',
      'CheckNonce',
      'CheckWeight',
      'ChargeTransactionPayment',
      'SudoTransactionExtension',
      'CheckShieldedTxValidity',
      'SubtensorTransactionExtension',
      'DrandPriority',
      'CheckMetadataHash',
    ]);
    expect(Object.keys(registry.getSignedExtensionTypes()).sort()).toEqual([
      'era',
      'mode',
      'nonce',
      'tip',
    ]);
  });

  it('reads accounts and constants without types of its own', () => {
    const empty = registry.createType('FrameSystemAccountInfo');
    expect(empty.toRawType()).toContain('"data":"PalletBalancesAccountData"');
    expect(consts.balances?.existentialDeposit?.toString()).toBe('500');
    expect(consts.system?.version?.toHuman()).toMatchObject({ specVersion: '424' });
    expect(query.system?.account?.(DEST)).toHaveLength(2 + 16 + 16 + 16 + 32);
  });
});

it('offers three versions of metadata, and nothing for another', () => {
  const call = (entry: string, input: Uint8Array) =>
    builtinRuntime().call(entry, input, memoryExternalities());
  expect(call('Metadata_metadata_versions', concat([]))).toEqual(
    Uint8Array.of(12, 14, 0, 0, 0, 15, 0, 0, 0, 16, 0, 0, 0),
  );
  expect(call('Metadata_metadata_at_version', u32.encode(13))).toEqual(Uint8Array.of(0));
  expect(decodeAll(bytes, call('Metadata_metadata', concat([])))[4]).toBe(14);
});
