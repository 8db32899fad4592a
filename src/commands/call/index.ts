export { call as command } from './command.js';
