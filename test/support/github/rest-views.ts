import { currentLine, diffOf, hunkText } from './diff.ts';
import { gitIn, gitOrNothing, mergeBaseOf, mergeCommit } from './repositories.ts';
import {
  accountOf,
  associationOf,
  type Check,
  type Pull,
  permissionOf,
  pullUrl,
  type Repo,
  type Review,
  type Text,
  textUrl,
  type World,
} from './state.ts';

/** State as REST shows it; `filled` completes what no test looks at. */

type View = Readonly<Record<string, unknown>>;

export function userView(world: World, login: string): View {
  const { id, isBot } = accountOf(world, login);
  const page = `${world.url}/${isBot ? `apps/${login.replace('[bot]', '')}` : login}`;
  return {
    login,
    id,
    node_id: `U_${id}`,
    type: isBot ? 'Bot' : 'User',
    site_admin: false,
    html_url: page,
    url: `${world.url}/api/v3/users/${encodeURIComponent(login)}`,
  };
}

export function repoUrl(world: World, repo: Repo): string {
  return `${world.url}/api/v3/repos/${repo.fullName}`;
}

export function repoView(world: World, repo: Repo): View {
  const [owner = '', name = ''] = repo.fullName.split('/');
  return {
    id: repo.id,
    node_id: `R_${repo.id}`,
    name,
    full_name: repo.fullName,
    private: repo.isPrivate,
    visibility: repo.isPrivate ? 'private' : 'public',
    owner: userView(world, owner),
    html_url: `${world.url}/${repo.fullName}`,
    url: repoUrl(world, repo),
    clone_url: `${world.url}/${repo.fullName}.git`,
    fork: repo.parent !== undefined,
    default_branch: 'main',
    archived: false,
    disabled: false,
    ...(repo.parent ? { parent: repoView(world, repo.parent), source: repoView(world, repo.parent) } : {}),
  };
}

export function pullView(world: World, pull: Pull, isFull: boolean): View {
  const base = gitIn(pull.repo, 'rev-parse', `refs/heads/${pull.baseBranch}`);
  const url = `${repoUrl(world, pull.repo)}/pulls/${pull.number}`;
  return {
    id: pull.id,
    node_id: `PR_${pull.id}`,
    url,
    html_url: pullUrl(world, pull),
    number: pull.number,
    state: pull.state,
    title: pull.title,
    body: pull.body === '' ? null : pull.body,
    draft: pull.draft,
    locked: false,
    user: userView(world, pull.author),
    author_association: associationOf(pull.repo, pull.author),
    labels: pull.labels.map((name, index) => ({
      id: index + 1,
      name,
      node_id: `LA_${index}`,
      default: false,
    })),
    created_at: pull.createdAt,
    updated_at: pull.createdAt,
    closed_at: null,
    merged_at: null,
    head: endView(world, { repo: pull.headRepo, ref: pull.headBranch, sha: pull.head }),
    base: endView(world, { repo: pull.repo, ref: pull.baseBranch, sha: base }),
    merge_commit_sha:
      gitOrNothing(pull.repo, 'rev-parse', '--verify', `refs/pull/${pull.number}/merge`) ?? null,
    ...(isFull ? countsOf(pull) : {}),
  };
}

function countsOf(pull: Pull): View {
  const files = diffOf(pull);
  const isMergeable = mergeCommit(pull) !== undefined;
  const all = (key: 'additions' | 'deletions') => files.reduce((sum, file) => sum + file[key], 0);
  return {
    merged: false,
    mergeable: isMergeable,
    mergeable_state: isMergeable ? 'clean' : 'dirty',
    comments: pull.comments.length,
    review_comments: pull.threads.reduce((sum, { comments }) => sum + comments.length, 0),
    commits: Number(gitIn(pull.repo, 'rev-list', '--count', `${mergeBaseOf(pull)}..${pull.head}`)),
    additions: all('additions'),
    deletions: all('deletions'),
    changed_files: files.length,
  };
}

type End = { readonly repo: Repo; readonly ref: string; readonly sha: string };

function endView(world: World, { repo, ref, sha }: End): View {
  const owner = repo.fullName.split('/')[0] ?? '';
  return { label: `${owner}:${ref}`, ref, sha, user: userView(world, owner), repo: repoView(world, repo) };
}

export function issueCommentView(world: World, text: Text): View {
  const { repo, number } = text.pull;
  return {
    ...textView(world, text),
    url: `${repoUrl(world, repo)}/issues/comments/${text.id}`,
    issue_url: `${repoUrl(world, repo)}/issues/${number}`,
    performed_via_github_app: null,
  };
}

function textView(world: World, text: Text): View {
  return {
    id: text.id,
    node_id: text.nodeId,
    body: text.body,
    user: userView(world, text.author),
    author_association: associationOf(text.pull.repo, text.author),
    created_at: text.createdAt,
    updated_at: text.updatedAt,
    html_url: textUrl(world, text),
    reactions: reactionCounts(world, text),
  };
}

