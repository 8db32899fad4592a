import { saturateU64 } from './unsigned.js';

/**
 * Whose root claims a block processes by itself: indices into
 * SubtensorModule.StakingColdkeysByIndex, ascending and without repetition, drawn from the parent
 * block's hash (32 bytes).
 */
export function rootClaimTurns(
  parentHash: Uint8Array,
  numRootClaim: number,
  stakingColdkeys: bigint,
): readonly bigint[] {
  const word = (index: number) => Buffer.from(parentHash).readBigUInt64BE((index * 8) % 32);
  const turns = new Set<bigint>();
  let last = word(0);
  for (let turn = 0; turn < numRootClaim; turn += 1) {
    const drawn = saturateU64(last + word(turn));
    last = stakingColdkeys === 0n ? 0n : drawn % stakingColdkeys;
    turns.add(last);
  }
  return [...turns].sort((a, b) => (a < b ? -1 : 1));
}
