import type { Chain } from '../chain/chain.js';
import { refuse } from '../errors.js';

/** Refuses a chain on which keys that everybody knows must not sign. */
export function mustBeDevelopment(
  { development, network }: Pick<Chain, 'development' | 'network'>,
  what: string,
): void {
  if (development) return;
  throw refuse(
    'not-a-dev-chain',
    `${network} is not a development chain`,
    `${what} with --network embedded, --network local or a node on this machine`,
  );
}