function reactionCounts(world: World, text: Text): View {
  const names = ['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'rocket', 'eyes'];
  const count = (name: string) => text.reactions.filter(({ content }) => content === name).length;
  const kind = text.kind === 'issue' ? 'issues' : 'pulls';
  return {
    url: `${repoUrl(world, text.pull.repo)}/${kind}/comments/${text.id}/reactions`,
    total_count: text.reactions.length,
    ...Object.fromEntries(names.map((name) => [name, count(name)])),
  };
}

export function reviewCommentView(world: World, text: Text): View {
  const { thread, review, pull } = text;
  if (!thread) throw new Error('Not a review comment.');
  const first = thread.comments[0];
  const line = currentLine(thread, thread.line);
  const startLine = thread.startLine === null || line === null ? null : currentLine(thread, thread.startLine);
  const pullApi = `${repoUrl(world, pull.repo)}/pulls/${pull.number}`;
  const url = `${repoUrl(world, pull.repo)}/pulls/comments/${text.id}`;
  return {
    ...textView(world, text),
    url,
    pull_request_review_id: review?.id ?? null,
    pull_request_url: pullApi,
    _links: { self: { href: url }, html: { href: textUrl(world, text) }, pull_request: { href: pullApi } },
    diff_hunk: hunkText(diffOf(pull, thread.commit), thread),
    path: thread.path,
    commit_id: line === null ? thread.commit : pull.head,
    original_commit_id: thread.commit,
    start_line: startLine,
    side: thread.side,
    start_side: thread.startSide,
    original_line: thread.line,
    original_start_line: thread.startLine,
    // GitHub sends null where they are gone, which its own document does not allow.
    ...(line === null ? {} : { line, position: 1 }),
    original_position: 1,
    subject_type: 'line',
    ...(first && first !== text ? { in_reply_to_id: first.id } : {}),
  };
}

export function reviewView(world: World, review: Review): View {
  const { pull } = review;
  const pullApi = `${repoUrl(world, pull.repo)}/pulls/${pull.number}`;
  const html = `${pullUrl(world, pull)}#pullrequestreview-${review.id}`;
  return {
    id: review.id,
    node_id: review.nodeId,
    user: userView(world, review.author),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: pullApi,
    _links: { html: { href: html }, pull_request: { href: pullApi } },
    submitted_at: review.submittedAt,
    commit_id: review.commit,
    author_association: associationOf(pull.repo, review.author),
  };
}

export function checkView(world: World, check: Check): View {
  const url = `${repoUrl(world, check.repo)}/check-runs/${check.id}`;
  return {
    id: check.id,
    node_id: `CR_${check.id}`,
    name: check.name,
    head_sha: check.headSha,
    external_id: check.externalId,
    url,
    html_url: `${world.url}/${check.repo.fullName}/runs/${check.id}`,
    details_url: check.detailsUrl ?? `${world.url}/${check.repo.fullName}/runs/${check.id}`,
    status: check.status,
    conclusion: check.conclusion,
    started_at: check.startedAt,
    completed_at: check.completedAt,
    check_suite: { id: check.id },
    app: { slug: check.app.replace('[bot]', ''), name: 'GitHub Actions' },
    pull_requests: [],
    output: {
      title: check.title,
      summary: check.summary,
      text: check.text,
      annotations_count: check.annotations.length,
      annotations_url: `${url}/annotations`,
    },
  };
}

const FORMAT = ['%H', '%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B'].join('%x00');

/** Author and committer are accounts where the address belongs to one. */
export function commitView(world: World, repo: Repo, id: string): View {
  const [sha = '', tree, parents = '', an, ae, ad, cn, ce, cd, message] = gitIn(
    repo,
    'show',
    '--no-patch',
    `--format=${FORMAT}`,
    id,
  ).split('\0');
  const url = `${repoUrl(world, repo)}/commits/${sha}`;
  return {
    sha,
    node_id: `C_${sha}`,
    url,
    html_url: `${world.url}/${repo.fullName}/commit/${sha}`,
    commit: {
      url,
      message: message?.trimEnd(),
      author: { name: an, email: ae, date: utc(ad) },
      committer: { name: cn, email: ce, date: utc(cd) },
      tree: { sha: tree },
    },
    author: ownerOf(world, ae),
    committer: ownerOf(world, ce),
    parents: parents
      .split(' ')
      .filter(Boolean)
      .map((parent) => ({ sha: parent, url: `${repoUrl(world, repo)}/commits/${parent}` })),
  };
}

function utc(date: string | undefined): string {
  return new Date(date ?? 0).toISOString().replace('.000Z', 'Z');
}

/** The login whose address it is; nothing for addresses that belong to no account. */
export function loginOfEmail(world: World, email: string | undefined): string | undefined {
  return [...world.accounts.values()].find((account) => account.email === email)?.login;
}

function ownerOf(world: World, email: string | undefined): View | null {
  const login = loginOfEmail(world, email);
  return login === undefined ? null : userView(world, login);
}

export function permissionView(world: World, repo: Repo, login: string): View {
  const role = permissionOf(repo, login);
  const permission = role === 'maintain' ? 'write' : role === 'triage' ? 'read' : role;
  const at = (least: readonly string[]) => least.includes(role);
  return {
    permission,
    role_name: role,
    user: {
      ...userView(world, login),
      permissions: {
        pull: role !== 'none',
        triage: !at(['none', 'read']),
        push: at(['write', 'maintain', 'admin']),
        maintain: at(['maintain', 'admin']),
        admin: role === 'admin',
      },
    },
  };
}
