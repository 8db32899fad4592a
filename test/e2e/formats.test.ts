import { spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { newHome } from '../support/cli.js';

const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty';
const home = newHome();
afterAll(home.remove);
beforeAll(async () => {
  await home.btcli(`wallet regen-coldkeypub --wallet bob --ss58 ${BOB}`);
  await home.btcli(`wallet regen-coldkeypub --wallet alice --ss58 ${ALICE}`);
});

const told = async (line: string) => {
  const { status, stdout, stderr } = await home.btcli(line);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
};

describe('an answer comes in the form that was asked for, and in no other', () => {
  it('gives one row a line as ndjson', async () => {
    const lines = (await told('wallet list --format ndjson')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).name)).toEqual(['alice', 'bob']);
  });

  it('gives the whole envelope as YAML', async () => {
    const { json } = await home.btcli('wallet list --json');
    expect(parse(await told('wallet list --format yaml'))).toEqual(json());
  });

  it('gives the table as CSV and as Markdown', async () => {
    expect(await told('wallet list --format csv --columns wallet,address')).toBe(
      `wallet,address\nalice,${ALICE}\nbob,${BOB}\n`,
    );
    expect(await told('wallet list --format md --columns wallet --sort wallet:desc')).toBe(
      '| wallet |\n| ------ |\n| bob    |\n| alice  |\n',
    );
  });

  it('gives facts as CSV with the unit of each number', async () => {
    const line = `wallet balance --ss58 ${ALICE} --network embedded --format csv`;
    expect(await told(line)).toMatch(/^field,value,unit\n.*\nFree,\d+(\.\d+)?,TAO\n/s);
  });

  it('gives chosen fields where they were', async () => {
    const { json } = await home.btcli('wallet list --fields wallets.name,path --json');
    expect(JSON.parse((await home.btcli('wallet list --fields wallets.name')).stdout).data).toEqual(
      { wallets: [{ name: 'alice' }, { name: 'bob' }] },
    );
    expect(json).toThrow('wallets/0 must have required');
    expect(
      await told('wallet list --format csv --fields wallets.coldkey.address,wallets.name'),
    ).toBe(`wallets.coldkey.address,wallets.name\n${ALICE},alice\n${BOB},bob\n`);
  });

  it.each(['wallet list --fields', 'wallet list --fields list', '--fields= wallet list'])(
    'btcli %s lists the fields',
    async (line) => {
      expect((await told(line)).split('\n')).toContain('wallets.coldkey.address');
    },
  );

  it('filters as jq does', async () => {
    expect(await told('wallet list --jq .data.wallets[].name')).toBe('"alice"\n"bob"\n');
    expect(await told('wallet list --jq empty')).toBe('');
  });
});

describe('a failure is told in the same form', () => {
  const line = 'wallet show --wallet nobody';
  it.each(['json', 'ndjson', 'yaml'])('--format %s', async (format) => {
    const { status, stdout, stderr } = await home.btcli(`${line} --format ${format}`);
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
    expect(format === 'yaml' ? parse(stdout) : JSON.parse(stdout)).toMatchObject({
      schema: 'btcli/wallet.show/1',
      error: { code: 'not-found' },
    });
  });
  it.each(['csv', 'md'])('--format %s has no place for it: stdout stays empty', async (format) => {
    expect(await home.btcli(`${line} --format ${format}`)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('error: '),
    });
  });
});

