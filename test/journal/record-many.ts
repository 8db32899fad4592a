// Records payments and their ends in a journal, as fast as it can, and says when it has.
import { openJournal } from '../../src/journal/journal.js';
import { parseSs58 } from '../../src/units/ss58.js';

const [, , folder = '', genesis = '', signer = '', count = ''] = process.argv;
const journal = openJournal(folder);
for (let nonce = 0; nonce < Number(count); nonce += 1) {
  const hash = `0x${nonce.toString(16).padStart(64, '0')}` as const;
  journal.record({
    ...{ hash, bytes: '0x0102' },
    ...{ network: 'test', genesis, specVersion: 424, signer: parseSs58(signer), nonce },
    ...{ firstBlock: 3, lastBlock: 130, words: 'wallet transfer', operation: 'transferKeepAlive' },
    ...{ request: { amount: 1n }, call: { kind: 'transferKeepAlive', amount: 1n }, plan: {} },
    idempotencyKey: null,
  });
  journal.settle(hash, { status: 'expired', block: null, reason: null });
}
process.stdout.write('done\n');
