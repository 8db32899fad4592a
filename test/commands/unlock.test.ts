import { createCipheriv, createHmac } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { unlockColdkey } from '../../src/commands/unlock.js';
import type { Context } from '../../src/context.js';
import { nobodyThere } from '../../src/prompts/nobody.js';
import { envPasswordVariable } from '../../src/wallet/env-password.js';
import { openKeyVault } from '../../src/wallet/keys.js';
import { derivePbkdf2 } from '../../src/wallet/pbkdf2.js';
import { known, plainFile, walletFolder } from '../wallet/wallet-folder.js';

/** An Ansible vault, since its derivation is the quick one. */
async function vaultFile(password: string): Promise<string> {
  const salt = Buffer.alloc(32, 7);
  const keys = await derivePbkdf2(password, { salt, passes: 10_000 }, 80);
  const padding = 16 - (plainFile.length % 16);
  const content = Buffer.concat([Buffer.from(plainFile), Buffer.alloc(padding, padding)]);
  const body = createCipheriv('aes-256-ctr', keys.subarray(0, 32), keys.subarray(64)).update(
    content,
  );
  const mac = createHmac('sha256', keys.subarray(32, 64)).update(body).digest();
  const inner = [salt, mac, body].map((part) => part.toString('hex')).join('\n');
  return `$ANSIBLE_VAULT;1.1;AES256\n${Buffer.from(inner).toString('hex')}\n`;
}

/** The value wallets store a password as. */
const veiled = (variable: string, password: string) =>
  Buffer.from(
    Array.from(Buffer.from(password), (byte, i) => byte ^ variable.charCodeAt(i % variable.length)),
  ).toString('base64');

type Given = {
  readonly env?: Readonly<Record<string, string>>;
  /** The password in the variable of this very file. */
  readonly stored?: string;
  readonly piped?: string;
  /** First lines of files. */
  readonly files?: Readonly<Record<string, string>>;
};

async function world(given: Given, answers: readonly string[] | 'nobody') {
  const root = walletFolder({ 'w/coldkey': await vaultFile('right') });
  const variable = envPasswordVariable(join(root, 'w/coldkey'));
  const questions: string[] = [];
  const warnings: string[] = [];
  const password = async (question: string) => {
    questions.push(question);
    const answer = answers[questions.length - 1];
    if (answer === undefined) throw new Error('a question nobody expected');
    return answer;
  };
  const ctx = {
    keys: async () => openKeyVault(root),
    prompts: async () => (answers === 'nobody' ? nobodyThere : { password }),
    firstLine: (file: string) => given.files?.[file] ?? '',
    pipedLine: async () => given.piped ?? '',
    warn: (sentence: string) => warnings.push(sentence),
    during: async <T>(_what: string, work: Promise<T>) => work,
    env: {
      ...given.env,
      ...(given.stored !== undefined && { [variable]: veiled(variable, given.stored) }),
    },
  } as unknown as Context;
  const open = (options: { passwordFile?: string; passwordStdin?: boolean } = {}) =>
    unlockColdkey({ wallet: 'w', walletPath: root, passwordFile: undefined, ...options }, ctx);
  return { open, questions, warnings, variable };
}

it('opens with the password in the environment and asks nobody', async () => {
  const { open, questions } = await world({ stored: 'right' }, []);
  expect((await open()).address).toBe(known.address);
  expect(questions).toEqual([]);
});

it('says once that the environment is wrong, then asks', async () => {
  const { open, questions, variable } = await world({ stored: 'wrong' }, ['wrong too', 'right']);
  expect((await open()).address).toBe(known.address);
  expect(questions).toEqual([
    `The one in ${variable} is not it. Password of the coldkey of w`,
    'That is not it. Password of the coldkey of w',
  ]);
});

it('names the variable as wrong where nobody can be asked', async () => {
  const { open, variable } = await world({ stored: 'wrong' }, 'nobody');
  await expect(open()).rejects.toMatchObject({
    code: 'wrong-password',
    message: expect.stringContaining(variable),
  });
});

it('asks where the environment says nothing', async () => {
  const { open, questions } = await world({}, ['right']);
  expect((await open()).address).toBe(known.address);
  expect(questions).toEqual(['Password of the coldkey of w']);
});

describe('the first source that has a password is the one that counts', () => {
  const files = { '/a/file': 'right', '/env/file': 'right' };
  const wrongBelow = {
    env: { BT_WALLET_PASSWORD: 'wrong', BT_WALLET_PASSWORD_FILE: '/other' },
    stored: 'wrong',
    files,
  };
  test.each<[string, Given, { passwordFile?: string; passwordStdin?: boolean }]>([
    ['--password-file', wrongBelow, { passwordFile: '/a/file' }],
    ['--password-stdin', { ...wrongBelow, piped: 'right' }, { passwordStdin: true }],
    [
      'BT_WALLET_PASSWORD',
      {
        env: { BT_WALLET_PASSWORD: 'right', BT_WALLET_PASSWORD_FILE: '/other' },
        stored: 'wrong',
        files,
      },
      {},
    ],
    [
      'BT_WALLET_PASSWORD_FILE',
      { env: { BT_WALLET_PASSWORD_FILE: '/env/file' }, stored: 'wrong', files },
      {},
    ],
  ])('%s', async (_, given, options) => {
    const { open } = await world(given, 'nobody');
    expect((await open(options)).address).toBe(known.address);
  });

  it('refuses two on one command line rather than choose', async () => {
    const { open } = await world({ files, piped: 'right' }, 'nobody');
    await expect(open({ passwordFile: '/a/file', passwordStdin: true })).rejects.toMatchObject({
      code: 'bad-input',
      message: '--password-file and --password-stdin exclude each other',
    });
  });

  it('never asks when a file was named and is wrong, and never repeats what is in it', async () => {
    const { open, questions } = await world({ files: { '/a/file': 'not-this-one' } }, ['right']);
    const refused = await open({ passwordFile: '/a/file' }).catch((reason: unknown) => reason);
    expect(refused).toMatchObject({
      code: 'wrong-password',
      message: expect.stringMatching('/a/'),
    });
    expect(String(refused)).not.toContain('not-this-one');
    expect(questions).toEqual([]);
  });
});

it('says once how a file of old is rewritten, however often the password is asked for', async () => {
  const { open, warnings } = await world({}, ['wrong', 'right']);
  await open();
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain('Ansible Vault');
  expect(warnings[0]).toContain('btcli wallet passwd --wallet w');
});
