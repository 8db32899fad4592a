import { expect, it, test } from 'vitest';
import { walletVerify } from '../../src/commands/wallet/verify/command.js';
import type { Context } from '../../src/context.js';
import { parseAccountRef } from '../../src/units/account-ref.js';
import type { Ss58 } from '../../src/units/ss58.js';
import { keyFromMnemonic } from '../../src/wallet/derive.js';
import { signerOf } from '../../src/wallet/signer.js';
import { verifySignature } from '../../src/wallet/verify.js';
import { known } from '../wallet/wallet-folder.js';

/** All the world this command may use: no chain and no keys. */
const context = {
  verifier: async () => verifySignature,
  addresses: async () => ({ resolve: ({ address }: { address: Ss58 }) => ({ address }) }),
} as unknown as Context;
const inputOf = (ss58: string, signature: Uint8Array) => ({
  message: 'I own this',
  signature,
  ss58: parseAccountRef(ss58),
  acceptLookalike: undefined,
  wallet: 'default',
  hotkey: undefined,
  walletPath: '/nowhere',
});

test.each([
  ['sr25519', 'I own this'],
  ['sr25519', '<Bytes>I own this</Bytes>'],
  ['ed25519', 'I own this'],
] as const)('recognises an %s key that signed %j', async (scheme, signed) => {
  const key = keyFromMnemonic(known.phrase, scheme);
  if (!key) throw new Error('nothing was derived');
  const signer = signerOf(key);
  const input = inputOf(signer.address, signer.sign(Buffer.from(signed)));
  const { address } = signer;
  expect(await walletVerify.run(input, context)).toEqual({
    message: 'I own this',
    address,
    scheme,
  });
});

it('never passes a signature of somebody else', async () => {
  const key = keyFromMnemonic(known.phrase, 'sr25519');
  if (!key) throw new Error('nothing was derived');
  const signature = signerOf(key).sign(Buffer.from('I own this'));
  const run = walletVerify.run(inputOf(known.aliceAddress, signature), context);
  await expect(run).rejects.toMatchObject({ code: 'check-failed', exitStatus: 7 });
});
