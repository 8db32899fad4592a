import { describe, expect, it } from 'vitest';
import type { Call } from '../../../src/chain/call.js';
import { commands as axon } from '../../../src/commands/axon/index.js';
import { commands as commitments } from '../../../src/commands/commitments/index.js';
import type { OptionSpec } from '../../../src/commands/define/option.js';
import { commands as prometheus } from '../../../src/commands/prometheus/index.js';
import { purchaseOptions } from '../../../src/commands/register/burned/command.js';
import { commands as register } from '../../../src/commands/register/index.js';
import { commands as subnet } from '../../../src/commands/subnet/index.js';
import { refuse } from '../../../src/errors.js';
import { exactText } from '../../../src/journal/exact-json.js';
import type { BlockRef } from '../../../src/units/block.js';
import { rao } from '../../../src/units/money.js';
import type { Ending } from '../../support/fixture-chain.js';
import {
  ALICE,
  cases,
  DAVE,
  ended,
  hash,
  input,
  landed,
  subnetScene,
} from '../../support/subnet-scene.js';

const writing = [...subnet, ...register, ...axon, ...prometheus, ...commitments]
  .filter(({ effect }) => effect === 'spends')
  .map(
    (command) =>
      [command.name, command.options as Readonly<Record<string, OptionSpec<unknown>>>] as const,
  );
const error = { pallet: 'SubtensorModule', name: 'TxRateLimitExceeded', docs: '' };
const failed =
  (inside?: string): Ending =>
  () =>
    ({ status: 'failed', block: landed, hash, events: [], final: true, error, inside }) as never;

describe('what the chain refused is never told as done', () => {
  it.each(cases)(
    '$title: status 4, with the error that the chain gave (btcli9 3.12)',
    async (write) => {
      const { context, seen } = subnetScene(write, { answers: [true], ending: failed() });
      await expect(write.command.run(input as never, context)).rejects.toMatchObject({
        ...{ code: 'failed-on-chain', exitStatus: 4 },
        details: { error: 'SubtensorModule.TxRateLimitExceeded' },
      });
      expect(seen.journal.map(({ settlement }) => settlement?.status)).toEqual(['failed']);
    },
  );

  it.each(cases)(
    '$title through a proxy, when what the proxy sent failed (btcli9 3.13)',
    async (write) => {
      const ending = failed('Proxy.proxy');
      const { chain, context } = subnetScene(write, { answers: [true], coldkey: DAVE, ending });
      const acting = { ...input, proxyFor: { kind: 'address', address: ALICE } };
      await expect(write.command.run(acting as never, context)).rejects.toMatchObject({
        ...{ code: 'failed-on-chain', exitStatus: 4 },
        details: { error: 'SubtensorModule.TxRateLimitExceeded', inside: 'Proxy.proxy' },
      });
      expect(chain.sent).toEqual([{ kind: 'proxy', real: ALICE, as: 'Any', call: write.call }]);
    },
  );
});

describe('an end that was not seen is no end', () => {
  it.each(cases)(
    'of $title: status 5, with its hash (btcli9 3.12, btcli11 5.2 #4)',
    async (write) => {
      const ending: Ending = () => ({ status: 'unseen', hash: '0xab', reason: 'cut', lost: false });
      const { context, seen } = subnetScene(write, { answers: [true], ending });
      await expect(write.command.run(input as never, context)).rejects.toMatchObject({
        ...{ code: 'unseen', exitStatus: 5, details: { hash: '0xab' } },
        hint: expect.stringContaining('btcli tx wait 0xab'),
      });
      expect(seen.steps).toContain('recorded');
    },
  );

  it.each(cases)(
    'and $title with --wait included is not called final (btcli9 3.14)',
    async (write) => {
      const ending: Ending = () => ended('included');
      const { context } = subnetScene(write, { answers: [true], ending });
      const answer = await write.command.answer({ ...input, wait: 'included' } as never, context);
      expect(answer.view()).toMatchObject({
        title: expect.stringContaining('in block 9, which is not final yet'),
      });
      expect(answer.json()).toMatchObject({ status: 'included' });
    },
  );
});

