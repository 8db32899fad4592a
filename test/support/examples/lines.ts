import { shellWords } from '../shell-words.js';
import type { ExampleScene } from './scene.js';

/** Lines that are read and not executed, and why. */
export const notRun: readonly (readonly [lines: RegExp, why: string])[] = [
  [/^stake wizard/, 'asks a person, question by question'],
  [/ --live/, 'draws on a terminal until it is stopped'],
  [/^localnet (start|stop)/, 'serves a chain until it is stopped'],
  [/^localnet runtime (add|remove)/, 'needs the code of a real runtime'],
  [/^stake claims claim/, 'needs what root earns in days of blocks'],
  [/^tx rebroadcast/, 'needs a transaction that is still on its way'],
  [
    /^wallet swap-hotkey .*--netuid/,
    'needs days of blocks since the last swap of the coldkey on that subnet',
  ],
  [/^network latency$/, 'asks the public networks'],
  [/ --salt-file /, 'reveals what another program has committed'],
  [/ --jq /, 'jq runs in the built program alone'],
  [/ --hours |--at 2026|^utils block/, 'needs a chain whose blocks keep the time'],
];

/** What an example says of the public networks, in words of the chain that is here. */
const here = (scene: ExampleScene): readonly (readonly [RegExp, string])[] => [
  [/--network (finney|test|archive|local)\b/, `--network ${scene.url}`],
  [/^(metadata diff .*)\b(finney|test)$/, `$1${scene.url}`],
  [/ws:\/\/127\.0\.0\.1:9944/, scene.url],
  [/--genesis \S+/, `--genesis ${scene.genesis}`],
  [/0x5f1c2a0+/, scene.hash],
  [/0x5f1c2a/, scene.hash.slice(0, 10)],
  [/\b4000000\b/, '20'],
  [/\b4500000-3\b/, '100-0'],
  [/\b4500000\b/, '100'],
  [/\b4507200\b|\b4500100\b/, '400'],
  [/\b1,64\b/, '1,5'],
  [/^(subnet start .*)--netuid 2/, '$1--netuid 6'],
  [/^(subnet mechanisms set .*)--netuid 2(.*--count 2)/, '$1--netuid 4$2'],
  [/^(subnet mechanisms (?:set|split) .*)--netuid 2/, '$1--netuid 3'],
  [/^(localnet advance .*)--netuid 2/, '$1--netuid 1'],
  [/ζ/, 'ω'],
  [/^(subnet emission income .*)rig1/, '$1default'],
  [/^stake add .* --all$/, '$& --allow-partial'],
  [/^stake transfer .* --all$/, '$& --tolerance 50%'],
  [/^stake remove --netuid all/, '$& --wallet bob'],
  [/^stake add --wallet validator/, '$& --hotkey main'],
  [/^(stake child set-take .*)--take 0/, '$1--take 5%'],
  [/^(stake auto clear .*)alice/, '$1validator'],
  [/^(stake lock release .*)--netuid 1/, '$1--netuid 5'],
  [/^(wallet faucet .*)alice/, '$1bob'],
  [/^(wallet swap-coldkey (?:execute|dispute) .*)alice/, '$1old'],
  [/^(wallet associate-hotkey .*)5FHneW\S+/, '$15FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y'],
];

/** What somebody at a terminal answers when the line asks. */
const answered: readonly (readonly [RegExp, string])[] = [
  [/^(wallet (rename|archive)|network add|localnet reset)(?!.*--yes)/, '--yes'],
  [
    /^wallet (regen-(coldkey|hotkey)|verify-backup) (?!.*--(uri|keystore|seed-file|mnemonic-file))/,
    '--mnemonic-file ./words',
  ],
  [/^wallet passwd (?!.*--(new-password-file|no-password))/, '--new-password-file ./new'],
  [
    /^wallet (export|import|regen-\w+ .*--keystore) (?!.*--backup-password-file)/,
    '--backup-password-file ./password',
  ],
];

/** What was done earlier in the home of the line. */
const earlier: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^wallet verify-backup/,
    [
      'wallet regen-coldkey --wallet alice --mnemonic-file ./words --overwrite --confirm alice --no-password',
      'wallet regen-hotkey --wallet alice --hotkey rig1 --mnemonic-file ./words --overwrite --confirm alice',
    ],
  ],
  [
    /^wallet swap-hotkey/,
    ['wallet new-hotkey --wallet alice --hotkey rig2 --overwrite --confirm alice'],
  ],
  [
    /^wallet associate-hotkey .*--hotkey rig1/,
    ['wallet new-hotkey --wallet alice --hotkey rig1 --overwrite --confirm alice'],
  ],
  [/^network remove/, ['network add mine $url --yes']],
];

/** An example as it is typed on the prepared chain; what would be signed is only planned. */
export function asTypedHere(line: string, canPlan: boolean, scene: ExampleScene) {
  const typed = here(scene).reduce((text, [from, to]) => text.replace(from, to), line);
  const more = answered.flatMap(([lines, words]) => (lines.test(line) ? words.split(' ') : []));
  const plan = canPlan && !line.includes('--dry-run') ? ['--dry-run'] : [];
  const before = earlier.flatMap(([lines, words]) => (lines.test(line) ? words : []));
  return {
    words: [...shellWords(typed), ...more, ...plan],
    before: before.map((each) => each.replace('$url', scene.url)),
  };
}
