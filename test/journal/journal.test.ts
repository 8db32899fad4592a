import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type JournalEntry, openJournal } from '../../src/journal/journal.js';
import { parseSs58 } from '../../src/units/ss58.js';

const base = mkdtempSync(join(tmpdir(), 'btcli-journal-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

let folders = 0;
const newFolder = () => join(base, `${folders++}`, 'journal');
const hashOf = (digit: string) => `0x${digit.repeat(64)}` as const;
const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const GENESIS = hashOf('0');

const entry = (digit: string, changes: Partial<JournalEntry> = {}): JournalEntry => ({
  hash: hashOf(digit),
  bytes: '0x0102',
  network: 'test',
  genesis: GENESIS,
  specVersion: 424,
  signer: ALICE,
  nonce: 3,
  firstBlock: 3,
  lastBlock: 130,
  words: 'wallet transfer',
  operation: 'transferKeepAlive',
  request: { amount: 1n },
  call: { kind: 'transferKeepAlive', amount: 1n },
  plan: { amount: { rao: '1', tao: '0.000000001' } },
  idempotencyKey: null,
  ...changes,
});
const final = { status: 'finalized', block: { number: 12, hash: '0x0c' }, reason: null } as const;

describe('what was signed can be found again after anything goes wrong', () => {
  it('keeps the bytes before, and the end after, readable by their owner alone', () => {
    const folder = newFolder();
    const journal = openJournal(folder);
    journal.record(entry('a'));
    expect(journal.find(hashOf('a'))).toMatchObject({ entry: entry('a'), settlement: null });
    journal.settle(hashOf('a'), final);
    expect(openJournal(folder).find(hashOf('a'))).toMatchObject({
      entry: entry('a'),
      settlement: final,
    });
    expect(statSync(join(folder, `${hashOf('a')}.json`)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('stops the command when it cannot be written, since nothing may be sent unrecorded', () => {
    const blocked = join(base, 'blocked');
    writeFileSync(blocked, '');
    expect(() => openJournal(blocked).record(entry('a'))).toThrowError();
  });

  it('is kept where a link in place of the folder leads', () => {
    const [folder, elsewhere] = [newFolder(), newFolder()];
    for (const made of [dirname(folder), elsewhere]) mkdirSync(made, { recursive: true });
    symlinkSync(elsewhere, folder);
    openJournal(folder).record(entry('a'));
    expect(openJournal(elsewhere).find(hashOf('a'))).toMatchObject({ entry: entry('a') });
  });

  it('names a file it cannot read, since that may be a payment', () => {
    const folder = newFolder();
    const journal = openJournal(folder);
    journal.record(entry('a'));
    const torn = join(folder, `${hashOf('b')}.json`);
    writeFileSync(torn, readFileSync(join(folder, `${hashOf('a')}.json`), 'utf8').slice(0, 80));
    expect(journal.list()).toMatchObject({
      stories: [{ entry: { hash: hashOf('a') } }],
      damaged: [torn],
    });
  });

  it('keeps money exact in what it kept of a request and an answer', () => {
    const journal = openJournal(newFolder());
    const amount = 2n ** 63n + 1n;
    journal.record(entry('a', { request: { amount } }));
    const view = { kind: 'record', title: '', rows: [['Free', { kind: 'tao', amount }]] } as never;
    journal.settle(hashOf('a'), final, { data: { ok: true }, view });
    expect(journal.find(hashOf('a'))).toMatchObject({
      entry: { request: { amount } },
      answer: { data: { ok: true }, view },
    });
  });
});

describe('a story stays open until its end is certain', () => {
  it('counts unseen, submitted and included as open, of this signer and chain alone', () => {
    const journal = openJournal(newFolder());
    const ends = ['unseen', 'submitted', 'included', 'finalized', 'expired'] as const;
    for (const [position, status] of ends.entries()) {
      const one = entry(String(position + 1));
      journal.record(one);
      journal.settle(one.hash, { status, block: null, reason: null });
    }
    journal.record(entry('a', { genesis: hashOf('9') }));
    journal.record(
      entry('b', { signer: parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty') }),
    );
    const open = journal.unsettled(GENESIS, ALICE).map(({ entry: { hash } }) => hash);
    expect(open.sort()).toEqual([hashOf('1'), hashOf('2'), hashOf('3')]);
  });
});

describe('an end that is known stays known', () => {
  const lost = { status: 'unseen', block: null, reason: 'pruned' } as const;
  const included = { ...final, status: 'included' } as const;
  const answer = { data: { status: 'included' }, view: { kind: 'record', title: '', rows: [] } };

  it('whatever a later look at another node shows', () => {
    const journal = openJournal(newFolder());
    journal.record(entry('a'));
    journal.settle(hashOf('a'), final);
    journal.settle(hashOf('a'), lost);
    expect(journal.find(hashOf('a'))).toMatchObject({ settlement: final });
  });

  it('and what was answered of a block that went is not answered again', () => {
    const journal = openJournal(newFolder());
    journal.record(entry('a'));
    journal.settle(hashOf('a'), included, answer as never);
    expect(journal.find(hashOf('a'))?.answer).toEqual(answer);
    journal.settle(hashOf('a'), { status: 'expired', block: null, reason: null });
    expect(journal.find(hashOf('a'))?.answer).toBeNull();
  });
});

describe('an idempotency key leads to what was signed under it', () => {
  it('to the newest, on its own chain only', () => {
    const journal = openJournal(newFolder());
    journal.record(entry('a', { idempotencyKey: 'payroll' }));
    journal.record(entry('b', { idempotencyKey: 'payroll' }));
    expect(journal.underKey(GENESIS, 'payroll')?.entry.hash).toBe(hashOf('b'));
    expect(journal.underKey(hashOf('9'), 'payroll')).toBeUndefined();
    expect(journal.underKey(GENESIS, 'other')).toBeUndefined();
  });

  it('never to "nothing was sent" when the entry cannot be read', () => {
    const folder = newFolder();
    const journal = openJournal(folder);
    journal.record(entry('a', { idempotencyKey: 'payroll' }));
    const file = join(folder, `${hashOf('a')}.json`);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"version":2', '"version":3'));
    const damaged = expect.objectContaining({ code: 'journal-damaged' });
    expect(() => journal.underKey(GENESIS, 'payroll')).toThrow(damaged);
    expect(() => journal.unsettled(GENESIS, ALICE)).toThrow(damaged);
  });

  it('to nothing when the entry itself never reached the disk, so nothing was sent', () => {
    const folder = newFolder();
    const journal = openJournal(folder);
    mkdirSync(folder, { recursive: true });
    journal.record(entry('a', { idempotencyKey: 'payroll' }));
    rmSync(join(folder, `${hashOf('a')}.json`));
    expect(journal.underKey(GENESIS, 'payroll')).toBeUndefined();
  });
});

describe('two shells never take the same nonce', () => {
  it('lets one in at a time, for each key and chain', async () => {
    const journal = openJournal(newFolder());
    const order: string[] = [];
    const turn = async (name: string, signer = ALICE) => {
      const lock = await journal.lockNonce(GENESIS, signer);
      order.push(`${name} in`);
      await new Promise(setImmediate);
      order.push(`${name} out`);
      lock.release();
    };
    await Promise.all([turn('a'), turn('b'), turn('c')]);
    const pairs = [0, 2, 4].map((at) => order.slice(at, at + 2).map((step) => step.split(' ')));
    for (const [first, second] of pairs) {
      expect(first?.[0]).toBe(second?.[0]);
      expect([first?.[1], second?.[1]]).toEqual(['in', 'out']);
    }
  });
});
