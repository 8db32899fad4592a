import { describe, expect, it, test } from 'vitest';
import { catalogue } from '../../../src/commands/catalogue.js';
import { universal } from '../../../src/commands/options/universal.js';
import { goneGroups } from '../../../src/program/old-spellings/commands/others.js';
import { oldCommands } from '../../../src/program/old-spellings/rewrite.js';
import { sharedOptions } from '../../../src/program/old-spellings/shared.js';
import type { OldOption } from '../../../src/program/old-spellings/spelling.js';
import { inProcess } from '../../support/in-process.js';
import { outcomeOf } from './outcome.js';

const alice = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
const bob = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty';

test.each([
  ['w balance --wallet-name a', 'wallet balance --wallet a'],
  ['wallets swap_coldkey check --wallet.name=a', 'wallet swap-coldkey status --wallet a'],
  [
    'st add --netuids 1,2 --amount 1 --rate-tolerance 0.05 -y',
    'stake add --netuid 1,2 --amount 1 --tolerance 0.05 -y',
  ],
  [
    'st add --netuid 1 --amount 1 --unsafe --no-prompt',
    'stake add --netuid 1 --amount 1 --no-limit --yes',
  ],
  [
    `st add --netuid 1 --amount 1 --hotkey ${bob} --safe`,
    `stake add --netuid 1 --amount 1 --hotkey-ss58 ${bob}`,
  ],
  [
    `stake move --from a --to ${bob} --origin-netuid 1 --dest-netuid 2 --amount 3`,
    `stake move --hotkey a --dest-hotkey ${bob} --netuid 1 --dest-netuid 2 --amount 3`,
  ],
  ['stake swap --origin 1 --dest 2 --swap-all', 'stake swap --netuid 1 --dest-netuid 2 --all'],
  [
    `stake child set --children ${alice} --proportions 0.25 --children ${bob} --prop 0.1 --netuid 1`,
    `stake child set --child ${alice}:0.25,${bob}:0.1 --netuid 1`,
  ],
  ['stake children take --take 0.1 --netuid 1', 'stake child set-take --take 0.1 --netuid 1'],
  ['stake set-claim Keep', 'stake claims set-type --type keep'],
  [
    'su set --netuid 1 --param immunity_period --value 100',
    'subnet hyperparameters set immunity_period=100 --netuid 1',
  ],
  [
    'su set --netuid 1 --param weights_version --value 7',
    'subnet hyperparameters set weights_version_key=7 --netuid 1',
  ],
  ['s metagraph --netuid 1 --mechid 0', 'subnet show --netuid 1 --mech 0'],
  [
    'subnets register --netuid 1 --json-output --no-prompt',
    'subnet register --netuid 1 --json --yes',
  ],
  ['subnets show 4 --json', 'subnet show --netuid 4 --json'],
  [
    'wallet list --json-out --wallet.path default',
    'wallet list --json --wallet-path ~/.bittensor/wallets',
  ],
  [
    'wallet transfer --destination a --amount 1 --no-wait-for-finalization --period 16',
    'wallet transfer --dest a --amount 1 --wait included --era 16',
  ],
  ['wallet transfer --dest a --amount-tao all', 'wallet transfer --dest a --all'],
  ['tx add_stake --netuid 1 --amount-tao 2', 'stake add --netuid 1 --amount 2'],
  [
    'misc weights set --netuid 1 --uids 1 --weights 1 --mechid 0',
    'weights set --netuid 1 --uids 1 --weights 1 --mech 0',
  ],
  ['utils convert --rao 5', 'utils convert 5rao'],
  ['--json s list --chain local', '--json subnet list --network local'],
  ['wallet swap-check --ss58-address a', 'wallet swap-coldkey status --ss58 a'],
  ['conf set --network test', 'config set network test'],
  ['c clear --wallet-name', 'config unset wallet'],
  ['utils latency --network local', 'network latency local'],
  [`wallet get-identity --key ${alice}`, `wallet get-identity ${alice}`],
])('%s is read as %s', async (line, meant) => {
  expect(await outcomeOf(line.split(' '))).toMatchObject({
    kind: 'accepted',
    argv: meant.split(' '),
  });
});

test.each([
  ['stake add -a 1 --netuid 1', '--all or --amount'],
  ['stake remove -a 1', '--all or --amount'],
  ['wallet transfer -d x', '--dest'],
  ['subnets list -n 1', '--netuid or --network'],
  ['wallet verify -p 0x00', '--ss58'],
  ['wallet verify --message a -s 0x00', '--signature'],
  ['stake remove --unstake-all', 'stake exit'],
  ['subnets register --netuid 1 --unsafe', '--max-cost'],
  ['su set --netuid 1 --param min_burn --value 500000', '<name>=<value>'],
  ['su set --netuid 1 --param kappa --value 32767', '<name>=<value>'],
  ['su set --netuid 1 --name a --param tempo --value 1', '--wallet'],
  ['wallet set-identity --name a --id-name b', '--wallet'],
  ['wallet regen-coldkey --mnemonic word', '--mnemonic-file'],
  ['wallet regen-coldkey --json backup.json', '--keystore'],
  ['wallet swap-hotkey other', '--new-hotkey'],
  ['subnets burn-cost 4', 'register cost --netuid 4'],
  ['config set --network test --wallet-name a', 'for each'],
  ['stake child set --children a --children b --prop 1', '--child <hotkey>:<share>'],
])('%s means two things, or something dangerous: it is refused', async (line, advice) => {
  const outcome = await outcomeOf(line.split(' '));
  expect(outcome).toMatchObject({ kind: 'refused', type: expect.stringContaining(advice) });
});

