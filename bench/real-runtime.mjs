// What a real runtime costs in the embedded chain: the time until it is served, an idle block, a block
// with a transfer, and the block of an epoch of 256 neurons whose validators have set weights.
// Beside the time on the wall stands the processor's, which a busy machine or a slow disk does not change.
// Run it after `npm run build`: node bench/real-runtime.mjs FILE.wasm
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ApiPromise, WsProvider } from '@polkadot/api';
import { Keyring } from '@polkadot/keyring';

const [file, port = '19943'] = process.argv.slice(2);
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'btcli-bench-'));
const TAO = 1_000_000_000n;
const BATCH = 20;

const chain = spawn(
  process.execPath,
  [cli, 'localnet', 'start', '--runtime', file, '--port', port, '--block-time', '3600s'],
  { env: { ...process.env, HOME: home }, stdio: ['ignore', 'pipe', 'inherit'] },
);
/** A moment on the wall and in the chain's processor time; the latter where Linux tells it, in ticks of 10 ms. */
function now() {
  const wall = performance.now();
  try {
    const fields = readFileSync(`/proc/${chain.pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return { wall, cpu: (Number(fields[11]) + Number(fields[12])) * 10 };
  } catch {
    return { wall, cpu: Number.NaN };
  }
}

const since = (from) => ({ wall: now().wall - from.wall, cpu: now().cpu - from.cpu });
const started = { wall: performance.now(), cpu: 0 };

try {
  await new Promise((resolve, reject) => {
    chain.stdout.on('data', resolve);
    chain.on('exit', (status) => reject(new Error(`the chain ended with ${status}`)));
  });
  tell('until it is served', since(started), 4_000);
  const provider = new WsProvider(`ws://127.0.0.1:${port}`);
  const api = await ApiPromise.create({ provider, noInitWarn: true });
  await measure(api, provider);
  await api.disconnect();
} finally {
  chain.removeAllListeners('exit');
  chain.kill();
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}

async function measure(api, provider) {
  const { subtensorModule, adminUtils, balances, sudo, utility } = api.tx;
  const keyring = new Keyring({ type: 'sr25519' });
  const key = (name) => keyring.addFromUri(name);
  const alice = key('//Alice');
  const build = async (blocks) => {
    const from = now();
    for (let left = blocks; left > 0; left -= BATCH) {
      await provider.send('localnet_advance', [Math.min(left, BATCH)]);
    }
    return since(from);
  };
  const nonces = new Map();
  const send = async (call, pair = alice) => {
    const nonce = nonces.get(pair.address) ?? 0;
    nonces.set(pair.address, nonce + 1);
    const signed = await call.signAsync(pair, { nonce, era: 0 });
    await provider.send('author_submitExtrinsic', [signed.toHex()]);
    return build(1);
  };
  const root = (call) => send(sudo.sudo(call));

  await build(50);
  const idle = await build(200);
  tell('an idle block', { wall: idle.wall / 200, cpu: idle.cpu / 200 }, 25);
  tell(
    'a block with a transfer',
    await send(balances.transferKeepAlive(key('//Bob').address, TAO)),
  );
  await root(adminUtils.sudoSetNetworkRateLimit(0));
  await send(subtensorModule.registerNetwork(key('//owner').address));
  await build(12);
  await send(subtensorModule.startCall(2));
  for (const set of ['sudoSetTargetRegistrationsPerInterval', 'sudoSetMaxRegistrationsPerBlock']) {
    await root(adminUtils[set](2, 400));
  }
  await root(adminUtils.sudoSetWeightsSetRateLimit(2, 0));
  const hotkeys = Array.from({ length: 255 }, (_, index) => key(`//hot${index}`));
  for (let from = 0; from < hotkeys.length; from += BATCH) {
    const some = hotkeys.slice(from, from + BATCH);
    await send(
      utility.batchAll(some.map((pair) => subtensorModule.burnedRegister(2, pair.address))),
    );
  }
  const validators = hotkeys.slice(0, 16);
  for (const { address } of validators) {
    await send(subtensorModule.addStake(address, 2, 100n * TAO));
  }
  await build(12);
  const uids = Array.from({ length: 256 }, (_, uid) => uid);
  for (const [index, pair] of validators.entries()) {
    const weights = uids.map((uid) => 1 + ((uid * uid + index) % 97));
    await send(subtensorModule.setWeights(2, uids, weights, 0), pair);
  }
  const count = (await api.query.subtensorModule.subnetworkN(2)).toNumber();
  let longest = { wall: 0, cpu: 0 };
  for (let block = 0; block < 24; block++) {
    const took = await build(1);
    if (took.wall > longest.wall) longest = took;
  }
  tell(`the block of an epoch of ${count} neurons`, longest, 500);
  const incentives = (await api.query.subtensorModule.incentive(2)).toJSON();
  console.log(`${incentives.filter((share) => share > 0).length} neurons earn incentive`);
}

function tell(what, { wall, cpu }, target) {
  const beside = target === undefined ? '' : `; ${(wall / target).toFixed(2)} of the target`;
  console.log(`${what.padEnd(40)} ${wall.toFixed(1)} ms, processor ${cpu.toFixed(1)} ms${beside}`);
}
