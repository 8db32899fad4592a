import type { Context } from '../../../context.js';
import { refuse } from '../../../errors.js';
import type { AlphaUnits, Netuid } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import type { WalletStore } from '../../../wallet/store.js';
import type { HotkeyInput } from '../../chosen-hotkey.js';
import { positionOf } from '../position.js';
import type { Request, Way } from './plan.js';

type Input = HotkeyInput & {
  readonly netuid: Netuid;
  readonly amount: AlphaUnits | undefined;
  readonly all: boolean;
  readonly destroyForGood: AlphaUnits | 'all' | undefined;
  readonly yes: boolean;
  readonly dryRun: boolean;
};

type Asked = {
  readonly input: Input;
  readonly account: Ss58;
  readonly wallets: WalletStore;
  readonly ctx: Context;
};

/** What is to be destroyed; --yes alone does not approve it. */
export const requestOf =
  (way: Way) =>
  async ({ input, account, wallets, ctx }: Asked): Promise<Request> => {
    const amount = amountOf(input);
    if (input.yes && !input.dryRun && input.destroyForGood === undefined) {
      throw refuse(
        'needs-answer',
        'nothing brings destroyed alpha back, so --yes alone does not approve it',
        'name the amount once more with --destroy-for-good <alpha>',
      );
    }
    const position = await positionOf(input, account, wallets, ctx);
    return { ...position, way, amount, named: input.destroyForGood };
  };

function amountOf({ amount, all }: Input): AlphaUnits | 'all' {
  if (all && amount !== undefined) {
    throw refuse('bad-input', '--amount and --all exclude each other', 'keep one');
  }
  if (all) return 'all';
  if (amount !== undefined) return amount;
  throw refuse('bad-input', 'missing --amount <alpha> or --all', 'say how much is to be gone');
}
