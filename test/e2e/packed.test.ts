import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entry } from '../support/entry.js';
import { type Packed, packedInto } from '../support/packed.js';
import { asTheSuiteRuns } from '../support/plain.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'btcli-packed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let packed: Packed;
beforeAll(() => {
  packed = packedInto(folder);
});

/** Runs the unpacked program in a folder without any library beside it. */
const btcli = (...words: readonly string[]) => runs(join(packed.package, 'dist/cli.js'), words);

function runs(entry: string, words: readonly string[], more: NodeJS.ProcessEnv = {}) {
  const wallets = join(folder, 'wallets');
  const env = {
    ...{ ...asTheSuiteRuns, PATH: process.env.PATH, HOME: folder, BT_WALLET_PATH: wallets },
    ...more,
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...words], {
    env,
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('what npm packs runs by itself, without node_modules', () => {
  it('says what it is', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(btcli('--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
    expect(btcli('--help').stdout).toMatch(/^Usage: btcli/);
    expect(btcli('wallet', 'list', '--help').stdout).toMatch(/^Usage: btcli wallet list/);
  });

  it('makes a wallet, lists it, and does so again with the code it kept', () => {
    const made = btcli('wallet', 'create', '--wallet', 'packed', '--no-password', '--json');
    expect(made.status).toBe(0);
    const { data } = JSON.parse(made.stdout);
    for (const _ of ['first', 'again']) {
      const { wallets } = JSON.parse(btcli('wallet', 'list', '--json').stdout).data;
      expect(wallets).toMatchObject([
        { name: 'packed', coldkey: { address: data.coldkey.address, protection: 'plain' } },
      ]);
    }
  });

  it('opens, without native code, a wallet that the native argon2 encrypted', {
    timeout: 300_000,
  }, () => {
    const password = { BT_WALLET_PASSWORD: 'correct horse battery' };
    const words = ['wallet', 'create', '--wallet', 'closed', '--json'];
    const { data } = JSON.parse(runs(entry, words, password).stdout);
    const sign = ['wallet', 'sign', '--wallet', 'closed', '--message', 'mine', '--json'];
    const signed = runs(join(packed.package, 'dist/cli.js'), sign, password);
    expect(signed.stderr).toBe('');
    expect(JSON.parse(signed.stdout).data).toMatchObject({ address: data.coldkey.address });
  });

  it("holds what runs, the shells' scripts and the pages, and nothing that builds or tests it", () => {
    const kinds = new Set(packed.files.map((path) => path.replace(/^(dist\/[^/]+)\/.*/, '$1/')));
    expect([...kinds].sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'dist/THIRD-PARTY-LICENSES',
      'dist/argon2-worker.mjs',
      'dist/cli.js',
      'dist/completions/',
      'dist/crypto.wasm',
      'dist/jq.cjs',
      'dist/jq.wasm',
      'dist/origin-worker.mjs',
      'dist/package.json',
      'dist/packs/',
      'dist/reference/',
      'dist/texts/',
      'package.json',
    ]);
  });

  it('brings the licence of every library that lies in it', () => {
    const text = readFileSync(join(packed.package, 'dist/THIRD-PARTY-LICENSES'), 'utf8');
    const parts = new Map(
      text.split(`\n${'='.repeat(80)}\n\n`).map((part) => [part.split(/ \d|\n/, 1)[0], part]),
    );
    const named: readonly (readonly [library: string, licence: RegExp])[] = [
      ['@polkadot/api', /Apache License/],
      ['@polkadot/wasm-crypto-wasm', /Apache License/],
      ['commander', /Permission is hereby granted/],
      ['jq-web', /fiatjaf/],
      ['libsodium-wrappers-sumo', /ISC|permission/i],
      ['jq, in jq-web', /Stephen Dolan.*decNumber/s],
      ['Oniguruma, in jq-web', /K\.Kosako/],
      ['rxjs', /Apache License/],
      ['ws', /Permission is hereby granted/],
    ];
    for (const [library, licence] of named) expect(parts.get(library), library).toMatch(licence);
    for (const [library, part] of parts) {
      expect(part, library).toMatch(/licen[cs]e|permission|copyright/i);
    }
  });
});
