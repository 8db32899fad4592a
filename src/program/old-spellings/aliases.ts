/** First words of btcli 9 and 11, and the group they stand for. */
const groupAliases: Readonly<Record<string, string>> = {
  w: 'wallet',
  wallets: 'wallet',
  st: 'stake',
  s: 'subnets',
  subnet: 'subnets',
  su: 'sudo',
  wt: 'weights',
  weight: 'weights',
  conf: 'config',
  c: 'config',
  cr: 'crowd',
  crowdloan: 'crowd',
  l: 'liquidity',
  conviction: 'lock',
};

const innerAliases: Readonly<Record<string, string>> = {
  'stake children': 'child',
  'subnets mech': 'mechanisms',
};

/** The words of a command as btcli 9 and 11 spelled them in full: no alias, dashes for underscores. */
export function fullWords(words: readonly string[]): readonly string[] {
  const [first = '', second, ...rest] = words.map((word) => word.replaceAll('_', '-'));
  const group = groupAliases[first] ?? first;
  if (second === undefined) return [group];
  return [group, innerAliases[`${group} ${second}`] ?? second, ...rest];
}

/** The group here that has the commands of a group of theirs. */
export const groupHere = (group: string): string => (group === 'subnets' ? 'subnet' : group);
