import { by, family } from '../step.js';

/** Calls of both specs that the embedded runtime does not have. */
export const missing = family('not built in', {
  'commit weights': by('//v0', 'subtensorModule.commitWeights', 2, `0x${'17'.repeat(32)}`),
  'reveal weights': by('//v0', 'subtensorModule.revealWeights', 2, [1], [1], [1], 0),
});
