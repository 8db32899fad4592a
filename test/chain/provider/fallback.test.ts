import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { connectChain } from '../../../src/chain/connect.js';
import type { MetadataCache } from '../../../src/chain/metadata-cache.js';
import type { Endpoint } from '../../../src/chain/networks.js';
import { withFallbacks } from '../../../src/chain/provider/fallback-provider.js';
import { openWebSocket } from '../../../src/chain/provider/websocket-provider.js';
import { openConnections } from '../../../src/connections.js';
import { pathsFrom } from '../../../src/paths.js';
import { type FrameProxy, frameProxy } from '../../support/frame-proxy.js';
import { type ServedChain, servedChain } from '../../support/served-chain.js';
import { tempFolder } from '../../support/temp-folder.js';

const kept = new Map<string, Uint8Array>();
const cache: MetadataCache = {
  read: ({ specVersion }) => kept.get(`${specVersion}`),
  ...{ readReady: () => undefined, writeReady: () => {}, forgetReady: () => {} },
  ...{ readTypes: () => undefined, hasTypes: () => true, writeTypes: () => {} },
  write: ({ specVersion }, metadata) => void kept.set(`${specVersion}`, metadata),
  readDigest: () => undefined,
  writeDigest: () => {},
  readAnswers: () => undefined,
  writeAnswers: () => {},
  forgetAnswers: () => {},
};

let served: ServedChain;
let genesis: string;
beforeAll(async () => {
  served = await servedChain();
  genesis = String(await served.ask('chain_getBlockHash', 0));
}, 60_000);
afterAll(() => served.close());

async function node(): Promise<FrameProxy> {
  const proxy = await frameProxy(served.url);
  onTestFinished(proxy.close);
  return proxy;
}

/** A connection to a network of these nodes, and what was told of it. */
async function connect(nodes: Pick<Endpoint, 'url' | 'fallbacks' | 'archive'>) {
  const told: string[] = [];
  const chain = await connectChain({ network: 'mine', genesis, ...nodes }, cache, (sentence) =>
    told.push(sentence),
  );
  onTestFinished(chain.close);
  return { chain, told };
}

const goAway = (proxy: FrameProxy) => {
  proxy.open = false;
  proxy.fate = () => 'torn';
};

