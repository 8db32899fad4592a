import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, test } from 'vitest';
import { newHome } from '../support/cli.js';
import { quickly } from '../support/plain.js';

const home = newHome(quickly);
afterAll(home.remove);

const tracer = fileURLToPath(new URL('../support/trace-loads.cjs', import.meta.url));
const dist = fileURLToPath(new URL('../../dist', import.meta.url));
type Packs = Record<string, { bytes: number; inputs: Record<string, number> }>;
const packs: Packs = JSON.parse(readFileSync(join(dist, 'tools/packs.json'), 'utf8'));

/** Packs that a command read. */
async function packsReadBy(line: string): Promise<readonly string[]> {
  const trace = join(home.folder, 'trace');
  writeFileSync(trace, '');
  await home.btcli(line, { node: ['--require', tracer], env: { BTCLI_TRACE: trace } });
  const read = readFileSync(trace, 'utf8')
    .split('\n')
    .filter((path) => path.includes('/dist/packs/'));
  rmSync(trace);
  return read.map((path) => basename(path, '.js'));
}

/** Packages whose code a command read, as the bundle's own account of its packs says. */
async function packagesReadBy(line: string): Promise<ReadonlySet<string>> {
  const inputs = (await packsReadBy(line)).flatMap((pack) =>
    Object.entries(packs[pack]?.inputs ?? {}),
  );
  const names = inputs.flatMap(([path, bytes]) => {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
    return name && bytes > 0 ? [name] : [];
  });
  return new Set(names);
}

describe('what was known when the program was built is said without it', () => {
  test.each(['', '--help', '--version', 'wallet --help', 'stake child get -h'])(
    'btcli %s reads no pack',
    async (line) => {
      expect(await packsReadBy(line)).toEqual([]);
    },
  );

  it('reads the packs where help is asked for in another way, so the test above can fail', async () => {
    expect(await packsReadBy('wallet --help --json')).toContain('core');
  });
});

describe('a command that needs no chain does not wait for one', () => {
  test.each([
    'wallet list',
    'wallet transfer --help --json',
    'wallet balance --netwrk x',
    'nonsense',
  ])('btcli %s loads no @polkadot package', async (line) => {
    const packages = await packagesReadBy(line);
    expect([...packages].filter((name) => name.startsWith('@polkadot'))).toEqual([]);
    expect([...packages]).toContain('commander');
  });

  it('notices @polkadot/api where it is needed, so the test above can fail', async () => {
    const packages = await packagesReadBy(
      'wallet balance --network embedded --ss58 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY',
    );
    expect([...packages]).toContain('@polkadot/api');
    // What runs WASM waits until a chain has a runtime of WASM.
    expect([...packages]).not.toContain('fzstd');
  });
});
