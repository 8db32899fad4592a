import type { Command } from '../define.js';
import { walletBalance } from './balance/command.js';
import { walletCreate } from './create/command.js';
import { walletFaucet } from './faucet/command.js';
import { walletList } from './list/command.js';
import { walletNewColdkey } from './new-coldkey/command.js';
import { walletNewHotkey } from './new-hotkey/command.js';
import { walletRegenColdkey } from './regen-coldkey/command.js';
import { walletRegenColdkeypub } from './regen-coldkeypub/command.js';
import { walletRegenHotkey } from './regen-hotkey/command.js';
import { walletShow } from './show/command.js';
import { walletSign } from './sign/command.js';
import { walletTransfer } from './transfer/command.js';
import { walletVerify } from './verify/command.js';

export const commands: readonly Command[] = [
  walletCreate,
  walletNewColdkey,
  walletNewHotkey,
  walletRegenColdkey,
  walletRegenHotkey,
  walletRegenColdkeypub,
  walletList,
  walletShow,
  walletBalance,
  walletTransfer,
  walletSign,
  walletVerify,
  walletFaucet,
];
