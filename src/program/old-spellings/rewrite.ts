import { catalogue } from '../../commands/catalogue.js';
import type { Command } from '../../commands/define/command.js';
import type { OptionSpec } from '../../commands/define/option.js';
import { groups } from '../../commands/index.js';
import { universal } from '../../commands/options/universal.js';
import { Refusal, refuse } from '../../errors.js';
import { nearestName } from '../../units/nearest-name.js';
import { fullWords, groupHere } from './aliases.js';
import { config } from './commands/config.js';
import { operations } from './commands/operations.js';
import { goneGroups, others } from './commands/others.js';
import { generatedReads } from './commands/reads.js';
import { stake } from './commands/stake.js';
import { subnets, sudo } from './commands/subnets.js';
import { wallet } from './commands/wallet.js';
import { readOptions } from './options.js';
import { became, notOffered, type OldCommand, type OldCommands } from './spelling.js';
import { inTypedWords } from './typed-words.js';

/** A line of btcli 9 or 11 in the words of this one. With a refusal, as far as it could be read. */
export type Renewed = {
  readonly argv: readonly string[];
  readonly refusal?: Refusal;
  /** A refusal of the line as it is read now, in the words that were typed. */
  readonly asTyped: (refusal: Refusal) => Refusal;
};

export const oldCommands: OldCommands = {
  ...wallet,
  ...stake,
  ...subnets,
  ...sudo,
  ...config,
  ...others,
  ...operations,
  ...generatedReads,
};

/** Reads a line that this program does not know; undefined where nothing in it is an old spelling. */
export async function renewed(argv: readonly string[]): Promise<Renewed | undefined> {
  const start = argv.findIndex((word) => !isUniversalSwitch(word));
  if (start === -1) return undefined;
  const [head, tail] = [argv.slice(0, start), argv.slice(start)];
  const named = tail.findIndex((word) => word.startsWith('-'));
  if (named === 0) return undefined;
  const words = fullWords(named === -1 ? tail : tail.slice(0, named));
  const found = await findCommand(words);
  if (found === undefined) return groupLine(head, words, tail);
  const { old, length, command } = found;
  if (old.kind === 'refused') {
    const spelled = words.slice(0, length).join(' ');
    return told(head, tail, refuse('not-found', `${spelled} is not offered: ${old.why}`, old.type));
  }
  if (command === undefined) return undefined;
  try {
    const { words: read, spelled } = readOptions(tail.slice(length), old, command);
    const line = [...head, ...old.words.split(' '), ...old.adds, ...read];
    if (line.join('\0') === argv.join('\0')) return undefined;
    return { argv: line, asTyped: (refusal) => inTypedWords(refusal, spelled, argv) };
  } catch (reason) {
    if (reason instanceof Refusal) return told(head, tail, reason);
    throw reason;
  }
}

type Found = {
  readonly old: OldCommand;
  readonly length: number;
  readonly command: Command | undefined;
};

async function findCommand(words: readonly string[]): Promise<Found | undefined> {
  const commands = new Map((await catalogue()).map((each) => [each.words, each.command]));
  for (const length of [3, 2, 1].filter((count) => count <= words.length)) {
    const spelled = words.slice(0, length).join(' ');
    const here = [groupHere(words[0] ?? ''), ...words.slice(1, length)].join(' ');
    const old = Object.hasOwn(oldCommands, spelled)
      ? oldCommands[spelled]
      : commands.has(here) && became(here);
    if (old)
      return { old, length, command: old.kind === 'is' ? commands.get(old.words) : undefined };
  }
  const isOperation = words[0] === 'tx' && /^[a-z]+(-[a-z0-9]+)+$/.test(words[1] ?? '');
  return isOperation ? { old: unwrapped, length: 2, command: undefined } : undefined;
}

/** An operation of btcli 11 for which there is no command. */
const unwrapped = notOffered('no command wraps that call', 'type btcli call <Pallet.call>');

/** A line that names a group and no command of it, or no group. */
async function groupLine(
  head: readonly string[],
  words: readonly string[],
  tail: readonly string[],
): Promise<Renewed | undefined> {
  const [group = '', ...rest] = words;
  const isHere = Object.hasOwn(groups, groupHere(group));
  const gone = !isHere && Object.hasOwn(goneGroups, group) ? goneGroups[group] : undefined;
  if (gone) {
    return told(
      head,
      tail,
      refuse('not-found', `${words.join(' ')} is not offered: ${gone[0]}`, gone[1]),
    );
  }
  const meant = isHere ? undefined : await withGroup(group);
  if (meant) return told(head, tail, refuse('bad-input', `unknown command '${group}'`, meant));
  const line = [...head, groupHere(group), ...rest, ...tail.slice(words.length)];
  const isSame = line.join('\0') === [...head, ...tail].join('\0');
  return isSame ? undefined : { argv: line, asTyped: same };
}

/** So many commands of one name can be told apart at a glance. */
const FEW = 3;

/** The commands that a word names without their group, unless it is a slip away from a group's. */
async function withGroup(word: string): Promise<string | undefined> {
  if (nearestName(word, Object.keys(groups)) !== undefined) return undefined;
  const named = (await catalogue()).filter(({ words }) => words.endsWith(` ${word}`));
  const all = named.map(({ words }) => words).join(' or ');
  return named.length > 0 && named.length <= FEW ? `did you mean ${all}?` : undefined;
}

/** The refusal, with what of the line says how to speak. */
const told = (head: readonly string[], tail: readonly string[], refusal: Refusal): Renewed => ({
  argv: [
    ...head,
    ...(tail.some((word) => /^--json-out(put)?$/.test(word)) ? ['--json'] : []),
    ...tail,
  ],
  refusal,
  asTyped: same,
});

const same = (refusal: Refusal): Refusal => refusal;

const switches = Object.values<OptionSpec<unknown>>(universal).filter(
  ({ flags }) => !/[<[]/.test(flags),
);
const isUniversalSwitch = (word: string): boolean =>
  switches.some(({ flags }) => flags.split(', ').includes(word));
