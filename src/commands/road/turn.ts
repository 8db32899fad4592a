import type { Chain } from '../../chain/chain.js';
import type { Context } from '../../context.js';
import type { Ss58 } from '../../units/ss58.js';

/** Between reading a signer's next nonce and the pool's answer, no other btcli of this machine signs with its key. */
export type Turn = {
  /** Refuses `in-use` when another command took over, as from one that was taken for dead. */
  readonly check: () => void;
  readonly release: () => void;
};

/** x0.87 of a signed transfer at 100 ms, where it comes before the facts: waits until no other command signs with this key. */
export const takeTurn = (signer: Ss58, { genesis }: Chain, ctx: Context): Promise<Turn> =>
  ctx.during(
    `waiting for another btcli that signs with ${signer}`,
    ctx.journal.lockNonce(genesis, signer),
  );
