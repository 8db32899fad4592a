import { alone } from '../../src/commands/alone.js';
import { catalogue } from '../../src/commands/catalogue.js';

/** As the build does: a line that names a command then loads that command and nothing beside it. */
export async function loadCommandsAlone(): Promise<void> {
  const commands = await catalogue();
  const each = commands.map(({ words, command }) => [words, () => Promise.resolve(command)]);
  Object.assign(alone, Object.fromEntries(each));
}
