import type { Netuid } from '../../../../units/money.js';
import { type Call, call } from '../../frame/call.js';
import type { Context } from '../../frame/context.js';
import { ensureRoot } from '../../frame/origin.js';
import type { StorageMap } from '../../frame/storage-map.js';
import type { StorageValue } from '../../frame/storage-value.js';
import type { Fields, FieldValues } from '../../scale/composite.js';
import type { Type } from '../../scale/type.js';
import type { AccountId } from '../../types/account.js';
import type { Origin } from '../../types/origin.js';
import type { DispatchClass } from '../../types/weight.js';
import { refTime } from '../../types/weight.js';
import { deposit, type SubtensorEvent } from '../subtensor/event.js';
import { ensureWindowOpen } from '../subtensor/networks/freeze-window.js';
import { ensureOwnerOrRoot } from '../subtensor/networks/owner.js';
import {
  ensureOwnerLimit,
  type OwnerLimit,
  recordOwnerLimit,
} from '../subtensor/networks/owner-limit.js';
import { subnetExists } from '../subtensor/subnets.js';
import { netuid, ROOT_NETUID } from '../subtensor/types/amounts.js';
import { failure } from './event.js';

const WEIGHT = refTime(20_000_000n, { reads: 3, writes: 2 });

/** Who may change a setting of a subnet, and when. */
export type Terms = {
  readonly index: number;
  /** Whether the subnet's owner may, beside root; with a limit on how often. */
  readonly owner?: true | OwnerLimit;
  /** Whether nobody may in the freeze window. */
  readonly frozen?: true;
  /** Whether the call does not ask if the subnet exists. */
  readonly unchecked?: true;
  readonly notOnRoot?: true;
  readonly dispatchClass?: DispatchClass;
};

/** What is being changed, and by whom: undefined is root. */
export type Change<A> = {
  readonly context: Context;
  readonly netuid: Netuid;
  readonly args: A;
  readonly owner: AccountId | undefined;
};

/** A call that changes a subnet in any way. */
export const subnetCall = <const F extends Fields>(
  terms: Terms,
  fields: F,
  run: (change: Change<FieldValues<F>>) => void,
): Call<unknown> => {
  const { index, dispatchClass = 'Normal' } = terms;
  return call({
    index,
    args: { netuid, ...fields } as Fields,
    weight: WEIGHT,
    dispatchClass,
    run: (context, origin, values) => {
      const { netuid, ...args } = values as { readonly netuid: Netuid };
      const owner = ensureAllowed(context, origin, netuid, terms);
      run({ context, netuid, args: args as FieldValues<F>, owner });
      if (owner !== undefined && typeof terms.owner === 'object') {
        recordOwnerLimit(context, netuid, owner, terms.owner);
      }
    },
  }) as Call<unknown>;
};

type Setting<N extends string, T> = {
  readonly name: N;
  readonly type: Type<T>;
  /** Refuses a value by throwing. */
  readonly check?: (value: T, change: Change<unknown>) => void;
};

/** A call that writes one item of a subnet. */
export const subnetSetting = <const N extends string, T>(
  terms: Terms &
    Setting<N, T> & {
      readonly item: StorageMap<readonly [Netuid], T>;
      readonly event?: (value: readonly [Netuid, T]) => SubtensorEvent;
    },
): Call<unknown> =>
  subnetCall(terms, { [terms.name]: terms.type }, (change) => {
    const { context, netuid } = change;
    const value = Object.values(change.args)[0] as NonNullable<T>;
    terms.check?.(value, change);
    terms.item.set(context.storage, [netuid], value);
    if (terms.event) deposit(context, terms.event([netuid, value]));
  });

/** A call by which root writes one item of the whole chain. */
export const chainSetting = <const N extends string, T>({
  index,
  name,
  type,
  item,
  check,
  event,
}: {
  readonly index: number;
  readonly name: N;
  readonly type: Type<T>;
  readonly item: StorageValue<T>;
  readonly check?: (value: T) => void;
  readonly event?: (value: T) => SubtensorEvent;
}): Call<unknown> =>
  call({
    index,
    args: { [name]: type } as Fields,
    weight: WEIGHT,
    run: (context, origin, args) => {
      ensureRoot(origin);
      const value = args[name] as NonNullable<T>;
      check?.(value);
      item.set(context.storage, value);
      if (event) deposit(context, event(value));
    },
  }) as Call<unknown>;

function ensureAllowed(
  context: Context,
  origin: Origin,
  netuid: Netuid,
  terms: Terms,
): AccountId | undefined {
  const owner = terms.owner ? ensureOwnerOrRoot(context, origin, netuid) : undefined;
  if (!terms.owner) ensureRoot(origin);
  if (owner !== undefined && typeof terms.owner === 'object') {
    ensureOwnerLimit(context, netuid, owner, terms.owner);
  }
  if (terms.frozen) ensureWindowOpen(context, netuid);
  if (!terms.unchecked && !subnetExists(context.storage, netuid)) {
    throw failure('SubnetDoesNotExist');
  }
  if (terms.notOnRoot && netuid === ROOT_NETUID) throw failure('NotPermittedOnRootSubnet');
  return owner;
}
