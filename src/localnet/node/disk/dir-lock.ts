import { join } from 'node:path';
import { type Refusal, refuse } from '../../../errors.js';
import { acquireLock, type FileLock } from '../../../lock/file-lock.js';
import { holderOf } from '../../../lock/holder.js';

type Holder = ReturnType<typeof holderOf>;

const lockPath = (dir: string): string => join(dir, 'lock');

/** The process that has the chain in this folder open; undefined when none does. */
export const chainHolder = (dir: string): Holder => holderOf(lockPath(dir));

/** The right to write the chain in a folder; waits up to `waitMs`, then refuses and names the holder. */
export const lockChain = (dir: string, waitMs: number): Promise<FileLock> =>
  acquireLock(lockPath(dir), waitMs, {
    busy: (holder) => busy(dir, holder),
    lost: () =>
      refuse('chain-busy', `another process took over the chain in ${dir}`, 'open it again'),
  });

function busy(dir: string, holder: Holder): Refusal {
  if (!holder) return refuse('chain-busy', `the chain in ${dir} is being opened`, 'try again');
  const { pid, url } = holder;
  return url === undefined
    ? refuse(
        'chain-busy',
        `process ${pid} has the chain in ${dir} open`,
        'wait for it to end, or stop it with `btcli localnet stop`',
      )
    : refuse(
        'chain-busy',
        `process ${pid} serves the chain in ${dir} at ${url}`,
        `use it with --network ${url}, or stop it with \`btcli localnet stop\``,
      );
}
