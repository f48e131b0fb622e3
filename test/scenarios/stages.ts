import { azureStage } from './azure-stage.ts';
import { bitbucketStage } from './bitbucket-stage.ts';
import type { Stage } from './forge-stage.ts';
import { githubStage } from './github-stage.ts';
import { gitlabStage } from './gitlab-stage.ts';

/** Every forge that the forges' scenarios are played on. */
export const stages: readonly Stage[] = [githubStage, gitlabStage, azureStage, bitbucketStage];
