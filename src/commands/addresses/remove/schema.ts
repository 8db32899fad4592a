export { data } from '../entry-schema.js';
