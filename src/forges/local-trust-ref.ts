import { UsageError } from '../errors.ts';
import { type Asked, findBranch, findCommit, findHead, remedy } from './local-revisions.ts';

/** A branch of the clone itself may be the author's: a fork's head branch can be named main. Remote ones are fetched. */
const homes = ['remotes/origin', 'remotes/upstream'];

/**
 * Commit whose configuration is obeyed in CI (DESIGN 3): the commit itself for trusted pushes; the target's tip when the
 * target is the default branch or protected; else the default branch's. Throws UsageError when it cannot be read or told.
 */
export async function findTrustRef(asked: Asked): Promise<string> {
  const { git, place } = asked;
  if (place.trusted) return (await findHead({ ...asked, config: { base: '', head: '' } })).oid;
  if (place.foreign)
    throw new UsageError(
      `this clone is not of ${place.forge?.repository ?? 'the repository'}, whose configuration is obeyed`,
    );
  const isObeyedTarget =
    place.targetBranch !== undefined &&
    (place.targetProtected === true ||
      (place.defaultBranch === undefined ? usual : [place.defaultBranch]).includes(place.targetBranch));
  const given = isObeyedTarget && place.base !== undefined ? await findCommit(git, place.base) : undefined;
  const names = place.defaultBranch === undefined ? usual : [place.defaultBranch];
  const trusted =
    (await findBranch(git, isObeyedTarget ? [place.targetBranch ?? ''] : names, homes))?.oid ?? given;
  const remoteHead =
    place.defaultBranch === undefined && !isObeyedTarget ? 'refs/remotes/origin/HEAD' : undefined;
  const oid = (remoteHead && (await findCommit(git, remoteHead))) || trusted;
  if (oid) return oid;
  throw new UsageError(
    `${whose(place)}, whose configuration is obeyed, is not in this clone; ${await remedy(asked)}`,
  );
}

function whose({ targetProtected, targetBranch, defaultBranch }: Asked['place']): string {
  if (targetProtected && targetBranch !== undefined) return `the target branch ${targetBranch}`;
  return `the default branch ${defaultBranch ?? 'of this repository'}`;
}

/** Names that a default branch has where the CI does not tell. */
const usual: readonly string[] = ['main', 'master'];
