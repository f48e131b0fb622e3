import { isDeveloper } from './call.ts';
import type { MergeRequest, World } from './state.ts';
import { tick } from './state.ts';

/** Quick actions: lines of a note that GitLab carries out with the writer's rights and takes out of the text. */

/** https://docs.gitlab.com/user/project/quick_actions/ : those for merge requests that a text could hold by accident. */
const KNOWN = new Set(
  (
    'approve assign assign_reviewer award close copy_metadata done draft estimate label lock merge milestone ' +
    'ready rebase react reassign reassign_reviewer relabel remove_milestone reopen request_review shrug spend ' +
    'submit_review subscribe tableflip target_branch title todo unapprove unassign unlabel unlock unsubscribe'
  ).split(' '),
);

export type Commanded = {
  /** What is left as a text. */
  readonly text: string;
  /** Names of what was carried out. */
  readonly done: readonly string[];
};

/** Not inside of code fences and quotes. */
export function commanded(
  world: World,
  request: MergeRequest,
  { author, body }: { readonly author: string; readonly body: string },
): Commanded {
  const done: string[] = [];
  let fence = '';
  const kept = body.split('\n').filter((line) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (mark !== '') fence = fence === '' ? mark : line.trim().startsWith(fence) ? '' : fence;
    const name = fence === '' && mark === '' ? (/^\/([a-z_]+)(?:\s|$)/.exec(line)?.[1] ?? '') : '';
    if (!KNOWN.has(name)) return true;
    done.push(name);
    return false;
  });
  if (done.includes('close') && mayClose(request, author)) {
    request.state = 'closed';
    tick(world);
  }
  return { text: done.length === 0 ? body : kept.join('\n').trim(), done };
}

function mayClose({ project, author }: MergeRequest, login: string): boolean {
  return author === login || isDeveloper(project, login);
}
