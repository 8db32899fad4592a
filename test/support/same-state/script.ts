/** A call by its name in @polkadot/api, with its arguments; `//name` stands for that development key. */
export class Call {
  constructor(
    readonly name: string,
    readonly args: readonly unknown[],
  ) {}
}

/** One extrinsic in a block of its own, or some blocks without any. */
export type Step = { readonly by: string; readonly call: Call } | { readonly blocks: number };

const call = (name: string, ...args: unknown[]) => new Call(name, args);
const by = (signer: string, name: string, ...args: unknown[]): Step => ({
  by: signer,
  call: call(name, ...args),
});
const sudo = (name: string, ...args: unknown[]): Step =>
  by('//Alice', 'sudo.sudo', call(name, ...args));
const each = <T>(items: readonly T[], step: (item: T, index: number) => Step): Step[] =>
  items.map(step);

const TAO = 1_000_000_000n;
const ALPHA = 1_000_000_000n;
const text = (value: string) => `0x${Buffer.from(value).toString('hex')}`;
const colds = ['//c0', '//c1', '//c2', '//c3'];
const miners = ['//m0', '//m1', '//m2', '//m3', '//m4'];
const IP = 167_837_953n;
const transfer = (to: string, amount: bigint) => call('balances.transferKeepAlive', to, amount);

const settings: Step[] = [
  sudo('adminUtils.sudoSetNetworkRateLimit', 0),
  sudo('adminUtils.sudoSetTxRateLimit', 0),
  sudo('adminUtils.sudoSetTxDelegateTakeRateLimit', 0),
  sudo('subtensorModule.setPendingChildkeyCooldown', 0),
  sudo('subtensorModule.sudoSetTxChildkeyTakeRateLimit', 0),
  sudo('adminUtils.sudoSetSubtokenEnabled', 0, true),
];

const money: Step[] = [
  ...each(colds, (cold) => by('//Alice', 'balances.transferKeepAlive', cold, 50_000n * TAO)),
  by('//Bob', 'balances.transferAllowDeath', '//poor', TAO / 50n),
  by('//poor', 'balances.transferKeepAlive', '//Bob', 5n * TAO),
  by('//poor', 'balances.transferAll', '//rich', false),
  by('//Alice', 'utility.batchAll', [transfer('//m0', TAO), transfer('//m1', TAO)]),
  by('//Alice', 'utility.batch', [
    transfer('//m2', TAO),
    transfer('//m2', 9n ** 19n),
    transfer('//m3', TAO),
  ]),
  by('//Alice', 'utility.forceBatch', [transfer('//m3', 9n ** 19n), transfer('//m4', TAO)]),
  by('//Alice', 'utility.batchAll', [transfer('//m2', TAO), transfer('//m2', 9n ** 19n)]),
  by('//Alice', 'balances.transferKeepAlive', 'ed25519//edward', 3n * TAO),
  by('//Alice', 'balances.transferKeepAlive', 'ecdsa//ecdsa', 3n * TAO),
  by('ed25519//edward', 'balances.transferKeepAlive', '//m0', TAO),
  by('ecdsa//ecdsa', 'balances.transferKeepAlive', '//m0', TAO),
  by('//Alice', 'utility.asDerivative', 3, transfer('//m0', TAO)),
  sudo('balances.forceSetBalance', '//given', 7n * TAO),
  sudo('balances.forceTransfer', '//given', '//m1', TAO),
  by('//Bob', 'system.remarkWithEvent', text('a remark')),
];

const subnets: Step[] = [
  by('//c0', 'subtensorModule.registerNetwork', '//so2'),
  by('//c1', 'subtensorModule.registerNetworkWithIdentity', '//so3', {
    subnetName: text('Größe'),
    githubRepo: text('https://example.org/repo'),
    subnetContact: text('owner@example.org'),
    subnetUrl: text('https://example.org'),
    discord: text('owner'),
    description: text('a subnet'),
    logoUrl: text('https://example.org/logo.svg'),
    additional: text(''),
  }),
  by('//c2', 'subtensorModule.registerNetwork', '//so4'),
  by('//c0', 'subtensorModule.startCall', 2),
  { blocks: 11 },
  ...each([0, 1, 2], (index) => by(`//c${index}`, 'subtensorModule.startCall', index + 2)),
  ...each([2, 3], (netuid) =>
    sudo('adminUtils.sudoSetTargetRegistrationsPerInterval', netuid, 400),
  ),
  ...each([2, 3], (netuid) => sudo('adminUtils.sudoSetMaxRegistrationsPerBlock', netuid, 400)),
  ...each([2, 3], (netuid) => sudo('adminUtils.sudoSetWeightsSetRateLimit', netuid, 0)),
  ...each([2, 3], (netuid) => sudo('adminUtils.sudoSetServingRateLimit', netuid, 0)),
  by('//c0', 'adminUtils.sudoSetMaxAllowedValidators', 2, 4),
  by('//c0', 'adminUtils.sudoSetKappa', 2, 30_000),
  by('//c3', 'adminUtils.sudoSetKappa', 2, 20_000),
  by('//c0', 'subtensorModule.updateSymbol', 2, text('ζ')),
  by(
    '//c0',
    'subtensorModule.setSubnetIdentity',
    2,
    ...['Two', '', '', '', '', '', '', ''].map(text),
  ),
];

