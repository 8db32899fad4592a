export { data } from '../change-schema.js';
