/** The submodels of exposure, health, service use and money, equations written out; backticks as in the social ones. */
export const HEALTH_SUBMODELS: Readonly<Record<string, string>> = Object.freeze({
  exposure: `*Contact.* With c hours of contact in the month and n external ties, a resident has contact with nobody with probability

    exp(−c/contactHoursScale) · (1 − contactExternalProbability)^n

Members of the household do not count. *Weekly activity* is a background state held by \`weeklyActivityShare\` of adults, left with probability \`weeklySwitch\` a month and entered so that the share stays; or membership of a group that meets weekly.

*Isolation score* (UK Biobank, as pooled by Naito et al. 2023): lives alone + no contact this month + no weekly activity. *Isolated* is a score of 2 or 3. Deaths, admissions and care follow its mean over 24 months, I.

*Talking with neighbours*: expected probability 1 − (1 − t)·exp(−c_n/\`contactHoursScale\`), with c_n the hours with neighbour ties and t \`talkBaseYoung\`, \`talkBase\` or \`talkBaseOlder\` for chats with neighbours who are no ties.

*Network strength*, in the Holt-Lunstad effect set only: the mean of ln(1 + friends)/ln 11, 1 − exp(−kin hours/6), lives with others, member of a group. *Weak* is below the median of age and sex in the reference table.`,

  loneliness: `Monthly probability of becoming lonely (often or always), with published prevalence p of age and fifth of deprivation:

    lonelyOnsetScale · lonelyExit · p/(1 − p) · ratio / E[ratio]

ratio is the product of \`lonelyNoCloseTieOddsRatio\` with no close friend local or external, \`lonelyNewFriendOddsRatio\` for \`lonelyNewFriendMonths\` after gaining a friend, \`lonelyBereavedRatio\` for \`lonelyBereavedMonths\` after a partner’s death, and \`lonelyDepressedRatio\` while depressed. Monthly risks are so small that odds and risk ratios agree. Loneliness ends with probability \`lonelyExit\` a month.`,

  depression: `*Baseline onset* is solved from prevalence and the course of episodes. A share \`remissionFastShare\` of new episodes remit at \`remissionFastRate\` a month, the rest at \`remissionSlowRate\` (after Spijker et al. 2002). A cohort is followed month by month: with prevalence P(age) interpolated so that the mean of each published band is its published value, n new episodes a month are what P(next month) − P(now) + remissions requires, and the hazard is n/(1 − P).

*Ratios.* Hazard = baseline · ratio / E[ratio], where

    first episode:   L while lonely × (s + (e − s)·min(t, T)/T) as a member for t months
    later episode:   recurrenceRatio × L while lonely × R after joining a group during the last episode

L is \`depressionLonelyOddsRatio\` shrunk and made a risk ratio; s and e are \`depressionParticipationStartRatio\` and \`depressionParticipationRatio\` shrunk and put on onset, T \`participationRampMonths\` (Shiba et al. 2021); R is \`relapseGroupRatio\` shrunk (Cruwys et al. 2013).`,

  mortality: `Hazard a month = national single-year hazard × the area’s ratio of age band, sex and decile × ratio / E[ratio], with

    ratio = 1 + (HR − 1)·I

HR is \`mortalityIsolatedRatio\` shrunk. In other effect sets the ratio of a weak network or of having a friend stands in its place; never more than one acts.

In the set *diseases* isolation acts on no death itself: ratio is the product of \`heartDiseaseDeathRatio\`, \`strokeDeathRatio\` and \`dementiaDeathRatio\` of the diseases a resident has, each shrunk by \`diseaseDeathFraction\`, over its mean at published prevalence. A death is drawn once, from the hazard of all causes; no death by cause is added to it. At each birthday a resident without the disease gets it with probability

    i(age) · (1 + (RR − 1)·I) / E[1 + (RR − 1)·I]

RR is \`chdIsolatedRatio\`, \`strokeIsolatedRatio\` or \`dementiaIsolatedRatio\` shrunk, and i what keeps published prevalence from one age to the next although the sick die sooner (Podgor & Leske 1986). With every fraction at 0 the diseases come by age alone, as in all other sets, and act on nothing. They cost no utility beyond the norms by age: what an avoided disease is worth in QALYs is years lived alone, which understates it, since no decrement could be read in its source.

A death leaves the partner bereaved and ends every tie; nobody keeps a tie to the dead.`,

  'service use': `Expected amounts are added up, not drawn, since only totals are reported. Each rate is the published one of age, sex and fifth over E[ratio], times:

    depressed:      gpDepressedRatio, aeDepressedRatio, admissionDepressedRatio, mentalHealthDepressedRatio, shrunk
    not depressed:  gpLonelyRatio after gpLonelyAfterMonths of loneliness; aeLonelyRatio while lonely;
                    1 + (inpatientIsolatedRatio − 1)·I for admissions
    everyone:       1 + (careIsolatedRatio − 1)·I for long-term social care

*Work.* A depressed adult below \`workingUntil\` loses \`workLossShare\`·\`workRegainedFraction\` of a month’s work: the part that recovery would give back.

*Health-related quality of life.* EQ-5D norm of age and sex, less \`utilityDepressionDecrement\` and \`utilityLonelyDecrement\`; because norms already hold the depressed and the lonely, the mean decrement of the cell is given back. *Wellbeing* is life satisfaction built in the same way (\`lifeSatisfactionMean\`, \`lifeSatisfactionDepression\`, \`lifeSatisfactionLonely\`). QALYs and WELLBYs are two measures of one thing and are never added.`,

  crime: `Recorded crime and anti-social behaviour per resident are the decile’s, times (ties per adult / ties per adult at the start)^−\`crimeTieElasticity\`. The elasticity is a judgement whose range includes zero; only its direction has a source (Sampson, Raudenbush & Earls 1997).`,

  ledger: `Counts members, volunteers, adults without ties, friendships, groups, and hours given to groups. Nothing in the world changes.`,
});

