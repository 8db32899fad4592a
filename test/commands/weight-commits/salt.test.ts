import { describe, expect, it } from 'vitest';
import { givenSalt, parseSalt } from '../../../src/commands/weights/given/salt.js';

const piped = { pipedText: async () => '5,6\n', wholeFile: () => '' };
const stdin = { saltFile: '-', weightsFile: undefined };

describe('the salt of a commit made elsewhere never has to stand on a command line', () => {
  it.each(['5,6', '[5, 6]\n', '5 6', '5\n6\n'])('a file may hold %j', (text) => {
    expect(parseSalt(text)).toEqual([5, 6]);
  });

  it('can be piped in, unless something else is', async () => {
    expect((await givenSalt(stdin, piped))?.reveal()).toEqual([5, 6]);
    for (const other of [{ weightsFile: '-' }, { passwordStdin: true }]) {
      await expect(givenSalt({ ...stdin, ...other }, piped)).rejects.toMatchObject({
        code: 'bad-input',
      });
    }
  });

  it.each(['', '70000', '5,x', 'secret'])('refuses %j without repeating it', (text) => {
    expect(() => parseSalt(text)).toThrow('the file holds no salt');
  });
});
