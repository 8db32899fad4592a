import { palletErrors } from '../../frame/failure.js';
import { param } from '../../scale/composite.js';

export const { type: systemError, failure } = palletErrors(
  0,
  { path: 'frame_system::pallet::Error', params: [param('T')] },
  [
    'InvalidSpecName',
    'SpecVersionNeedsToIncrease',
    'FailedToExtractRuntimeVersion',
    'NonDefaultComposite',
    'NonZeroRefCount',
    'CallFiltered',
    'MultiBlockMigrationsOngoing',
    'NothingAuthorized',
    'Unauthorized',
  ],
);
