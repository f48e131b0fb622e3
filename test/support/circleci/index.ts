import { fileURLToPath } from 'node:url';
import { packOrb } from './pack.ts';

export { type ExpandedJob, expandBody, expandJob, expandSteps, stepOf } from './expand.ts';
export { type LocalJob, localJob } from './local.ts';
export { type Entries, isEntries, type Node, type Orb, packOrb } from './pack.ts';
export { type CacheEntry, type JobDone, type Place, runSteps } from './run.ts';

export const orbSource = fileURLToPath(new URL('../../../circleci/src', import.meta.url));

/** The orb of this tree. */
export const packed = () => packOrb(orbSource);
