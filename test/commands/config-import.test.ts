import { describe, expect, it } from 'vitest';
import { planImport } from '../../src/commands/config/import/plan.js';
import { readOldConfig } from '../../src/commands/config/import/read-old.js';
import { importView } from '../../src/commands/config/import/view.js';
import { settingKeys } from '../../src/commands/setting-keys.js';
import { emptyConfig } from '../../src/config/config-file.js';
import { renderView } from '../../src/format/render.js';

const keys = await settingKeys();

async function drawn(text: string, settings: Readonly<Record<string, string>> = {}) {
  const old = readOldConfig(text, 'old');
  const items = planImport(old, { ...emptyConfig, settings }, undefined, keys, false);
  return `${renderView(
    importView({
      ...{ from: 'old', origin: old.origin, path: '/c/config.json', items },
      ...{ profile: undefined, dryRun: false },
    }),
    { width: 120, colour: false },
  )}\n`;
}

describe('an operator who comes from another btcli learns what became of every setting', () => {
  it('of btcli 9', async () => {
    const text = `network: wss://entrypoint-finney.opentensor.ai:443
wallet_path: ~/.bittensor/wallets
wallet_name: validator
wallet_hotkey: null
use_cache: true
disk_cache: false
rate_tolerance: 0.05
safe_staking: false
allow_partial_stake: true
dashboard_path: /home/o/dashboard
metagraph_cols:
  UID: true
  GLOBAL_STAKE: false
`;
    await expect(await drawn(text)).toMatchFileSnapshot('./golden/config-import-9.txt');
  });

  it('of btcli 11', async () => {
    const text = JSON.stringify({
      ...{ network: 'test', wallet: 'alice', wallet_hotkey: 'rig1', json: true, quiet: false },
      ...{ mev_shield: false, retry_forever: true, fallback_endpoints: ['wss://a', 'wss://b'] },
      ...{ proxy_for: '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY', theme: 'dark' },
    });
    const here = { wallet: 'bob' };
    await expect(await drawn(text, here)).toMatchFileSnapshot('./golden/config-import-11.txt');
  });

  it('takes no value that a command would refuse later', async () => {
    expect(await drawn('network: rao\nrate_tolerance: 7\n')).toMatch(
      /rao.*\n.*rate_tolerance: 7 could be/s,
    );
  });

  it('shows no value of a setting that nobody here knows', () => {
    const old = readOldConfig('{"api_secret":"hunter2"}', 'f');
    const items = planImport(old, emptyConfig, undefined, keys, false);
    expect(JSON.stringify(items)).not.toContain('hunter2');
  });

  it.each(['a: *b\n', 'a: &a [*a]\n', 'a: &a b\nc: *a\n'])('refuses the alias in %j', (text) => {
    expect(() => readOldConfig(text, 'f')).toThrowError(
      expect.objectContaining({ code: 'bad-input' }),
    );
  });

  it.each(['', '- a\n', '{', '"x"'])('refuses %j', (text) => {
    expect(() => readOldConfig(text, 'f')).toThrowError(/^f is neither/);
  });
});
