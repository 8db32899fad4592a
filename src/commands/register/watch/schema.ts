export { data } from '../burned/schema.js';
