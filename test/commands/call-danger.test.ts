import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { confirmCall } from '../../src/commands/call/confirm.js';
import { dangersIn } from '../../src/commands/call/danger.js';

/** Operations that must be typed out, and the calls that they sign. */
const typedOut: Readonly<Record<string, readonly string[]>> = {
  'stake/burn': ['SubtensorModule.burn_alpha', 'SubtensorModule.recycle_alpha'],
  'subnet/trim': ['AdminUtils.sudo_trim_to_max_allowed_uids'],
};

const isDangerous = (call: string) => {
  const [pallet = '', name = ''] = call.split('.');
  return dangersIn({ pallet, name, args: {} }).length > 0;
};

it('no call that a command makes somebody type out goes through a raw call on a mere yes', () => {
  const folders = readdirSync('src/commands', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('command.ts'))
    .filter((path) => /^ {2}typed: \w+,$/m.test(readFileSync(join('src/commands', path), 'utf8')))
    .map((path) => path.replace(/.command\.ts$/, ''));
  expect(folders.sort()).toEqual(['call', ...Object.keys(typedOut)].sort());
  expect(
    Object.values(typedOut)
      .flat()
      .filter((call) => !isDangerous(call)),
  ).toEqual([]);
});

it.each([
  'AdminUtils.sudo_set_sn_owner_hotkey',
  'AdminUtils.sudo_set_subnet_owner_hotkey',
  'SubtensorModule.add_stake_burn',
  'SubtensorModule.remove_stake_full_limit',
  'SubtensorModule.set_perpetual_lock',
  'SubtensorModule.schedule_dissolve_network',
  'SubtensorModule.dissolve_network',
  'Proxy.set_real_pays_fee',
  'Proxy.announce',
  'MevShield.store_encrypted',
  'MevShield.submit_encrypted',
  'Crowdloan.finalize',
])('%s costs more than a habitual yes', (call) => {
  expect(isDangerous(call)).toBe(true);
});

const failed = (netuid: string) => ({
  ...{ pallet: 'SubtensorModule', name: 'BatchWeightItemFailed' },
  fields: { 0: netuid, 1: 'SubtensorModule.NotRegistered' },
});
const landed = (...failures: readonly string[]) => ({
  ...({ status: 'finalized', hash: '0x01', block: { number: 9, hash: '0x09' } } as const),
  events: [
    ...failures.map(failed),
    {
      ...{ pallet: 'SubtensorModule', name: 'BatchWeightsCompleted' },
      fields: { 0: '["1","2"]', 1: '5Grw' },
    },
  ],
});
const ask = (...failures: readonly string[]) =>
  confirmCall(undefined as never, undefined as never, landed(...failures));

it('a batch of weights of which something failed is no success', async () => {
  await expect(ask('2')).rejects.toMatchObject({ code: 'partly-done', exitStatus: 4 });
  await expect(ask('1', '2')).rejects.toMatchObject({ code: 'failed-on-chain' });
  await expect(ask()).resolves.toMatchObject({ events: [{}] });
});
