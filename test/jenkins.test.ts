import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { holds, JENKINS_BUNDLE, packed } from '../scripts/targets/jenkins-bundle.ts';
import { jobDefaults } from '../src/commands/job-defaults.ts';
import { options } from '../src/config/options.ts';
import { parseReports } from '../src/reporters/read.ts';
import { VERSION } from '../src/version.ts';
import { parseYaml } from '../src/yaml.ts';
import { filesBelow } from './support/files.ts';
import { removeFolders, temporaryFolder } from './support/repository.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const entries = readdirSync(join(root, 'jenkins'), { recursive: true, withFileTypes: true }).filter(
  (entry) => !entry.isDirectory(),
);
const paths = entries.map(({ parentPath, name }) => join(parentPath, name).slice(root.length));
const scripts = paths.filter((path) => path.endsWith('.sh'));
const sources = paths.filter((path) => path.endsWith('.groovy'));
const examples = readdirSync(join(root, 'examples/jenkins'));

afterAll(removeFolders);

describe('the shared library', () => {
  it('holds only what Jenkins fetches of a library, and no links', () => {
    expect(
      paths.filter(
        (path) =>
          !/^jenkins\/(README\.md|\.groovylintrc\.json|src\/.+\.groovy|vars\/\w+\.(groovy|txt)|resources\/.+)$/.test(
            path,
          ),
      ),
    ).toEqual([]);
    expect(
      entries.filter(({ parentPath, name }) => lstatSync(join(parentPath, name)).isSymbolicLink()),
    ).toEqual([]);
  });

  it('has help for every step', () => {
    const steps = paths.filter((path) => /^jenkins\/vars\/.*\.groovy$/.test(path));
    expect(steps).toHaveLength(2);
    for (const path of steps)
      expect(existsSync(join(root, path.replace('.groovy', '.txt'))), path).toBe(true);
  });

  it('tells and takes every option, a secret by its credentials', () => {
    const [help, table] = [
      read('jenkins/vars/ollamacodeReview.txt'),
      read('jenkins/src/ollamacode/Options.groovy'),
    ];
    for (const { name, secret } of options) {
      const key = name === 'token' ? 'credentialsId' : secret ? `${name}CredentialsId` : name;
      expect(help).toContain(`\n- ${key}: `);
      expect(table).toContain(`        ${key}: 'OLLAMACODE_`);
    }
  });

  it('holds the program that was built, which unpacks to what it was made of', () => {
    const dist = join(root, 'dist');
    expect(existsSync(join(root, JENKINS_BUNDLE)), 'npm run build writes it').toBe(true);
    expect(holds(readFileSync(join(root, JENKINS_BUNDLE)), packed(dist))).toBe(true);
  });

  it('unpacks a program as it was packed', () => {
    const [from, to] = [temporaryFolder(), temporaryFolder()];
    const files = {
      'main.js': '#!/usr/bin/env node\n',
      'package.json': '{"type":"module"}\n',
      'odd ü.txt': '',
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(from, name), text);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 1 };
    writeFileSync(join(to, 'bundle.br'), brotliCompressSync(packed(from), { params }));
    copyFileSync(join(root, 'jenkins/resources/ollamacode/unpack.mjs'), join(to, 'unpack.mjs'));
    execFileSync(process.execPath, [join(to, 'unpack.mjs')]);
    const { 'unpack.mjs': _, ...unpacked } = filesBelow(to);
    expect(unpacked).toEqual(files);
  });

  it('takes another content for none', () => {
    const content = Buffer.from('a');
    expect(holds(brotliCompressSync(content), content)).toBe(true);
    expect(holds(brotliCompressSync(Buffer.from('b')), content)).toBe(false);
    expect(holds(brotliCompressSync(Buffer.from('ab')), content)).toBe(false);
    expect(holds(Buffer.from('damaged'), content)).toBe(false);
  });

  it.each(scripts)('%s is a script of a POSIX shell', (path) => {
    expect(read(path)).toMatch(/^#!\/bin\/sh\n/);
    execFileSync('sh', ['-n', join(root, path)]);
  });

  it.each(sources)('%s has no texts that Groovy fills in, such as a secret into a script', (path) => {
    const outside = read(path)
      .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
      .replaceAll(/'(\\.|[^'\n])*'/g, '');
    expect(outside).not.toMatch(/["$]/);
  });

  it.each(sources)('%s has nothing that a sandbox refuses, and nothing that cannot be put away', (path) => {
    const text = read(path);
    expect(text).not.toMatch(
      /Jenkins\.|new File\(|\bSystem\.|JsonSlurper|@Grab|\.execute\(|evaluate\(|metaClass/,
    );
    if (path.startsWith('jenkins/src/')) expect(text).toMatch(/implements Serializable/);
  });

  it('has a pod with the image of this version', () => {
    const { spec } = parseYaml(read('jenkins/resources/ollamacode/pod.yaml')) as {
      spec: { containers: { name: string; image: string }[] };
    };
    expect(spec.containers.map(({ name, image }) => [name, image])).toEqual([
      ['ollamacode', `ollamacode/ollamacode:${VERSION}`],
      ['ollama', 'ollama/ollama:latest'],
    ]);
  });

  it('finds the reports that a job writes by default', () => {
    const { reports = [], reportDir } = jobDefaults({ JENKINS_URL: 'https://ci.example/' }) ?? {};
    const written = parseReports(reports).flatMap(({ path }) => (path === undefined ? [] : [path]));
    const review = read('jenkins/src/ollamacode/Review.groovy');
    expect(review).toContain(`REPORT_DIR = '${reportDir}'`);
    for (const [, name = ''] of review.matchAll(/'\/(ollamacode\.(?!env)[a-z.]+)'/g))
      expect(written).toContain(name);
  });
});

describe('every Jenkinsfile shown', () => {
  const page = read('docs/jenkins.md');

  it.each(examples)('%s loads the library, gives keys that it takes, and is shown or linked', (name) => {
    const text = read(`examples/jenkins/${name}`);
    expect(text).toMatch(/^@Library\('ollamacode@v1'\) _\n/);
    const known = [read('jenkins/vars/ollamacodeReview.txt'), read('jenkins/vars/withOllama.txt')].join('\n');
    const calls = [...text.matchAll(/(?:ollamacodeReview|withOllama)\(([^()]*)\)/g)].map(
      ([, given = '']) => given,
    );
    for (const [, key] of calls
      .join('\n')
      .replaceAll(/\[.*\]|'[^']*'/g, '')
      .matchAll(/(\w+):/g))
      expect(known).toContain(`\n- ${key}: `);
    expect(page.includes(text) || page.includes(`(../examples/jenkins/${name})`), name).toBe(true);
  });

  it('is the shortest one on both pages, which is the tested file', () => {
    const shortest = read('examples/jenkins/declarative.Jenkinsfile');
    for (const path of ['README.md', 'docs/jenkins.md'])
      expect(read(path)).toContain(`\`\`\`groovy\n${shortest}\`\`\``);
  });
});
