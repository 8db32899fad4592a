import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addressesInJournal } from '../../src/journal/addresses.js';
import { encodeSs58 } from '../../src/units/ss58.js';
import { tempFolder } from '../support/temp-folder.js';

const address = (name: number) => encodeSs58(new Uint8Array(32).fill(name));

function journal() {
  const folder = tempFolder();
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  write('0x01.json', JSON.stringify({ plan: { to: address(1), nested: [{ from: address(2) }] } }));
  return { folder, write, known: () => addressesInJournal(folder) };
}

it('knows whom every plan named, from entries old and new', () => {
  const { folder, write, known } = journal();
  expect(addressesInJournal(join(folder, 'none'))).toEqual([]);
  expect(known()).toEqual([address(1), address(2)]);
  write('0x02.json', JSON.stringify({ plan: { to: address(3) } }));
  write('0x03.json', '{ torn');
  expect(known()).toEqual([address(1), address(2), address(3)]);
});

it('opens no entry twice, so that a payment is not slower for those before it', () => {
  const { write, known } = journal();
  known();
  write('0x01.json', JSON.stringify({ plan: { to: address(9) } }));
  expect(known()).toEqual([address(1), address(2)]);
});

it('believes no line of its index that is no address, and shows the index to nobody else', () => {
  const { folder, write, known } = journal();
  known();
  const index = join(folder, 'addresses');
  expect(statSync(index).mode & 0o777).toBe(0o600);
  write('addresses', `${readFileSync(index, 'utf8')}0x04.json ${'1'.repeat(48)} x\n0x02.j`);
  expect(known()).toEqual([address(1), address(2)]);
});
