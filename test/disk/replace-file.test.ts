import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceFile } from '../../src/disk/replace-file.js';
import { failure, fillDisk, onDiskCall, syncedFolders } from '../support/disk-calls.js';
import { tempFolder } from '../support/temp-folder.js';

const content = Buffer.from('new '.repeat(1000));

function oldFile() {
  const folder = tempFolder();
  const path = join(folder, 'file');
  writeFileSync(path, 'old');
  return { folder, path };
}

describe('what a file held is never lost for half of what it was to hold', () => {
  it.each([0, 1, content.length - 1])('on a disk with room for %i bytes', (room) => {
    const { folder, path } = oldFile();
    fillDisk(room);
    expect(() => replaceFile(path, content)).toThrow('ENOSPC');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('on a disk that cannot say that it has written', () => {
    const { folder, path } = oldFile();
    onDiskCall('fsyncSync', () => {
      throw failure('EIO', 'fsync');
    });
    expect(() => replaceFile(path, content)).toThrow('EIO');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('and it is there after a power cut, name and all', () => {
    const { folder, path } = oldFile();
    const synced = syncedFolders();
    replaceFile(path, content);
    expect(readFileSync(path)).toEqual(content);
    expect(synced).toEqual([folder]);
  });
});

it('writes over a draft that a crash has left, and not through a link in its place', () => {
  const { folder, path } = oldFile();
  const other = join(folder, 'other');
  writeFileSync(other, 'precious');
  symlinkSync(other, join(folder, 'draft'));
  replaceFile(path, content, join(folder, 'draft'));
  expect(readFileSync(path)).toEqual(content);
  expect(readFileSync(other, 'utf8')).toBe('precious');
});
