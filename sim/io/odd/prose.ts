/** The parts of the ODD description that no record holds: purpose, scales, concepts, start-up, input, limits. */

export const PURPOSE = `Kithwork asks what changes in the health of an English neighbourhood, for whom, for whose money, and how surely, when somebody works on the ties between its residents. It is meant for commissioners who compare options, for trainers, and for researchers who want to test the assumptions.

It must be able to give either answer that the literature gives: controlled studies of programmes for whole areas find small or no effects on population health, uncontrolled before-after studies and promoters’ returns are large. It is not tuned to either. When a programme reaches few people, the model says that not much happens.

*Patterns.* The status quo is held against the published patterns below (\`kithwork check\`), in several kinds of neighbourhood. Rows graded V, seen in a source, must pass; rows graded C (computed from public network data) or J (judgement) that miss are listed with a reason. No range is widened to fit. What the calibration aims at is marked; the rest is held out. A fit is not a validation.`;

export const PLACE_PATTERNS = `Each place has further targets made from its own tables: life expectancy of its decile by sex (within half a year), depression by age and sex of its fifth (within 15 %), loneliness at its ages and deprivation (6 to 8 % of adults in England), formal volunteering at its qualifications (14 to 18 %), and friendship within ethnic groups at its mix.`;

export const SCALES = `*Time*: one month a step; ten years unless the scenario says otherwise. *Space*: homes share addresses on a lattice, and each neighbourhood is a lattice of its own; distances are in metres. A place is one or more equal neighbourhoods with few ties between them: only chance meetings with anyone in the place cross, and what follows from them. *Size*: 100 to 1,000,000 residents. *People*: residents of all ages live in households and use services; ties, groups and the health effects are for adults, 16 and over.

*Places whose neighbourhoods differ*, such as an authority: the place lists areas, groups of like neighbourhoods with a deprivation decile, size and make-up of their own. Each neighbourhood is run on its own: its rates are those of its decile, its luck is keyed by the name of its area, and no local tie, move or agency crosses a border; whoever residents know in the next neighbourhood is among their external ties. A neighbourhood that is run may stand for several of its area, in people and in pounds; luck then counts for more than it would in all of them, so ranges are rather too wide. A programme works in the neighbourhoods that its target names, with its full cost, hours and state in each; the others are bitwise as without it. The place’s outcomes are the weighted sums of its neighbourhoods’, by fifth of deprivation, and network measures are their means weighted by adults.

The state of a place is a set of columns over one buffer. Two worlds are equal when the SHA-256 over their columns is.`;

export const SCHEDULE = `Each month the processes below run in this order. Later ones see what earlier ones changed. The causal order is: people and programmes, groups, contact, ties, exposure, health, use of services, accounts. Within a process, residents, ties or groups take their turn in row order and see what those before them did (asynchronous updating). Whom a resident picks never depends on a place in a list, only on keyed scores.`;

export const CONCEPTS: Readonly<Record<string, string>> = Object.freeze({
  'Basic principles': `Ties need time, fade without it and last longer when they are old and embedded; people meet through people, groups and places; social distance keeps people apart; isolation and loneliness go with worse health, in part because they cause it. Published associations enter with an explicit causal fraction.`,
  Emergence: `Degree, clustering, components, the number of groups, vacancies, isolation, and whatever a programme leaves behind emerge from people’s ties. Rates of death, illness and service use are imposed at the level of the area and only redistributed and shifted by exposure.`,
  Adaptation: `Residents have no plans. They spend time where bonds are strong, meet through those they know, and leave groups when their friends are elsewhere. Depressed people try less and prefer similar others.`,
  Objectives: `None: nobody maximises anything.`,
  Learning: `None. Agencies become more or less responsive at given rates.`,
  Prediction: `None.`,
  Sensing: `Residents know their own ties, fellow members and who lives near. Programmes see counts, not persons; who is reached is decided by luck and by where people are.`,
  Interaction: `Through ties (shared time, introductions), groups, households and kin. Mood does not spread along ties, since that cannot be told apart from like choosing like.`,
  Stochasticity: `Every draw is a function of the event it decides: seed, replicate, stream, month, persons, ordinal. The generator is Threefry-2x32 with 20 rounds (Salmon et al. 2011), keyed through seedrandom; see sim/kernel/RANDOMNESS.md. Choices among candidates and the loss of a local tie mix the random words of the month of those concerned (by the finaliser of MurmurHash3), so that they too depend on nobody else. Arms share every piece of luck until a programme makes a difference; see sim/engine/PAIRING.md.`,
  Collectives: `Households, kin cliques of two to five adults, groups and neighbourhoods.`,
  Observation: `Outcomes by month (annex B), adults by age, sex and qualification by year, network measures of the local layer at the start, when funding ends and at the end, what programmes reached. The *local layer* is all local ties between adults of different households, kin included. Three kinds of uncertainty stay apart: Monte Carlo error of the paired difference, parameter draws, structural choices.`,
});

