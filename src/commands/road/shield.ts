import type { Chain } from '../../chain/chain.js';
import { refuse } from '../../errors.js';
import type { BlockRef } from '../../units/block.js';
import type { Era } from '../../units/era.js';
import type { SigningInput } from './operation-spec.js';

/** Whether a transaction is sealed, so that nobody can trade ahead of it. */
export type ShieldChoice = {
  readonly on: boolean;
  /** Why it is off though the operator would want it. */
  readonly notice: string | undefined;
};

/** CheckMortality: blocks that a sealed transaction may wait at most. */
const LONGEST_ERA = 8;

/**
 * On where it was said, and for trades in a pool unless it was said otherwise. `parts` is how many
 * transactions there are: only a single one can be sealed. Refuses `--shield` where it cannot be.
 */
export async function chooseShield(
  input: SigningInput,
  isTrade: boolean,
  parts: number,
  chain: Chain,
  at: BlockRef,
): Promise<ShieldChoice> {
  if (input.shield && input.noShield) {
    throw refuse('bad-input', '--shield and --no-shield exclude each other', 'keep one');
  }
  if (input.noShield || !(input.shield || isTrade)) return { on: false, notice: undefined };
  const obstacle = await obstacleTo(parts, chain, at);
  if (obstacle === undefined) return { on: true, notice: undefined };
  if (input.shield) {
    throw refuse('not-allowed', `it cannot be sealed: ${obstacle}`, 'leave --shield out');
  }
  return {
    on: false,
    notice: `not sealed: ${obstacle}; others may see the trade before it lands, and the price limit is what protects it`,
  };
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
