import { commitMoved } from '../committing/moved.js';
import type { Plan } from './plan.js';

const boundOf = ({ epoch, opens, hidden: { versionKey } }: Plan) => ({ epoch, opens, versionKey });

/** What the operator should see again before a commit by hash. */
export const hashMoved = (shown: Plan, now: Plan): string | undefined =>
  commitMoved(boundOf(shown), boundOf(now));
