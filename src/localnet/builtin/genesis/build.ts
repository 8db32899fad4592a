import type { Context } from '../frame/context.js';
import { GenesisError, type Json, member, members, parseJson, renderJson } from './json.js';

/** The one preset: the development keys hold TAO, and Alice may act as root. */
export const DEVELOPMENT_PRESET = 'development';

/** Writes the first state from a genesis document; returns what is wrong with it, if anything. */
export function buildState(context: Context, text: string): string | undefined {
  context.storage.begin();
  try {
    build(context, parseJson(text));
    context.storage.commit();
    return undefined;
  } catch (thrown) {
    context.storage.rollback();
    if (thrown instanceof GenesisError || thrown instanceof SyntaxError) return thrown.message;
    throw thrown;
  }
}

/** A preset as a genesis document; without a name, the document of an empty chain. */
export function preset({ assembly }: Context, name: string | undefined): string | undefined {
  if (name !== undefined && name !== DEVELOPMENT_PRESET) return undefined;
  const sections = assembly.pallets.flatMap(({ genesis }): [string, Json][] =>
    genesis ? [[genesis.section, name === undefined ? {} : genesis.development]] : [],
  );
  return renderJson(Object.fromEntries(sections));
}

function build(context: Context, document: Json): void {
  const parts = context.assembly.pallets.flatMap(({ genesis }) => genesis ?? []);
  const known = new Set(parts.map(({ section }) => section));
  for (const section of members(document)) {
    if (!known.has(section)) throw new GenesisError(`this runtime has no section ${section}`);
  }
  for (const part of parts) part.build(context, member(document, part.section) ?? {});
}
