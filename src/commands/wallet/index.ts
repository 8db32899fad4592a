import type { Command } from '../define/command.js';
import { walletArchive } from './archive/command.js';
import { walletAssociateHotkey } from './associate-hotkey/command.js';
import { walletBalance } from './balance/command.js';
import { walletCreate } from './create/command.js';
import { walletDoctor } from './doctor/command.js';
import { walletExport } from './export/command.js';
import { walletFaucet } from './faucet/command.js';
import { walletGetIdentity } from './get-identity/command.js';
import { walletImport } from './import/command.js';
import { walletList } from './list/command.js';
import { walletNewColdkey } from './new-coldkey/command.js';
import { walletNewHotkey } from './new-hotkey/command.js';
import { walletOverview } from './overview/command.js';
import { walletPasswd } from './passwd/command.js';
import { walletRegenColdkey } from './regen-coldkey/command.js';
import { walletRegenColdkeypub } from './regen-coldkeypub/command.js';
import { walletRegenHotkey } from './regen-hotkey/command.js';
import { walletRegenHotkeypub } from './regen-hotkeypub/command.js';
import { walletRename } from './rename/command.js';
import { walletSetIdentity } from './set-identity/command.js';
import { walletShow } from './show/command.js';
import { walletSign } from './sign/command.js';
import { walletSwapColdkey } from './swap-coldkey/command.js';
import { walletSwapHotkey } from './swap-hotkey/command.js';
import { walletTransfer } from './transfer/command.js';
import { walletVerify } from './verify/command.js';
import { walletVerifyBackup } from './verify-backup/command.js';

export const commands: readonly Command[] = [
  walletCreate,
  walletNewColdkey,
  walletNewHotkey,
  walletRegenColdkey,
  walletRegenHotkey,
  walletRegenColdkeypub,
  walletRegenHotkeypub,
  walletImport,
  walletExport,
  walletPasswd,
  walletVerifyBackup,
  walletRename,
  walletArchive,
  walletList,
  walletShow,
  walletBalance,
  walletOverview,
  walletTransfer,
  walletGetIdentity,
  walletSetIdentity,
  walletAssociateHotkey,
  walletSwapHotkey,
  walletSwapColdkey,
  walletSign,
  walletVerify,
  walletDoctor,
  walletFaucet,
];
