// x0.7 of a signed transfer: the WebAssembly of polkadot.js lies beside the program as it is, instead
// of being inflated by JavaScript whenever the library is imported, and is compiled when it is wanted.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Files that are replaced, what each must still hold for that to be right, and what stands there instead of it or is made of it. */
const replaced = [
  {
    file: /[\\/]wasm-crypto-init[\\/]wasm\.js$/,
    holds: "createWasmFn('crypto', wasmBytes, null)",
    // Each function is compiled when it is called, and no thread is waited for.
    contents: `import { readFileSync } from 'node:fs';
export const createWasm = async (wbg) => {
  const module = new WebAssembly.Module(readFileSync(new URL('./crypto.wasm', import.meta.url)));
  const { exports: wasm } = new WebAssembly.Instance(module, { wbg });
  return { error: null, type: 'wasm', wasm };
};`,
  },
  // Two functions are asked of a library whose index brings all of it.
  {
    file: /[\\/]wasm-bridge[\\/]bridge\.js$/,
    holds: "import { stringToU8a, u8aToString } from '@polkadot/util';",
    contents: (text) =>
      text.replace(
        "import { stringToU8a, u8aToString } from '@polkadot/util';",
        `import { stringToU8a } from '@polkadot/util/string/toU8a';
import { u8aToString } from '@polkadot/util/u8a/toString';`,
      ),
  },
  {
    file: /[\\/]util-crypto[\\/]bundleInit\.js$/,
    holds: 'cryptoWaitReady()',
    contents: '',
  },
  // Addresses are written with the prefix of this chain alone; the library sorts those of five hundred.
  {
    file: /[\\/]util-crypto[\\/]networks\.js$/,
    holds: "from '@polkadot/networks'",
    contents: `export const availableNetworks = [{ prefix: 42 }];
export { availableNetworks as allNetworks, availableNetworks as selectableNetworks };`,
  },
  // Types and upgrades of other chains than this one, none of which comes into a name of ours.
  {
    file: /[\\/]types-known[\\/]upgrades[\\/]index\.js$/,
    holds: 'export const upgrades = ',
    contents: 'export const upgrades = [];',
  },
  {
    file: /[\\/]types-known[\\/]spec[\\/]index\.js$/,
    holds: 'export const typesSpec = ',
    contents: 'export const typesSpec = {};',
  },
  // Answers that are worked out of several others; nothing here asks for one.
  {
    file: /[\\/]api-derive[\\/]bundle\.js$/,
    holds: 'lazyDeriveSection',
    contents: `export const getAvailableDerives = () => ({});
export const lazyDeriveSection = () => {};`,
  },
  // What a runtime has is laid out when it is asked for; the library counts all of it at once. Where it
  // adds to what is there, it goes on as before.
  {
    file: /[\\/]api[\\/]util[\\/]augmentObject\.js$/,
    holds: 'export function augmentObject(',
    contents: (text) => `${text.replace('export function augmentObject(', 'function augmentAll(')}
export function augmentObject(prefix, src, dst, fromEmpty = false) {
  if (!fromEmpty && Object.keys(dst).length > 0) return augmentAll(prefix, src, dst);
  objectClear(dst);
  for (const section of Object.keys(src)) {
    const get = () => src[section];
    Object.defineProperty(dst, section, { get, enumerable: true, configurable: true });
  }
  return dst;
}`,
  },
];

/** Fails when a library was laid out anew, so that nobody ships what was meant for another version. */
export const slimPolkadot = {
  name: 'slim polkadot',
  setup(bundle) {
    const met = new Set();
    // As modules of the standard it is read as one and only so far as it is used; for Node it says CommonJS.
    bundle.onResolve({ filter: /^rxjs$/ }, () => ({
      path: require.resolve('rxjs').replace(/[\\/]cjs[\\/]/, '/esm/'),
      sideEffects: false,
    }));
    for (const { file, holds, contents } of replaced) {
      bundle.onLoad({ filter: file }, async ({ path }) => {
        const text = await readFile(path, 'utf8');
        if (!text.includes(holds)) throw new Error(`${path} has no ${holds}`);
        met.add(file);
        return { contents: typeof contents === 'string' ? contents : contents(text), loader: 'js' };
      });
    }
    bundle.onEnd(() => {
      const missed = replaced.filter(({ file }) => !met.has(file));
      if (missed.length > 0) throw new Error(`no library has ${missed.map(({ file }) => file)}`);
    });
  },
};

/** Writes the WebAssembly that the replaced file reads. */
export async function writeCryptoWasm(outfile) {
  const { wasmBytes } = await import('@polkadot/wasm-crypto-wasm');
  if (!WebAssembly.validate(wasmBytes)) throw new Error('what polkadot.js holds is no WebAssembly');
  await writeFile(outfile, wasmBytes);
}
