import type { Unit } from '../domain.ts';
import { byText } from '../order.ts';

/** Risks this close to each other count as equal, so that a file's units stand together. */
const step = 0.1;

/**
 * The order of asking: riskiest first; among nearly equal ones a file's units together, the file with the riskiest first,
 * then by line. Paths and lines decide the rest, so that the order is the same on every machine.
 */
export function inOrder(units: readonly Unit[]): readonly Unit[] {
  const fileRisk = new Map<string, number>();
  for (const unit of units) {
    const key = groupOf(unit);
    fileRisk.set(key, Math.max(fileRisk.get(key) ?? 0, unit.risk));
  }
  return [...units].sort(
    (a, b) =>
      bandOf(b) - bandOf(a) ||
      (fileRisk.get(groupOf(b)) ?? 0) - (fileRisk.get(groupOf(a)) ?? 0) ||
      byText(a.path, b.path) ||
      a.start - b.start ||
      byText(a.id, b.id),
  );
}

function bandOf(unit: Unit): number {
  return Math.round(unit.risk / step);
}

function groupOf(unit: Unit): string {
  return `${bandOf(unit)} ${unit.path}`;
}
