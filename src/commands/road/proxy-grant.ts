import type { Call, CallKind } from '../../chain/call.js';
import type { AdminSetting } from '../../chain/calls/admin-settings.js';
import { nameOfKind, type RuntimeName } from '../../chain/calls/runtime-names.js';
import type { Chain } from '../../chain/chain.js';
import type { ProxyFilter, ProxyGrant } from '../../chain/proxy.js';
import { refuse } from '../../errors.js';
import type { BlockRef } from '../../units/block.js';
import type { Party } from './party.js';

/** What lets the signer act for the account. */
export type Grant = {
  readonly proxyType: string;
  /** Whether its filter lets a batch through, whatever is in it. */
  readonly passesBatch: boolean;
  /** The grant in a sentence. */
  readonly note: string;
};

/**
 * The grant that a call is made under (Proxy.Proxies): of several, one whose filter lets all of it
 * through at once, or else call by call. Refuses where there is none without a delay, or none that may.
 */
export async function proxyGrant(
  { account, signer }: Party,
  call: Call,
  chain: Chain,
  at: BlockRef,
): Promise<Grant> {
  const [all, filter] = await Promise.all([chain.proxiesOf(account, at), chain.proxyFilter(at)]);
  const grants = all.filter(({ delegate }) => delegate === signer);
  if (grants.length === 0) {
    throw refuse(
      'not-allowed',
      `${signer} is no proxy of ${account}`,
      'sign with a key that is, or leave --proxy-for out',
    );
  }
  const now = grants.filter(({ delay }) => delay === 0);
  if (now.length === 0) throw mustAnnounce(grants, signer, account);
  const kinds = kindsIn(call);
  const able = now.filter(({ proxyType }) =>
    kinds.every((kind) => filter?.(proxyType, kind) !== false),
  );
  const passes = ({ proxyType }: ProxyGrant) => passesBatch(proxyType, filter);
  const chosen = able.find(passes) ?? able[0];
  if (!chosen) throw mayNot(now, kinds, filter);
  const { proxyType } = chosen;
  return {
    ...{ proxyType, passesBatch: passes(chosen) },
    note: `signed by a proxy (${proxyType}); the fee is the proxy's`,
  };
}

type Kind = CallKind | AdminSetting | RuntimeName;

const kindsIn = (call: Call): readonly Kind[] => {
  const inner = call.kind === 'batchAll' ? call.calls : [call];
  return [...new Set(inner.map(kindOf))];
};

function kindOf(call: Call): Kind {
  if (call.kind === 'raw') return { pallet: call.pallet, name: call.name };
  return call.kind === 'adminSet' ? call.name : call.kind;
}

/**
 * Types that forbid some calls and let all others through, batches among them; the others let
 * through what they list, and none lists Utility (runtime/src/lib.rs, InstanceFilter, specs 293 to 425).
 */
const FORBIDDING: readonly string[] = [
  ...['Any', 'NonTransfer', 'NonFungible', 'NonFungibile', 'NonCritical'],
];

const passesBatch = (proxyType: string, filter: ProxyFilter | undefined): boolean =>
  filter?.(proxyType, 'batchAll') ?? FORBIDDING.includes(proxyType);

function mustAnnounce(grants: readonly ProxyGrant[], signer: string, account: string) {
  const delay = Math.min(...grants.map((grant) => grant.delay));
  return refuse(
    'not-allowed',
    `${signer} may act for ${account} only after announcing it ${delay} blocks before`,
    'sign with a key that is a proxy without delay',
  );
}

function mayNot(
  grants: readonly ProxyGrant[],
  kinds: readonly Kind[],
  filter: ProxyFilter | undefined,
) {
  const types = grants.map(({ proxyType }) => proxyType);
  const barred = kinds.find((kind) => types.some((type) => filter?.(type, kind) === false));
  const { pallet, name } = nameOfKind(barred ?? kinds[0] ?? 'batchAll');
  return refuse(
    'not-allowed',
    `a proxy of type ${types.join(' or ')} may not make the call ${pallet}.${name}`,
    'sign with a proxy of a type that may',
  );
}
