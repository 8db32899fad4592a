import type { Call } from '../../chain/call.js';
import { runtimeNames } from '../../chain/calls/runtime-names.js';
import { refuse } from '../../errors.js';
import type { Party } from './party.js';
import type { Grant } from './proxy-grant.js';

/**
 * What is signed for one planned call, in order: the call itself or, for a proxy, Proxy.proxy around
 * it. A batch that the proxy's filter excludes becomes one transaction for each call in it, with
 * consecutive nonces, where the calls may stand alone; refuses where they may not.
 */
export function partsOf(
  call: Call,
  { account }: Pick<Party, 'account'>,
  grant: Grant | undefined,
): readonly Call[] {
  if (!grant) return [call];
  const acting = (inner: Call): Call => ({
    ...{ kind: 'proxy', real: account, as: grant.proxyType, call: inner },
  });
  if (call.kind !== 'batchAll' || grant.passesBatch) return [acting(call)];
  if (!call.mayPart) {
    const { pallet, name } = runtimeNames.batchAll;
    throw refuse(
      'not-allowed',
      `a proxy of type ${grant.proxyType} may not make the call ${pallet}.${name}, and these calls are safe only together`,
      'sign with the account itself, or with a proxy of type Any',
    );
  }
  return call.calls.map(acting);
}
