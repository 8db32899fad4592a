import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { Refusal, refuse } from '../../errors.js';
import { specOf } from '../first-answers.js';
import type { Endpoint } from '../networks.js';
import { isRead, isStateGone } from './reading.js';
import { connectWebSocket, noSubstrateNode, unreachable } from './websocket-provider.js';

type Node = { readonly url: string; readonly provider: ProviderInterface };

/**
 * A provider that reads on at the network's next node once one is gone, and reads what a node has
 * discarded at one that keeps everything; `tell` hears of both. Another node is believed only when it
 * has the same genesis, and for the present also the same runtime. What is sent is sent once, to the
 * node of that moment.
 */
export function withFallbacks(
  first: ProviderInterface,
  endpoint: Endpoint,
  tell: (sentence: string) => void,
): ProviderInterface {
  const { fallbacks = [], archive = [] } = endpoint;
  const left = fallbacks.filter((url) => url !== endpoint.url);
  const opened: ProviderInterface[] = [first];
  const owners = new Map<string | number, ProviderInterface>();
  const heard: Parameters<ProviderInterface['on']>[] = [];
  let current: Node = { url: endpoint.url, provider: first };
  let moving: Promise<void> | undefined;
  let keeper: Promise<Node | undefined> | undefined;
  let spec: number | undefined;
  let ended = false;

  const openNode = async (url: string, runtime?: number): Promise<Node> => {
    const provider = await connectWebSocket(url);
    const node = { url, provider };
    try {
      await refuseOtherGenesis(provider, url, endpoint);
      if (runtime !== undefined) await refuseOtherSpec(node, runtime);
      if (ended) throw unreachable(url, 'is not needed any more');
    } catch (reason) {
      await provider.disconnect();
      throw noSubstrateNode(url, reason);
    }
    opened.push(provider);
    return node;
  };

  const moveOn = async (gone: Node, reason: unknown): Promise<void> => {
    for (let url = left.shift(); url !== undefined; url = left.shift()) {
      try {
        const next = await openNode(url, spec);
        for (const [event, callback] of heard) next.provider.on(event, callback);
        current = next;
        return tell(`${gone.url} is gone; ${endpoint.network} is read from ${url} from here on`);
      } catch (other) {
        if (ended) throw reason;
        if (!(other instanceof Refusal)) throw other;
        tell(`${other.message}; it is passed over`);
      }
    }
    throw reason;
  };

  /** Waits until another node has taken the place of one that is gone; throws why it is gone when none can. */
  const after = async (gone: Node, reason: unknown): Promise<void> => {
    // What we closed ourselves is not gone.
    if (ended) throw reason;
    if (current !== gone) return;
    moving ??= moveOn(gone, reason).finally(() => {
      moving = undefined;
    });
    await moving;
  };

  const findKeeper = async (): Promise<Node | undefined> => {
    for (const url of archive) {
      const node = await openNode(url).catch((reason: unknown) => {
        if (ended || !(reason instanceof Refusal)) throw reason;
        return tell(`${reason.message}; it is passed over`);
      });
      if (!node) continue;
      tell(`${current.url} no longer keeps that block; it is read from ${url}`);
      return node;
    }
    return undefined;
  };

  async function send<T>(method: string, params: unknown[], isCacheable?: boolean): Promise<T> {
    const used = current;
    try {
      const answer = await used.provider.send<T>(method, params, isCacheable);
      if (method === 'state_getRuntimeVersion' && params.length === 0) spec ??= specOf(answer);
      // A node that has discarded a block's extrinsics answers with nothing.
      if (answer !== null || method !== 'chain_getBlock' || params.length === 0) return answer;
    } catch (reason) {
      if (isGone(reason) && isRead(method, params)) {
        await after(used, reason);
        return send(method, params, isCacheable);
      }
      if (!isStateGone(reason)) throw reason;
      const node = await askKeeper();
      if (!node || node.url === used.url) throw reason;
      return node.provider.send<T>(method, params, isCacheable);
    }
    const node = await askKeeper();
    return node && node.url !== used.url ? node.provider.send<T>(method, params) : (null as T);
  }

  const askKeeper = () => {
    keeper ??= findKeeper();
    return keeper;
  };

  const provider: ProviderInterface = {
    hasSubscriptions: true,
    isClonable: false,
    get isConnected() {
      return current.provider.isConnected;
    },
    clone: () => provider,
    connect: async () => {},
    disconnect: async () => {
      ended = true;
      await Promise.allSettled(opened.map((each) => each.disconnect()));
    },
    on(event, callback) {
      heard.push([event, callback]);
      return current.provider.on(event, callback);
    },
    send,
    async subscribe(type, method, params, callback) {
      const used = current;
      try {
        const id = await used.provider.subscribe(type, method, params, callback);
        owners.set(id, used.provider);
        return id;
      } catch (reason) {
        if (!isGone(reason) || !isRead(method, params)) throw reason;
        await after(used, reason);
        return provider.subscribe(type, method, params, callback);
      }
    },
    unsubscribe: (type, method, id) => {
      const owner = owners.get(id) ?? current.provider;
      owners.delete(id);
      return owner.unsubscribe(type, method, id);
    },
  };
  return provider;
}

const isGone = (reason: unknown): boolean =>
  reason instanceof Refusal && reason.code === 'unreachable';

async function refuseOtherGenesis(provider: ProviderInterface, url: string, endpoint: Endpoint) {
  const genesis = await provider.send<string>('chain_getBlockHash', [0]);
  if (genesis === endpoint.genesis) return;
  throw refuse('wrong-network', `${url} is not ${endpoint.network}: its genesis is ${genesis}`);
}

async function refuseOtherSpec({ provider, url }: Node, spec: number) {
  const told = specOf(await provider.send('state_getRuntimeVersion', []));
  if (told === spec) return;
  throw refuse(
    'runtime-changed',
    `${url} has runtime ${told}, and this command began with ${spec}`,
  );
}
