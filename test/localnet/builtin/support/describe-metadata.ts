import type { V16 } from '@polkadot-api/substrate-bindings';

/**
 * Everything a metadata declares as flat facts: a path such as `Balances.calls.burn` and what stands
 * there, with types spelled out to their leaves. Two metadata that agree have equal facts.
 */
export type Facts = ReadonlyMap<string, string>;

// Enums whose variants are pallets, or come from pallets: a runtime of fewer pallets has fewer.
const OPEN_ENUMS = new Set([
  'RuntimeCall',
  'RuntimeEvent',
  'RuntimeError',
  'RuntimeHoldReason',
  'RuntimeFreezeReason',
  'OriginCaller',
]);

export function factsOf(metadata: V16): Facts {
  const facts = new Map<string, string>();
  const { spell, variants, note } = speller(metadata, facts);
  for (const pallet of metadata.pallets) {
    const at = pallet.name;
    facts.set(at, `index ${pallet.index}`);
    for (const item of pallet.storage?.items ?? []) {
      const type =
        item.type.tag === 'plain'
          ? spell(item.type.value)
          : `${item.type.value.hashers.map(({ tag }) => tag).join()} ${spell(item.type.value.key)} => ${spell(item.type.value.value)}`;
      facts.set(
        `${at}.storage.${item.name}`,
        `${pallet.storage?.prefix} ${item.modifier} ${type} = ${item.fallback}`,
      );
    }
    note(`${at}.calls`, pallet.calls?.type);
    note(`${at}.events`, pallet.events?.type);
    note(`${at}.errors`, pallet.errors?.type);
    for (const { name, type, value } of pallet.constants) {
      facts.set(`${at}.constants.${name}`, `${spell(type)} = ${value}`);
    }
    for (const { id, name, inputs, output } of pallet.viewFns) {
      const given = inputs.map((input) => `${input.name}: ${spell(input.type)}`).join(', ');
      facts.set(`${at}.view.${name}`, `${id} (${given}) -> ${spell(output)}`);
    }
    for (const { name, type } of pallet.associatedTypes) {
      facts.set(`${at}.associated.${name}`, spell(type));
    }
  }
  const { extrinsic } = metadata;
  facts.set('extrinsic.version', extrinsic.version.join());
  facts.set('extrinsic.address', spell(extrinsic.address));
  facts.set('extrinsic.signature', spell(extrinsic.signature));
  facts.set('extrinsic.call', spell(extrinsic.call));
  facts.set('extrinsic.byVersion', JSON.stringify(extrinsic.signedExtensionsByVersion));
  extrinsic.signedExtensions.forEach(({ identifier, type, additionalSigned }, at) => {
    facts.set(
      `extrinsic.extension.${at}`,
      `${identifier} ${spell(type)} ${spell(additionalSigned)}`,
    );
  });
  for (const api of metadata.apis) {
    facts.set(`api.${api.name}`, `version ${api.version}`);
    for (const { name, inputs, output } of api.methods) {
      const given = inputs.map((input) => `${input.name}: ${spell(input.type)}`).join(', ');
      facts.set(`api.${api.name}.${name}`, `(${given}) -> ${spell(output)}`);
    }
  }
  for (const [name, type] of Object.entries(metadata.outerEnums)) {
    for (const variant of variants(type)) facts.set(`outer.${name}.${variant.name}`, variant.text);
  }
  return facts;
}

function speller(metadata: V16, facts: Map<string, string>) {
  type Field = { name: string | undefined; type: number; typeName: string | undefined };
  const entry = (id: number) => {
    const found = metadata.lookup[id];
    if (!found) throw new Error(`type ${id} does not exist`);
    return found;
  };

  const field = ({ name, type, typeName }: Field, open: readonly number[]): string =>
    `${name ?? '_'}: ${spell(type, open)} as ${typeName ?? '-'}`;

  // A type inside itself, or one whose variants are pallets, is spelled by its name alone.
  const spell = (id: number, open: readonly number[] = []): string => {
    const { path, params, def } = entry(id);
    const inner = [...open, id];
    const name = path.join('::');
    if (open.includes(id) || OPEN_ENUMS.has(path.at(-1) ?? '')) return `<${name}>`;
    const given = params.map(
      (param) => `${param.name}=${param.type === undefined ? '' : spell(param.type, inner)}`,
    );
    const head = path.length > 0 ? `${name}<${given.join()}>` : '';
    switch (def.tag) {
      case 'primitive':
        return def.value.tag;
      case 'compact':
      case 'sequence':
        return `${def.tag}(${spell(def.value, inner)})`;
      case 'array':
        return `[${spell(def.value.type, inner)}; ${def.value.len}]`;
      case 'tuple':
        return `(${def.value.map((each) => spell(each, inner)).join()})`;
      case 'composite':
        return `${head}{${def.value.map((each) => field(each, inner)).join()}}`;
      case 'variant': {
        const sorted = [...def.value].sort((one, other) => one.index - other.index);
        const each = sorted.map(
          (variant) =>
            `${variant.index} ${variant.name}(${variant.fields.map((one) => field(one, inner)).join()})`,
        );
        return `${head}[${each.join('|')}]`;
      }
      case 'bitSequence':
        return 'bits';
    }
  };

  const variants = (id: number) => {
    const { def } = entry(id);
    if (def.tag !== 'variant') throw new Error(`type ${id} is no enum`);
    return def.value.map(({ name, index, fields }) => ({
      name,
      text: `${index} (${fields.map((one) => field(one, [])).join()})`,
    }));
  };

  const note = (at: string, id: number | undefined) => {
    if (id === undefined) return;
    const { path, params } = entry(id);
    const given = params.map(({ name }) => name).join();
    facts.set(at, `${path.join('::')}<${given}>`);
    for (const { name, text } of variants(id)) facts.set(`${at}.${name}`, text);
  };

  return { spell, variants, note };
}
