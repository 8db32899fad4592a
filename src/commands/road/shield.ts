import type { Call } from '../../chain/call.js';
import { tradesInPool } from '../../chain/calls/pool-trade.js';
import type { Chain } from '../../chain/chain.js';
import { LONGEST_SEALED } from '../../chain/shield/longest-sealed.js';
import { refuse } from '../../errors.js';
import type { BlockRef } from '../../units/block.js';
import type { Era } from '../../units/era.js';
import type { Ss58 } from '../../units/ss58.js';
import type { SigningInput } from './operation-spec.js';

/** CheckMortality: blocks that a sealed transaction may wait at most. */
const LONGEST_ERA = 8;

/** What the operator said about sealing; `auto` seals what trades in a pool wherever it can be. */
type Wish = Pick<SigningInput, 'shield' | 'noShield' | 'era' | 'tip'>;

/** Whether something is sealed, and why not where one could expect it. */
export type Sealing = { readonly on: boolean; readonly notice?: string };

/**
 * Seals what was asked to be, and of itself what trades in a pool. Asked for what cannot be sealed it
 * refuses; of itself it says that it does not.
 */
export async function chooseShield(
  wish: Wish,
  calls: readonly Call[],
  signer: Ss58,
  chain: Chain,
  at: BlockRef,
): Promise<Sealing> {
  if (wish.noShield || !(wish.shield || calls.some(tradesInPool))) return { on: false };
  const obstacle = await obstacleTo(wish, calls, signer, chain, at);
  if (obstacle === undefined) return { on: true };
  if (!wish.shield) {
    return { on: false, notice: openNotice(obstacle) };
  }
  throw refuse('not-allowed', `it cannot be sealed: ${obstacle}`, 'leave --shield out');
}

/** What the operator is told of a trade that is not sealed. */
export const openNotice = (obstacle: string): string =>
  `not sealed, so others may trade ahead of it: ${obstacle}`;

async function obstacleTo(
  { era, tip }: Wish,
  calls: readonly Call[],
  signer: Ss58,
  chain: Chain,
  at: BlockRef,
): Promise<string | undefined> {
  const { network, specVersion } = chain;
  if (!chain.hasShield()) return `the runtime of ${network} (spec ${specVersion}) has no shield`;
  const [call, ...more] = calls;
  if (!call || more.length > 0) return 'it is more than one transaction';
  if (!(await chain.shieldKey(at))) return 'the next block author has announced no key';
  const terms = { nonce: 0xffff_ffff, era: sealedEra(era), tip, metadataHash: true };
  const length = chain.signedLength(call, signer, terms);
  if (length <= LONGEST_SEALED) return undefined;
  return `it is about ${length} bytes long, and a shield holds ${LONGEST_SEALED}`;
}

/** The era of a sealed transaction and of what is in it: as typed, but no longer than the chain allows. */
export const sealedEra = (era: Era): Era =>
  era.kind === 'mortal' && era.blocks < LONGEST_ERA ? era : { kind: 'mortal', blocks: LONGEST_ERA };
