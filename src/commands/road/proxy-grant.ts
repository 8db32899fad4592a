import type { Chain } from '../../chain/chain.js';
import { refuse } from '../../errors.js';
import type { BlockRef } from '../../units/block.js';
import type { Party } from './party.js';

/**
 * What lets the signer act for the account (Proxy.Proxies), in a sentence; refuses where nothing does,
 * or only with a delay.
 */
export async function proxyGrant({ account, signer }: Party, chain: Chain, at: BlockRef) {
  const grants = (await chain.proxiesOf(account, at)).filter(({ delegate }) => delegate === signer);
  if (grants.length === 0) {
    throw refuse(
      'not-allowed',
      `${signer} is no proxy of ${account}`,
      'sign with a key that is, or leave --proxy-for out',
    );
  }
  const now = grants.filter(({ delay }) => delay === 0);
  if (now.length === 0) {
    const delay = Math.min(...grants.map((grant) => grant.delay));
    throw refuse(
      'not-allowed',
      `${signer} may act for ${account} only after announcing it ${delay} blocks before`,
      'sign with a key that is a proxy without delay',
    );
  }
  const types = now.map(({ proxyType }) => proxyType).join(', ');
  return `signed by a proxy (${types}); the fee is the proxy's`;
}
