import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newHome } from '../support/cli.js';
import { hasPseudoTerminal, inTerminal } from '../support/pseudo-terminal.js';
import { skipSuite } from '../support/skip.js';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const password = 'correct horse battery';
/** As on a machine for which there is no native argon2: deriving a key takes seconds. */
const withoutNative = { NODE_OPTIONS: `--require ${path('../../bench/unlock/no-native.cjs')}` };
const home = newHome();
afterAll(() => home.remove());
beforeAll(async () => {
  const env = { BT_WALLET_PASSWORD: password };
  const { status } = await home.btcli('wallet create --wallet closed', { env });
  expect(status).toBe(0);
});

const title = 'somebody who unlocks a coldkey where there is no native argon2';
if (!hasPseudoTerminal) skipSuite(title, 'there is no `script` to make a terminal');
else
  describe(title, () => {
    it('sees that work is under way, and ends it at once with Ctrl-C', async () => {
      const line = 'wallet sign --wallet closed --message mine';
      const session = inTerminal(home, line, withoutNative);
      await session.until(/Password of the coldkey of closed/);
      session.type(`${password}\r`);
      // The wheel has turned twice, which it cannot while the program is deaf.
      await session.until(/⠋\S* unlocking the coldkey of closed/);
      await session.until(/⠙\S* unlocking the coldkey of closed/);
      session.signal('SIGINT');
      expect(await session.ended).toBe(130);
      expect(session.drawn()).toContain('interrupted');
      expect(session.drawn()).not.toContain('Signature');
      expect(session.drawn()).not.toContain(password);
    });

    it('is asked again after a wrong password, below no wheel that turns on', async () => {
      const session = inTerminal(home, 'wallet sign --wallet closed --message mine');
      await session.until(/Password of the coldkey of closed/);
      session.type('wrong\r');
      await session.until(/unlocking the coldkey of closed/);
      const [asked] = await session.until(/That is not it[\s\S]*/);
      session.type(`${password}\r`);
      expect(await session.ended).toBe(0);
      expect(session.drawn()).toContain('Signature');
      expect(asked).not.toContain('unlocking');
    });
  });

describe('whoever unlocks a coldkey by a native argon2, which nothing can stop', () => {
  it('hears at once that Ctrl-C was understood, and ends it by pressing on', async () => {
    const node = ['--require', path('../support/endless-argon2.cjs')];
    const env = { BT_WALLET_PASSWORD: password };
    const line = 'wallet sign --wallet closed --message mine --verbose';
    const { stdout, stderr } = await home.watched(line, { node, env }, async (child) => {
      let told = '';
      let presses = 0;
      child.stderr?.on('data', (chunk) => {
        told += chunk;
        const isAt = (sentence: string) => told.includes(sentence);
        if (isAt('unlocking the coldkey of closed') && presses++ === 0) child.kill('SIGINT');
        if (!isAt('interrupted; nothing was sent')) return;
        const pressing = setInterval(() => child.kill('SIGINT'), 20);
        child.on('close', () => clearInterval(pressing));
      });
    });
    expect(stderr).toContain('interrupted; nothing was sent');
    expect(stdout).toBe('');
  });
});
