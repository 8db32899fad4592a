import type { AskedMode } from '../../options/weight-input.js';
import type { TimelockRequest } from '../commit-timelocked/plan.js';
import type { CommitRequest } from '../committing/request.js';

/** Weights to be set in whichever mode; the salt is there for a commit by its hash. */
export type SetRequest = CommitRequest & TimelockRequest & { readonly mode: AskedMode };
