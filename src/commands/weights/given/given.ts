import type { DecimalWeight } from '../../../consensus/weights/decimal-weights.js';
import type { Context } from '../../../context.js';
import { refuse } from '../../../errors.js';
import type { InputOf } from '../../define/command.js';
import type { weightInput } from '../../options/weight-input.js';
import { parseCsvWeights } from './csv.js';
import { decimalWeights, type WrittenWeight } from './entries.js';
import { parseJsonWeights, unequal } from './json.js';

type Given = InputOf<typeof weightInput> & { readonly passwordStdin?: boolean };

const STDIN = '-';

/** The weights that a line gives, in whichever way; asks no chain. */
export async function givenWeights(input: Given, ctx: Context): Promise<readonly DecimalWeight[]> {
  const given = await optionalWeights(input, ctx);
  if (given) return given;
  throw refuse(
    'bad-input',
    'there are no weights',
    'give them with --weights 1:0.5,2:0.5 or with --weights-file',
  );
}

/** The same for a line that needs none; undefined where it gives none. */
export async function optionalWeights(
  input: Given,
  ctx: Context,
): Promise<readonly DecimalWeight[] | undefined> {
  const { weights, uids, weightsFile } = input;
  if (weightsFile !== undefined) {
    if (weights === undefined && uids === undefined) {
      return weightsIn(await textOf(weightsFile, input, ctx));
    }
    throw refuse('bad-input', '--weights-file and --weights exclude each other', 'keep one');
  }
  if (weights === undefined) {
    if (uids === undefined) return undefined;
    throw refuse('bad-input', '--uids names no weights', 'add --weights 0.5,0.5');
  }
  return decimalWeights(paired(weights, uids));
}

function paired(
  weights: NonNullable<Given['weights']>,
  uids: Given['uids'],
): readonly WrittenWeight[] {
  const named = weights.flatMap(({ uid, weight }) => (uid === undefined ? [] : [{ uid, weight }]));
  if (uids === undefined) {
    if (named.length > 0) return named;
    throw refuse(
      'bad-input',
      'the weights name no uids',
      'write them like 1:0.5,2:0.5, or add --uids 1,2',
    );
  }
  if (named.length > 0) {
    throw refuse('bad-input', '--weights names uids, and so does --uids', 'leave --uids out');
  }
  if (uids.length !== weights.length) throw unequal(uids.length, weights.length);
  return uids.map((uid, at) => ({ uid, weight: weights[at]?.weight ?? '' }));
}

/** Those that the text of a file holds. */
export const weightsIn = (text: string): readonly DecimalWeight[] =>
  decimalWeights(parseFile(text));

const parseFile = (text: string): readonly WrittenWeight[] =>
  /^\s*[[{]/.test(text) ? parseJsonWeights(text) : parseCsvWeights(text);

async function textOf(file: string, { passwordStdin }: Given, ctx: Context): Promise<string> {
  if (file !== STDIN) return ctx.wholeFile(file);
  if (!passwordStdin) return ctx.pipedText();
  throw refuse(
    'bad-input',
    'standard input cannot hold the weights and a password',
    'write the weights to a file, or the password to one: --password-file',
  );
}
