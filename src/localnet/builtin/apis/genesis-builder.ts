import { method, type RuntimeApi } from '../frame/api.js';
import { buildState, DEVELOPMENT_PRESET, preset } from '../genesis/build.js';
import { unit } from '../scale/primitives.js';
import { bytes, str, vec } from '../scale/sequence.js';
import { option, result } from '../scale/variant.js';

/** The first state of a chain, from a JSON document. */
export const genesisBuilderApi: RuntimeApi = {
  name: 'GenesisBuilder',
  version: 1,
  methods: [
    method('build_state', { json: bytes }, result(unit, str), (context, { json }) => {
      const problem = buildState(context, new TextDecoder().decode(json));
      return problem === undefined
        ? { tag: 'Ok', value: undefined }
        : { tag: 'Err', value: problem };
    }),
    method('get_preset', { id: option(str) }, option(bytes), (context, { id }) => {
      const document = preset(context, id);
      return document === undefined ? undefined : new TextEncoder().encode(document);
    }),
    method('preset_names', {}, vec(str), () => [DEVELOPMENT_PRESET]),
  ],
};
