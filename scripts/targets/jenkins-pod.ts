import { VERSION } from '../../src/version.ts';
import type { Target } from './target.ts';

/** The image in the pod template is the one of this release. */
export const jenkinsPod: Target = {
  path: 'jenkins/resources/ollamacode/pod.yaml',
  render: (present) =>
    present?.replace(
      /(image: \S*ollamacode\/ollamacode):\S+/,
      (_all, image: string) => `${image}:${VERSION}`,
    ),
};
