import type { Command } from '../define/command.js';
import { configGet } from './get/command.js';
import { configImport } from './import/command.js';
import { configList } from './list/command.js';
import { configPath } from './path/command.js';
import { configSet } from './set/command.js';
import { configUnset } from './unset/command.js';

export const commands: readonly Command[] = [
  configGet,
  configSet,
  configUnset,
  configList,
  configPath,
  configImport,
];
