// Puts the many small chunks of a bundle into few files, each chunk a function that runs when another
// asks for it: a command opens three files instead of sixty, and runs nothing it does not use.
import { transform } from 'esbuild';
import { lazily } from './lazy-builtins.mjs';

/** A chunk of so many bytes is a pack of its own. */
const LARGE = 24 * 1024;

/** The packs of a bundle by name, each with its text and the chunks in it; `main` runs first, in the core. */
export async function packsOf({ outputFiles, metafile }, main) {
  const chunks = chunksOf(outputFiles, metafile);
  const core = closure(chunks, main);
  const reached = entriesByChunk(chunks);
  const places = new Map(
    [...chunks.values()].map((chunk) => {
      const { name } = chunk;
      return [name, core.has(name) ? 'core' : packOf(chunk, reached.get(name) ?? [])];
    }),
  );
  const helpers = await helperTexts();
  const bodies = await Promise.all(
    [...chunks.values()].map(async ({ name, text }) => [name, await bodyOf(text, places, helpers)]),
  );
  const packs = new Map();
  for (const body of bodies) {
    const pack = places.get(body[0]);
    packs.set(pack, [...(packs.get(pack) ?? []), body]);
  }
  return [...packs].map(([name, inside]) => ({
    name,
    text: packText(inside),
    chunks: inside.map(([chunk]) => chunk),
  }));
}

function chunksOf(outputFiles, metafile) {
  const texts = new Map(outputFiles.map(({ path, text }) => [baseName(path), text]));
  return new Map(
    Object.entries(metafile.outputs).map(([path, { bytes, entryPoint, imports, inputs }]) => {
      const name = baseName(path);
      const statics = imports
        .filter(({ kind, external }) => kind === 'import-statement' && !external)
        .map((each) => baseName(each.path));
      const isLibrary = Object.entries(inputs).some(
        ([file, { bytesInOutput }]) => file.includes('node_modules/') && bytesInOutput > 0,
      );
      return [name, { name, text: texts.get(name), bytes, entryPoint, statics, isLibrary }];
    }),
  );
}

const baseName = (path) => path.slice(path.lastIndexOf('/') + 1);

function closure(chunks, name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const next of chunks.get(name).statics) closure(chunks, next, seen);
  return seen;
}

/** For each chunk what loads it; that a whole group does, says nothing beside its commands. */
function entriesByChunk(chunks) {
  const reached = new Map();
  for (const { name, entryPoint } of chunks.values()) {
    if (entryPoint === undefined || isGroup(entryPoint)) continue;
    for (const each of closure(chunks, name)) {
      reached.set(each, [...(reached.get(each) ?? []), entryPoint]);
    }
  }
  return reached;
}

const isGroup = (entry) => /^src\/commands\/[^/]+\/index\.ts$/.test(entry);
const isSchema = (entry) => /^src\/commands\/.*schema\.ts$/.test(entry);
const isCommand = (entry) => entry.startsWith('src/commands/');

/**
 * The pack of a chunk outside the core: what is large or comes from a library is one by itself, as
 * whoever needs its neighbours must not read it; the rest goes by what loads it.
 */
function packOf({ name, bytes, entryPoint, isLibrary }, entries) {
  if (entries.length !== 1 && (bytes >= LARGE || isLibrary)) {
    return entryPoint === undefined ? name.replace(/\.js$/, '') : slug(entryPoint);
  }
  if (entries.length === 0) return 'groups';
  if (entries.every(isSchema)) return 'schemas';
  if (entries.length === 1) return slug(entries[0]);
  return entries.some(isCommand) ? 'commands' : 'services';
}

/** `wallet.list` for the file of that command, `chain.connect` for another one. */
const slug = (entry) =>
  entry
    .replace(/^(src\/commands|src|node_modules)\//, '')
    .replace(/(\/command|\/index)?\.[a-z]+$/, '')
    .replaceAll('/', '.');

/** A chunk as the body of a function: it asks for others by \`pack#chunk\`, and for libraries by name. */
async function bodyOf(text, places, helpers) {
  const { code } = await transform(text, asFunction);
  const helper = helpers.find((each) => code.startsWith(each));
  return lazily(code.slice(helper?.length ?? 0).trim()).replaceAll(
    /\brequire\("\.\/([^"/]+\.js)"\)/g,
    (_, name) => {
      if (!places.has(name)) throw new Error(`no chunk is called ${name}`);
      return `require("${places.get(name)}#${name}")`;
    },
  );
}

/** How a chunk is turned from a module of the standard into the body of a function. */
const asFunction = {
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  lineLimit: 200,
  // Nothing imports from inside a script, so `import()` asks for the chunk as everything else does.
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'btcliUrl' },
};

/** What esbuild puts before such a body, the longest first; the loader has its own. */
async function helperTexts() {
  const samples = [
    ['import a from "./a.js";export var b=()=>a', 'var stdin_exports'],
    ['export var b=1', 'var stdin_exports'],
    ['import a from "./a.js";a()', 'var import_a'],
  ];
  return Promise.all(
    samples.map(async ([text, after]) => {
      const { code } = await transform(text, asFunction);
      const end = code.indexOf(after);
      if (end <= 0) throw new Error(`esbuild writes ${code} for ${text}`);
      return code.slice(0, end);
    }),
  );
}

const packText = (bodies) => `(function(btcliUrl,__export,__toESM,__toCommonJS){"use strict";return{
${bodies.map(([name, body]) => `"${name}"(module,require){${body}\n}`).join(',\n')}
}})
`;

/** For each pack its size, and how much of it every source file takes; for tests and for who wonders. */
export const contentsOf = (packs, { outputs }) =>
  Object.fromEntries(
    packs.map(({ name, text, chunks }) => {
      const inputs = chunks.flatMap((chunk) => Object.entries(outputs[`dist/${chunk}`].inputs));
      const bytes = inputs.map(([file, { bytesInOutput }]) => [file, bytesInOutput]);
      return [name, { bytes: text.length, inputs: Object.fromEntries(bytes) }];
    }),
  );
