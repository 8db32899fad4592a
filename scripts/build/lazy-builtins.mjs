// x0.9 of `wallet list`: parts of Node that most commands never use are loaded when one is used.
import { readFile } from 'node:fs/promises';

/** Each takes milliseconds, since it brings streams, sockets or OpenSSL with it. */
const SLOW =
  /^node:(child_process|console|crypto|http|https|net|os|readline|stream|timers\/promises|tty|worker_threads)$/;

/**
 * Rewrites what esbuild makes of `import { x } from 'node:net'`, so that it is asked for at each use.
 * The same for other modules that `isLate` names.
 */
export function lazily(code, isLate = () => false) {
  const found = [...code.matchAll(/\b(import_\w+)=require\("([^"]+)"\)/g)];
  return found
    .filter(([, , name]) => SLOW.test(name) || isLate(name))
    .reduce((text, [whole, variable, name]) => {
      const uses = new RegExp(`\\b(new\\s+)?${variable}\\.`, 'g');
      const lazy = text.replace(whole, `${variable}=require.lazily("${name}")`);
      // `new f().C()` would be an f of which C is called.
      return lazy.replace(uses, (_, isNew) => (isNew ? `new (${variable}()).` : `${variable}().`));
    }, code);
}

/** Commander starts programs of its own only where a command is one, which none here is. */
export const commanderWithoutPrograms = {
  name: 'commander without programs',
  setup(bundle) {
    bundle.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]lib[\\/]command\.js$/.test(importer)
        ? { path: 'no-programs', namespace: 'commander' }
        : undefined,
    );
    bundle.onLoad({ filter: /./, namespace: 'commander' }, () => ({
      contents: 'module.exports = {};',
    }));
  },
};

/** What is encrypted or packed on the way, in the library's files that ask for it when they are loaded. */
const rarelyInSockets = { 'websocket.js': ['https', 'tls'], 'permessage-deflate.js': ['zlib'] };

/**
 * x0.9 of `wallet balance`: a socket to a node beside this program brings no encryption with it, and
 * none at all a packer, which no node is asked for.
 */
export const plainSockets = {
  name: 'plain sockets',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]ws[\\/]lib[\\/](websocket|permessage-deflate)\.js$/ }, (args) =>
      readFile(args.path, 'utf8').then((text) => ({
        contents: rarelyInSockets[args.path.split(/[\\/]/).at(-1)].reduce(whenUsed, text),
        loader: 'js',
      })),
    );
  },
};

function whenUsed(text, name) {
  const asks = `const ${name} = require('${name}');`;
  if (!text.includes(asks)) throw new Error(`no library says ${asks}`);
  return text.replace(asks, '').replaceAll(`${name}.`, `require('${name}').`);
}
