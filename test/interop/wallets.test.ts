import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ed25519PairFromSeed } from '@polkadot/util-crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scheme, Signer } from '../../src/units/signer.js';
import { accountIdOf, parseSs58 } from '../../src/units/ss58.js';
import { openKeyVault } from '../../src/wallet/keys.js';
import { publicKeyfile, secretKeyfile } from '../../src/wallet/serialise-keyfile.js';
import { openWalletStore } from '../../src/wallet/store.js';
import { verifySignature } from '../../src/wallet/verify.js';
import { newHome } from '../support/cli.js';
import { skipSuite } from '../support/skip.js';
import { type OurWallet, PASSWORD, writeOurWallets } from './our-wallets.js';
import { type Done, pythonFrom, runPython } from './python.js';
import { THEIR_PASSWORD, theirWrites } from './their-wallets.js';

const message = Buffer.from('Grüße an alle, 0x1234');
const hexMessage = message.toString('hex');
const MINUTES = 60_000;
const say = (line: string) => process.stderr.write(`interop: ${line}\n`);

/** Libraries that must agree with this program, and the schemes each of them knows. */
const libraries = [
  ['bittensor-wallet 4.0.1', 'BTCLI_INTEROP_WALLET4', ['sr25519']],
  ['bittensor 11', 'BTCLI_INTEROP_V11', ['sr25519', 'ed25519']],
] as const satisfies readonly (readonly [string, string, readonly Scheme[]])[];

const home = newHome();
const root = join(home.folder, 'wallets');
afterAll(home.remove);
let ours: readonly OurWallet[] = [];
beforeAll(async () => {
  if (libraries.some(([, variable]) => 'python' in pythonFrom(variable))) {
    ours = await writeOurWallets(home);
  }
}, 10 * MINUTES);

const errorsIn = (done: readonly Done[]) => done.flatMap(({ error }) => (error ? [error] : []));
const isSignedBy = (address: string, signature: string, scheme: Scheme) =>
  verifySignature(message, Buffer.from(signature, 'hex'), accountIdOf(parseSs58(address)), scheme);

