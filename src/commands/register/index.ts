import type { Command } from '../define/command.js';
import { registerBurned } from './burned/command.js';
import { registerCheck } from './check/command.js';
import { registerCost } from './cost/command.js';
import { registerRoot } from './root/command.js';
import { registerWatch } from './watch/command.js';

export const commands: readonly Command[] = [
  registerBurned,
  registerCost,
  registerCheck,
  registerRoot,
  registerWatch,
];
