import type { Unit } from '../domain.ts';

/** One character too much, in the best known place for it. A model that misses this misses most. */
export const plantedUnit: Unit = {
  id: 'planted',
  path: 'src/average.js',
  language: 'javascript',
  scope: 'average',
  headers: '',
  before: `function average(numbers) {
  let sum = 0;
  for (let i = 0; i < numbers.length; i++) {
    sum += numbers[i];
  }
  return sum / numbers.length;
}`,
  after: `function average(numbers) {
  let sum = 0;
  for (let i = 0; i <= numbers.length; i++) {
    sum += numbers[i];
  }
  return sum / numbers.length;
}`,
  start: 1,
  oldStart: 1,
  changed: [3],
  removed: [3],
  risk: 0,
};

export const plantedLine = 3;
