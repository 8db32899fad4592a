import { dirname } from 'node:path';
import { type Refusal, refuse } from '../../errors.js';

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

/** A change that failed on the way and could not be taken back whole. */
export function halfDone(error: unknown): Refusal {
  const reason = fileRefusal(error);
  return refuse(
    'file-system',
    `${reason instanceof Error ? reason.message : reason}, and what had begun could not be taken back`,
    'no key was deleted, see `btcli wallet list`; the next command that uses a key tries again',
  );
}

/** What an earlier change has left could not be mended. */
export function notMended(root: string, error: unknown): unknown {
  const reason = fileRefusal(error);
  if (reason === error || !(reason instanceof Error)) return error;
  return refuse(
    'file-system',
    `a write in ${root} was interrupted and cannot be mended yet: ${reason.message}`,
    'no key was deleted; see that the disk can be written and has room, then try again',
  );
}