it('points at commands and options that exist', async () => {
  const commands = new Map((await catalogue()).map(({ words, command }) => [words, command]));
  const flagsOf = (words: string) =>
    Object.values({ ...commands.get(words)?.options, ...universal }).map(({ flags }) => flags);
  const has = (flags: readonly string[], option: string) =>
    flags.some((each) => each.split(/[ ,]+/).includes(option));
  const named = (rule: OldOption): readonly string[] =>
    rule.kind === 'is' ? [rule.option] : rule.kind === 'means' ? rule.words.slice(0, 1) : [];
  const everywhere = [...commands.keys()].flatMap(flagsOf);
  const wrong = [
    ...Object.entries(oldCommands).flatMap(([old, became]) => {
      if (became.kind === 'refused') return [];
      if (!commands.has(became.words)) return [`${old}: no command ${became.words}`];
      return Object.values(became.options)
        .flatMap(named)
        .filter((option) => option.startsWith('-') && !has(flagsOf(became.words), option))
        .map((option) => `${old}: ${became.words} has no ${option}`);
    }),
    ...Object.values(sharedOptions)
      .flatMap(named)
      .filter((option) => !has(everywhere, option))
      .map((option) => `no command has ${option}`),
  ];
  expect(wrong).toEqual([]);
});

it('says that nothing is offered only of what no command here has as its name', async () => {
  const here = new Set((await catalogue()).map(({ words }) => words));
  const wrong = Object.entries(oldCommands)
    .filter(
      ([old, became]) => became.kind === 'refused' && here.has(old.replace(/^subnets /, 'subnet ')),
    )
    .map(([old]) => old);
  expect(wrong).toEqual([]);
});

it('advises only what can be typed', async () => {
  const commands = new Map((await catalogue()).map(({ words, command }) => [words, command]));
  const isKnown = (line: string): boolean => {
    const words = line.split(' ');
    const named = words.findIndex((word) => !/^[a-z][a-z-]*$/.test(word));
    const path = named === -1 ? words : words.slice(0, named);
    const command = [3, 2, 1]
      .map((length) => commands.get(path.slice(0, length).join(' ')))
      .find((found) => found !== undefined);
    const options = Object.values({ ...command?.options, ...universal });
    const typed = words.filter((word) => word.startsWith('--') && word !== '--help');
    const isGroup = [...commands.keys()].some((key) => key.startsWith(`${path.join(' ')} `));
    return (
      (path.length === 0 || command !== undefined || isGroup) &&
      typed.every((word) => options.some(({ flags }) => flags.split(/[ ,]+/).includes(word)))
    );
  };
  const advice = [
    ...Object.values(oldCommands).flatMap((became) =>
      became.kind === 'refused' ? [became.type] : Object.values(became.options).flatMap(typeOf),
    ),
    ...Object.values(goneGroups).map(([, type]) => type),
    ...Object.values(sharedOptions).flatMap(typeOf),
  ];
  const lines = advice.flatMap((text) => [...text.matchAll(/btcli ([^;,]*?)(?= or |[;,]|$)/g)]);
  const wrong = lines.map(([, line = '']) => line).filter((line) => !isKnown(line));
  expect([...new Set(wrong)]).toEqual([]);
  expect(lines.length).toBeGreaterThan(60);
});

const typeOf = (rule: OldOption): readonly string[] => (rule.kind === 'refused' ? [rule.type] : []);

describe('a person learns the new spelling, a script is left alone', () => {
  const run = inProcess({ BT_WALLET_PATH: '/nonexistent/wallets' });

  it('says on stderr how the line was read', async () => {
    const { stderr, stdout } = await run('utils convert --tao 1');
    expect(stderr).toBe('read as: btcli utils convert 1tao\n');
    expect(stdout).toContain('1');
  });

  test.each(['--quiet', '--json', '--json-output', '--json-out', '--format csv'])(
    'says nothing under %s',
    async (option) => {
      const { stderr, status } = await run(`utils convert --tao 1 ${option}`);
      expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    },
  );

  it('answers a refusal in JSON where the old spelling asked for JSON', async () => {
    const { json, stderr, status } = await run('stake add -a --json-output');
    expect(json()).toMatchObject({ error: { code: 'bad-input' } });
    expect({ stderr, status }).toEqual({ stderr: '', status: 2 });
  });

  it('offers none of them in help', async () => {
    const { stdout } = await run('wallet transfer --help');
    expect(stdout).not.toMatch(/--json-output|--wallet-name|--no-prompt|--period/);
  });
});

describe('what is wrong on an old line is told in the words that stand on it', () => {
  const btcli = inProcess({ HOME: '/nowhere' });
  const wrong = async (line: string) => (await btcli(`${line} --json`)).json().error?.message;

  test.each([
    [
      'stake add --netuid 1 --amount 1 --rate-tolerance 0.05 --unsafe',
      '--rate-tolerance (here --tolerance) and --unsafe (here --no-limit) exclude each other',
    ],
    [
      'stake add --netuid 1 --amount 1 --tolerance 0.05 --unsafe',
      '--tolerance and --unsafe (here --no-limit) exclude each other',
    ],
    [
      'stake add --amount 1 --rate-tolerance much --netuid 1 --wallet a',
      expect.stringMatching(/^--rate-tolerance \(here --tolerance\): /),
    ],
  ])('%s', async (line, message) => {
    expect(await wrong(line)).toEqual(message);
  });
});
