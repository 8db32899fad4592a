import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { onTestFinished } from 'vitest';

type Calls = Pick<
  typeof fs,
  | 'fchmodSync'
  | 'fsyncSync'
  | 'linkSync'
  | 'mkdirSync'
  | 'openSync'
  | 'renameSync'
  | 'rmSync'
  | 'writeSync'
>;

/**
 * Puts something between the program and the file system until the test ends: a disk that fails, another
 * program that acts in this very moment, or a witness. It is given the call's arguments and the call.
 */
export function onDiskCall<N extends keyof Calls>(
  name: N,
  instead: (
    call: () => ReturnType<Calls[N]>,
    ...args: Parameters<Calls[N]>
  ) => ReturnType<Calls[N]>,
): void {
  const original = fs[name] as unknown as (...args: unknown[]) => ReturnType<Calls[N]>;
  const put = (call: unknown) => {
    Object.assign(fs, { [name]: call });
    syncBuiltinESMExports();
  };
  put((...args: Parameters<Calls[N]>) => instead(() => original(...args), ...args));
  onTestFinished(() => put(original));
}

/** What a system call that failed throws. */
export const failure = (code: string, syscall: string): Error =>
  Object.assign(new Error(`${code}: ${syscall}`), { code, syscall });

/** A disk with room for so many more bytes: a write that meets its end is cut short, as a real one is. */
export function fillDisk(room: number): void {
  let left = room;
  const original = fs.writeSync;
  onDiskCall('writeSync', (_, file, bytes) => {
    if (left === 0) throw failure('ENOSPC', 'write');
    const content = Buffer.from(bytes as never).subarray(0, left);
    left -= content.length;
    return original(file, content);
  });
}

/** The folders that are made durable from now on, in order. */
export function syncedFolders(): readonly string[] {
  const synced: string[] = [];
  const opened = new Map<number, string>();
  onDiskCall('openSync', (call, path) => {
    const file = call();
    opened.set(file, String(path));
    return file;
  });
  onDiskCall('fsyncSync', (call, file) => {
    if (fs.fstatSync(file).isDirectory()) synced.push(opened.get(file) ?? '');
    return call();
  });
  return synced;
}
