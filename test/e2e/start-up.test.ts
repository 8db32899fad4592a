import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, test } from 'vitest';
import { newHome } from '../support/cli.js';

const home = newHome();
afterAll(home.remove);

const tracer = fileURLToPath(new URL('../support/trace-loads.mjs', import.meta.url));
const dist = fileURLToPath(new URL('../../dist', import.meta.url));
type Meta = { outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }> };
const meta: Meta = JSON.parse(readFileSync(join(dist, 'meta.json'), 'utf8'));

/** Packages whose code a command really loaded, as the bundle's own account of its chunks says. */
async function packagesLoadedBy(line: string): Promise<ReadonlySet<string>> {
  const trace = join(home.folder, 'trace');
  writeFileSync(trace, '');
  await home.btcli(line, { node: ['--import', tracer], env: { BTCLI_TRACE: trace } });
  const loaded = readFileSync(trace, 'utf8')
    .split('\n')
    .filter((url) => url.includes('/dist/'));
  rmSync(trace);
  expect(loaded.length).toBeGreaterThan(0);
  const inputs = loaded.flatMap((url) =>
    Object.entries(meta.outputs[join('dist', basename(url))]?.inputs ?? {}),
  );
  const names = inputs.flatMap(([path, { bytesInOutput }]) => {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
    return name && bytesInOutput > 0 ? [name] : [];
  });
  return new Set(names);
}

describe('a command that needs no chain does not wait for one', () => {
  test.each([
    '--help',
    'wallet list',
    'wallet transfer --help',
    'wallet balance --netwrk x',
    'nonsense',
  ])('btcli %s loads no @polkadot package', async (line) => {
    const packages = await packagesLoadedBy(line);
    expect([...packages].filter((name) => name.startsWith('@polkadot'))).toEqual([]);
    expect([...packages]).toContain('commander');
  });

  it('notices @polkadot/api where it is needed, so the test above can fail', async () => {
    const packages = await packagesLoadedBy(
      'wallet balance --network embedded --ss58 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY',
    );
    expect([...packages]).toContain('@polkadot/api');
    // What runs WASM waits until a chain has a runtime of WASM.
    expect([...packages]).not.toContain('fzstd');
  });
});
