export { mechanismOf, storageIndex } from '../../units/storage-index.js';
