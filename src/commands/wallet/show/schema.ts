export { wallet as data } from '../list/schema.js';
