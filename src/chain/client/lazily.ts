import type { TypeRegistry } from '@polkadot/types';
import type { Codec, CodecClass } from '@polkadot/types/types';
import type { Skip } from './skip.js';

/**
 * Lets a registry decode values of one of its own types only when somebody looks into them: until
 * then each is its bytes. Must be said before the registry decodes any, and is forgotten once it has
 * taken in metadata; what it gives stays.
 */
export function decodeLazily(name: string, part: Part, registry: TypeRegistry): CodecClass {
  const definition = registry.getDefinition(name);
  if (definition === undefined) throw new Error(`@polkadot/types has no ${name}`);
  const Class = lazyClass(registry.createClassUnsafe(definition), part);
  registry.register(name, Class);
  return Class;
}

/** A type of which there are many values, few of them looked into. */
export type Part = {
  /** Where a value ends. */
  readonly skip: Skip;
  /** Members that its bytes tell without being decoded. */
  readonly told?: Readonly<Record<string, Tell>>;
  /** Members that are made of its bytes, without the others, when they are first looked at. */
  readonly made?: Readonly<Record<string, Tell>>;
};

type Tell = (bytes: Uint8Array, registry: TypeRegistry) => unknown;

function lazyClass(Whole: CodecClass<Codec>, { skip, told = {}, made = {} }: Part): CodecClass {
  class Lazy {
    readonly registry: TypeRegistry;
    readonly initialU8aLength: number | undefined;
    #bytes: Uint8Array | undefined;
    #whole: Codec | undefined;
    #made: Map<string, unknown> | undefined;

    constructor(registry: TypeRegistry, value?: unknown) {
      this.registry = registry;
      if (value instanceof Uint8Array && value.length > 0) {
        const length = skip(value, 0);
        if (length > value.length) {
          throw new RangeError(`${length} bytes are wanted and ${value.length} are left`);
        }
        this.initialU8aLength = length;
        this.#bytes = value.subarray(0, length);
      } else {
        this.#whole = new Whole(registry, value);
        this.initialU8aLength = this.#whole.initialU8aLength;
      }
    }

    undecoded(): Uint8Array | undefined {
      return this.#bytes;
    }

    once(name: string, make: () => unknown): unknown {
      this.#made ??= new Map();
      if (!this.#made.has(name)) this.#made.set(name, make());
      return this.#made.get(name);
    }

    whole(): Codec {
      this.#whole ??= new Whole(this.registry, this.#bytes);
      return this.#whole;
    }
  }
  for (const name of membersOf(Whole)) {
    const [tell, make] = [own(told, name), own(made, name)];
    Object.defineProperty(Lazy.prototype, name, {
      get(this: Lazy) {
        const bytes = this.undecoded();
        if (tell && bytes) return tell(bytes, this.registry);
        if (make && bytes) return this.once(String(name), () => make(bytes, this.registry));
        const whole = this.whole();
        const member: unknown = Reflect.get(whole, name);
        return typeof member === 'function' ? member.bind(whole) : member;
      },
    });
  }
  return Lazy as unknown as CodecClass;
}

/** What every value of a class has, its own constructor apart. */
function membersOf(Class: CodecClass): ReadonlySet<string | symbol> {
  const names = new Set<string | symbol>();
  let prototype: unknown = Class.prototype;
  while (prototype !== null && prototype !== Object.prototype) {
    for (const name of Reflect.ownKeys(prototype as object)) names.add(name);
    prototype = Object.getPrototypeOf(prototype);
  }
  names.delete('constructor');
  return names;
}

const own = (tells: Readonly<Record<string, Tell>>, name: string | symbol): Tell | undefined =>
  typeof name === 'string' && Object.hasOwn(tells, name) ? tells[name] : undefined;
