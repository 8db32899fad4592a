import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newHome } from '../support/cli.js';

const home = newHome();
afterAll(home.remove);
const file = join(home.folder, 'chain.yaml');
const write = (...lines: readonly string[]) => writeFileSync(file, `${lines.join('\n')}\n`);
const scaffold = async (more = '') => {
  const run = await home.btcli(`localnet scaffold ${file} ${more} --json`);
  return { ...run, json: run.json() };
};
const statuses = (data: Readonly<Record<string, unknown>> = {}) =>
  (data.steps as { status: string }[]).map(({ status }) => status);

const base = [
  'accounts:',
  '  - { key: //Zoe, balance: 7 }',
  'subnets:',
  '  - owner: //Bob',
  '    hotkey: //Bob/hot',
  '    started: true',
  '    hyperparameters: { tempo: 20, commit_reveal_weights_enabled: false }',
  '    neurons:',
];
const neuron =
  '      - { hotkey: //v1, coldkey: //Bob, stake: 10, weights: { //v1: 1, //Bob/hot: 0.5 } }';

describe('a local chain is brought to what a file declares', () => {
  it('does it, does nothing the second time, and only the new part after the file grew', async () => {
    write(...base, neuron);
    const looked = await scaffold('--dry-run');
    expect(statuses(looked.json.data)).toEqual(Array(8).fill('missing'));
    const first = await scaffold();
    expect(first.json).toMatchObject({ network: 'embedded', data: { changed: true } });
    expect(statuses(first.json.data)).toEqual(Array(8).fill('done'));
    const second = await scaffold();
    expect(second.json.data).toMatchObject({ changed: false });
    expect(second.json.block).toEqual(first.json.block);
    write(...base, neuron, '      - { hotkey: //v2, coldkey: //Bob }');
    const third = await scaffold();
    expect(statuses(third.json.data).filter((status) => status === 'done')).toHaveLength(1);
  });

  it('keeps what was done before a step that the chain refuses, and goes on from there', async () => {
    write(
      ...base,
      neuron,
      '      - { hotkey: //v3, coldkey: //Bob }',
      '  - netuid: 1',
      '    stakes:',
      '      - { coldkey: //Bob, hotkey: //v1, stake: 1 }',
    );
    const halted = await scaffold();
    expect(halted.status).toBe(3);
    expect(halted.json.error).toMatchObject({
      code: 'not-allowed',
      message: expect.stringContaining('subnet 1: at least 1 on //v1 by //Bob'),
    });
    write(...base, neuron, '      - { hotkey: //v3, coldkey: //Bob }');
    expect((await scaffold()).json.data).toMatchObject({ changed: false });
  });

  it.each([
    [
      [
        '  - netuid: 0',
        '    stakes:',
        '      - { coldkey: //Bob, hotkey: //Bob, stake: 9999999999 }',
      ],
      'balance-too-low',
      '//Alice can give',
    ],
    [
      ['  - netuid: 1', '    hyperparameters: { tempo: 99999999999999999999 }'],
      'above-limit',
      'tempo goes up to 65535',
    ],
  ])('refuses what no chain has room or money for: %j', async (lines, code, says) => {
    write('subnets:', ...lines);
    const { json } = await scaffold();
    expect(json.error).toMatchObject({ code, message: expect.stringContaining(says) });
  });
});
