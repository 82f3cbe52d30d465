/** The place where the network is watched month by month; drawn by web/network. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PartProps } from './facts';

type Mount = (
  element: HTMLElement,
  options: { scenario: PartProps['view']['scenario']; option: string },
) => () => void;

const NETWORK = import.meta.glob<{ mountNetwork: Mount }>('../../network/index.ts');

export function WatchTab({ view, option }: PartProps) {
  const holder = useRef<HTMLDivElement>(null);
  const [fault, setFault] = useState('');
  const { scenario } = view;
  useEffect(() => {
    let unmount = () => {};
    let here = true;
    const load = Object.values(NETWORK)[0];
    load?.()
      .then(({ mountNetwork }) => {
        if (here && holder.current) unmount = mountNetwork(holder.current, { scenario, option });
      })
      .catch((error) => setFault(String(error)));
    return () => {
      here = false;
      unmount();
    };
  }, [scenario, option]);
  return (
    <>
      {fault ? <p class="wrong-text">The network could not be shown: {fault}</p> : null}
      <div ref={holder} />
    </>
  );
}
