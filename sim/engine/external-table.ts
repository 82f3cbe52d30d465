/** The frozen table of external ties that newcomers draw from, taken from the residents of a place. */
import type { ExternalTable } from '../model/arrivals';
import { isAdult } from '../model/people';
import { EXTERNAL_KIN, EXTERNAL_SLOTS, PRESENT, personTop, type World } from '../model/world';

const EXTERNAL_ROWS = 4000;

/** External ties of adults as newcomers of the future will bring them: those plus kept local ties. */
export function externalTable(world: World, keepHours: number): ExternalTable {
  const adults: number[] = [];
  for (let p = 0; p < personTop(world); p++)
    if (world.status[p] === PRESENT && isAdult(world, p)) adults.push(p);
  adults.sort((a, b) => world.sociability[a] - world.sociability[b] || a - b);
  const rows = Math.min(EXTERNAL_ROWS, adults.length);
  const hours = new Float32Array(rows * EXTERNAL_SLOTS);
  const grade = new Uint8Array(rows * EXTERNAL_SLOTS);
  for (let row = 0; row < rows; row++) {
    const person = adults[Math.floor((row * adults.length) / rows)];
    const all: [number, number][] = [];
    for (let k = 0; k < world.externalCount[person]; k++) {
      const at = person * EXTERNAL_SLOTS + k;
      all.push([world.externalHours[at], world.externalGrade[at]]);
    }
    for (let i = world.blockStart[person]; i < world.blockStart[person] + world.degree[person]; i++) {
      const tie = world.adjacentTie[i];
      const kin = world.tieContext[tie] === 0;
      if (kin || world.tieHours[tie] >= keepHours)
        all.push([world.tieHours[tie], kin ? EXTERNAL_KIN : world.tieGrade[tie]]);
    }
    all.sort((a, b) => b[0] - a[0]);
    all.slice(0, EXTERNAL_SLOTS).forEach(([h, g], k) => {
      hours[row * EXTERNAL_SLOTS + k] = h;
      grade[row * EXTERNAL_SLOTS + k] = g;
    });
  }
  return { hours, grade };
}
