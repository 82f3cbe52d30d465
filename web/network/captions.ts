/** Sentences about the months of one arm or of two, from their events; the most telling first, few a month. */
import { type Frame, PERSON } from '../../sim/engine/frame';
import { countFlag, countUnknown } from './changes';
import { type NetworkEvent, TURN, WEIGHT } from './events';
import { capital, counted, groupName, say, type TextId, type Words } from './words';

export interface Caption {
  readonly month: number;
  /** Number of the arm in the picture; null for what holds for all that are shown. */
  readonly arm: number | null;
  readonly text: string;
  /** Whether “next event” stops here. */
  readonly turn: boolean;
}

const MOST_A_MONTH = 3;
const YEAR = 12;
/** Goes on everywhere, all the time: told of one place alone, or where only one sees it. */
const COMMONPLACE: ReadonlySet<string> = new Set(['known', 'firstFriend']);
/** A yearly account comes before all but the turns of a programme. */
const YEAR_WEIGHT = 9;

/** Captions of a month. `events` has one list an arm, `frames` one frame an arm. */
export function captionsOf(
  words: Words,
  armNames: readonly string[],
  frames: readonly Frame[],
  events: readonly (readonly NetworkEvent[])[],
): Caption[] {
  const { month } = frames[0];
  const found: { weight: number; caption: Caption }[] = [];
  events.forEach((list, arm) => {
    for (const event of list) {
      const everywhere = events.length > 1 && events.every((other) => other.some((e) => sameEvent(e, event)));
      if (everywhere && (arm > 0 || COMMONPLACE.has(event.kind))) continue;
      const caption = {
        month,
        arm: everywhere || events.length === 1 ? null : arm,
        text: eventText(words, event),
        turn: WEIGHT[event.kind] >= TURN,
      };
      // What only one of two arms sees is what the programme, or its absence, did.
      found.push({ weight: WEIGHT[event.kind] - (everywhere ? 2 : 0), caption });
    }
  });
  if (month > 0 && month % YEAR === 0)
    found.push({ weight: YEAR_WEIGHT, caption: yearCaption(words, armNames, frames) });
  return found
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_A_MONTH)
    .map(({ caption }) => caption);
}

function sameEvent(a: NetworkEvent, b: NetworkEvent): boolean {
  return a.kind === b.kind && a.count === b.count && a.group === b.group && a.stage === b.stage;
}

const TEXT: Readonly<Record<NetworkEvent['kind'], TextId>> = Object.freeze({
  start: 'eventStart',
  stop: 'eventStop',
  stage: 'eventStage',
  back: 'eventBack',
  opens: 'eventOpens',
  supportedOpens: 'eventSupportedOpens',
  closes: 'eventCloses',
  introduced: 'eventIntroduced',
  friend: 'eventFriend',
  known: 'eventKnown',
  firstFriend: 'eventFirstFriend',
  connectors: 'eventConnectors',
  faded: 'eventFaded',
});

export function eventText(words: Words, event: NetworkEvent): string {
  const id = event.kind === 'closes' && event.count === 0 ? 'eventClosesEmpty' : TEXT[event.kind];
  return say(words, id, {
    ...counted(words, event.count),
    Group: capital(groupName(words, event.groupKind ?? 0)),
    // Seven steps, counted from one by people.
    stage: (event.stage ?? 0) + 1,
  });
}

function yearCaption(words: Words, armNames: readonly string[], frames: readonly Frame[]): Caption {
  const { month } = frames[0];
  const [last, first] = [frames[frames.length - 1], frames[0]];
  const of = (frame: Frame) => ({
    isolated: countFlag(frame, PERSON.isolated),
    members: countFlag(frame, PERSON.member),
    ties: frame.size.ties,
    groups: frame.size.groups,
    unknown: countUnknown(frame),
  });
  const now = of(last);
  const years = counted(words, month / YEAR);
  if (frames.length === 1)
    return { month, arm: null, text: say(words, 'eventYear', { ...years, ...now }), turn: true };
  const other = of(first);
  const text = say(words, 'eventYearCompared', {
    ...years,
    ...now,
    arm: armNames[armNames.length - 1],
    other: armNames[0],
    otherIsolated: other.isolated,
    otherMembers: other.members,
    otherTies: other.ties,
  });
  return { month, arm: null, text, turn: true };
}

/** A caption with its place in front, where only one of the places saw it. */
export function captionLine(words: Words, armNames: readonly string[], caption: Caption): string {
  const where =
    caption.arm === null ? '' : `${say(words, 'inArm', { arm: capital(armNames[caption.arm]) })}: `;
  return where + caption.text;
}

/** The whole story as plain text, a line a caption. */
export function transcriptText(
  words: Words,
  armNames: readonly string[],
  captions: readonly Caption[],
): string {
  const lines = captions.map(
    (caption) =>
      `${say(words, 'captionMonth', { month: caption.month })} ${captionLine(words, armNames, caption)}`,
  );
  return `${[say(words, 'invented'), ...lines].join('\n')}\n`;
}
