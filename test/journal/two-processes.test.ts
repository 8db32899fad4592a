import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openJournal } from '../../src/journal/journal.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { childScript } from '../support/child-script.js';
import { tempFolder } from '../support/temp-folder.js';

const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
const GENESIS = `0x${'0'.repeat(64)}`;
const MANY = 300;

const recordMany = childScript('../journal/record-many.ts');

it('never calls damaged what another command is writing at that moment, or it would refuse to sign', async () => {
  const folder = tempFolder();
  const child = recordMany(folder, GENESIS, ALICE, `${MANY}`);
  let isDone = false;
  const done = child.line().then(() => {
    isDone = true;
  });
  const journal = openJournal(folder);
  while (!isDone) {
    expect(() => journal.unsettled(GENESIS, parseSs58(ALICE))).not.toThrow();
    await setImmediate();
  }
  await done;
  await child.ended;
  const { stories, damaged } = journal.list();
  expect([stories.length, damaged]).toEqual([MANY, []]);
});
