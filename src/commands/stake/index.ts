import type { Command } from '../define.js';
import { stakeAdd } from './add/command.js';
import { stakeList } from './list/command.js';
import { stakeRemove } from './remove/command.js';
import { stakeShow } from './show/command.js';

export const commands: readonly Command[] = [stakeAdd, stakeRemove, stakeList, stakeShow];
