import { type Answer, type Call, listed, notFound, Refusal, type Route, validationFailed } from './call.ts';
import type { CheckAnnotation } from './index.ts';
import { gitOrNothing } from './repositories.ts';
import { checkView, repoUrl, repoView } from './rest-views.ts';
import { type Check, nextId, tick } from './state.ts';

/** Check runs and check suites. */

const RUN = '/repos/{owner}/{repo}/check-runs';
const COMMIT = '/repos/{owner}/{repo}/commits/{ref}';

export const checkRoutes: Readonly<Record<string, Route>> = {
  [`post ${RUN}`]: { scopes: ['checks'], level: 'write', run: create },
  [`patch ${RUN}/{check_run_id}`]: { scopes: ['checks'], level: 'write', run: update },
  [`get ${RUN}/{check_run_id}`]: reading((call) => ({
    status: 200,
    body: checkView(call.world, checkIn(call)),
  })),
  [`get ${RUN}/{check_run_id}/annotations`]: reading((call) =>
    listed(
      call,
      checkIn(call).annotations.map((one) => ({
        start_column: null,
        end_column: null,
        title: null,
        raw_details: null,
        ...one,
      })),
    ),
  ),
  [`get ${COMMIT}/check-runs`]: reading(ofCommit),
  [`get ${COMMIT}/check-suites`]: reading(suites),
};

function reading(run: Route['run']): Route {
  return { scopes: ['checks'], level: 'read', run };
}

function checkIn({ repo, values }: Call): Check {
  const check = repo.checks.find(({ id }) => id === Number(values.check_run_id));
  if (!check) throw notFound();
  return check;
}

type Body = {
  readonly name?: string;
  readonly head_sha?: string;
  readonly status?: string;
  readonly conclusion?: string;
  readonly completed_at?: string;
  readonly started_at?: string;
  readonly details_url?: string;
  readonly external_id?: string;
  readonly output?: {
    readonly title?: string;
    readonly summary: string;
    readonly text?: string;
    readonly annotations?: readonly CheckAnnotation[];
  };
};

function create(call: Call): Answer {
  const { world, repo, actor } = call;
  const body = call.body as Body;
  if (!actor?.permissions) throw new Refusal(403, 'You must authenticate via a GitHub App.');
  const sha = body.head_sha ?? '';
  if (gitOrNothing(repo, 'cat-file', '-t', sha) !== 'commit')
    throw new Refusal(422, `No commit found for SHA: ${sha}`);
  const check: Check = {
    id: nextId(world),
    repo,
    headSha: sha,
    app: actor.login,
    startedAt: body.started_at ?? tick(world),
    name: body.name ?? '',
    status: 'queued',
    conclusion: null,
    completedAt: null,
    detailsUrl: null,
    externalId: '',
    title: null,
    summary: null,
    text: null,
    annotations: [],
  };
  change(call, check, body);
  repo.checks.push(check);
  return { status: 201, body: checkView(world, check) };
}

function update(call: Call): Answer {
  const check = checkIn(call);
  if (call.actor?.login !== check.app) throw new Refusal(403, 'Invalid app_id.');
  change(call, check, call.body as Body);
  return { status: 200, body: checkView(call.world, check) };
}

/** Annotations are added to those that stand. */
function change({ world }: Call, check: Check, body: Body): void {
  const annotations = body.output?.annotations ?? [];
  checkAnnotations(annotations);
  if (body.output && (body.output.title ?? check.title) === null)
    throw validationFailed([{ resource: 'CheckRun', code: 'missing_field', field: 'output.title' }]);
  check.name = body.name ?? check.name;
  check.status = body.conclusion === undefined ? (body.status ?? check.status) : 'completed';
  if (check.status === 'completed' && (body.conclusion ?? check.conclusion) === null)
    throw validationFailed([{ resource: 'CheckRun', code: 'missing_field', field: 'conclusion' }]);
  check.conclusion = body.conclusion ?? check.conclusion;
  check.completedAt = check.conclusion === null ? null : (body.completed_at ?? tick(world));
  check.detailsUrl = body.details_url ?? check.detailsUrl;
  check.externalId = body.external_id ?? check.externalId;
  check.title = body.output?.title ?? check.title;
  check.summary = body.output?.summary ?? check.summary;
  check.text = body.output?.text ?? check.text;
  check.annotations.push(...annotations);
}

/** Source: https://docs.github.com/rest/checks/runs#create-a-check-run (64 KB a message, 255 characters a title). */
function checkAnnotations(annotations: readonly CheckAnnotation[]): void {
  for (const { start_line, end_line, start_column, message, title = '', raw_details = '' } of annotations) {
    const field = (name: string) =>
      validationFailed([{ resource: 'CheckRun', code: 'invalid', field: name }]);
    if (start_line < 1 || end_line < start_line) throw field('annotations.end_line');
    if (start_column !== undefined && start_line !== end_line) throw field('annotations.start_column');
    if (Buffer.byteLength(message) > 65_536 || message === '') throw field('annotations.message');
    if (title.length > 255) throw field('annotations.title');
    if (Buffer.byteLength(raw_details) > 65_536) throw field('annotations.raw_details');
  }
}

function ofCommit(call: Call): Answer {
  const { repo, world, values, query } = call;
  const id = commit(call, values.ref ?? '');
  const name = query.get('check_name');
  const found = repo.checks.filter((check) => check.headSha === id && (name === null || check.name === name));
  return listed(
    call,
    found.reverse().map((check) => checkView(world, check)),
    (page) => ({ total_count: found.length, check_runs: page }),
  );
}

/** One suite for each time a commit was pushed as the tip of a branch. */
function suites(call: Call): Answer {
  const { repo, world, values } = call;
  const id = commit(call, values.ref ?? '');
  const created = repo.pushed.get(id);
  const url = `${repoUrl(world, repo)}/check-suites/${repo.id}`;
  const found =
    created === undefined
      ? []
      : [
          {
            id: repo.id,
            node_id: `CS_${repo.id}`,
            head_sha: id,
            url,
            created_at: created,
            updated_at: created,
            head_branch: null,
            pull_requests: [],
            repository: repoView(world, repo),
          },
        ];
  return listed(call, found, (page) => ({ total_count: found.length, check_suites: page }));
}

function commit({ repo }: Call, name: string): string {
  const id = gitOrNothing(repo, 'rev-parse', '--verify', '--quiet', `${name}^{commit}`);
  if (id === undefined) throw new Refusal(422, `No commit found for SHA: ${name}`);
  return id;
}
