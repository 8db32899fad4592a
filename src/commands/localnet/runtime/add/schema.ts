import { flag, object } from '../../../../format/schema/pieces.js';
import { runtime } from '../runtime-schema.js';

export const data = object({ runtime, alreadyThere: flag });
