import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newHome } from '../support/cli.js';
import { runtimeBlob } from '../support/runtime-blob.js';

const home = newHome();
afterAll(home.remove);
const file = join(home.folder, 'runtime.wasm');
writeFileSync(file, runtimeBlob('node-subtensor', 424));

describe('an operator keeps runtimes on the machine', () => {
  it('adds one, finds it in the list, and removes it by the beginning of its hash', async () => {
    expect((await home.btcli('localnet runtime list')).stdout).toMatch(/none; add one with/);
    const added = await home.btcli(`localnet runtime add ${file} --json`);
    const { runtime } = added.json().data as { runtime: { hash: string } };
    expect(added.json()).toMatchObject({
      schema: 'btcli/localnet.runtime.add/1',
      data: { runtime: { specName: 'node-subtensor', specVersion: 424 }, alreadyThere: false },
    });
    const listed = await home.btcli('localnet runtime list --json');
    expect(listed.json().data).toEqual({
      folder: join(home.folder, '.cache/btcli/runtimes'),
      runtimes: [runtime],
    });
    expect((await home.btcli('localnet runtime list')).stdout).toMatch(/node-subtensor +424/);
    const removed = await home.btcli(`localnet runtime remove ${runtime.hash.slice(2, 10)} --json`);
    expect(removed.json().data).toEqual({ removed: runtime });
    const again = await home.btcli(`localnet runtime remove ${runtime.hash} --json`);
    expect(again).toMatchObject({ status: 2 });
    expect(again.json().error).toMatchObject({ code: 'not-found' });
  });

  it('is helped at every word', async () => {
    const help = await home.btcli('localnet --help');
    expect(help.stdout).toMatch(/runtime .*Keep the code of real runtimes/);
    expect((await home.btcli('localnet runtime --help')).stdout).toMatch(
      /add .*Keep the runtime of a WASM file/,
    );
    const alone = await home.btcli('localnet runtime --json');
    expect(alone.json().error).toMatchObject({ hint: 'see btcli localnet runtime --help' });
    const missing = await home.btcli('localnet runtime add --json');
    expect(missing.json().error?.message).toContain('<source>');
  });
});
