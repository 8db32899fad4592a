import { readFileSync } from 'node:fs';
import { Metadata, TypeRegistry } from '@polkadot/types';
import { expect, it } from 'vitest';
import { registerAdvice } from '../../src/commands/register/advice.js';
import { subnetAdvice } from '../../src/commands/subnet/advice.js';
import { describeShared, shared } from '../support/shared.js';

/** Every error of a runtime as `Pallet.Name`. */
function errorsOf(file: string): readonly string[] {
  const registry = new TypeRegistry();
  const metadata = new Metadata(registry, new Uint8Array(readFileSync(file)));
  registry.setMetadata(metadata);
  return metadata.asLatest.pallets.flatMap(({ name, errors }) => {
    if (errors.isNone) return [];
    const { def } = registry.lookup.getSiType(errors.unwrap().type);
    return def.asVariant.variants.map((error) => `${name}.${error.name}`);
  });
}

describeShared('advice about subnets', 'metadata/subtensor-424.scale', (newest) => {
  it('is never filed under a name that no runtime uses', () => {
    const oldest = shared('metadata/subtensor-293.scale');
    const known = new Set([newest, ...(oldest ? [oldest] : [])].flatMap(errorsOf));
    const advised = Object.keys({ ...registerAdvice, ...subnetAdvice });
    const strange = advised.filter((name) => !known.has(name) && !name.startsWith('Dispatch.'));
    expect(strange).toEqual([]);
  });
});
