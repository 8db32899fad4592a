import { coinText, type Netuid } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import type { Typed } from '../../parse-input.js';
import type { Facts } from './facts.js';
import type { Step, TextQuestion } from './question.js';

/** Which position it is about. */
export const position: Step = ({ positions, labelOf }) => ({
  kind: 'choose',
  text: 'Which stake?',
  choices: positions.map(({ hotkey, stake, price, value, subnetName }) => ({
    label: `subnet ${stake.netuid}: ${coinText(stake.units)} alpha on ${hotkey}`,
    about: [
      subnetName,
      labelOf(hotkey) ?? [],
      `one alpha is ${coinText(price)} TAO`,
      `all of it ${coinText(value)} TAO`,
    ]
      .flat()
      .join(', '),
    value: { netuid: String(stake.netuid), hotkeySs58: hotkey },
  })),
});

export const subnetToStakeIn: Step = ({ subnets }) => ({
  kind: 'choose',
  text: 'In which subnet?',
  choices: subnets.map((subnet) => ({
    ...named(subnet),
    value: { netuid: String(subnet.netuid) },
  })),
});

export const hotkeyToStakeOn: Step = (facts) => ({
  kind: 'choose',
  text: 'On which hotkey?',
  choices: facts.hotkeys.map((hotkey) => ({ ...known(hotkey, facts), value: onto(hotkey) })),
  other: { label: 'another one', question: account('Which hotkey?', 'hotkey', facts, onto) },
});

const onto = (hotkeySs58: string): Typed => ({ hotkeySs58 });

export const otherHotkey: Step = (facts, { hotkeySs58: from }) => ({
  kind: 'choose',
  text: 'To which hotkey?',
  choices: facts.hotkeys
    .filter((hotkey) => hotkey !== from)
    .map((hotkey) => ({ ...known(hotkey, facts), value: { destHotkey: hotkey } })),
  other: {
    label: 'another one',
    question: account('To which hotkey?', 'hotkey', facts, (destHotkey) => ({ destHotkey })),
  },
});

export const otherColdkey: Step = (facts) => ({
  kind: 'choose',
  text: 'To which coldkey?',
  choices: facts
    .receivers()
    .map((coldkey) => ({ ...known(coldkey, facts), value: { dest: coldkey } })),
  other: {
    label: 'another one',
    question: account('To which coldkey?', 'account', facts, (dest) => ({ dest })),
  },
});

export const otherSubnet: Step = ({ subnets }, { netuid: from }) => ({
  kind: 'choose',
  text: 'Into which subnet?',
  choices: subnets
    .filter(({ netuid }) => String(netuid) !== from)
    .map((subnet) => ({ ...named(subnet), value: { destNetuid: String(subnet.netuid) } })),
});

export const sameOrOtherSubnet: Step = (facts, typed) => {
  const others = otherSubnet(facts, typed);
  if (others?.kind !== 'choose') return others;
  const same = { label: `the same, subnet ${typed.netuid}`, value: {} };
  return { ...others, choices: [same, ...others.choices] };
};

const account = (
  text: string,
  role: 'hotkey' | 'account',
  { mustBeAccount }: Facts,
  means: (typed: string) => Typed,
): TextQuestion => ({
  ...{ kind: 'type', text: `${text} An address, a wallet, wallet/hotkey or a name you gave it` },
  read: (typed) => {
    mustBeAccount(typed, role);
    return means(typed);
  },
});

const named = ({ netuid, name, price }: { netuid: Netuid; name: string; price: bigint }) => ({
  label: `subnet ${netuid} ${name}`,
  about: `one alpha is ${coinText(price)} TAO`,
});

function known(address: Ss58, { labelOf }: Facts) {
  const label = labelOf(address);
  return { label: address, ...(label !== undefined && { about: label }) };
}
