import type { Annotation, CheckReport } from '../domain.ts';
import { type GitHubClient, ownerOf } from './github-client.ts';
import type { PullAddress } from './github-standing.ts';

/** Annotations of one request: https://docs.github.com/rest/checks/runs#create-a-check-run. */
const PAGE = 50;
/** UTF-16 code units, below GitHub's 65,535 characters and 64 KB. */
const SUMMARY = 60_000;
const MESSAGE = 16_000;
const TITLE = 255;

const LEVELS = { notice: 'notice', warning: 'warning', error: 'failure' } as const;

/** Adds a check run to a commit: the verdict with the first page, then the other annotations. Throws GitHubError. */
export async function writeCheck(
  client: GitHubClient,
  address: PullAddress,
  { head, check }: { readonly head: string; readonly check: CheckReport },
): Promise<void> {
  const output = { title: check.title.slice(0, TITLE), summary: check.summary.slice(0, SUMMARY) };
  const annotations = check.annotations.map(annotationView);
  const { data } = await client.request('POST /repos/{owner}/{repo}/check-runs', {
    ...ownerOf(address),
    name: 'OllamaCode',
    head_sha: head,
    status: 'completed',
    conclusion: check.conclusion,
    output: { ...output, annotations: annotations.slice(0, PAGE) },
  });
  for (let from = PAGE; from < annotations.length; from += PAGE)
    await client.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
      ...ownerOf(address),
      check_run_id: data.id,
      output: { ...output, annotations: annotations.slice(from, from + PAGE) },
    });
}

function annotationView({ level, path, start, end, title, message }: Annotation) {
  return {
    path,
    start_line: start,
    end_line: Math.max(start, end),
    annotation_level: LEVELS[level],
    title: title.slice(0, TITLE),
    message: message.slice(0, MESSAGE),
  };
}
