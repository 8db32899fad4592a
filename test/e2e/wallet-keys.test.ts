import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { newHome } from '../support/cli.js';
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
const seed = file('seed', `${known.seed}\n`);
const password = file('password', 'Grüße, Horse 7\n');

describe('keys are restored from files, and nothing secret is said about it', () => {
  it('restores an encrypted coldkey that signs with its password alone', async () => {
    const line = `wallet regen-coldkey --wallet back --mnemonic-file ${words} --password-file ${password} --json`;
    const made = await home.btcli(line);
    expect(made.json().data).toEqual({
      path: join(home.folder, 'wallets'),
      wallet: 'back',
      coldkey: {
        address: known.address,
        scheme: 'sr25519',
        status: 'restored',
        protection: 'encrypted',
        archived: null,
      },
    });
    expect(made.stdout + made.stderr).not.toContain('legal winner');
    expect(readFileSync(wallets('back/coldkey')).subarray(0, 5).toString()).toBe('$NACL');

    const sign = 'wallet sign --wallet back --message grüße';
    expect(await home.btcli(sign)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--password-file'),
    });
    const signed = await home.btcli(`${sign} --password-file ${password} --json`);
    const { signature, address } = signed.json().data ?? {};
    expect(address).toBe(known.address);
    const verify = `wallet verify --message grüße --signature ${signature} --wallet back`;
    expect(await home.btcli(verify)).toMatchObject({ status: 0 });
    expect((await home.btcli(line)).json().error).toMatchObject({ code: 'already-exists' });
  });

  it('restores a hotkey from its seed, and a plain coldkey when that is asked for', async () => {
    const hotkey = await home.btcli(
      `wallet regen-hotkey --wallet rig --hotkey one --seed-file ${seed} --json`,
    );
    expect(hotkey.json().data).toMatchObject({
      hotkey: { name: 'one', address: known.address, status: 'restored', protection: 'plain' },
    });
    const coldkey = await home.btcli(
      `wallet regen-coldkey --wallet rig --seed-file ${seed} --no-password --json`,
    );
    expect(coldkey.json().data).toMatchObject({ coldkey: { protection: 'plain' } });
  });

  test.each([
    ['', 2, 'nobody can answer'],
    [` --mnemonic-file ${words} --seed-file ${seed}`, 2, 'exclude each other'],
    [` --mnemonic-file ${file('short', 'legal winner')}`, 2, 'cannot have 2 words'],
    [` --mnemonic-file ${join(home.folder, 'missing')}`, 2, 'cannot be read'],
    [' --mnemonic legal', 2, '--mnemonic is not taken: a secret on a line can be read by others'],
  ])('regen-coldkey%s is refused and leaves nothing behind', async (options, status, message) => {
    const run = await home.btcli(`wallet regen-coldkey --wallet none --no-password${options}`);
    expect(run).toMatchObject({ status, stderr: expect.stringContaining(message) });
    expect(run.stderr).not.toContain('winner');
    expect(existsSync(wallets('none'))).toBe(false);
  });
});

describe('one key at a time', () => {
  test.each(['new-coldkey --wallet solo --no-password', 'new-hotkey --wallet apart --hotkey h'])(
    'wallet %s makes that key once, and its mnemonic reaches no pipe',
    async (line) => {
      const made = await home.btcli(`wallet ${line} --json`);
      expect(made.status).toBe(0);
      const { coldkey, hotkey } = made.json().data ?? {};
      expect([coldkey, hotkey].filter(Boolean)).toHaveLength(1);
      const path = wallets(coldkey ? 'solo/coldkey' : 'apart/hotkeys/h');
      const { secretPhrase } = JSON.parse(readFileSync(path, 'utf8'));
      expect(secretPhrase.split(' ')).toHaveLength(12);
      expect(made.stdout + made.stderr).not.toContain(secretPhrase);
      const again = await home.btcli(`wallet ${line} --json`);
      expect(again).toMatchObject({ status: 2 });
      expect(again.json().error).toMatchObject({ code: 'already-exists' });
      expect(JSON.parse(readFileSync(path, 'utf8')).secretPhrase).toBe(secretPhrase);
    },
  );

  it('watches a coldkey by its address, until its words complete it', async () => {
    const watch = `wallet regen-coldkeypub --wallet watched --ss58 ${known.address} --json`;
    expect((await home.btcli(watch)).json().data).toMatchObject({
      coldkey: { address: known.address, status: 'watched', protection: 'absent' },
    });
    expect(existsSync(wallets('watched/coldkey'))).toBe(false);
    expect((await home.btcli(watch)).json().error).toMatchObject({ code: 'already-exists' });
    const restore = `wallet regen-coldkey --wallet watched --mnemonic-file ${words} --no-password`;
    expect(await home.btcli(restore)).toMatchObject({ status: 0 });
  });
});

describe('signatures', () => {
  let signature = '';
  let hotkey = '';
  beforeAll(async () => {
    await home.btcli('wallet create --wallet signer --hotkey h --no-password');
    const line = 'wallet sign --wallet signer --use-hotkey --hotkey h --message 0x1234 --json';
    const data = (await home.btcli(line)).json().data;
    signature = String(data?.signature);
    hotkey = String(data?.address);
  });
  const verify = (options: string, hex = signature) =>
    home.btcli(`wallet verify --signature ${hex} ${options} --json`);

  it('are of the text as it was typed, by the key that was named', async () => {
    expect(signature).toMatch(/^0x[0-9a-f]{128}$/);
    const right = await verify('--message 0x1234 --wallet signer --hotkey h');
    expect(right.status).toBe(0);
    expect(right.json()).toMatchObject({
      network: null,
      data: { valid: true, address: hotkey, scheme: 'sr25519', message: '0x1234' },
    });
    const bare = await verify(`--message 0x1234 --ss58 ${hotkey}`, signature.slice(2));
    expect(bare.status).toBe(0);
  });

  test.each([
    ['another message', '--message 0x1235 --wallet signer --hotkey h'],
    ['another key', '--message 0x1234 --wallet signer'],
  ])('of %s end a script with status 7', async (_, options) => {
    const wrong = await verify(options);
    expect(wrong.status).toBe(7);
    expect(wrong.json().error).toMatchObject({ code: 'check-failed' });
  });

  it('that are none are a typing error, not a failed check', async () => {
    const short = await verify('--message 0x1234 --wallet signer', '0x12');
    expect(short).toMatchObject({ status: 2 });
    const both = await verify(`--message 0x1234 --ss58 ${hotkey} --hotkey h`);
    expect(both).toMatchObject({ status: 2 });
  });
});
