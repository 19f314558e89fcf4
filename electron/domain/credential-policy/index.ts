/** The age, use and end of keys: what is owed to each, and when somebody is reminded of it. */
export { type CalendarEntry, calendarFile, escapeText, foldLine } from './calendar'
export { dateOf, dayNumber, dayOf } from './days'
export {
  ageOf,
  dueOn,
  expiryOf,
  isSnoozed,
  type KeyFacts,
  lastUseOf,
  maxSnoozeDays,
  type Observation,
  type SnoozeProblem,
  snoozeProblem
} from './facts'
export { dayTitle, type NotificationText, notificationOf } from './reminder-words'
export { type DueReminder, dueReminders, remember, type Told } from './reminders'
export { compareRanks, type Ranked, type Risk, rankOf, riskOf } from './risk'
