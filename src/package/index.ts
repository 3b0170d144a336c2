export { fileEntry, makeManifest, manifestText, readManifest, sha256 } from './manifest.ts';
export { abandonFolder, commitFolder, diskRefusal, type Stage, stageFolder } from './swap.ts';
export { assertComplete, verifySite } from './verify.ts';
