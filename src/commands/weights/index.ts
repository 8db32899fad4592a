import type { Command } from '../define.js';
import { weightsSet } from './set/command.js';
import { weightsShow } from './show/command.js';

export const commands: readonly Command[] = [weightsSet, weightsShow];