for (const [library, variable, schemes] of libraries) {
  const found = pythonFrom(variable);
  if ('missing' in found) {
    skipSuite(`${library} and this program share wallets`, found.missing);
    continue;
  }
  const { python } = found;

  describe(`${library} and this program share wallets`, () => {
    it(
      'opens and signs with every key we wrote, and we say that the signature is theirs',
      async () => {
        const store = openWalletStore(root);
        const keys = ours.flatMap(({ name, password }) => [
          { path: join(root, name, 'coldkey'), password, address: store.coldkeyAddress(name) },
          {
            path: join(root, name, 'hotkeys/h'),
            password: undefined,
            address: store.hotkeyAddress(name, 'h'),
          },
        ]);
        const jobs = keys.map(
          ({ path, password }) => ({ do: 'open', path, password, message: hexMessage }) as const,
        );
        const done = await runPython(python, jobs);
        expect(errorsIn(done)).toEqual([]);
        expect(done.map(({ address }) => address)).toEqual(keys.map(({ address }) => address));
        expect(done.map((each) => each.public)).toEqual(keys.map(({ address }) => address));
        const right = done.filter(({ address = '', signature = '' }) =>
          isSignedBy(address, signature, 'sr25519'),
        );
        expect(right).toHaveLength(keys.length);
        say(
          `${library}: ${ours.length} wallets of ours, ${right.length} keys opened and signed, ${ours.filter(({ password }) => password).length} of them encrypted`,
        );
      },
      5 * MINUTES,
    );

    it(
      'says that our signatures are ours',
      async () => {
        const vault = openKeyVault(root);
        const signers: Signer[] = [];
        for (const { name } of ours) {
          signers.push(await vault.unlockColdkey(name, async () => PASSWORD));
          signers.push(await vault.unlockHotkey(name, 'h', async () => PASSWORD));
        }
        const jobs = signers.map((signer) => ({
          ...({
            do: 'verify',
            address: signer.address,
            scheme: signer.scheme,
            message: hexMessage,
          } as const),
          signature: Buffer.from(signer.sign(message)).toString('hex'),
        }));
        const flipped = jobs.map((job) => ({ ...job, message: `${hexMessage}00` }));
        const done = await runPython(python, [...jobs, ...flipped]);
        expect(errorsIn(done)).toEqual([]);
        expect(done.slice(0, jobs.length).every(({ verified }) => verified === true)).toBe(true);
        expect(done.slice(jobs.length).every(({ verified }) => verified === false)).toBe(true);
        say(`${library}: ${jobs.length} signatures of ours verified, none of another message`);
      },
      5 * MINUTES,
    );

    it(
      'writes fifty keys that we list, open and sign with',
      async () => {
        const theirs = join(home.folder, variable);
        const writes = theirWrites(theirs, hexMessage, schemes);
        const done = await runPython(python, writes);
        expect(errorsIn(done)).toEqual([]);
        const vault = openKeyVault(theirs);
        const store = openWalletStore(theirs);
        const verifies = [];
        for (const [at, { scheme, password }] of writes.entries()) {
          const { address = '', signature = '' } = done[at] ?? {};
          const name = `t${at}`;
          const ask = async () => password ?? 'nobody should ask';
          const isHotkey = at % 2 === 1;
          const signer = isHotkey
            ? await vault.unlockHotkey(name, 'h', ask)
            : await vault.unlockColdkey(name, ask);
          expect([name, signer.address, signer.scheme]).toEqual([name, address, scheme]);
          expect(isHotkey ? store.hotkeyAddress(name, 'h') : store.coldkeyAddress(name)).toBe(
            address,
          );
          expect(isSignedBy(address, signature, scheme)).toBe(true);
          const ours = Buffer.from(signer.sign(message)).toString('hex');
          verifies.push({
            do: 'verify',
            address,
            scheme,
            message: hexMessage,
            signature: ours,
          } as const);
        }
        const answers = await runPython(python, verifies);
        expect(answers.filter(({ verified }) => verified)).toHaveLength(writes.length);
        const kinds = new Set(writes.map(({ from, scheme }) => `${from} ${scheme}`));
        say(
          `${library}: ${writes.length} keys of theirs opened, ${writes.filter(({ password }) => password).length} of them encrypted; ${[...kinds].join(', ')}`,
        );

        const password = join(home.folder, 'their-password');
        writeFileSync(password, THEIR_PASSWORD);
        const line = `wallet sign --wallet t0 --wallet-path ${theirs} --message x --password-file ${password} --json`;
        const signed = (await home.btcli(line)).json().data;
        expect(signed?.address).toBe(done[0]?.address);
      },
      10 * MINUTES,
    );

    const knowsEd25519 = schemes.some((scheme) => scheme === 'ed25519');
    it.runIf(knowsEd25519)('opens ed25519 keys of ours as what they are', async () => {
      const folder = join(home.folder, `${variable}-ed25519`);
      mkdirSync(folder);
      const keys = Array.from({ length: 5 }, (_, at) => {
        const seed = Uint8Array.from({ length: 32 }, () => at + 1);
        const key = {
          scheme: 'ed25519',
          ...ed25519PairFromSeed(seed),
          seed,
          phrase: undefined,
        } as const;
        const path = join(folder, `h${at}`);
        writeFileSync(path, secretKeyfile(key));
        writeFileSync(`${path}pub.txt`, publicKeyfile(key));
        return { do: 'open', path, message: hexMessage } as const;
      });
      const done = await runPython(python, keys);
      expect(errorsIn(done)).toEqual([]);
      for (const { address = '', signature = '' } of done) {
        expect(isSignedBy(address, signature, 'ed25519')).toBe(true);
      }
      say(`${library}: ${done.length} ed25519 keys of ours opened and signed`);
    });
  });
}
