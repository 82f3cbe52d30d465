/** The submodel of programmes: what approaches may do, what goes wrong, what agencies deliver. */
import { TROUBLES } from '../../model/troubles';

const TROUBLE_LIST = Object.entries(TROUBLES)
  .map(([kind, text]) => `  - *${kind}*: ${text}`)
  .join('\n');

export const PROGRAMME_SUBMODEL = `An approach is a function from what it can see (paid hours, money, residents, adults, members, organisers and residents it has met, its connectors and its books, agencies, its own stage) to a list of acts it tries in the month. It draws no random numbers and touches no health. Programmes of an arm take turns in the order of the scenario and compete for the same residents, group places and hours. The model decides, act by act:

- *Meet*: first conversations. Residents are sought at \`programmeTries\` random addresses each, at the door, at the surgery (only those who see their GP that month), at an event (the sociable sooner), or among ties of connectors, and must belong to the audience of the act: age, sex, tenure, ethnic group, condition, isolated, lonely, in need, newcomer, in no group, parent of small children, carer. Whether a resident responds to offers at all (\`uptake\`) is theirs for life. Conversations end when the paid hours do; hours not spent are kept, up to three months’ worth, for something larger.
- *Enrol*: those met are taken on the books while there is a place, for a stated number of months.
- *Introduce*: two residents, the second near the first and sharing an interest, or a connector. Accepted with the chance of an attempt (see tie formation) × \`acceptanceRatio\`. The tie starts at 0 hours.
- *Refer*: someone met or on the books goes to a live group of the neighbourhood that serves one of their interests, is open, and has a vacancy, if there is one and they are willing. Approaches refer people who are in no group. Arrivals never exceed vacancies.
- *Found*: a group around a resident met, if two others join in; a group for some residents is founded by them alone. *Equip*: live groups get support for some months, or a place of their own, lent or for good. A supported group closes × \`closureSupported\` less often.
- *Gather*: an event with places. Each who comes talks to a few from other addresses. Nobody gives more hours than the time they have left after groups.
- *Recruit*: connectors among those met. They give hours; \`connectorLoss\` of them stop each year, × \`burnOutRatio\` when programmes and groups took more than \`volunteerLimit\` hours in the month before.
- *Persuade*: each agency has a start and a readiness e of its own, \`agencyStart\` and 1 give or take \`agencySpread\`. Responsiveness R moves by \`agencyLift\`·e·(1 − R), and slips back by \`agencyDrift\`·(R − start) once a month. The share of decisions that agencies keep starts at \`agencyShareStart\`.
- *Improve*: improvements that the programme pays for, \`costImprovement\` each. *Ease*: some residents join groups sooner, in log odds.

*Improvements.* Agencies deliver \`improvementRate\` improvements a year and 1,000 residents × the mean of what they respond above their start, and pay for them out of budgets they have (not cashable); improvements wear out at \`improvementWear\` a year. They raise satisfaction; new depression falls by \`placeHealth\` for each improvement per 1,000 residents, which is zero, and never below \`placeHealthFloor\`.

*What goes wrong*, on any programme and for a stated time:

${TROUBLE_LIST}

Sizes are \`dominantLeaving\`, \`decisionsImposed\`, \`staffReleased\`, \`overloadHours\`, \`keyPersonFollowers\`, \`spaceClosedShare\` with \`closureHomeless\`, and \`hoursSubstituted\`; decisions kept by agencies that impose lower the response by half their share.

Fractions of an event are decided by one draw a month. Spending, paid hours and residents’ hours are counted; hours given to programmes do not displace other contact. The approaches are described in section 7.4.`;
