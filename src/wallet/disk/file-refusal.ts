import { dirname } from 'node:path';
import { refuse } from '../../errors.js';

const noLinks = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];

/** What the operating system refused while keys were written, as a refusal; anything else as it is. */
export function fileRefusal(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return error;
  const { dest, path, code } = error as NodeJS.ErrnoException & { readonly dest?: string };
  const place = dest ?? path ?? 'the wallet folder';
  if (code === 'EEXIST' || code === 'ENOTEMPTY') {
    return refuse('already-exists', `${place} already exists`, 'nothing was changed');
  }
  if (code === 'EXDEV') {
    return refuse(
      'bad-input',
      `${place} is on another disk, where nothing can be moved in one step`,
      'nothing was changed; keep the wallets and their .archive on one disk',
    );
  }
  if (dest !== undefined && noLinks.includes(String(code))) {
    return refuse(
      'bad-input',
      `the file system of ${dirname(dest)} has no hard links, so keys cannot be stored there safely`,
      'give a folder on an ordinary disk with --wallet-path',
    );
  }
  return refuse('bad-input', `cannot write ${place} (${code})`, 'nothing was changed');
}
