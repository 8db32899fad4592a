// Writes src/catalogue/runtimes/spec-N.ts for each metadata file: node scripts/error-tables.mjs <file…>
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Metadata, TypeRegistry } from '@polkadot/types';

const folder = fileURLToPath(new URL('../src/catalogue/runtimes/', import.meta.url));

for (const file of process.argv.slice(2)) {
  const registry = new TypeRegistry();
  const metadata = new Metadata(registry, new Uint8Array(readFileSync(file)));
  registry.setMetadata(metadata);
  const system = metadata.asLatest.pallets.find(({ name }) => name.eq('System'));
  const version = system.constants.find(({ name }) => name.eq('Version'));
  const spec = registry.createType('RuntimeVersion', version.value.toU8a(true)).specVersion;
  const pallets = metadata.asLatest.pallets.flatMap(({ name, index, errors }) => {
    if (errors.isNone) return [];
    const { variants } = registry.lookup.getSiType(errors.unwrap().type).def.asVariant;
    if (variants.some((error, at) => error.index.toNumber() !== at)) {
      throw new Error(`the errors of ${name} are not numbered from 0 without gaps`);
    }
    const words = filled(variants.map((error) => error.name.toString()));
    return [`    '${index} ${name}': \`\n${words}\`,`];
  });
  const text = `import type { Runtime } from './runtime.js';

/** Errors of spec ${spec} by pallet index and position, read from its metadata. */
export const spec${spec}: Runtime = {
  spec: ${spec},
  pallets: {
${pallets.join('\n')}
  },
};
`;
  writeFileSync(`${folder}spec-${spec}.ts`, text);
}

/** Words in indented lines of at most 98 columns. */
function filled(words) {
  const lines = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 98) lines.push(`${lines.pop()} ${word}`);
    else lines.push(`      ${word}`);
  }
  return lines.join('\n');
}
