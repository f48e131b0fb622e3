import { gitIn } from '../gitlab/git.ts';
import { addThread, misplaced, setStatus } from './acts.ts';
import { changedIn } from './repositories.ts';
import {
  type Account,
  accountOf,
  type Comment,
  type Context,
  levelOf,
  newestOf,
  type Pull,
  type Repo,
  type Thread,
  type Token,
  type World,
} from './state.ts';

/** REST: finds the operation, checks token and parameters as Azure does, and tells what Azure documents nothing of. */

export type Answer = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

export type RestRequest = {
  readonly method: string;
  /** Below the collection, with query. */
  readonly path: string;
  readonly body: unknown;
  readonly token: Token | undefined;
};

export class Refused extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

type Body = Readonly<Record<string, unknown>>;

type Call = {
  readonly world: World;
  readonly token: Token | undefined;
  readonly values: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Body;
};

type Route = {
  readonly query?: readonly string[];
  /** Fields of the body, with those inside by a dot. */
  readonly fields?: readonly string[];
  readonly run: (call: Call) => unknown;
};

const PULL = '/:project/_apis/git/repositories/:name/pullRequests/:number';

const THREAD_FIELDS = [
  ...['comments', 'comments.parentCommentId', 'comments.content', 'comments.commentType', 'status'],
  ...['threadContext', 'threadContext.filePath', 'pullRequestThreadContext'],
  ...['rightFileStart', 'rightFileEnd', 'leftFileStart', 'leftFileEnd'].flatMap((end) => [
    `threadContext.${end}`,
    `threadContext.${end}.line`,
    `threadContext.${end}.offset`,
  ]),
  'pullRequestThreadContext.changeTrackingId',
  'pullRequestThreadContext.iterationContext',
  'pullRequestThreadContext.iterationContext.firstComparingIteration',
  'pullRequestThreadContext.iterationContext.secondComparingIteration',
];

const STATUS_FIELDS = [
  'context',
  'context.genre',
  'context.name',
  'state',
  'description',
  'iterationId',
  'targetUrl',
];

const routes: Readonly<Record<string, Route>> = {
  'GET /_apis/connectionData': { run: ({ world, token }) => ({ authenticatedUser: who(world, token) }) },
  'GET /_apis/identities': { query: ['searchFilter', 'filterValue'], run: identities },
  'GET /_apis/accesscontrollists/:namespace': {
    query: ['token', 'descriptors', 'includeExtendedInfo'],
    run: accessControlLists,
  },
  'GET /:project/_apis/git/repositories/:name': { run: (call) => repoSeen(repoIn(call)) },
  [`GET ${PULL}`]: { run: (call) => pullSeen(pullIn(call)) },
  [`GET ${PULL}/iterations`]: {
    run: (call) => list(pullIn(call).iterations.map(iterationSeen)),
  },
  [`GET ${PULL}/iterations/:iteration/changes`]: { query: ['$top', '$skip', '$compareTo'], run: changes },
  [`GET ${PULL}/commits`]: { query: ['$top', '$skip'], run: commits },
  [`GET ${PULL}/threads`]: { run: (call) => list(pullIn(call).threads.map(threadSeen)) },
  [`POST ${PULL}/threads`]: { fields: THREAD_FIELDS, run: postThread },
  [`PATCH ${PULL}/threads/:thread`]: { fields: ['status'], run: patchThread },
  [`PATCH ${PULL}/threads/:thread/comments/:comment`]: { fields: ['content'], run: patchComment },
  [`DELETE ${PULL}/threads/:thread/comments/:comment`]: { run: deleteComment },
  [`POST ${PULL}/statuses`]: { fields: STATUS_FIELDS, run: postStatus },
};

const patterns = Object.entries(routes).map(([name, route]) => {
  const [method = '', path = ''] = name.split(' ', 2);
  return { route, method, pattern: new RegExp(`^${path.replace(/:([a-z]+)/g, '(?<$1>[^/]+)')}$`) };
});

export function answerRest(world: World, { method, path, body, token }: RestRequest): Answer {
  const { pathname, searchParams: query } = new URL(path, 'http://any');
  for (const { route, method: wanted, pattern } of patterns) {
    const match = wanted === method ? pattern.exec(pathname) : undefined;
    if (!match) continue;
    const pairs = Object.entries(match.groups ?? {}).map(([name, value]) => [
      name,
      decodeURIComponent(value),
    ]);
    const call = { world, token, values: Object.fromEntries(pairs), query, body: (body ?? {}) as Body };
    for (const wrong of unknownIn(route, call)) world.violations.push(`${method} ${path}: ${wrong}`);
    try {
      return { status: 200, body: route.run(call) };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { status: error.status, body: { $id: '1', message: error.message, typeKey: 'Refused' } };
    }
  }
  world.violations.push(`${method} ${path}: not an operation of this Azure DevOps`);
  return { status: 404, body: { message: 'The resource cannot be found.' } };
}

