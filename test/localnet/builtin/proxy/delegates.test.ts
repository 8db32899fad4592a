import { expect, it } from 'vitest';
import { devChain } from '../support/dev-chain.js';

const [BASE, EACH] = [60_000_000n, 33_000_000n];
const deposit = (proxies: number) => (proxies === 0 ? 0n : BASE + BigInt(proxies) * EACH);

function daveAndOthers() {
  const chain = devChain();
  const dave = chain.key('Dave');
  const change = (name: string, who: string, type = 'Staking', delay = 0) =>
    chain.send(dave, chain.tx('proxy', name, chain.key(who).address, type, delay));
  const held = () => chain.reserved(dave.address);
  return { chain, dave, change, held };
}

it('reserves a deposit for each proxy, to the rao, and gives all of it back', () => {
  const { chain, dave, change, held } = daveAndOthers();
  const issued = chain.issuance();
  const before = chain.free(dave.address);
  const steps = [held()];
  for (const who of ['Eve', 'One', 'Two']) {
    expect(change('addProxy', who).result).toBe('ok');
    steps.push(held());
  }
  change('removeProxy', 'One');
  steps.push(held());
  const { events } = chain.send(dave, chain.tx('proxy', 'removeProxies'));
  steps.push(held());
  expect(steps).toEqual([0, 1, 2, 3, 2, 0].map(deposit));
  expect(events).toContain(`balances.Unreserved["${dave.address}",${deposit(2)}]`);
  // Fees alone are gone: nobody earns them on this chain.
  expect(before - chain.free(dave.address)).toBe(issued - chain.issuance());
  expect(chain.stored('proxy', 'proxies', dave.address)).toBeUndefined();
});

it('keeps each proxy once, in the order of the chain, and no more than twenty', () => {
  const { chain, dave, change } = daveAndOthers();
  expect(change('addProxy', 'Eve', 'Transfer').result).toBe('ok');
  expect(change('addProxy', 'Eve', 'Any').result).toBe('ok');
  expect(change('addProxy', 'Eve', 'Any', 5).result).toBe('ok');
  expect(change('addProxy', 'Eve', 'Any').result).toBe('failed: Module 16.4');
  expect(change('addProxy', 'Dave').result).toBe('failed: Module 16.7');
  const stored = Buffer.from(chain.stored('proxy', 'proxies', dave.address) ?? []);
  const kinds = [0, 1, 2].map((at) => [...stored.subarray(33 + 37 * at, 35 + 37 * at)]);
  expect(kinds).toEqual([
    [0, 0],
    [0, 5],
    [10, 0],
  ]);
  for (let more = 3; more < 20; more += 1) change('addProxy', `Proxy${more}`);
  expect(change('addProxy', 'OneTooMany').result).toBe('failed: Module 16.0');
  expect(change('removeProxy', 'Eve', 'Any', 7).result).toBe('failed: Module 16.1');
  expect(chain.reserved(dave.address)).toBe(deposit(20));
});

it('refuses a deposit the account cannot spare, and keeps nothing of it', () => {
  const { chain, change, held } = daveAndOthers();
  const poor = chain.key('Poor');
  const fund = chain.tx('balances', 'transferKeepAlive', poor.address, deposit(1));
  chain.send(chain.key('Dave'), fund);
  const add = chain.tx('proxy', 'addProxy', chain.key('Eve').address, 'Any', 0);
  expect(chain.send(poor, add).result).toBe('failed: Module 5.2');
  expect(chain.reserved(poor.address)).toBe(0n);
  change('addProxy', 'Eve');
  expect(held()).toBe(deposit(1));
});

it('charges for a poke that changes nothing', () => {
  const { chain, dave, change } = daveAndOthers();
  change('addProxy', 'Eve');
  const before = chain.free(dave.address);
  const { result, events } = chain.send(dave, chain.tx('proxy', 'pokeDeposit'));
  expect(result).toBe('ok');
  expect(events.filter((event) => event.startsWith('proxy.'))).toEqual([]);
  expect(chain.free(dave.address)).toBeLessThan(before);
});

it('makes an account without a key, reaches it through its maker, and ends it', () => {
  const { chain, dave, held } = daveAndOthers();
  const { events } = chain.send(dave, chain.tx('proxy', 'createPure', 'Any', 0, 7));
  const height = chain.headers.length;
  const created = events.find((event) => event.startsWith('proxy.PureCreated')) ?? '';
  const [pure, who, type, index] = JSON.parse(created.slice(created.indexOf('[')));
  expect([who, type, index]).toEqual([dave.address, 'Any', 7]);
  expect(held()).toBe(deposit(1));
  chain.send(dave, chain.tx('balances', 'transferKeepAlive', pure, 1_000_000_000n));
  const through = (name: string, ...args: unknown[]) =>
    chain.send(dave, chain.tx('proxy', 'proxy', pure, null, chain.tx('proxy', name, ...args)));
  const kill = (extIndex: number) =>
    through('killPure', dave.address, 'Any', 7, height, extIndex).events.join();
  expect(kill(0)).toContain('"error":"0x05000000"');
  expect(held()).toBe(deposit(1));
  expect(kill(1)).toContain(`proxy.PureKilled["${pure}","${dave.address}","Any",7]`);
  expect(held()).toBe(0n);
  const gone = chain.send(
    dave,
    chain.tx('proxy', 'proxy', pure, null, chain.tx('system', 'remark', '0x')),
  );
  expect(gone.result).toBe('failed: Module 16.2');
});
