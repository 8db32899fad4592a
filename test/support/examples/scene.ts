import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ended, inProcessWords } from '../in-process.js';
import { servedChain } from '../served-chain.js';
import { shellWords } from '../shell-words.js';
import { chainFile } from './chain-file.js';
import { firstSubnet, laterOn, writeStorage } from './storage.js';

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

const PASSWORD = 'correct horse battery staple';
/** The phrase of every development chain. */
const WORDS = 'bottom drive obey lake curtain smoke basket hold race lonely fit walk';

/** Files that examples name, beside those that the program itself writes. */
const files: Readonly<Record<string, string>> = {
  'chain.yaml': chainFile,
  password: PASSWORD,
  new: `${PASSWORD} too`,
  words: WORDS,
  seed: `0x${'5a'.repeat(32)}`,
  'config.yml': 'network: test',
  'weights.csv': 'uid,weight\n1,0.5\n2,0.5',
  'weights.json': '{"1": {"1": "0.5", "2": "0.5"}}',
};

/** Lines that bring the chain to what the examples take for given, once it is filled. */
const preparation = [
  'wallet set-identity --wallet alice --name Alice --discord a --image https://example.org/a.png',
  'subnet identity set --netuid 2 --wallet owner --subnet-name Two --discord a --logo https://example.org/a.png',
  ...[1, 4].map((netuid) => `subnet trim --netuid ${netuid} --uids 128 --wallet W`),
  'subnet mechanisms set --netuid 1 --count 2 --wallet alice',
  'subnet hyperparameters set --netuid 1 --wallet alice commit_reveal_weights_enabled=true',
  'wallet swap-coldkey announce --wallet old --new-coldkey fresh',
  'stake lock add --wallet alice --netuid 1 --amount 10',
  'stake lock add --wallet alice --netuid 5 --hotkey rig1 --amount 5 --perpetual',
  'stake auto set --wallet alice --netuid 1 --hotkey rig2',
  'stake auto set --wallet validator --netuid 1 --hotkey-ss58 5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty',
  'axon set --wallet miner --netuid 2 --ip 8.8.4.4 --port 8091',
  'axon set --wallet alice --hotkey rig1 --netuid 2 --ip 8.8.4.4 --port 8091',
  'stake child set --wallet alice --netuid 1 --child alice/rig2:10%',
  'stake child set --wallet alice --netuid 1 --hotkey rig1 --child alice/rig2:10%',
];
const commitments = ['default', 'rig1'].map(
  (hotkey) => `weights commit --netuid 1 --hotkey ${hotkey} --weights 1:0.5,2:0.5`,
);

/** One prepared chain and home; every line runs in a copy of the home. */
export type ExampleScene = {
  readonly url: string;
  readonly genesis: string;
  /** The last transaction of the preparation. */
  readonly hash: string;
  readonly run: (
    words: readonly string[],
    before: readonly string[],
    more?: NodeJS.ProcessEnv,
  ) => Promise<Ended>;
  readonly close: () => Promise<void>;
};

export async function openExampleScene(): Promise<ExampleScene> {
  const folder = mkdtempSync(join(tmpdir(), 'btcli-examples-'));
  const first = join(folder, 'first');
  mkdirSync(join(first, '.bittensor'), { recursive: true });
  const served = await servedChain();
  const { url } = served;
  const envOf = (home: string): NodeJS.ProcessEnv => ({
    ...{ HOME: home, XDG_CACHE_HOME: join(folder, 'cache'), BT_WALLET_PATH: join(home, 'wallets') },
    ...{ BT_NETWORK: url, BT_WALLET: 'alice', BT_WALLET_PASSWORD: PASSWORD },
  });
  const mustIn = (home: string) => async (line: string) => {
    const ended = await inProcessWords(envOf(home))(shellWords(line));
    if (ended.status !== 0) throw new Error(`${line}: ${ended.stdout}${ended.stderr}`);
    return ended;
  };
  const must = mustIn(first);
  process.chdir(first);
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(name, `${text}\n`, { mode: 0o600 });
  }
  cpSync('config.yml', '.bittensor/config.yml');
  for (const [wallet, hotkeys] of Object.entries(wallets)) {
    const uri = `//${wallet[0]?.toUpperCase()}${wallet.slice(1)}`;
    await must(`wallet regen-coldkey --wallet ${wallet} --uri ${uri} --no-password`);
    for (const hotkey of hotkeys) {
      const key = `--wallet ${wallet} --hotkey ${hotkey} --uri ${uri}/${hotkey}`;
      await must(`wallet regen-hotkey ${key}`);
    }
  }
  await must('wallet create --wallet dev --password-file ./password');
  await must('addresses add exchange 5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
  for (const [out, key] of [
    ['alice', ''],
    ['rig1', '--hotkey rig1'],
  ]) {
    const made = `--out ./${out}.json --backup-password-file ./password`;
    await must(`wallet export --wallet alice ${key} ${made}`);
  }
  cpSync('wallets', 'keys', { recursive: true });
  await writeStorage(url, firstSubnet);
  await must('subnet start --netuid 1 --wallet alice --yes');
  await must(`localnet scaffold ./chain.yaml --network ${url}`);
  await writeStorage(url, laterOn);
  for (const line of preparation) {
    const owner = line.includes('--netuid 1 ') ? 'alice' : 'owner';
    await must(`${line.replace('--wallet W', `--wallet ${owner}`)} --yes`);
  }
  // An epoch gives the permit to commit, and the next one is for the reveal.
  await served.chain.advance(400);
  for (const line of commitments) await must(`${line} --yes`);
  const canReveal = async () =>
    (await inProcessWords(envOf(first))(shellWords('weights reveal --netuid 1 --dry-run')))
      .status === 0;
  for (let tries = 0; tries < 8 && !(await canReveal()); tries++) await served.chain.advance(55);
  await served.chain.advance(45);
  await must('weights simulate --netuid 1 --weights 3=1:0.5 --save ./before.json');
  const metadata = String(await served.ask('state_getMetadata'));
  writeFileSync('subtensor-381.scale', metadata);
  const paid = await must('wallet transfer --wallet bob --dest alice --amount 1 --yes --json');
  let count = 0;
  return {
    ...{ url, genesis: served.chain.genesis.hash, hash: String(paid.json().data?.extrinsic) },
    async run(words, before, more = {}) {
      count += 1;
      const home = join(folder, `home-${count}`);
      cpSync(first, home, { recursive: true });
      process.chdir(home);
      try {
        forgetKey(words);
        for (const line of before) await mustIn(home)(line);
        return await inProcessWords({ ...envOf(home), ...more })(words);
      } finally {
        process.chdir(folder);
        rmSync(home, { recursive: true, force: true });
      }
    },
    async close() {
      await served.close();
      process.chdir(tmpdir());
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Takes away the key that a line is about to make. */
function forgetKey(words: readonly string[]): void {
  const [group, name = ''] = words;
  if (name === 'export') rmSync(words[words.indexOf('--out') + 1] ?? '', { force: true });
  if (group !== 'wallet' || !/^(create|new-|regen-|import)/.test(name)) return;
  if (words.includes('--overwrite')) return;
  const after = (flag: string) => words[words.indexOf(flag) + 1] ?? '';
  const wallet = join('wallets', after('--wallet'));
  const isHotkey = name !== 'create' && words.includes('--hotkey');
  const hotkey = join(wallet, 'hotkeys', after('--hotkey'));
  const gone = isHotkey ? [hotkey, `${hotkey}pub.txt`] : [wallet];
  for (const path of gone) rmSync(path, { recursive: true, force: true });
}
