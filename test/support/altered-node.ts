import { Keyring } from '@polkadot/keyring';
import type { Chain } from '../../src/chain/chain.js';
import { connectEmbedded } from '../../src/chain/connect.js';
import type { OpenSession } from '../../src/chain/provider/session-provider.js';
import { builtinRuntime } from '../../src/localnet/builtin/index.js';
import { type LocalChain, openLocalChain } from '../../src/localnet/index.js';
import type { Signer } from '../../src/units/signer.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { noNotes } from './no-notes.js';

/** Gives the true answer, another one, or throws what a node would answer as an error. */
export type Alter = (
  method: string,
  params: readonly unknown[],
  truth: () => Promise<unknown>,
) => unknown;

/** A node between the client and a real embedded chain, which a test can make lie, lag or forget. */
export type AlteredNode = {
  readonly chain: LocalChain;
  /** Another connection to the same node. */
  readonly connect: () => Promise<Chain>;
  /** Blocks that the node keeps back from finality. */
  lag: number;
  alter: Alter;
  /** Methods that were asked for, in order. */
  readonly asked: string[];
};

/** Blocks come when the test asks for them, and never by themselves. */
export async function alteredNode(): Promise<AlteredNode> {
  const chain = await openLocalChain({
    dir: undefined,
    runtime: builtinRuntime(),
    blockTime: 3_600_000,
  });
  const node: AlteredNode = {
    chain,
    lag: 0,
    alter: (_method, _params, truth) => truth(),
    asked: [],
    connect: () => connectEmbedded(open, 'altered'),
  };
  const open: OpenSession = (notify) => {
    const session = chain.openSession(({ params }) => notify(params.subscription, params.result));
    const truth = async (method: string, params: readonly unknown[]) => {
      if (method !== 'chain_getFinalizedHead') return session.request(method, [...params]);
      return session.request('chain_getBlockHash', [Math.max(0, chain.head().number - node.lag)]);
    };
    return {
      close: session.close,
      request: async (method, params) => {
        node.asked.push(method);
        return node.alter(method, params, () => truth(method, params));
      },
    };
  };
  return node;
}

/** A development key as the wallet room would hand it over. */
export function devSigner(uri: string): Signer {
  const pair = new Keyring({ type: 'sr25519', ss58Format: 42 }).addFromUri(uri);
  return {
    address: parseSs58(pair.address),
    publicKey: pair.publicKey,
    scheme: 'sr25519',
    sign: (payload) => pair.sign(payload),
    notes: noNotes,
  };
}

/** An error as a node answers it. */
export const nodeError = (code: number, message: string, data?: string): Error =>
  Object.assign(new Error(message), { code, data });

/** Waits until the pool holds something, without looking at a clock. */
export async function untilPooled({ chain }: AlteredNode): Promise<void> {
  const session = chain.openSession(() => {});
  for (;;) {
    const pending = (await session.request('author_pendingExtrinsics', [])) as unknown[];
    if (pending.length > 0) break;
    await turn();
  }
  session.close();
}

/** Waits until the client has asked for this, and the answer is on its way. */
export async function untilAsked({ asked }: AlteredNode, method: string): Promise<void> {
  while (!asked.includes(method)) await turn();
  await turn();
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** How often the client has handed bytes to the node. */
export const sends = ({ asked }: AlteredNode) =>
  asked.filter((method) => method.startsWith('author_submit')).length;
