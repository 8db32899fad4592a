export { data } from '../transfer/schema.js';
