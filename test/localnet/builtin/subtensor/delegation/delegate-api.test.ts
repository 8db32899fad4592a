import { expect, it } from 'vitest';
import {
  increaseStake,
  stakeOf,
} from '../../../../../src/localnet/builtin/pallets/subtensor/stake-book.js';
import { emission } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/consensus.js';
import { delegates } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/delegation.js';
import type { AlphaUnits, Netuid } from '../../../../../src/units/money.js';
import { encodeSs58 } from '../support/addresses.js';
import { accountOf, testChain } from '../support/chain.js';
import { clientOf } from '../support/client.js';
import { addRoot, addSubnet } from '../support/subnet.js';

const TAO = 1_000_000_000n;
const NETUID = 1 as Netuid;
const [validator, other, cold, nominator] = [1, 2, 900, 901].map(accountOf) as [
  `0x${string}`,
  `0x${string}`,
  `0x${string}`,
  `0x${string}`,
];

function delegating() {
  const chain = testChain();
  const { storage } = chain;
  addRoot(chain, [[validator, cold, 2_000n * TAO]]);
  addSubnet(chain, {
    netuid: NETUID,
    tempo: 360,
    tao: 100n * TAO,
    alphaIn: 100n * TAO,
    owner: { coldkey: accountOf(990), hotkey: accountOf(991) },
    neurons: [
      { hotkey: validator, coldkey: cold, alpha: 40n * TAO, permit: true },
      { hotkey: other, coldkey: cold },
    ],
  });
  const position = { hotkey: validator, coldkey: nominator, netuid: NETUID };
  increaseStake(storage, position, (7n * TAO) as AlphaUnits);
  delegates.set(storage, [validator], 13_107);
  emission.set(storage, [NETUID], [TAO as AlphaUnits, 0n as AlphaUnits]);
  return { storage, client: clientOf(storage), staked: stakeOf(storage, position) };
}

it('tells who stakes on a delegate, what it keeps and what a thousand TAO earn in a day', () => {
  const { client, staked } = delegating();
  const [delegate, ...others] = client.ask('DelegateInfoRuntimeApi', 'get_delegates') as [
    Record<string, unknown>,
  ];
  expect(others).toEqual([]);
  expect(delegate).toEqual({
    delegateSs58: encodeSs58(validator),
    take: 13_107,
    nominators: [
      [
        encodeSs58(cold),
        [
          [0, Number(2_000n * TAO)],
          [1, Number(40n * TAO)],
        ],
      ],
      [encodeSs58(nominator), [[1, Number(staked)]]],
    ],
    ownerSs58: encodeSs58(cold),
    registrations: [1],
    validatorPermits: [1],
    // Twenty epochs a day of one alpha, a fifth of it kept, on two thousand TAO.
    returnPer1000: Number(8n * TAO),
    totalDailyReturn: Number(20n * TAO),
  });
  expect(client.ask('DelegateInfoRuntimeApi', 'get_delegate', encodeSs58(validator))).toEqual(
    delegate,
  );
});

it('knows no delegate of a hotkey that never became one', () => {
  const { client } = delegating();
  expect(client.ask('DelegateInfoRuntimeApi', 'get_delegate', encodeSs58(other))).toBeNull();
});

it('lists what one coldkey has staked, delegate by delegate and subnet by subnet', () => {
  const { client, staked } = delegating();
  const ask = (coldkey: typeof cold) =>
    client.ask('DelegateInfoRuntimeApi', 'get_delegated', encodeSs58(coldkey)) as [
      Record<string, unknown>,
      [number, number],
    ][];
  expect(ask(nominator).map(([, position]) => position)).toEqual([[1, Number(staked)]]);
  expect(ask(cold).map(([, position]) => position)).toEqual([
    [0, Number(2_000n * TAO)],
    [1, Number(40n * TAO)],
  ]);
  expect(ask(nominator)[0]?.[0]).toMatchObject({
    delegateSs58: encodeSs58(validator),
    nominators: [],
  });
  expect(ask(accountOf(5))).toEqual([]);
});
