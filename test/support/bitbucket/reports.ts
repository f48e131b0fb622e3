import { type Answer, type Call, demand, Refused } from './call.ts';
import type { Repo, Report } from './state.ts';

/** Code Insights: https://developer.atlassian.com/cloud/bitbucket/rest/api-group-reports/ */

const REPORT = {
  title: /^.{1,450}$/s,
  details: /^.{1,2000}$/s,
  report_type: /^(SECURITY|COVERAGE|TEST|BUG)$/,
  reporter: /^.{1,450}$/s,
  result: /^(PASSED|FAILED|PENDING)$/,
  link: /^https?:\/\//,
};

const ANNOTATION = {
  external_id: /^.{1,450}$/s,
  annotation_type: /^(VULNERABILITY|CODE_SMELL|BUG)$/,
  path: /^[^/]/,
  line: /^[1-9]\d*$/,
  summary: /^.{1,450}$/s,
  details: /^.{1,2000}$/s,
  severity: /^(CRITICAL|HIGH|MEDIUM|LOW)$/,
};

export function writeReport(call: Call): Answer {
  const { repo, key } = placeOf(call);
  check(call.body, REPORT, ['title', 'details', 'report_type']);
  const before = repo.reports.get(key);
  repo.reports.set(key, { report: call.body, annotations: before?.annotations ?? [] });
  return { status: 200, body: call.body };
}

export function removeReport(call: Call): Answer {
  const { repo, key } = placeOf(call);
  repo.reports.delete(key);
  return { status: 204 };
}

export function writeAnnotations(call: Call): Answer {
  const { repo, key } = placeOf(call);
  const report = repo.reports.get(key);
  if (!report) throw new Refused(404, 'There is no such report.');
  if (call.list.length === 0 || call.list.length > 100) throw new Refused(400, 'From 1 to 100 annotations.');
  for (const annotation of call.list) check(annotation, ANNOTATION, ['annotation_type', 'summary']);
  for (const annotation of call.list) put(report, { ...annotation });
  if (report.annotations.length > 1000) throw new Refused(400, 'A report has at most 1000 annotations.');
  return { status: 200, body: call.list };
}

function put({ annotations }: Report, annotation: Record<string, unknown>): void {
  const at = annotations.findIndex(({ external_id: id }) => id === annotation.external_id);
  if (at < 0) annotations.push(annotation);
  else annotations[at] = annotation;
}

function placeOf(call: Call): { readonly repo: Repo; readonly key: string } {
  const [name = '', commit = ''] = call.parts;
  const repo = call.world.repos.get(name);
  if (!repo) throw new Refused(404, `Repository ${name} not found`);
  demand(call, repo, 'repository');
  return { repo, key: commit };
}

type Rules = Readonly<Record<string, RegExp>>;

function check(given: Readonly<Record<string, unknown>>, rules: Rules, required: readonly string[]): void {
  const wrong = Object.entries(given).filter(([key, value]) => !rules[key]?.test(String(value)));
  const absent = required.filter((key) => given[key] === undefined);
  if (wrong.length + absent.length === 0) return;
  throw new Refused(400, `Invalid: ${[...wrong.map(([key]) => key), ...absent].join(', ')}`);
}
