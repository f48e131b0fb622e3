import { expect, it } from 'vitest';
import { pathRule } from '../../../src/change/path-rules.ts';

it.each([
  ['package-lock.json', 'lock file'],
  ['deep/in/Cargo.lock', 'lock file'],
  ['go.sum', 'lock file'],
  ['my.lock', undefined],
  ['package-lock.json.ts', undefined],
  ['src/__snapshots__/a.test.ts.snap', 'snapshot'],
  ['a.snap', 'snapshot'],
  ['snapper.ts', undefined],
  ['vendor/x/y.go', 'vendored'],
  ['app/node_modules/x/index.js', 'vendored'],
  ['vendor.ts', undefined],
  ['src/vendors/a.ts', undefined],
  ['js/jquery.min.js', 'minified'],
  ['site-min.css', 'minified'],
  ['app.js.map', 'minified'],
  ['admin.js', undefined],
  ['dist/index.js', 'generated path'],
  ['src/generated/api.ts', 'generated path'],
  ['distance/a.ts', undefined],
  ['api.pb.go', 'generated path'],
  ['api_pb2.py', 'generated path'],
  ['Form.Designer.cs', 'generated path'],
  ['zz_generated.deepcopy.go', undefined],
  ['types_gen.go', 'generated path'],
  ['src/index.ts', undefined],
  ['generated.ts', undefined],
])('takes %s for %s', (path, rule) => expect(pathRule(path)?.rule).toBe(rule));

it('says what the trust ref must have for a name to count', () => {
  expect(pathRule('a/vendor/x/y.go')?.needs).toEqual({ folder: 'a/vendor' });
  expect(pathRule('dist/index.js')?.needs).toEqual({ folder: 'dist' });
  expect(pathRule('api.pb.go')?.needs).toEqual({ file: 'api.pb.go' });
  expect(pathRule('go.sum')?.needs).toBeUndefined();
});
