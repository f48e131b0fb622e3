import { marksOf } from '../change/marks.ts';
import { asideFor, select } from '../change/select.ts';
import type { Config } from '../config/schema.ts';
import type { Selected, Subject } from '../domain.ts';

export type Settings = {
  readonly config: Config;
  /** The configuration of one path: what the file at the trust ref says for it. */
  readonly configOf: (path: string) => Config;
};

/** Who looks at which file of the change, by the configuration and by the marks that the trust ref has too. */
export async function selectedOf(
  { change, source, trusted, request }: Subject,
  { config, configOf }: Settings,
): Promise<readonly Selected[]> {
  const marks = await marksOf(change.files, { source, trusted });
  const disabled = (path: string) => (configOf(path).enabled ? undefined : 'enabled: false');
  return select(change.files, { ...config, marks, disabled, aside: asideFor(request, config) });
}
