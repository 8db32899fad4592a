import type { Neuron } from '../../../chain/metagraph.js';
import type { Context } from '../../../context.js';
import { refuse } from '../../../errors.js';
import type { Ss58 } from '../../../units/ss58.js';

type Input = {
  readonly validators: boolean;
  readonly miners: boolean;
  readonly mine: boolean;
  readonly walletPath: string;
};

/** Which neurons are wanted. */
export type Wanted = (neuron: Neuron) => boolean;

/** Reads the wallets only where it is asked for what is in them. */
export async function wantedNeurons(input: Input, ctx: Context): Promise<Wanted> {
  const { validators, miners } = input;
  if (validators && miners) {
    throw refuse('bad-input', '--validators and --miners exclude each other', 'keep one');
  }
  const own = input.mine ? await ownKeys(input.walletPath, ctx) : undefined;
  return ({ validatorPermit, hotkey, coldkey }) =>
    (!validators || validatorPermit) &&
    (!miners || !validatorPermit) &&
    (own === undefined || own.has(hotkey) || own.has(coldkey));
}

async function ownKeys(walletPath: string, ctx: Context): Promise<ReadonlySet<Ss58>> {
  const wallets = (await ctx.wallets(walletPath)).list();
  const keys = wallets.flatMap(({ address, hotkeys }) => [
    address,
    ...hotkeys.map((hotkey) => hotkey.address),
  ]);
  return new Set(keys.filter((key) => key !== undefined));
}
