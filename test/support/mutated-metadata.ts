import { type CodecType, metadata } from '@polkadot-api/substrate-bindings';

type Decoded = CodecType<typeof metadata>;
export type MetadataV16 = Extract<Decoded['metadata'], { tag: 'v16' }>['value'];
export type Pallet = MetadataV16['pallets'][number];

/** One call of a pallet as V16 metadata holds it: a variant of the pallet's call type. */
export type CallVariant = {
  name: string;
  index: number;
  fields: { name?: string; typeName?: string; type: number; docs: string[] }[];
  docs: string[];
};

/** V16 metadata bytes after a change; everything that is not changed stays byte for byte. */
export function mutated(bytes: Uint8Array, change: (all: MetadataV16) => void): Uint8Array {
  const decoded = metadata.dec(bytes);
  if (decoded.metadata.tag !== 'v16')
    throw new Error(`${decoded.metadata.tag} is not changed here`);
  change(decoded.metadata.value);
  return metadata.enc(decoded);
}

/** The variants of a pallet's calls, to be changed in place. */
export function callsOf(all: MetadataV16, pallet: string): CallVariant[] {
  const type = all.pallets.find(({ name }) => name === pallet)?.calls?.type;
  const def = all.lookup.find(({ id }) => id === type)?.def;
  if (def?.tag !== 'variant') throw new Error(`no calls of ${pallet}`);
  return def.value as CallVariant[];
}
