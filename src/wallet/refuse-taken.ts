import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '../errors.js';
import { type KeyName, pathsOf } from './keyfile-paths.js';
import { checkName, checkNewName } from './names.js';
import { holdsKey, isThere } from './pair-files.js';
import type { IfTaken } from './place-key.js';

/** Refuses names that some wallet program could not list, and a key of which either half is there. */
export function refuseUnlessFree(root: string, name: KeyName, ifTaken: IfTaken = 'refuse'): void {
  checkNames(root, name);
  if (ifTaken === 'refuse' && holdsKey(pathsOf(root, name))) throw taken(name);
}

/** The same, except that the public half may be there: its secret is what is being restored. */
export function refuseUnlessRestorable(root: string, name: KeyName, ifTaken: IfTaken): void {
  checkNames(root, name);
  if (ifTaken === 'refuse' && isThere(pathsOf(root, name).secret)) throw taken(name);
}

function checkNames(root: string, { wallet, hotkey }: KeyName): void {
  checkName('wallet', wallet);
  // A wallet made elsewhere may be called almost anything; one of ours must suit every program.
  if (!existsSync(join(root, wallet))) checkNewName('wallet', wallet);
  if (hotkey !== undefined) checkNewName('hotkey', hotkey);
}

const taken = ({ wallet, hotkey }: KeyName) =>
  refuse(
    'already-exists',
    hotkey === undefined
      ? `wallet ${JSON.stringify(wallet)} already has a coldkey`
      : `wallet ${JSON.stringify(wallet)} already has a hotkey ${JSON.stringify(hotkey)}`,
    `choose another ${hotkey === undefined ? '--wallet' : '--hotkey'}; existing keys are only replaced with --overwrite, which archives them`,
  );
