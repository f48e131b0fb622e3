import { commentOf } from '../ci/github-comment.ts';
import type { Dismissal, ForgeAddress, SpokenComment, Standing } from '../domain.ts';
import {
  type Conversation,
  type ConversationInput,
  isForbidden,
  type OwnThread,
  type OwnWords,
  openConversation,
} from '../forges/github-conversation.ts';
import type { Log } from '../log.ts';
import { type Signer, shortId } from '../marker.ts';
import { codeSpan, logText } from '../plain-text.ts';
import { type SlashCommand, slashCommandIn } from '../slash-command.ts';
import {
  dismissedWords,
  helpWords,
  newerHeadWords,
  noSuchWords,
  reviewWords,
  severalWords,
  unknownWords,
  whichWords,
} from './respond-words.ts';

export type RespondInput = {
  /** What the CI says started the run. */
  readonly event: unknown;
  readonly address: ForgeAddress;
  readonly client: ConversationInput['client'];
  /** Reads what stands on the pull request anew, the dismissals with it. */
  readonly posted: () => Promise<Standing>;
  /** By the file at the trust ref too; asked only for the command of somebody who may give one. */
  readonly enabled: () => Promise<boolean>;
  readonly sign?: Signer | undefined;
  /** Page of this run. */
  readonly runUrl?: string | undefined;
  readonly log: Pick<Log, 'info' | 'warn'>;
};

export type Responded =
  | { readonly next: 'done' }
  /** `head`: the commit that the person saw, and the only one to review. */
  | { readonly next: 'review'; readonly head: string };

const DONE: Responded = { next: 'done' };

/**
 * Obeys the command in a comment, when a person with write access wrote it: shows 👀, answers where it was written, and says
 * whether a review is to follow. Everybody else and everything else gets a line in the log and nothing on the forge. Throws
 * ForgeError when the forge fails; what the token may not do is a warning.
 */
export async function respond(input: RespondInput): Promise<Responded> {
  const { log } = input;
  const comment = commentOf(input.event);
  const command = comment && slashCommandIn(comment.body);
  if (!comment || !command) {
    log.info(
      'Nothing to do: the event is no new comment of a person on a pull request with a command to us.',
    );
    return DONE;
  }
  const conversation = openConversation({ ...input, comment });
  if (!(await conversation.mayWrite())) {
    log.info(
      logText(`The command of ${comment.writer} is not obeyed: it takes write access to this repository.`),
    );
    return DONE;
  }
  if (!(await input.enabled())) {
    log.info('The command is not obeyed: enabled is false.');
    return DONE;
  }
  await permitted(log, 'react with 👀', conversation.acknowledge);
  return obey(command, { ...input, comment, conversation });
}

type Task = RespondInput & { readonly comment: SpokenComment; readonly conversation: Conversation };

async function obey(command: SlashCommand, task: Task): Promise<Responded> {
  if (command.kind === 'review') return startReview(task);
  const own = await task.conversation.own();
  if (command.kind === 'dismiss') await dismiss(command, task, own);
  else await say(task, command.kind === 'help' ? helpWords() : unknownWords(command.word), own);
  return DONE;
}

/** A person asks for what they see, so a head that came after their words is not reviewed. */
async function startReview(task: Task): Promise<Responded> {
  const { conversation, comment, runUrl } = task;
  const { sha, since } = await conversation.head();
  const isNewer = since >= comment.at || (comment.head !== undefined && comment.head !== sha);
  await say(task, isNewer ? newerHeadWords(sha) : reviewWords(sha, runUrl), await conversation.own());
  return isNewer ? DONE : { next: 'review', head: sha };
}

type Dismiss = Extract<SlashCommand, { readonly kind: 'dismiss' }>;

async function dismiss({ id, reason }: Dismiss, task: Task, own: OwnWords): Promise<void> {
  const { comment, conversation, log } = task;
  const meant = meantBy(id, comment, own.threads);
  const [first] = meant;
  if (!first) return say(task, id === undefined ? whichWords() : noSuchWords(id), own);
  const { fingerprint } = first;
  if (meant.some((thread) => thread.fingerprint !== fingerprint))
    return say(task, severalWords(id ?? ''), own);
  const { dismissals } = await task.posted();
  const trusted = dismissals.some(
    (one) => isTheirs(one, { fingerprint, who: comment.writer }) && one.trusted,
  );
  await say(task, dismissedWords({ id: shortId(fingerprint), reason, trusted }), own);
  if (!trusted) return;
  for (const thread of meant.filter(({ resolvable }) => resolvable))
    await permitted(log, `resolve the thread of ${codeSpan(shortId(fingerprint))}`, () =>
      conversation.resolve(thread),
    );
}

/** Threads by the id, or the one that the command was written in. */
function meantBy(
  id: string | undefined,
  { root }: SpokenComment,
  threads: readonly OwnThread[],
): readonly OwnThread[] {
  if (id === undefined) return threads.filter((thread) => thread.root === root);
  return threads.filter(({ fingerprint }) => fingerprint.replace(/^v\d+:/, '').startsWith(id));
}

function isTheirs(
  one: Dismissal,
  { fingerprint, who }: { readonly fingerprint: string; readonly who: string },
): boolean {
  return one.fingerprint === fingerprint && one.who.toLowerCase() === who.toLowerCase();
}

async function say({ conversation, log }: Task, markdown: string, own: OwnWords): Promise<void> {
  await permitted(log, 'answer', () => conversation.answer(markdown, own));
}

/** Does what a token may lack the permission for. */
async function permitted(log: Pick<Log, 'warn'>, what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isForbidden(error)) throw error;
    log.warn(`The token may not ${what}: give the job "permissions: pull-requests: write".`);
  }
}
