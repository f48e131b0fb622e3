import { addIssueComment, addReaction, deleteText, editText } from './acts.ts';
import { type Answer, type Call, checkMayChange, listed, notFound, type Route } from './call.ts';
import type { Reaction, Scope } from './index.ts';
import { issueCommentView, userView } from './rest-views.ts';
import { type Text, textsOf, tick } from './state.ts';

/** The conversation of pull requests, and reactions to any comment. */

const LIST = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
const COMMENT = '/repos/{owner}/{repo}/issues/comments/{comment_id}';
const LINE_COMMENT = '/repos/{owner}/{repo}/pulls/comments/{comment_id}';
const either: readonly Scope[] = ['issues', 'pull_requests'];

export const issueRoutes: Readonly<Record<string, Route>> = {
  [`get ${LIST}`]: route('read', (call) =>
    listed(
      call,
      pullIn(call).comments.map((text) => issueCommentView(call.world, text)),
    ),
  ),
  [`post ${LIST}`]: route('write', (call) => {
    const author = call.actor?.login ?? '';
    const text = addIssueComment(call.world, pullIn(call), { author, body: call.body.body });
    return { status: 201, body: issueCommentView(call.world, text) };
  }),
  [`get ${COMMENT}`]: route('read', (call) => ({
    status: 200,
    body: issueCommentView(call.world, textIn(call, 'issue')),
  })),
  [`patch ${COMMENT}`]: route('write', (call) => {
    const text = textIn(call, 'issue');
    checkMayChange(call, text);
    return { status: 200, body: issueCommentView(call.world, editText(call.world, text, call.body.body)) };
  }),
  [`delete ${COMMENT}`]: route('write', (call) => {
    const text = textIn(call, 'issue');
    checkMayChange(call, text);
    deleteText(call.world, text);
    return { status: 204 };
  }),
  [`get ${COMMENT}/reactions`]: route('read', (call) => reactions(call, textIn(call, 'issue'))),
  [`post ${COMMENT}/reactions`]: route('write', (call) => react(call, textIn(call, 'issue'))),
  [`delete ${COMMENT}/reactions/{reaction_id}`]: route('write', (call) =>
    unreact(call, textIn(call, 'issue')),
  ),
  [`get ${LINE_COMMENT}/reactions`]: lines('read', (call) => reactions(call, textIn(call, 'review'))),
  [`post ${LINE_COMMENT}/reactions`]: lines('write', (call) => react(call, textIn(call, 'review'))),
  [`delete ${LINE_COMMENT}/reactions/{reaction_id}`]: lines('write', (call) =>
    unreact(call, textIn(call, 'review')),
  ),
};

function route(level: Route['level'], run: Route['run']): Route {
  return { scopes: either, level, run };
}

function lines(level: Route['level'], run: Route['run']): Route {
  return { scopes: ['pull_requests'], level, run };
}

function pullIn({ repo, values }: Call) {
  const pull = repo.pulls.get(Number(values.issue_number));
  if (!pull) throw notFound();
  return pull;
}

function textIn({ repo, values }: Call, kind: Text['kind']): Text {
  const text = textsOf(repo).find((one) => one.kind === kind && one.id === Number(values.comment_id));
  if (!text) throw notFound();
  return text;
}

function reactions(call: Call, text: Text): Answer {
  const content = call.query.get('content');
  const chosen = text.reactions.filter((one) => content === null || one.content === content);
  return listed(
    call,
    chosen.map((one) => reactionView(call, one)),
  );
}

function react(call: Call, text: Text): Answer {
  const user = call.actor?.login ?? '';
  const { reaction, isNew } = addReaction(call.world, text, { user, content: call.body.content as Reaction });
  return { status: isNew ? 201 : 200, body: reactionView(call, reaction) };
}

function unreact({ world, values }: Call, text: Text): Answer {
  const index = text.reactions.findIndex(({ id }) => id === Number(values.reaction_id));
  if (index < 0) throw notFound();
  text.reactions.splice(index, 1);
  tick(world);
  return { status: 204 };
}

function reactionView({ world }: Call, { id, content, user }: Text['reactions'][number]) {
  return {
    id,
    node_id: `REA_${id}`,
    content,
    user: userView(world, user),
    created_at: '2026-01-15T12:00:00Z',
  };
}
