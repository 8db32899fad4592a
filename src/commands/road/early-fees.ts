import type { Call } from '../../chain/call.js';
import type { Chain } from '../../chain/chain.js';
import type { SigningTerms } from '../../chain/outcome.js';
import type { BlockRef } from '../../units/block.js';
import type { Rao } from '../../units/money.js';
import type { Ss58 } from '../../units/ss58.js';

/** The fee of these bytes under this number, where it was asked for already. */
export type EarlyFees = (callHex: string, nonce: number) => Rao | undefined;

export const notAsked: EarlyFees = () => undefined;

/** The numbers up to which SCALE's compact form takes one byte and two: a fee counts bytes. */
const LAST_OF_WIDTH = [63, 16_383];

const widthOf = (nonce: number): number => LAST_OF_WIDTH.filter((last) => nonce > last).length;

/**
 * Asks for the fee of a call that no fact changes beside the facts themselves, for a number of every
 * usual width where it is not known yet. What cannot be told is asked again when it is wanted.
 */
export async function earlyFees(
  call: Call | undefined,
  from: Ss58,
  terms: Omit<SigningTerms, 'nonce'> & { readonly nonce: number | undefined },
  chain: Chain,
  at: BlockRef,
): Promise<EarlyFees> {
  const early = call && bytesOf(call, chain);
  if (!call || early === undefined) return notAsked;
  const nonces = terms.nonce === undefined ? LAST_OF_WIDTH : [terms.nonce];
  const fees = await Promise.all(
    nonces.map((nonce) => chain.fee(call, from, at, { ...terms, nonce }).catch(() => undefined)),
  );
  return (callHex, nonce) =>
    callHex === early
      ? fees[nonces.findIndex((each) => widthOf(each) === widthOf(nonce))]
      : undefined;
}

/** A call that the runtime lacks is refused in its turn, after what there is to say of the facts. */
function bytesOf(call: Call, chain: Chain): string | undefined {
  try {
    return chain.encode(call);
  } catch {
    return undefined;
  }
}
