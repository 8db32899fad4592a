import type { DeriveKey } from '../argon2.js';
import type { EncryptedFormat } from '../sniff.js';
import { agcliLayer } from './agcli.js';
import { fernetLayer } from './fernet.js';
import type { Layer } from './layer.js';
import { naclLayer } from './nacl.js';
import { vaultLayer } from './vault.js';

/** Every encryption a keyfile can be recognised by. */
export const layers = (deriveKey: DeriveKey): Readonly<Record<EncryptedFormat, Layer>> => ({
  nacl: naclLayer(deriveKey),
  'ansible-vault': vaultLayer,
  fernet: fernetLayer(deriveKey),
  agcli: agcliLayer(deriveKey),
});
