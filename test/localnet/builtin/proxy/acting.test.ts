import { expect, it } from 'vitest';
import { DONE, executed, TAO, withProxy } from './proxied.js';

it('moves the money of the account it acts for, while the proxy pays the fee', () => {
  const { chain, dave, eve, one, transfer, proxied } = withProxy('Any');
  const before = [dave, eve, one].map(({ address }) => chain.free(address));
  const extrinsic = chain.sign(eve, proxied(transfer()));
  const fee = chain.fee(extrinsic);
  const [outcome] = chain.block(extrinsic);
  expect(outcome?.result).toBe('ok');
  expect(executed(outcome?.events ?? [])).toEqual([DONE]);
  const after = [dave, eve, one].map(({ address }) => chain.free(address));
  expect(after.map((free, at) => free - (before[at] ?? 0n))).toEqual([-TAO, -fee, TAO]);
  expect([chain.nonce(dave.address), chain.nonce(eve.address)]).toEqual([1, 1]);
});

it('succeeds as an extrinsic when the call inside fails, and tells why in its event', () => {
  const { chain, dave, act, transfer } = withProxy('Any');
  const before = chain.free(dave.address);
  const { result, events } = act(transfer(1_000_000n * TAO));
  expect(result).toBe('ok');
  expect(executed(events)).toEqual(['{"err":{"token":"FundsUnavailable"}}']);
  expect(chain.free(dave.address)).toBe(before);
});

it('is refused to whoever is no proxy, or not of the type that was named', () => {
  const { chain, eve, proxied, transfer } = withProxy('Any');
  const notProxy = 'failed: Module 16.2';
  expect(chain.send(chain.key('Two'), proxied(transfer())).result).toBe(notProxy);
  expect(chain.send(eve, proxied(transfer(), 'Transfer')).result).toBe(notProxy);
  expect(executed(chain.send(eve, proxied(transfer(), 'Any')).events)).toEqual([DONE]);
});

it('reaches through a chain of proxies, each within its own limits', () => {
  const { chain, dave, one, transfer, proxied } = withProxy('Any');
  const two = chain.key('Two');
  const eve = chain.key('Eve');
  chain.send(eve, chain.tx('proxy', 'addProxy', two.address, 'NonTransfer', 0));
  const before = chain.free(one.address);
  const through = chain.tx('proxy', 'proxy', eve.address, null, proxied(transfer()));
  const { events } = chain.send(two, through);
  expect(executed(events)).toEqual([DONE, DONE]);
  expect(chain.free(one.address) - before).toBe(TAO);
  expect(chain.nonce(dave.address)).toBe(1);
});

it('lets the account pay for its proxy once it says so, through two proxies too', () => {
  const { chain, dave, eve, transfer, proxied } = withProxy('Any');
  const two = chain.key('Two');
  chain.send(dave, chain.tx('proxy', 'setRealPaysFee', eve.address, true));
  const remark = chain.tx('system', 'remark', '0x01');
  const cost = (pay: () => void) => {
    const before = [dave, eve, two].map(({ address }) => chain.free(address));
    pay();
    return [dave, eve, two].map(({ address }, at) => (before[at] ?? 0n) > chain.free(address));
  };
  expect(cost(() => chain.send(eve, proxied(remark)))).toEqual([true, false, false]);
  chain.send(eve, chain.tx('proxy', 'addProxy', two.address, 'Any', 0));
  const through = () => chain.tx('proxy', 'proxy', eve.address, null, proxied(remark));
  expect(cost(() => chain.send(two, through()))).toEqual([false, false, true]);
  chain.send(eve, chain.tx('proxy', 'setRealPaysFee', two.address, true));
  expect(cost(() => chain.send(two, through()))).toEqual([true, false, false]);
  const batch = chain.tx('utility', 'batch', [proxied(remark), proxied(remark)]);
  const batched = chain.tx('proxy', 'proxy', eve.address, null, batch);
  expect(cost(() => chain.send(two, batched))).toEqual([true, false, false]);
  const mixed = chain.tx('utility', 'batch', [proxied(remark), transfer(1n)]);
  const unlike = chain.tx('proxy', 'proxy', eve.address, null, mixed);
  expect(cost(() => chain.send(two, unlike))).toEqual([false, true, false]);
});
