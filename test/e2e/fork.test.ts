import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askOnce } from '../support/ask-once.js';
import { finish, type Home, newHome } from '../support/cli.js';
import { type ServedNode, servedNode } from '../support/served-node.js';

const [origin, fork, idle] = [newHome(), newHome(), newHome()];
const homes = [origin, fork, idle];
const running: ReturnType<Home['start']>[] = [];

async function start(home: Home, options?: string): Promise<ServedNode> {
  const node = await servedNode(home, options);
  running.push(node.server);
  return node;
}
const ask = (url: string, method: string, ...params: unknown[]) => askOnce(url, method, params);
const fund = async (home: Home, url: string) => {
  const { json } = await home.btcli(`wallet faucet --wallet w --network ${url} --yes --json`);
  const { hash } = json().block ?? {};
  const { block } = (await ask(url, 'chain_getBlock', hash)) as {
    block: { extrinsics: string[] };
  };
  return block.extrinsics.at(-1) ?? '';
};
const freeOf = async (home: Home, network: string) => {
  const { json } = await home.btcli(`wallet balance --wallet w --network ${network} --json`);
  const { free } = (json().data ?? {}) as { free?: { tao: string } };
  return free?.tao;
};

let server: ReturnType<Home['start']>;
let [originUrl, forkUrl] = ['', ''];
let forked: { readonly number: number; readonly hash: string };

beforeAll(async () => {
  for (const home of homes) await home.btcli('wallet create --wallet w --no-password');
  ({ server, url: originUrl } = await start(origin));
  await fund(origin, originUrl);
  ({ url: forkUrl } = await start(fork, `--runtime ${originUrl} --fork`));
  forked = (await ask(forkUrl, 'localnet_status')) as typeof forked;
}, 120_000);
afterAll(() => {
  for (const each of running) each.kill('SIGKILL');
  for (const home of homes) home.remove();
});

describe('a fork begins as the other chain was at one block, and is another chain', () => {
  it('reads every key of the origin as the origin has it, but what makes it another chain', async () => {
    const keysOf = async (url: string) => {
      const keys: string[] = [];
      for (let page: string[] = ['0x']; page.length > 0; ) {
        const after = keys.at(-1) ?? null;
        page = (await ask(url, 'state_getKeysPaged', '0x', 20, after, forked.hash)) as string[];
        keys.push(...page);
      }
      return keys;
    };
    const [there, here] = [await keysOf(originUrl), await keysOf(forkUrl)];
    expect(there.length).toBeGreaterThan(60);
    const own = here.filter((key) => !there.includes(key));
    expect(own).toEqual([`0x${Buffer.from(':btcli:fork').toString('hex')}`]);
    expect(there.filter((key) => !here.includes(key))).toEqual([]);
    const differing: string[] = [];
    for (const key of there) {
      const [one, other] = await Promise.all(
        [originUrl, forkUrl].map((url) => ask(url, 'state_getStorage', key, forked.hash)),
      );
      if (one !== other) differing.push(key);
    }
    // System.BlockHash of block 0.
    expect(differing).toHaveLength(1);
    const genesis = await ask(forkUrl, 'chain_getBlockHash', 0);
    expect(await ask(forkUrl, 'state_getStorage', differing[0], forked.hash)).toBe(genesis);
    expect(genesis).not.toBe(await ask(originUrl, 'chain_getBlockHash', 0));
  });

  it('takes nothing that was signed for the origin, and the origin nothing that was signed for it', async () => {
    const before = await ask(originUrl, 'localnet_status');
    const signedForFork = await fund(fork, forkUrl);
    await expect(ask(originUrl, 'author_submitExtrinsic', signedForFork)).rejects.toThrow(
      /Invalid Transaction/,
    );
    expect(await ask(originUrl, 'localnet_status')).toEqual(before);
    const signedForOrigin = await fund(origin, originUrl);
    await expect(ask(forkUrl, 'author_submitExtrinsic', signedForOrigin)).rejects.toThrow(
      /Invalid Transaction/,
    );
    expect(await freeOf(origin, forkUrl)).toBe('1000');
    expect(await freeOf(origin, originUrl)).toBe('2000');
  });

  it('is not begun over a chain that is there, and needs a chain to begin on', async () => {
    const alone = await idle.btcli('localnet start --port 0 --fork --json');
    expect(alone).toMatchObject({ status: 2 });
    expect(alone.json().error?.hint).toContain('--runtime ws://');
    await idle.btcli('localnet status');
    const over = await idle.btcli(`localnet start --port 0 --runtime ${originUrl} --fork --json`);
    expect(over.json().error).toMatchObject({ code: 'already-exists' });
    const late = await idle.btcli(
      `localnet start --port 0 --runtime ${originUrl} --fork 999999 --fresh --json`,
    );
    expect(late.json().error).toMatchObject({ code: 'not-found' });
  });
});

describe('a fork goes on when the chain it was forked from is gone', () => {
  it('builds blocks and answers what it has read, after a restart too, and refuses the rest by name', async () => {
    const unread = await start(idle, `--runtime ${originUrl} --fork --fresh`);
    const gone = finish(server);
    server.kill('SIGKILL');
    await gone;

    await fund(fork, forkUrl);
    expect(await freeOf(fork, forkUrl)).toBe('2000');
    const list = await idle.btcli(`subnet list --network ${unread.url} --json`);
    expect(list).toMatchObject({ status: 6 });
    expect(list.json().error).toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining(`${originUrl} does not answer`),
    });
    unread.server.kill('SIGKILL');

    await fork.btcli('localnet stop');
    expect(await freeOf(fork, 'embedded')).toBe('2000');
    expect((await fork.btcli('localnet advance --blocks 3 --json')).status).toBe(0);
    const status = (await fork.btcli('localnet status --json')).json();
    expect(status.block?.number).toBe(forked.number + 5);
    await fork.btcli('localnet reset --yes');
    expect((await fork.btcli('localnet status --json')).json().block?.number).toBe(0);
  });
});
