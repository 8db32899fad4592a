import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { newHome } from '../support/cli.js';
import { hasPseudoTerminal, inTerminal } from '../support/pseudo-terminal.js';
import { skipSuite } from '../support/skip.js';
import { known } from '../wallet/wallet-folder.js';

const home = newHome();
afterAll(home.remove);
const file = (name: string, content: string) => {
  const path = join(home.folder, name);
  writeFileSync(path, content, { mode: 0o600 });
  return path;
};
const wallets = (name: string) => join(home.folder, 'wallets', name);
const words = file('words', `${known.phrase}\n`);
const password = file('password', 'Grüße, Horse 7\n');
const aliceEd25519 = '5FA9nQDVg267DEd8m1ZypXLBnvN7SFxYwV7ndqSYGiN9TTpu';
const weak = file('weak', 'abc\n');
/** Several derivations of half a gigabyte each. */
const slow = { timeout: 300_000 };
const regen = (name: string, options = '--no-password') =>
  home.btcli(`wallet regen-coldkey --wallet ${name} --mnemonic-file ${words} ${options}`);

describe('a key comes back from wherever it was kept', () => {
  it('travels through a backup, as a coldkey and as a hotkey of either scheme', async () => {
    const options = `--uri //Alice --scheme ed25519 --no-password --json`;
    const made = await home.btcli(`wallet regen-coldkey --wallet ed ${options}`);
    expect(made.json().data).toMatchObject({ coldkey: { scheme: 'ed25519' } });
    expect(made.json().warnings[0]).toContain('ed25519');
    const out = join(home.folder, 'ed.json');
    const saved = await home.btcli(
      `wallet export --wallet ed --out ${out} --backup-password-file ${password} --json`,
    );
    expect(saved.json().data).toMatchObject({ file: out, scheme: 'ed25519' });
    expect(statSync(out).mode & 0o777).toBe(0o600);

    const taken = `--keystore ${out} --backup-password-file ${password} --json`;
    const hotkey = await home.btcli(`wallet import --wallet ed --hotkey h ${taken}`);
    expect(hotkey.json().data?.hotkey).toMatchObject({
      address: aliceEd25519,
      protection: 'plain',
    });
    const again = await home.btcli(`wallet export --wallet ed --out ${out} --json`);
    expect(again.json().error).toMatchObject({ code: 'already-exists' });
    const stated = await home.btcli(
      `wallet regen-hotkey --wallet ed --hotkey i --scheme sr25519 ${taken}`,
    );
    expect(stated.json().error).toMatchObject({ code: 'bad-input' });
  });

  test.each([
    ['a phrase', known.phrase.replaceAll(' ', '_')],
    ['a seed', known.seed],
    ['a phrase with a path', `${known.phrase.replaceAll(' ', '_')}//Alice`],
  ])('refuses %s on the command line without repeating it', async (_, uri) => {
    const run = await home.btcli(`wallet regen-hotkey --wallet argv --hotkey h --uri ${uri}`);
    expect(run).toMatchObject({ status: 2 });
    expect(run.stdout + run.stderr).not.toContain(uri.slice(0, 12));
    expect(existsSync(wallets('argv'))).toBe(false);
  });

  it('watches a hotkey that is kept on another machine', async () => {
    const line = `wallet regen-hotkeypub --wallet far --hotkey rig --ss58 ${known.address} --json`;
    expect((await home.btcli(line)).json().data).toMatchObject({
      hotkey: { name: 'rig', status: 'watched', protection: 'absent' },
    });
    expect(readdirSync(wallets('far/hotkeys'))).toEqual(['rigpub.txt']);
  });
});

