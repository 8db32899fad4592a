import { by, family } from '../step.js';

/** Calls of both specs that the embedded runtime does not have. */
export const missing = [
  ...family('not built in', {
    'root register': by('//c0', 'subtensorModule.rootRegister', '//v0'),
    'commit weights': by('//v0', 'subtensorModule.commitWeights', 2, `0x${'17'.repeat(32)}`),
    'reveal weights': by('//v0', 'subtensorModule.revealWeights', 2, [1], [1], [1], 0),
    'serve axon': by('//v0', 'subtensorModule.serveAxon', 2, 1, 167_837_953n, 8000, 4, 4, 0, 0),
    'serve prometheus': by('//v0', 'subtensorModule.servePrometheus', 2, 1, 167_837_953n, 9100, 4),
  }),
];
