import type { FieldDef, TypeTable } from './type-table.js';

const pallets = ['System', 'Timestamp', 'Aura', 'Balances', 'SubtensorModule', 'Swap'];
const traits = ['SubnetInfoRuntimeApi', 'StakeInfoRuntimeApi', 'SwapRuntimeApi'];
/** Holds every event of the runtime, and with them most of its types. */
const EVENTS = 'System.Events';

const isKept = (name: string): boolean => {
  const [owner = ''] = name.split('.');
  return (pallets.includes(owner) || traits.includes(owner)) && name !== EVENTS;
};

/** Throws for what a short table leaves out, which would be taken for something the runtime lacks. */
export function mustBeKept(name: string): void {
  if (!isKept(name)) throw new Error(`${name} is not kept for reading without metadata`);
}

/** Only what reads ask for: halves the time to load a table, of which a balance needs four types. */
export function shortTable({ form, types, storage, functions, constants }: TypeTable): TypeTable {
  const kept = {
    storage: only(storage),
    functions: only(functions),
    constants: only(constants),
  };
  const reached = new Set<number>();
  const reach = (ids: readonly number[]) => {
    for (const id of ids) {
      if (reached.has(id)) continue;
      reached.add(id);
      reach(innerTypes(types[id] ?? null));
    }
  };
  for (const { keys, value } of Object.values(kept.storage)) {
    reach([value, ...keys.map(([, type]) => type)]);
  }
  for (const { inputs, output } of Object.values(kept.functions)) reach([...inputs, output]);
  for (const [type] of Object.values(kept.constants)) reach([type]);
  return { form, types: types.map((def, id) => (reached.has(id) ? def : null)), ...kept };
}

function only<Entry>(entries: Readonly<Record<string, Entry>>): Readonly<Record<string, Entry>> {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => isKept(name)));
}

function innerTypes(def: TypeTable['types'][number]): readonly number[] {
  const within = (fields: readonly FieldDef[]) => fields.map(([, type]) => type);
  switch (def?.[0]) {
    case 'compact':
    case 'option':
    case 'list':
    case 'array':
      return [def[1]];
    case 'tuple':
      return def[1];
    case 'struct':
      return within(def[1]);
    case 'enum':
      return def[1].flatMap(([, , fields]) => within(fields));
    default:
      return [];
  }
}
