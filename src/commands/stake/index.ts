import type { Command } from '../define.js';
import { stakeAdd } from './add/command.js';
import { stakeChildGet } from './child/get/command.js';
import { stakeChildRevoke } from './child/revoke/command.js';
import { stakeChildSet } from './child/set/command.js';
import { stakeChildSetTake } from './child/set-take/command.js';
import { stakeChildTake } from './child/take/command.js';
import { stakeList } from './list/command.js';
import { stakeParents } from './parents/command.js';
import { stakeRemove } from './remove/command.js';
import { stakeShow } from './show/command.js';
import { stakeTakeGet } from './take/get/command.js';
import { stakeTakeSet } from './take/set/command.js';

export const commands: readonly Command[] = [
  stakeAdd,
  stakeRemove,
  stakeList,
  stakeShow,
  stakeChildGet,
  stakeChildSet,
  stakeChildRevoke,
  stakeChildTake,
  stakeChildSetTake,
  stakeParents,
  stakeTakeGet,
  stakeTakeSet,
];

export const groups = {
  child: 'Lend the stake of a hotkey to other hotkeys',
  take: 'See and set what a hotkey keeps of what its stakers earn',
};
