export { data } from '../story-schema.js';
