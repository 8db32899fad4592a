import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runtimeBlob } from '../runtime-blob.js';
import { asRoot, type Root } from './root.js';
import type { Ground, Place } from './scene.js';
import { toolOf } from './shown.js';
import { rootDividends, type Value } from './storage.js';

/** A line that was typed, blocks that passed, or what the chain came to hold. */
type Step = string | number | readonly Value[] | ((root: Root) => Parameters<Root['all']>[0]);

const again = '--overwrite --confirm alice';
/** Development accounts hold more than examples spend. */
const modest = [
  'wallet transfer --wallet alice --dest bob --all --yes',
  'wallet transfer --wallet bob --dest alice --amount 20 --yes',
];
const myOwn = [`wallet regen-coldkey --wallet alice --uri //Zoe --no-password ${again}`];
const locked = 'stake lock add --wallet alice --netuid 1 --amount 10 --yes';
const announced = ['wallet swap-coldkey announce --wallet alice --new-coldkey fresh --yes', 6];
const newHotkey = (name: string) => `wallet new-hotkey --wallet alice --hotkey ${name} ${again}`;

/** What was done before some lines, in the home and on the chain of each. */
const steps: readonly (readonly [RegExp, readonly Step[]])[] = [
  [
    /^wallet verify-backup/,
    [
      `wallet regen-coldkey --wallet alice --mnemonic-file ./words --no-password ${again}`,
      `wallet regen-hotkey --wallet alice --hotkey rig1 --mnemonic-file ./words ${again}`,
    ],
  ],
  [
    /^wallet verify .*--hotkey rig1/,
    [`wallet regen-hotkey --wallet alice --hotkey rig1 --uri //Alice ${again}`],
  ],
  [/^wallet swap-hotkey/, [newHotkey('rig2')]],
  [/^wallet associate-hotkey .*--hotkey rig1/, [newHotkey('rig1')]],
  [/^wallet swap-coldkey (execute|dispute)/, announced],
  [/^wallet faucet/, myOwn],
  [/^addresses add exchange/, ['addresses remove exchange']],
  [/^addresses remove bob/, ['addresses add bob 5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty']],
  [/^config unset network/, ['config set network test']],
  [/^config .*--profile validator/, ['config set wallet validator --profile validator']],
  [/^network remove/, ['network add mine $url --yes']],
  [
    /^subnet start/,
    [
      [
        ['subtokenEnabled', [2], undefined],
        ['firstEmissionBlockNumber', [2], undefined],
      ],
    ],
  ],
  [/^subnet mechanisms set .*--count 2/, [[['maxAllowedUids', [2], 128]]]],
  [
    /^subnet mechanisms (split|set .*--count 1)/,
    [
      [
        ['mechanismCountCurrent', [2], 2],
        ['mechanismEmissionSplit', [2], [45_875, 19_660]],
      ],
    ],
  ],
  [
    /^subnet emission income .*--hotkey rig1/,
    ['register burned --netuid 2 --wallet miner --hotkey rig1 --yes'],
  ],
  [/^stake add .*--netuid all/, modest],
  [/^subnet price .*--hours/, [90]],
  [/^stake child (set|revoke) /, [100]],
  [/^stake claims claim/, [rootDividends]],
  [/^stake lock (list|move|keep)/, [locked]],
  [/^stake lock release/, [`${locked} --perpetual`]],
  [/^call SubtensorModule.set_weights/, [[['commitRevealWeightsEnabled', [1], false]]]],
  [/^localnet advance .*--netuid 2/, ['localnet scaffold ./chain.yaml --network embedded']],
  [/^localnet runtime add ws:/, [({ code }) => [code(runtimeBlob('node-subtensor', 424))]]],
  [
    /^localnet runtime remove/,
    ['localnet runtime add ./node_subtensor_runtime.compact.compressed.wasm'],
  ],
];

const stepsOf = (line: string) => steps.flatMap(([lines, each]) => (lines.test(line) ? each : []));

/** Lines that need more time behind them than it takes to prepare a chain. */
const grounds: readonly (readonly [RegExp, Ground])[] = [
  [/^wallet swap-hotkey .*--netuid/, 'later'],
  [/^subnet price .*--hours/, 'slow'],
];

/** A chain of its own for a line that changes it, or for which it is changed first. */
export function groundOf(line: string): Ground {
  const given = grounds.find(([lines]) => lines.test(line))?.[1];
  const signs = toolOf(line).effect === 'spends' || /^localnet scaffold .*--network/.test(line);
  const changes = stepsOf(line).some((step) => typeof step !== 'string' || step.endsWith('--yes'));
  return given ?? (signs || changes ? 'own' : 'shared');
}

/** Does what the line takes for given. */
export async function before(line: string, place: Place): Promise<void> {
  forgetKey(line, place.home);
  for (const step of stepsOf(line)) {
    if (typeof step === 'string') await place.must(step.replace('$url', place.served.url));
    else if (typeof step === 'number') await place.served.chain.advance(step);
    else
      await asRoot(place.served.url, (root) =>
        root.all(typeof step === 'function' ? step(root) : [root.write(step)]),
      );
  }
}

/** Takes away the key that a line is about to make, and before a doctor comes all that are plain. */
function forgetKey(line: string, home: string): void {
  const wallets = join(home, '.bittensor/wallets');
  const gone = (...paths: readonly string[]) => {
    for (const path of paths) rmSync(path, { recursive: true, force: true });
  };
  const [, wallet = '', hotkey] = /--wallet (\S+)(?:.* --hotkey (\S+))?/.exec(line) ?? [];
  const [, out] = /^wallet export .*--out (\S+)/.exec(line) ?? [];
  if (out) gone(join(home, out));
  if (/^(wallet )?doctor/.test(line)) {
    gone(
      ...readdirSync(wallets)
        .filter((name) => name !== 'dev')
        .map((name) => join(wallets, name)),
    );
  }
  if (!/^wallet (create|new-|regen-|import)/.test(line) || line.includes('--overwrite')) return;
  const key = join(wallets, wallet, 'hotkeys', hotkey ?? '');
  if (hotkey && !line.startsWith('wallet create')) gone(key, `${key}pub.txt`);
  else gone(join(wallets, wallet));
}
