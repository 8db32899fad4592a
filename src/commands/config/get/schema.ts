export { setting as data } from '../setting-schema.js';
