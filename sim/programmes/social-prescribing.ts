/** A link worker in primary care: referrals from the surgery, some conversations, a group if there is one. */
import { AT_WORK, defineApproach, doing } from './approach';
import { judged, NO_SET_UP, seen, yearly } from './option';
import { REFERRALS, RESPONSE, STAFF } from './worker-options';

const GUIDANCE = 'NHS England guidance on social prescribing link workers; Bu et al. 2024, Br J Psychiatry';

export const SOCIAL_PRESCRIBING = defineApproach({
  id: 'social-prescribing',
  label: 'Social prescribing link worker',
  description:
    'GPs refer patients to a link worker, who talks with them over some weeks about what matters to them and helps them to join a group. Whether they find one depends on what there is: full groups take nobody.',
  odd: 'Referrals a year, a share of whom are contacted, come from residents in need who see their GP; each takes several conversations out of the paid hours. Those who respond are on the books for some months, and while they are in no group are referred each month to a live group in their neighbourhood that matches an interest and has a vacancy. Arrivals never exceed vacancies.',
  caution:
    'Trials of link workers find little or no change in health or in use of services; before-and-after figures include the recovery of people referred at their worst.',
  cost: {
    perYear: yearly(
      48_000,
      'Maximum reimbursement of a link worker £40,159 (NHS England, Additional Roles Reimbursement Scheme) and a fifth for supervision and travel',
    ),
    setUp: NO_SET_UP,
    payer: 'NHS primary',
  },
  options: {
    ...STAFF,
    payShare: { ...STAFF.payShare, value: 0.84, source: 'The reimbursed part of the usual cost' },
    ...RESPONSE,
    uptake: {
      ...RESPONSE.uptake,
      value: 0.7,
      low: 0,
      source: 'Judgement: 70 % of those contacted are willing (50 to 90)',
    },
    referralsPerPost: seen(
      'Referrals',
      225,
      'a year and post',
      [100, 300],
      'How many patients are referred to a link worker.',
      GUIDANCE,
    ),
    contacted: seen(
      'Contacted',
      0.9,
      'share of referrals',
      [0.5, 1],
      'The share of those referred whom the link worker reaches.',
      GUIDANCE,
    ),
    contactsPerPerson: seen(
      'Conversations with each',
      7,
      'conversations',
      [3, 12],
      'How many conversations a link worker has with each person.',
      `${GUIDANCE}: six to twelve`,
    ),
    hoursPerContact: judged(
      'Length of a conversation',
      0.9,
      'hours',
      [0.3, 2],
      'How long one takes, with notes and calls.',
    ),
    monthsOnBooks: judged(
      'Months with the link worker',
      4,
      'months',
      [1, 12],
      'How long somebody is supported.',
    ),
    willing: {
      ...REFERRALS.willing,
      value: 0.8,
      low: 0.3,
      high: 1,
      sentence: 'The share who go in a month when a fitting group has a place.',
    },
  },
  stages: AT_WORK,
  effort: (view, o) => {
    const wanted = (o.referralsPerPost / 12) * o.contacted * view.posts;
    const each = o.contactsPerPerson * o.hoursPerContact;
    const count = Math.min(wanted, view.paidHours / each);
    const books = Math.ceil((o.referralsPerPost / 12) * o.monthsOnBooks * view.posts);
    return doing(view, o.uptake, [
      { act: 'meet', count, hours: each, among: { inNeed: true }, by: 'surgery' },
      { act: 'enrol', places: books, months: o.monthsOnBooks },
      {
        act: 'refer',
        from: 'books',
        among: { outOfGroups: true },
        count: books,
        hours: 0,
        willing: o.willing,
      },
    ]);
  },
});
