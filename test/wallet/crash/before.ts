import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { encodeSs58 } from '../../../src/units/ss58.js';
import { deriveFileKey } from '../../../src/wallet/argon2.js';
import { developmentKey } from '../../../src/wallet/development-key.js';
import { sealNacl } from '../../../src/wallet/layers/nacl.js';
import { publicKeyfile, secretKeyfile } from '../../../src/wallet/serialise-keyfile.js';
import { type Operation, passwords, uris } from './operations.js';

const keyOf = (uri: string) => developmentKey(uri, 'sr25519');
const addressOf = (uri: string) => encodeSs58(keyOf(uri).publicKey);

/** Addresses whose keys are on the disk before anything happens: none of them may be lost. */
export const precious = [addressOf(uris.coldkey), addressOf(uris.hotkey)];
export const restoredAddress = addressOf(uris.restored);

let sealed: Promise<Buffer> | undefined;
const sealedColdkey = () =>
  sealNacl(Buffer.from(secretKeyfile(keyOf(uris.coldkey))), passwords.old, deriveFileKey);

/** A folder of wallets as it was before the operation. */
export async function layOut(root: string, operation: Operation): Promise<void> {
  const put = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, name)), { recursive: true, mode: 0o700 });
    writeFileSync(join(root, name), content, { mode: 0o600 });
  };
  sealed ??= operation === 'encrypted-passwd' ? sealedColdkey() : undefined;
  const plain = secretKeyfile(keyOf(uris.coldkey));
  put('w/coldkey', operation === 'encrypted-passwd' && sealed ? await sealed : plain);
  // The bare hex of agcli, which a new password also rewrites.
  const hex = Buffer.from(keyOf(uris.coldkey).publicKey).toString('hex');
  put('w/coldkeypub.txt', operation === 'passwd' ? hex : publicKeyfile(keyOf(uris.coldkey)));
  put('w/hotkeys/h', secretKeyfile(keyOf(uris.hotkey)));
  put('w/hotkeys/hpub.txt', publicKeyfile(keyOf(uris.hotkey)));
  if (operation === 'regen-watched')
    put('seen/coldkeypub.txt', publicKeyfile(keyOf(uris.restored)));
}
