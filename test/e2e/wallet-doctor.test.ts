import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newHome } from '../support/cli.js';

const home = newHome();
afterAll(home.remove);
const hotkey = join(home.folder, 'wallets/w/hotkeys/default');
const mode = () => statSync(hotkey).mode & 0o777;

beforeAll(async () => {
  await home.btcli('wallet new-hotkey --wallet w');
});

it('ends with 0 when nothing is wrong and with 7 when something is, its answer whole either way', async () => {
  const well = await home.btcli('wallet doctor --json');
  expect(well).toMatchObject({ status: 0, stderr: '' });
  expect(well.json().data).toMatchObject({ keys: 1, findings: [], fixed: [] });
  chmodSync(hotkey, 0o644);
  const ill = await home.btcli('wallet doctor --json');
  expect(ill.status).toBe(7);
  expect(ill.json().data?.findings).toMatchObject([
    { id: 'secret-mode', severity: 'danger', path: hotkey },
  ]);
  expect((await home.btcli('wallet doctor')).stdout).toContain(hotkey);
});

it('changes a mode when told to, and never by itself or where nobody can say yes', async () => {
  expect((await home.btcli('wallet doctor')).status).toBe(7);
  const unasked = await home.btcli('wallet doctor --fix --json');
  expect(unasked.status).toBe(3);
  expect(unasked.json().error).toMatchObject({ code: 'declined' });
  expect(mode()).toBe(0o644);
  const fixed = await home.btcli('wallet doctor --fix --yes --json');
  expect(fixed.status).toBe(0);
  expect(fixed.json().data).toMatchObject({ findings: [], fixed: [{ from: '0644', to: '0600' }] });
  expect(mode()).toBe(0o600);
});
