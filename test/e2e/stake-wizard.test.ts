import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { type Home, newHome } from '../support/cli.js';
import { hasPseudoTerminal, inTerminal, type Session } from '../support/pseudo-terminal.js';
import { skipSuite } from '../support/skip.js';

vi.setConfig({ testTimeout: 120_000 });

/** Interrupts the conversation at each of its questions instead of a few. */
const EVERY = process.env.BTCLI_EVERY_QUESTION !== undefined;
const FEW = [0, 3, 6];

const TITLE = 'a holder who does not know the words';
/** Each question of staking more, and what is typed to it. */
const conversation: readonly (readonly [question: RegExp, typed: string])[] = [
  [/What do you want\?[\s\S]*stake more/, '\r'],
  [/In which subnet\?[\s\S]*subnet 2/, 'subnet 2\r'],
  [/On which hotkey\?[\s\S]*another one/, '\r'],
  [/How much TAO\?/, '1.5.0\r'],
  [/"1\.5\.0" is not an amount of TAO/, '\u007f\u007f\r'],
  [/How far may the price move[\s\S]*0\.5%/, '\r'],
  [/Sign and submit\?/, 'y\r'],
];

if (hasPseudoTerminal) {
  describe(TITLE, () => {
    const home: Home = newHome();
    const on = '--wallet alice --network embedded';
    const run = async (line: string) => {
      const { status, stderr } = await home.btcli(`${line} ${on} --yes`);
      expect({ line, status, stderr: status === 0 ? '' : stderr }).toMatchObject({ status: 0 });
    };
    const journal = join(home.folder, '.local/state/btcli/journal');
    const written = () =>
      readdirSync(journal)
        .filter((name) => name.endsWith('.json'))
        .sort();

    beforeAll(async () => {
      await home.btcli('wallet create --wallet alice --no-password');
      await run('wallet faucet --amount 1200');
      await run('subnet create');
      await run('subnet start --netuid 2');
    }, 120_000);
    afterAll(home.remove);

    /** Answers the first questions, and waits for the next. */
    async function answered(session: Session, count: number): Promise<void> {
      for (const [question, typed] of conversation.slice(0, count)) {
        await session.until(question);
        session.type(typed);
      }
      const [next] = conversation[count] ?? [];
      if (next) await session.until(next);
    }

    it('is led to a command that stakes, which is then shown, and does what it says', async () => {
      const before = written();
      const session = inTerminal(home, `stake wizard ${on}`);
      await answered(session, conversation.length);
      expect(await session.ended).toBe(0);
      const drawn = session.drawn();
      expect(drawn).toMatch(/Staked on embedded/);
      expect(written().length).toBeGreaterThan(before.length);
      const line = /btcli (stake add --network embedded[^\r\n]*)/.exec(drawn)?.[1] ?? '';
      expect(line).toMatch(/--netuid 2 --hotkey-ss58 \w{48} --amount 1\.5 --tolerance 0\.5%$/);
      const again = await home.btcli(`${line} --dry-run --json`);
      expect(again.json().data).toMatchObject({ plan: { repeat: `btcli ${line}` } });
    });

    const turns = conversation.map(([question], count) => [question, count] as const);
    test.each(turns.filter(([, count]) => EVERY || FEW.includes(count)))(
      'has done nothing when Ctrl-C answers %s',
      async (_question, count) => {
        const before = written();
        const session = inTerminal(home, `stake wizard ${on}`);
        await answered(session, count);
        session.type('\u0003');
        expect(await session.ended).toBe(130);
        expect(written()).toEqual(before);
      },
    );
  });
} else {
  skipSuite(TITLE, "util-linux's script is not here to give a terminal");
}
