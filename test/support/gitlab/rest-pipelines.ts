import { type Answer, type Call, loginOf, notFound, projectIn, Refusal } from './call.ts';
import { addPipeline } from './rest-projects.ts';
import { resolvedIn } from './rest-repository.ts';
import { closed, open, type Routes } from './route.ts';

/** Pipelines that are triggered, and the artifacts of jobs. */

export const pipelineRoutes: Routes = {
  'POST /projects/:id/trigger/pipeline': open(trigger, {
    params: { token: 'string!', ref: 'string!', variables: 'object', inputs: 'object' },
  }),
  'GET /projects/:id/jobs/:job_id/artifacts/*artifact_path': closed(artifact, { jobToken: true }),
};

/** The token of the parameters decides alone; who does not hold it is told nothing. */
function trigger({ world, values, params }: Call): Answer {
  const project = world.triggers.get(String(params.token));
  const isAsked =
    project && [String(project.id), project.fullPath.toLowerCase()].includes((values.id ?? '').toLowerCase());
  if (!isAsked) throw new Refusal(404, '404 Not Found');
  const ref = String(params.ref);
  const pipeline = addPipeline(world, project, { sha: resolvedIn(project, ref), ref, source: 'trigger' });
  const inputs = (params.inputs ?? {}) as Readonly<Record<string, unknown>>;
  world.triggered.push({ repository: project.fullPath, ref, inputs, pipeline: pipeline.id });
  const { id, number: iid, sha } = pipeline;
  const web_url = `${world.url}/${project.fullPath}/-/pipelines/${id}`;
  return {
    status: 201,
    body: { id, iid, project_id: project.id, sha, ref, status: 'created', source: 'trigger', web_url },
  };
}

function artifact(call: Call): Answer {
  loginOf(call);
  const project = projectIn(call);
  const job = call.world.jobs.get(Number(call.values.job_id));
  const content = job?.project === project ? job.files.get(call.values.artifact_path ?? '') : undefined;
  if (content === undefined) throw notFound();
  return { status: 200, text: { type: 'application/octet-stream', content } };
}
