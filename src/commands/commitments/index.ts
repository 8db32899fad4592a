import type { Command } from '../define/command.js';
import { commitmentsGet } from './get/command.js';
import { commitmentsList } from './list/command.js';
import { commitmentsSet } from './set/command.js';

export const commands: readonly Command[] = [commitmentsList, commitmentsGet, commitmentsSet];
