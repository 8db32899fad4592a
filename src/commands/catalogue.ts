import type { Command } from './define/command.js';
import { groups } from './index.js';

/** A command under the words that call it. */
export type Catalogued = { readonly words: string; readonly command: Command };

/** Every command there is, in the order of help. Loads all definitions, and no library behind them. */
export async function catalogue(): Promise<readonly Catalogued[]> {
  const entries = await Promise.all(
    Object.entries(groups).map(async ([name, { load }]): Promise<readonly Catalogued[]> => {
      const loaded = await load();
      if ('command' in loaded) return [{ words: name, command: loaded.command }];
      return loaded.commands.map((command) => ({ words: `${name} ${command.name}`, command }));
    }),
  );
  return entries.flat();
}
