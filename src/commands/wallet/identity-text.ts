import { type IdentityBytes, type IdentityField, identityFields } from '../../chain/identity.js';
import { fromHex, type Hex } from '../../units/hex.js';

/** What people read above each field. */
export const identityLabels: Readonly<Record<IdentityField, string>> = {
  name: 'Name',
  url: 'URL',
  githubRepo: 'GitHub',
  image: 'Image',
  discord: 'Discord',
  description: 'Description',
  additional: 'Additional',
};

/** Bytes as the text they were most likely meant as. */
export const textOf = (bytes: Hex): string =>
  Buffer.from(fromHex(bytes) ?? new Uint8Array()).toString('utf8');

/** The whole identity as text. */
export const identityText = (bytes: IdentityBytes): Readonly<Record<IdentityField, string>> => ({
  ...emptyTexts,
  ...Object.fromEntries(identityFields.map((field) => [field, textOf(bytes[field])])),
});

const emptyTexts: Readonly<Record<IdentityField, string>> = {
  ...{ name: '', url: '', githubRepo: '', image: '', discord: '', description: '' },
  additional: '',
};