export const INITIALISATION = `*Residents.* Ages and sexes by systematic sampling from the decile’s published structure (bands can be set), then households: couples of similar age, children with parents about a generation older, young adults at home, people alone by the published share, the rest sharing. Tenure and qualification are fitted to the area’s margins by iterative proportional fitting; ethnic group goes by household, one in ten living with someone of another group.

*Ties before anything has happened.* Close external friends by the YouGov Friendship Study 2021, four in five of them elsewhere, and two kin; local kin cliques; a stock of groups.

*Start-up.* The neighbourhood then lives through \`turnoverYears\` years of every process, without programmes, at the best values of the parameters. During the first two thirds, readiness to move by age band is steered so that the age structure stays that of the tables, and throughout the start-up newcomers are drawn towards ages and tenures the place is short of. What the steering has settled on (a factor on moves by age band, the households of the last decade as the pool of newcomers, their rate) is frozen and goes on in the study, where nothing is steered. What newcomers know elsewhere follows what residents know: the table of external ties is made anew every year of the start-up and stays in the study. Starts depend on the place and the parameters, not on the seed or the arms of a study; they are kept by the hash of their content. A study begins from up to ten of them in turn.

*Month 0.* Ids are given anew; agencies have responsiveness \`agencyStart\`, each give or take \`agencySpread\`, and keep \`agencyShareStart\` of decisions. Long-term conditions are given by age, sex and deprivation: a resident has a place of their own, for life, in the order in which people get a condition, and has it from the age at which its prevalence passes that place.`;

export const INPUT = `No time series drive the model: population, mortality, fertility and service rates stay those of their years, so that the comparison is not one of forecasts. Published tables that the model reads:`;

export const LIMITS: readonly string[] = Object.freeze([
  'Outside the effect set *diseases*, long-term conditions are carried for outreach only: who has one follows from age, sex and deprivation, and nobody dies sooner for it. In that set isolation brings on heart disease, stroke and dementia, and these act on deaths; diabetes and high blood pressure do not. Diseases come independently of each other, and nobody has lower utility or uses more services for having one: the published means of age and sex hold what they cost, and an admission is never counted for a disease as well as for isolation.',
  'There are no schools or workplaces. Children have no ties; friends made at school or work appear as external ties.',
  'External ties’ other ends are not simulated: they always have time, and a programme cannot reach them. People who have moved away are gone, also as service users.',
  'The start-up steers moves and newcomers (section 5). The factors it settles on stay in force, so the status quo is stationary by construction as far as ages go.',
  'Improvements that responsive agencies deliver are costed and satisfy people; their effect on health is zero unless a user sets it. What services stop doing for the money is absent.',
  'Hours that residents give to programmes are counted and limited, but displace no other contact.',
  'Social capital (trust, belonging, influence, pulling together, satisfaction) is read off from talks, memberships, decisions and improvements by judged weights, and acts on nothing.',
  'Couples form between a man and a woman of the same ethnic group; other couples are missing after the start. Retirement and working lives are not modelled.',
  'Mood does not spread along ties, and groups change no habits.',
  'A tie has no dark side: no conflict, no burden of care, no pressure. Some groups shut others out; residents’ hours are counted as a cost.',
  'At most twelve external ties, three groups a person and thirty members a group are kept.',
  'An earlier episode of depression raises the risk for a mean of `recurrenceMemoryMonths`; with onset solved from the prevalence of PHQ-8, episodes are many, and recurrence is not held against its published rates.',
  'Choices by place in a list remain in four small places: which relative a person of 16 joins, which external tie is lost, who of those met becomes a connector, and ids of grandchildren.',
  'The calibration is repeated at κ = 0 and 1 and interpolated between; under the rival decay of ties nothing is calibrated anew. `kappa`, the decay of ties and the effect set are varied by `kithwork compare`; other records of role structure only where a user sets them.',
  'The expected ratios follow the drawn fractions; prevalences behind them stay those of the reference table.',
  'Treatment of depression, waiting lists and limits of supply are not modelled: use of services is expected demand.',
  'Causal fractions, reach, uptake and much of the behaviour of ties are judgements (grade J), shared by all arms. Ranges cover what their priors cover and not what the model leaves out.',
  'Mortality, depression and quality-of-life norms are from before the pandemic; loneliness and unit costs are recent.',
  'In a place of areas nobody moves, meets or is helped across a border, a budget is not moved between neighbourhoods, and a small neighbourhood has as many agencies as a large one.',
  'Rates by fifth of deprivation, and the slope index over them, are not standardised for age.',
  'The model has been fitted to some patterns and checked against others. It has not been validated against a trial.',
]);
