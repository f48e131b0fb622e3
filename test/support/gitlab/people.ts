import {
  addAward,
  addDraft,
  addNote,
  addReply,
  checkMayChange,
  deleteNote,
  editNote,
  resolve,
} from './acts.ts';
import { canSee } from './call.ts';
import { diffBetween, lineEnd, lineOn } from './diff.ts';
import type { CommentView, LineComment, MergeRequestPlace, Person, ThreadView } from './index.ts';
import { observe } from './pushes.ts';
import {
  accountOf,
  type Discussion,
  type MergeRequest,
  type Note,
  newestVersion,
  notesOf,
  type Position,
  requestOf,
  type World,
} from './state.ts';
import { commentSeen, draftSeen, threadSeen } from './views.ts';

/** A person at the keyboard; what GitLab refuses is thrown. */
export function personAs(world: World, login: string): Person {
  accountOf(world, login);
  return { ...writing(world, login), ...deciding(world, login) };
}

function writing(world: World, login: string): Pick<Person, 'comment' | 'commentOnLine' | 'reply' | 'draft'> {
  return {
    comment: (at, body) => {
      const request = visible(world, at, login);
      return commentSeen(world, addNote(world, request, { author: login, body }));
    },
    commentOnLine: (at, comment) => {
      const request = visible(world, at, login);
      const position = positionOf(request, comment);
      const { discussion } = addNote(world, request, { author: login, body: comment.body, position });
      return threadSeen(world, discussion);
    },
    reply: (where, body) => {
      const discussion =
        typeof where === 'number' ? noteWith(world, where).discussion : discussionIn(world, where);
      return commentSeen(world, addReply(world, discussion, { author: login, body }));
    },
    draft: (at, { body, path, line, ...rest }) => {
      const request = visible(world, at, login);
      const position =
        path === undefined || line === undefined
          ? undefined
          : positionOf(request, { body, path, line, ...rest });
      return draftSeen(addDraft(world, request, { author: login, body, position }));
    },
  };
}

function visible(world: World, { repository, number }: MergeRequestPlace, login: string): MergeRequest {
  const request = requestOf(world, repository, number);
  observe(world, request.source);
  if (!canSee({ login, scopes: ['api'] }, request.project))
    throw new Error(`${login} cannot see ${repository}.`);
  return request;
}

/** As GitLab's page sends it for a line that somebody clicks at. */
function positionOf(request: MergeRequest, { path, line, startLine, side = 'RIGHT' }: LineComment): Position {
  const { base, start, head } = newestVersion(request);
  const files = diffBetween(request.project, { from: base, to: head });
  const file = files.find(({ newPath, oldPath }) => newPath === path || oldPath === path);
  const place = file && lineOn(file, side, line);
  const first = file && startLine !== undefined ? lineOn(file, side, startLine) : place;
  if (!file || !place || !first) throw new Error(`GitLab's page shows no line ${line} of ${path}.`);
  return {
    base_sha: base,
    start_sha: start,
    head_sha: head,
    old_path: file.oldPath,
    new_path: file.newPath,
    position_type: 'text',
    old_line: place.old,
    new_line: place.new,
    line_range: { start: lineEnd(file, first), end: lineEnd(file, place) },
  };
}

function deciding(
  world: World,
  login: string,
): Omit<Person, 'comment' | 'commentOnLine' | 'reply' | 'draft'> {
  const mine = (comment: CommentView) => {
    const note = noteWith(world, comment.id);
    checkMayChange(note, login);
    return note;
  };
  return {
    resolve: (seen) => resolve(world, discussionIn(world, seen), { login, resolved: true }),
    unresolve: (seen) => resolve(world, discussionIn(world, seen), { login, resolved: false }),
    react: (comment, name) => void addAward(world, noteWith(world, comment.id).awards, { user: login, name }),
    editComment: (comment, body) => void editNote(world, mine(comment), body),
    deleteComment: (comment) => deleteNote(world, mine(comment)),
  };
}

function noteWith(world: World, id: number): Note {
  for (const project of world.projects.values()) {
    const note = notesOf(project).find((one) => one.id === id);
    if (note) return note;
  }
  throw new Error(`There is no note ${id} any more.`);
}

function discussionIn(world: World, { id }: ThreadView): Discussion {
  for (const project of world.projects.values())
    for (const request of project.requests.values())
      for (const discussion of request.discussions) if (discussion.id === id) return discussion;
  throw new Error(`There is no thread ${id} any more.`);
}
