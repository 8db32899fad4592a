import type { IMethod } from '@polkadot/types-codec/types';
import { describe, expect, it } from 'vitest';
import { permits } from '../../../../src/localnet/builtin/pallets/proxy/filter.js';
import { FILTERS } from '../../../../src/localnet/builtin/pallets/proxy/filters.js';
import {
  isSuperset,
  type ProxyType,
} from '../../../../src/localnet/builtin/pallets/proxy/proxy-type.js';
import { DONE, executed, FILTERED, TAO, withProxy } from './proxied.js';

const HALF = TAO / 2n;
const types = Object.keys(FILTERS) as ProxyType[];

describe('what a proxy may dispatch', () => {
  it.each([
    { type: 'Transfer', amount: TAO, becomes: DONE },
    { type: 'SmallTransfer', amount: HALF - 1n, becomes: DONE },
    { type: 'SmallTransfer', amount: HALF, becomes: FILTERED },
    { type: 'Staking', amount: 1n, becomes: FILTERED },
    { type: 'NonTransfer', amount: 1n, becomes: FILTERED },
    { type: 'NonFungible', amount: 1n, becomes: FILTERED },
    { type: 'Senate', amount: 1n, becomes: FILTERED },
  ])('a $type proxy that transfers $amount rao', ({ type, amount, becomes }) => {
    const { chain, one, act, transfer } = withProxy(type);
    const before = chain.free(one.address);
    const { result, events } = act(transfer(amount));
    expect(result).toBe('ok');
    expect(executed(events)).toEqual([becomes]);
    expect(chain.free(one.address) - before).toBe(becomes === DONE ? amount : 0n);
  });

  it('cannot hide a forbidden call in a batch, an if_else or a derivative', () => {
    const { chain, one, act, transfer } = withProxy('NonTransfer');
    const before = chain.free(one.address);
    const hide = (name: string, ...args: unknown[]) => act(chain.tx('utility', name, ...args));
    const filtered = '{"module":{"index":0,"error":"0x05000000"}}';
    const batch = hide('batch', [transfer()]).events;
    expect(batch).toContain(`utility.BatchInterrupted[0,${filtered}]`);
    expect(executed(batch)).toEqual([DONE]);
    expect(hide('forceBatch', [transfer()]).events).toContain(`utility.ItemFailed[${filtered}]`);
    expect(executed(hide('batchAll', [transfer()]).events)).toEqual([FILTERED]);
    expect(executed(hide('ifElse', transfer(), transfer()).events)).toEqual([FILTERED]);
    expect(executed(hide('asDerivative', 0, transfer()).events)).toEqual([FILTERED]);
    const remark = chain.tx('system', 'remark', '0x01');
    expect(executed(hide('batchAll', [remark, remark]).events)).toEqual([DONE]);
    expect(chain.free(one.address)).toBe(before);
  });

  it('makes no proxy that could do more than itself, and ends none unless it may do anything', () => {
    const change = (type: string, name: string, ...args: unknown[]) => {
      const { chain, act } = withProxy(type);
      const two = chain.key('Two').address;
      return executed(
        act(chain.tx('proxy', name, ...(args.length > 0 ? [two, ...args] : []))).events,
      );
    };
    expect(change('NonTransfer', 'addProxy', 'Staking', 0)).toEqual([DONE]);
    expect(change('NonTransfer', 'addProxy', 'Transfer', 0)).toEqual([FILTERED]);
    expect(change('NonTransfer', 'removeProxy', 'Any', 0)).toEqual([FILTERED]);
    expect(change('NonTransfer', 'removeProxies')).toEqual([FILTERED]);
    expect(change('Any', 'addProxy', 'Any', 0)).toEqual([DONE]);
    expect(change('Any', 'removeProxies')).toEqual([DONE]);
  });

  it('lets a proxy for code upgrades wrap set_code alone', () => {
    const type = 'SudoUncheckedSetCode';
    const { act, chain } = withProxy(type);
    const weight = { refTime: 1, proofSize: 0 };
    const wrap = (call: IMethod) => act(chain.tx('sudo', 'sudoUncheckedWeight', call, weight));
    expect(executed(wrap(chain.tx('system', 'remark', '0x')).events)).toEqual([FILTERED]);
    // Past the filter it is the sudo pallet that refuses an account without the key.
    const setCode = executed(wrap(chain.tx('system', 'setCode', '0x')).events);
    expect(setCode).toEqual(['{"err":{"module":{"index":12,"error":"0x00000000"}}}']);
  });

  it('allows a subnet owner’s proxy the settings of the subnet but not its owner hotkey', () => {
    const call = (pallet: string, name: string) =>
      permits('Owner', { pallet, name, args: {}, call: undefined as never });
    expect(call('AdminUtils', 'sudo_set_max_burn')).toBe(true);
    expect(call('AdminUtils', 'sudo_set_sn_owner_hotkey')).toBe(false);
    expect(call('SubtensorModule', 'set_subnet_identity')).toBe(true);
    expect(call('SubtensorModule', 'add_stake')).toBe(false);
  });
});

it('orders proxy types: Any above all, NonTransfer above all but those, Transfer above its small form', () => {
  const above = (held: ProxyType) => types.filter((other) => isSuperset(held, other)).sort();
  expect(above('Any')).toEqual([...types].sort());
  const movers = ['Any', 'Transfer', 'SmallTransfer'];
  expect(above('NonTransfer')).toEqual(types.filter((type) => !movers.includes(type)).sort());
  expect(above('Transfer')).toEqual(['SmallTransfer', 'Transfer']);
  for (const type of types.filter((each) => !['Any', 'NonTransfer', 'Transfer'].includes(each))) {
    expect(above(type)).toEqual([type]);
  }
});
