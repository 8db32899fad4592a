import { expect, it } from 'vitest';
import { inProcess } from '../support/in-process.js';

const btcli = inProcess({ HOME: '/nowhere' });
const SECRET = 'hunter-two-pass';

it.each([
  `wallet transfer --dest bob --amount 1 --password-stdin ${SECRET}`,
  `wallet transfer --dest bob --amount 1 --password-stdin ${SECRET} --json`,
  `wallet transfer --dest bob --amount 1 --password-stdin=${SECRET}`,
  `wallet sign ${SECRET} --message x`,
  `wallet verify-backup ${SECRET}`,
  `wallet create ${SECRET}`,
  `wallet passwd ${SECRET} other`,
  `stake add ${SECRET}`,
])('a password that stands where none belongs is not told to logs: %s', async (line) => {
  const { status, stdout, stderr } = await btcli(line);
  expect(status).toBe(2);
  expect(stdout + stderr).not.toContain('hunter');
});

it('a password of digits is not told to logs either', async () => {
  const { stdout, stderr } = await btcli('stake add --netuid 3 --password-stdin 4711');
  expect(stdout + stderr).toContain('did you mean --amount <tao>?');
  expect(stdout + stderr).not.toContain('4711');
});
