export { writtenColdkey as data } from '../written-key-schema.js';
