import type { Context } from '../../../context.js';
import { refuse } from '../../../errors.js';
import { Hidden } from '../../../units/hidden.js';

type Given = {
  readonly saltFile: string | undefined;
  readonly weightsFile: string | undefined;
  readonly passwordStdin?: boolean;
};

const STDIN = '-';

/** The salt of a commit that another program made, which stands on no command line. */
export async function givenSalt(
  { saltFile, weightsFile, passwordStdin }: Given,
  ctx: Pick<Context, 'pipedText' | 'wholeFile'>,
): Promise<Hidden<readonly number[]> | undefined> {
  if (saltFile === undefined) return undefined;
  if (saltFile !== STDIN) return new Hidden(parseSalt(ctx.wholeFile(saltFile)));
  if (!passwordStdin && weightsFile !== STDIN) return new Hidden(parseSalt(await ctx.pipedText()));
  throw refuse(
    'bad-input',
    'standard input cannot hold the salt and something else',
    'write the salt to a file that only you can read: --salt-file',
  );
}

/** Numbers with commas or blanks between them, in brackets or not; a refusal repeats none of them. */
export function parseSalt(text: string): readonly number[] {
  const numbers = text
    .trim()
    .replace(/^\[(.*)\]$/s, '$1')
    .split(/[\s,]+/)
    .filter((part) => part !== '');
  const isSalt = numbers.every((each) => /^\d{1,5}$/.test(each) && Number(each) <= 65_535);
  if (isSalt && numbers.length > 0) return numbers.map(Number);
  throw refuse(
    'bad-input',
    'the file holds no salt',
    'write it like 163,241,217, numbers up to 65535',
  );
}
