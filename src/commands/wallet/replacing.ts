import type { Context } from '../../context.js';
import type { IfTaken, KeyName } from '../../wallet/keys.js';
import type { WalletStore } from '../../wallet/store.js';
import { confirmName } from './confirm-name.js';

type ReplaceInput = { readonly overwrite: boolean; readonly confirm: string | undefined };

/**
 * Whether keys of these names may be archived: only when `--overwrite` was typed and then, for one
 * that is there, the wallet's name. `--yes` is not enough for that, nor is it offered.
 */
export async function ifTakenBy(
  input: ReplaceInput,
  names: readonly KeyName[],
  store: WalletStore,
  ctx: Context,
): Promise<IfTaken> {
  if (!input.overwrite) return 'refuse';
  const taken = names.filter((name) => isTaken(name, store));
  const [first] = taken;
  if (first) {
    const which = taken
      .map(({ hotkey }) => (hotkey === undefined ? 'the coldkey' : `the hotkey ${hotkey}`))
      .join(' and ');
    const what = `${which} of ${first.wallet} will go to the archive, and a new key takes that place.`;
    await confirmName(what, first.wallet, input, ctx);
  }
  return 'archive';
}

function isTaken({ wallet, hotkey }: KeyName, store: WalletStore): boolean {
  const there = store.list().find(({ name }) => name === wallet);
  if (!there) return false;
  if (hotkey !== undefined) return there.hotkeys.some(({ name }) => name === hotkey);
  return there.protection !== 'absent' || there.address !== undefined;
}