describe('passwords', () => {
  beforeAll(() => regen('kept'));

  it(
    'are added, are needed from then on, and are removed after the name was typed',
    slow,
    async () => {
      const added = await home.btcli(
        `wallet passwd --wallet kept --new-password-file ${password} --json`,
      );
      expect(added.json().data).toMatchObject({ address: known.address, protection: 'encrypted' });
      const sign = 'wallet sign --wallet kept --message m --password-stdin --json';
      expect(await home.btcli(sign, { input: 'Grüße, Horse 7\n' })).toMatchObject({ status: 0 });
      const remove = `wallet passwd --wallet kept --no-password --password-file ${password} --json`;
      expect((await home.btcli(remove)).json().error).toMatchObject({
        code: 'needs-answer',
        hint: expect.stringContaining('--confirm'),
      });
      expect((await home.btcli(`${remove} --confirm other`)).json().error?.code).toBe('declined');
      expect((await home.btcli(`${remove} --confirm kept`)).json().data).toMatchObject({
        protection: 'plain',
      });
    },
  );

  test.each([
    ['a weak one in a file', `--password-file ${weak}`, {}, 'fewer than 6'],
    ['a weak one in the environment', '', { BT_WALLET_PASSWORD: 'abc' }, 'BT_WALLET_PASSWORD'],
    ['two at once', `--password-file ${weak} --no-password`, {}, 'exclude each other'],
  ])('are refused: %s', async (_, options, env, message) => {
    const run = await home.btcli(`wallet new-coldkey --wallet no ${options}`, { env });
    expect(run).toMatchObject({ status: 2, stderr: expect.stringContaining(message) });
    expect(existsSync(wallets('no'))).toBe(false);
  });

  it('of the environment give way to --no-password', async () => {
    const env = { BT_WALLET_PASSWORD_FILE: password };
    const made = await home.btcli('wallet new-coldkey --wallet env --no-password --json', { env });
    expect(made.json().data).toMatchObject({ coldkey: { protection: 'plain' } });
  });

  it(
    'encrypt a hotkey only where that is asked for, and then it signs with its own',
    slow,
    async () => {
      const line = `wallet new-hotkey --wallet enc --hotkey h --password-file ${password}`;
      expect(await home.btcli(line)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('--encrypt-hotkey'),
      });
      expect((await home.btcli(`${line} --encrypt-hotkey --json`)).json().data).toMatchObject({
        hotkey: { protection: 'encrypted' },
      });
      const sign = 'wallet sign --wallet enc --use-hotkey --hotkey h --message m --json';
      expect((await home.btcli(sign)).json().error).toMatchObject({ code: 'needs-answer' });
      const env = { BT_WALLET_PASSWORD: 'Grüße, Horse 7' };
      expect(await home.btcli(sign, { env })).toMatchObject({ status: 0 });
    },
  );
});

describe('names and places', () => {
  it('change only after they were typed, or with --yes', async () => {
    await regen('before');
    const line = 'wallet rename --wallet before --to after';
    expect(await home.btcli(line)).toMatchObject({ status: 2 });
    expect((await home.btcli(`${line} --yes --json`)).json().data).toMatchObject({
      wallet: 'after',
      was: 'before',
    });
    const archived = (await home.btcli('wallet archive --wallet after --yes --json')).json().data;
    expect(readFileSync(join(String(archived?.archived), 'coldkey'), 'utf8')).toContain('legal');
    expect((await home.btcli('wallet list')).stdout).not.toContain('after');
  });

  it('of a key that is there are taken over only when the wallet was named as well', async () => {
    await regen('over');
    const line = 'wallet new-coldkey --wallet over --overwrite --no-password --json';
    expect((await home.btcli(line)).json().error).toMatchObject({ code: 'needs-answer' });
    expect((await home.btcli(`${line} --confirm wrong`)).json().error?.code).toBe('declined');
    expect(readFileSync(wallets('over/coldkey'), 'utf8')).toContain('legal winner');
    const made = (await home.btcli(`${line} --confirm over`)).json().data?.coldkey;
    const { archived } = made as { archived: string };
    expect(readFileSync(join(archived, 'coldkey'), 'utf8')).toContain('legal winner');
    expect(readFileSync(wallets('over/coldkey'), 'utf8')).not.toContain('legal winner');
  });
});

