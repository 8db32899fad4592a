import type { Command } from '../define/command.js';
import { weightsBonds } from './bonds/command.js';
import { weightsCommit } from './commit/command.js';
import { weightsCommitBatch } from './commit-batch/command.js';
import { weightsCommitTimelocked } from './commit-timelocked/command.js';
import { weightsCopies } from './copies/command.js';
import { weightsDiff } from './diff/command.js';
import { weightsKeep } from './keep/command.js';
import { weightsPending } from './pending/command.js';
import { weightsReveal } from './reveal/command.js';
import { weightsRevealBatch } from './reveal-batch/command.js';
import { weightsSet } from './set/command.js';
import { weightsShow } from './show/command.js';
import { weightsSimulate } from './simulate/command.js';

export const commands: readonly Command[] = [
  weightsSet,
  weightsCommit,
  weightsReveal,
  weightsCommitTimelocked,
  weightsCommitBatch,
  weightsRevealBatch,
  weightsPending,
  weightsKeep,
  weightsShow,
  weightsSimulate,
  weightsDiff,
  weightsBonds,
  weightsCopies,
];
