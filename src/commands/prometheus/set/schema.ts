export { data } from '../../axon/serving/serving-schema.js';
