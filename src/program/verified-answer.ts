import type { Answer, Command } from '../commands/define/command.js';
import type { OpenContext } from '../open-context.js';

/**
 * The command's answer, once every chain it rests on is known to be the one it was taken for. Where
 * one was not, nothing of what it said came through, so the command begins again and asks it anew;
 * one that writes keys does not, for it may have written some.
 */
export async function verifiedAnswer(
  command: Command,
  input: Readonly<Record<string, unknown>>,
  { context, verified, mustStartOver }: OpenContext,
): Promise<Answer> {
  const attempt = async () => {
    const answer = await command.answer(input, context);
    await verified();
    return answer;
  };
  try {
    return await attempt();
  } catch (reason) {
    if (command.effect === 'writes-keys') throw reason;
    // What was refused may rest on a chain that is about to say that it is another one.
    await verified().catch(() => {});
    if (!mustStartOver(command.effect === 'reads')) throw reason;
    return attempt();
  }
}
