import {
  addIssueComment,
  addLineComment,
  addReaction,
  addReply,
  deleteText,
  editText,
  resolveThread,
  unresolveThread,
} from './acts.ts';
import { checkMayChange } from './call.ts';
import type { CommentView, Person, ThreadView } from './index.ts';
import { observe } from './repositories.ts';
import { accountOf, mayAtLeast, pullOf, type Text, type Thread, textsOf, type World } from './state.ts';
import { commentSeen, threadSeen } from './views.ts';

/** A person at the keyboard; what GitHub refuses is thrown. */
export function personAs(world: World, login: string): Person {
  accountOf(world, login);
  return { ...writing(world, login), ...deciding(world, login) };
}

function writing(world: World, login: string): Pick<Person, 'comment' | 'commentOnLine' | 'reply'> {
  return {
    comment: ({ repository, number }, body) =>
      commentSeen(world, addIssueComment(world, pullOf(world, repository, number), { author: login, body })),
    commentOnLine: ({ repository, number }, { path, line, startLine, side = 'RIGHT', body }) => {
      const pull = pullOf(world, repository, number);
      observe(world, pull.headRepo);
      const start = startLine === undefined ? {} : { start_line: startLine, start_side: side };
      const place = { path, line, side, ...start };
      const { thread } = addLineComment(world, pull, { ...place, author: login, body, commit: pull.head });
      if (!thread) throw new Error('A comment on a line has a thread.');
      return threadSeen(world, thread);
    },
    reply: (where, body) => {
      const thread = typeof where === 'number' ? textWith(world, where).thread : threadIn(world, where);
      if (!thread) throw new Error('Not a comment of a thread.');
      return commentSeen(world, addReply(world, thread, { author: login, body }));
    },
  };
}

function deciding(world: World, login: string): Omit<Person, 'comment' | 'commentOnLine' | 'reply'> {
  const mine = (comment: CommentView) => {
    const text = textWith(world, comment.id);
    checkMayChange({ actor: { login, permissions: undefined }, repo: text.pull.repo }, text);
    return text;
  };
  return {
    resolve: (seen) => resolveThread(world, decidable(world, seen, login), login),
    unresolve: (seen) => unresolveThread(world, decidable(world, seen, login)),
    react: (comment, content) =>
      void addReaction(world, textWith(world, comment.id), { user: login, content }),
    editComment: (comment, body) => void editText(world, mine(comment), body),
    deleteComment: (comment) => deleteText(world, mine(comment)),
  };
}

function decidable(world: World, seen: ThreadView, login: string): Thread {
  const thread = threadIn(world, seen);
  const { pull } = thread;
  if (login !== pull.author && !mayAtLeast(pull.repo, login, 'write'))
    throw new Error(`${login} may not resolve threads in ${pull.repo.fullName}.`);
  return thread;
}

function textWith(world: World, id: number): Text {
  for (const repo of world.repos.values()) {
    const text = textsOf(repo).find((one) => one.id === id);
    if (text) return text;
  }
  throw new Error(`There is no comment ${id} any more.`);
}

function threadIn(world: World, { id }: ThreadView): Thread {
  for (const repo of world.repos.values())
    for (const pull of repo.pulls.values())
      for (const thread of pull.threads) if (thread.id === id) return thread;
  throw new Error(`There is no thread ${id} any more.`);
}
