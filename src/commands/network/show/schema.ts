export { network as data } from '../network-schema.js';
