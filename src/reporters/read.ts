import { nearest } from '../config/nearest.ts';
import { UsageError } from '../errors.ts';
import { type ReportFormat, reporters } from './index.ts';

/** Without `path` the report goes to standard output. */
export type ReportRequest = { readonly format: ReportFormat; readonly path?: string };

const FORMATS = Object.keys(reporters).filter(isFormat);

/**
 * `text`, `sarif`, `sarif=path`, `json=-` to what is to be written. Text goes to standard output and others to their own
 * file unless a path is given; `-` is standard output.
 * Throws UsageError for an unknown format, an empty path, two reports in one file or two on standard output.
 */
export function parseReports(texts: readonly string[]): ReportRequest[] {
  const requests = texts.map((text) => parseReport(text.trim()));
  refuseSharedPlaces(requests);
  return requests;
}

function parseReport(text: string): ReportRequest {
  const [format = '', ...rest] = text.split('=');
  if (!isFormat(format)) throw new UsageError(unknownFormat(format));
  const path = rest.join('=');
  if (rest.length > 0 && path === '') {
    throw new UsageError(
      `reports: "${text}" has no path after the equals sign; write ${format} or ${format}=FILE.`,
    );
  }
  if (path === '-' || (format === 'text' && path === '')) return { format };
  return { format, path: path || reporters[format].fileName };
}

function unknownFormat(format: string): string {
  const meant = nearest(format, FORMATS);
  const hint = meant ? ` Did you mean ${meant}?` : '';
  return `reports: "${format}" is not a report format.${hint} Formats: ${FORMATS.join(', ')}.`;
}

function isFormat(name: string): name is ReportFormat {
  return Object.hasOwn(reporters, name);
}

function refuseSharedPlaces(requests: readonly ReportRequest[]) {
  const taken = new Map<string, ReportFormat>();
  for (const { format, path = '-' } of requests) {
    const other = taken.get(path);
    if (other) {
      const place = path === '-' ? 'standard output' : path;
      throw new UsageError(
        `reports: ${other} and ${format} both go to ${place}; give one of them a file, ${format}=FILE.`,
      );
    }
    taken.set(path, format);
  }
}
