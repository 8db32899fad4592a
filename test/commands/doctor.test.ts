import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { networks } from '../../src/chain/networks.js';
import type { NodeFacts } from '../../src/chain/probe.js';
import { catalogue } from '../../src/commands/catalogue.js';
import { checkFiles } from '../../src/commands/doctor/files.js';
import { checkNode, checkTerminal, OLDEST_NODE } from '../../src/commands/doctor/machine.js';
import { checkClock, checkNodes } from '../../src/commands/doctor/nodes.js';
import { checkRuntime } from '../../src/commands/doctor/runtime.js';
import type { Data } from '../../src/commands/doctor/schema.js';
import { measured } from '../../src/commands/network/latency/measure.js';
import { pathsFrom } from '../../src/paths.js';
import { frameProxy } from '../support/frame-proxy.js';
import { inProcess } from '../support/in-process.js';
import { type ServedChain, servedChain } from '../support/served-chain.js';

let served: ServedChain;
let home: string;
const homes: string[] = [];
beforeAll(async () => {
  served = await servedChain();
}, 60_000);
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'btcli-test-'));
  homes.push(home);
});
afterAll(async () => {
  await served.close();
  for (const each of homes) rmSync(each, { recursive: true, force: true });
});

async function doctor(line: string) {
  const { status, json } = await inProcess({ HOME: home })(`doctor ${line} --json`);
  const data = json().data as Data;
  return { status, data, ids: data.findings.map(({ id }) => id) };
}

const write = (path: string, text: string, mode = 0o600) => {
  mkdirSync(join(home, path, '..'), { recursive: true, mode: 0o700 });
  writeFileSync(join(home, path), text);
  chmodSync(join(home, path), mode);
};

