import { addLineComment, addReply, addReview, deleteText, editText, type NewReview } from './acts.ts';
import {
  type Answer,
  type Call,
  checkMayChange,
  listed,
  notFound,
  type Route,
  validationFailed,
} from './call.ts';
import { diffOf, type PlaceInDiff, rawDiff } from './diff.ts';
import { gitIn, mergeBaseOf } from './repositories.ts';
import { commitView, pullView, reviewCommentView, reviewView } from './rest-views.ts';
import { type Pull, type Text, textsOf } from './state.ts';

/** Pull requests, reviews and comments on lines. */

const PULL = '/repos/{owner}/{repo}/pulls/{pull_number}';
const COMMENT = '/repos/{owner}/{repo}/pulls/comments/{comment_id}';

export const pullRoutes: Readonly<Record<string, Route>> = {
  'get /repos/{owner}/{repo}/pulls': reading((call) => list(call)),
  [`get ${PULL}`]: reading(one),
  [`get ${PULL}/files`]: reading(files),
  [`get ${PULL}/commits`]: reading(commits),
  [`get ${PULL}/reviews`]: reading((call) =>
    listed(
      call,
      pullIn(call).reviews.map((review) => reviewView(call.world, review)),
    ),
  ),
  [`post ${PULL}/reviews`]: writing(review),
  [`get ${PULL}/comments`]: reading((call) =>
    listed(
      call,
      commentsOf(pullIn(call)).map((text) => reviewCommentView(call.world, text)),
    ),
  ),
  [`post ${PULL}/comments`]: writing(comment),
  [`post ${PULL}/comments/{comment_id}/replies`]: writing((call) => reply(call, reviewComment(call))),
  [`get ${COMMENT}`]: reading((call) => ({
    status: 200,
    body: reviewCommentView(call.world, reviewComment(call)),
  })),
  [`patch ${COMMENT}`]: writing((call) => {
    const text = reviewComment(call);
    checkMayChange(call, text);
    return { status: 200, body: reviewCommentView(call.world, editText(call.world, text, call.body.body)) };
  }),
  [`delete ${COMMENT}`]: writing((call) => {
    const text = reviewComment(call);
    checkMayChange(call, text);
    deleteText(call.world, text);
    return { status: 204 };
  }),
  'get /repos/{owner}/{repo}/commits/{commit_sha}/pulls': {
    scopes: ['pull_requests', 'contents'],
    level: 'read',
    run: pullsOfCommit,
  },
};

function reading(run: Route['run']): Route {
  return { scopes: ['pull_requests'], level: 'read', run };
}

function writing(run: Route['run']): Route {
  return { scopes: ['pull_requests'], level: 'write', run };
}

function pullIn({ repo, values }: Call): Pull {
  const pull = repo.pulls.get(Number(values.pull_number));
  if (!pull) throw notFound();
  return pull;
}

function commentsOf(pull: Pull): readonly Text[] {
  return pull.threads.flatMap(({ comments }) => comments).sort((a, b) => a.id - b.id);
}

function reviewComment({ repo, values }: Call): Text {
  const text = textsOf(repo).find(({ id, kind }) => kind === 'review' && id === Number(values.comment_id));
  if (!text) throw notFound();
  return text;
}

/** Newest first, open ones unless asked otherwise. */
function list(call: Call): Answer {
  const { query, repo, world } = call;
  const state = query.get('state') ?? 'open';
  const found = [...repo.pulls.values()]
    .filter((pull) => state === 'all' || pull.state === state)
    .filter((pull) => isFromHead(pull, query.get('head')))
    .filter((pull) => !query.has('base') || pull.baseBranch === query.get('base'))
    .reverse();
  return listed(
    call,
    found.map((pull) => pullView(world, pull, false)),
  );
}

/** Without the owner's name GitHub ignores the filter. */
function isFromHead(pull: Pull, head: string | null): boolean {
  if (head === null || !head.includes(':')) return true;
  return `${pull.headRepo.fullName.split('/')[0]}:${pull.headBranch}` === head;
}

function one(call: Call): Answer {
  const pull = pullIn(call);
  if (/application\/vnd\.github\.(v3\.)?diff/.test(call.accept)) {
    const content = rawDiff(pull, mergeBaseOf(pull), pull.head);
    return { status: 200, text: { type: 'application/vnd.github.diff; charset=utf-8', content } };
  }
  return { status: 200, body: pullView(call.world, pull, true) };
}

/** At most 3,000, as https://docs.github.com/rest/pulls/pulls#list-pull-requests-files says. */
function files(call: Call): Answer {
  const pull = pullIn(call);
  const views = diffOf(pull)
    .slice(0, 3000)
    .map((file) => ({
      sha: gitIn(pull.repo, 'hash-object', '-t', 'blob', '/dev/null'),
      filename: file.path,
      status: file.status,
      additions: file.additions,
      deletions: file.deletions,
      changes: file.additions + file.deletions,
      ...(file.patch === '' ? {} : { patch: file.patch }),
      ...(file.status === 'renamed' ? { previous_filename: file.oldPath } : {}),
    }));
  return listed(call, views);
}

/** At most 250, as https://docs.github.com/rest/pulls/pulls#list-commits-on-a-pull-request says. */
function commits(call: Call): Answer {
  const pull = pullIn(call);
  const ids = gitIn(pull.repo, 'rev-list', '--reverse', `${mergeBaseOf(pull)}..${pull.head}`);
  const views = ids.split('\n').filter(Boolean).slice(0, 250);
  return listed(
    call,
    views.map((id) => commitView(call.world, pull.repo, id)),
  );
}

function review(call: Call): Answer {
  const pull = pullIn(call);
  const { event, body, commit_id: commit, comments } = call.body;
  const made = addReview(call.world, pull, {
    author: call.actor?.login ?? '',
    ...(typeof event === 'string' ? { event: event as NonNullable<NewReview['event']> } : {}),
    ...(typeof body === 'string' ? { body } : {}),
    ...(typeof commit === 'string' ? { commit } : {}),
    comments: (comments ?? []) as NonNullable<NewReview['comments']>,
  });
  return { status: 200, body: reviewView(call.world, made) };
}

function comment(call: Call): Answer {
  const pull = pullIn(call);
  const parent = call.body.in_reply_to;
  if (parent !== undefined) {
    const text = commentsOf(pull).find(({ id }) => id === parent);
    if (!text)
      throw validationFailed([
        { resource: 'PullRequestReviewComment', code: 'invalid', field: 'in_reply_to' },
      ]);
    return reply(call, text);
  }
  const { commit_id: commit, ...place } = call.body as PlaceInDiff & { commit_id: string; body: string };
  const author = call.actor?.login ?? '';
  const made = addLineComment(call.world, pull, { ...place, author, commit });
  return { status: 201, body: reviewCommentView(call.world, made) };
}

/** Only the first comment of a thread can be answered. */
function reply(call: Call, text: Text): Answer {
  const { thread } = text;
  if (!thread || thread.comments[0] !== text) throw notFound();
  const made = addReply(call.world, thread, { author: call.actor?.login ?? '', body: call.body.body });
  return { status: 201, body: reviewCommentView(call.world, made) };
}

function pullsOfCommit(call: Call): Answer {
  const { world, repo, values } = call;
  const found = [...repo.pulls.values()].filter((pull) => {
    const ids = gitIn(repo, 'rev-list', `${mergeBaseOf(pull)}..${pull.head}`).split('\n');
    return ids.includes(values.commit_sha ?? '');
  });
  return listed(
    call,
    found.map((pull) => pullView(world, pull, false)),
  );
}
