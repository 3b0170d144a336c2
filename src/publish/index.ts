export { type Published, publishSite, rollbackSite } from './publish.ts';
