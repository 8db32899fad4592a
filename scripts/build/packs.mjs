// x0.9 of `wallet list`: the many small chunks of a bundle lie in few files, each chunk a function that
// runs when another asks for it: a command opens three files instead of sixty, and runs nothing it does not use.
import { transform } from 'esbuild';
import { late } from './late.mjs';
import { lazily } from './lazy-builtins.mjs';

/** A chunk of so many bytes is a pack of its own. */
const LARGE = 24 * 1024;

/** What fewer commands share is of no use to most of them. */
const MANY = 20;

/** The packs of a bundle by name, each with its text and the chunks in it; `main` runs first, in the core. */
export async function packsOf({ outputFiles, metafile }, main) {
  const chunks = chunksOf(outputFiles, metafile);
  const isLate = (name) => chunks.get(name).lateFile !== undefined;
  const core = closure(chunks, main);
  const reached = entriesByChunk(chunks);
  const places = new Map(
    [...chunks.values()].map((chunk) => {
      const { name } = chunk;
      return [
        name,
        core.has(name) && !late.includes(name) ? 'core' : packOf(chunk, reached.get(name) ?? []),
      ];
    }),
  );
  const how = { places, helpers: await helperTexts(), isLate };
  const bodies = await Promise.all(
    [...chunks.values()].map(async (chunk) => [chunk.name, await bodyOf(chunk, how)]),
  );
  const packs = new Map();
  for (const body of bodies) {
    const pack = places.get(body[0]);
    packs.set(pack, [...(packs.get(pack) ?? []), body]);
  }
  return [...packs].map(([name, inside]) => ({
    name,
    text: packText(name, inside),
    chunks: inside.map(([chunk]) => chunk),
  }));
}

function chunksOf(outputFiles, metafile) {
  // An entry of the bundle that is only one so that it becomes a chunk is never asked for itself.
  const outputs = Object.entries(metafile.outputs).filter(
    ([, { entryPoint }]) => !late.includes(entryPoint),
  );
  const texts = new Map(outputFiles.map(({ path, text }) => [baseName(path), text]));
  return new Map(
    outputs.map(([path, { bytes, entryPoint, imports, inputs }]) => {
      const name = baseName(path);
      const statics = imports
        .filter(({ kind, external }) => kind === 'import-statement' && !external)
        .map((each) => baseName(each.path));
      const files = Object.keys(inputs).filter((file) => inputs[file].bytesInOutput > 0);
      const isLibrary = files.some((file) => file.includes('node_modules/'));
      const lateFile = late.find((file) => files.includes(file));
      return [
        name,
        { name, text: texts.get(name), bytes, entryPoint, statics, isLibrary, lateFile },
      ];
    }),
  );
}

const baseName = (path) => path.slice(path.lastIndexOf('/') + 1);

/** A chunk and those that it loads at once, those they load, and so on. */
function closure(chunks, name, seen = new Set()) {
  if (seen.has(name) || (seen.size > 0 && chunks.get(name).lateFile)) return seen;
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
const groupOf = (entry) => (isCommand(entry) ? entry.split('/')[2] : entry);

/**
 * The pack of a chunk outside the core: what is large or comes from a library is one by itself, as
 * whoever needs its neighbours must not read it; the rest goes by what loads it: one, one group, or many.
 */
function packOf({ name, bytes, entryPoint, isLibrary, lateFile }, entries) {
  if (lateFile) return slug(lateFile);
  if (entries.length !== 1 && (bytes >= LARGE || isLibrary)) {
    return entryPoint === undefined ? name.replace(/\.js$/, '') : slug(entryPoint);
  }
  if (entries.length === 0) return 'groups';
  if (entries.every(isSchema)) return 'schemas';
  if (entries.length === 1) return slug(entries[0]);
  if (!entries.some(isCommand)) return 'services';
  const groups = new Set(entries.map(groupOf));
  if (groups.size === 1) return `${[...groups][0]}.shared`;
  return entries.length < MANY ? 'commands.few' : 'commands';
}

/** `wallet.list` for the file of that command, `chain.connect` for another one. */
const slug = (entry) =>
  entry
    .replace(/^(src\/commands|src|node_modules)\//, '')
    .replace(/(\/command|\/index)?\.[a-z]+$/, '')
    .replaceAll('/', '.');

/** A chunk as the body of a function: it asks for others by \`pack#chunk\`, and for libraries by name. */
async function bodyOf({ text, statics }, { places, helpers, isLate }) {
  const { code } = await transform(text, asFunction);
  const helper = helpers.find((each) => code.startsWith(each));
  const unused = statics.some(isLate) ? unusedIn(code) : [];
  const waits = (path) => path.startsWith('./') && (isLate(path.slice(2)) || unused.includes(path));
  return lazily(code.slice(helper?.length ?? 0).trim(), waits).replaceAll(
    /\brequire(\.lazily)?\("\.\/([^"/]+\.js)"\)/g,
    (_, lazily = '', name) => {
      if (!places.has(name)) throw new Error(`no chunk is called ${name}`);
      return `require${lazily}("${places.get(name)}#${name}")`;
    },
  );
}

/** What a chunk loads without using it: where something in it is late, what only that needs. */
const unusedIn = (code) =>
  [...code.matchAll(/\b(import_chunk_\w+)=require\("(\.\/[^"]+)"\)/g)]
    .filter(([, variable]) => code.split(variable).length === 2)
    .map(([, , path]) => path);

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

/** The loader reads it as Latin-1, which takes a third of the time of UTF-8. */
function packText(name, bodies) {
  const text = `(function(btcliUrl,__export,__toESM,__toCommonJS){"use strict";return{
${bodies.map(([chunk, body]) => `"${chunk}"(module,require){${body}\n}`).join(',\n')}
}})
`;
  if (/[^\0-\xff]/.test(text)) throw new Error(`the pack ${name} is not Latin-1`);
  return text;
}

/** For each pack its size, and how much of it every source file takes; for tests and for who wonders. */
export const contentsOf = (packs, { outputs }) =>
  Object.fromEntries(
    packs.map(({ name, text, chunks }) => {
      const inputs = chunks.flatMap((chunk) => Object.entries(outputs[`dist/${chunk}`].inputs));
      const bytes = inputs.map(([file, { bytesInOutput }]) => [file, bytesInOutput]);
      return [name, { bytes: text.length, inputs: Object.fromEntries(bytes) }];
    }),
  );
