import { describe, expect, it } from 'vitest';
import { stakeAdd } from '../../../src/commands/stake/add/command.js';
import { commands } from '../../../src/commands/stake/index.js';
import { stakeMove } from '../../../src/commands/stake/move/command.js';
import { stakeRemove } from '../../../src/commands/stake/remove/command.js';
import { parseFraction } from '../../../src/units/fraction.js';
import { type AlphaUnits, rao, raoPerAlpha } from '../../../src/units/money.js';
import { loweredBy, raisedBy } from '../../../src/units/tolerance.js';
import { poolOf, poolSlices } from '../../support/pools.js';
import { FIVE, ROOT, stakeScene, THREE, typed } from '../../support/stake-scene.js';

/** More than a number keeps apart from its neighbours, and what any chain may hold. */
const BIG = 9_007_199_254_740_993n;
const withAmount = commands.flatMap(({ name, options }) => {
  const { amount } = options as Record<string, { readonly parse?: (text: string) => unknown }>;
  return amount?.parse ? [{ name, parse: amount.parse }] : [];
});

describe('the last unit of an amount is neither lost nor made up', () => {
  it('has every command with an amount', () => {
    expect(withAmount.map(({ name }) => name)).toEqual([
      ...['add', 'remove', 'move', 'swap', 'transfer', 'burn', 'recycle', 'lock add'],
    ]);
  });

  it.each(withAmount)('when it is typed for stake $name (btcli9 3.10, btcli11 5.2 #13)', (each) => {
    expect(each.parse('9007199.254740993')).toBe(BIG);
    expect(each.parse('9.000000001')).toBe(9_000_000_001n);
    for (const finer of ['0.0000000001', '1e-9', '1.5e3', 'NaN', '-1', '0x10']) {
      expect(() => each.parse(finer)).toThrowError(expect.objectContaining({ code: 'bad-input' }));
    }
  });

  it.each([
    ['add', stakeAdd, { ...typed.add, amount: rao(BIG) }],
    ['remove', stakeRemove, { ...typed.remove, amount: BIG as AlphaUnits }],
    ['move', stakeMove, { ...typed.movement, destNetuid: THREE, amount: BIG as AlphaUnits }],
  ])('when stake %s signs it (btcli9 3.10)', async (_name, command, input) => {
    const { chain, context } = stakeScene({ answers: [true], slices: rich });
    await command.run({ ...input, tolerance: parseFraction('90%') } as never, context);
    const [signed] = chain.sent as readonly Record<string, unknown>[];
    expect(signed?.amount).toBe(BIG);
  });

  it('nor in a limit, however dear the alpha (btcli11 5.2 #5)', () => {
    const dear = raoPerAlpha(123_456_789_012_345_679n);
    expect(raisedBy(dear, parseFraction('0.5%'))).toBe(124_074_072_957_407_407n);
    expect(loweredBy(dear, parseFraction('0.5%'))).toBe(122_839_505_067_283_951n);
  });
});

describe('a script reads the amounts that are there', () => {
  it.each([
    ['add', stakeAdd, typed.add],
    ['remove', stakeRemove, typed.remove],
    ['move', stakeMove, typed.movement],
  ])(
    'of stake %s, as texts with their unit (btcli9 3.30, btcli11 5.2 #1)',
    async (_n, command, input) => {
      const { context } = stakeScene({ answers: [true] });
      const data = (await command.answer(input, context)).json();
      expect(numbersIn(data)).toEqual([]);
      expect(JSON.stringify(data)).toContain('"9007199.254740993"');
      expect(JSON.stringify(data)).toContain('"9007199254740993"');
      expect(JSON.stringify(data)).not.toMatch(/[τα‎]/u);
    },
  );
});

const whole = 10_000_000_000n;
const stakeOf = async (_h: unknown, _c: unknown, netuid: typeof THREE) => ({
  ...{ netuid, units: 10n ** 18n },
});
const rich = {
  ...poolSlices([poolOf(ROOT, 0n, 0n), ...[THREE, FIVE].map((each) => poolOf(each, whole, whole))]),
  stakeOf,
  balances: async () => [{ free: rao(10n ** 18n), frozen: rao(0n), reserved: rao(0n) }],
};

/** Where a document holds numbers that count something else than subnets, blocks and nonces. */
function numbersIn(value: unknown, path = 'data'): readonly string[] {
  if (typeof value === 'number') {
    return /\.(netuid|block|nonce|era)$/.test(path) ? [] : [path];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => numbersIn(each, `${path}.${name}`));
}
