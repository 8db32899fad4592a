import type { RuntimeApi } from '../frame/api.js';
import { snake } from '../scale/type.js';
import type { TypeRegistry } from './type-registry.js';

const NOT_DEPRECATED = { tag: 'NotDeprecated', value: undefined } as const;

/** A runtime API as metadata describes it. */
export const describeApi =
  ({ idOf }: TypeRegistry) =>
  ({ name, version, methods }: RuntimeApi) => ({
    name,
    version,
    methods: methods.map((method) => ({
      name: method.name,
      inputs: Object.entries(method.inputs).map(([input, type]) => ({
        name: snake(input),
        type: idOf(type.shape),
      })),
      output: idOf(method.output.shape),
      docs: [],
      deprecationInfo: NOT_DEPRECATED,
    })),
    docs: [],
    deprecationInfo: NOT_DEPRECATED,
  });
