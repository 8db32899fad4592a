import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openJournal } from '../../src/journal/journal.js';

const base = mkdtempSync(join(tmpdir(), 'btcli-journal-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const entry = {
  hash: '0xab',
  bytes: '0x0102',
  network: 'test',
  genesis: '0x00',
  signer: '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY',
  nonce: 3,
  lastBlock: 130,
  plan: { amount: { rao: '1', tao: '0.000000001' } },
} as const;

describe('what was signed can be found again after anything goes wrong', () => {
  it('keeps the bytes before, and the end after, readable by their owner alone', () => {
    const folder = join(base, 'journal');
    const journal = openJournal(folder);
    journal.record(entry);
    const file = join(folder, '0xab.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ ...entry, settlement: null });
    journal.settle(entry, { status: 'finalized', block: 12 });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      ...entry,
      settlement: { status: 'finalized', block: 12 },
    });
    expect(readdirSync(folder)).toEqual(['0xab.json']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('stops the command when it cannot be written, since nothing may be sent unrecorded', () => {
    const blocked = join(base, 'blocked');
    writeFileSync(blocked, '');
    expect(() => openJournal(blocked).record(entry)).toThrowError();
  });
});
