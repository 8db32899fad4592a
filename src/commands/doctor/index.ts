export { doctor as command } from './command.js';
