/** The place where the network is watched month by month; drawn by web/network when that is part of the build. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Scenario } from '../../../sim/engine/scenario';
import { shelf } from '../../session/session';
import type { StartShelf } from '../../session/starts';
import type { PartProps } from './facts';

interface NetworkProps {
  readonly scenario: Scenario;
  /** Numbers of the arms side by side. */
  readonly arms: readonly number[];
  readonly shelf: StartShelf;
}

const NETWORK = import.meta.glob<{ NetworkOf: ComponentType<NetworkProps> }>('../../network/network-of.tsx');

/** Without the drawing there is no tab for it. */
export const canWatch = Object.keys(NETWORK).length > 0;

export function WatchTab({ view, option }: PartProps) {
  const [loaded, setLoaded] = useState<{ Network: ComponentType<NetworkProps> } | null>(null);
  const { scenario } = view;
  useEffect(() => {
    for (const load of Object.values(NETWORK))
      load().then(({ NetworkOf }) => setLoaded({ Network: NetworkOf }));
  }, []);
  if (loaded === null) return null;
  const numbers = [scenario.comparator, option].map((name) =>
    scenario.arms.findIndex((arm) => arm.name === name),
  );
  return <loaded.Network scenario={scenario} arms={numbers} shelf={shelf} />;
}