export const LINKS = `**Causal fraction.** Each published ratio enters as ratio^fraction. The fraction is the share of the association, on the log scale, that is taken as cause and effect. Fractions are judgements with a prior, drawn in each parameter draw, correlated with each other (rank correlation 0.5), adjustable, and reported at 0, at the prior and at 1.

**Conversions.** Pure functions, each exactly 1 for a ratio of 1:

    prevalence ratio PR to onset, at prevalence p:   PR(1 − p)/(1 − PR·p)              (Freeman & Hutchison 1980)
    odds ratio OR to risk ratio, at risk p₀:         OR/(1 − p₀ + p₀·OR), shrunk first  (Zhang & Yu 1998)
    odds of survival o (Holt-Lunstad et al. 2010):   the risks p_w, p_s of the weak and strong halves have
                                                     mean holtLunstadMeanRisk and odds ratio o;
                                                     HR = ln(1 − p_w)/ln(1 − p_s)

p is \`depressionPrevalence\`, p₀ \`depressionBaselineRisk\`.

**Normalisation.** A published rate is a mean over everyone, exposed or not. So each hazard is base · ratio / E[ratio], with E[ratio] worked out from the reference table of joint exposures by age band, sex and fifth of deprivation, anew for each draw of the fractions. It never comes from the run itself, or one person’s exposure would change another’s luck.`;

export const MONEY = `Recorded outcomes × unit costs, by arm, year, payer and kind, in one price year (GDP deflator). *Cash* changes a bill; *not cash* frees or takes up staff, beds and time that are paid for anyway; *valued* is on nobody’s budget. Only differences between arms mean anything. Programme spending is all cash, of the payer named in the scenario.

Costs and health are discounted by whole years (year 1 not at all). The cost that stands against QALYs is that of the NHS, social care and the programme’s funder, cash and not cash. The incremental cost-effectiveness ratio is a ratio of means, with dominance named. Net benefit is threshold × QALYs − cost. Payback is the first month from which cumulated cash, all payers together, stays at or below that of the comparator; “never” is a result. The chance of saving cash and the chance of good value always stand apart. Years and QALYs beyond the end of the study are on lines of their own, and in no sum.`;