const neurons: Step[] = [
  ...each(colds, (cold, index) => by(cold, 'subtensorModule.burnedRegister', 2, `//v${index}`)),
  ...each(colds, (cold, index) => by(cold, 'subtensorModule.burnedRegister', 3, `//v${index}`)),
  ...each(miners, (miner) => by('//c3', 'subtensorModule.burnedRegister', 2, miner)),
  by('//c3', 'subtensorModule.burnedRegister', 2, '//m0'),
  by('//c0', 'subtensorModule.rootRegister', '//v0'),
  by('//c1', 'subtensorModule.rootRegister', '//v1'),
  by('//c3', 'subtensorModule.tryAssociateHotkey', '//associated'),
  ...each(miners, (miner, index) =>
    by(miner, 'subtensorModule.serveAxon', 2, 700, IP + BigInt(index), 8000 + index, 4, 4, 0, 0),
  ),
  by('//m0', 'subtensorModule.serveAxonTls', 2, 700, IP, 8000, 4, 4, 0, 0, text('certificate')),
  by('//m1', 'subtensorModule.servePrometheus', 2, 1, IP, 9100, 4),
  by('//m0', 'commitments.setCommitment', 2, { fields: [{ Raw5: text('hello') }] }),
];

const stakes: Step[] = [
  ...each(colds, (cold, index) =>
    by(cold, 'subtensorModule.addStake', `//v${index}`, 2, BigInt(100 + 40 * index) * TAO),
  ),
  ...each(colds, (cold, index) =>
    by(cold, 'subtensorModule.addStake', `//v${index}`, 3, BigInt(50 + 9 * index) * TAO),
  ),
  by('//Bob', 'subtensorModule.addStake', '//v0', 0, 500n * TAO),
  by('//Bob', 'subtensorModule.addStake', '//v0', 2, 70n * TAO),
  by('//Bob', 'subtensorModule.addStakeLimit', '//v1', 2, 90n * TAO, 5_000n * TAO, true),
  by('//Bob', 'subtensorModule.addStakeLimit', '//v1', 2, 90n * TAO, 1n, false),
  by('//Bob', 'subtensorModule.removeStake', '//v0', 2, 5n * ALPHA),
  by('//Bob', 'subtensorModule.removeStakeLimit', '//v0', 2, 5n * ALPHA, 1n, true),
  by('//Bob', 'subtensorModule.moveStake', '//v0', '//v1', 2, 3, 4n * ALPHA),
  by('//Bob', 'subtensorModule.swapStake', '//v1', 3, 2, ALPHA),
  by('//Bob', 'subtensorModule.swapStakeLimit', '//v0', 2, 3, 3n * ALPHA, 1n, true),
  by('//Bob', 'subtensorModule.transferStake', '//c2', '//v1', 2, 2, 3n * ALPHA),
  by('//Bob', 'subtensorModule.removeStakeFullLimit', '//v1', 2, null),
  by('//c3', 'subtensorModule.recycleAlpha', '//v3', ALPHA, 2),
  by('//c3', 'subtensorModule.burnAlpha', '//v3', ALPHA, 2),
  by('//Bob', 'subtensorModule.unstakeAllAlpha', '//v0'),
  by('//Bob', 'subtensorModule.unstakeAll', '//v0'),
  by('//poor', 'subtensorModule.addStake', '//v0', 2, TAO),
  by('//c0', 'subtensorModule.addStake', '//nobody', 2, TAO),
  by('//c0', 'swap.toggleUserLiquidity', 2, true),
  by('//c0', 'swap.addLiquidity', '//v0', 2, -10_000, 10_000, 5n * TAO),
];

