import type { Command } from '../define/command.js';
import { utilsAddress } from './address/command.js';
import { utilsBlock } from './block/command.js';
import { utilsConvert } from './convert/command.js';

export const commands: readonly Command[] = [utilsConvert, utilsAddress, utilsBlock];
