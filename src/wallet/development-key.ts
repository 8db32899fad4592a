import { refuse } from '../errors.js';
import type { Scheme } from '../units/signer.js';
import { keyFromSecretUri } from './derive.js';
import type { KeyMaterial } from './key-material.js';

/** A key everybody knows, by its path below the public development phrase; refuses anything else. */
export function developmentKey(uri: string, scheme: Scheme): KeyMaterial {
  const path = /^(?:\/\/?[^/\s]{1,32})+$/.test(uri);
  const key = path ? keyFromSecretUri(uri, scheme) : undefined;
  if (key) return key;
  // The text is not repeated: it may be a phrase somebody pasted here.
  throw refuse('bad-input', 'that is not the name of a development key', 'write it like //Alice');
}
