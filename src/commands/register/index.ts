import type { Command } from '../define.js';
import { registration } from './burned/command.js';

export const commands: readonly Command[] = [registration('register', 'burned')];
