import { describe, expect, it, test } from 'vitest';
import type { Call } from '../../src/chain/call.js';
import type { Chain } from '../../src/chain/chain.js';
import { LONGEST_SEALED } from '../../src/chain/shield/longest-sealed.js';
import { chooseShield } from '../../src/commands/road/shield.js';
import { alpha, type Netuid, type RaoPerAlpha, rao } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const at = { number: 9, hash: '0x09' } as const;
const usual = { era: { kind: 'mortal', blocks: 128 }, tip: rao(0n) } as const;
const wishes = {
  nothing: { ...usual, shield: false, noShield: false },
  sealed: { ...usual, shield: true, noShield: false },
  open: { ...usual, shield: false, noShield: true },
};

type World = { readonly has?: boolean; readonly key?: boolean; readonly length?: number };
const chainWith = ({ has = true, key = true, length = 200 }: World = {}) =>
  ({
    ...{ network: 'finney', specVersion: 300 },
    hasShield: () => has,
    shieldKey: async () => (key ? new Uint8Array(1184) : undefined),
    signedLength: () => length,
  }) as unknown as Chain;

const [one, two, root] = [1, 2, 0] as Netuid[] as [Netuid, Netuid, Netuid];
const limitPrice = 5n as RaoPerAlpha;
const buy = (netuid: Netuid): Call => ({
  ...{ kind: 'addStakeLimit', hotkey: ALICE, netuid, amount: rao(1n) },
  ...{ limitPrice, allowPartial: false },
});
const move = (destinationNetuid: Netuid): Call => ({
  ...{ kind: 'moveStake', originHotkey: ALICE, destinationHotkey: ALICE },
  ...{ originNetuid: one, destinationNetuid, amount: alpha(one, 1n).units },
});
const pay: Call = { kind: 'transferKeepAlive', dest: ALICE, amount: rao(1n) };
const batch = (...calls: Call[]): Call => ({ kind: 'batchAll', calls, mayPart: true });
const proxied = (call: Call): Call => ({ kind: 'proxy', real: ALICE, as: null, call });

const choose = (calls: readonly Call[], wish: keyof typeof wishes, world?: World) =>
  chooseShield(wishes[wish], calls, ALICE, chainWith(world), at);

describe('what somebody could trade ahead of is sealed without being told', () => {
  test.each<[string, Call]>([
    ['a purchase', buy(one)],
    ['stake that changes subnets', move(two)],
    ['a claim, which may be sold', { kind: 'claimRoot', netuids: [one] }],
    ['a purchase among other calls', batch(pay, buy(two))],
    ['a purchase for another account', proxied(buy(one))],
  ])('%s', async (_title, call) => {
    expect(await choose([call], 'nothing')).toEqual({ on: true });
    expect(await choose([call], 'open')).toEqual({ on: false });
  });
});

describe('what no price is part of costs no second fee', () => {
  test.each<[string, Call]>([
    ['a payment', pay],
    ['stake on root', buy(root)],
    ['stake that stays in its subnet', move(one)],
  ])('%s, unless it is asked for', async (_title, call) => {
    expect(await choose([call], 'nothing')).toEqual({ on: false });
    expect(await choose([call], 'sealed')).toEqual({ on: true });
  });
});

describe('a trade that cannot be sealed', () => {
  test.each<[string, World, number, string]>([
    ['on a runtime without a shield', { has: false }, 1, 'the runtime of finney (spec 300) has no'],
    ['of several transactions', {}, 2, 'more than one transaction'],
    ['for an author without a key', { key: false }, 1, 'announced no key'],
    ['that is too long', { length: LONGEST_SEALED + 1 }, 1, 'bytes long'],
  ])('%s goes in the open and says so, or not at all when it was to be sealed', async (...row) => {
    const [, world, parts, why] = row;
    const calls = Array<Call>(parts).fill(buy(one));
    expect(await choose(calls, 'nothing', world)).toEqual({
      on: false,
      notice: expect.stringMatching(new RegExp(`^not sealed, .*${why.replace(/[()]/g, '\\$&')}`)),
    });
    await expect(choose(calls, 'sealed', world)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await choose(calls, 'open', world)).toEqual({ on: false });
  });

  it('fits as long as the envelope holds it', async () => {
    expect(await choose([buy(one)], 'nothing', { length: LONGEST_SEALED })).toEqual({ on: true });
  });
});
