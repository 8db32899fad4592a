import { expect, it } from 'vitest';
import type { Netuid } from '../../src/units/money.js';
import { chainOfMetadata } from '../support/metadata-chain.js';
import { describeShared } from '../support/shared.js';

const at = { number: 7, hash: `0x${'77'.repeat(32)}` } as const;
const two = 2 as Netuid;
const bytes = (content: string) => [...Buffer.from(content)];
const most = 2n ** 64n - 1n;

describeShared('hyperparameters of spec 293', 'metadata/subtensor-293.scale', (file) => {
  it('reads each under the name the runtime gives it, to the last digit', async () => {
    const struct = {
      minBurn: 500_000,
      maxDifficulty: most,
      commitRevealWeightsEnabled: true,
      alphaSigmoidSteepness: { bits: -(2n ** 31n) },
    };
    const functions = { 'SubnetInfoRuntimeApi.get_subnet_hyperparams_v2': struct };
    const chain = await chainOfMetadata(file, { functions, storage: [] });
    const listed = await chain.hyperparameters(two, at);
    expect(listed).toHaveLength(33);
    expect(listed).toEqual(
      expect.arrayContaining([
        { name: 'min_burn', value: { kind: 'tao', amount: 500_000n } },
        { name: 'max_difficulty', value: { kind: 'integer', amount: most } },
        { name: 'commit_reveal_weights_enabled', value: { kind: 'flag', on: true } },
        {
          name: 'alpha_sigmoid_steepness',
          value: { kind: 'fixed', bits: -(2n ** 31n), fractionBits: 32 },
        },
      ]),
    );
  });

  it('knows that there is no such subnet', async () => {
    const functions = { 'SubnetInfoRuntimeApi.get_subnet_hyperparams_v2': null };
    const chain = await chainOfMetadata(file, { functions, storage: [] });
    expect(await chain.hyperparameters(two, at)).toBeUndefined();
  });
});

describeShared('hyperparameters of spec 424', 'metadata/subtensor-424.scale', (file) => {
  it('reads a list whose entries say what they are', async () => {
    const entries = [
      { name: bytes('tempo'), value: { U16: 360 } },
      { name: bytes('max_burn'), value: { TaoBalance: most } },
      { name: bytes('commit_reveal_weights_enabled'), value: { Bool: true } },
      { name: bytes('burn_increase_mult'), value: { U64F64: { bits: 3n * 2n ** 63n } } },
    ];
    const functions = { 'SubnetInfoRuntimeApi.get_subnet_hyperparams_v3': entries };
    const chain = await chainOfMetadata(file, { functions, storage: [] });
    expect(await chain.hyperparameters(two, at)).toEqual([
      { name: 'tempo', value: { kind: 'integer', amount: 360n } },
      { name: 'max_burn', value: { kind: 'tao', amount: most } },
      { name: 'commit_reveal_weights_enabled', value: { kind: 'flag', on: true } },
      {
        name: 'burn_increase_mult',
        value: { kind: 'fixed', bits: 3n * 2n ** 63n, fractionBits: 64 },
      },
    ]);
  });

  it('takes the prices of all subnets from one answer, each to its own subnet', async () => {
    const functions = {
      'SubnetInfoRuntimeApi.get_all_dynamic_info': [{ netuid: 5 }, { netuid: 0 }, { netuid: 2 }],
      'SwapRuntimeApi.current_alpha_price_all': [
        { netuid: 2, price: 22 },
        { netuid: 5, price: 55 },
        { netuid: 0, price: 1_000_000_000 },
      ],
    };
    const chain = await chainOfMetadata(file, { functions, storage: [] });
    const listed = await chain.subnets(at);
    expect(listed.map(({ netuid, price }) => [netuid, price])).toEqual([
      [0, 1_000_000_000n],
      [2, 22n],
      [5, 55n],
    ]);
  });
});
