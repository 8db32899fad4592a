import type { DeriveKey } from '../argon2.js';
import type { EncryptedFormat } from '../sniff.js';
import type { Layer } from './layer.js';
import { naclLayer } from './nacl.js';

/** Every encryption a keyfile can be recognised by; a format without `open` is named and refused. */
export const layers = (deriveKey: DeriveKey): Readonly<Record<EncryptedFormat, Layer>> => ({
  nacl: naclLayer(deriveKey),
  'ansible-vault': { title: 'Ansible Vault' },
  fernet: { title: 'Fernet' },
  agcli: { title: "agcli's own" },
});