const families: Step[] = [
  by('//c0', 'subtensorModule.decreaseTake', '//v0', 5_898),
  by('//c0', 'subtensorModule.increaseTake', '//v0', 6_000),
  by('//c1', 'subtensorModule.setChildren', '//v1', 2, [[4_611_686_018_427_387_904n, '//v2']]),
  by('//c2', 'subtensorModule.setChildkeyTake', '//v2', 2, 3_276),
  by(
    '//c0',
    'subtensorModule.setIdentity',
    ...['Zero', 'https://example.org', '', '', '', '', ''].map(text),
  ),
  { blocks: 12 },
];

const weights: Step[] = [
  ...each([0, 1, 2, 3], (index) =>
    by(
      `//v${index}`,
      'subtensorModule.setWeights',
      2,
      [5, 6, 7, 8, 9],
      [10 + index, 20, 30, 40, 50],
      0,
    ),
  ),
  by('//m0', 'subtensorModule.setWeights', 2, [5, 6], [1, 1], 0),
  by('//nobody', 'subtensorModule.setWeights', 2, [5, 6], [1, 1], 0),
  by('//v0', 'subtensorModule.batchSetWeights', [2, 3], [[[5, 9]], [[1, 2]]], [0, 0]),
  { blocks: 12 },
  by('//c1', 'adminUtils.sudoSetCommitRevealWeightsEnabled', 3, true),
  by('//v0', 'subtensorModule.commitWeights', 3, `0x${'17'.repeat(32)}`),
  by('//v1', 'subtensorModule.commitCrv3Weights', 3, `0x${'c0'.repeat(80)}`, 5_000_000),
  { blocks: 12 },
  by('//v0', 'subtensorModule.revealWeights', 3, [1, 2], [3, 4], [5, 6], 0),
];

const others: Step[] = [
  by('//c0', 'proxy.addProxy', '//delegate', 'Staking', 0),
  by('//Alice', 'balances.transferKeepAlive', '//delegate', 5n * TAO),
  by('//delegate', 'proxy.proxy', '//c0', null, call('subtensorModule.addStake', '//v0', 2, TAO)),
  by('//delegate', 'proxy.proxy', '//c0', null, transfer('//delegate', TAO)),
  by('//c0', 'proxy.removeProxy', '//delegate', 'Staking', 0),
  by('//c1', 'proxy.createPure', 'Any', 0, 0),
  by('//c2', 'proxy.addProxy', '//delegate', 'Any', 5),
  by('//delegate', 'proxy.announce', '//c2', `0x${'28'.repeat(32)}`),
  by('//c2', 'proxy.rejectAnnouncement', '//delegate', `0x${'28'.repeat(32)}`),
  by('//c2', 'proxy.removeProxies'),
  by('//c0', 'multisig.asMultiThreshold1', ['//c1'], transfer('//m0', TAO)),
  by('//c0', 'multisig.approveAsMulti', 2, ['//c1'], null, `0x${'39'.repeat(32)}`, {
    refTime: 1_000_000_000n,
    proofSize: 10_000n,
  }),
  by('//c0', 'crowdloan.create', 50n * TAO, TAO, 500n * TAO, 900, null, '//c3'),
  by('//c1', 'crowdloan.contribute', 0, 20n * TAO),
  by('//c1', 'crowdloan.withdraw', 0),
  by('//Bob', 'preimage.notePreimage', text('a preimage')),
  sudo('scheduler.scheduleAfter', 3, null, 0, call('balances.forceSetBalance', '//later', TAO)),
  { blocks: 5 },
  by('//c2', 'subtensorModule.scheduleSwapColdkey', '//c2new'),
  by('//c3', 'subtensorModule.swapHotkey', '//v3', '//v3new', null),
  sudo('subtensorModule.dissolveNetwork', '//c2', 4),
  sudo('adminUtils.sudoSetTempo', 2, 5),
  sudo('adminUtils.sudoSetYuma3Enabled', 2, true),
  by('//c3', 'sudo.sudo', call('balances.forceSetBalance', '//c3', TAO)),
  { blocks: 20 },
];

/** A day in the life of a chain: most calls a subnet lives by, and some that must fail. */
export const script: readonly Step[] = [
  ...settings,
  ...money,
  ...subnets,
  ...neurons,
  ...stakes,
  ...families,
  ...weights,
  ...others,
];
