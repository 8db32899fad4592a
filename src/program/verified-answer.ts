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
    if (command.effect === 'writes-keys' || !mustStartOver()) throw reason;
    return attempt();
  }
}