describe('what is wrong with the form is refused before anything happens', () => {
  const spend = 'wallet regen-coldkeypub --wallet never --ss58';
  test.each([
    ['--fields coldkey.adress', 'did you mean coldkey.address?'],
    ['--fields nothing.of.it', '--fields list'],
    ['--jq .data|', 'syntax error'],
    ['--jq .data.wallet[]', 'Cannot iterate over string'],
    ['--format xml', 'choose table, json'],
    ['--json --format csv', 'exclude each other'],
    ['--format yaml --jq .', 'exclude each other'],
    ['--format table --fields wallet', 'use --columns'],
    ['--sort wallet', 'shows no table'],
    ['--columns ,', 'write names with commas'],
    ['--format', 'argument missing'],
  ])('%s', async (form, said) => {
    const { status, stdout, stderr } = await home.btcli(`${spend} ${BOB} ${form}`);
    expect(status).toBe(2);
    expect(stdout + stderr).toContain(said);
    expect((await home.btcli('wallet show --wallet never')).status).toBe(2);
  });

  it('tells the whole of what was done when an expression fails on it after all', async () => {
    const expression = 'if(.data.wallet=="text")then(1)else(error("no"))end';
    const { status, json, stderr } = await home.btcli(
      `wallet regen-coldkeypub --wallet late --ss58 ${BOB} --jq ${expression}`,
    );
    expect({ status, stderr }).toMatchObject({ status: 7, stderr: expect.stringContaining('no') });
    expect(json()).toMatchObject({
      data: { wallet: 'late', coldkey: { address: BOB } },
      warnings: [expect.stringContaining('the whole answer')],
    });
  });

  it('refuses a column that is not there', async () => {
    const { status, stderr } = await home.btcli('wallet list --sort adress');
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('did you mean address?'),
    });
  });
});

describe('options of every command stand anywhere', () => {
  test.each([
    '--json wallet show --wallet nobody',
    'wallet --json show --wallet nobody',
    'wallet show --wallet nobody --json',
    '--format json wallet show --wallet nobody',
    '-qv wallet show --wallet nobody --format=json',
  ])('btcli %s', async (line) => {
    expect((await home.btcli(line)).json().error?.code).toBe('not-found');
  });

  test.each(['-qv', '-vq', '-q -v', '-v'])('%s is heard', async (switches) => {
    const line = `wallet balance --ss58 ${ALICE} --network embedded`;
    for (const words of [`${switches} ${line}`, `${line} ${switches}`]) {
      expect((await home.btcli(words)).stderr).toContain('connecting to embedded');
    }
  });
});

describe('an answer that did not arrive is no success', () => {
  const entry = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
  const run = (words: readonly string[], stdout: number) =>
    spawnSync(process.execPath, [entry, ...words], {
      env: home.env,
      stdio: ['ignore', stdout, 'pipe'],
      encoding: 'utf8',
    });

  test
    .runIf(process.platform === 'linux')
    .each([
      [['wallet', 'list']],
      [['wallet', 'list', '--json']],
      [['--help']],
      [['wallet', 'show', '--wallet', 'nobody', '--json']],
    ])('%j on a full disk', (words) => {
    const { status, stderr } = run(words, openSync('/dev/full', 'w'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: .+\n/);
  });

  it('is one when the reader has seen enough', () => {
    const command = `"${process.execPath}" "${entry}" wallet list; echo $? >&2`;
    const { stderr } = spawnSync('bash', ['-c', `{ ${command}; } | true`], {
      env: home.env,
      encoding: 'utf8',
    });
    expect(stderr.trim()).toBe('0');
  });
});

describe('an agent can learn the program from the program', () => {
  it('describes every command with its input and its schema', async () => {
    const { json } = await home.btcli('tools --json');
    const { commands } = json().data as { commands: readonly Record<string, unknown>[] };
    const transfer = commands.find(({ name }) => name === 'wallet_transfer');
    expect(transfer).toMatchObject({
      effect: 'spends',
      output: 'btcli/wallet.transfer/1',
      input: {
        required: ['dest'],
        properties: { amount: { pattern: expect.any(String) }, network: { default: 'finney' } },
      },
    });
  });

  it('prints the schema that its own answers are held against', async () => {
    const schema = JSON.parse(await told('schema wallet balance'));
    expect(schema).toMatchObject({ $id: 'btcli/wallet.balance/2', oneOf: [{}, {}] });
    const { json } = await home.btcli('schema wallet balance --json');
    expect(json().data).toMatchObject({ document: schema });
    expect(await told('schema wallet --format csv --columns schema')).toContain('wallet.list/1');
  });
});
