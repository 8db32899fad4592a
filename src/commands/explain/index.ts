export { explain as command } from './command.js';
