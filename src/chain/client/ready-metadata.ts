import { Metadata } from '@polkadot/types';
import { packageInfo } from '@polkadot/types/packageInfo';

/** The newest version that @polkadot/types knows; it works with no other and makes this of every older one. */
const LATEST = 16;

/** What a file of it must have been made by to be read: the library, and how it is made here. */
export const READY_FORM = `1-${packageInfo.version}`;

/** Metadata in the version that @polkadot/api works with, so that it need not be converted again. */
export function readyMetadata(metadata: Metadata): Uint8Array {
  const { registry, magicNumber, asLatest } = metadata;
  const all = registry.createTypeUnsafe('MetadataAll', [asLatest, LATEST]);
  return new Metadata(registry as never, { magicNumber, metadata: all } as never).toU8a();
}
