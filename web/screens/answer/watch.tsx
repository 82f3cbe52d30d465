/** The network of the option shown beside that of the comparator, month by month. */
import type { Scenario } from '../../../sim/engine/scenario';
import { NetworkOf } from '../../network/network-of';
import { shelf } from '../../session/session';
import type { PartProps } from './facts';

export function WatchTab({ view, option }: PartProps) {
  return <Watched scenario={view.scenario} option={option} />;
}

export interface WatchedProps {
  readonly scenario: Scenario;
  readonly option: string;
  readonly compact?: boolean;
}

export function Watched({ scenario, option, compact = false }: WatchedProps) {
  const number = (name: string) => scenario.arms.findIndex((arm) => arm.name === name);
  // While another study’s answer is still on the screen its option may be of another name.
  const arms = [number(scenario.comparator), Math.max(0, number(option))];
  return <NetworkOf scenario={scenario} arms={arms} shelf={shelf} compact={compact} autoplay={compact} />;
}
