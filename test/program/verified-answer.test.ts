import { expect, it } from 'vitest';
import type { Answer, Command } from '../../src/commands/define/command.js';
import { refuse } from '../../src/errors.js';
import type { OpenContext } from '../../src/open-context.js';
import { verifiedAnswer } from '../../src/program/verified-answer.js';

const answer = { rows: undefined } as unknown as Answer;
const missing = refuse('not-in-runtime', 'the runtime has no such call');

/** A command that refuses at first, on a chain that says a little later whether it is the one it was taken for. */
function scene(isAnother: boolean) {
  let attempts = 0;
  let isKnown = false;
  const command = {
    effect: 'spends',
    answer: async () => {
      attempts += 1;
      if (attempts === 1) throw missing;
      return answer;
    },
  } as unknown as Command;
  const verified = async () => {
    for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
    if (isAnother && !isKnown) {
      isKnown = true;
      throw refuse('runtime-changed', 'it has another runtime');
    }
  };
  const opened = { verified, mustStartOver: () => isKnown && attempts === 1 };
  return { run: () => verifiedAnswer(command, {}, opened as unknown as OpenContext) };
}

it('refuses nothing by the runtime of yesterday: the node is heard first', async () => {
  expect(await scene(true).run()).toBe(answer);
});

it('refuses what the runtime of today refuses', async () => {
  await expect(scene(false).run()).rejects.toBe(missing);
});
