/** Blocks of an epoch of subnet 1. */
export const EPOCH = 60;

const people = ['Bob', 'Owner', 'Miner', 'Validator', 'Old'];
const own = (hotkey: string, started = true, stake = '') =>
  `  - { owner: //Owner, hotkey: ${hotkey}, started: ${started}, stakes: [${stake}] }`;
const others = (coldkey: string, count: number, subnet: number) =>
  [...Array(count).keys()].map(
    (at) => `      - { hotkey: //${subnet}/n${at}, coldkey: ${coldkey} }`,
  );

/** The chain that the examples find: six subnets, and somebody on the first and the second. */
export const chainFile = [
  'accounts:',
  ...people.map((name) => `  - { key: //${name}, balance: 20000 }`),
  'subnets:',
  '  - netuid: 1',
  `    hyperparameters: { commit_reveal_weights_enabled: false, tempo: ${EPOCH}, max_burn: 0.4 }`,
  '    neurons:',
  '      - { hotkey: //Alice/default, coldkey: //Alice, stake: 100 }',
  '      - { hotkey: //Alice/rig1, coldkey: //Alice, stake: 100 }',
  '      - { hotkey: //Alice, coldkey: //Alice }',
  '      - { hotkey: //Alice/rig2, coldkey: //Alice }',
  '      - { hotkey: //Validator/main, coldkey: //Validator }',
  '      - { hotkey: //Bob, coldkey: //Bob }',
  ...others('//Bob', 6, 1),
  '  - owner: //Owner',
  '    hotkey: //Owner/default',
  '    started: true',
  '    hyperparameters: { commit_reveal_weights_enabled: false, max_burn: 0.4 }',
  '    neurons:',
  '      - { hotkey: //Miner/default, coldkey: //Miner }',
  '      - { hotkey: //Validator/default, coldkey: //Validator }',
  '      - { hotkey: //Alice/rig1, coldkey: //Alice }',
  ...others('//Bob', 4, 2),
  own('//s3'),
  own('//s4', true, '{ coldkey: //Bob, hotkey: //Alice, stake: 10 }'),
  own('//s5', true, '{ coldkey: //Alice, hotkey: //Alice/rig1, stake: 10 }'),
  own('//s6', false),
  '  - netuid: 0',
  '    stakes:',
  '      - { coldkey: //Alice, hotkey: //Alice/default, stake: 10 }',
  '',
].join('\n');
