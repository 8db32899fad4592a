import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { inProcess } from '../support/in-process.js';

const home = mkdtempSync(join(tmpdir(), 'btcli-test-'));
const btcli = inProcess({ HOME: home });
afterAll(() => rmSync(home, { recursive: true, force: true }));

it('leads whoever slips to a setting that can be taken out, never to one that is not set', async () => {
  const nothing = { code: 'not-found', hint: 'see what is with `btcli config list`' };
  const errorOf = async (line: string) => (await btcli(`${line} --json`)).json().error;
  expect(await errorOf('config unset wiat')).toMatchObject(nothing);
  expect((await btcli('config set wait finalized')).status).toBe(0);
  expect(await errorOf('config unset walet')).toMatchObject(nothing);
  expect(await errorOf('config unset wiat')).toMatchObject({ hint: 'did you mean wait?' });
  expect((await btcli('config unset wait')).status).toBe(0);
  expect(await errorOf('config unset wait')).toMatchObject(nothing);
});
