import type { Call } from '../../../../chain/call.js';
import { refuse } from '../../../../errors.js';
import type { Netuid, Rao } from '../../../../units/money.js';
import type { Ss58 } from '../../../../units/ss58.js';
import { freeAfter, type Payer } from '../../../payer.js';

export type Request = {
  readonly coldkey: Ss58;
  readonly netuid: Netuid;
  /** `own` to leave the earnings of the coldkey's one miner there on that miner. */
  readonly hotkey: Ss58 | 'own';
};

export type Facts = Payer & {
  /** Where the earnings go now; undefined where each miner keeps its own. */
  readonly now: Ss58 | undefined;
  /** The coldkey's hotkeys that have a uid there. */
  readonly miners: readonly Ss58[];
  /** Whether the destination has a uid there; the chain takes no other. */
  readonly isRegistered: boolean;
};

export type Plan = {
  readonly request: Request;
  readonly facts: Facts & { readonly fee: Rao };
  readonly call: SetAutoStake;
  readonly freeAfter: Rao;
};

type SetAutoStake = Extract<Call, { kind: 'setAutoStake' }>;

export const autoCall = (
  { netuid, hotkey, coldkey }: Request,
  { miners }: Pick<Facts, 'miners'>,
): SetAutoStake => ({
  kind: 'setAutoStake',
  netuid,
  hotkey: hotkey === 'own' ? (miners[0] ?? coldkey) : hotkey,
});

/** Turns a request and the chain's facts into the one call to sign, or refuses. */
export function planAuto(request: Request, facts: Plan['facts']): Plan {
  const call = autoCall(request, facts);
  const { netuid } = request;
  if (request.hotkey === 'own') checkClear(request, facts);
  if (facts.now === call.hotkey) {
    throw refuse(
      'already-exists',
      `the earnings on subnet ${netuid} go to ${call.hotkey} already`,
      'see it with `btcli stake auto get`',
    );
  }
  if (request.hotkey !== 'own' && !facts.isRegistered) {
    throw refuse(
      'not-allowed',
      `hotkey ${call.hotkey} has no uid on subnet ${netuid}`,
      'choose one that is registered there',
    );
  }
  return { request, facts, call, freeAfter: freeAfter(facts) };
}

/**
 * No runtime has a call that removes a destination. With one miner on the subnet, that miner as the
 * destination is the same; with several or none there is no call that undoes it.
 */
function checkClear({ netuid }: Request, { now, miners }: Facts): void {
  if (now === undefined) {
    throw refuse(
      'not-found',
      `no destination is set on subnet ${netuid}: each miner's earnings stay on it`,
      'see them with `btcli stake auto get`',
    );
  }
  if (miners.length === 1) return;
  const have = miners.length === 0 ? 'no hotkey' : `${miners.length} hotkeys`;
  throw refuse(
    'not-allowed',
    `the chain has no call that removes a destination, and with ${have} of the coldkey on subnet ${netuid} none stands for it`,
    'choose one for all of them with `btcli stake auto set`',
  );
}

export const autoMoved = (shown: Plan, now: Plan): string | undefined =>
  shown.facts.now === now.facts.now && shown.call.hotkey === now.call.hotkey
    ? undefined
    : 'the destination changed';
