import { existsSync, realpathSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Runner } from '../domain.ts';
import { oneLine } from '../plain-text.ts';
import { writeReports } from '../report-files.ts';
import type { RunnerOptions } from './index.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Read by `artifacts:reports:dotenv`. https://docs.gitlab.com/ci/yaml/artifacts_reports/#artifactsreportsdotenv */
const VARIABLES_FILE = 'ollamacode.env';
/** Read by `artifacts:reports:annotations`. https://docs.gitlab.com/ci/yaml/artifacts_reports/#artifactsreportsannotations */
const LINKS_FILE = 'ollamacode.links.json';
/** What GitLab shows as a page; Markdown it only downloads. */
const TEXT_FILE = 'ollamacode.txt';
/** Not our options' prefix: a later job that runs this tool would take them for options. */
const PREFIX = 'REVIEW_';

/**
 * GitLab's channels for a job: sections of its log, and files that `artifacts:reports` collects. What has no channel of its own
 * stands in the Code Quality report (lines) and in the reports that the job exposes (the page). The runner keeps folders by `cache:`.
 */
export function gitlabRunner({ env = process.env, reportDir }: RunnerOptions): Runner {
  return {
    annotate: () => undefined,
    problem: () => undefined,
    summarize: async () => undefined,
    summaryLimit: 0,
    outputs: async (values) => {
      if (reportDir === undefined) return;
      const files = [
        { path: VARIABLES_FILE, text: variablesOf({ ...values, 'job-id': env.CI_JOB_ID ?? '' }, env) },
        {
          path: LINKS_FILE,
          text: linksOf({ posted: values['summary-url'], report: pageOf(reportDir, env) }),
        },
      ];
      await writeReports(files, { dir: reportDir });
    },
    // No step of ours follows the job.
    remember: () => undefined,
    recall: () => '',
    // A job cannot add to what GitLab hides: variables that the settings mark as masked. Our own log hides our secrets.
    mask: () => undefined,
    group: section,
  };
}

/**
 * Folds under a title by the marks that GitLab's log obeys, on the stream of our log. The name may hold letters, digits, `_.-`.
 * https://docs.gitlab.com/ci/jobs/job_logs/#custom-collapsible-sections
 */
async function section<T>(title: string, work: () => Promise<T>): Promise<T> {
  const name = `ollamacode_${title.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`;
  const mark = (kind: string, options: string, text: string) =>
    process.stderr.write(
      `\x1b[0Ksection_${kind}:${Math.floor(Date.now() / 1000)}:${name}${options}\r\x1b[0K${text}\n`,
    );
  mark('start', '[collapsed=true]', oneLine(title));
  try {
    return await work();
  } finally {
    mark('end', '', '');
  }
}

/**
 * Lines `NAME=value` without quotes, comments or empty lines. Values are expanded where they are used, so one that holds a `$` would
 * change, and one with a line end would make two: it is left empty.
 */
function variablesOf(values: Readonly<Record<string, string>>, env: Env): string {
  return Object.entries(values)
    .map(([name, value]) => {
      const safe = /[\r\n$]/.test(value) ? '' : inProject(value, env.CI_PROJECT_DIR);
      return `${PREFIX}${name.replaceAll('-', '_').toUpperCase()}=${safe}\n`;
    })
    .join('');
}

/** A path as a later job has it: another runner unpacks artifacts below another folder. */
function inProject(value: string, project: string | undefined): string {
  const root = [project, project && linkless(project)].find(
    (folder) => folder && (value === folder || value.startsWith(`${folder}${sep}`)),
  );
  return root ? relative(root, value) || '.' : value;
}

function linkless(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder; // named by an environment that is not the runner's
  }
}

/** Shown beside the job. Always a file: a report that is missing is an error in the job's log. */
function linksOf({
  posted,
  report,
}: {
  readonly posted: string | undefined;
  readonly report: string | undefined;
}) {
  const links = [
    { label: 'Review in the merge request', url: posted },
    { label: 'Report of the review', url: report },
  ].filter(({ url }) => url);
  return `${JSON.stringify({ OllamaCode: links.map((link) => ({ external_link: link })) })}\n`;
}

/** The page that GitLab shows of the text report among the job's artifacts, where that report is written. */
function pageOf(reportDir: string, { CI_JOB_URL: job, CI_PROJECT_DIR: project }: Env): string | undefined {
  const path = join(resolve(reportDir), TEXT_FILE);
  const inside = inProject(path, project);
  if (!job || inside === path || !existsSync(path)) return undefined;
  return `${job}/artifacts/file/${inside.split(sep).map(encodeURIComponent).join('/')}`;
}
