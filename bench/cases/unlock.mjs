// What a password costs: signing with an encrypted coldkey above signing with an open one, beside what the
// native libsodium alone takes to derive the same key.
import { fileURLToPath } from 'node:url';
import { newHome } from '../home.mjs';
import { interleave, runOnce } from '../measure/interleave.mjs';
import { ratios, spread } from '../measure/statistics.mjs';
import { progress } from '../progress.mjs';

const MOST = 1.2;
const here = (name) => fileURLToPath(new URL(`../unlock/${name}`, import.meta.url));
const libsodium = { name: 'libsodium', program: 'python3', args: [here('libsodium.py')] };

export async function measureUnlock(rounds) {
  const { env, btcli } = newHome();
  const password = { ...env, BT_WALLET_PASSWORD: 'correct horse battery staple' };
  const create = (name, words, more) =>
    runOnce(btcli('', ['wallet', 'create', '--wallet', name, ...words, '--json'], more), 0);
  await create('open', ['--no-password']);
  await create('closed', [], { env: password });
  const sign = (name, wallet, more) =>
    btcli(name, ['wallet', 'sign', '--wallet', wallet, '--message', 'mine', '--json'], more);
  const open = sign('without a password', 'open');
  const native = sign('with the native argon2', 'closed', { env: password });
  const wasm = sign('with the one of WebAssembly', 'closed', { env: password });
  const withoutNative = { ...wasm, args: ['--require', here('no-native.cjs'), ...wasm.args] };
  const library = await nameOfLibrary();
  const cases = [open, native, withoutNative, ...(library ? [libsodium] : [])];
  const took = await interleave(cases, rounds);
  const base = took.get(open.name).map(({ ms }) => ms);
  const theirs = took.get(libsodium.name)?.map(({ stdout }) => Number(stdout.split(' ')[0]));
  const lines = [native, withoutNative].map(({ name }, at) => {
    const above = took.get(name).map(({ ms }, round) => ms - base[round]);
    const ratio = theirs && spread(ratios(above, theirs));
    return { name, ms: spread(above), ratio, most: at === 0 ? MOST : undefined };
  });
  return { library: library ?? 'not found', lines };
}

/** Undefined where Python finds neither PyNaCl nor the library. */
async function nameOfLibrary() {
  try {
    const { stdout } = await runOnce(libsodium, 0);
    return stdout.trim().split(' ').slice(1).join(' ');
  } catch (reason) {
    progress(`nothing to compare with: ${String(reason.message).split('\n').at(-1)}`);
    return undefined;
  }
}
