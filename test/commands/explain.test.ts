import { describe, expect, it, test } from 'vitest';
import { explanations } from '../../src/catalogue/catalogue.js';
import { find } from '../../src/catalogue/find.js';
import { explain } from '../../src/commands/explain/command.js';
import { suggest } from '../../src/commands/explain/suggest.js';
import { explainJson, explainView } from '../../src/commands/explain/view.js';
import type { Context } from '../../src/context.js';
import { renderView } from '../../src/format/render.js';

/** It asks neither a chain nor a wallet: any use of the context fails. */
const nowhere = new Proxy({} as Context, {
  get: (_target, name) => {
    throw new Error(`explain used ${String(name)}`);
  },
});

const asked = (words: readonly string[], pallet?: string) =>
  explain.run({ what: words, pallet }, nowhere);

const drawn = async (words: readonly string[], pallet?: string) =>
  renderView(explainView(await asked(words, pallet)), { width: 80, colour: false });

describe('whoever met an error learns what it means, off line', () => {
  it('draws one error at 80 columns', async () => {
    await expect(await drawn(['Subtensor.StakeUnavailable'])).toMatchFileSnapshot(
      'golden/explain.one.80.txt',
    );
  });

  it('draws the numbers of an error with the runtimes they hold for', async () => {
    await expect(await drawn(['7:10'])).toMatchFileSnapshot('golden/explain.pair.80.txt');
  });

  it('draws what an old name became, and a table of one pallet', async () => {
    expect(await drawn(['CannotUnstakeLock'])).toContain('SubtensorModule.StakeUnavailable');
    const proxy = await drawn([], 'proxy');
    expect(proxy).toContain('Proxy.Unannounced');
    expect(proxy).not.toContain('Balances.');
  });

  it('takes a message typed without quotes', async () => {
    const { found } = await asked(['Transaction', 'is', 'outdated']);
    expect(found.map(({ code }) => code)).toEqual(['Pool.Stale']);
  });

  it('lists everything when nothing is asked', async () => {
    expect(await asked([])).toEqual({ query: null, pallet: null, found: explanations });
  });

  it('keeps the shape scripts rely on', async () => {
    expect(explainJson(await asked(['Proxy.NotProxy']))).toEqual({
      query: 'Proxy.NotProxy',
      found: [
        {
          code: 'Proxy.NotProxy',
          kind: 'dispatch',
          pallet: 'Proxy',
          name: 'NotProxy',
          meaning: expect.any(String),
          hint: expect.any(String),
          specs: [293, 346, 381, 424],
          renamed: null,
        },
      ],
    });
  });
});

describe('what is not known is said to be not known', () => {
  it('suggests what was meant', async () => {
    await expect(asked(['SlipageTooHigh'])).rejects.toMatchObject({
      code: 'not-found',
      exitStatus: 2,
      hint: expect.stringContaining('SubtensorModule.SlippageTooHigh'),
      details: {
        query: 'SlipageTooHigh',
        suggestions: expect.stringContaining('SubtensorModule.SlippageTooHigh'),
      },
    });
  });

  it.each([[['qwertyuiop']], [['99999']], [['7:255']], [['']]])('refuses %j', async (words) => {
    await expect(asked(words)).rejects.toMatchObject({ code: 'not-found', exitStatus: 2 });
  });

  it('refuses a pallet that is not there, and one that lacks the error', async () => {
    await expect(asked([], 'Nonsense')).rejects.toMatchObject({
      code: 'not-found',
      hint: expect.stringContaining('SubtensorModule'),
    });
    await expect(asked([], '')).rejects.toMatchObject({ code: 'not-found' });
    await expect(asked(['NotProxy'], 'Swap')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a mistyped name is answered with those it may have been', () => {
  test.each([
    ['SlipageTooHigh', 'SubtensorModule.SlippageTooHigh'],
    ['SubtensorModule.AmountToLow', 'SubtensorModule.AmountTooLow'],
    ['slippage', 'SubtensorModule.SlippageTooHigh'],
    ['bad-inptu', 'bad-input'],
    ['stall', 'Pool.Stale'],
    ['bad', 'bad-input'],
  ])('%s', (query, expected) => {
    expect(find(query)).toEqual([]);
    expect(suggest(query)).toContain(expected);
  });

  it.each(['qwertyuiop', '', 'x', '99999'])('guesses nothing for %j', (query) => {
    expect(suggest(query)).toEqual([]);
  });
});
