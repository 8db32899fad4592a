export { type Trim, trimTo } from '../economy/uid-trim.js';