function unknownIn({ query: known = [], fields = [] }: Route, { query, body }: Call): string[] {
  const version = query.get('api-version') ?? '';
  return [
    ...(/^7\.1(-preview(\.\d)?)?$/.test(version) ? [] : [`api-version ${version}`]),
    ...[...query.keys()].filter((name) => name !== 'api-version' && !known.includes(name)),
    ...fieldsOf(body).filter((name) => !fields.includes(name)),
  ];
}

function fieldsOf(value: unknown, prefix = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => fieldsOf(one, prefix));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    `${prefix}${name}`,
    ...fieldsOf(inner, `${prefix}${name}.`),
  ]);
}

function list<T>(value: readonly T[]) {
  return { count: value.length, value };
}

function who(world: World, token: Token | undefined): Account {
  return token?.account ?? accountOf(world, 'Anonymous\\0');
}

function identities({ world, token, query }: Call) {
  if (!token) throw new Refused(401, 'TF400813: The user is not authorized to access this resource.');
  const value = query.get('filterValue') ?? '';
  if (!['General', 'MailAddress'].includes(query.get('searchFilter') ?? ''))
    throw new Refused(400, 'An unknown search filter.');
  const found = [...world.accounts.values()].filter(({ uniqueName }) => uniqueName === value);
  return list(
    found.map(({ id, uniqueName }) => ({
      id,
      descriptor: descriptorOf(uniqueName),
      properties: { Account: { $type: 'System.String', $value: uniqueName } },
    })),
  );
}

function descriptorOf(uniqueName: string): string {
  return `Microsoft.IdentityModel.Claims.ClaimsIdentity;${uniqueName}`;
}

function accessControlLists({ world, token, values, query }: Call) {
  if (!token) throw new Refused(401, 'TF400813: The user is not authorized to access this resource.');
  if (values.namespace !== '2e9eb7ed-3c0a-47d4-87c1-0ffdd275fd87')
    throw new Refused(404, 'No such namespace.');
  const [, project, id] = (query.get('token') ?? '').split('/');
  const repo = [...world.repos.values()].find((one) => one.id === id && one.project.id === project);
  if (!repo) return list([]);
  const descriptor = query.get('descriptors') ?? '';
  const account = accountOf(world, descriptor.split(';')[1] ?? '');
  const effectiveAllow = { contributor: 16_502, reader: 2, none: 0 }[levelOf(repo, account)];
  const ace = { descriptor, allow: 0, deny: 0, extendedInfo: { effectiveAllow } };
  return list([
    { inheritPermissions: true, token: query.get('token'), acesDictionary: { [descriptor]: ace } },
  ]);
}

function repoIn({ world, token, values: { project, name } }: Call): Repo {
  const repo = world.repos.get(`${project}/${name}`);
  if (repo?.isPrivate === true && !token) throw new Refused(401, 'TF400813: Not authorized.');
  // A job's token reaches the repositories of its own project.
  if (!repo || (repo.isPrivate && token && token.repo.project !== repo.project))
    throw new Refused(404, `TF401019: The Git repository with name or identifier ${name} does not exist.`);
  return repo;
}

function pullIn(call: Call): Pull {
  const repo = repoIn(call);
  const pull = call.world.pulls.get(Number(call.values.number));
  if (pull?.repo === repo) return pull;
  throw new Refused(404, `TF401180: The requested pull request ${call.values.number} was not found.`);
}

/** What changes something takes “Contribute to pull requests”. */
function writableIn(call: Call): { readonly pull: Pull; readonly by: Account } {
  const pull = pullIn(call);
  if (!call.token) throw new Refused(401, 'TF400813: Not authorized.');
  if (!call.token.mayWrite)
    throw new Refused(
      403,
      `TF401027: You need the Git 'PullRequestContribute' permission to perform this action. Details: identity '${call.token.account.uniqueName}', scope 'repository'.`,
    );
  return { pull, by: call.token.account };
}

function repoSeen({ id, name, project }: Repo) {
  return { id, name, project, defaultBranch: 'refs/heads/main' };
}

function pullSeen(pull: Pull) {
  const newest = newestOf(pull);
  return {
    pullRequestId: pull.number,
    repository: repoSeen(pull.repo),
    status: 'active',
    createdBy: pull.author,
    isDraft: pull.isDraft,
    sourceRefName: `refs/heads/${pull.branch}`,
    targetRefName: `refs/heads/${pull.target}`,
    lastMergeSourceCommit: { commitId: newest.head },
    ...(pull.source === pull.repo ? {} : { forkSource: { repository: repoSeen(pull.source) } }),
    ...(pull.labels.length > 0 ? { labels: pull.labels.map((name) => ({ name, active: true })) } : {}),
  };
}

function iterationSeen({ id, author, head, target, common }: Pull['iterations'][number]) {
  return {
    id,
    author,
    sourceRefCommit: { commitId: head },
    targetRefCommit: { commitId: target },
    commonRefCommit: { commitId: common },
  };
}

