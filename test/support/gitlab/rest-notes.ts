import {
  addAward,
  addDraft,
  addNote,
  addReply,
  addThread,
  checkMayChange,
  deleteDraft,
  deleteNote,
  editNote,
  publishDraft,
  resolve,
  type Writing,
} from './acts.ts';
import {
  type Answer,
  badRequest,
  type Call,
  listed,
  loginOf,
  notFound,
  Refusal,
  requestIn,
  unauthorized,
} from './call.ts';
import { commanded } from './commands.ts';
import type { Reaction } from './index.ts';
import { PAGES } from './parameters.ts';
import { awardView, discussionView, draftView, noteView } from './rest-views.ts';
import { closed, type Routes } from './route.ts';
import type { Discussion, Draft, Note, Position } from './state.ts';

/** Notes, discussions, drafts and emoji. */

const REQUEST = '/projects/:id/merge_requests/:merge_request_iid';
const DISCUSSION = `${REQUEST}/discussions/:discussion_id`;
const DRAFT = `${REQUEST}/draft_notes/:draft_note_id`;
const AWARDS = `${REQUEST}/notes/:note_id/award_emoji`;

const noteRoutes: Routes = {
  [`GET ${REQUEST}/notes`]: closed(listNotes, {
    jobToken: true,
    params: { ...PAGES, sort: 'string', order_by: 'string', activity_filter: 'string' },
  }),
  [`GET ${REQUEST}/notes/:note_id`]: closed((call) => noteAnswer(call, noteIn(call)), { jobToken: true }),
  [`POST ${REQUEST}/notes`]: closed((call) => written(call, addNote), {
    params: {
      body: 'string!',
      created_at: 'date',
      internal: 'boolean',
      merge_request_diff_head_sha: 'string',
    },
  }),
  [`PUT ${REQUEST}/notes/:note_id`]: closed(edit, { params: { body: 'string' } }),
  [`DELETE ${REQUEST}/notes/:note_id`]: closed(remove),
  [`GET ${AWARDS}`]: closed(
    (call) => {
      const note = noteIn(call);
      return listed(
        call,
        note.awards.map((award) => awardView(call.world, award, note)),
      );
    },
    { params: PAGES },
  ),
  [`POST ${AWARDS}`]: closed(award, { params: { name: 'string!' } }),
  [`DELETE ${AWARDS}/:award_id`]: closed(unaward),
};

const discussionRoutes: Routes = {
  [`GET ${REQUEST}/discussions`]: closed(
    (call) =>
      listed(
        call,
        requestIn(call).discussions.map((one) => discussionView(call.world, one)),
      ),
    { params: PAGES },
  ),
  [`GET ${DISCUSSION}`]: closed((call) => discussionAnswer(call, discussionIn(call))),
  [`POST ${REQUEST}/discussions`]: closed(begin, {
    params: { body: 'string!', created_at: 'date', commit_id: 'string', position: 'position' },
  }),
  [`PUT ${DISCUSSION}`]: closed(
    (call) => {
      const discussion = discussionIn(call);
      resolve(call.world, discussion, { login: loginOf(call), resolved: call.params.resolved === true });
      return discussionAnswer(call, discussion);
    },
    { params: { resolved: 'boolean!' } },
  ),
  [`POST ${DISCUSSION}/notes`]: closed(reply, { params: { body: 'string!', created_at: 'date' } }),
  [`GET ${DISCUSSION}/notes/:note_id`]: closed((call) => noteAnswer(call, noteIn(call))),
  [`PUT ${DISCUSSION}/notes/:note_id`]: closed(edit, { params: { body: 'string', resolved: 'boolean' } }),
  [`DELETE ${DISCUSSION}/notes/:note_id`]: closed(remove),
};

const draftRoutes: Routes = {
  [`GET ${REQUEST}/draft_notes`]: closed(
    (call) => {
      const request = requestIn(call);
      const own = request.drafts.filter(({ author }) => author === loginOf(call));
      return { status: 200, body: own.map((draft) => draftView(call.world, request, draft)) };
    },
    { params: PAGES },
  ),
  [`GET ${DRAFT}`]: closed((call) => draftAnswer(call, draftIn(call))),
  [`POST ${REQUEST}/draft_notes`]: closed(draft, {
    params: {
      note: 'string!',
      in_reply_to_discussion_id: 'string',
      commit_id: 'string',
      resolve_discussion: 'boolean',
      position: 'position',
    },
  }),
  [`PUT ${DRAFT}`]: closed(editDraft, { params: { note: 'string', position: 'position' } }),
  [`DELETE ${DRAFT}`]: closed((call) => {
    deleteDraft(call.world, requestIn(call), draftIn(call));
    return { status: 204 };
  }),
  [`PUT ${DRAFT}/publish`]: closed((call) => {
    publishDraft(call.world, requestIn(call), draftIn(call));
    return { status: 204 };
  }),
  [`POST ${REQUEST}/draft_notes/bulk_publish`]: closed((call) => {
    const request = requestIn(call);
    for (const one of request.drafts.filter(({ author }) => author === loginOf(call)))
      publishDraft(call.world, request, one);
    return { status: 204 };
  }),
};

export const textRoutes: Routes = { ...noteRoutes, ...discussionRoutes, ...draftRoutes };

