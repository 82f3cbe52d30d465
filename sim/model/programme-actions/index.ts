/** All acts in one place: each kind of act and the function that does it. */
import type { Act } from '../effort';
import { improve, persuade } from './agencies';
import { enrol } from './books';
import { recruit } from './connectors';
import { ease } from './ease';
import { equip, found } from './found';
import { gather } from './gather';
import { introduce } from './introduce';
import { meet } from './meet';
import { refer } from './refer';
import type { Scene } from './scene';

type Doing = {
  readonly [K in Act['act']]: (scene: Scene, act: Extract<Act, { act: K }>, order: number) => void;
};

const DOING: Doing = Object.freeze({
  meet,
  enrol,
  introduce,
  refer,
  found,
  equip,
  gather,
  recruit,
  persuade,
  improve,
  ease,
});

/** Does one act; `order` is its place among the acts of the month and keys its luck. */
export function perform(scene: Scene, act: Act, order: number): void {
  const does = DOING[act.act] as (scene: Scene, act: Act, order: number) => void;
  does(scene, act, order);
}
