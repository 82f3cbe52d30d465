/** The network of the option shown beside that of the comparator, month by month. */
import { NetworkOf } from '../../network/network-of';
import { shelf } from '../../session/session';
import type { PartProps } from './facts';

export function WatchTab({ view, option, compact = false }: PartProps & { readonly compact?: boolean }) {
  const { scenario } = view;
  const arms = [scenario.comparator, option].map((name) =>
    scenario.arms.findIndex((arm) => arm.name === name),
  );
  return <NetworkOf scenario={scenario} arms={arms} shelf={shelf} compact={compact} autoplay={compact} />;
}
