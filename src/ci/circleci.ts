import type { Place } from '../domain.ts';
import { type Ci, type Facts, withoutAbsent } from './facts.ts';

/** https://circleci.com/docs/reference/variables/; the target branch is in pipeline values, which the orb passes on. */
export const circleci: Ci = {
  isHere: ({ env }) => env.CIRCLECI === 'true',
  place: ({ env }: Facts): Place =>
    withoutAbsent<Place>({
      ci: 'circleci',
      change: env.CIRCLE_PULL_REQUEST?.split('/').at(-1),
      trusted: false,
      head: env.CIRCLE_SHA1,
      historyHint: 'method: full under checkout',
    }),
};
