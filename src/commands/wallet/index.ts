import type { Command } from '../define.js';
import { walletBalance } from './balance/command.js';
import { walletCreate } from './create/command.js';
import { walletFaucet } from './faucet/command.js';
import { walletList } from './list/command.js';
import { walletShow } from './show/command.js';
import { walletTransfer } from './transfer/command.js';

export const commands: readonly Command[] = [
  walletCreate,
  walletList,
  walletShow,
  walletBalance,
  walletTransfer,
  walletFaucet,
];
