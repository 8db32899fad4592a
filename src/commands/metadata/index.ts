import type { Command } from '../define/command.js';
import { metadataDiff } from './diff/command.js';

export const commands: readonly Command[] = [metadataDiff];
