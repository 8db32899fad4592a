import { describe, expect, it, test } from 'vitest';
import { otherLine } from '../../src/commands/hand-over.js';
import { parseInput } from '../../src/commands/parse-input.js';
import { stakeWizard } from '../../src/commands/stake/wizard/command.js';
import type { Facts } from '../../src/commands/stake/wizard/facts.js';
import { guide } from '../../src/commands/stake/wizard/guide.js';
import type { Context, Prompts } from '../../src/context.js';
import { Refusal, refuse } from '../../src/errors.js';
import { glanceAt } from '../../src/program/manner.js';
import { buildTree, type Request } from '../../src/program/tree.js';
import { parseAccountRef } from '../../src/units/account-ref.js';
import { alpha, rao, raoPerAlpha } from '../../src/units/money.js';
import { parseNetuid } from '../../src/units/netuid.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { fixtureChain } from '../support/fixture-chain.js';
import { signingInput } from '../support/signing-input.js';
import { testContext } from '../support/test-context.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const DAVE = parseSs58('5DAAnrj7VHTznn2AWBemMuyBwZWs6FNFjdyVXUeYum3PTXFy');
const EVE = parseSs58('5HGjWAeFDfFCWPsjFQdVV2Msvz2XtMktvgocEZcCj68kUMaw');

const at = (netuid: string, name: string, price: bigint) => ({
  ...{ netuid: parseNetuid(netuid), name, price: raoPerAlpha(price) },
});
const facts: Facts = {
  coldkey: ALICE,
  free: rao(5_500_000_000n),
  positions: [
    {
      hotkey: DAVE,
      stake: alpha(parseNetuid('2'), 12_500_000_000n),
      ...{ price: raoPerAlpha(20_000_000n), value: rao(250_000_000n), subnetName: 'omega' },
    },
  ],
  subnets: [at('0', 'root', 1_000_000_000n), at('2', 'omega', 1n), at('3', 'red\u001b[31m', 1n)],
  hotkeys: [DAVE, EVE],
  receivers: () => [BOB],
  labelOf: (address) => ({ [DAVE]: 'the pool', [EVE]: 'hotkey alice/rig2' })[address],
  mustBeAccount: (typed) => {
    if (parseAccountRef(typed).kind === 'name') throw refuse('not-found', `no ${typed}`, 'look');
  },
};

/** Answers in order: the label of a choice, or a text. Whatever is asked beside them fails. */
function scripted(answers: readonly string[]) {
  const left = [...answers];
  const seen: { complaints: string[]; asked: string[]; labels: string[] } = {
    ...{ complaints: [], asked: [], labels: [] },
  };
  const next = (question: string): string => {
    seen.asked.push(question);
    const given = left.shift();
    if (given === undefined) throw new Error(`a question nobody expected: ${question}`);
    return given;
  };
  const prompts = {
    async choose<Value>(question: string, choices: Parameters<Prompts['choose']>[1]) {
      seen.labels.push(...choices.map(({ label, about = '' }) => `${label}: ${about}`));
      const wanted = next(question);
      const found = choices.find(({ label }) => label.startsWith(wanted));
      if (!found) throw new Error(`${wanted} is no answer to ${question}`);
      return found.value as Value;
    },
    async answer<Value>(question: string, read: (typed: string) => Value, fallback?: string) {
      for (;;) {
        const typed = next(question) || (fallback ?? '');
        try {
          return read(typed);
        } catch (reason) {
          if (!(reason instanceof Refusal)) throw reason;
          seen.complaints.push(reason.message);
        }
      }
    },
  };
  return { prompts: prompts as unknown as Prompts, seen, left };
}

const shell = { words: 'stake wizard', line: 'btcli stake wizard --wallet alice' } as Context;

async function led(answers: readonly string[], known: Partial<Facts> = {}) {
  const { prompts, seen, left } = scripted(answers);
  const call = await guide({ ...facts, ...known }, prompts);
  expect(left).toEqual([]);
  return { call, seen, line: otherLine(call, shell) };
}

/** What the program makes of a line that somebody copied. */
async function typedAgain(line: string) {
  const argv = line.split(' ').slice(1);
  let request: Request | undefined;
  const { root } = await buildTree(glanceAt(argv).words, '0', (found) => {
    request = found;
  });
  await root.parseAsync(argv, { from: 'user' });
  if (!request) throw new Error('no command was found');
  return { ...request, input: parseInput(request.command, request.typed, {}) };
}

