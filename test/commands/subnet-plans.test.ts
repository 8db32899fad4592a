import { describe, expect, it, test } from 'vitest';
import type { SubnetSummary } from '../../src/chain/subnet.js';
import * as create from '../../src/commands/subnet/create/plan.js';
import { readRoom } from '../../src/commands/subnet/create/room.js';
import { cardOf as createCard } from '../../src/commands/subnet/create/view.js';
import { noSubnetIdentity } from '../../src/commands/subnet/identity/fields.js';
import { mustOwn } from '../../src/commands/subnet/refusals.js';
import * as start from '../../src/commands/subnet/start/plan.js';
import { alpha, type Netuid, rao, raoPerAlpha } from '../../src/units/money.js';
import { encodeSs58, parseSs58 } from '../../src/units/ss58.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const netuid = 2 as Netuid;

const read = {
  at: { number: 19, hash: '0x19' },
  payer: { free: rao(10_000n), reserved: rao(0n), frozen: rao(0n) },
  existentialDeposit: rao(500n),
  fee: rao(100n),
} as const;
const subnet: SubnetSummary = {
  netuid,
  name: 'two',
  symbol: 'β',
  tempo: 10,
  ownerColdkey: ALICE,
  ownerHotkey: BOB,
  price: raoPerAlpha(1n),
  taoIn: rao(1n),
  alphaIn: alpha(netuid, 1n),
  alphaOut: alpha(netuid, 0n),
  registeredAt: 10,
  firstEmission: undefined,
};

describe('creating a subnet costs what was shown, or is refused', () => {
  const request: create.Request = {
    ...{ coldkey: ALICE, hotkey: BOB, maxCost: undefined, identity: undefined },
  };
  const facts: create.Charged = {
    ...read,
    lockCost: rao(9_400n),
    opensAt: 20,
    hotkeyOwner: undefined,
    room: { kind: 'free' },
  };

  it('may take the last rao above the existential deposit', () => {
    const plan = create.planCreation({ ...request, maxCost: rao(9_400n) }, facts);
    expect(plan).toMatchObject({ freeAfter: 500n, call: { kind: 'registerNetwork', hotkey: BOB } });
  });

  test.each([
    ['a cost above --max-cost', { maxCost: rao(9_399n) }, {}, 'above-limit'],
    ['a rao too little', {}, { lockCost: rao(9_401n) }, 'balance-too-low'],
    ['an interval that is not over', {}, { opensAt: 21 }, 'not-allowed'],
    ["somebody else's hotkey", {}, { hotkeyOwner: BOB }, 'not-allowed'],
    ['no place', {}, { room: { kind: 'none', until: 30 } as const }, 'not-allowed'],
  ])('refuses %s', (_title, asked, found, code) => {
    const plan = () => create.planCreation({ ...request, ...asked }, { ...facts, ...found });
    expect(plan).toThrowError(expect.objectContaining({ code, exitStatus: 3 }));
  });

  // agcli: the identity it created a subnet with had no field for a logo.
  it('says what the subnet is in the same call', () => {
    const identity = { ...noSubnetIdentity, subnetName: '0x61', logoUrl: '0x62' } as const;
    expect(create.planCreation({ ...request, identity }, facts).call).toEqual({
      ...{ kind: 'registerNetworkWithIdentity', hotkey: BOB, identity },
    });
  });

  it('names the subnet that is dissolved for it, and asks again when it is another', async () => {
    const planned = (of: number) =>
      create.planCreation(request, {
        ...facts,
        room: { kind: 'dissolves', netuid: of as Netuid, owner: BOB },
      });
    const card = createCard(planned(5));
    expect(card.json).toMatchObject({ dissolves: 5 });
    expect(card.warnings?.[0]).toContain('subnet 5 is dissolved');
    expect(create.costMoved(planned(5), planned(6))).toBe('another subnet would make room');
    expect(create.costMoved(planned(5), planned(5))).toBeUndefined();
  });

  it('reads who makes room as the chain decides it in the next block', async () => {
    const candidate = (of: number, movingPrice: bigint, registeredAt: number) => ({
      ...{ netuid: of as Netuid, ownerColdkey: BOB, movingPrice, registeredAt, dynamic: true },
    });
    const candidates = [candidate(1, 5n << 32n, 1), candidate(2, 3n << 32n, 1)];
    const eviction = (mostSubnets: number, immunityPeriod: number) => ({
      subnetEviction: async () => ({ candidates, mostSubnets, immunityPeriod }),
      uidEviction: async () => undefined,
    });
    const { at } = read;
    expect(await readRoom(eviction(3, 5), at)).toEqual({ kind: 'free' });
    expect(await readRoom(eviction(2, 5), at)).toMatchObject({ kind: 'dissolves', netuid: 2 });
    expect(await readRoom(eviction(2, 50), at)).toEqual({ kind: 'none', until: 51 });
  });
});

describe('a start that could only fail is refused, and says why in words', () => {
  const request: start.Request = { coldkey: ALICE, netuid };
  const facts: start.Charged = { ...read, subnet, startDelay: 10, blockTime: 12_000 };

  it('is allowed for the first block after the delay', () => {
    expect(start.planStart(request, facts).call).toEqual({ kind: 'startSubnet', netuid });
  });

  test.each([
    ['an unknown subnet', {}, { subnet: undefined }, 'not-found', 'no subnet 2'],
    ['root', { netuid: 0 as Netuid }, {}, 'not-allowed', 'root'],
    ['a stranger, naming the owner', { coldkey: BOB }, {}, 'not-allowed', ALICE],
    ['one too young', {}, { startDelay: 11 }, 'not-allowed', 'from block 21'],
    [
      'one that was started',
      {},
      { subnet: { ...subnet, firstEmission: 12 } },
      'already-exists',
      'in block 12',
    ],
    ['an empty coldkey', {}, { fee: rao(9_501n) }, 'balance-too-low', 'the fee'],
  ])('%s', (_title, asked, found, code, words) => {
    const plan = () => start.planStart({ ...request, ...asked }, { ...facts, ...found });
    expect(plan).toThrowError(
      expect.objectContaining({ code, message: expect.stringContaining(words) }),
    );
  });
});

describe('what only an owner may do is refused with a way on', () => {
  const NOBODY = encodeSs58(new Uint8Array(32));
  const hints = [
    ['a subnet of somebody else', 1, BOB, 'use the wallet of its owner with --wallet'],
    ['a subnet of nobody', 1, NOBODY, 'make one of your own with `btcli subnet create`'],
    ['root, which nobody can make', 0, NOBODY, 'choose a subnet of your own with --netuid'],
  ] as const;

  test.each(hints)('for %s', (_title, number, ownerColdkey, hint) => {
    const of = { ...subnet, netuid: number as Netuid, ownerColdkey };
    expect(() => mustOwn(of, ALICE)).toThrowError(
      expect.objectContaining({ code: 'not-allowed', hint }),
    );
  });
});
