export { data } from '../serving/serving-schema.js';
