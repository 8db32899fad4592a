import { fromCount, shareOfU16 } from '../fixed/i32f32.js';
import { normalise } from '../normalise.js';

/** Whether no upscaled weight takes more of its row than SubtensorModule.MaxWeightsLimit, parts of 65535. */
export function isWithinMaxLimit(values: readonly number[], maxWeightsLimit: number): boolean {
  const limit = shareOfU16(maxWeightsLimit);
  return normalise(values.map(fromCount)).every((share) => share <= limit);
}
