import type { Ss58 } from '../../../units/ss58.js';
import type { WalletStore } from '../../../wallet/store.js';

/** What the hotkeys on this machine are called: by their name in the chosen wallet, else `wallet/hotkey`. */
export const hotkeyNames = (
  chosen: string,
  wallets: Pick<WalletStore, 'list'>,
): ReadonlyMap<Ss58, string> =>
  new Map(
    [...wallets.list()]
      // The chosen wallet comes last, so that its own names win.
      .sort((left, right) => Number(left.name === chosen) - Number(right.name === chosen))
      .flatMap(({ name: wallet, hotkeys }) =>
        hotkeys.flatMap(({ name, address }): readonly (readonly [Ss58, string])[] =>
          address === undefined ? [] : [[address, wallet === chosen ? name : `${wallet}/${name}`]],
        ),
      ),
  );
