import type { Command } from '../define/command.js';
import { queryApi } from './api/command.js';
import { queryBlock } from './block/command.js';
import { queryConstant } from './constant/command.js';
import { queryEvents } from './events/command.js';
import { queryExtrinsic } from './extrinsic/command.js';
import { queryStorage } from './storage/command.js';

export const commands: readonly Command[] = [
  queryStorage,
  queryConstant,
  queryApi,
  queryBlock,
  queryEvents,
  queryExtrinsic,
];
