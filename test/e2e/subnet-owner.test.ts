import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Home, newHome } from '../support/cli.js';
import { openRealChain } from '../support/realchain.js';
import { type ServedChain, servedChain } from '../support/served-chain.js';

vi.setConfig({ testTimeout: 300_000 });

type Data = Readonly<Record<string, unknown>>;

const home: Home = newHome();
let served: ServedChain;
/** The same chain through another program's client: what storage holds. */
let node: Awaited<ReturnType<typeof openRealChain>>;

/**
 * No line has a terminal, and each answers one document: one that asked a question although --yes
 * stands there (btcli 9 defect 28), or said a sentence beside its document (agcli), fails.
 */
const btcli = (line: string) => home.btcli(`${line} --network ${served.url} --json`);

async function data(line: string): Promise<Data> {
  const done = await btcli(line);
  const said = done.status === 0 ? '' : `${done.stdout}${done.stderr}`;
  expect({ line, said }).toEqual({ line, said: '' });
  return done.json().data ?? {};
}

async function refused(line: string) {
  const { status, json } = await btcli(line);
  const { error } = json();
  return { status, code: error?.code, message: error?.message };
}

const stored = async (item: string, ...keys: readonly unknown[]) =>
  (await node.api.query.subtensorModule?.[item]?.(...keys))?.toJSON();

beforeAll(async () => {
  served = await servedChain();
  node = await openRealChain(served.url);
  for (const wallet of ['owner', 'stranger']) {
    await home.btcli(`wallet create --wallet ${wallet} --no-password`);
    await data(`wallet faucet --wallet ${wallet} --amount 3000 --yes`);
  }
  await data('subnet create --wallet owner --subnet-name First --yes');
  await data('subnet start --wallet owner --netuid 2 --yes');
}, 300_000);

afterAll(async () => {
  await node.close();
  await served.close();
  home.remove();
});

describe("an owner's calls, read back from storage", () => {
  it('change two hyperparameters in one batch', async () => {
    const line = 'subnet hyperparameters set --wallet owner --netuid 2 --yes';
    const done = await data(`${line} immunity_period=4321 bonds_penalty=50%`);
    expect(done).toMatchObject({ plan: { call: 'Utility.batch_all' } });
    expect(await stored('immunityPeriod', 2)).toBe(4321);
    expect(await stored('bondsPenalty', 2)).toBe(32_768);
    expect(await refused(`${line} immunity_period=1`)).toMatchObject({
      ...{ status: 3, code: 'not-allowed' },
      message: expect.stringMatching(/again in block \d+/),
    });
    const shown = await data('subnet hyperparameters get --netuid 2 immunity_period kappa');
    expect(shown).toMatchObject({
      settings: [
        { name: 'immunity_period', value: '4321', setBy: 'owner', takes: 'blocks' },
        { name: 'kappa', setBy: 'root' },
      ],
    });
    expect(await refused(`${line} kappa=50%`)).toMatchObject({ code: 'not-allowed' });
    const stranger = line.replace('owner', 'stranger');
    expect(await refused(`${stranger} rho=1`)).toMatchObject({ code: 'not-allowed' });
  });

  it('set an identity field by field, and a symbol', async () => {
    const line = 'subnet identity set --wallet owner --netuid 2 --yes';
    await data(`${line} --subnet-name Example --url https://example.org`);
    await data(`${line} --discord example --clear url`);
    expect(await data('subnet identity get --netuid 2')).toMatchObject({
      identity: { subnetName: 'Example', subnetUrl: '', discord: 'example' },
    });
    expect(await stored('subnetIdentitiesV3', 2)).toMatchObject({
      subnetName: `0x${Buffer.from('Example').toString('hex')}`,
    });
    await data('subnet symbol set --wallet owner --netuid 2 --symbol ζ --yes');
    expect(await stored('tokenSymbol', 2)).toBe(`0x${Buffer.from('ζ').toString('hex')}`);
    const taken = await refused('subnet symbol set --wallet owner --netuid 2 --symbol ζ --yes');
    expect(taken).toMatchObject({ code: 'already-exists' });
  });

  it('make room for a second mechanism, and split the emission', async () => {
    await data('subnet trim --wallet owner --netuid 2 --uids 128 --yes');
    expect(await stored('maxAllowedUids', 2)).toBe(128);
    await data('subnet mechanisms set --wallet owner --netuid 2 --count 2 --yes');
    await data('subnet mechanisms split --wallet owner --netuid 2 --split 75%,25% --yes');
    expect(await stored('mechanismEmissionSplit', 2)).toEqual([49_151, 16_384]);
  });
});

