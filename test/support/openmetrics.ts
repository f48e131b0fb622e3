const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const LABEL = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"/y;
const NUMBER = /^[+-]?(?:\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|Inf|NaN)$/;
const RESERVED = /_(?:total|created|count|sum|bucket|gcount|gsum|info)$/;

/**
 * What is wrong with an OpenMetrics 1.0 text of gauges, line by line; empty when nothing is.
 * https://prometheus.io/docs/specs/om/open_metrics_spec/#abnf
 */
export function openMetricsFaults(text: string): string[] {
  const faults: string[] = [];
  if (!text.endsWith('\n# EOF\n')) faults.push('does not end in # EOF and a line feed');
  if (/[\r\0]/.test(text)) faults.push('holds a carriage return or a null');
  const lines = text.split('\n').slice(0, -2);
  let family = '';
  const families = new Set<string>();
  const series = new Set<string>();
  for (const line of lines) {
    if (line.startsWith('# TYPE ')) {
      family = line.split(' ')[2] ?? '';
      faults.push(...typeFaults(line, families));
      families.add(family);
    } else if (line.startsWith('#')) {
      faults.push(...descriptorFaults(line, family));
    } else {
      faults.push(...sampleFaults(line, family, series));
    }
  }
  return faults;
}

function typeFaults(line: string, families: ReadonlySet<string>): string[] {
  const [, , name = '', type, ...rest] = line.split(' ');
  return [
    ...(NAME.test(name) && !RESERVED.test(name) ? [] : [`bad family name: ${line}`]),
    ...(type === 'gauge' && rest.length === 0 ? [] : [`bad type: ${line}`]),
    ...(families.has(name) ? [`family twice: ${name}`] : []),
  ];
}

function descriptorFaults(line: string, family: string): string[] {
  const [, keyword, name, unit = '', ...rest] = line.split(' ');
  if (name !== family) return [`stands in another family: ${line}`];
  if (keyword === 'HELP') return [];
  const fits = keyword === 'UNIT' && rest.length === 0 && family.endsWith(`_${unit}`);
  return fits ? [] : [`bad descriptor: ${line}`];
}

function sampleFaults(line: string, family: string, series: Set<string>): string[] {
  const [, name = '', labels = '', value = ''] = /^([^\s{]+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
  const key = `${name}{${labels}}`;
  const faults = [
    ...(name === family ? [] : [`sample of another family: ${line}`]),
    ...(NUMBER.test(value) ? [] : [`bad value: ${line}`]),
    ...(labelsFit(labels) ? [] : [`bad labels: ${line}`]),
    ...(series.has(key) ? [`series twice: ${line}`] : []),
  ];
  series.add(key);
  return faults;
}

function labelsFit(labels: string): boolean {
  if (labels === '') return true;
  const names = new Set<string>();
  LABEL.lastIndex = 0;
  for (;;) {
    const found = LABEL.exec(labels);
    if (!found?.[1] || names.has(found[1])) return false;
    names.add(found[1]);
    const end = found.index + found[0].length;
    if (end === labels.length) return true;
    if (labels[end] !== ',') return false;
    LABEL.lastIndex = end + 1;
  }
}
