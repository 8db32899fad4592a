import type { Command } from '../define.js';
import { weightsCommit } from './commit/command.js';
import { weightsPending } from './pending/command.js';
import { weightsReveal } from './reveal/command.js';
import { weightsSet } from './set/command.js';
import { weightsShow } from './show/command.js';

export const commands: readonly Command[] = [
  weightsSet,
  weightsCommit,
  weightsReveal,
  weightsPending,
  weightsShow,
];