describe("a hotkey's announcements, read back from storage", () => {
  const owner = '--wallet owner --netuid 2';
  const axonOf = async () => {
    const { hotkey } = (await data(`axon show ${owner}`)) as { hotkey: string };
    return stored('axons', 2, hotkey);
  };

  // btcli 9 defect 20: with JSON, axon set and reset were always a usage error.
  it('set an axon and take it back, each as one document', async () => {
    const done = await data(
      `axon set ${owner} --ip 8.8.8.8 --port 8091 --certificate 01abcd --yes`,
    );
    expect(done).toMatchObject({
      served: { endpoint: '8.8.8.8:8091' },
      certificate: '0x01abcd',
      // btcli 9 defect 18: announcements were immortal.
      plan: { call: 'SubtensorModule.serve_axon_tls', fee: { rao: '0' }, era: 128 },
    });
    expect(await axonOf()).toMatchObject({ ip: 0x08080808, port: 8091, ipType: 4 });
    expect(await refused(`axon reset ${owner} --yes`)).toMatchObject({
      ...{ status: 3, code: 'not-allowed' },
      message: expect.stringContaining('every 50 blocks'),
    });
    await served.chain.advance(50);
    await data(`axon reset ${owner} --yes`);
    expect(await axonOf()).toMatchObject({ ip: 0, port: 1 });
    expect(await data(`axon show ${owner}`)).toMatchObject({ uid: 0, axon: null });
  });

  it('set an address of IPv6, and where metrics are read', async () => {
    await served.chain.advance(50);
    const line = `${owner} --ip 2606:4700:4700::1111 --port 9100 --yes`;
    await data(`axon set ${line}`);
    await data(`prometheus set ${line}`);
    expect(await data(`axon show ${owner}`)).toMatchObject({
      axon: { endpoint: '[2606:4700:4700::1111]:9100' },
      prometheus: { ip: '2606:4700:4700::1111', ipType: 6, port: 9100 },
    });
    const wrong = await refused(`prometheus set ${owner} --ip 10.0.0.1 --port 9100 --yes`);
    expect(wrong).toMatchObject({ status: 2, code: 'bad-input' });
  });

  it('commit what anybody can read, and say when there is no more room', async () => {
    const line = `commitments set ${owner} --yes`;
    const done = await data(`${line} --data example --hex ff00`);
    expect(done).toMatchObject({
      fields: [{ text: 'example' }, { hex: '0xff00', text: null }],
      plan: { call: 'Commitments.set_commitment', fee: { rao: '0' }, space: 100 },
    });
    const { hotkey } = (await data(`commitments get ${owner}`)) as { hotkey: string };
    const kept = await node.api.query.commitments?.commitmentOf?.(2, hotkey);
    expect(kept?.toJSON()).toMatchObject({
      info: { fields: [{ raw7: '0x6578616d706c65' }, { raw2: '0xff00' }] },
    });
    expect(await data('commitments list --netuid 2')).toMatchObject({ commitments: [{ hotkey }] });
    const full = `--data ${'x'.repeat(512)} --hex ${'00'.repeat(512)}`;
    await data(`${line} ${full}`);
    await data(`${line} ${full}`);
    expect(await refused(`${line} ${full}`)).toMatchObject({
      ...{ status: 3, code: 'not-allowed' },
      message: expect.stringContaining('2148 are used'),
    });
  });

  it('show which axons would lead into networks of the operator', async () => {
    await served.chain.advance(50);
    await data(`axon set ${owner} --ip 192.168.7.7 --port 8091 --allow-private --yes`);
    expect(await data('subnet health --netuid 2')).toMatchObject({
      open: 0,
      axons: [{ uid: 0, endpoint: '192.168.7.7:8091', state: 'private', milliseconds: null }],
    });
  });
});
