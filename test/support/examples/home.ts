import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { realRuntimeFile } from '../real-runtime.js';
import { runtimeBlob } from '../runtime-blob.js';
import { stillRuntime } from '../still-runtime.js';
import { chainFile } from './chain-file.js';
import { salt } from './salt.js';
import { readme } from './shown.js';

/** Wallets that examples name, with the hotkeys they name; all of them keys of development. */
const wallets: Readonly<Record<string, readonly string[]>> = {
  alice: ['default', 'rig1', 'rig2'],
  bob: ['default'],
  owner: ['default', 'team'],
  miner: ['default', 'rig1'],
  validator: ['default', 'main'],
  old: ['default'],
  fresh: ['default'],
};

export const PASSWORD = 'correct horse battery staple';
/** The phrase of every development chain. */
const WORDS = 'bottom drive obey lake curtain smoke basket hold race lonely fit walk';

/** Files that examples name, beside those that the program itself writes. */
const files: Readonly<Record<string, string | Uint8Array>> = {
  'prepared.yaml': chainFile,
  'chain.yaml': /```yaml\n(.*?)```/s.exec(readme)?.[1] ?? '',
  // Its blake2-256 begins with 3f9a21b3.
  'node_subtensor_runtime.compact.compressed.wasm': runtimeBlob('node-subtensor', 424, '0bc8bf7'),
  'salt.txt': salt.join(','),
  password: PASSWORD,
  new: `${PASSWORD} too`,
  words: WORDS,
  seed: `0x${'5a'.repeat(32)}`,
  'config.yml': 'network: test',
  'weights.csv': 'uid,weight\n1,0.5\n2,0.5',
  'weights.json': '{"1": {"1": "0.5", "2": "0.5"}}',
};

/** Fills a home with the keys and files that examples name. */
export async function fillHome(
  home: string,
  must: (line: string) => Promise<unknown>,
): Promise<void> {
  const at = (name: string) => `${home}/${name}`;
  mkdirSync(at('.bittensor'), { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(at(name), text, { mode: 0o600 });
  }
  const runtime = realRuntimeFile();
  writeFileSync(at('subtensor.wasm'), runtime ? readFileSync(runtime) : stillRuntime());
  cpSync(at('config.yml'), at('.bittensor/config.yml'));
  // The first line keeps the compiled program for all others.
  await must('wallet list');
  await Promise.all(
    Object.entries(wallets).map(async ([wallet, hotkeys]) => {
      const uri = `//${wallet[0]?.toUpperCase()}${wallet.slice(1)}`;
      await must(`wallet regen-coldkey --wallet ${wallet} --uri ${uri} --no-password`);
      for (const hotkey of hotkeys) {
        const key = `--wallet ${wallet} --hotkey ${hotkey} --uri ${uri}/${hotkey}`;
        await must(`wallet regen-hotkey ${key}`);
      }
    }),
  );
  const backup = '--backup-password-file ./password';
  await Promise.all([
    must('wallet create --wallet dev --password-file ./password'),
    must('addresses add exchange 5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty'),
    must(`wallet export --wallet alice --out ./alice.json ${backup}`),
    must(`wallet export --wallet alice --hotkey rig1 --out ./rig1.json ${backup}`),
  ]);
  cpSync(at('.bittensor/wallets'), at('keys'), { recursive: true });
}
