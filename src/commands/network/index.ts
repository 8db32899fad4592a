import type { Command } from '../define/command.js';
import { networkAdd } from './add/command.js';
import { networkLatency } from './latency/command.js';
import { networkList } from './list/command.js';
import { networkRemove } from './remove/command.js';
import { networkShow } from './show/command.js';

export const commands: readonly Command[] = [
  networkList,
  networkShow,
  networkAdd,
  networkRemove,
  networkLatency,
];
