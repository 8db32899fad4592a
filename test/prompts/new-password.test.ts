import { expect, it } from 'vitest';
import { nobodyThere } from '../../src/prompts/nobody.js';
import { judgePassword } from '../../src/wallet/password-policy.js';

it('names the option that answers instead where nobody is there', async () => {
  const asked = nobodyThere.newPassword('Password for it', judgePassword, '--new-password-file');
  await expect(asked).rejects.toMatchObject({
    code: 'needs-answer',
    hint: 'give the password with --new-password-file',
  });
});

it.each([
  ['abc', 'the password has fewer than 6 characters'],
  [' Correct-Horse-7', 'the password begins or ends with a space'],
  ['Correct-Horse-7', undefined],
])('judges %j as it is stored for good', (password, weakness) => {
  expect(judgePassword(password).weakness).toBe(weakness);
});
