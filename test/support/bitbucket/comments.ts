import { type Answer, type Call, demand, paged, Refused } from './call.ts';
import { checkLines } from './lines.ts';
import {
  type Comment,
  type Inline,
  nextId,
  now,
  type Pull,
  pullOf,
  type Token,
  type World,
} from './state.ts';
import { commentView, resolutionView } from './views.ts';

/** Comments of a pull request. */

export function listComments(call: Call): Answer {
  const pull = pullAt(call);
  demand(call, pull.repo, 'pullrequest');
  return paged(
    call,
    pull.comments.map((comment) => commentView(call.world, pull, comment)),
  );
}

type Words = Pick<Comment, 'raw' | 'user' | 'inline' | 'parent'>;

export function addComment(world: World, pull: Pull, words: Words): Comment {
  const created = now(world);
  const comment = {
    ...words,
    id: nextId(world),
    created,
    updated: created,
    resolution: undefined,
    deleted: false,
  };
  pull.comments.push(comment);
  return comment;
}

export function createComment(call: Call): Answer {
  const { world, body } = call;
  const pull = pullAt(call);
  demand(call, pull.repo, 'pullrequest:write');
  const raw = rawOf(call);
  const inline = body.inline as Inline | undefined;
  unknownKeys(call, body, ['content', 'inline', 'parent']);
  if (inline) {
    unknownKeys(call, { ...inline }, ['path', 'from', 'to', 'start_from', 'start_to']);
    checkLines(world, pull, inline);
  }
  const parent = (body.parent as { readonly id?: number } | undefined)?.id;
  const comment = addComment(world, pull, { raw, user: writer(call).account, inline, parent });
  return { status: 201, body: commentView(world, pull, comment) };
}

export function editComment(call: Call): Answer {
  const pull = pullAt(call);
  demand(call, pull.repo, 'pullrequest:write');
  const comment = ownAt(call, pull);
  comment.raw = rawOf(call);
  comment.updated = now(call.world);
  return { status: 200, body: commentView(call.world, pull, comment) };
}

export function removeComment(call: Call): Answer {
  const pull = pullAt(call);
  demand(call, pull.repo, 'pullrequest:write');
  ownAt(call, pull).deleted = true;
  return { status: 204 };
}

export function resolveComment(call: Call): Answer {
  const comment = threadAt(call);
  if (comment.resolution) throw new Refused(409, 'The comment is resolved already.');
  comment.resolution = { user: writer(call).account, created: now(call.world) };
  return { status: 200, body: resolutionView(comment.resolution) };
}

export function reopenComment(call: Call): Answer {
  const comment = threadAt(call);
  if (!comment.resolution) throw new Refused(404, 'The comment is not resolved.');
  comment.resolution = undefined;
  return { status: 204 };
}

function threadAt(call: Call): Comment {
  const pull = pullAt(call);
  demand(call, pull.repo, 'pullrequest:write');
  const comment = commentAt(call, pull);
  if (comment.parent !== undefined || !comment.inline)
    throw new Refused(403, 'Only a first comment on the diff can be resolved.');
  return comment;
}

/** The account of a token's writer is its own. */
function ownAt(call: Call, pull: Pull): Comment {
  const comment = commentAt(call, pull);
  if (comment.user.uuid !== writer(call).account.uuid)
    throw new Refused(403, 'You do not have access to this comment.');
  return comment;
}

function commentAt({ parts }: Call, pull: Pull): Comment {
  const found = pull.comments.find(({ id, deleted }) => id === Number(parts[2]) && !deleted);
  if (!found) throw new Refused(404, 'There is no such comment.');
  return found;
}

export function pullAt({ world, parts: [repository = '', number = ''] }: Call): Pull {
  if (!world.repos.get(repository)?.pulls.some(({ id }) => id === Number(number)))
    throw new Refused(404, 'There is no such pull request.');
  return pullOf(world, repository, Number(number));
}

function writer({ token }: Call): Token {
  if (!token) throw new Refused(401, 'Authentication is required.');
  return token;
}

const LONGEST = 32_768;

function rawOf({ world, body }: Call): string {
  const raw = (body.content as { readonly raw?: string } | undefined)?.raw ?? '';
  if (raw === '' || raw.length > LONGEST) throw new Refused(400, 'The comment is empty or too long.');
  const text = raw.replace(/(`{3,}|~{3,})[\s\S]*?\1|`[^`\n]*`/g, '');
  if (/<!--|<\/?[a-z]+>|&#?\w+;/.test(text))
    world.violations.push(`Bitbucket shows HTML as text: ${raw.slice(0, 300)}`);
  return raw;
}

function unknownKeys(
  { world }: Call,
  given: Readonly<Record<string, unknown>>,
  known: readonly string[],
): void {
  const unknown = Object.keys(given).filter((key) => !known.includes(key));
  if (unknown.length > 0) world.violations.push(`unknown fields of a comment: ${unknown.join(', ')}`);
}
