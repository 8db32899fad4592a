import { readFileSync } from 'node:fs';
import { Metadata, type PortableRegistry, TypeRegistry } from '@polkadot/types';
import { expect, test } from 'vitest';
import { decodeLazily } from '../../src/chain/client/lazily.js';
import { decodeMetadataLazily } from '../../src/chain/client/lazy-metadata.js';
import { readyMetadata } from '../../src/chain/client/ready-metadata.js';
import { fixed } from '../../src/chain/client/skip.js';
import { builtinAssembly } from '../../src/localnet/builtin/index.js';
import { encodeMetadata } from '../../src/localnet/builtin/metadata/metadata.js';
import { describeShared } from '../support/shared.js';

/** The metadata as a client has it that connects for the first time, and as one has it that kept it. */
function bothWays(bytes: Uint8Array) {
  const first = new TypeRegistry();
  const metadata = new Metadata(first, bytes);
  first.setMetadata(metadata, undefined, undefined, true);
  const again = new TypeRegistry();
  decodeMetadataLazily(again);
  const kept = new Metadata(again, readyMetadata(metadata));
  again.setMetadata(kept, undefined, undefined, true);
  return { metadata, kept, first, again };
}

function isTheSame(bytes: Uint8Array) {
  const { metadata, kept, first, again } = bothWays(bytes);
  const ids = metadata.asLatest.lookup.types.map(({ id }) => id.toNumber());
  expect(ids.length).toBeGreaterThan(100);
  for (const id of ids) {
    expect(again.lookup.getTypeDef(id)).toEqual(first.lookup.getTypeDef(id));
  }
  for (const kind of ['isPrimitive', 'isArray', 'isHistoricMetaCompat'] as const) {
    const have = (lookup: PortableRegistry) => lookup.types.map(({ type }) => type.def[kind]);
    expect(have(kept.asLatest.lookup)).toEqual(have(metadata.asLatest.lookup));
  }
  expect(again.lookup.names).toEqual(first.lookup.names);
  expect(kept.asLatest.toJSON()).toEqual(metadata.asLatest.toJSON());
  expect(kept.asLatest.toHex()).toBe(metadata.asLatest.toHex());
}

describeShared(
  'a transaction is encoded by what was kept as by what the node said',
  'metadata',
  (folder) => {
    test.each(['293', '346', '381', '424'])('under spec %s', (spec) => {
      isTheSame(readFileSync(`${folder}/subtensor-${spec}.scale`));
    });
  },
);

test('so it is under the V15 metadata that the embedded chain gives', () => {
  isTheSame(encodeMetadata(builtinAssembly(), 15));
});

test('bytes that end too early are refused instead of read as something else', () => {
  const registry = new TypeRegistry();
  decodeLazily('Si1TypeDef', { skip: fixed(9) }, registry);
  expect(() => registry.createType('Si1TypeDef' as never, Uint8Array.of(5, 0))).toThrow(
    '9 bytes are wanted and 2 are left',
  );
});

test('a library that no longer has a type is noticed before anything is decoded', () => {
  expect(() => decodeLazily('NoSuchType', { skip: fixed(1) }, new TypeRegistry())).toThrow(
    '@polkadot/types has no NoSuchType',
  );
});
