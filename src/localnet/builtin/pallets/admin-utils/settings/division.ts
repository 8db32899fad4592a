import { u16 } from '../../../scale/primitives.js';
import { vec } from '../../../scale/sequence.js';
import { as } from '../../../scale/type.js';
import { option } from '../../../scale/variant.js';
import { setEmissionSplit, setMechanismCount } from '../../subtensor/networks/mechanisms.js';
import { trimNeurons } from '../../subtensor/neurons/trim.js';
import { mecid } from '../../subtensor/types/amounts.js';
import { subnetCall } from '../setting.js';

/** How the uids and the emission of a subnet are divided. */
export const divisionSettings = {
  sudo_set_mechanism_count: subnetCall(
    { index: 76, owner: { kind: 'mechanismCount' }, frozen: true, unchecked: true },
    { mechanismCount: mecid },
    ({ context, netuid, args }) => {
      setMechanismCount(context.storage, netuid, args.mechanismCount);
    },
  ),
  sudo_set_mechanism_emission_split: subnetCall(
    { index: 77, owner: { kind: 'emissionSplit' }, frozen: true, unchecked: true },
    { maybeSplit: as(option(vec(u16)), 'Option<Vec<u16>>') },
    ({ context, netuid, args }) => {
      setEmissionSplit(context.storage, netuid, args.maybeSplit);
    },
  ),
  sudo_trim_to_max_allowed_uids: subnetCall(
    { index: 78, owner: { kind: 'trim' }, frozen: true, unchecked: true },
    { maxN: u16 },
    ({ context, netuid, args }) => {
      trimNeurons(context, netuid, args.maxN);
    },
  ),
};
