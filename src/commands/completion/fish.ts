import { FISH_WORDS } from './fish-words.js';
import type { Kind } from './kinds.js';
import type {
  CommandOutline,
  EntryOutline,
  OptionOutline,
  Outline,
  WordOutline,
} from './outline.js';

/** A fish completion script; it starts the program only for what lies in the program's own files. */
export function fishCompletion({ common, entries }: Outline): string {
  const lines = [
    ...common.map((option) => `complete -c btcli ${optionPart(option)}`),
    ...entries.flatMap((entry) => [
      `complete -c btcli -f -n __fish_use_subcommand -a ${entry.name} -d ${quoted(entry.summary)}`,
      ...entryLines(entry),
    ]),
  ];
  return `# fish completion for btcli\n${FISH_WORDS}\n${lines.join('\n')}\n`;
}

function entryLines(entry: EntryOutline): readonly string[] {
  if ('command' in entry) return commandLines(leads(entry.name), entry.command);
  const { name: first, commands, seconds } = entry;
  return [
    ...offers(first, seconds),
    ...seconds.flatMap(({ name, below }) => offers(`${first} ${name}`, below)),
    ...commands.flatMap((command) => commandLines(leads(`${first} ${command.name}`), command)),
  ];
}

const leads = (words: string) => `__btcli_leads ${words}`;

/** The words that may come next, as long as none is there. */
const offers = (after: string, words: readonly WordOutline[]): readonly string[] =>
  words.map(
    ({ name, summary }) =>
      `complete -c btcli -f -n ${quoted(`__btcli_is ${after}`)} -a ${name} -d ${quoted(summary)}`,
  );

function commandLines(when: string, command: CommandOutline): readonly string[] {
  const { options, argumentChoices, argumentKinds } = command;
  const words = [...argumentChoices, ...argumentKinds.flatMap((kind) => asking[kind] ?? [])];
  const places =
    words.length > 0
      ? [`complete -c btcli -f -n ${quoted(when)} -a ${quoted(words.join(' '))}`]
      : [];
  return [
    ...options.map((option) => `complete -c btcli -n ${quoted(when)} ${optionPart(option)}`),
    ...places,
  ];
}

function optionPart({ names, takesValue, choices, kind, summary }: OptionOutline): string {
  const flags = names.map((name) =>
    name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`,
  );
  const asked = kind === undefined ? undefined : asking[kind];
  const words = [...choices, ...(asked === undefined ? [] : [asked])].join(' ');
  const value = takesValue ? (words === '' ? ' -r' : ` -x -a ${quoted(words)}`) : '';
  return `${flags.join(' ')}${value} -d ${quoted(summary)}`;
}

const asking: Partial<Record<Kind, string>> = {
  wallet: '(__btcli_wallet)',
  hotkey: '(__btcli_hotkey)',
  account: '(__btcli_account)',
  entry: '(__btcli_ask account addresses.json)',
  network: '(__btcli_ask network config.json)',
  netuid: '(__btcli_netuid)',
  folder: '(__fish_complete_directories)',
};

const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
