import { ALPHA, by, call, family, sudo, TAO } from '../step.js';

const add = (coldkey: string, hotkey: string, netuid: number, rao: bigint) =>
  by(coldkey, 'subtensorModule.addStake', hotkey, netuid, rao);
const addUpTo = (hotkey: string, netuid: number, rao: bigint, limit: bigint, partly: boolean) =>
  by('//Bob', 'subtensorModule.addStakeLimit', hotkey, netuid, rao, limit, partly);
const remove = (coldkey: string, hotkey: string, netuid: number, alpha: bigint) =>
  by(coldkey, 'subtensorModule.removeStake', hotkey, netuid, alpha);
const removeDownTo = (
  hotkey: string,
  netuid: number,
  alpha: bigint,
  limit: bigint,
  partly: boolean,
) => by('//Bob', 'subtensorModule.removeStakeLimit', hotkey, netuid, alpha, limit, partly);
const move = (from: string, to: string, origin: number, destination: number, alpha: bigint) =>
  by('//Bob', 'subtensorModule.moveStake', from, to, origin, destination, alpha);
const swap = (hotkey: string, origin: number, destination: number, alpha: bigint) =>
  by('//Bob', 'subtensorModule.swapStake', hotkey, origin, destination, alpha);
const swapDownTo = (alpha: bigint, limit: bigint, partly: boolean) =>
  by('//Bob', 'subtensorModule.swapStakeLimit', '//v0', 2, 3, alpha, limit, partly);
const transfer = (to: string, hotkey: string, origin: number, destination: number, alpha: bigint) =>
  by('//Bob', 'subtensorModule.transferStake', to, hotkey, origin, destination, alpha);

/** A price of the one subnet's alpha in the other's, in parts of 1e9. */
const HALF = 500_000_000n;
const ABSURD = 9n * 10n ** 15n;

