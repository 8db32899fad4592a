import type { DecimalWeight } from '../../../consensus/weights/decimal-weights.js';
import type { Context } from '../../../context.js';
import { Refusal } from '../../../errors.js';
import { optionalWeights, weightsIn } from '../given/given.js';
import type { KeepInput } from './keeper.js';

const STDIN = '-';

/**
 * The weights that a line gives, whenever they are asked for: a file is read again each time, and one
 * that cannot be read any more, as while it is written, leaves what it held before.
 */
export async function weightsGiven(
  input: KeepInput,
  ctx: Context,
): Promise<() => readonly DecimalWeight[] | undefined> {
  let last = await optionalWeights(input, ctx);
  const { weightsFile: file } = input;
  if (file === undefined || file === STDIN) return () => last;
  let said = '';
  return () => {
    try {
      last = weightsIn(ctx.wholeFile(file));
      said = '';
    } catch (reason) {
      if (!(reason instanceof Refusal)) throw reason;
      if (said !== reason.message) ctx.tell(`${reason.message}; the weights before stay`);
      said = reason.message;
    }
    return last;
  };
}
