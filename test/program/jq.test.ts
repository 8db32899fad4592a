import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, test } from 'vitest';
import { loadCommandsAlone } from '../support/alone-commands.js';
import { inProcess } from '../support/in-process.js';

const home = mkdtempSync(join(tmpdir(), 'btcli-test-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
await loadCommandsAlone();
const btcli = inProcess({ HOME: home, XDG_CONFIG_HOME: home });

test.each([
  ['config set wait finalized --jq .data.after', 'finalized'],
  ['config get wait --jq .data.value', 'finalized'],
  ['config list --jq [.data.settings[]|select(.value=="finalized").key]|.[0]', 'wait'],
  ['config path --jq .data.path', join(home, 'btcli', 'config.json')],
  ['config unset wait --jq .data.before', 'finalized'],
  ['completion bash --jq .data.shell', 'bash'],
  ['completion zsh --jq .schema', 'btcli/completion/1'],
])('%s is filtered by real jq', async (line, answer) => {
  expect(await btcli(line)).toMatchObject({ status: 0, stdout: `"${answer}"\n`, stderr: '' });
});

it('refuses what is no jq before anything is done', async () => {
  const { status, stdout } = await btcli('config set wait included --jq .data[');
  expect(status).toBe(2);
  expect(JSON.parse(stdout).error.message).toContain('--jq: syntax error');
  expect((await btcli('config get wait --jq .data.source')).stdout).not.toContain('included');
});
