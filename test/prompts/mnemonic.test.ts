import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { nobodyThere } from '../../src/prompts/nobody.js';
import { terminalPrompts } from '../../src/prompts/terminal.js';

it('takes a mnemonic from the terminal without showing a letter of it', async () => {
  const stdin = new PassThrough();
  const stderr = new PassThrough();
  let drawn = '';
  stderr.on('data', (chunk) => {
    drawn += chunk;
  });
  const prompts = terminalPrompts({
    stdin: stdin as unknown as NodeJS.ReadStream,
    stderr: stderr as unknown as NodeJS.WriteStream,
  });
  const answer = prompts.mnemonic('Mnemonic');
  setImmediate(() => stdin.write('legal winner thank\n'));
  expect(await answer).toBe('legal winner thank');
  expect(drawn).toContain('Mnemonic');
  for (const word of ['legal', 'winner', 'thank']) expect(drawn).not.toContain(word);
});

it('names the files that answer instead where nobody is there', async () => {
  await expect(nobodyThere.mnemonic('Mnemonic')).rejects.toMatchObject({
    code: 'needs-answer',
    hint: expect.stringMatching(/--mnemonic-file.*--seed-file/),
  });
});
