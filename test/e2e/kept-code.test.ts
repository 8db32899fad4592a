import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newHome } from '../support/cli.js';
import { plainly, quickly } from '../support/plain.js';

const home = newHome(quickly);
afterAll(home.remove);
const kept = join(home.folder, '.cache/btcli/code');

/** The only folder of kept code: that of this build and Node. */
const folder = () => join(kept, readdirSync(kept)[0] ?? 'none');
const files = () =>
  readdirSync(folder())
    .filter((name) => name.endsWith('.bin'))
    .map((name) => join(folder(), name));
const contents = () => Object.fromEntries(files().map((path) => [path, readFileSync(path)]));
const list = () => home.btcli('wallet list --json');

let expected = '';
let good: Record<string, Buffer> = {};
beforeAll(async () => {
  expected = (await home.btcli('wallet list --json', { env: plainly })).stdout;
  await list();
  good = contents();
});
beforeEach(async () => {
  rmSync(kept, { recursive: true, force: true });
  for (const [path, content] of Object.entries(good)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content, { mode: 0o600 });
  }
});

async function mustAnswer() {
  const { status, stdout, stderr } = await list();
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: expected, stderr: '' });
}

describe('compiled code that was kept', () => {
  it('is kept for its owner alone, and used without being written again', async () => {
    expect(files().map((path) => statSync(path).mode & 0o777)).toEqual(files().map(() => 0o600));
    expect(files().length).toBeGreaterThan(1);
    const inodes = files().map(inodeOf);
    await mustAnswer();
    expect(files().map(inodeOf)).toEqual(inodes);
  });

  it('grows by what another command runs, once, all but the core that every command reads', async () => {
    const before = new Map(files().map((path) => [path, inodeOf(path)]));
    const written = () =>
      [...before].filter(([path, inode]) => inodeOf(path) !== inode).map(([path]) => path);
    await home.btcli('wallet show --wallet none --json');
    const grown = written();
    expect(grown).not.toEqual([]);
    expect(grown.filter((path) => path.endsWith('core.bin'))).toEqual([]);
    const inodes = files().map(inodeOf);
    await home.btcli('wallet show --wallet none --json');
    await mustAnswer();
    expect(files().map(inodeOf)).toEqual(inodes);
  });

  it.each<[string, (path: string) => void]>([
    ['has a flipped bit', (path) => flip(path, 0.5)],
    ['has a flipped bit at its start', (path) => flip(path, 0)],
    ['has a flipped bit at its end', (path) => flip(path, 1)],
    ['was cut in half', (path) => truncateSync(path, statSync(path).size / 2)],
    ['was cut to an odd length', (path) => truncateSync(path, statSync(path).size - 1)],
    ['is cut off', (path) => truncateSync(path, 100)],
    ['is empty', (path) => truncateSync(path, 0)],
    ['is of something else', (path) => writeFileSync(path, 'x'.repeat(5000))],
    ['was written by another V8', (path) => writeFileSync(path, framed(Buffer.alloc(4000, 7)))],
    ['can be written by others', (path) => chmodSync(path, 0o666)],
    ['can be read by nobody', (path) => chmodSync(path, 0)],
    ['is a folder', (path) => mkdirSync(gone(path))],
    ['leads nowhere', (path) => symlinkSync('/nowhere', gone(path))],
  ])('changes no answer when it %s', async (_, spoil) => {
    for (const path of files()) spoil(path);
    await mustAnswer();
  });

  it('is written anew where it was no good', async () => {
    for (const path of files()) {
      flip(path, 0.5);
      chmodSync(path, 0o666);
    }
    const spoilt = contents();
    await mustAnswer();
    for (const path of files()) expect(readFileSync(path)).not.toEqual(spoilt[path]);
    expect(files()).toEqual(Object.keys(good));
    expect(files().map((path) => statSync(path).mode & 0o777)).toEqual(files().map(() => 0o600));
  });

  it('is looked for under this build and Node alone', async () => {
    const other = `${folder()}-other`;
    renameSync(folder(), other);
    const before = readdirSync(other).map((name) => readFileSync(join(other, name)));
    await mustAnswer();
    expect(readdirSync(kept)).toHaveLength(2);
    expect(readdirSync(other).map((name) => readFileSync(join(other, name)))).toEqual(before);
  });

  it('is not needed where it cannot be written', async () => {
    rmSync(kept, { recursive: true });
    // Not even an administrator can make a folder below a file.
    writeFileSync(kept, '');
    await mustAnswer();
    rmSync(kept);
  });

  it('is neither read nor written with BTCLI_PLAIN', async () => {
    rmSync(kept, { recursive: true });
    const { stdout } = await home.btcli('wallet list --json', { env: plainly });
    expect(stdout).toBe(expected);
    expect(readdirSync(join(home.folder, '.cache/btcli'))).not.toContain('code');
  });
});

const inodeOf = (path: string) => statSync(path).ino;

const gone = (path: string) => {
  rmSync(path);
  return path;
};

function flip(path: string, share: number) {
  const bytes = readFileSync(path);
  const at = Math.floor((bytes.length - 1) * share);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

/** What the launcher takes for whole, so that V8 itself must turn it down. */
const framed = (data: Buffer): Buffer => Buffer.concat([data, data]);