function changes(call: Call) {
  const pull = pullIn(call);
  const [top, skip] = [Number(call.query.get('$top') ?? 100), Number(call.query.get('$skip') ?? 0)];
  const all = changedIn(pull, Number(call.values.iteration));
  const shown = all.slice(skip, skip + top);
  return {
    changeEntries: shown.map(({ path }) => ({
      changeTrackingId: pull.tracking.get(path),
      item: { path: `/${path}` },
      changeType: 'edit',
    })),
    ...(skip + top < all.length ? { nextSkip: skip + top, nextTop: top } : { nextSkip: 0, nextTop: 0 }),
  };
}

function commits(call: Call) {
  const pull = pullIn(call);
  const { common, head } = newestOf(pull);
  const lines = gitIn(pull.repo, 'log', '--format=%H%x00%ae%x00%ce%x00%B%x01', `${common}..${head}`);
  const all = lines
    .split('\x01')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [commitId, author, committer, comment = ''] = line.split('\0');
      return { commitId, author: { email: author }, committer: { email: committer }, comment };
    });
  const [top, skip] = [Number(call.query.get('$top') ?? 100), Number(call.query.get('$skip') ?? 0)];
  return list(all.slice(skip, skip + top));
}

function threadSeen({ id, status, context, comments }: Thread) {
  return {
    id,
    ...(status === undefined ? {} : { status }),
    threadContext: context ?? null,
    comments: comments.map(commentSeen),
    isDeleted: comments.every(({ isDeleted }) => isDeleted),
  };
}

function commentSeen({ content, ...comment }: Comment) {
  return comment.isDeleted ? comment : { ...comment, content };
}

function postThread(call: Call) {
  const { pull, by } = writableIn(call);
  const { comments, status, threadContext, pullRequestThreadContext: extra } = call.body;
  const [first] = (comments ?? []) as readonly { readonly content?: string }[];
  if (!first?.content) throw new Refused(400, 'A comment needs content.');
  const context = (threadContext ?? undefined) as Context | undefined;
  if (context) checkTracking(call, pull, { context, extra: extra as Body | undefined });
  const thread = addThread(call.world, pull, {
    author: by,
    content: first.content,
    status: status as string | undefined,
    context,
  });
  const wrong = misplaced(pull, thread);
  if (wrong !== undefined) call.world.violations.push(wrong);
  return threadSeen(thread);
}

/** Without them a thread stays where the first push had it. */
function checkTracking(
  { world }: Call,
  pull: Pull,
  { context, extra }: { readonly context: Context; readonly extra: Body | undefined },
): void {
  const { changeTrackingId, iterationContext } = extra ?? {};
  const id = pull.tracking.get(context.filePath.replace(/^\//, ''));
  if (id === undefined || id !== changeTrackingId)
    world.violations.push(`${context.filePath} has the tracking id ${id}, not ${String(changeTrackingId)}`);
  const { secondComparingIteration: second } = (iterationContext ?? {}) as Body;
  if (second !== newestOf(pull).id) world.violations.push(`a thread in iteration ${String(second)}`);
}

function threadIn(call: Call, pull: Pull): Thread {
  const thread = pull.threads.find(({ id }) => String(id) === call.values.thread);
  if (thread) return thread;
  throw new Refused(404, `The thread ${call.values.thread} does not exist.`);
}

const STATUSES = ['active', 'pending', 'fixed', 'wontFix', 'closed', 'byDesign'];

function patchThread(call: Call) {
  const { pull, by } = writableIn(call);
  const thread = threadIn(call, pull);
  const status = String(call.body.status);
  if (!STATUSES.includes(status)) throw new Refused(400, `There is no status ${status}.`);
  setStatus(call.world, thread, { status, by });
  return threadSeen(thread);
}

/** Only who wrote a comment may change it. */
function ownComment(call: Call): Comment {
  const { pull, by } = writableIn(call);
  const found = threadIn(call, pull).comments.find(
    ({ id, isDeleted }) => String(id) === call.values.comment && !isDeleted,
  );
  if (!found) throw new Refused(404, `The comment ${call.values.comment} does not exist.`);
  if (found.author !== by) throw new Refused(403, 'TF401027: Only the author may edit a comment.');
  return found;
}

function patchComment(call: Call) {
  const comment = ownComment(call);
  comment.content = String(call.body.content);
  call.world.clock += 1000;
  comment.lastContentUpdatedDate = new Date(call.world.clock).toISOString();
  return commentSeen(comment);
}

function deleteComment(call: Call) {
  ownComment(call).isDeleted = true;
  return undefined;
}

function postStatus(call: Call) {
  const { pull } = writableIn(call);
  const { context, state, description, iterationId } = call.body;
  if (!(context as Body | undefined)?.name) throw new Refused(400, 'A status needs a context name.');
  const iteration = Number(iterationId ?? 0);
  if (iteration > newestOf(pull).id) throw new Refused(400, `There is no iteration ${iteration}.`);
  pull.statuses.push({ state: String(state), description: String(description), iteration });
  return { id: pull.statuses.length, state };
}
