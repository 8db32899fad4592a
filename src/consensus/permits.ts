import type { I32F32 } from './fixed/i32f32.js';
import type { EpochInput } from './input.js';

/** The permits this epoch runs with: the stored ones, and the subnet owner's. */
export const currentPermits = (input: EpochInput): readonly boolean[] =>
  input.neurons.map(({ validatorPermit }, uid) => validatorPermit || ownerAlways(input, uid));

/** The permits of the next epoch: the largest stakes above zero, where of equals the higher uid wins. */
export function newPermits(input: EpochInput, stake: readonly I32F32[]): readonly boolean[] {
  const { maxAllowedValidators } = input.hyperparameters;
  const losers = Math.max(0, stake.length - maxAllowedValidators);
  const ascending = [...stake.entries()].sort(([, left], [, right]) =>
    left < right ? -1 : Number(left > right),
  );
  const lost = new Set(ascending.slice(0, losers).map(([uid]) => uid));
  return stake.map((share, uid) => (share !== 0n && !lost.has(uid)) || ownerAlways(input, uid));
}

const ownerAlways = ({ rules, ownerUid }: EpochInput, uid: number): boolean =>
  rules.ownerIsValidator && uid === ownerUid;
