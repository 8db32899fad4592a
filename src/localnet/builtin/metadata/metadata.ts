import { metadata } from '@polkadot-api/substrate-bindings';
import { extensions, pipeline } from '../extrinsic/extensions.js';
import { uncheckedExtrinsic } from '../extrinsic/types.js';
import type { Assembly } from '../frame/assembly.js';
import { marker } from '../scale/composite.js';
import { multiAddress } from '../types/account.js';
import { multiSignature } from '../types/signature.js';
import { describeApi } from './apis.js';
import { describePallet, enumReference } from './pallets.js';
import { typeRegistry } from './type-registry.js';

/** The metadata versions a client may ask for. */
export const METADATA_VERSIONS = [14, 15, 16] as const;
export type MetadataVersion = (typeof METADATA_VERSIONS)[number];

// The four bytes "meta" in front of every metadata.
const MAGIC = 0x6174_656d;
const EXTRINSIC_VERSION = 4;

/** The runtime described for clients, magic and version byte included. */
export function encodeMetadata(assembly: Assembly, version: MetadataVersion): Uint8Array {
  const described = describe(assembly);
  return metadata.enc({ magicNumber: MAGIC, metadata: inVersion(described, version) });
}

function describe({ outer, pallets, apis }: Assembly) {
  const registry = typeRegistry();
  const { idOf } = registry;
  const described = {
    pallets: pallets.map(describePallet(registry)),
    extrinsic: {
      address: idOf(multiAddress.shape),
      call: idOf(outer.call.shape),
      signature: idOf(multiSignature.shape),
      extra: idOf(pipeline.shape),
      signedExtensions: extensions.map(({ identifier, explicit, implicit }) => ({
        identifier,
        type: idOf(explicit.shape),
        additionalSigned: idOf(implicit.shape),
      })),
    },
    unchecked: idOf(uncheckedExtrinsic(outer).shape),
    runtime: idOf(marker({ path: 'node_subtensor_runtime::Runtime' }).shape),
    outerEnums: {
      call: idOf(outer.call.shape),
      event: idOf(outer.event.shape),
      error: idOf(outer.error),
    },
    apis: apis.map(describeApi(registry)),
  };
  return { ...described, lookup: [...registry.types()] };
}

type Described = ReturnType<typeof describe>;
type Versioned = Parameters<typeof metadata.enc>[0]['metadata'];

function inVersion(described: Described, version: MetadataVersion): Versioned {
  const { lookup, pallets, extrinsic, outerEnums, apis, runtime, unchecked } = described;
  switch (version) {
    case 14: {
      const { signedExtensions } = extrinsic;
      return {
        tag: 'v14',
        value: {
          lookup,
          pallets,
          extrinsic: { type: unchecked, version: EXTRINSIC_VERSION, signedExtensions },
          type: runtime,
          apis: [],
        },
      };
    }
    case 15:
      return {
        tag: 'v15',
        value: {
          lookup,
          pallets,
          extrinsic: { ...extrinsic, version: EXTRINSIC_VERSION },
          type: runtime,
          apis,
          outerEnums,
          custom: [],
        },
      };
    case 16:
      return {
        tag: 'v16',
        value: {
          lookup,
          pallets: pallets.map((pallet) => ({
            ...pallet,
            calls: enumReference(pallet.calls),
            events: enumReference(pallet.events),
            errors: enumReference(pallet.errors),
          })),
          extrinsic: {
            ...extrinsic,
            version: [EXTRINSIC_VERSION, 5],
            signedExtensionsByVersion: [[0, extensions.map((_, at) => at)]],
          },
          apis,
          outerEnums,
          custom: [],
        },
      };
  }
}
