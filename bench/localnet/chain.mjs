// One served chain of a bench: its client, its clocks and its memory.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ApiPromise, WsProvider } from '@polkadot/api';
import { Keyring } from '@polkadot/keyring';
import { within } from '../measure/within.mjs';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
/** Blocks asked for at once, so that no request waits too long for its answer. */
const BATCH = 20;
/** Longer than any use of a chain takes, in seconds. */
const [MOST_START, MOST_USE] = [60, 7200];

/** Serves a chain of the built-in rules or of a WASM file, lets `measure` use it, and ends it. */
export async function withChain(file, port, measure) {
  const home = mkdtempSync(join(tmpdir(), 'btcli-bench-'));
  const rules = file === undefined ? [] : ['--runtime', file];
  const started = performance.now();
  const words = ['localnet', 'start', ...rules, '--port', port, '--block-time', '3600s'];
  const chain = spawn(process.execPath, [cli, ...words], {
    env: { ...process.env, HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = () => chain.kill();
  process.once('exit', end);
  const clock = clockOf(chain.pid);
  let isOver = false;
  const died = new Promise((_, reject) => {
    chain.once('error', reject);
    chain.once('exit', (status) => isOver || reject(new Error(`the chain ended with ${status}`)));
  });
  died.catch(() => {});
  try {
    const served = new Promise((resolve) => chain.stdout.on('data', resolve));
    await Promise.race([within(MOST_START, 'starting a chain', served), died]);
    const ready = { wall: performance.now() - started, cpu: clock.now().cpu };
    const provider = new WsProvider(`ws://127.0.0.1:${port}`, false);
    await provider.connect();
    const api = await ApiPromise.create({ provider, noInitWarn: true });
    const work = measure({ ready, clock, ...client(api, provider, clock) });
    const rows = await Promise.race([within(MOST_USE, 'measuring on a chain', work), died]);
    await api.disconnect();
    return rows;
  } finally {
    isOver = true;
    process.off('exit', end);
    end();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

function client(api, provider, clock) {
  const keyring = new Keyring({ type: 'sr25519' });
  const key = (name) => keyring.addFromUri(name);
  const alice = key('//Alice');
  const nonces = new Map();
  const build = async (blocks) => {
    const from = clock.now();
    for (let left = blocks; left > 0; left -= BATCH) {
      await provider.send('localnet_advance', [Math.min(left, BATCH)]);
    }
    return clock.since(from);
  };
  const send = async (call, pair = alice) => {
    const nonce = nonces.get(pair.address) ?? 0;
    nonces.set(pair.address, nonce + 1);
    const signed = await call.signAsync(pair, { nonce, era: 0 });
    await provider.send('author_submitExtrinsic', [signed.toHex()]);
    const took = await build(1);
    const failed = (await api.query.system.events()).find(({ event }) => hasFailed(api, event));
    if (failed) throw new Error(`${call.method.method} failed: ${failed.event.data}`);
    return took;
  };
  return { api, key, build, send, root: (call) => send(api.tx.sudo.sudo(call)) };
}

const hasFailed = ({ events }, event) =>
  events.system.ExtrinsicFailed.is(event) || (events.sudo.Sudid.is(event) && event.data[0].isErr);

/** The wall's clock beside the process's own, which a busy machine does not change; the latter where Linux tells it, in ticks of 10 ms. */
function clockOf(pid) {
  const now = () => {
    const wall = performance.now();
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
      return { wall, cpu: (Number(fields[11]) + Number(fields[12])) * 10 };
    } catch {
      return { wall, cpu: Number.NaN };
    }
  };
  const since = (from) => ({ wall: now().wall - from.wall, cpu: now().cpu - from.cpu });
  /** What the process holds in memory now, in MiB; where Linux tells it. */
  const memory = () => {
    try {
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
    } catch {
      return Number.NaN;
    }
  };
  return { now, since, memory };
}
