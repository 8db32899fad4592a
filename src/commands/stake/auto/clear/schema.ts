export { data } from '../set/schema.js';