describe('a node that goes away in the middle of a command', () => {
  it('leaves the reading to the next one, and says so', async () => {
    const [first, second] = [await node(), await node()];
    const { chain, told } = await connect({ url: first.url, fallbacks: [second.url] });
    const before = await chain.head();
    goAway(first);
    expect(await chain.head()).toEqual(before);
    expect(await chain.balances([], before)).toEqual([]);
    expect(told).toEqual([`${first.url} is gone; mine is read from ${second.url} from here on`]);
  });

  it('is replaced once however many reads were under way', async () => {
    const [first, second, third] = [await node(), await node(), await node()];
    const fallbacks = [second.url, third.url];
    const { chain, told } = await connect({ url: first.url, fallbacks });
    goAway(first);
    const heads = await Promise.all(Array.from({ length: 5 }, () => chain.head()));
    expect(new Set(heads.map(({ number }) => number)).size).toBe(1);
    expect(told).toHaveLength(1);
    expect(third.fates.pass).toBe(0);
  });

  it('is not replaced by one of another chain, nor of another runtime', async () => {
    const [first, other, newer, last] = [await node(), await node(), await node(), await node()];
    other.alter = (text) => text.replaceAll(genesis, `0x${'9'.repeat(64)}`);
    newer.alter = (text) => text.replace(/"specVersion":\d+/, '"specVersion":9999');
    const fallbacks = [other.url, newer.url, last.url];
    const { chain, told } = await connect({ url: first.url, fallbacks });
    goAway(first);
    await chain.head();
    expect(told).toEqual([
      expect.stringContaining(`${other.url} is not mine: its genesis is 0x999`),
      expect.stringContaining(`${newer.url} has runtime 9999`),
      expect.stringContaining(last.url),
    ]);
  });

  it('is not replaced by what is no node', async () => {
    const [first, other, last] = [await node(), await node(), await node()];
    other.alter = likeNoNode;
    const { chain, told } = await connect({ url: first.url, fallbacks: [other.url, last.url] });
    goAway(first);
    expect((await chain.head()).number).toBe(0);
    expect(told).toEqual([
      expect.stringContaining(`${other.url} did not answer as a Substrate node`),
      expect.stringContaining(last.url),
    ]);
  });

  it('is not looked for once the command has ended', async () => {
    const [first, second] = [await node(), await node()];
    const { provider, opened } = openWebSocket(first.url);
    await opened;
    const told: string[] = [];
    const endpoint = { network: 'mine', url: first.url, genesis, fallbacks: [second.url] };
    const both = withFallbacks(provider, endpoint, (sentence) => told.push(sentence));
    const late = both.send('chain_getHeader', []);
    await both.disconnect();
    await Promise.allSettled([late]);
    await expect(both.send('chain_getHeader', [])).rejects.toThrow();
    expect({ told, asked: second.fates.pass }).toEqual({ told: [], asked: 0 });
  });

  it('ends the command where there is no other', async () => {
    const first = await node();
    const { chain } = await connect({ url: first.url });
    goAway(first);
    await expect(chain.head()).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('is given nothing to send a second time elsewhere', async () => {
    const [first, second] = [await node(), await node()];
    const { chain } = await connect({ url: first.url, fallbacks: [second.url] });
    const asked: string[] = [];
    second.fate = ({ method }) => {
      asked.push(method);
      return 'pass';
    };
    goAway(first);
    const sent = {
      ...{ bytes: new Uint8Array([4, 1]), hash: `0x${'1'.repeat(64)}`, lastBlock: null },
      ...{ nonce: 0, firstBlock: 0 },
    } as unknown as Parameters<typeof chain.broadcast>[0];
    const outcome = await chain.broadcast(sent, 'included', new AbortController().signal);
    expect(outcome).toMatchObject({ status: 'unseen' });
    expect(asked.filter((method) => method.startsWith('author_'))).toEqual([]);
  });
});

/** The connections of one command to a network of these nodes. */
const openNetwork = (urls: readonly string[], home = tempFolder()) => {
  const told: string[] = [];
  const networks = { mine: { genesis, urls, archive: [] } };
  const paths = pathsFrom({ HOME: home });
  const nobody = async () => {
    throw new Error('nobody asked for the embedded chain');
  };
  const connections = openConnections(true, paths, nobody, networks, (line) => told.push(line));
  return { connections, told };
};

/** As a server of something else answers, whatever it is asked. */
const likeNoNode = (text: string): string => {
  const { id } = JSON.parse(text);
  if (id === undefined) return text;
  return JSON.stringify({
    jsonrpc: '2.0',
    id,
    error: { code: -32601, message: 'Method not found' },
  });
};

describe('a network whose first node is not there', () => {
  it('is reached by the next one, and verified there', async () => {
    const [first, second] = [await node(), await node()];
    first.open = false;
    const { connections, told } = openNetwork([first.url, second.url]);
    const { chain } = await connections.chain('mine');
    onTestFinished(chain.close);
    await connections.verified();
    expect(chain.url).toBe(second.url);
    expect(told).toEqual([`${first.url} cannot be reached; mine is read from ${second.url}`]);
  });

  it.each(['reads', 'chain'] as const)(
    'is reached by the first that is there, for %s, though all were there the last time',
    async (purpose) => {
      const [first, second, third] = [await node(), await node(), await node()];
      const home = tempFolder();
      for (const { url } of [first, second, third]) {
        const { chain } = await openNetwork([url], home).connections.chain('mine');
        await chain.close();
      }
      for (const gone of [first, second]) gone.open = false;
      const { connections, told } = openNetwork([first.url, second.url, third.url], home);
      const { chain } = await connections[purpose]('mine');
      onTestFinished(chain.close);
      expect((await chain.head()).number).toBe(0);
      await connections.verified();
      expect(connections.mustBeginAgain()).toBe(false);
      expect(chain.url).toBe(third.url);
      expect(told).toEqual([`${first.url} cannot be reached; mine is read from ${third.url}`]);
    },
  );

  it('says which of the others is no node at all', async () => {
    const [first, other, last] = [await node(), await node(), await node()];
    first.open = false;
    other.alter = likeNoNode;
    const { connections, told } = openNetwork([first.url, other.url, last.url]);
    const { chain } = await connections.chain('mine');
    onTestFinished(chain.close);
    expect((await chain.head()).number).toBe(0);
    expect(told).toEqual([`${first.url} cannot be reached; mine is read from ${last.url}`]);
  });

  it('says which of the others is a node of another chain', async () => {
    const [first, other, last] = [await node(), await node(), await node()];
    first.open = false;
    other.alter = (text) => text.replaceAll(genesis, `0x${'9'.repeat(64)}`);
    const { connections, told } = openNetwork([first.url, other.url, last.url]);
    const { chain } = await connections.chain('mine');
    onTestFinished(chain.close);
    expect(told).toEqual([
      expect.stringContaining(`${other.url} is not mine: its genesis is 0x999`),
      `${first.url} cannot be reached; mine is read from ${last.url}`,
    ]);
  });

  it('is told by its first node when none is', async () => {
    const [first, second] = [await node(), await node()];
    for (const proxy of [first, second]) proxy.open = false;
    const { connections } = openNetwork([first.url, second.url]);
    await expect(connections.chain('mine')).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining(first.url),
    });
  });
});

