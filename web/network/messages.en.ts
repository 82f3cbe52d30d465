/** English texts of the network view, by theme. `{name}` is filled in; `one` and `other` are chosen by `count`. */
import { FOLLOW_TEXTS } from './messages/follow.en';
import { LIST_TEXTS } from './messages/list.en';
import { STILLS_TEXTS } from './messages/stills.en';
import { STORY_TEXTS } from './messages/story.en';
import { VIEW_TEXTS } from './messages/view.en';

export { FIRST_NAMES, GROUP_KINDS, NUMBERS, STREETS } from './messages/names.en';

export const NETWORK_TEXTS = {
  ...VIEW_TEXTS,
  ...STORY_TEXTS,
  ...LIST_TEXTS,
  ...FOLLOW_TEXTS,
  ...STILLS_TEXTS,
} as const;
