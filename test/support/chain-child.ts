import { readFileSync } from 'node:fs';
import { builtinRuntime } from '../../src/localnet/builtin/index.js';
import { openLocalChain } from '../../src/localnet/local-chain.js';
import type { Runtime } from '../../src/localnet/runtime.js';
import { openRuntime } from '../../src/localnet/wasm/index.js';
import { counterRuntime, counterTx } from './counter-runtime.js';
import { hexOf } from './session.js';

/**
 * Opens the chain in a folder and says `open`, or says `refused`. `grow` then appends blocks for ever
 * and prints each head once it is durable; `hold` keeps the chain until its input ends. The rules are
 * `counter`, `builtin`, or the file of a real runtime; the latter two also say which head they opened at.
 */
async function main([dir = '', task = 'hold', rules = 'counter']: readonly string[]) {
  const runtime = runtimeOf(rules);
  const chain = await openLocalChain({ dir, runtime, blockTime: 3_600_000, genesisTime: 0 }).catch(
    (error: { code?: string }) => say(`refused ${error.code}`),
  );
  if (!chain) return;
  const { number, hash } = chain.head();
  say(rules === 'counter' ? 'open' : `open ${number} ${hash}`);
  if (task === 'hold') {
    process.stdin.resume();
    process.stdin.once('end', () => void chain.close());
    return;
  }
  const session = chain.openSession(() => {});
  // One that no child before this one sent from: each has left the chain longer.
  const sender = number % 200;
  for (let nonce = 0; ; nonce++) {
    if (rules === 'counter') {
      const padding = nonce % 5 === 0 ? 3 : 1;
      const bytes = counterTx({ sender, nonce, add: padding });
      await session.request('author_submitExtrinsic', [hexOf(bytes)]);
    }
    const { number, hash } = await chain.advance(1);
    say(`${number} ${hash}`);
  }
}

function runtimeOf(rules: string): Runtime {
  if (rules === 'counter') return counterRuntime();
  return rules === 'builtin' ? builtinRuntime() : openRuntime(new Uint8Array(readFileSync(rules)));
}

const say = (line: string) => void process.stdout.write(`${line}\n`);

main(process.argv.slice(2)).catch((error: unknown) => {
  process.exitCode = 1;
  throw error;
});
