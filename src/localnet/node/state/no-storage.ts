import { type Overlay, overlay } from './overlay.js';
import { NO_ROOT } from './state-root.js';
import { versionedState } from './versioned-state.js';

/** A storage with nothing in it, for what a runtime says of itself and for what it makes of genesis. */
export const noStorage = (): Overlay => overlay(versionedState().at(0), NO_ROOT);
