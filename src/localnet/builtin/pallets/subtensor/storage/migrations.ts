import { identity } from '../../../frame/storage-entry.js';
import { bool } from '../../../scale/primitives.js';
import { bytes } from '../../../scale/sequence.js';
import { keyed } from '../storage-item.js';

export const hasMigrationRun = keyed('HasMigrationRun', [identity(bytes)], bool, false);
