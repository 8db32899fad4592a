// x0.7 of `wallet list`: a command is loaded without the rest of its group. Fills src/commands/alone.ts
// with what the groups say, so that their own files stay the plain lists they are.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const quoted = JSON.stringify;

/** Gives a bundle the module `places`: for the words of each command the file and name of its export. */
export function commandPlaces(root) {
  const folder = join(root, 'src/commands');
  const files = readdirSync(folder, { recursive: true })
    .filter((file) => /[\\/](command|index)\.ts$/.test(file))
    .map((file) => `./${file.replaceAll('\\', '/')}`)
    .sort();
  const contents = `import { catalogue } from './catalogue.js';
${files.map((file, at) => `import * as module${at} from ${quoted(file)};`).join('\n')}
const modules = [${files.map((file, at) => `[${quoted(file)}, module${at}]`).join(', ')}] as const;
const placeOf = (command: unknown) =>
  modules.flatMap(([file, exported]) =>
    Object.entries(exported).filter(([, value]) => value === command).map(([name]) => ({ file, name })),
  )[0];
export const places = async () =>
  (await catalogue()).map(({ words, command }) => ({ words, ...placeOf(command) }));
`;
  return {
    name: 'places',
    setup(bundle) {
      bundle.onResolve({ filter: /^places$/ }, ({ path }) => ({ path, namespace: 'places' }));
      bundle.onLoad({ filter: /./, namespace: 'places' }, () => ({
        contents,
        loader: 'ts',
        resolveDir: folder,
      }));
    },
  };
}

/** Fills the table of the bundle that is shipped; fails for a command that no such file exports. */
export function aloneCommands(places) {
  const lost = places.filter(({ file }) => file === undefined).map(({ words }) => words);
  if (lost.length > 0) throw new Error(`no command.ts or index.ts exports ${lost.join(', ')}`);
  const lines = places.map(
    ({ words, file, name }) =>
      `${quoted(words)}: async () => (await import(${quoted(file)})).${name},`,
  );
  return {
    name: 'alone',
    setup(bundle) {
      bundle.onLoad({ filter: /[\\/]src[\\/]commands[\\/]alone\.ts$/ }, ({ path }) => ({
        loader: 'ts',
        resolveDir: join(path, '..'),
        contents: `export const alone = {\n${lines.join('\n')}\n};`,
      }));
    },
  };
}
