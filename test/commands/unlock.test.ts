import { createCipheriv, createHmac } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
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

async function world(stored: string | undefined, answers: readonly string[] | 'nobody') {
  const root = walletFolder({ 'w/coldkey': await vaultFile('right') });
  const variable = envPasswordVariable(join(root, 'w/coldkey'));
  const questions: string[] = [];
  const password = async (question: string) => {
    questions.push(question);
    const answer = answers[questions.length - 1];
    if (answer === undefined) throw new Error('a question nobody expected');
    return answer;
  };
  const ctx = {
    keys: async () => openKeyVault(root),
    prompts: async () => (answers === 'nobody' ? nobodyThere : { password }),
    firstLine: () => 'right',
    env: stored === undefined ? {} : { [variable]: veiled(variable, stored) },
  } as unknown as Context;
  const open = (passwordFile?: string) =>
    unlockColdkey({ wallet: 'w', walletPath: root, passwordFile }, ctx);
  return { open, questions, variable };
}

it('opens with the password in the environment and asks nobody', async () => {
  const { open, questions } = await world('right', []);
  expect((await open()).address).toBe(known.address);
  expect(questions).toEqual([]);
});

it('says once that the environment is wrong, then asks', async () => {
  const { open, questions, variable } = await world('wrong', ['wrong too', 'right']);
  expect((await open()).address).toBe(known.address);
  expect(questions).toEqual([
    `The one in ${variable} is not it. Password of the coldkey of w`,
    'That is not it. Password of the coldkey of w',
  ]);
});

it('names the variable as wrong where nobody can be asked', async () => {
  const { open, variable } = await world('wrong', 'nobody');
  await expect(open()).rejects.toMatchObject({
    code: 'wrong-password',
    message: expect.stringContaining(variable),
  });
});

it('prefers the password file to the environment', async () => {
  const { open } = await world('wrong', 'nobody');
  expect((await open('/a/file')).address).toBe(known.address);
});

it('asks where the environment says nothing', async () => {
  const { open, questions } = await world(undefined, ['right']);
  expect((await open()).address).toBe(known.address);
  expect(questions).toEqual(['Password of the coldkey of w']);
});
