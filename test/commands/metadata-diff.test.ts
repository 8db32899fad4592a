import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { inProcess } from '../support/in-process.js';
import { describeShared } from '../support/shared.js';

type Diff = {
  readonly before: { readonly specVersion: number };
  readonly after: { readonly specVersion: number };
  readonly changes: readonly {
    readonly kind: string;
    readonly name: string;
    readonly change: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  readonly affected: readonly {
    readonly command: string;
    readonly call: string;
    readonly change: string;
  }[];
};

describeShared('two runtimes are told apart, without a network', 'metadata', (folder) => {
  const home = mkdtempSync(join(tmpdir(), 'btcli-diff-'));
  const btcli = inProcess({ HOME: home });
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  const file = (spec: number) => `${folder}/subtensor-${spec}.scale`;
  const diff = async (before: string, after: string) => {
    const ended = await btcli(`metadata diff ${before} ${after} --json`);
    expect([ended.stderr, ended.status]).toEqual(['', 0]);
    return ended.json().data as unknown as Diff;
  };

  it('finds what was added and what was removed, each once', async () => {
    const { before, after, changes } = await diff(file(381), file(424));
    expect([before.specVersion, after.specVersion]).toEqual([381, 424]);
    const names = changes.map(({ kind, name }) => `${kind} ${name}`);
    expect(new Set(names).size).toBe(names.length);
    const faucet = changes.find(({ name }) => name === 'SubtensorModule.faucet');
    expect(faucet).toMatchObject({ kind: 'call', change: 'removed', after: null });
    const lock = changes.find(({ name }) => name === 'SubtensorModule.lock_stake');
    expect(lock).toMatchObject({ change: 'added', before: null });
    expect(changes.find(({ name }) => name === 'System.Version')?.change).toBe('changed');
  });

  it('turned round says the opposite of everything', async () => {
    const there = await diff(file(293), file(346));
    const back = await diff(file(346), file(293));
    const opposite: Readonly<Record<string, string>> = { added: 'removed', removed: 'added' };
    const turned = back.changes.map(({ kind, name, change }) => ({
      ...{ kind, name, change: opposite[change] ?? change },
    }));
    expect(there.changes.map(({ kind, name, change }) => ({ kind, name, change }))).toEqual(turned);
  });

  it('finds nothing between a runtime and itself, as bytes or as hex', async () => {
    const hex = join(home, 'metadata.hex');
    writeFileSync(hex, `0x${readFileSync(file(424)).toString('hex')}\n`);
    expect((await diff(file(424), hex)).changes).toEqual([]);
  });

  it('sees a change that lies deep inside a type of the same name', async () => {
    const { changes } = await diff(file(293), file(424));
    const proxies = changes.find(({ name }) => name === 'Proxy.Proxies');
    expect(proxies?.after).toContain('otherwise inside');
  });

  it('names the commands that sign a call which came', async () => {
    const { affected } = await diff(file(293), file(424));
    expect(affected).toContainEqual(
      expect.objectContaining({ command: 'stake lock add', call: 'SubtensorModule.lock_stake' }),
    );
  });

  it.each([
    ['nowhere', 'is no block, network or file', 'embedded'],
    ['./nowhere.scale', 'cannot be read', 'check its path'],
    [import.meta.filename, 'holds no metadata', 'state_getMetadata'],
  ])('%s is refused with the way out', async (side, message, hint) => {
    const ended = await btcli(`metadata diff ${side} ${file(424)} --json`);
    const { error } = ended.json();
    expect([ended.status, error?.message, error?.hint]).toEqual([
      2,
      expect.stringContaining(message),
      expect.stringContaining(hint),
    ]);
  });
});
