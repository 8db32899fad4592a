export { writtenHotkey as data } from '../written-key-schema.js';
