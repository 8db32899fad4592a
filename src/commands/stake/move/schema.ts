export { data } from '../movement/schema.js';
