import type { Place } from './scene.js';
import { takes, toolOf } from './shown.js';

/** Stand-ins, since the chain of a line is neither a public one nor at its usual address. */
const here = ({ served, hash }: Place): readonly (readonly [RegExp, string])[] => [
  [/--network (finney|test|archive|local)\b/, `--network ${served.url}`],
  [/^(metadata diff .*)\b(finney|test)$/, `$1${served.url}`],
  [/^(network latency) local/, `$1 ${served.url}`],
  [/ws:\/\/127\.0\.0\.1:9944|wss:\/\/archive\.chain\.opentensor\.ai:443/, served.url],
  [/--genesis \S+/, `--genesis ${served.chain.genesis.hash}`],
  [/0x5f1c2a0+/, hash],
  [/0x5f1c2a/, hash.slice(0, 10)],
  // It has hundreds of blocks where a public one has millions.
  [/\b4000000\b/, '20'],
  [/\b4500000-3\b/, '60-0'],
  [/\b4500000\b/, '60'],
  [/\b4507200\b|\b7000000\b/, '120'],
  [/\b4500100\b/, '900'],
];

/** What somebody at a terminal answers when the line asks. */
const answered: readonly (readonly [RegExp, string])[] = [
  [
    /^wallet (regen-(coldkey|hotkey)|verify-backup) (?!.*--(uri|keystore|seed-file|mnemonic-file))/,
    '--mnemonic-file ./words',
  ],
  [/^wallet passwd (?!.*--(new-password-file|no-password))/, '--new-password-file ./new'],
  [
    /^wallet (export|import|regen-\w+ .*--keystore) (?!.*--backup-password-file)/,
    '--backup-password-file ./password',
  ],
  [/^stake (burn|recycle) .*--amount (?!.*--yes)/, '--destroy-for-good 10'],
];

/** A line as it is typed on the prepared chain. */
export function typedAt(line: string, place: Place): string {
  const typed = here(place).reduce((text, [from, to]) => text.replace(from, to), line);
  const more = answered.flatMap(([lines, words]) => (lines.test(line) ? [words] : []));
  return [typed, ...more, ...(asks(line) ? ['--yes'] : [])].join(' ');
}

/** Whether somebody is asked before anything is done. */
const asks = (line: string): boolean =>
  takes(toolOf(line), '--yes') && !/--(yes|dry-run|json)\b|^wallet doctor$/.test(line);
