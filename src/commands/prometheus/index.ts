import type { Command } from '../define/command.js';
import { prometheusSet } from './set/command.js';

export const commands: readonly Command[] = [prometheusSet];