const lines: readonly (readonly [answers: readonly string[], line: string])[] = [
  [['stake', 'subnet 0', DAVE, '1.5'], `add --netuid 0 --hotkey-ss58 ${DAVE} --amount 1.5`],
  [
    ['stake', 'subnet 3', 'another', 'miner/rig1', 'all', '1%'],
    'add --netuid 3 --hotkey-ss58 miner/rig1 --all --tolerance 1%',
  ],
  [
    ['unstake', 'subnet 2', '2.5', ''],
    `remove --netuid 2 --hotkey-ss58 ${DAVE} --amount 2.5 --tolerance 0.5%`,
  ],
  [
    ['move', 'subnet 2', EVE, 'the same', 'all'],
    `move --netuid 2 --dest-hotkey ${EVE} --hotkey-ss58 ${DAVE} --all`,
  ],
  [
    ['move', 'subnet 2', 'another', BOB, 'subnet 3', '1', '2%'],
    `move --netuid 2 --dest-netuid 3 --dest-hotkey ${BOB} --hotkey-ss58 ${DAVE} --amount 1 --tolerance 2%`,
  ],
  [
    ['swap', 'subnet 2', 'subnet 0', 'all', ''],
    `swap --netuid 2 --dest-netuid 0 --hotkey-ss58 ${DAVE} --all --tolerance 0.5%`,
  ],
  [
    ['transfer', 'subnet 2', BOB, 'the same', '3'],
    `transfer --netuid 2 --dest ${BOB} --hotkey-ss58 ${DAVE} --amount 3`,
  ],
  [['exit', '5%'], 'exit --netuid all --all-hotkeys --tolerance 5%'],
];

describe('answers become the one command that does it', () => {
  test.each(lines)('%j', async (answers, wanted) => {
    const { call, line } = await led(answers);
    const [name = '', ...options] = wanted.split(' ');
    expect(line).toBe(`btcli stake ${name} --wallet alice ${options.join(' ')}`);
    const again = await typedAgain(line);
    expect(again.command).toBe(call.command);
    const typed = { ...call.typed, wallet: 'alice' };
    const handed = parseInput(call.command, { options: typed, words: [] }, {});
    expect(again.input).toEqual(handed);
  });

  it('asks again what the options would refuse, and says it in their words', async () => {
    const answers = ['stake', 'subnet 2', 'another', 'nobody', DAVE, '1.0000000001', 'x', '1', '5'];
    const { seen } = await led([...answers, '5%']);
    expect(seen.complaints).toEqual([
      'no nobody',
      '"1.0000000001" has more than nine decimals',
      '"x" is not an amount of TAO',
      '5 could be a percentage or a fraction',
    ]);
  });

  it('tells what is there beside each choice, without what a name could do to a terminal', async () => {
    const { seen } = await led(['unstake', 'subnet 2', '1', '']);
    expect(seen.labels).toContain(
      `subnet 2: 12.5 alpha on ${DAVE}: omega, the pool, one alpha is 0.02 TAO, all of it 0.25 TAO`,
    );
    expect(seen.asked.at(-2)).toContain('12.5 are there');
    const subnets = await led(['stake', 'subnet 3', `${EVE}`, '1', '']);
    expect(subnets.seen.labels.join()).not.toContain('\u001b');
    expect(subnets.seen.labels).toContain(`${EVE}: hotkey alice/rig2`);
  });

  it('offers whoever has no stake nothing but to stake', async () => {
    const none = { positions: [], hotkeys: [] };
    const { seen } = await led(['stake', 'subnet 0', DAVE, '1'], none);
    expect(seen.labels.filter((label) => /unstake|move|exit/.test(label))).toEqual([]);
  });
});

test.each([
  ['with --yes', { yes: true }, true],
  ['where nobody can answer', {}, false],
])(
  'asks nothing and reads nothing %s, and names the commands instead',
  async (_, input, canAsk) => {
    const chain = fixtureChain({}, () => {
      throw new Error('nothing may be sent');
    });
    const { context, seen } = testContext({ chain, coldkey: ALICE, answers: [], canAsk });
    await expect(stakeWizard.run({ ...signingInput, ...input }, context)).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('use stake add, remove, move, swap, transfer, exit'),
    });
    expect(seen.steps).toEqual([]);
  },
);
