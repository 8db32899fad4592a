import type { Command } from '../define/command.js';
import { localnetAdvance } from './advance/command.js';
import { localnetReset } from './reset/command.js';
import { localnetRuntimeAdd } from './runtime/add/command.js';
import { localnetRuntimeList } from './runtime/list/command.js';
import { localnetRuntimeRemove } from './runtime/remove/command.js';
import { localnetScaffold } from './scaffold/command.js';
import { localnetStart } from './start/command.js';
import { localnetStatus } from './status/command.js';
import { localnetStop } from './stop/command.js';

export const commands: readonly Command[] = [
  localnetStart,
  localnetStop,
  localnetStatus,
  localnetReset,
  localnetAdvance,
  localnetScaffold,
  localnetRuntimeList,
  localnetRuntimeAdd,
  localnetRuntimeRemove,
];

export const groups = { runtime: 'Keep the code of real runtimes on this machine' };
