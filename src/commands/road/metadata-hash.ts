import type { Chain } from '../../chain/chain.js';
import { isPinnedGenesis, specsWithoutDigest } from '../../chain/networks.js';
import { refuse } from '../../errors.js';
import type { MetadataHashMode } from '../options/signing.js';

/** Whether the signature covers the digest of the runtime's metadata (RFC-78, CheckMetadataHash). */
export type HashChoice = {
  readonly on: boolean;
  /** Whether it may be signed without, should the runtime turn out to carry none. */
  readonly mayDrop: boolean;
  /** Why it is off though nobody said so. */
  readonly notice: string | undefined;
};

/**
 * On unless told otherwise: with it, a node that lies about the runtime gets a signature that no
 * honest one takes. On a network whose genesis is pinned it is never given up silently, or the lying
 * node could switch it off; only specs known to carry no digest go without.
 */
export async function chooseMetadataHash(
  mode: MetadataHashMode,
  chain: Chain,
): Promise<HashChoice> {
  if (mode === 'off') return { on: false, mayDrop: false, notice: undefined };
  const { network, genesis, specVersion } = chain;
  if (mode === 'auto' && specsWithoutDigest.includes(specVersion)) {
    return without(`spec ${specVersion} was built without a metadata digest`);
  }
  const isPinned = isPinnedGenesis(genesis);
  if ((await chain.metadataHash()) !== undefined) {
    return { on: true, mayDrop: mode === 'auto' && !isPinned, notice: undefined };
  }
  if (mode === 'auto' && !isPinned) {
    return without(
      `the runtime of ${network} (spec ${specVersion}) describes itself in no version that has a digest`,
    );
  }
  throw noMetadataHash(`${network} gives no metadata of version 15 to take the digest of`);
}

const without = (why: string): HashChoice => ({
  on: false,
  mayDrop: false,
  notice: `signed without the metadata digest: ${why}`,
});

/** The refusal to sign without the digest where nobody allowed it. */
export const noMetadataHash = (why: string) =>
  refuse(
    'no-metadata-hash',
    `${why}, so a lying node could not be told from an honest one`,
    'use another endpoint, or say --metadata-hash off if you trust this one',
  );
