/**
 * Literal texts of which each pattern of the secretlint rules we use needs one in the text it matches; the test reads
 * the patterns out of secretlint itself. Loading secretlint takes longer than the rest of a small review.
 */
const LITERALS: readonly string[] = [
  '_authToken=',
  ':x-oauth-basic@github',
  'npm_',
  ...['xoxb-', 'xoxp-', 'xapp-', 'xoxa-', 'xoxo-', 'xoxr-'],
  'T3BlbkFJ',
  'sk-ant-api0',
  'lin_api_',
  'PRIVATE KEY',
  ...['shppa_', 'shpca_', 'shpat_', 'shpss_'],
  ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'],
  'ops_ey',
];

/** The same for patterns that have no literal part, or one that is too common. */
const SHAPES: readonly RegExp[] = [
  /secret_?access_?key/i,
  /hooks\.slack\.com/i,
  /SG\.\w+\.\w/,
  // user and password before the host of a URL
  /:\/\/[^:/\s]{1,256}:[^@/\s]{1,256}@/,
];

/** False only where secretlint would certainly find nothing. */
export function mayHoldSecret(text: string): boolean {
  return LITERALS.some((literal) => text.includes(literal)) || SHAPES.some((shape) => shape.test(text));
}
