import { by, family, sudo } from '../step.js';

const HALF = 9_223_372_036_854_775_807n;
const WHOLE = 18_446_744_073_709_551_615n;
const children = (coldkey: string, hotkey: string, netuid: number, ...of: [bigint, string][]) =>
  by(coldkey, 'subtensorModule.setChildren', hotkey, netuid, of);
const take = (coldkey: string, way: 'increase' | 'decrease', hotkey: string, share: number) =>
  by(coldkey, `subtensorModule.${way}Take`, hotkey, share);
const childkeyTake = (coldkey: string, hotkey: string, netuid: number, share: number) =>
  by(coldkey, 'subtensorModule.setChildkeyTake', hotkey, netuid, share);

export const delegation = [
  ...family('take', {
    down: take('//c0', 'decrease', '//v0', 5_898),
    'down to what it is': take('//c0', 'decrease', '//v0', 5_898),
    'down, to more': take('//c0', 'decrease', '//v0', 9_000),
    up: take('//c0', 'increase', '//v0', 6_000),
    'up, to less': take('//c0', 'increase', '//v0', 5_000),
    'up, too high': take('//c0', 'increase', '//v0', 20_000),
    'down, by another': take('//c1', 'decrease', '//v0', 100),
    'up, by another': take('//c1', 'increase', '//v0', 7_000),
    'of no hotkey': take('//c0', 'increase', '//stranger', 7_000),
    'least, by root': sudo('adminUtils.sudoSetMinDelegateTake', 1_000),
    'down below the least': take('//c0', 'decrease', '//v0', 500),
    'default, by root': sudo('adminUtils.sudoSetDefaultTake', 9_000),
    'default, by anyone': by('//Bob', 'adminUtils.sudoSetDefaultTake', 9_000),
  }),
  ...family('children', {
    set: children('//c0', '//v0', 2, [HALF, '//m0']),
    'of another': children('//c1', '//v0', 2, [HALF, '//m0']),
    'on root': children('//c1', '//v1', 0, [HALF, '//m0']),
    'on no subnet': children('//c1', '//v1', 99, [HALF, '//m0']),
    itself: children('//c1', '//v1', 2, [HALF, '//v1']),
    'twice the same': children('//c1', '//v1', 2, [1n, '//m0'], [2n, '//m0']),
    'more than the whole': children('//c1', '//v1', 2, [WHOLE, '//m0'], [1n, '//m1']),
    'six of them': children(
      '//c1',
      '//v1',
      2,
      ...['//m0', '//m1', '//m2', '//v0', '//v2', '//so2'].map((key): [bigint, string] => [
        1n,
        key,
      ]),
    ),
    'two of them': children('//c1', '//v1', 2, [1n, '//m1'], [2n, '//m2']),
    'too soon': children('//c1', '//v1', 2, [1n, '//m1']),
    none: children('//c2', '//v2', 2),
  }),
  ...family('childkey take', {
    set: childkeyTake('//c0', '//v0', 2, 3_276),
    up: childkeyTake('//c0', '//v0', 2, 4_000),
    down: childkeyTake('//c0', '//v0', 2, 1_000),
    'by another': childkeyTake('//c1', '//v0', 2, 1_000),
    'too high': childkeyTake('//c0', '//v0', 2, 30_000),
    'most, by root': sudo('subtensorModule.sudoSetMaxChildkeyTake', 8_000),
    'over the new most': childkeyTake('//c0', '//v0', 2, 9_000),
    'least, by root': sudo('subtensorModule.sudoSetMinChildkeyTake', 500),
    'below the new least': childkeyTake('//c0', '//v0', 2, 100),
    'rate limit, by anyone': by('//Bob', 'subtensorModule.sudoSetTxChildkeyTakeRateLimit', 5),
  }),
];
