import type { IMethod } from '@polkadot/types-codec/types';
import { expect, it } from 'vitest';
import { DONE, executed, TAO, withProxy } from './proxied.js';

const DELAY = 3;
const UNANNOUNCED = 'failed: Module 16.6';
const NOT_FOUND = 'failed: Module 16.1';

function delayed() {
  const base = withProxy('Any', DELAY);
  const { chain, dave, eve } = base;
  const announce = (call: IMethod) =>
    chain.send(eve, chain.tx('proxy', 'announce', dave.address, call.hash));
  const perform = (call: IMethod) =>
    chain.send(
      chain.key('Two'),
      chain.tx('proxy', 'proxyAnnounced', eve.address, dave.address, null, call),
    );
  const wait = (blocks: number) => {
    for (let block = 0; block < blocks; block += 1) chain.block();
  };
  return { ...base, announce, perform, wait };
}

it('a proxy with a delay cannot act at once, nor before the delay is over', () => {
  const { chain, one, act, transfer, announce, perform, wait } = delayed();
  const before = chain.free(one.address);
  expect(act(transfer()).result).toBe(UNANNOUNCED);
  expect(perform(transfer()).result).toBe(UNANNOUNCED);
  expect(announce(transfer()).result).toBe('ok');
  wait(DELAY - 2);
  expect(perform(transfer()).result).toBe(UNANNOUNCED);
  expect(perform(transfer(2n * TAO)).result).toBe(UNANNOUNCED);
  const { result, events } = perform(transfer());
  expect(result).toBe('ok');
  expect(executed(events)).toEqual([DONE]);
  expect(chain.free(one.address) - before).toBe(TAO);
  expect(perform(transfer()).result).toBe(UNANNOUNCED);
});

it('takes a deposit for each announcement and gives it back when it is performed or withdrawn', () => {
  const { chain, dave, eve, transfer, announce, perform, wait } = delayed();
  const [base, each] = [36_000_000n, 68_000_000n];
  const held: bigint[] = [];
  const note = () => held.push(chain.reserved(eve.address));
  announce(transfer(1n));
  note();
  announce(transfer(2n));
  announce(transfer(3n));
  note();
  const [, second, third] = [1n, 2n, 3n].map(transfer);
  chain.send(eve, chain.tx('proxy', 'removeAnnouncement', dave.address, second?.hash));
  note();
  chain.send(dave, chain.tx('proxy', 'rejectAnnouncement', eve.address, third?.hash));
  note();
  wait(DELAY);
  perform(transfer(1n));
  note();
  expect(held).toEqual([base + each, base + 3n * each, base + 2n * each, base + each, 0n]);
});

it('lets nobody else withdraw an announcement, and nobody announce who is no proxy', () => {
  const { chain, dave, eve, one, transfer, announce } = delayed();
  announce(transfer());
  const { hash } = transfer();
  const two = chain.key('Two');
  const send = (pair: typeof two, name: string, who: string) =>
    chain.send(pair, chain.tx('proxy', name, who, hash)).result;
  expect(send(two, 'removeAnnouncement', dave.address)).toBe(NOT_FOUND);
  expect(send(two, 'rejectAnnouncement', eve.address)).toBe(NOT_FOUND);
  expect(send(eve, 'removeAnnouncement', one.address)).toBe(NOT_FOUND);
  expect(send(two, 'announce', dave.address)).toBe('failed: Module 16.2');
});
