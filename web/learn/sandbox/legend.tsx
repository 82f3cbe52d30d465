/** The key of the pictures, drawn by the network’s own. */
import { useEffect, useRef } from 'preact/hooks';
import { NETWORK } from '#locale';
import { createLegend } from '../../network/legend';

export function Legend() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.replaceChildren(createLegend(NETWORK));
  }, []);
  return <div class="kw-net" ref={place} />;
}