describe('words that were written down', () => {
  beforeAll(() => regen('paper'));
  const wrong = file('wrong', `${known.phrase.replace('winner', 'yellow')}\n`);
  const check = (path: string) =>
    home.btcli(`wallet verify-backup --wallet paper --mnemonic-file ${path} --json`);

  it('are told to match, or not, and nothing more', async () => {
    expect((await check(words)).json().data).toMatchObject({ matches: true });
    const no = await check(wrong);
    expect(no.status).toBe(7);
    expect(no.json().error).toMatchObject({ code: 'check-failed' });
    expect(no.stdout + no.stderr).not.toMatch(/yellow|winner|word \d/);
  });

  it('are told to a script only when it asks', async () => {
    const line = 'wallet new-coldkey --wallet told --no-password --reveal-mnemonic --json';
    const told = (await home.btcli(line)).json();
    const { mnemonic } = { mnemonic: '', ...(told.data?.coldkey as object) };
    expect(mnemonic.split(' ')).toHaveLength(12);
    expect(told.warnings).toEqual([]);
    expect(readFileSync(wallets('told/coldkey'), 'utf8')).toContain(mnemonic);
  });
});

const WIPE = '\u001b[2J\u001b[3J\u001b[H';
const TITLE = 'what is secret on the screen';
if (hasPseudoTerminal) {
  describe(TITLE, () => {
    const create = (name: string) =>
      inTerminal(home, `wallet new-coldkey --wallet ${name} --no-password`);
    const phraseOf = (name: string): readonly string[] =>
      JSON.parse(readFileSync(wallets(`${name}/coldkey`), 'utf8')).secretPhrase.split(' ');

    it('is wiped when it was written down and three words of it were repeated', async () => {
      const session = create('typed');
      await session.until(/Enter to wipe/);
      const phrase = phraseOf('typed');
      session.type('\r');
      let last = '0';
      for (let asked = 0; asked < 3; asked++) {
        // What is typed is not shown, but the question is drawn again at every letter.
        const [, at = ''] = await session.until(new RegExp(`Word (?!${last} )(\\d+) of 12`));
        session.type(`${phrase[Number(at) - 1]}\r`);
        last = at;
      }
      expect(await session.ended).toBe(0);
      const after = session.drawn().slice(session.drawn().lastIndexOf(WIPE));
      for (const word of phrase) expect(after).not.toContain(` ${word} `);
    });

    it('is no password: it is typed twice, judged, and never drawn', slow, async () => {
      await regen('asked');
      const session = inTerminal(home, 'wallet passwd --wallet asked');
      for (const [question, typed] of [
        [/New password for the coldkey of asked/, 'abc'],
        [/fewer than 6 characters[\s\S]*New password for/, 'Correct-Horse-7'],
        [/strength \d+ of 100[\s\S]*The same password again/, 'Correct-Horse-8'],
        [/the two differ[\s\S]*New password for/, 'Correct-Horse-7'],
        [/strength \d+ of 100[\s\S]*The same password again/, 'Correct-Horse-7'],
      ] as const) {
        await session.until(question);
        session.type(`${typed}\r`);
      }
      expect(await session.ended).toBe(0);
      expect(session.drawn()).not.toContain('Horse');
      const env = { BT_WALLET_PASSWORD: 'Correct-Horse-7' };
      expect(await home.btcli('wallet sign --wallet asked --message m', { env })).toMatchObject({
        status: 0,
      });
    });

    it.each(['SIGTERM', 'SIGHUP'] as const)('is wiped at %s', async (signal) => {
      const session = create(signal);
      await session.until(/Enter to wipe/);
      session.signal(signal);
      expect(await session.ended).not.toBe(0);
      const drawn = session.drawn();
      expect(drawn).toContain(WIPE);
      const phrase = phraseOf(signal).slice(0, 2).join(' ');
      expect(drawn.slice(drawn.lastIndexOf(WIPE))).not.toContain(phrase);
    });
  });
} else {
  skipSuite(TITLE, "util-linux's script is not here to give a terminal");
}