/** Newest first, unless asked otherwise. */
function listNotes(call: Call): Answer {
  const notes = requestIn(call)
    .discussions.flatMap((one) => one.notes)
    .sort((a, b) => a.id - b.id);
  const filter = String(call.params.activity_filter ?? 'all_notes');
  const asked = notes.filter(
    ({ isSystem }) => filter === 'all_notes' || isSystem === (filter === 'only_activity'),
  );
  const views = asked.map((note) => noteView(call.world, note));
  return listed(call, call.params.sort === 'asc' ? views : views.reverse());
}

function noteIn(call: Call): Note {
  const notes = requestIn(call).discussions.flatMap((one) => one.notes);
  const note = notes.find(({ id }) => id === Number(call.values.note_id));
  if (!note) throw notFound();
  return note;
}

function noteAnswer({ world }: Call, note: Note, status = 200): Answer {
  return { status, body: noteView(world, note) };
}

function discussionIn(call: Call, id = call.values.discussion_id): Discussion {
  const discussion = requestIn(call).discussions.find((one) => one.id === id);
  if (!discussion) throw notFound('Discussion');
  return discussion;
}

function discussionAnswer({ world }: Call, discussion: Discussion, status = 200): Answer {
  return { status, body: discussionView(world, discussion) };
}

type Write = (...given: Parameters<typeof addNote>) => Note;

/** Quick actions are carried out first; a note of nothing else is never made. */
function written(call: Call, write: Write): Answer {
  const request = requestIn(call);
  const author = loginOf(call);
  const { text, done } = commanded(call.world, request, { author, body: String(call.params.body) });
  if (done.length > 0 && text === '')
    return { status: 202, body: { commands_changes: {}, summary: done.map((name) => `Did ${name}.`) } };
  const position = call.params.position as Position | undefined;
  const writing: Writing = { author, body: text, position };
  return noteAnswer(call, write(call.world, request, writing), 201);
}

function begin(call: Call): Answer {
  const answer = written(call, call.params.position === undefined ? addThread : addNote);
  if (answer.status !== 201) return answer;
  const discussion = requestIn(call).discussions.at(-1);
  return discussion ? discussionAnswer(call, discussion, 201) : answer;
}

function reply(call: Call): Answer {
  const discussion = discussionIn(call);
  return written(call, (world, _request, writing) => addReply(world, discussion, writing));
}

function edit(call: Call): Answer {
  const note = noteIn(call);
  const { body, resolved } = call.params;
  if (resolved !== undefined) {
    if (body !== undefined) throw new Refusal(400, 'body, resolved are mutually exclusive', 'error');
    resolve(call.world, note.discussion, { login: loginOf(call), resolved: resolved === true });
    return noteAnswer(call, note);
  }
  checkMayChange(note, loginOf(call));
  if (typeof body !== 'string') throw badRequest('Missing params to modify');
  return noteAnswer(call, editNote(call.world, note, body));
}

function remove(call: Call): Answer {
  const note = noteIn(call);
  checkMayChange(note, loginOf(call));
  deleteNote(call.world, note);
  return { status: 204 };
}

function award(call: Call): Answer {
  const note = noteIn(call);
  const name = String(call.params.name) as Reaction;
  const made = addAward(call.world, note.awards, { user: loginOf(call), name });
  if (!made) throw notFound('Award Emoji Name has already been taken');
  return { status: 201, body: awardView(call.world, made, note) };
}

function unaward(call: Call): Answer {
  const { awards } = noteIn(call);
  const index = awards.findIndex(({ id }) => id === Number(call.values.award_id));
  if (index < 0) throw notFound();
  if (awards[index]?.user !== loginOf(call)) throw unauthorized();
  awards.splice(index, 1);
  return { status: 204 };
}

/** Of others nobody knows. */
function draftIn(call: Call): Draft {
  const found = requestIn(call).drafts.find(({ id }) => id === Number(call.values.draft_note_id));
  if (!found || found.author !== loginOf(call)) throw notFound();
  return found;
}

function draftAnswer(call: Call, one: Draft, status = 200): Answer {
  return { status, body: draftView(call.world, requestIn(call), one) };
}

function draft(call: Call): Answer {
  const { params, world } = call;
  const request = requestIn(call);
  const id = params.in_reply_to_discussion_id;
  const replyTo = id === undefined ? undefined : request.discussions.find((one) => one.id === id);
  if (id !== undefined && !replyTo) throw new Refusal(400, { base: ['Thread to reply to cannot be found'] });
  const resolves = params.resolve_discussion === true;
  if (resolves && !replyTo) throw new Refusal(400, { base: ['User is not allowed to resolve thread'] });
  const position = params.position as Position | undefined;
  const drafting = { author: loginOf(call), body: String(params.note), position, replyTo, resolves };
  return draftAnswer(call, addDraft(world, request, drafting), 201);
}

/** Without a position it loses the one that it has. */
function editDraft(call: Call): Answer {
  const { note, position } = call.params;
  if (typeof note !== 'string' || note === '') throw badRequest('Missing params to modify');
  const one = draftIn(call);
  one.body = note;
  one.position = position as Position | undefined;
  return draftAnswer(call, one);
}
