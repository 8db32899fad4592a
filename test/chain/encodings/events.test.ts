import type { ApiPromise } from '@polkadot/api';
import type { Vec } from '@polkadot/types';
import type { EventRecord, DispatchError as RawDispatchError } from '@polkadot/types/interfaces';
import { expect, it } from 'vitest';
import { runtimeTypes } from '../../../src/chain/reads/extrinsics.js';
import { findEntry } from '../../../src/chain/reads/storage.js';
import { decodeValue } from '../../../src/chain/scale/decode-value.js';
import { readerOf } from '../../../src/chain/scale/reader.js';
import { decodeDispatchError, moduleError } from '../../../src/chain/submission/dispatch-error.js';
import { decodeEvent, innerFailure } from '../../../src/chain/submission/events.js';
import { fromHex } from '../../../src/units/hex.js';
import { apiOf, readEncodings, SPECS, type Written, written } from '../../support/encodings.js';
import { say } from '../../support/say.js';
import { describeShared } from '../../support/shared.js';

describeShared(
  'how it ended is told by the names of its runtime',
  'vectors/encodings.json',
  (path) => {
    const vectors = readEncodings(path);

    it.each(SPECS)('spec %s: every event, field by field', async (spec) => {
      const api = await apiOf(spec);
      const events = vectors.events.filter((each) => each.spec === spec);
      expect(events.length).toBeGreaterThan(15);
      for (const { hex, decoded, moduleErrors = [] } of events) {
        expect(decodeRecord(hex, api), hex).toEqual(decoded);
        const record = api.registry.createType('EventRecord', hex) as unknown as EventRecord;
        const told = decodeEvent(record);
        expect([told.pallet, told.name]).toEqual([decoded.event.pallet, decoded.event.event]);
        for (const { pallet, error } of moduleErrors) {
          expect(Object.values(told.fields).join(' ')).toContain(`${pallet}.${error}`);
          const found = failureOf(record);
          expect(found && `${found.pallet}.${found.name}`).toBe(`${pallet}.${error}`);
        }
      }
      say(`spec ${spec}: ${events.length} events`);
    });

    it.each(SPECS)('spec %s: a whole block of events, in order', async (spec) => {
      const api = await apiOf(spec);
      for (const { hex, events } of vectors.eventBlobs.filter((each) => each.spec === spec)) {
        const records = api.registry.createType(
          'Vec<EventRecord>',
          fromHex(hex),
        ) as Vec<EventRecord>;
        const names = records.map(decodeEvent).map(({ pallet, name }) => `${pallet}.${name}`);
        expect(names).toEqual(events);
      }
    });

    it.each(SPECS)('spec %s: every error by its number', async (spec) => {
      const { registry } = await apiOf(spec);
      let count = 0;
      for (const [pallet, { index, errors }] of Object.entries(vectors.errors[spec] ?? {})) {
        for (const [code, name] of Object.entries(errors)) {
          const found = moduleError(Number(index), Number(code), registry);
          expect([found.pallet, found.name]).toEqual([pallet, name]);
          count += 1;
        }
      }
      expect(count).toBeGreaterThan(150);
      say(`spec ${spec}: ${count} errors`);
    });

    it('names an error that no metadata lists by its numbers', async () => {
      const { registry } = await apiOf('424');
      expect(moduleError(16, 99, registry)).toMatchObject({ pallet: 'Proxy', name: 'error 99' });
      expect(moduleError(250, 1, registry)).toMatchObject({
        pallet: 'pallet 250',
        name: 'error 1',
      });
    });
  },
);

/** The error that a failure or an inner failure is told with. */
function failureOf(record: EventRecord) {
  const { event } = record;
  if (event.section === 'system' && event.method === 'ExtrinsicFailed') {
    return decodeDispatchError(event.data[0] as unknown as RawDispatchError);
  }
  return innerFailure([record])?.error;
}

/** One record by our own decoder, written like the vectors write it. */
function decodeRecord(hex: string, api: ApiPromise): Written {
  const { type } = findEntry(api, 'System', 'Events')?.creator.meta ?? {};
  const list = api.registry.lookup.getSiType(type?.asPlain ?? 0).def;
  const types = runtimeTypes(api);
  const reader = readerOf(fromHex(hex) ?? new Uint8Array());
  const record = written(decodeValue(reader, list.asSequence.type, types)) as {
    event: { [pallet: string]: { [event: string]: Written } | string };
  };
  const [[pallet, inner] = ['', '']] = Object.entries(record.event);
  const [[event, data] = []] =
    typeof inner === 'string' ? [[inner, undefined] as const] : Object.entries(inner);
  return {
    ...record,
    event: { pallet, event: event ?? '', ...(data !== undefined && { data }) },
  } as Written;
}
