export { writtenKey as data } from '../written-key-schema.js';
