import type { Command } from '../define.js';
import { axonReset } from './reset/command.js';
import { axonSet } from './set/command.js';
import { axonShow } from './show/command.js';

export const commands: readonly Command[] = [axonShow, axonSet, axonReset];
