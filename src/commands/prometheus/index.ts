import type { Command } from '../define.js';
import { prometheusSet } from './set/command.js';

export const commands: readonly Command[] = [prometheusSet];
