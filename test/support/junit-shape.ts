import { parseXml, type XmlElement } from './xml.ts';

type Shape = {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly children: readonly string[];
};

/**
 * Elements, attributes and order of children that the schemas of Jenkins' xUnit plugin and of Maven Surefire share,
 * with `file`, which GitLab and CircleCI read.
 */
const SHAPES: Readonly<Record<string, Shape>> = {
  testsuites: {
    required: [],
    optional: ['name', 'time', 'tests', 'failures', 'errors'],
    children: ['testsuite'],
  },
  testsuite: {
    required: ['name', 'tests'],
    optional: ['failures', 'errors', 'skipped', 'time', 'timestamp', 'hostname', 'id', 'package', 'file'],
    children: ['properties', 'testcase', 'system-out', 'system-err'],
  },
  testcase: {
    required: ['name', 'classname'],
    optional: ['time', 'file', 'line', 'assertions', 'status'],
    children: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
  },
  skipped: { required: [], optional: ['message', 'type'], children: [] },
  failure: { required: [], optional: ['message', 'type'], children: [] },
  error: { required: [], optional: ['message', 'type'], children: [] },
  'system-out': { required: [], optional: [], children: [] },
  'system-err': { required: [], optional: [], children: [] },
};

/** What is wrong with a JUnit report; empty when nothing is. Throws when it is not XML. */
export function junitFaults(source: string): string[] {
  const root = parseXml(source);
  return root.name === 'testsuites'
    ? [...faultsIn(root), ...countFaults(root)]
    : ['the root is not testsuites'];
}

function faultsIn(element: XmlElement): string[] {
  const shape = SHAPES[element.name];
  if (!shape) return [`unknown element ${element.name}`];
  const given = Object.keys(element.attributes);
  const order = element.children.map(({ name }) => shape.children.indexOf(name));
  return [
    ...shape.required.filter((name) => !given.includes(name)).map((name) => `${element.name} has no ${name}`),
    ...given
      .filter((name) => ![...shape.required, ...shape.optional].includes(name))
      .map((name) => `${element.name} may not have ${name}`),
    ...(order.includes(-1) ? [`${element.name} holds a child it may not hold`] : []),
    ...(order.some((place, index) => place < (order[index - 1] ?? 0))
      ? [`${element.name}: wrong order`]
      : []),
    ...element.children.flatMap(faultsIn),
  ];
}

function countFaults(root: XmlElement): string[] {
  return root.children.flatMap((suite) => {
    const holding = (name: string) =>
      suite.children.filter(({ children }) => children.some((child) => child.name === name)).length;
    const actual = {
      tests: suite.children.length,
      failures: holding('failure'),
      skipped: holding('skipped'),
    };
    return Object.entries(actual)
      .filter(([name, count]) => suite.attributes[name] !== String(count))
      .map(([name, count]) => `${name} says ${suite.attributes[name]} for ${count}`);
  });
}
