/** The scenario that `kithwork new` writes: small and commented. */
export const STARTER_SCENARIO = `# A Kithwork scenario: one place, several options for it, side by side.
# Run it with:      kithwork compare <this file>
# Every setting:    kithwork schema
# Every parameter:  kithwork evidence

kithwork: 1 # version of this file format

name: My neighbourhood
description: What would a resident-led partnership change here in ten years?

# Any text. The same seed gives the same people and the same luck, in every arm.
seed: my first study

months: 120 # how long the study looks ahead
draws: 10 # draws of the uncertain parameters: more draws, firmer ranges
replicates: 2 # replicates of each draw, with other luck: more, less noise

place:
  population: 2000 # residents, 100 to 1,000,000
  deprivationDecile: 2 # 1 is the most deprived tenth of England, 10 the least
  # The published make-up of the decile is used unless you say otherwise:
  # ageShares: { 65-79: 0.18, 80+: 0.07 }
  # tenure: { outright: 0.3, mortgaged: 0.25, social: 0.25, private: 0.2 }

settings:
  kappa: 0.5 # share of group time that adds to other contact: unknown, so try 0 and 1 too
  threshold: 30000 # what a year in full health (a QALY) is worth to you, in pounds

# To replace a parameter of the evidence with your own value, list it here:
# parameters: { parameterId: 0.5 }

comparator: status quo # the arm that the others are compared with

arms:
  - name: status quo

  - name: resident-led partnership
    programmes:
      - approach: resident-led-partnership
        start: 0 # first month
        months: 24 # months of paid activity
        costPerYear: 80000 # pounds
        payer: NHS primary

  - name: funding stopped after a year
    programmes:
      - approach: resident-led-partnership
        start: 0
        months: 24
        costPerYear: 80000
        payer: NHS primary
        troubles:
          - kind: funding stops
            from: 12 # month in which it stops
`;
