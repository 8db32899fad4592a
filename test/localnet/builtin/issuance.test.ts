import { expect, it } from 'vitest';
import { devChain } from './support/dev-chain.js';

const NAMES = ['Alice', 'Bob', 'Dave', 'Eve', 'Stranger', 'Other', 'Third'];

/** Numbers that look random and are the same in every run (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

it.each([1, 2, 3, 4])('no rao appears or vanishes unbooked, whatever is sent (seed %i)', (seed) => {
  const chain = devChain();
  const pick = random(seed);
  const keys = NAMES.map(chain.key);
  const anyone = () => keys[pick(keys.length)] ?? chain.key('Alice');
  const held = () => keys.reduce((sum, { address }) => sum + chain.free(address), untouched(chain));

  const amountFor = (address: string): bigint => {
    const free = chain.free(address);
    const near = BigInt(pick(1200));
    return [near, free - near, free / 2n, free + near][pick(4)] ?? 0n;
  };
  const anyCall = (from: string, depth = 0): ReturnType<typeof chain.tx> => {
    const to = anyone().address;
    const asked = amountFor(from);
    const value = asked < 0n ? 0n : asked;
    const kept = pick(2) === 0;
    const inner = () => Array.from({ length: 1 + pick(3) }, () => anyCall(from, depth + 1));
    switch (pick(depth === 0 ? 8 : 5)) {
      case 0:
        return chain.tx('balances', 'transferKeepAlive', to, value);
      case 1:
      case 2:
        return chain.tx('balances', 'transferAllowDeath', to, value);
      case 3:
        return chain.tx('balances', 'transferAll', to, kept);
      case 4:
        return chain.tx('balances', 'burn', value, kept);
      case 5:
        return chain.tx('utility', 'batch', inner());
      case 6:
        return chain.tx('utility', 'batchAll', inner());
      default:
        return chain.tx('utility', 'forceBatch', inner());
    }
  };

  expect(held()).toBe(chain.issuance());
  for (let at = 0; at < 40; at += 1) {
    const pair = anyone();
    const tip = pick(3) === 0 ? BigInt(pick(100_000)) : 0n;
    chain.send(pair, anyCall(pair.address), { tip });
    expect(held(), `after extrinsic ${at}`).toBe(chain.issuance());
  }
});

// Development accounts that never take part here.
const untouched = (chain: ReturnType<typeof devChain>): bigint =>
  ['Charlie', 'Ferdie', 'One', 'Two', 'Three'].reduce(
    (sum, name) => sum + chain.free(chain.key(name).address),
    0n,
  );
