import { describe, expect, it, test } from 'vitest';
import { readScaffoldFile } from '../../../src/commands/localnet/scaffold/file/read.js';

const read = (text: string) => readScaffoldFile(text, 'chain.yaml');

const whole = `
accounts:
  - key: //Zoe
    balance: 1000.000000001
subnets:
  - owner: //Bob
    hotkey: //Bob/hot
    started: true
    hyperparameters: { tempo: 20, commit_reveal_weights_enabled: false, max_burn: 0.5 }
    neurons:
      - { hotkey: //v1, coldkey: //Bob, stake: 9999999999, weights: { //Bob/hot: 0.1 } }
  - netuid: 0
    stakes:
      - { coldkey: //Zoe, hotkey: //v1, stake: 5 }
`;

describe('a scaffold file is read to the last digit', () => {
  it('keeps every number as it was written', async () => {
    const { accounts, subnets } = await read(whole);
    expect(accounts).toEqual([{ key: '//Zoe', balance: '1000.000000001' }]);
    expect(subnets?.[0]).toMatchObject({
      hyperparameters: { tempo: '20', commit_reveal_weights_enabled: false, max_burn: '0.5' },
      neurons: [{ stake: '9999999999', weights: { '//Bob/hot': '0.1' } }],
    });
    expect(await read('')).toEqual({});
  });
});

describe('whoever mistypes is led to the line', () => {
  test.each([
    ['broken YAML', 'accounts: [', 1, /not YAML/],
    ['a key twice', 'subnets: []\nsubnets: []', 2, /not YAML/],
    ['an unknown word', 'accounts: []\nsubnet: []', 2, /subnet is not known/],
    ['no development key', 'accounts:\n  - key: Zoe\n    balance: 1', 2, /accounts\.0\.key/],
    ['ten decimals', 'accounts:\n  - key: //Z\n    balance: 0.0000000001', 3, /balance/],
    ['a negative balance', 'accounts:\n  - key: //Z\n    balance: -1', 3, /balance/],
    ['a missing word', 'accounts:\n  - key: //Z\n', 2, /balance/],
    [
      'an account twice',
      'accounts:\n  - {key: //Z, balance: 1}\n  - {key: //Z, balance: 2}',
      3,
      /twice/,
    ],
    ['netuid beside owner', 'subnets:\n  - {netuid: 1, owner: //A, hotkey: //B}', 2, /either/],
    ['an owner alone', 'subnets:\n  - {owner: //A}', 2, /either/],
    ['a start of what is there', 'subnets:\n  - netuid: 1\n    started: true', 3, /owner/],
    [
      'no hyperparameter',
      'subnets:\n  - netuid: 1\n    hyperparameters:\n      tempi: 1',
      4,
      /tempi/,
    ],
    [
      'a flag as a number',
      'subnets:\n  - netuid: 1\n    hyperparameters: {tempo: true}',
      3,
      /tempo/,
    ],
    ['half a block', 'subnets:\n  - netuid: 1\n    hyperparameters: {tempo: 1.5}', 3, /whole/],
    [
      'weights for a stranger',
      'subnets:\n  - netuid: 1\n    neurons:\n      - hotkey: //v\n        coldkey: //c\n        weights:\n          //x: 1',
      7,
      /does not register/,
    ],
    [
      'neurons of root',
      'subnets:\n  - netuid: 0\n    neurons:\n      - {hotkey: //v, coldkey: //c}',
      4,
      /root/,
    ],
  ])('%s', async (_title, text, line, why) => {
    const refusal = await read(text).catch((reason) => reason);
    expect(refusal).toMatchObject({ code: 'bad-input', hint: expect.any(String) });
    expect(refusal.message).toMatch(new RegExp(`^chain\\.yaml, line ${line}: `));
    expect(refusal.message).toMatch(why);
  });

  it('never repeats what may be a secret that was pasted in the place of a key', async () => {
    const phrase = 'bottom drive obey lake curtain smoke basket hold race lonely fit walk';
    const refusal = await read(`accounts:\n  - key: ${phrase}\n    balance: 1`).catch((r) => r);
    expect(`${refusal.message} ${refusal.hint}`).not.toContain('bottom');
    const asWord = await read(`accounts:\n  - ${phrase}: 1`).catch((reason) => reason);
    expect(asWord.code).toBe('bad-input');
    expect(`${asWord.message} ${asWord.hint}`).not.toContain('bottom');
  });
});
