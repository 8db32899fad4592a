import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frameProxy } from '../support/frame-proxy.js';
import { inProcess } from '../support/in-process.js';
import { type ServedChain, servedChain } from '../support/served-chain.js';

const home = mkdtempSync(join(tmpdir(), 'btcli-test-'));
const btcli = inProcess({ HOME: home });
let served: ServedChain;
beforeAll(async () => {
  served = await servedChain();
}, 60_000);
afterAll(async () => {
  await served.close();
  rmSync(home, { recursive: true, force: true });
});

describe('a name of one’s own stands for one chain', () => {
  it('is added, used, set, measured and removed', async () => {
    const added = await btcli(`network add mine ${served.url} --yes --json`);
    expect(added.status, added.stdout).toBe(0);
    const { genesis } = added.json().data as { genesis: string };
    expect(genesis).toMatch(/^0x[0-9a-f]{64}$/);
    expect(added.json().warnings).toEqual([expect.stringContaining('--genesis')]);
    expect((await btcli('subnet list --network mine --json')).json()).toMatchObject({
      network: 'mine',
      genesis,
    });
    expect((await btcli('config set network mine')).status).toBe(0);
    expect((await btcli('network remove mine')).stderr).toContain('btcli config unset network');
    const measured = await btcli('network latency mine --json');
    expect(measured.status).toBe(0);
    expect(measured.json().data).toMatchObject({ nodes: [{ genesis, behind: 0, problem: null }] });
    await btcli('config unset network');
    expect((await btcli('network remove mine --json')).json().data).toMatchObject({ genesis });
    expect((await btcli('subnet list --network mine')).status).toBe(2);
  });

  it('is measured with the one that is set where none is named, so that nobody else is asked', async () => {
    const named = async () => {
      const { nodes } = (await btcli('network latency --json')).json().data as {
        nodes: { network: string }[];
      };
      return nodes.map(({ network }) => network);
    };
    await btcli(`network add mine ${served.url} --yes`);
    expect(await named()).toEqual(['mine']);
    await btcli(`config set network ${served.url}`);
    expect(await named()).toEqual([served.url, 'mine']);
    await btcli('config set network embedded');
    expect(await named()).toEqual(['mine']);
    await btcli('config unset network');
    await btcli('network remove mine');
  });

  it('is not added unseen, nor for a chain other than the expected one', async () => {
    expect(await btcli(`network add mine ${served.url}`)).toMatchObject({ status: 3 });
    const other = `0x${'1'.repeat(64)}`;
    const refused = await btcli(`network add mine ${served.url} --genesis ${other} --yes --json`);
    expect(refused.json().error).toMatchObject({ code: 'wrong-network' });
    expect((await btcli('network show mine')).stderr).toContain('there is no network "mine"');
  });

  it('refuses the nodes of another chain that answer under it later', async () => {
    const proxy = await frameProxy(served.url);
    try {
      await btcli(`network add moved ${proxy.url} --yes`);
      proxy.alter = (text) => text.replace(/0x[0-9a-f]{64}/, `0x${'9'.repeat(64)}`);
      const { status, stderr } = await btcli('subnet list --network moved');
      expect(status).toBe(3);
      expect(stderr).toContain('is not moved');
      expect(await btcli('network latency moved')).toMatchObject({ status: 7 });
    } finally {
      await proxy.close();
    }
  });

  it('is removed once, however many remove it at the same moment', async () => {
    await btcli(`network add twice ${served.url} --yes`);
    const ended = await Promise.all(['', ''].map(() => btcli('network remove twice')));
    expect(ended.map(({ status }) => status).sort()).toEqual([0, 2]);
  });

  it.each(['finney', 'embedded', 'Mine', 'wss://a'])('cannot be %s', async (name) => {
    expect(await btcli(`network add ${name} ${served.url} --yes`)).toMatchObject({ status: 2 });
  });
});

describe('what a name stands for can be seen before it is used', () => {
  it('lists the pinned ones with their nodes', async () => {
    const { json } = await btcli('network show finney --json');
    expect(json().data).toMatchObject({
      source: 'built-in',
      genesis: expect.stringMatching(/^0x2f0555cc/),
      nodes: [{ roles: ['first'] }, { roles: ['fallback', 'archive'] }],
    });
    expect((await btcli('network show fnney')).stderr).toContain('did you mean finney?');
  });
});