describe('nothing is signed but what was asked for', () => {
  it.each(cases)('$title --yes asks nothing (btcli9 3.28)', async (write) => {
    const { chain, context, seen } = subnetScene(write);
    await write.command.run({ ...input, yes: true } as never, context);
    expect(seen.steps).toEqual(['shown', 'unlocked', 'recorded']);
    expect(chain.sent).toEqual([write.call]);
  });

  it.each(cases)('$title without a terminal waits for no answer (btcli9 3.28)', async (write) => {
    const { chain, context, seen } = subnetScene(write);
    const alone = { ...context, canAsk: false };
    await expect(write.command.run(input as never, alone)).rejects.toMatchObject({
      code: 'declined',
    });
    expect({ steps: seen.steps, terms: chain.terms }).toEqual({ steps: [], terms: [] });
  });

  it.each(cases)('$title --dry-run needs no key and signs nothing (btcli9 3.38)', async (write) => {
    const { chain, context, seen } = subnetScene(write);
    const report = await write.command.run({ ...input, dryRun: true } as never, context);
    expect(report).toMatchObject({ kind: 'planned', plan: { fee: { rao: '100' } } });
    expect({ steps: seen.steps, terms: chain.terms }).toEqual({ steps: [], terms: [] });
  });

  it.each(cases)('$title is no plan without its fee (btcli11 5.2 #6)', async (write) => {
    const fee = async () => {
      throw refuse('no-fee-estimate', 'the node does not say');
    };
    const { chain, context, seen } = subnetScene(write, { slices: { fee } });
    for (const dryRun of [true, false]) {
      await expect(write.command.run({ ...input, dryRun } as never, context)).rejects.toMatchObject(
        { code: 'no-fee-estimate', exitStatus: 3 },
      );
    }
    expect({ steps: seen.steps, terms: chain.terms }).toEqual({ steps: [], terms: [] });
  });
});

describe('the fee that is shown is that of what is signed', () => {
  it.each(cases)('of $title, in a batch or not (btcli9 3.37)', async (write) => {
    const feeOf = (call: Call) => rao(BigInt(exactText(call).length));
    const slices = { fee: async (call: Call) => feeOf(call) };
    const { chain, context } = subnetScene(write, { answers: [true], slices });
    const report = await write.command.run(input as never, context);
    const [signed] = chain.sent;
    if (!signed) throw new Error('nothing was signed');
    expect(report).toMatchObject({ plan: { fee: { rao: `${feeOf(signed)}` } } });
  });
});

describe('nobody pays for a uid by a price they were not shown', () => {
  const [burned] = cases;
  /** The price when it is shown, and from the next block on. */
  const rising = (answers: readonly boolean[], shown: bigint, later: bigint) => {
    let height = 100;
    const head = async () => ({ number: ++height, hash: `0x${height}` as const });
    const registrationTerms = async (_netuid: unknown, { number }: BlockRef) => ({
      ...{ netuid: input.netuid, burn: rao(number === 101 ? shown : later), open: true },
      ...{ neurons: 1, mostNeurons: 2, reopensAt: undefined },
    });
    return subnetScene(burned, { answers, slices: { head, registrationTerms } });
  };
  const run = ({ context }: ReturnType<typeof rising>, yes = false) =>
    burned.command.run({ ...input, yes } as never, context);

  it('nor up to a limit above one that came later (btcli11 5.2 #5)', async () => {
    const scene = rising([true], 5_000n, 5_040n);
    await run(scene);
    expect(scene.chain.sent).toEqual([expect.objectContaining({ limit: 5_050n })]);
  });

  it('and is asked again once it is above the limit (btcli11 5.2 #5, 5.2 #9)', async () => {
    const scene = rising([true, false], 5_000n, 5_051n);
    await expect(run(scene)).rejects.toMatchObject({ code: 'declined' });
    expect(scene.seen.steps.filter((step) => step === 'shown')).toHaveLength(2);
    const alone = rising([], 5_000n, 5_051n);
    await expect(run(alone, true)).rejects.toMatchObject({ exitStatus: 3 });
    expect([scene.chain.sent, alone.chain.sent]).toEqual([[], []]);
  });

  it('with the half percent that help names unless told otherwise (btcli9 3.5)', () => {
    const { tolerance } = purchaseOptions;
    expect(tolerance.parse?.(tolerance.fallback ?? '')).toBe(5_000_000n);
    expect(tolerance.summary.match(/[\d.]+%/g)).toEqual([tolerance.fallback]);
    for (const text of ['7', '1', '100.1%']) {
      expect(() => tolerance.parse?.(text)).toThrowError(
        expect.objectContaining({ code: 'bad-input' }),
      );
    }
  });

  it('to the last digit that was typed (btcli9 3.10)', () => {
    expect(purchaseOptions.maxCost.parse?.('9007199.254740993')).toBe(9_007_199_254_740_993n);
  });
});

describe('unless told otherwise', () => {
  it('every command that writes is looked at', () => {
    expect(writing.length).toBeGreaterThan(14);
  });

  it.each(writing)('the signature of %s lives for a few blocks (btcli9 3.18)', (_name, { era }) => {
    expect(era?.parse?.(era.fallback ?? '')).toEqual({ kind: 'mortal', blocks: 128 });
  });

  it.each(writing)('%s waits until its block is final (btcli11 5.2 #3)', (_name, { wait }) => {
    expect(wait).toMatchObject({ fallback: 'finalized' });
  });
});
