import type { Command } from '../define/command.js';
import { addressesAdd } from './add/command.js';
import { addressesList } from './list/command.js';
import { addressesRemove } from './remove/command.js';

export const commands: readonly Command[] = [addressesAdd, addressesList, addressesRemove];
