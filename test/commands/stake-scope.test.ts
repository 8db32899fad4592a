import { describe, expect, it, test } from 'vitest';
import { isWithin, positionsIn, scopeOf } from '../../src/commands/stake/trade/scope.js';
import type { Context } from '../../src/context.js';
import type { AccountRef } from '../../src/units/account-ref.js';
import type { Netuid } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const RIG1 = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const RIG2 = parseSs58('5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y');
const rigs = new Map([
  ['rig1', RIG1],
  ['rig2', RIG2],
]);
const addressOf = (name: string) => rigs.get(name) ?? ALICE;
const wallets = {
  hotkeyAddress: (_wallet: string, name: string) => addressOf(name),
  find: () => ({
    ...{ name: 'alice', address: ALICE, protection: 'none' as never },
    hotkeys: [...rigs].map(([name, address]) => ({ name, address, protection: 'none' as never })),
  }),
};
const ctx = {
  addresses: async () => ({
    resolve: (ref: AccountRef) => ({
      address: ref.kind === 'address' ? ref.address : addressOf('name' in ref ? ref.name : ''),
      label: undefined,
    }),
  }),
} as unknown as Context;
const input = {
  ...{ wallet: 'alice', walletPath: '', acceptLookalike: undefined },
  netuid: [1, 2] as Netuid[],
  excludeNetuid: undefined,
  hotkey: ['rig1'],
  hotkeySs58: undefined,
  allHotkeys: false,
  excludeHotkey: undefined,
};
const named = (name: string): AccountRef => ({ kind: 'name', name });

describe('the positions that are traded are those that were named, whichever way', () => {
  test.each([
    ['hotkeys of the wallet by name', { hotkey: ['rig1', 'rig2'] }, [RIG1, RIG2]],
    ['one named twice', { hotkey: ['rig1', 'rig1'] }, [RIG1]],
    ['any hotkeys', { hotkeySs58: [named('rig2')] }, [RIG2]],
    ['every hotkey of the wallet', { allHotkeys: true }, [RIG1, RIG2]],
  ])('%s', async (_title, given, hotkeys) => {
    const scope = await scopeOf({ ...input, ...given }, 'of the wallet', wallets, ctx);
    expect(scope.hotkeys).toEqual(hotkeys);
  });

  it.each([
    ['its name', named('rig2')],
    ['its address', { kind: 'address', address: RIG2 } as const],
  ])('leaves a hotkey out by %s', async (_title, excluded) => {
    const given = { ...input, allHotkeys: true, excludeHotkey: [excluded] };
    const scope = await scopeOf(given, 'of the wallet', wallets, ctx);
    const positions = positionsIn(ALICE, [RIG1, RIG2], [1, 2] as Netuid[], scope);
    expect(positions.map(({ hotkey, netuid }) => [hotkey, netuid])).toEqual([
      [RIG1, 1],
      [RIG1, 2],
    ]);
  });

  it('leaves subnets out, of all as well', async () => {
    const given = { ...input, netuid: 'all' as const, excludeNetuid: [2] as Netuid[] };
    const scope = await scopeOf(given, 'held', wallets, ctx);
    expect(scope.netuids).toBe('all');
    expect(
      [1, 2].map((netuid) => isWithin(scope)({ hotkey: RIG1, netuid: netuid as Netuid })),
    ).toEqual([true, false]);
  });

  it('refuses two ways at once', async () => {
    const given = { ...input, allHotkeys: true, hotkeySs58: [named('rig1')] };
    await expect(scopeOf(given, 'held', wallets, ctx)).rejects.toMatchObject({ code: 'bad-input' });
  });
});
