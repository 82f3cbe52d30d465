/**
 * One arm of a place whose neighbourhoods differ, put together from their runs: amounts are sums, each neighbourhood
 * counted as often as it stands for; shares and means of networks are weighted by adults, since no local tie crosses
 * a border. Sums run over fifths of deprivation first, so that the fifths add up to the whole to the last bit.
 */
import { fifthOf } from '../evidence/tables';
import type { HasherFactory } from '../kernel/digest';
import type { Part } from './areas';
import type { FifthResult, NetworkMeasures, RunResult, StageResult } from './results';
import type { Scenario } from './scenario';

export interface PartRun {
  readonly part: Part;
  /** By arm. */
  readonly runs: readonly RunResult[];
}

const FIFTHS = Object.freeze([1, 2, 3, 4, 5]);

export function combineParts(
  scenario: Scenario,
  parts: readonly PartRun[],
  arm: number,
  hasher: HasherFactory,
): RunResult {
  const first = parts[0].runs[arm];
  const own = parts.map(({ part, runs }) => ({ part, run: runs[arm] }));
  const sum = (pick: (run: RunResult) => number) =>
    own.reduce((total, { part, run }) => total + part.weight * pick(run), 0);
  const columns = (members: readonly Weighted[], pick: (run: RunResult) => Float64Array) => {
    const total = new Float64Array(pick(first).length);
    for (const { part, run } of members) {
      const values = pick(run);
      for (let i = 0; i < total.length; i++) total[i] += part.weight * values[i];
    }
    return total;
  };
  const fifths = FIFTHS.flatMap((fifth): FifthResult[] => {
    const members = own.filter(({ part }) => fifthOf(part.area.deprivationDecile) === fifth);
    if (members.length === 0) return [];
    return [
      {
        fifth,
        record: columns(members, (run) => run.record),
        programmeCosts: columns(members, (run) => run.programmeCosts),
      },
    ];
  });
  const together = (pick: (fifth: FifthResult) => Float64Array) => {
    const total = new Float64Array(pick(fifths[0]).length);
    for (const fifth of fifths) for (let i = 0; i < total.length; i++) total[i] += pick(fifth)[i];
    return total;
  };
  const funded = own.filter(({ part }) => part.here[arm].includes(true));
  const hash = hasher();
  const encoder = new TextEncoder();
  for (const { run } of own) hash.update(encoder.encode(run.worldDigest));
  return {
    ...first,
    worldDigest: hash.hex(),
    record: together(({ record }) => record),
    programmeCosts: together(({ programmeCosts }) => programmeCosts),
    strata: columns(own, (run) => run.strata),
    measures: first.measures.map((_, i) => combineMeasures(own, i)),
    stages: scenario.arms[arm].programmes.map((_, programme) => combineStages(own, arm, programme)),
    connectors: funded.length === 0 ? null : sum((run) => run.connectors ?? 0),
    brokered: {
      made: sum((run) => run.brokered.made),
      atFundingEnd: sum((run) => run.brokered.atFundingEnd),
      atEnd: sum((run) => run.brokered.atEnd),
    },
    beyondHorizon: {
      lifeYears: sum((run) => run.beyondHorizon?.lifeYears ?? 0),
      qalys: sum((run) => run.beyondHorizon?.qalys ?? 0),
    },
    fifths,
    neighbourhoods: own.map(({ part, run }) => ({
      label: part.label,
      weight: part.weight,
      residents: part.area.population,
      funded: part.here[arm].includes(true),
      worldDigest: run.worldDigest,
    })),
  };
}

interface Weighted {
  readonly part: Part;
  readonly run: RunResult;
}

function combineStages(own: readonly Weighted[], arm: number, programme: number): StageResult {
  const neighbourhoods = own
    .filter(({ part }) => part.here[arm][programme])
    .map(({ part, run }) => ({ weight: part.weight, ...run.stages[programme] }));
  const most = (pick: (stage: StageResult) => number) =>
    neighbourhoods.reduce((highest, stage) => Math.max(highest, pick(stage)), 0);
  return {
    reached: most(({ reached }) => reached),
    ended: most(({ ended }) => ended),
    neighbourhoods,
  };
}

/** Degrees of all adults have the mean and the spread of the parts’ together; other shares are means over adults. */
function combineMeasures(own: readonly Weighted[], moment: number): NetworkMeasures {
  const all = own.map(({ part, run }) => ({ weight: part.weight, ...run.measures[moment] }));
  const adults = all.reduce((total, { weight, adults: here }) => total + weight * here, 0);
  const mean = (pick: (measures: NetworkMeasures) => number) => {
    let total = 0;
    let people = 0;
    for (const measures of all) {
      const value = pick(measures);
      // Nobody tied to anybody: a neighbourhood then has no clustering to speak of.
      if (Number.isNaN(value)) continue;
      total += measures.weight * measures.adults * value;
      people += measures.weight * measures.adults;
    }
    return total / people;
  };
  const meanDegree = mean((measures) => measures.meanDegree);
  const squares = mean(
    (measures) => measures.meanDegree * measures.meanDegree * (1 + measures.degreeCv * measures.degreeCv),
  );
  return {
    month: all[0].month,
    adults,
    meanDegree,
    degreeCv: Math.sqrt(Math.max(0, squares - meanDegree * meanDegree)) / meanDegree,
    isolateShare: mean((measures) => measures.isolateShare),
    meanClustering: mean((measures) => measures.meanClustering),
    transitivity: mean((measures) => measures.transitivity),
    assortativity: mean((measures) => measures.assortativity),
    largestComponentShare: mean((measures) => measures.largestComponentShare),
    friendTiesPerAdult: mean((measures) => measures.friendTiesPerAdult),
  };
}
