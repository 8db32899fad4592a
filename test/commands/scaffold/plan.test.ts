import { describe, expect, it, test } from 'vitest';
import { declaredBy } from '../../../src/commands/localnet/scaffold/declared.js';
import { planScaffold } from '../../../src/commands/localnet/scaffold/plan.js';
import type { Present, PresentSubnet } from '../../../src/commands/localnet/scaffold/present.js';
import { wordsOf } from '../../../src/commands/localnet/scaffold/words.js';
import type { AlphaUnits, Netuid } from '../../../src/units/money.js';
import { rao } from '../../../src/units/money.js';
import type { Ss58 } from '../../../src/units/ss58.js';

const addressOf = (uri: string) => `address of ${uri}` as Ss58;
const declared = declaredBy(
  {
    accounts: [{ key: '//Zoe', balance: '10' }],
    subnets: [
      {
        ...{ owner: '//Bob', hotkey: '//hot', started: true },
        hyperparameters: { tempo: '20', commit_reveal_weights_enabled: false },
        neurons: [
          { hotkey: '//v', coldkey: '//Bob', stake: '5', weights: { '//v': '1', '//hot': '0.5' } },
        ],
      },
    ],
  },
  (uri) => ({ uri, address: addressOf(uri) }),
);

const empty: Present = {
  at: { number: 10, hash: '0x00' },
  balances: [rao(0n)],
  subnets: [undefined],
  owners: new Map(),
  ...{ creationOpensAt: 0, startDelay: 0 },
};
const whole: PresentSubnet = {
  ...{ netuid: 2 as Netuid, started: true },
  hyperparameters: [
    { name: 'tempo', value: { kind: 'integer', amount: 20n } },
    { name: 'commit_reveal_weights_enabled', value: { kind: 'flag', on: false } },
  ],
  uids: new Map([
    [addressOf('//hot'), 0],
    [addressOf('//v'), 1],
  ]),
  stakes: [5_000_000_000n as AlphaUnits],
  weights: [
    [
      [0, 32_768],
      [1, 65_535],
    ],
  ],
};
const full: Present = { ...empty, balances: [rao(10_000_000_000n)], subnets: [whole] };
const missing = (present: Present) =>
  planScaffold(declared, present)
    .filter(({ done }) => !done)
    .map(({ step }) => wordsOf(step));

describe('what is declared is brought about once, and in an order that can work', () => {
  it('creates, sets, registers, starts, stakes, weighs, and funds last', () => {
    expect(missing(empty)).toEqual([
      'subnet of //Bob with //hot',
      'subnet of //hot: tempo 20',
      'subnet of //hot: commit_reveal_weights_enabled false',
      'subnet of //hot: //v of //Bob registered',
      'subnet of //hot: started',
      'subnet of //hot: at least 5 on //v by //Bob',
      'subnet of //hot: weights of //v',
      '//Zoe: at least 10 TAO free',
    ]);
  });

  it('finds nothing to do where all is there, also when stake and balance have grown', () => {
    expect(missing(full)).toEqual([]);
    const grown = { ...whole, stakes: [6_000_000_000n as AlphaUnits] };
    expect(missing({ ...full, balances: [rao(11_000_000_000n)], subnets: [grown] })).toEqual([]);
  });

  test.each([
    ['started', { started: false }, 'subnet 2: started'],
    ['stake', { stakes: [4_999_999_999n as AlphaUnits] }, 'subnet 2: at least 5 on //v by //Bob'],
    ['weights', { weights: [[[1, 65_535] as const]] }, 'subnet 2: weights of //v'],
    [
      'hyperparameters',
      {
        hyperparameters: [
          { name: 'tempo', value: { kind: 'integer', amount: 21n } as const },
          ...whole.hyperparameters.slice(1),
        ],
      },
      'subnet 2: tempo 20',
    ],
  ])('does only what is missing: %s', (_title, difference, words) => {
    expect(missing({ ...full, subnets: [{ ...whole, ...difference }] })).toEqual([words]);
  });

  it('lifts a limit of the chain only where it stands in the way for long', () => {
    expect(missing({ ...empty, creationOpensAt: 7_200 })[0]).toMatch(/created at any time/);
    expect(missing({ ...full, creationOpensAt: 7_200, startDelay: 50_000 })).toEqual([]);
    expect(missing({ ...empty, startDelay: 50_000 })[0]).toMatch(/start at any time/);
  });

  it('refuses a hotkey that is somebody else’s, before it changes anything', () => {
    const owners = new Map([[addressOf('//v'), addressOf('//Eve')]]);
    expect(() => planScaffold(declared, { ...empty, owners })).toThrow(
      expect.objectContaining({ code: 'already-exists' }),
    );
  });
});
