import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { xxhashAsHex } from '@polkadot/util-crypto';
import { Refusal } from '../errors.js';
import { fromHex } from '../units/hex.js';
import { connectWebSocket } from './provider/websocket-provider.js';

/** What a node says of itself, without anything of it being believed. */
export type Probe = NodeFacts | { readonly url: string; readonly problem: string };

export type NodeFacts = {
  readonly url: string;
  readonly problem: undefined;
  /** Milliseconds until the connection stood, and the middle one of a few round trips. */
  readonly connectMs: number;
  readonly roundTripMs: number;
  readonly genesis: string;
  readonly specName: string;
  readonly specVersion: number;
  readonly best: number;
  readonly final: number;
  /** Milliseconds since 1970 by the clock in its best block; undefined where the chain keeps none. */
  readonly blockTime: number | undefined;
  /** This machine's clock in the moment when the best block was told. */
  readonly askedAt: number;
};

const ROUNDS = 5;

/** Asks a node who it is. Whatever goes wrong with it is its problem, not a failure. */
export async function probe(url: string): Promise<Probe> {
  const start = performance.now();
  try {
    const provider = await connectWebSocket(url);
    const connectMs = Math.round(performance.now() - start);
    try {
      return { url, problem: undefined, connectMs, ...(await ask(provider)) };
    } finally {
      await provider.disconnect().catch(() => {});
    }
  } catch (reason) {
    if (reason instanceof Refusal) return { url, problem: reason.message };
    if (!(reason instanceof Error)) throw reason;
    return { url, problem: `${url} did not answer as a Substrate node (${reason.message})` };
  }
}

async function ask(provider: ProviderInterface) {
  const trips: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await provider.send('chain_getBlockHash', [0]);
    trips.push(performance.now() - start);
  }
  const [genesis, version, best, finalHash] = await Promise.all([
    provider.send<string>('chain_getBlockHash', [0]),
    provider.send<{ specName: string; specVersion: number }>('state_getRuntimeVersion', []),
    provider.send<{ number: string }>('chain_getHeader', []),
    provider.send<string>('chain_getFinalizedHead', []),
  ]);
  const askedAt = Date.now();
  const [final, blockTime] = await Promise.all([
    provider.send<{ number: string }>('chain_getHeader', [finalHash]),
    timeOf(provider),
  ]);
  return {
    roundTripMs: Math.round(trips.sort((left, right) => left - right)[ROUNDS >> 1] ?? 0),
    ...{ genesis, blockTime, askedAt },
    ...{ specName: version.specName, specVersion: version.specVersion },
    ...{ best: Number(best.number), final: Number(final.number) },
  };
}

/** Timestamp.Now, in milliseconds. */
async function timeOf(provider: ProviderInterface): Promise<number | undefined> {
  const key = xxhashAsHex('Timestamp', 128) + xxhashAsHex('Now', 128).slice(2);
  const stored = fromHex((await provider.send<string | null>('state_getStorage', [key])) ?? '');
  return stored?.length === 8 ? Number(Buffer.from(stored).readBigUInt64LE()) : undefined;
}