describe('an operator learns what is wrong, and how to mend it', () => {
  it('says that nothing is, where nothing is', async () => {
    const { status, data, ids } = await doctor(`--network ${served.url}`);
    expect({ status, ids }).toEqual({ status: 0, ids: [] });
    expect(data.checks.map(({ area }) => area)).toEqual([
      ...['node', 'terminal', 'files', 'config', 'wallets', 'caches', 'nodes', 'clock', 'runtime'],
    ]);
  });

  it('finds a node that is dead, and still tells the rest', async () => {
    const { status, data, ids } = await doctor('--network ws://127.0.0.1:1');
    expect({ status, ids }).toEqual({ status: 7, ids: ['node-dead'] });
    expect(data.findings[0]?.todo).toContain('--network');
    expect(data.checks).toHaveLength(8);
  });

  it('finds a clock that the chain contradicts', async () => {
    await served.chain.advance(1);
    const proxy = await frameProxy(served.url);
    const hour = Buffer.alloc(8);
    hour.writeBigUInt64LE(BigInt(Date.now() + 3_600_000));
    // Only Timestamp.Now is asked for as one value.
    const about = new Set<number>();
    proxy.hear = (text) => {
      const { id, method } = JSON.parse(text);
      if (method === 'state_getStorage') about.add(id);
    };
    proxy.alter = (text) => {
      const { id } = JSON.parse(text);
      // A chain for development dates its blocks as it likes, so this one passes for another.
      if (!about.has(id)) return text.replaceAll(served.chain.genesis.hash, genesis);
      return JSON.stringify({ jsonrpc: '2.0', id, result: `0x${hour.toString('hex')}` });
    };
    try {
      const { status, data, ids } = await doctor(`--network ${proxy.url}`);
      expect(status).toBe(7);
      expect(ids).toContain('clock-behind');
      expect(data.findings[0]?.problem).toMatch(/made 3\d\d\d seconds from now/);
    } finally {
      await proxy.close();
    }
  });

  it('finds files that others may change or read', async () => {
    write('.config/btcli/config.json', '{"version":1}', 0o622);
    write('.config/btcli/addresses.json', '{"version":1,"entries":[]}', 0o644);
    const { status, data, ids } = await doctor('--offline');
    expect(status).toBe(7);
    expect(ids.sort()).toEqual(['open-file', 'readable-file']);
    const open = data.findings.find(({ id }) => id === 'open-file');
    expect(open?.todo).toBe(`chmod 600 ${join(home, '.config/btcli/config.json')}`);
  });

  it('runs on a damaged configuration, and finds it', async () => {
    write('.config/btcli/config.json', '{');
    const { status, data, ids } = await doctor('--offline');
    expect({ status, ids }).toEqual({ status: 7, ids: ['config-damaged'] });
    expect(data.findings[0]?.problem).toContain('it is no JSON');
    expect(readFileSync(join(home, '.config/btcli/config.json'), 'utf8')).toBe('{');
  });

  it('runs where the configuration is no file, and finds it', async () => {
    mkdirSync(join(home, '.config/btcli/config.json'), { recursive: true, mode: 0o700 });
    const { status, data, ids } = await doctor('--offline');
    expect({ status, ids }).toEqual({ status: 7, ids: ['config-damaged'] });
    expect(data.findings[0]?.problem).toContain('EISDIR');
    expect((await inProcess({ HOME: home })('config path')).status).toBe(0);
  });

  it('runs where a network is meant that only the damaged configuration knows', async () => {
    write('.config/btcli/config.json', '{');
    const env = { HOME: home, BT_NETWORK: 'mine' };
    const { status, json } = await inProcess(env)('doctor --json');
    const { findings } = json().data as Data;
    expect(status).toBe(7);
    expect(findings.map(({ id }) => id)).toEqual(['config-damaged', 'chain-unusable']);
    expect(findings[1]?.problem).toContain('there is no network "mine"');
  });

  it('runs where files cannot be looked at, and names them', async () => {
    mkdirSync(join(home, '.cache'));
    symlinkSync('btcli', join(home, '.cache/btcli'));
    const { status, data, ids } = await doctor('--offline');
    expect({ status, ids: new Set(ids) }).toEqual({ status: 7, ids: new Set(['unseen-file']) });
    expect(data.findings[0]?.problem).toContain('ELOOP');
  });

  it('finds what others may change below the cache and among the commits', async () => {
    write('.cache/btcli/metadata/m', '', 0o666);
    write('.local/state/btcli/commits/c', '', 0o666);
    for (const path of ['.cache/btcli', '.local/state/btcli']) chmodSync(join(home, path), 0o700);
    const { data } = await doctor('--offline');
    const open = data.findings.filter(({ id }) => id === 'open-file');
    expect(open.map(({ subject }) => subject).sort()).toEqual(
      ['.cache/btcli/metadata/m', '.local/state/btcli/commits/c'].map((path) => join(home, path)),
    );
  });

  it('finds settings that nothing obeys and that nothing can read', async () => {
    const settings = { tolerence: '1%', era: '3' };
    write('.config/btcli/config.json', JSON.stringify({ version: 1, settings }));
    const { data, ids } = await doctor('--offline');
    expect(ids).toEqual(['bad-setting', 'unknown-setting']);
    expect(data.findings[1]).toMatchObject({
      problem: 'nothing obeys it: there is no such setting; did you mean tolerance?',
      todo: 'btcli config unset tolerence',
    });
  });

  it('says in one line that the wallets have findings of their own', async () => {
    write('.bittensor/wallets/w/hotkeys/h', '{"secretPhrase":"nonsense"}', 0o644);
    const { ids, data } = await doctor('--offline');
    expect(ids).toEqual(['wallet-findings']);
    expect(data.findings[0]?.todo).toContain('btcli wallet doctor');
  });
});

const genesis = networks.finney.genesis;
const facts = (over: Partial<NodeFacts> = {}): NodeFacts => ({
  ...{ url: 'wss://a', problem: undefined, connectMs: 5, roundTripMs: 5, genesis },
  ...{ specName: 'node-subtensor', specVersion: 424, best: 1_000, final: 997 },
  ...{ blockTime: 1_000_000, askedAt: 1_006_000 },
  ...over,
});
const idsOf = ({ findings }: ReturnType<typeof checkClock>) => findings.map(({ id }) => id);