describe('a node whose kept answers were taken for true, and that does not confirm them', () => {
  /** The connections of one command to these nodes, after one that met the first of them. */
  const openWarm = async (urls: readonly [string, ...string[]]) => {
    const home = tempFolder();
    const { chain } = await openNetwork([urls[0]], home).connections.chain('mine');
    await chain.close();
    return openNetwork(urls, home);
  };
  const away = {
    'is not there': (proxy: FrameProxy) => {
      proxy.open = false;
    },
    'closes at once': (proxy: FrameProxy) => {
      proxy.fate = () => 'torn';
    },
    'answers like no node': (proxy: FrameProxy) => {
      proxy.alter = likeNoNode;
    },
  };
  const cases = Object.keys(away).flatMap((title) =>
    (['chain', 'reads'] as const).map((purpose) => [title as keyof typeof away, purpose] as const),
  );

  it.each(cases)(
    'makes the command begin again at the next one where it %s, for %s',
    async (title, purpose) => {
      const [first, second] = [await node(), await node()];
      const { connections, told } = await openWarm([first.url, second.url]);
      away[title](first);
      const attempt = async () => {
        const { chain } = await connections[purpose]('mine');
        onTestFinished(chain.close);
        const { number } = await chain.head();
        await connections.verified();
        return number;
      };
      const begun = await attempt().catch(async () => {
        await connections.verified().catch(() => {});
        expect(connections.mustBeginAgain()).toBe(true);
        return attempt();
      });
      expect({ begun, again: connections.mustBeginAgain() }).toEqual({ begun: 0, again: false });
      expect(told).toEqual([`${first.url} cannot be reached; mine is read from ${second.url}`]);
    },
  );

  it('is forgotten once the command rests on another one', async () => {
    const [first, second] = [await node(), await node()];
    const home = tempFolder();
    const { chain: once } = await openNetwork([second.url], home).connections.chain('mine');
    await once.close();
    const { connections } = openNetwork([first.url, second.url], home);
    first.open = false;
    second.alter = (text) => text.replace(/"specVersion":\d+/, '"specVersion":9999');
    const { chain: outdated } = await connections.chain('mine');
    onTestFinished(outdated.close);
    await expect(outdated.head()).rejects.toMatchObject({ code: 'runtime-changed' });
    expect(connections.mustBeginAgain()).toBe(true);

    first.open = true;
    const { chain } = await connections.chain('mine');
    onTestFinished(chain.close);
    expect((await chain.head()).number).toBe(0);
    await connections.verified();
    expect(connections.mustBeginAgain()).toBe(false);
  });

  it('ends the command where there is no other, and dials again for who tries again', async () => {
    const first = await node();
    const { connections } = await openWarm([first.url]);
    first.open = false;
    await expect(connections.chain('mine')).rejects.toMatchObject({ code: 'unreachable' });
    expect(connections.mustBeginAgain()).toBe(false);
    first.open = true;
    const later = await connections.chain('mine');
    onTestFinished(later.chain.close);
    expect((await later.chain.head()).number).toBe(0);
  });
});

describe('a block whose state the node has discarded', () => {
  /** A node that answers about this block as one does that has pruned it. */
  const forgetful = async (block: string) => {
    const proxy = await node();
    const about = new Set<number>();
    proxy.alter = (text) => {
      const { id } = JSON.parse(text);
      if (!about.has(id)) return text;
      const message = `Client error: UnknownBlock: State already discarded for ${block}`;
      return JSON.stringify({ jsonrpc: '2.0', id, error: { code: 4003, message } });
    };
    proxy.hear = (text) => {
      const { id, method, params } = JSON.parse(text);
      if (method.startsWith('state_') && params.includes(block)) about.add(id);
    };
    return proxy;
  };

  it('is read at the archive, and says so once', async () => {
    const archive = await node();
    const first = await forgetful(genesis);
    const { chain, told } = await connect({ url: first.url, archive: [archive.url] });
    const at = await chain.blockAt(0);
    await chain.mustRead(at);
    expect(await chain.mustRead(at)).toBeUndefined();
    expect(told).toEqual([
      `${first.url} no longer keeps that block; it is read from ${archive.url}`,
    ]);
  });

  it('is no-state where the network has no archive, or one of another chain', async () => {
    const other = await node();
    other.alter = (text) => text.replaceAll(genesis, `0x${'9'.repeat(64)}`);
    for (const archive of [[], [other.url]]) {
      const first = await forgetful(genesis);
      const { chain } = await connect({ url: first.url, archive });
      await expect(chain.mustRead(await chain.blockAt(0))).rejects.toMatchObject({
        code: 'no-state',
      });
    }
  });
});
