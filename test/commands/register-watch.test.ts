import { describe, expect, it, test } from 'vitest';
import {
  hindrance,
  isOver,
  type Sight,
  type Wish,
} from '../../src/commands/register/watch/moment.js';
import { type Netuid, rao } from '../../src/units/money.js';

const netuid = 2 as Netuid;
const wish: Wish = { netuid, maxCost: rao(100n), fromBlock: 9, deadline: 12 };
const terms = {
  ...{ netuid, burn: rao(100n), open: true, neurons: 1, mostNeurons: 2 },
  reopensAt: undefined,
};
const sight: Sight = { at: { number: 8, hash: '0x08' }, terms, uid: undefined };

describe('a registration that is waited for', () => {
  it('is sent when the next block is the first that will do', () => {
    expect(hindrance(wish, sight)).toBeUndefined();
  });

  test.each([
    ['its block has not come', { at: { number: 7, hash: '0x07' } as const }, 'block 9'],
    ['it costs a rao too much', { terms: { ...terms, burn: rao(101n) } }, 'more than'],
    ['the subnet is closed', { terms: { ...terms, open: false } }, 'takes no registrations'],
    ['the interval is full', { terms: { ...terms, reopensAt: 10 } }, 'before block 10'],
  ])('waits while %s', (_title, change, words) => {
    expect(hindrance(wish, { ...sight, ...change })).toContain(words);
  });

  test.each([
    ['the hotkey has a uid', { uid: 3 }],
    ['the subnet is gone', { terms: undefined }],
  ])('is not waited for when %s: the plan says so', (_title, change) => {
    const dear = { ...terms, burn: rao(101n) };
    expect(hindrance(wish, { ...sight, terms: dear, ...change })).toBeUndefined();
  });

  it('is never sent so late that the first block it can be in is past the deadline', () => {
    expect(isOver(wish, { number: 11, hash: '0x0b' })).toBe(false);
    expect(isOver(wish, { number: 12, hash: '0x0c' })).toBe(true);
  });
});
