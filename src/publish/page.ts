/** A part of a page that may lose rows: what frames it, its rows, and the words for those that found no room. */
export type Section = {
  readonly before: string;
  readonly rows: readonly string[];
  readonly after: string;
  readonly omitted: (count: number) => string;
};

/**
 * A page within `limit` UTF-16 code units, shortened by whole rows and whole sections: the lead and the foot first, then as many
 * rows of each section, in order, as there is room for. A lead that is too long alone loses lines from its end.
 */
export function pageWithin(
  page: { lead: string; sections: readonly Section[]; foot: string },
  limit: number,
): string {
  const { lead, sections, foot } = page;
  if (lead.length + foot.length > limit) return wholeLines(lead, limit);
  let text = lead;
  for (const section of sections) text += sectionWithin(section, limit - text.length - foot.length);
  return text + foot;
}

/** The first `length` code units at most, never half a surrogate pair, with `…` where something was cut. */
export function clipped(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text.slice(0, Math.max(0, length - 1));
  return `${kept.replace(/[\ud800-\udbff]$/, '')}…`;
}

function sectionWithin(section: Section, room: number): string {
  const { before, rows, after, omitted } = section;
  if (rows.length === 0) return '';
  const whole = `${before}${rows.join('')}${after}`;
  if (whole.length <= room) return whole;
  const frame = before.length + after.length + omitted(rows.length).length;
  if (frame > room) return '';
  let used = frame;
  const kept = rows.findIndex((row) => {
    used += row.length;
    return used > room;
  });
  return `${before}${rows.slice(0, kept).join('')}${after}${omitted(rows.length - kept)}`;
}

function wholeLines(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return text.slice(0, Math.max(0, text.lastIndexOf('\n', limit)));
}
