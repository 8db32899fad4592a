import { netuid } from '../../options/netuid.js';
import { network } from '../../options/network.js';
import { unlocking } from '../../options/password.js';
import { dryRun, era, metadataHash } from '../../options/signing.js';
import { yes } from '../../options/spending.js';
import { hotkey, wallet, walletPath } from '../../options/wallet.js';
import { ofMechanism } from '../../options/weight-commits.js';
import { mode, weightInput } from '../../options/weight-input.js';
import { every, forTime, onlyOnce, untilRevealed } from '../../options/weight-keeping.js';
import { versionKey } from '../../options/weights.js';

export const keepOptions = {
  ...{ network, wallet, walletPath, hotkey, ...unlocking, yes, dryRun },
  ...{ netuid, mech: ofMechanism, ...weightInput, versionKey },
  ...{ every, mode, once: onlyOnce, forTime, untilRevealed, era, metadataHash },
} as const;
