import { styleText } from 'node:util';
import type { Severity } from '../../domain.ts';

export type Color = 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan' | 'bold' | 'dim';

export const SEVERITY_COLORS = {
  critical: 'red',
  high: 'red',
  medium: 'yellow',
  low: 'cyan',
  info: 'blue',
} as const satisfies Record<Severity, Color>;

/** Colours a text that is already laid out and harmless, or leaves it alone. */
export type Ink = (colors: Color | Color[], text: string) => string;

/** Whoever calls has decided: the process, its streams and its environment are not asked again. */
export function inkOf(color: boolean): Ink {
  return color ? (colors, text) => styleText(colors, text, { validateStream: false }) : (_, text) => text;
}
