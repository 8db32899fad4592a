import type { Context } from '../../context.js';
import type { Signer } from '../../units/signer.js';
import type { Ss58 } from '../../units/ss58.js';
import type { WalletStore } from '../../wallet/store.js';
import { resolveAccount } from '../account.js';
import { unlockColdkey, unlockHotkey } from '../unlock.js';
import type { SignerKind, SigningInput } from './operation-spec.js';

/** Who takes part in a write. */
export type Party = {
  /** Whose authority the call has. */
  readonly account: Ss58;
  /** Whose key signs, and who pays the fee. */
  readonly signer: Ss58;
  readonly isProxy: boolean;
  readonly wallets: WalletStore;
  /** Asks for a password where the key has one, once. */
  readonly unlock: () => Promise<Signer>;
  /** Whether that was done, so that nothing stands between a plan and its signature. */
  readonly isUnlocked: () => boolean;
};

type HotkeyInput = SigningInput & { readonly hotkey: string };

/** Finds the addresses without unlocking anything; a development key has nothing to unlock. */
export async function partyOf(kind: SignerKind, input: SigningInput, ctx: Context): Promise<Party> {
  const wallets = await ctx.wallets(input.walletPath);
  const { signer, unlock } = await keyOf(kind, input, wallets, ctx);
  let unlocked: Promise<Signer> | undefined;
  const account = input.proxyFor
    ? (await resolveAccount(input.proxyFor, 'account', input, ctx)).address
    : signer;
  let isUnlocked = false;
  const once = () => {
    unlocked ??= unlock().then((key) => {
      isUnlocked = true;
      return key;
    });
    return unlocked;
  };
  const isProxy = account !== signer;
  return { account, signer, isProxy, wallets, unlock: once, isUnlocked: () => isUnlocked };
}

async function keyOf(
  kind: SignerKind,
  input: SigningInput,
  wallets: WalletStore,
  ctx: Context,
): Promise<Pick<Party, 'signer' | 'unlock'>> {
  if (kind === 'coldkey') {
    return {
      signer: wallets.coldkeyAddress(input.wallet),
      unlock: () => unlockColdkey(input, ctx),
    };
  }
  if (kind === 'hotkey') {
    const { hotkey } = input as HotkeyInput;
    return {
      signer: wallets.hotkeyAddress(input.wallet, hotkey),
      unlock: () => unlockHotkey({ ...input, hotkey }, ctx),
    };
  }
  const keys = await ctx.keys(input.walletPath);
  const known = await keys.developmentSigner(kind.development);
  return { signer: known.address, unlock: async () => known };
}
