import { badRequest, forbidden, isDeveloper } from './call.ts';
import { commanded } from './commands.ts';
import type { Reaction } from './index.ts';
import { carried, checkRange, codeOf } from './pushes.ts';
import { addRemark, newDiscussion } from './remarks.ts';
import {
  type Award,
  accountOf,
  type Discussion,
  type Draft,
  LEVELS,
  levelOf,
  type MergeRequest,
  type Note,
  nextId,
  type Position,
  tick,
  type World,
} from './state.ts';

/** What people and tokens do, whichever way they come; refusals are thrown. */

export type Writing = {
  readonly author: string;
  readonly body: string;
  readonly position?: Position | undefined;
};

/** https://docs.gitlab.com/administration/instance_limits/#size-of-comments-and-descriptions-of-issues-merge-requests-and-epics */
export const BODY_LIMIT = 1_000_000;

/** A note of its own: on a line with a position, else one that becomes a thread when it is answered. */
export function addNote(world: World, request: MergeRequest, writing: Writing): Note {
  const body = checkedBody(writing.body);
  const position = writing.position && checkedPosition(world, request, writing.position);
  return begin(world, request, { ...writing, body, position, isIndividual: !writing.position });
}

/** A thread that is on no line. */
export function addThread(world: World, request: MergeRequest, writing: Writing): Note {
  return begin(world, request, { ...writing, body: checkedBody(writing.body), isIndividual: false });
}

type Beginning = Writing & { readonly isIndividual: boolean };

function begin(world: World, request: MergeRequest, { isIndividual, ...writing }: Beginning): Note {
  const isOnDiff = writing.position !== undefined;
  const discussion = newDiscussion(world, request, { isIndividual, isOnDiff });
  return put(world, discussion, writing);
}

function put(world: World, discussion: Discussion, { author, body, position }: Writing): Note {
  accountOf(world, author);
  const at = tick(world);
  const first = discussion.notes[0];
  const note: Note = {
    id: nextId(world),
    discussion,
    author,
    body,
    createdAt: at,
    updatedAt: at,
    editedAt: undefined,
    isSystem: false,
    original: first ? first.original : position,
    position: first ? first.position : position,
    awards: [],
  };
  discussion.notes.push(note);
  return note;
}

function checkedBody(body: string): string {
  if (body.trim() === '') throw badRequest('Note {:note=>["can\'t be blank"]}');
  if (body.length <= BODY_LIMIT) return body;
  throw badRequest(`Note {:note=>["is too long (maximum is ${BODY_LIMIT} characters)"]}`);
}

/** As it will stand in the newest version; refused where the diff has no such line. */
function checkedPosition(world: World, request: MergeRequest, position: Position): Position {
  if (codeOf(request, position) === null)
    throw badRequest('Note {:line_code=>["can\'t be blank", "must be a valid line code"]}');
  checkRange(world, request, position);
  return carried(request, position);
}

/** An answer makes a thread of a single note. */
export function addReply(world: World, discussion: Discussion, writing: Writing): Note {
  const body = checkedBody(writing.body);
  if (discussion.notes[0]?.isSystem) throw badRequest('Discussion can not be replied to.');
  discussion.isIndividual = false;
  return put(world, discussion, { ...writing, body });
}

/** Own notes and, for maintainers, those of others; never GitLab's own remarks. */
export function checkMayChange(note: Note, login: string): void {
  const { project } = note.discussion.request;
  const isAllowed = note.author === login || levelOf(project, login) >= LEVELS.maintainer;
  if (note.isSystem || !isAllowed) throw forbidden();
}

export function editNote(world: World, note: Note, body: string): Note {
  note.body = checkedBody(body);
  note.editedAt = tick(world);
  note.updatedAt = note.editedAt;
  return note;
}

export function deleteNote(world: World, note: Note): void {
  tick(world);
  const { discussion } = note;
  remove(discussion.notes, note);
  if (discussion.notes.every(({ isSystem }) => isSystem)) remove(discussion.request.discussions, discussion);
}

function remove<T>(list: T[], item: T): void {
  const index = list.indexOf(item);
  if (index >= 0) list.splice(index, 1);
}

/** Developers and the merge request's author. */
export function resolve(
  world: World,
  discussion: Discussion,
  { login, resolved }: { readonly login: string; readonly resolved: boolean },
): void {
  const { request, isIndividual } = discussion;
  const isAllowed = login === request.author || isDeveloper(request.project, login);
  if (isIndividual || !isAllowed) throw forbidden();
  const at = tick(world);
  if (resolved && discussion.resolvedBy !== undefined) return;
  discussion.resolvedBy = resolved ? login : undefined;
  discussion.resolvedAt = resolved ? at : undefined;
  const threads = request.discussions.filter((one) => !one.isIndividual);
  if (resolved && threads.every((one) => one.resolvedBy !== undefined))
    addRemark(world, request, { author: login, body: 'resolved all threads' });
}

/** The same emoji again is refused. */
export function addAward(
  world: World,
  awards: Award[],
  { user, name }: { readonly user: string; readonly name: Reaction },
): Award | undefined {
  if (awards.some((award) => award.user === user && award.name === name)) return undefined;
  accountOf(world, user);
  const award = { id: nextId(world), name, user, createdAt: tick(world) };
  awards.push(award);
  return award;
}

export type Drafting = Writing & { readonly replyTo?: Discussion | undefined; readonly resolves?: boolean };

/** The place is not checked: a draft on no line has no line code, and is lost when it is published. */
export function addDraft(world: World, request: MergeRequest, drafting: Drafting): Draft {
  const { author, body, position, replyTo, resolves = false } = drafting;
  accountOf(world, author);
  tick(world);
  const lineCode = position ? codeOf(request, position) : null;
  const draft: Draft = {
    id: nextId(world),
    author,
    body,
    position: position && lineCode !== null ? carried(request, position) : position,
    lineCode,
    replyTo,
    resolves,
  };
  request.drafts.push(draft);
  return draft;
}

/** Nothing is said of a note that could not be made. */
export function publishDraft(world: World, request: MergeRequest, draft: Draft): void {
  remove(request.drafts, draft);
  tick(world);
  const { author, replyTo, position } = draft;
  const body = commanded(world, request, draft).text;
  if (body.trim() === '' || body.length > BODY_LIMIT) return;
  if (replyTo) {
    addReply(world, replyTo, { author, body });
    if (draft.resolves) resolve(world, replyTo, { login: author, resolved: true });
  } else if (!position) addThread(world, request, { author, body });
  else if (codeOf(request, position) !== null) addNote(world, request, { author, body, position });
}

export function deleteDraft(world: World, request: MergeRequest, draft: Draft): void {
  tick(world);
  remove(request.drafts, draft);
}
