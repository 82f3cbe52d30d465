/** One plain sentence for each entry of the step list, for people who read the model rather than its code. */
export const STEP_DESCRIPTIONS: Readonly<Record<string, string>> = Object.freeze({
  'ageing and births':
    'Everyone is a month older; women of child-bearing age may bear a child; whoever turns 16 enters adult life with first states, friends from school and the kin of the household.',
  moves:
    'Young adults leave home, couples form and part, whole households move within the place or away, and the newcomers of the schedule arrive.',
  programmes:
    'Each running programme does the acts of its approach: it meets, introduces and refers residents, holds events, wins connectors, helps groups and works on agencies; it touches nobody’s health.',
  groups: 'Members leave, groups close, live groups ask residents to join, and residents found new groups.',
  contact:
    'Everyone shares the month’s social time over local and external ties; bonds grow with contact and fade without it; grades of friendship follow the bond.',
  'tie loss': 'Ties end, new and lonely ones soonest; friends elsewhere are lost and gained.',
  'tie formation':
    'People try to meet somebody new, mostly a friend of a friend; whether a tie forms depends on social distance.',
  exposure:
    'Contact in the month, weekly activity and isolation are read off, in the terms of the studies that the health effects come from.',
  loneliness: 'Some become lonely and some cease to be.',
  depression: 'Some become depressed, for the first time or again, and some recover.',
  mortality: 'Some die, by the rates of the area, age and sex and by how isolated they were for two years.',
  'service use':
    'Expected use of health and care services, work lost, and health and wellbeing of the month are added up.',
  crime: 'Expected crime and anti-social behaviour follow the area’s rates and how dense local ties are.',
  ledger:
    'Stocks of the month, social capital and the hours that residents gave are counted; nothing changes any more.',
});
