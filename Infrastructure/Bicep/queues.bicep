// The queues of the product. `setting` is the app setting that holds the name, for triggers and sender alike.
// Sessions and duplicate detection cannot be switched on later: such a queue must be made anew under another name.

@export()
type queue = {
  setting: string
  name: string
  sessions: bool
  duplicates: bool
}

@export()
var queues queue[] = [
  // One sender's events in turn. Zalo repeats what we did not answer for hours, so the memory of duplicates is a day.
  { setting: 'ZaloEventsQueue', name: 'zalo-events', sessions: true, duplicates: true }
  { setting: 'FeedbackSubmittedQueue', name: 'feedback-submitted', sessions: false, duplicates: true }
  { setting: 'CitySyncQueue', name: 'city-sync', sessions: false, duplicates: false }
  { setting: 'PortalSyncQueue', name: 'portal-sync', sessions: false, duplicates: false }
  { setting: 'ZaloNoticesQueue', name: 'zalo-notices', sessions: false, duplicates: false }
  { setting: 'FeedbackAlarmQueue', name: 'feedback-alarm', sessions: false, duplicates: false }
  { setting: 'FeedbackListsQueue', name: 'feedback-lists', sessions: false, duplicates: false }
  { setting: 'FeedbackRemindersQueue', name: 'feedback-reminders', sessions: false, duplicates: false }
  // One process at a time looks at a digest.
  { setting: 'AgencyRemindersQueue', name: 'agency-reminders', sessions: true, duplicates: true }
  { setting: 'SecondOpinionsQueue', name: 'second-opinions', sessions: false, duplicates: false }
]
