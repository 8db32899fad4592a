// x0.9 of `wallet list`: parts of Node that most commands never use are loaded when one is used.

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