test.each([
  ['in time', 6_000, []],
  ['a little early', -9_000, []],
  ['from the future', -11_000, ['clock-behind']],
  ['a minute old', 60_000, []],
  ['two minutes old', 121_000, ['clock-ahead']],
])('a clock against a block that is %s', (_title, age, expected) => {
  expect(idsOf(checkClock([facts({ askedAt: 1_000_000 + age })]))).toEqual(expected);
});

test.each([
  ['making no blocks', 9_000_000],
  ['dating them ahead, as it does when it builds them at once', 900_000],
])('a chain for development is not blamed for %s', (_title, askedAt) => {
  const local = facts({ url: 'ws://127.0.0.1:1', genesis: '0x1', askedAt });
  expect(idsOf(checkClock([local]))).toEqual([]);
});

test.each([
  ['is well', {}, []],
  ['is slow', { roundTripMs: 2_000 }, ['node-slow']],
  ['is behind', { best: 990, final: 988 }, ['node-behind']],
  ['finalizes nothing', { final: 900 }, ['finality-behind']],
  ['is of another chain', { genesis: `0x${'1'.repeat(64)}` }, ['wrong-genesis']],
])('a node that %s', (_title, over, expected) => {
  const nodes = measured('finney', genesis, [facts({ url: 'wss://b' }), facts(over)]);
  expect(idsOf(checkNodes('finney', nodes))).toEqual(expected);
});

test('a node that gives no number leaves the others comparable', () => {
  const odd = facts({ url: 'wss://b', best: Number.NaN });
  const [first, second] = measured('finney', genesis, [facts(), odd]);
  expect(first).toMatchObject({ behind: 0, problem: undefined });
  expect(second?.problem).toContain('gives no number');
});

test('a dead node is no fault while another one answers', () => {
  const dead = { url: 'wss://b', problem: 'wss://b closed the connection' };
  const [found] = checkNodes('finney', measured('finney', genesis, [facts(), dead])).findings;
  expect(found).toMatchObject({ id: 'node-dead', severity: 'notice' });
});

test('commands that a runtime has no call for are named', async () => {
  const identity = { network: 'n', specName: 'node-subtensor', specVersion: 900 };
  const chain = { ...identity, supports: (kind: string) => kind !== 'claimRoot' };
  const { findings, seen } = checkRuntime(chain, await catalogue());
  expect(findings.map(({ id }) => id)).toEqual(['unproved-runtime', 'lacking-commands']);
  expect(findings[1]?.problem).toBe('its runtime has no call for: stake claims claim');
  expect(seen).toMatch(/calls for (\d+) of \d+ commands/);
});

test('the oldest Node is the one that the package asks for', () => {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(engines.node).toBe(`>=${OLDEST_NODE.join('.')}`);
  expect(checkNode('20.18.9').findings).toHaveLength(1);
  expect(checkNode('18.99.0').findings).toHaveLength(1);
  expect(checkNode('20.19.0').findings).toEqual([]);
  expect(checkNode('24.1.0').findings).toEqual([]);
});

test('a terminal is told of, and is no fault', () => {
  const screen = () => ({ isTerminal: true, width: 60, colour: true });
  const { seen, findings } = checkTerminal({ screen, env: { LANG: 'C' } });
  expect(seen).toBe('60 columns, colours, no Unicode');
  expect(findings.map(({ id, severity }) => [id, severity])).toEqual([
    ['narrow-terminal', 'notice'],
    ['no-unicode', 'notice'],
  ]);
});

test("somebody else's file is found", () => {
  write('.config/btcli/config.json', '{"version":1}');
  const { findings } = checkFiles(pathsFrom({ HOME: home }), 123_456);
  expect(findings.map(({ id }) => id)).toEqual(['foreign-file', 'foreign-file']);
});
