import type { Place } from '../domain.ts';
import { azure } from './azure.ts';
import { bitbucket } from './bitbucket.ts';
import { buildkite } from './buildkite.ts';
import { circleci } from './circleci.ts';
import { drone } from './drone.ts';
import type { Ci, Facts } from './facts.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { jenkins } from './jenkins.ts';
import { teamcity } from './teamcity.ts';
import { woodpecker } from './woodpecker.ts';

const cis: readonly Ci[] = [
  github,
  gitlab,
  circleci,
  woodpecker,
  drone,
  bitbucket,
  azure,
  jenkins,
  buildkite,
  teamcity,
];

/** Where this run happens. `CI` alone names a CI that we do not know by name. Pure. */
export function placeOf(facts: Facts): Place {
  const ci = cis.find((known) => known.isHere(facts));
  if (ci) return ci.place(facts);
  const inCi = facts.env.CI !== undefined && !['', '0', 'false'].includes(facts.env.CI);
  return { ci: inCi ? 'generic' : 'none', trusted: false, historyHint: 'git fetch --unshallow' };
}
