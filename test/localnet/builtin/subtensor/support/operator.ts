import { callNamed } from '../../../../../src/localnet/builtin/frame/assembly.js';
import type { Context } from '../../../../../src/localnet/builtin/frame/context.js';
import { dispatch } from '../../../../../src/localnet/builtin/frame/dispatch.js';
import {
  buildState,
  DEVELOPMENT_PRESET,
  preset,
} from '../../../../../src/localnet/builtin/genesis/build.js';
import { DEVELOPMENT } from '../../../../../src/localnet/builtin/genesis/development.js';
import { moneyOf } from '../../../../../src/localnet/builtin/pallets/balances/ledger.js';
import { readerOf } from '../../../../../src/localnet/builtin/scale/reader.js';
import type { AccountId } from '../../../../../src/localnet/builtin/types/account.js';
import type { DispatchError } from '../../../../../src/localnet/builtin/types/dispatch-error.js';
import { ROOT, signedBy } from '../../../../../src/localnet/builtin/types/origin.js';
import { fromHex, toHex } from '../../../../../src/units/hex.js';
import { type Netuid, type Rao, rao } from '../../../../../src/units/money.js';
import { accountIdOfAnyNetwork } from '../../../../../src/units/ss58.js';
import { testChain } from './chain.js';

export const TAO = 1_000_000_000n;
export const netuidOf = (number: number): Netuid => number as Netuid;

const accountAt = (address: string): AccountId =>
  toHex(accountIdOfAnyNetwork(address) ?? new Uint8Array());
export const alice = accountAt(DEVELOPMENT.alice);
export const bob = accountAt(DEVELOPMENT.bob);
export const dave = accountAt(DEVELOPMENT.dave);

type Event = { readonly tag: string; readonly value?: unknown };
/** What became of a call: the name of its error, if any, and the events it caused in order. */
export type Outcome = { readonly error?: string; readonly events: readonly Event[] };

/** The development chain in its first block, and calls on it. */
export function operatedChain() {
  const chain = testChain();
  const wrong = buildState(chain, preset(chain, DEVELOPMENT_PRESET) ?? '');
  if (wrong !== undefined) throw new Error(wrong);
  let height = 0;
  const pass = (blocks = 1) => {
    for (let left = blocks; left > 0; left -= 1) chain.enter(++height);
  };
  pass();

  const send = (
    who: AccountId | 'root',
    pallet: string,
    name: string,
    args: unknown = {},
  ): Outcome => {
    const before = chain.events().length;
    const origin = who === 'root' ? ROOT : signedBy(who);
    const { error } = dispatch(chain, callNamed(chain.assembly, pallet, name, args), origin);
    const events = chain
      .events()
      .slice(before)
      .map(({ event }) => event as Event);
    return { events, ...(error && { error: nameOf(chain, error) }) };
  };

  return {
    ...chain,
    pass,
    height: () => height,
    send,
    /** A call of SubtensorModule. */
    call: (who: AccountId | 'root', name: string, args: unknown = {}) =>
      send(who, 'SubtensorModule', name, args),
    /** A call of AdminUtils. */
    admin: (who: AccountId | 'root', name: string, args: unknown = {}) =>
      send(who, 'AdminUtils', name, args),
    free: (who: AccountId): Rao => rao(moneyOf(chain, who).free),
    /** Makes a subnet of Alice's, its token enabled. */
    openSubnet: (hotkey: AccountId): Netuid => {
      const { error } = send(alice, 'SubtensorModule', 'register_network', { hotkey });
      const netuid = netuidOf(2);
      const started = send(alice, 'SubtensorModule', 'start_call', { netuid });
      if (error ?? started.error) throw new Error(error ?? started.error);
      return netuid;
    },
  };
}

export type OperatedChain = ReturnType<typeof operatedChain>;

/** The tags of events, in order. */
export const tagsOf = ({ events }: Outcome): readonly string[] => events.map(({ tag }) => tag);

function nameOf({ assembly }: Context, error: DispatchError): string {
  if (error.tag !== 'Module') return error.value === undefined ? error.tag : `${error.value}`;
  const { index, error: code } = error.value;
  const pallet = assembly.pallets.find((each) => each.index === index);
  const name = pallet?.error?.decode(readerOf(fromHex(code) ?? new Uint8Array()));
  return name === undefined ? `${pallet?.name} ${code}` : `${pallet?.name}.${name}`;
}
