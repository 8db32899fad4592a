import { method, type RuntimeApi } from '../frame/api.js';
import type { Assembly } from '../frame/assembly.js';
import { encodeMetadata, METADATA_VERSIONS, type MetadataVersion } from '../metadata/metadata.js';
import { newtype } from '../scale/composite.js';
import { u32 } from '../scale/primitives.js';
import { bytes, vec } from '../scale/sequence.js';
import { option } from '../scale/variant.js';

const opaqueMetadata = newtype({ path: 'sp_core::OpaqueMetadata' }, bytes);

/** The runtime described for clients. */
export function metadataApi(): RuntimeApi {
  const encoded = new Map<MetadataVersion, Uint8Array>();
  const inVersion = (assembly: Assembly, version: MetadataVersion): Uint8Array => {
    const known = encoded.get(version) ?? encodeMetadata(assembly, version);
    encoded.set(version, known);
    return known;
  };
  return {
    name: 'Metadata',
    version: 2,
    methods: [
      method('metadata', {}, opaqueMetadata, ({ assembly }) => inVersion(assembly, 14)),
      method(
        'metadata_at_version',
        { version: u32 },
        option(opaqueMetadata),
        ({ assembly }, { version }) => {
          const offered = METADATA_VERSIONS.find((each) => each === version);
          return offered && inVersion(assembly, offered);
        },
      ),
      method('metadata_versions', {}, vec(u32), () => METADATA_VERSIONS),
    ],
  };
}
