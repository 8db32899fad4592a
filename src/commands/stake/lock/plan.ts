import type { Call } from '../../../chain/call.js';
import type { StakeLock } from '../../../chain/locks.js';
import { refuse } from '../../../errors.js';
import { type AlphaUnits, coinText, type Netuid, type Rao } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import { freeAfter, type Payer } from '../../payer.js';

/** What is to become of the one lock a coldkey may have on a subnet. */
export type Wish =
  /** Locks more, and perhaps keeps all of it. */
  | {
      readonly step: 'add';
      readonly hotkey: Ss58;
      readonly amount: AlphaUnits;
      readonly perpetual: boolean;
    }
  | { readonly step: 'move'; readonly hotkey: Ss58 }
  /** `keep` has it stay; `release` lets it come free with time. */
  | { readonly step: 'keep' | 'release' };

export type Request = { readonly coldkey: Ss58; readonly netuid: Netuid; readonly wish: Wish };

export type Facts = Payer & {
  /** Undefined where the coldkey has nothing on the subnet. */
  readonly now: StakeLock | undefined;
  readonly unlockRate: number;
  readonly blockTime: number | undefined;
  /** The owner of the hotkey that is named; undefined for one the chain does not know. */
  readonly owner: Ss58 | undefined;
  /** The owner of the hotkey that the lock is for now. */
  readonly ownerNow: Ss58 | undefined;
};

export type Plan = {
  readonly request: Request;
  readonly facts: Facts & { readonly fee: Rao };
  readonly call: Call;
  /** The lock as it will be. */
  readonly after: {
    readonly hotkey: Ss58;
    readonly locked: AlphaUnits;
    readonly perpetual: boolean;
  };
  readonly freeAfter: Rao;
};

/** One call; a lock that is to stay is made so in the same transaction, or not made. */
export function lockCall({ netuid, wish }: Request, { now }: Pick<Facts, 'now'>): Call {
  switch (wish.step) {
    case 'add': {
      const { hotkey, amount } = wish;
      const lock: Call = { kind: 'lockStake', hotkey, netuid, amount };
      if (!wish.perpetual || now?.perpetual) return lock;
      const keep: Call = { kind: 'setPerpetualLock', netuid, enabled: true };
      return { kind: 'batchAll', calls: [lock, keep], mayPart: false };
    }
    case 'move':
      return { kind: 'moveLock', hotkey: wish.hotkey, netuid };
    case 'keep':
    case 'release':
      return { kind: 'setPerpetualLock', netuid, enabled: wish.step === 'keep' };
  }
}

/** Turns a request and the chain's facts into what to sign, or refuses. */
export function planLock(request: Request, facts: Plan['facts']): Plan {
  const after = request.wish.step === 'add' ? added(request, facts) : changed(request, facts);
  const call = lockCall(request, facts);
  return { request, facts, call, after, freeAfter: freeAfter(facts) };
}

function added({ wish, netuid, coldkey }: Request, { now, owner }: Facts): Plan['after'] {
  if (wish.step !== 'add') throw new Error(`${wish.step} adds nothing`);
  const { hotkey, amount } = wish;
  if (amount === 0n) throw refuse('bad-input', 'the amount is zero', 'lock at least one unit');
  mustBeKnown(hotkey, owner);
  if (!now || now.total.units === 0n) {
    throw refuse(
      'not-found',
      `${coldkey} has no stake on subnet ${netuid}`,
      'stake there with `btcli stake add`',
    );
  }
  if (now.locked.units > 0n && now.hotkey !== undefined && now.hotkey !== hotkey) {
    throw refuse(
      'not-allowed',
      `the lock on subnet ${netuid} is for ${now.hotkey}, and there is one for all`,
      'name that hotkey, or move the lock with `btcli stake lock move`',
    );
  }
  const locked = (now.locked.units + amount) as AlphaUnits;
  if (locked > now.total.units) {
    const free = now.total.units - now.locked.units;
    throw refuse(
      'balance-too-low',
      `${coinText(amount)} alpha is more than the ${coinText(free)} that are not locked yet`,
      `lock at most ${coinText(free)}`,
    );
  }
  return { hotkey, locked, perpetual: now.perpetual || wish.perpetual };
}

function changed({ wish, netuid, coldkey }: Request, { now, owner }: Facts): Plan['after'] {
  if (!now || now.locked.units === 0n || now.hotkey === undefined) {
    throw refuse(
      'not-found',
      `${coldkey} has nothing locked on subnet ${netuid}`,
      'see the locks with `btcli stake lock list`',
    );
  }
  const { hotkey, perpetual } = now;
  const locked = now.locked.units;
  if (wish.step === 'move') {
    mustBeKnown(wish.hotkey, owner);
    if (wish.hotkey !== hotkey) return { hotkey: wish.hotkey, locked, perpetual };
    throw refuse('already-exists', `the lock is for ${hotkey} already`, 'name another hotkey');
  }
  const keep = wish.step === 'keep';
  if (perpetual !== keep) return { hotkey, locked, perpetual: keep };
  throw refuse(
    'already-exists',
    keep ? 'the lock stays already' : 'the lock comes free with time already',
    'see it with `btcli stake lock list`',
  );
}

function mustBeKnown(hotkey: Ss58, owner: Ss58 | undefined): void {
  if (owner !== undefined) return;
  throw refuse('not-found', `the chain does not know the hotkey ${hotkey}`, 'name another hotkey');
}

/** The lock and what is free beside it are what was shown, but for what time does to them. */
export function lockMoved(shown: Plan, now: Plan): string | undefined {
  const same =
    shown.facts.now?.hotkey === now.facts.now?.hotkey &&
    shown.facts.now?.perpetual === now.facts.now?.perpetual;
  return same ? undefined : 'the lock changed';
}
