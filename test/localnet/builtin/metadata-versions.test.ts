import { Metadata, TypeRegistry } from '@polkadot/types';
import { decAnyMetadata, unifyMetadata } from '@polkadot-api/substrate-bindings';
import { beforeAll, expect, it, vi } from 'vitest';
import { builtinRuntime } from '../../../src/localnet/builtin/index.js';
import { u32 } from '../../../src/localnet/builtin/scale/primitives.js';
import { bytes } from '../../../src/localnet/builtin/scale/sequence.js';
import { decodeAll } from '../../../src/localnet/builtin/scale/type.js';
import { option } from '../../../src/localnet/builtin/scale/variant.js';
import { memoryExternalities } from '../../support/memory-externalities.js';

const VERSIONS = [14, 15, 16] as const;

/** Every call, error, event, item and constant as a line, from one library's view of one version. */
type Lines = readonly string[];

const runtime = builtinRuntime();
const content = (version: number): Uint8Array => {
  const answer = runtime.call(
    'Metadata_metadata_at_version',
    u32.encode(version),
    memoryExternalities(),
  );
  return decodeAll(option(bytes), answer) ?? new Uint8Array();
};

function byBindings(version: number): Lines {
  const decoded = decAnyMetadata(content(version));
  expect(decoded.metadata.tag).toBe(`v${version}`);
  const { pallets, lookup, extrinsic } = unifyMetadata(decoded);
  const variants = (type: number | undefined) => {
    const def = type === undefined ? undefined : lookup[type]?.def;
    return def?.tag === 'variant' ? def.value : [];
  };
  return [
    ...pallets.flatMap(({ name, index, calls, errors, events, storage, constants }) => [
      ...variants(calls?.type).map((each) => line('call', name, index, each)),
      ...variants(errors?.type).map((each) => line('error', name, index, { ...each, fields: [] })),
      ...variants(events?.type).map((each) => line('event', name, index, each)),
      ...(storage?.items ?? []).map((item) => `item ${name}.${item.name} ${item.fallback}`),
      ...constants.map((each) => `constant ${name}.${each.name} ${each.value}`),
    ]),
    ...Object.values(extrinsic.extensionsByVersion)
      .flat()
      .map(({ identifier }) => `extension ${identifier}`),
  ];
}

function byPolkadot(version: number): Lines {
  // The library says that it treats Subtensor's own extensions as no-effect, which is right.
  vi.spyOn(console, 'warn').mockReturnValue();
  const registry = new TypeRegistry();
  const metadata = new Metadata(registry, content(version));
  expect(metadata.version).toBe(version);
  registry.setMetadata(metadata);
  const { pallets } = metadata.asLatest;
  const variants = (held: Option) =>
    held.isSome ? registry.lookup.getSiType(held.unwrap().type).def.asVariant.variants : [];
  return [
    ...pallets.flatMap((pallet) => {
      const name = pallet.name.toString();
      const index = pallet.index.toNumber();
      const lines = (kind: string, held: Option) =>
        [...variants(held)].map((each) =>
          line(kind, name, index, {
            name: each.name.toString(),
            index: each.index.toNumber(),
            fields: [...each.fields].map((field) => ({
              name: field.name.unwrapOr(undefined)?.toString(),
            })),
          }),
        );
      const items = pallet.storage.isSome ? [...pallet.storage.unwrap().items] : [];
      return [
        ...lines('call', pallet.calls),
        ...lines('error', pallet.errors),
        ...lines('event', pallet.events),
        ...items.map((item) => `item ${name}.${item.name} ${item.fallback.toHex()}`),
        ...[...pallet.constants].map(
          (each) => `constant ${name}.${each.name} ${each.value.toHex()}`,
        ),
      ];
    }),
    ...registry.signedExtensions.map((identifier) => `extension ${identifier}`),
  ];
}

type Option = Metadata['asLatest']['pallets'][number]['calls'];
type Member = {
  readonly name: string;
  readonly index: number;
  readonly fields: readonly { readonly name?: string | undefined }[];
};

const line = (kind: string, pallet: string, at: number, { name, index, fields }: Member): string =>
  `${kind} ${pallet}.${name} ${at}.${index} (${fields.map((field) => field.name ?? '_').join()})`;

let views: readonly { readonly title: string; readonly lines: Lines }[];

beforeAll(() => {
  views = VERSIONS.flatMap((version) => [
    { title: `V${version} by substrate-bindings`, lines: byBindings(version) },
    { title: `V${version} by @polkadot/types`, lines: byPolkadot(version) },
  ]);
});

it('says the same of every call, error, event, item and constant in three versions to two libraries', () => {
  const [first, ...others] = views;
  expect(first?.lines.length).toBeGreaterThan(900);
  expect(first?.lines.filter((each) => each.startsWith('call Proxy.'))).toHaveLength(12);
  for (const { title, lines } of others)
    expect({ title, lines }).toEqual({ title, lines: first?.lines });
});
