import { toggle } from '../define.js';

export const json = toggle({
  flags: '--json',
  summary: 'answer as one JSON document; never asks anything',
});
export const quiet = toggle({
  flags: '-q, --quiet',
  summary: 'nothing on stderr but errors and questions',
});
export const verbose = toggle({
  flags: '-v, --verbose',
  summary: 'say on stderr what is being done',
});

/** Every command offers these; the program handles them, commands never see them. */
export const universal = { json, quiet, verbose } as const;
