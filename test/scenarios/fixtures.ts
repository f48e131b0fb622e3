/** Small files of which one line decides. */

export const sum = `export function sum(list: number[]): number {
  let total = 0;
  for (let i = 0; i < list.length; i++) {
    total += list[i] ?? 0;
  }
  return total;
}
`;

/** `js/off-by-one-loop`, high, in line 3. */
export const brokenSum = sum.replace('i <', 'i <=');
export const OFF_BY_ONE = 'src/sum.ts:3 js/off-by-one-loop';

/** The same without the defect, written otherwise. */
export const otherSum = sum.replaceAll('total', 'result');

export const greet = `export function greet(name: string): string {
  return 'Hello ' + name;
}
`;

/** Nothing that a rule knows; what the model says of it is the scenario's. */
export const otherGreet = greet.replace("'Hello ' + name", "'Hello ' + name.trim()");
export const greetLine = "return 'Hello ' + name.trim();";

/** `count` functions that each go one past the end of their list. */
export function manyBroken(count: number): string {
  return Array.from({ length: count }, (_, i) => brokenSum.replace('sum(', `sum${i}(`)).join('\n');
}
