import { publishedRound } from '../../../../consensus/schedule/drand-round.js';
import type { Context } from '../../frame/context.js';
import { NO_WEIGHT, type Weight } from '../../types/weight.js';
import { now } from '../timestamp/index.js';
import { isOwnBeacon } from './own-beacon.js';
import { forgetPulses, pulseOf } from './pulses.js';
import { beaconConfig, lastStoredRound, oldestStoredRound } from './storage.js';

/**
 * What the off-chain workers of a real chain do: once a block is in, they bring what the beacon has
 * published by then, and the next block holds it, after its reveals. Here the round follows from the
 * time of the last block, however far apart two blocks are, so that any node comes to the same state.
 */
export function hearBeacon(context: Context): Weight {
  const { storage } = context;
  const told = now.get(storage);
  const config = beaconConfig.get(storage);
  if (told === 0n || !isOwnBeacon(config)) return NO_WEIGHT;
  const clock = { genesisSeconds: config.genesisTime, periodSeconds: config.period };
  const round = BigInt(publishedRound(clock, Number(told / 1000n)));
  if (round <= lastStoredRound.get(storage)) return NO_WEIGHT;
  lastStoredRound.set(storage, round);
  if (oldestStoredRound.get(storage) === 0n) oldestStoredRound.set(storage, round);
  forgetPulses(storage);
  for (const awaited of awaitedRounds(context)) pulseOf(context, awaited);
  return NO_WEIGHT;
}

/** What other pallets wait for, each round once. */
const awaitedRounds = (context: Context): ReadonlySet<bigint> =>
  new Set(
    context.assembly.pallets.flatMap(({ hooks }) => [...(hooks?.awaitedRounds?.(context) ?? [])]),
  );
