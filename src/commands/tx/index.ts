import type { Command } from '../define/command.js';
import { txDecode } from './decode/command.js';
import { txList } from './list/command.js';
import { txRebroadcast } from './rebroadcast/command.js';
import { txShow } from './show/command.js';
import { txStatus } from './status/command.js';
import { txWait } from './wait/command.js';

export const commands: readonly Command[] = [
  txList,
  txStatus,
  txWait,
  txShow,
  txDecode,
  txRebroadcast,
];
