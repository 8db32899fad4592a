import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { type Home, newHome } from '../support/cli.js';
import { hasPseudoTerminal, inTerminal } from '../support/pseudo-terminal.js';
import { type ServedChain, servedChain } from '../support/served-chain.js';

vi.setConfig({ testTimeout: 120_000 });

const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
const home: Home = newHome();
let served: ServedChain;
const nextBlock = () => served.ask('localnet_advance', 1);
const line = (options: string) => `stake list ${ALICE} --network ${served.url} ${options}`;

beforeAll(async () => {
  served = await servedChain();
  await nextBlock();
}, 120_000);

afterAll(async () => {
  await served.close();
  home.remove();
});

describe('a list that follows the chain', () => {
  it('gives one whole document for each block, and ends well at Ctrl-C', async () => {
    const child = home.start(line('--live --format ndjson'));
    const ended = new Promise((resolve) => child.on('close', resolve));
    const documents = documentsOf(child);
    const first = await documents.next();
    await nextBlock();
    const second = await documents.next();
    expect(second.schema).toBe('btcli/stake.list/2');
    expect(second.block?.number).toBe((first.block?.number ?? 0) + 1);
    expect(second.data).toHaveProperty('positions');
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  it.skipIf(!hasPseudoTerminal)('draws over itself on a terminal', async () => {
    const session = inTerminal(home, line('--live'));
    const [, drawn] = await session.until(/\[H\S*Stake on .* at block (\d+)/);
    await nextBlock();
    const [, again] = await session.until(/\[H\S*Stake on .* at block (\d+)/);
    expect(Number(again)).toBe(Number(drawn) + 1);
    session.signal('SIGINT');
    expect(await session.ended).toBe(0);
  });

  test.each([
    ['--live --json', /json cannot hold/],
    ['--live --format csv', /csv cannot hold/],
    ['--live', /this is none/],
    ['--live --at 1 --format ndjson', /exclude each other/],
  ])('%s is refused before anything is read', async (options, wanted) => {
    const { status, stdout, stderr } = await home.btcli(line(options));
    expect(status).toBe(2);
    expect(`${stdout}${stderr}`).toMatch(wanted);
  });
});

describe('a list as it was', () => {
  it('is of the block that was named, and none that is to come', async () => {
    const past = await home.btcli(line('--at 1 --json'));
    expect(past.json().block?.number).toBe(1);
    const future = await home.btcli(line('--at 4000000 --json'));
    expect(future).toMatchObject({ status: 2 });
    expect(future.json().error).toMatchObject({ code: 'not-found' });
  });
});

type Document = {
  readonly schema: string;
  readonly block?: { readonly number: number };
  readonly data?: object;
};

/** The lines of a process, each as the JSON document it must be. */
function documentsOf(child: ReturnType<Home['start']>) {
  let text = '';
  let wake = () => {};
  child.stdout?.on('data', (chunk) => {
    text += chunk;
    wake();
  });
  return {
    async next(): Promise<Document> {
      while (!text.includes('\n')) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const [first = '', ...rest] = text.split('\n');
      text = rest.join('\n');
      return JSON.parse(first) as Document;
    },
  };
}
