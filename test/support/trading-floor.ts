import { ApiPromise, Keyring } from '@polkadot/api';
import type { ISubmittableResult } from '@polkadot/types/types';
import type { Call } from '../../src/chain/call.js';
import type { Chain } from '../../src/chain/chain.js';
import { connectEmbedded } from '../../src/chain/connect.js';
import { type OpenSession, sessionProvider } from '../../src/chain/provider/session-provider.js';
import { type Done, mustBeDone } from '../../src/commands/road/outcome.js';
import { builtinRuntime } from '../../src/localnet/builtin/index.js';
import { type LocalChain, openLocalChain } from '../../src/localnet/index.js';
import { USUAL_ERA } from '../../src/units/era.js';
import { type Netuid, type Rao, rao } from '../../src/units/money.js';
import { parseSs58, type Ss58 } from '../../src/units/ss58.js';
import { openKeyVault } from '../../src/wallet/keys.js';

/** Keys of development, with test money. */
export const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
export const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
/** Two hotkeys of Alice's. */
export const DAVE = parseSs58('5DAAnrj7VHTznn2AWBemMuyBwZWs6FNFjdyVXUeYum3PTXFy');
export const EVE = parseSs58('5HGjWAeFDfFCWPsjFQdVV2Msvz2XtMktvgocEZcCj68kUMaw');

const uris = new Map([
  [ALICE, '//Alice'],
  [BOB, '//Bob'],
]);

export const [ROOT, TWO, THREE] = [0 as Netuid, 2 as Netuid, 3 as Netuid];

/** The embedded chain with two started subnets, and nobody who trades unless the test does. */
export type Floor = {
  readonly chain: Chain;
  /** Signs, sends and follows to the end; refuses what failed. */
  readonly submit: (call: Call, from: Ss58) => Promise<Done>;
  /** What a call costs from this account now. */
  readonly fee: (call: Call, from: Ss58) => Promise<Rao>;
  /** Lets another account act for Alice, as this type of proxy. */
  readonly addProxy: (delegate: Ss58, type: string) => Promise<void>;
  /** Has Alice take locked alpha from others. */
  readonly takeLocked: () => Promise<void>;
  /** Blocks between a subnet's epochs. */
  readonly setTempo: (netuid: Netuid, blocks: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function openFloor(): Promise<Floor> {
  return floorOn(
    await openLocalChain({
      ...{ dir: undefined, runtime: builtinRuntime(), blockTime: 'instant' },
    }),
  );
}

/** The same on a chain that is there. */
export async function floorOn(local: LocalChain): Promise<Floor> {
  const session: OpenSession = (notify) =>
    local.openSession(({ params }) => notify(params.subscription, params.result));
  const chain = await connectEmbedded(session, 'floor');
  const { developmentSigner } = openKeyVault('/nowhere');
  const submit = async (call: Call, from: Ss58): Promise<Done> => {
    const signer = await developmentSigner(uris.get(from) ?? '');
    const nonce = await chain.nextNonce(from);
    const terms = { nonce, era: USUAL_ERA, tip: rao(0n), metadataHash: false };
    const signed = await chain.sign(call, signer, terms);
    const outcome = await chain.broadcast(
      { ...signed, signer: from },
      'finalized',
      new AbortController().signal,
    );
    const done = await mustBeDone(outcome);
    if (done.status === 'submitted') throw new Error('it was to be followed to its end');
    return done;
  };
  const floor: Floor = {
    chain,
    submit,
    fee: async (call, from) => chain.fee(call, from, await chain.head()),
    addProxy: (delegate, type) =>
      asAlice(session, ({ proxy }) => proxy?.addProxy?.(delegate, type, 0)),
    takeLocked: () =>
      asAlice(session, ({ subtensorModule }) => subtensorModule?.setRejectLockedAlpha?.(false)),
    setTempo: (netuid, blocks) =>
      asAlice(session, ({ sudo, adminUtils }) => {
        const call = adminUtils?.sudoSetTempo?.(netuid, blocks);
        return call && sudo?.sudo?.(call);
      }),
    close: async () => {
      await chain.close();
      await local.close();
    },
  };
  await asAlice(session, ({ sudo, adminUtils }) => {
    const call = adminUtils?.sudoSetNetworkRateLimit?.(0);
    return call && sudo?.sudo?.(call);
  });
  await submit({ kind: 'registerNetwork', hotkey: DAVE }, ALICE);
  await submit({ kind: 'registerNetwork', hotkey: EVE }, ALICE);
  await submit({ kind: 'startSubnet', netuid: TWO }, ALICE);
  await submit({ kind: 'startSubnet', netuid: THREE }, ALICE);
  return floor;
}

type Calls = ApiPromise['tx'];
type Extrinsic = ReturnType<NonNullable<NonNullable<Calls[string]>[string]>>;

/** Signs a call that this program does not make with the sudo key, and waits until it is final. */
async function asAlice(session: OpenSession, make: (tx: Calls) => Extrinsic | undefined) {
  const api = await ApiPromise.create({ provider: sessionProvider(session), noInitWarn: true });
  const alice = new Keyring({ type: 'sr25519' }).addFromUri('//Alice');
  const wrapped = make(api.tx);
  if (!wrapped) throw new Error('the embedded runtime has no such call');
  await new Promise<void>((resolve, reject) => {
    const told = (result: ISubmittableResult) => {
      if (result.isFinalized) resolve();
    };
    wrapped.signAndSend(alice, told).catch(reject);
  });
}