export const stakes = [
  ...family('stake add', {
    'on root': add('//Bob', '//v0', 0, 100n * TAO),
    'on the first subnet': add('//Bob', '//v0', 1, TAO),
    ...Object.fromEntries(
      [0, 1, 2].map((at) => [
        `by the owner of //v${at}`,
        add(`//c${at}`, `//v${at}`, 2, BigInt(10 + 4 * at) * TAO),
      ]),
    ),
    'on the third': add('//c0', '//v0', 3, 5n * TAO),
    'on the third, by another': add('//Bob', '//v0', 3, 9n * TAO),
    'as a nominator': add('//Bob', '//v0', 2, 20n * TAO),
    'more of it': add('//Bob', '//v0', 2, 30n * TAO),
    'on a second hotkey': add('//Bob', '//v1', 2, 12n * TAO),
    'too little': add('//Bob', '//v0', 2, 1_000n),
    nothing: add('//Bob', '//v0', 2, 0n),
    'more than there is': add('//penny', '//v0', 2, 50n * TAO),
    'onto no hotkey': add('//Bob', '//stranger', 2, TAO),
    'on no subnet': add('//Bob', '//v0', 99, TAO),
    'before there is a subtoken': add('//Bob', '//v0', 4, TAO),
    'by a proxy': by(
      '//delegate',
      'proxy.proxy',
      '//c0',
      null,
      call('subtensorModule.addStake', '//v0', 2, TAO),
    ),
    'in a batch': by('//Bob', 'utility.batchAll', [
      call('subtensorModule.addStake', '//v0', 2, TAO),
      call('subtensorModule.addStake', '//v0', 3, TAO),
    ]),
  }),
  ...family('stake add up to a price', {
    'far below the limit': addUpTo('//v1', 2, 5n * TAO, 500n * TAO, false),
    'far below the limit, partly allowed': addUpTo('//v1', 2, 5n * TAO, 500n * TAO, true),
    'over the limit': addUpTo('//v1', 2, 5n * TAO, 1n, false),
    'over the limit, partly allowed': addUpTo('//v1', 2, 5n * TAO, 1n, true),
    'on root': addUpTo('//v0', 0, 5n * TAO, TAO, false),
    'onto no hotkey': addUpTo('//stranger', 2, TAO, 500n * TAO, true),
    'on no subnet': addUpTo('//v0', 99, TAO, 500n * TAO, true),
    'too little': addUpTo('//v0', 2, 1_000n, 500n * TAO, true),
  }),
  ...family('stake remove', {
    some: remove('//Bob', '//v0', 2, 5n * ALPHA),
    'from root': remove('//Bob', '//v0', 0, 10n * TAO),
    'from the first subnet': remove('//Bob', '//v0', 1, ALPHA / 2n),
    'by the owner': remove('//c0', '//v0', 2, ALPHA),
    'too little': remove('//Bob', '//v0', 2, 1_000n),
    nothing: remove('//Bob', '//v0', 2, 0n),
    'of no stake': remove('//c3', '//v0', 2, ALPHA),
    'from no hotkey': remove('//Bob', '//stranger', 2, ALPHA),
    'from no subnet': remove('//Bob', '//v0', 99, ALPHA),
    'before there is a subtoken': remove('//Bob', '//v0', 4, ALPHA),
  }),
  ...family('stake remove down to a price', {
    'far over the limit': removeDownTo('//v0', 2, ALPHA, 1n, false),
    'partly allowed': removeDownTo('//v0', 2, ALPHA, 1n, true),
    'below the limit': removeDownTo('//v0', 2, ALPHA, 900n * TAO, false),
    'below the limit, partly allowed': removeDownTo('//v0', 2, ALPHA, 900n * TAO, true),
    'more than there is': removeDownTo('//v0', 2, 900n * ALPHA, 1n, true),
    'from no hotkey': removeDownTo('//stranger', 2, ALPHA, 1n, true),
    'from no subnet': removeDownTo('//v0', 99, ALPHA, 1n, true),
  }),
  ...family('stake move', {
    'to another hotkey': move('//v0', '//v1', 2, 2, 2n * ALPHA),
    'to another hotkey and subnet': move('//v0', '//v1', 2, 3, 2n * ALPHA),
    'to root': move('//v0', '//v1', 2, 0, 2n * ALPHA),
    'from root': move('//v1', '//v0', 0, 2, TAO),
    'to where it is': move('//v0', '//v0', 2, 2, ALPHA),
    'to no hotkey': move('//v0', '//stranger', 2, 2, ALPHA),
    'to no subnet': move('//v0', '//v1', 2, 99, ALPHA),
    'from no subnet': move('//v0', '//v1', 99, 2, ALPHA),
    'too little': move('//v1', '//v0', 2, 3, 10n),
    'too little, on one subnet': move('//v1', '//v0', 2, 2, 10n),
    'before there is a subtoken': move('//v1', '//v0', 2, 4, ALPHA),
  }),
  ...family('stake swap', {
    'to another subnet': swap('//v0', 3, 2, ALPHA),
    'and back': swap('//v0', 2, 3, ALPHA),
    'to where it is': swap('//v0', 3, 3, ALPHA),
    'to no subnet': swap('//v0', 3, 99, ALPHA),
    'too little': swap('//v0', 3, 2, 10n),
    'of no stake': by('//c3', 'subtensorModule.swapStake', '//v0', 3, 2, ALPHA),
    'within a price': swapDownTo(ALPHA, HALF, true),
    'within a price, in full': swapDownTo(ALPHA, HALF, false),
    'out of a price': swapDownTo(ALPHA, 900_000n * TAO, false),
    'out of a price, partly': swapDownTo(ALPHA, 900_000n * TAO, true),
  }),
  ...family('stake transfer', {
    'on one subnet': transfer('//c2', '//v0', 2, 2, ALPHA),
    'to another subnet': transfer('//c2', '//v0', 2, 3, ALPHA),
    'to oneself': transfer('//Bob', '//v0', 2, 2, ALPHA),
    'to no subnet': transfer('//c2', '//v0', 2, 99, ALPHA),
    'too little': transfer('//c2', '//v0', 2, 2, 10n),
    'of no stake': by('//c3', 'subtensorModule.transferStake', '//c2', '//v1', 3, 3, ALPHA),
    forbidding: sudo('adminUtils.sudoSetToggleTransfer', 2, false),
    'while forbidden': transfer('//c2', '//v0', 2, 2, ALPHA),
    allowing: by('//c0', 'adminUtils.sudoSetToggleTransfer', 2, true),
    'once allowed': transfer('//c2', '//v0', 2, 2, ALPHA),
  }),
  ...family('alpha', {
    recycle: by('//c1', 'subtensorModule.recycleAlpha', '//v1', ALPHA, 2),
    'recycle on root': by('//Bob', 'subtensorModule.recycleAlpha', '//v0', ALPHA, 0),
    'recycle on no subnet': by('//Bob', 'subtensorModule.recycleAlpha', '//v0', ALPHA, 99),
    'recycle for no hotkey': by('//Bob', 'subtensorModule.recycleAlpha', '//stranger', ALPHA, 2),
    'recycle what is not there': by('//c3', 'subtensorModule.recycleAlpha', '//v1', ALPHA, 2),
    'recycle of another': by('//Bob', 'subtensorModule.recycleAlpha', '//v0', ALPHA, 2),
    burn: by('//c1', 'subtensorModule.burnAlpha', '//v1', ALPHA, 2),
    'burn on root': by('//Bob', 'subtensorModule.burnAlpha', '//v0', ALPHA, 0),
    'burn on no subnet': by('//Bob', 'subtensorModule.burnAlpha', '//v0', ALPHA, 99),
    'burn what is not there': by('//c3', 'subtensorModule.burnAlpha', '//v1', ALPHA, 2),
  }),
  ...family('liquidity', {
    open: sudo('swap.toggleUserLiquidity', 3, true),
    add: by('//c1', 'swap.addLiquidity', '//v1', 3, -10_000, 10_000, TAO),
  }),
];

/** What empties positions, after which little is left to try. */
export const emptied = [
  ...family('stake empty', {
    'swap to root': swap('//v0', 2, 0, ALPHA),
    'swap from root': swap('//v0', 0, 2, TAO),
    'in full, with a limit': by('//Bob', 'subtensorModule.removeStakeFullLimit', '//v1', 2, 1n),
    'in full': by('//c2', 'subtensorModule.removeStakeFullLimit', '//v0', 2, null),
    'in full, of no stake': by('//c3', 'subtensorModule.removeStakeFullLimit', '//v1', 2, null),
    'all alpha': by('//Bob', 'subtensorModule.unstakeAllAlpha', '//v0'),
    'all alpha, of no hotkey': by('//Bob', 'subtensorModule.unstakeAllAlpha', '//stranger'),
    all: by('//Bob', 'subtensorModule.unstakeAll', '//v0'),
    'all, of no hotkey': by('//Bob', 'subtensorModule.unstakeAll', '//stranger'),
    'all, of no stake': by('//c3', 'subtensorModule.unstakeAll', '//v0'),
    'move of more than there is': move('//v1', '//v0', 3, 2, 900_000n * ALPHA),
    'more than there ever was': remove('//c0', '//v0', 2, ABSURD),
  }),
];
