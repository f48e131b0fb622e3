import {
  addIssueComment,
  addReaction,
  addReply,
  deleteText,
  editText,
  resolveThread,
  unresolveThread,
} from './acts.ts';
import { canSee, checkMayChange, notFound, Refusal } from './call.ts';
import { canResolve, type Eyes, mayWrite } from './graphql-eyes.ts';
import { actorNode, CONTENTS, pullNode, repositoryNode, textNode, threadNode } from './graphql-nodes.ts';
import { type Text, type Thread, textsOf, tick, type World } from './state.ts';

/** What can be asked and done by GraphQL. */

type Input<T> = { readonly input: T };
type ById = { readonly id: string };

export function rootOf(eyes: Eyes) {
  return { ...queries(eyes), ...mutations(eyes), ...commentMutations(eyes) };
}

function queries(eyes: Eyes) {
  const { world, actor } = eyes;
  const node = ({ id }: ById) => nodeOf(eyes, id);
  return {
    viewer: () => ({ ...actorNode(eyes, actor.login), __typename: 'User', login: actor.login }),
    repository: ({ owner, name }: { readonly owner: string; readonly name: string }) => {
      const repo = world.repos.get(`${owner}/${name}`.toLowerCase());
      if (!repo || !canSee(actor, repo))
        throw new Refusal(404, `Could not resolve to a Repository with the name '${owner}/${name}'.`);
      return repositoryNode(eyes, repo);
    },
    node,
    nodes: ({ ids }: { readonly ids: readonly string[] }) => ids.map((id) => node({ id })),
    rateLimit: {
      cost: 1,
      limit: 5000,
      remaining: 4999,
      used: 1,
      nodeCount: 1,
      resetAt: '2026-01-15T13:00:00Z',
    },
  };
}

function mutations(eyes: Eyes) {
  const { world, actor } = eyes;
  return {
    resolveReviewThread: ({ input }: Input<{ readonly threadId: string }>) => {
      const thread = threadIn(world, input.threadId);
      if (!canResolve(eyes, thread)) throw forbidden(eyes);
      resolveThread(world, thread, actor.login);
      return { clientMutationId: null, thread: threadNode(eyes, thread) };
    },
    unresolveReviewThread: ({ input }: Input<{ readonly threadId: string }>) => {
      const thread = threadIn(world, input.threadId);
      if (!canResolve(eyes, thread)) throw forbidden(eyes);
      unresolveThread(world, thread);
      return { clientMutationId: null, thread: threadNode(eyes, thread) };
    },
    addPullRequestReviewThreadReply: ({
      input,
    }: Input<{ pullRequestReviewThreadId: string; body: string }>) => {
      const thread = threadIn(world, input.pullRequestReviewThreadId);
      checkWriting(eyes, thread);
      const text = addReply(world, thread, { author: actor.login, body: input.body });
      return { clientMutationId: null, comment: textNode(eyes, text) };
    },
    addReaction: ({ input }: Input<{ readonly subjectId: string; readonly content: string }>) => {
      const text = textIn(world, input.subjectId);
      checkWriting(eyes, text);
      const content = CONTENTS.find(([name]) => name === input.content)?.[1];
      if (!content) throw notFound();
      const { reaction } = addReaction(world, text, { user: actor.login, content });
      return {
        clientMutationId: null,
        reaction: { id: `REA_${reaction.id}`, databaseId: reaction.id, content: input.content },
        subject: textNode(eyes, text),
      };
    },
    minimizeComment: ({ input }: Input<{ readonly subjectId: string; readonly classifier: string }>) => {
      const text = textIn(world, input.subjectId);
      checkWriting(eyes, text);
      text.minimized = input.classifier.toLowerCase();
      tick(world);
      return { clientMutationId: null, minimizedComment: textNode(eyes, text) };
    },
  };
}

function commentMutations(eyes: Eyes) {
  const { world } = eyes;
  const edited = (id: string, body: string) => {
    const text = changeable(eyes, id);
    return textNode(eyes, editText(world, text, body));
  };
  return {
    addComment: ({ input }: Input<{ readonly subjectId: string; readonly body: string }>) => {
      const pull = [...world.repos.values()]
        .flatMap(({ pulls }) => [...pulls.values()])
        .find(({ id }) => `PR_${id}` === input.subjectId);
      if (!pull) throw unresolvable(input.subjectId);
      checkWriting(eyes, { pull });
      const text = addIssueComment(world, pull, { author: eyes.actor.login, body: input.body });
      return { clientMutationId: null, commentEdge: { cursor: '1', node: textNode(eyes, text) } };
    },
    updateIssueComment: ({ input }: Input<ById & { readonly body: string }>) => ({
      clientMutationId: null,
      issueComment: edited(input.id, input.body),
    }),
    updatePullRequestReviewComment: ({
      input,
    }: Input<{ readonly pullRequestReviewCommentId: string; readonly body: string }>) => ({
      clientMutationId: null,
      pullRequestReviewComment: edited(input.pullRequestReviewCommentId, input.body),
    }),
    deleteIssueComment: ({ input }: Input<ById>) => {
      deleteText(world, changeable(eyes, input.id));
      return { clientMutationId: null };
    },
    deletePullRequestReviewComment: ({ input }: Input<ById>) => {
      const text = changeable(eyes, input.id);
      deleteText(world, text);
      return {
        clientMutationId: null,
        pullRequestReviewComment: textNode(eyes, text),
        pullRequestReview: null,
      };
    },
  };
}

function changeable(eyes: Eyes, id: string): Text {
  const text = textIn(eyes.world, id);
  checkWriting(eyes, text);
  checkMayChange({ actor: eyes.actor, repo: text.pull.repo }, text);
  return text;
}

function checkWriting(eyes: Eyes, { pull }: Pick<Text, 'pull'>): void {
  if (!canSee(eyes.actor, pull.repo)) throw notFound();
  if (!mayWrite(eyes, 'pull_requests') && eyes.actor.permissions) throw forbidden(eyes);
}

function forbidden({ actor }: Eyes): Refusal {
  return new Refusal(
    403,
    actor.permissions
      ? 'Resource not accessible by integration'
      : `${actor.login} does not have permission to do this.`,
  );
}

function nodeOf(eyes: Eyes, id: string): unknown {
  const { world } = eyes;
  for (const repo of world.repos.values()) {
    if (!canSee(eyes.actor, repo)) continue;
    const text = textsOf(repo).find(({ nodeId }) => nodeId === id);
    if (text) return textNode(eyes, text);
    for (const pull of repo.pulls.values()) {
      if (`PR_${pull.id}` === id) return pullNode(eyes, pull);
      const thread = pull.threads.find((one) => one.id === id);
      if (thread) return threadNode(eyes, thread);
    }
  }
  throw unresolvable(id);
}

function unresolvable(id: string): Refusal {
  return new Refusal(404, `Could not resolve to a node with the global id of '${id}'`);
}

function threadIn(world: World, id: string): Thread {
  for (const repo of world.repos.values())
    for (const pull of repo.pulls.values())
      for (const thread of pull.threads) if (thread.id === id) return thread;
  throw unresolvable(id);
}

function textIn(world: World, id: string): Text {
  for (const repo of world.repos.values()) {
    const text = textsOf(repo).find(({ nodeId }) => nodeId === id);
    if (text) return text;
  }
  throw unresolvable(id);
}
