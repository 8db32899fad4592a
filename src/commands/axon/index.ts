import type { Command } from '../define/command.js';
import { axonReset } from './reset/command.js';
import { axonSet } from './set/command.js';
import { axonShow } from './show/command.js';

export const commands: readonly Command[] = [axonShow, axonSet, axonReset];
