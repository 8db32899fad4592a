import { Keyring } from '@polkadot/keyring';
import type { Chain } from '../../../src/chain/chain.js';
import { connectChain } from '../../../src/chain/connect.js';
import type { MetadataCache } from '../../../src/chain/metadata-cache.js';
import type { Runtime } from '../../../src/localnet/index.js';
import { parseSs58, type Ss58 } from '../../../src/units/ss58.js';
import { openSide, type Side } from '../differential/side.js';
import { type Action, blocks, by, sudo, TAO } from '../differential/step.js';

/** The subnet of the scene, which //c0 makes with //so as its hotkey, uid 0. */
export const SUBNET = 2;
const keys = ['//Alice', '//c0', '//so', '//v0', '//m0', '//m1', '//m2', '//poor'];
const noCache: MetadataCache = {
  ...{ read: () => undefined, write: () => {} },
  ...{ readDigest: () => undefined, writeDigest: () => {} },
  ...{ readReady: () => undefined, writeReady: () => {}, forgetReady: () => {} },
  ...{ readTypes: () => undefined, hasTypes: () => true, writeTypes: () => {} },
  ...{ readAnswers: () => undefined, writeAnswers: () => {}, forgetAnswers: () => {} },
};

const register = (hotkey: string) => by('//c0', 'subtensorModule.burnedRegister', SUBNET, hotkey);

/** A subnet of five on which //v0, uid 1, alone has stake and a permit, and no epoch comes any more. */
const arranging = (hasFreezeWindow: boolean): readonly Action[] => [
  ...keys.slice(1).map((key) => by('//Alice', 'balances.transferKeepAlive', key, 5_000n * TAO)),
  ...(hasFreezeWindow ? [sudo('adminUtils.sudoSetAdminFreezeWindow', 0)] : []),
  sudo('adminUtils.sudoSetNetworkRateLimit', 0),
  sudo('adminUtils.sudoSetTxRateLimit', 0),
  by('//c0', 'subtensorModule.registerNetwork', '//so'),
  sudo('adminUtils.sudoSetTargetRegistrationsPerInterval', SUBNET, 400),
  sudo('adminUtils.sudoSetMaxRegistrationsPerBlock', SUBNET, 400),
  sudo('adminUtils.sudoSetMaxAllowedUids', SUBNET, 64),
  sudo('adminUtils.sudoSetWeightsSetRateLimit', SUBNET, 0),
  sudo('adminUtils.sudoSetImmunityPeriod', SUBNET, 20),
  sudo('adminUtils.sudoSetCommitRevealWeightsEnabled', SUBNET, false),
  sudo('adminUtils.sudoSetCommitRevealWeightsEnabled', 0, false),
  sudo('adminUtils.sudoSetSubtokenEnabled', SUBNET, true),
  ...['//v0', '//m0', '//m1'].map(register),
  by('//c0', 'subtensorModule.addStake', '//v0', SUBNET, 100n * TAO),
  sudo('adminUtils.sudoSetTempo', SUBNET, 30),
  blocks(31),
  sudo('adminUtils.sudoSetTempo', SUBNET, 50_000),
];

export type Scene = {
  readonly specVersion: number;
  /** Our client of the chain. */
  readonly chain: Chain;
  readonly address: (key: string) => Ss58;
  /** Does something that must work. */
  readonly arrange: (actions: readonly Action[]) => Promise<void>;
  readonly apply: Side['apply'];
  readonly close: () => Promise<void>;
};

export async function openScene(runtime: Runtime): Promise<Scene> {
  const side = await openSide(runtime, keys);
  const chain = await connectChain({ network: 'lint', url: side.url, genesis: undefined }, noCache);
  const keyring = new Keyring({ type: 'sr25519' });
  const arrange = async (actions: readonly Action[]) => {
    for (const action of actions) {
      if ('blocks' in action) {
        await side.build(action.blocks);
        continue;
      }
      const { pool, result, events } = await side.apply(action.by, action.call);
      const [inner = 'ok'] = events.find(({ name }) => name === 'sudo.Sudid')?.values ?? [];
      if (result !== 'ok' || inner !== 'ok') {
        throw new Error(`${action.call.name} ended with ${result}, ${inner}, pool ${pool}`);
      }
    }
  };
  await arrange(arranging(side.specVersion > 293));
  return {
    ...{ specVersion: side.specVersion, chain, arrange, apply: side.apply },
    address: (key) => parseSs58(keyring.addFromUri(key).address),
    close: async () => {
      await chain.close();
      await side.close();
    },
  };
}
