import type { Chain } from '../../chain/chain.js';
import { refuse } from '../../errors.js';
import type { BlockRef } from '../../units/block.js';
import type { Era } from '../../units/era.js';

/** CheckMortality: blocks that a sealed transaction may wait at most. */
const LONGEST_ERA = 8;

/** Refuses to seal what cannot be; only a single transaction can, for an author who announced a key. */
export async function mustBeSealable(parts: number, chain: Chain, at: BlockRef): Promise<void> {
  const obstacle = await obstacleTo(parts, chain, at);
  if (obstacle === undefined) return;
  throw refuse('not-allowed', `it cannot be sealed: ${obstacle}`, 'leave --shield out');
}

async function obstacleTo(parts: number, chain: Chain, at: BlockRef): Promise<string | undefined> {
  const { network, specVersion } = chain;
  if (!chain.hasShield()) return `the runtime of ${network} (spec ${specVersion}) has no shield`;
  if (parts > 1) return 'it is more than one transaction';
  if (await chain.shieldKey(at)) return undefined;
  return 'the next block author has announced no key';
}

/** The era of a sealed transaction and of what is in it: as typed, but no longer than the chain allows. */
export const sealedEra = (era: Era): Era =>
  era.kind === 'mortal' && era.blocks < LONGEST_ERA ? era : { kind: 'mortal', blocks: LONGEST_ERA };
