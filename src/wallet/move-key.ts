import { join } from 'node:path';
import { archivePlace } from './archive-place.js';
import { change } from './disk/change.js';
import type { Edit } from './disk/edit.js';
import type { PairPaths } from './keyfile-paths.js';
import { type KeyName, pathsOf } from './keyfile-paths.js';
import { checkNewName } from './names.js';
import { isThere } from './pair-files.js';
import { refuseUnlessFree } from './refuse-taken.js';

/** Gives a wallet, or one of its hotkeys, another name; refuses one that is taken. */
export async function renameKey(root: string, name: KeyName, to: string): Promise<void> {
  const { wallet, hotkey } = name;
  if (hotkey === undefined) {
    checkNewName('wallet', to);
    const [from, target] = [join(root, wallet), join(root, to)];
    await change(root, () => [{ kind: 'move-folder', from, to: target }]);
    return;
  }
  checkNewName('hotkey', to);
  const renamed = { wallet, hotkey: to };
  await change(root, () => {
    refuseUnlessFree(root, renamed);
    return movePair(pathsOf(root, name), pathsOf(root, renamed));
  });
}

/** Moves a wallet, or one of its hotkeys, out of sight; deletes nothing. Returns the folder it is in. */
export async function archiveKey(root: string, name: KeyName): Promise<string> {
  const { wallet, hotkey } = name;
  const place = archivePlace(root, wallet, new Date());
  await change(root, () => {
    if (hotkey === undefined) {
      return [{ kind: 'move-folder', from: join(root, wallet), to: place }];
    }
    const at = pathsOf(root, name);
    const inside = (path: string) => join(place, path.slice(join(root, wallet).length));
    return movePair(at, { secret: inside(at.secret), public: inside(at.public) });
  });
  return place;
}

/** Secret first: whatever is half done, the key itself has a name. */
function movePair(from: PairPaths, to: PairPaths): readonly Edit[] {
  const halves = (['secret', 'public'] as const).filter((half) => isThere(from[half]));
  return halves.map((half) => ({ kind: 'move', from: from[half], to: to[half] }));
}
