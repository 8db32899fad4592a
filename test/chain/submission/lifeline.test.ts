import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lifeline } from '../../../src/chain/submission/lifeline.js';
import { nodeError } from '../../support/altered-node.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const MINUTE = 60_000;

/** A connection that stays open whatever happens, and answers as told. */
const provider = (answer: () => Promise<unknown>) =>
  ({ send: answer, on: () => () => {} }) as unknown as ProviderInterface;

describe('a command does not hang on a peer that went away without a word', () => {
  it('takes silence for a lost connection', async () => {
    const line = lifeline(
      provider(() => new Promise(() => {})),
      new AbortController().signal,
    );
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(line.isCut()).toBe(true);
    expect(await line.cut).toEqual({ reason: 'the connection was lost', lost: true });
    line.close();
  });

  it('takes a failing socket for one, and no answer of a node, not even a refusal', async () => {
    const failing = lifeline(
      provider(async () => {
        throw new Error('socket closed');
      }),
      new AbortController().signal,
    );
    const refusing = lifeline(
      provider(async () => {
        throw nodeError(-32601, 'Method not found');
      }),
      new AbortController().signal,
    );
    const quiet = lifeline(
      provider(async () => ({})),
      new AbortController().signal,
    );
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect([failing, refusing, quiet].map(({ isCut }) => isCut())).toEqual([true, false, false]);
    for (const line of [failing, refusing, quiet]) line.close();
    expect(vi.getTimerCount()).toBe(0);
  });
});
