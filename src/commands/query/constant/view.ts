import type { Constant, Runtime } from '../../../chain/runtime/runtime.js';
import { recordView, text, type View } from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import { legible, legibleOrNothing } from '../legible.js';
import { type Listed, listedJson, listingView } from '../listing.js';
import type { Picked } from '../pick.js';
import { plainRows, plainText } from '../plain-view.js';
import type { Data } from './schema.js';

export type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly runtime: Runtime;
  readonly picked: Picked<Constant>;
};

const nameOf = ({ pallet, name }: Constant) => `${pallet}.${name}`;

const valueIn = (constant: Constant, { decode }: Runtime) =>
  legible(nameOf(constant), () => decode(constant.type, constant.value));

function givenText({ type, value }: Constant, { decode }: Runtime): string {
  const read = legibleOrNothing(() => decode(type, value));
  return read === undefined ? 'that does not decode' : `= ${plainText(read)}`;
}

const listedOf = (constant: Constant, runtime: Runtime): Listed => ({
  name: nameOf(constant),
  takes: [],
  gives: `${runtime.spell(constant.type)} ${givenText(constant, runtime)}`,
  docs: constant.docs,
});

export function constantView({ network, at, runtime, picked }: Report): View {
  const place = `on ${network} at block ${at.number} (spec ${runtime.specVersion})`;
  if (picked.kind === 'several') {
    const items = picked.things.map((constant) => listedOf(constant, runtime));
    return listingView(`Constants ${place}`, items);
  }
  const { thing } = picked;
  return recordView(
    `${nameOf(thing)} ${place}`,
    [...plainRows(valueIn(thing, runtime), 'Value'), ['Type', text(runtime.spell(thing.type))]],
    thing.docs === '' ? [] : [thing.docs.replaceAll('\n', ' ')],
  );
}

export function constantJson({ runtime, picked }: Report): Data {
  const common = { specVersion: runtime.specVersion };
  if (picked.kind === 'several') {
    const items = picked.things.map((constant) => listedJson(listedOf(constant, runtime)));
    return { ...common, constant: null, type: null, value: null, items };
  }
  const { thing } = picked;
  const value = valueIn(thing, runtime);
  return { ...common, constant: nameOf(thing), type: runtime.spell(thing.type), value, items: [] };
}
